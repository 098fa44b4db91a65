"""What a pack says on a day, and the days around it: validity, windows, endings; and which facts were presumed."""

from __future__ import annotations

import re
from datetime import date
from typing import Any

import pytest
from test_language import HEAD, all_of, ask, day, happened, pack

from poortwachter import Case, CaseError, Pack, PackError, Status, assess, assess_abroad, read_pack
from poortwachter.text.packs import reason_text

RECOVERED: dict[str, Any] = {"absences": [{"first_day": "2026-01-05", "last_day": "2026-01-20"}]}


def ladder(more: str, step: str = "") -> Pack:
    """A pack with a ladder of one step."""
    steps = f'steps = [{{ nl = "heel", en = "whole", percent = 100, length = {{ days = 10 }}{step} }}]'
    return read_pack(f'{HEAD}\n[[ladders]]\nid = "pay"\nnl = "loon"\nen = "pay"\nclock = "c"\n{more}\n{steps}\n')


@pytest.mark.parametrize(
    ("first_day", "there"),
    [("2025-12-31", False), ("2026-01-01", True), ("2026-06-30", True), ("2026-07-01", False)],
)
def test_a_ladder_holds_for_the_days_of_its_validity(first_day: str, there: bool) -> None:
    """Both ends inclusive."""
    used = ladder("in_force = { from = 2026-01-01, until = 2026-06-30 }")
    assert bool(ask(used, "2026-07-05", absences=[{"first_day": first_day}]).packs[0].spans) is there


@pytest.mark.parametrize(("step", "mark"), [("", "verified"), (', mark = "secondary"', "secondary")])
def test_a_step_has_the_mark_of_its_ladder_or_its_own(step: str, mark: str) -> None:
    """What it says itself goes before."""
    (span,) = ask(ladder('mark = "verified"', step), "2026-02-01").packs[0].spans
    assert span.mark == mark


@pytest.mark.parametrize(
    ("more", "said"),
    [
        ("", (None, None)),
        ('caveat = "mind"', ("mind", "mind")),
        ('caveat = "mind"\ncaveat_nl = "let op"', ("mind", "let op")),
    ],
)
def test_a_caveat_in_one_language_is_read_in_both(more: str, said: tuple[str | None, str | None]) -> None:
    """Better in English than not at all."""
    (span,) = ask(ladder(more), "2026-02-01").packs[0].spans
    assert (span.caveat, span.caveat_nl) == said


@pytest.mark.parametrize(
    ("conditions", "status", "reason"),
    [
        ('{ any_of = [{ fact = "p.flag" }, { event = "p.e" }] }', Status.UNKNOWN, "pack_facts.p.flag"),
        ('{ any_of = [{ event = "p.e" }, { event = "p.f" }] }', Status.NOT_APPLICABLE, "events.p.e"),
        ('{ all_of = [{ event = "p.e" }, { fact = "p.flag" }] }', Status.NOT_APPLICABLE, "events.p.e"),
    ],
)
def test_conditions_together_give_the_reason_that_decides(conditions: str, status: Status, reason: str) -> None:
    """What is not known where it decides; else the first that fails."""
    used = pack(f"due = {{ after = {{ days = 10 }} }}\napplies_when = [{conditions}]")
    (item,) = all_of(ask(used, "2026-01-06"))
    assert (item.status, item.reason) == (status, reason)


@pytest.mark.parametrize(("dated", "due"), [("2026-01-05", "2026-01-08"), ("2026-01-06", "2026-01-09")])
def test_a_record_of_the_first_day_brings_it_up(dated: str, due: str) -> None:
    """From the first day of the clock on."""
    used = pack("due = { after = { days = 3 } }", '{ record = "problem_analysis" }')
    assert day(used, "2026-02-01", {"kind": "problem_analysis", "dated": dated}) == due


@pytest.mark.parametrize(
    ("as_of", "status"),
    [("2026-01-07", Status.UPCOMING), ("2026-01-08", Status.OPEN), ("2026-01-15", Status.OPEN),
     ("2026-01-16", Status.LAPSED)],
)  # fmt: skip
def test_an_option_is_open_in_its_window(as_of: str, status: Status) -> None:
    """From its earliest day through its last."""
    used = pack('nature = "option"\nnot_before = { after = { days = 3 } }\ndue = { after = { days = 10 } }')
    assert [item.status for item in all_of(ask(used, as_of))] == [status]


@pytest.mark.parametrize(("as_of", "status"), [("2026-01-20", Status.UPCOMING), ("2026-01-21", Status.LAPSED)])
def test_what_ends_with_recovery(as_of: str, status: Status) -> None:
    """On the last sick day it is still asked."""
    used = pack('due = { after = { days = 30 } }\non_recovery = "ends"')
    assert [item.status for item in all_of(ask(used, as_of, **(RECOVERED if as_of > "2026-01-20" else {})))] == [status]


@pytest.mark.parametrize(
    ("on", "status"), [("2026-01-19", Status.LAPSED), ("2026-01-20", Status.LAPSED), ("2026-01-21", Status.UPCOMING)]
)
def test_what_came_up_after_recovery_is_asked_all_the_same(on: str, status: Status) -> None:
    """An end that lay before it ends nothing."""
    used = pack('due = { after = { days = 30 } }\non_recovery = "ends"', '{ event = "p.e" }')
    assert [item.status for item in all_of(ask(used, "2026-01-25", happened("e", on), **RECOVERED))] == [status]


def test_a_presumed_fact_is_named_where_it_was_used() -> None:
    """And no other one."""
    head = HEAD.replace('type = "yes_no"', 'type = "yes_no"\npresumed = true')
    head = head.replace('type = "number"', 'type = "number"\npresumed = 3')
    used = read_pack(
        f'{head}\n[[milestones]]\nid = "m"\nnl = "m"\nen = "m"\ntrigger = {{ clock = "c" }}\nwho = "boss"\n'
        'authority = "policy"\ndue = { after = { days = 10 } }\napplies_when = [{ fact = "p.flag" }]\n'
    )
    (item,) = all_of(ask(used, "2026-01-06"))
    assert item.caveats == ("presumed:p.flag",)
    (item,) = all_of(ask(used, "2026-01-06", pack_facts={"p.flag": True}))
    assert item.caveats == ()


def test_the_same_question_has_the_same_answer() -> None:
    """And one under another reading does not."""
    used = pack("due = { after = { days = 10 } }")
    asked = [ask(used, "2026-01-06", readings={"p.r": reading}).packs[0] for reading in ("one", "one", "two")]
    assert asked[0] == asked[1] != asked[2]


def test_an_act_before_its_event_does_not_meet_it() -> None:
    """What an event brings up is met from that day on; what a clock brings up from the first sick day on."""
    event, clock = (
        pack("due = { after = { days = 9 } }", trigger) for trigger in ('{ event = "p.e" }', '{ clock = "c" }')
    )
    for on, of_event, of_clock in (
        ("2026-01-05", Status.DUE_SOON, Status.MET),
        ("2026-01-09", Status.DUE_SOON, Status.MET),
        ("2026-01-10", Status.MET, Status.MET),
    ):
        (item,) = all_of(ask(event, "2026-01-12", happened("e", "2026-01-10"), happened("m", on)))
        assert item.status is of_event, on
        (item,) = all_of(ask(clock, "2026-01-12", happened("m", on)))
        assert item.status is of_clock, on


def test_an_event_before_the_trigger_counts_unless_it_is_said_that_it_does_not() -> None:
    """A condition looks at the whole file."""
    used = pack('due = {}\napplies_when = [{ event = "p.f" }]', '{ event = "p.e" }')
    (item,) = all_of(ask(used, "2026-02-01", happened("f", "2026-01-09"), happened("e", "2026-01-10")))
    assert item.status is Status.OVERDUE


@pytest.mark.parametrize(
    ("condition", "status"),
    [('{ fact = "p.flag" }', Status.NOT_APPLICABLE), ('{ event = "p.e" }', Status.MET)],
)
def test_what_was_done_though_it_is_not_asked(condition: str, status: Status) -> None:
    """A fact takes the milestone away all the same; an event that did not happen does not undo what was done."""
    used = pack(f"due = {{ after = {{ days = 10 }} }}\napplies_when = [{condition}]")
    (item,) = all_of(ask(used, "2026-01-12", happened("m", "2026-01-09"), pack_facts={"p.flag": False}))
    assert item.status is status


@pytest.mark.parametrize(
    ("as_of", "done", "status"),
    [
        ("2026-01-21", "2026-01-21", Status.MISSED),
        ("2026-02-02", None, Status.OVERDUE),
        ("2026-02-03", None, Status.MISSED),
    ],
)
def test_one_that_was_passed_over_is_missed(as_of: str, done: str | None, status: Status) -> None:
    """Once the next one was done, or its last day has passed: of 19 January and 2 February."""
    used = pack("due = { after = { weeks = 2 } }\nrepeat = { every = { weeks = 2 } }")
    found = all_of(ask(used, as_of, *([] if done is None else [happened("m", done)])))
    assert found[0].status is status


@pytest.mark.parametrize(
    ("on", "due"),
    [("2026-01-09", "2026-01-15"), ("2026-01-10", "2026-01-15"), ("2026-01-12", "2026-01-17"),
     ("2026-01-14", "2026-01-19"), ("2026-01-20", "2026-01-19")],
)  # fmt: skip
def test_a_day_of_another_milestone_is_that_of_the_last_that_had_come_up(on: str, due: str) -> None:
    """Of three, on 10, 12 and 14 January, each due after five days; before them it is that of the first."""
    used = read_pack(
        f'{HEAD}\n[[milestones]]\nid = "n"\nnl = "n"\nen = "n"\ntrigger = {{ event = "p.e" }}\nwho = "boss"\n'
        'authority = "policy"\ndue = { after = { days = 5 } }\n'
        '[[milestones]]\nid = "m"\nnl = "m"\nen = "m"\ntrigger = { event = "p.f" }\nwho = "boss"\n'
        'authority = "policy"\ndue = { from = { milestone = "n" } }\n'
    )
    events = [happened("e", f"2026-01-{number}") for number in (10, 12, 14)]
    assert day(used, "2026-02-01", *events, happened("f", on)) == due


def test_the_first_day_rests_on_the_first_spell() -> None:
    """Not on the one that was joined to it."""
    joined = [{"first_day": "2026-01-05", "last_day": "2026-01-20"}, {"first_day": "2026-02-01"}]
    answered = ask(pack("due = { after = { clock_days = 40 } }"), "2026-02-05", absences=joined)
    first, *_ = answered.explain("p.m").steps
    assert (first.what, first.evidence) == ("first_sick_day", ("absences[0]",))


def test_the_last_working_day_of_a_pack_without_a_calendar() -> None:
    """Beside the law it is that of the law; a pack of another country advises none."""
    head = re.sub(r"\[\[calendars\]\]\n(?:.+\n)+", "", HEAD)
    due = "due = { after = { days = 12 } }"
    milestone = f'\n[[milestones]]\nid = "m"\nnl = "m"\nen = "m"\ntrigger = {{ clock = "c" }}\nwho = "boss"\n{due}\n'
    used = read_pack(f'{head}{milestone}authority = "policy"\n')
    (item,) = all_of(ask(used, "2026-01-06"))
    assert (item.due, item.act_by) == (date(2026, 1, 17), None)
    case = Case.model_validate({"first_sick_day": "2026-01-05"})
    found = assess(case, as_of=date(2026, 1, 6), packs=["defence"]).packs[0].milestones
    days = {(one.due, one.act_by) for one in found if one.due is not None}
    assert all(last is not None and last <= due and last.isoweekday() < 6 for due, last in days)
    assert any(due.isoweekday() == 7 for due, _ in days)


def test_a_repetition_after_more_than_one_length() -> None:
    """The last of them grows, and those before it stay."""
    used = pack(
        'due = { after = [{ months = 1, month_rule = "last_day" }, { days = 2 }] }\n'
        "repeat = { every = { days = 10 }, at_most = 3 }"
    )
    assert [str(item.due) for item in all_of(ask(used, "2026-05-20"))] == ["2026-02-07", "2026-02-17", "2026-02-27"]


@pytest.mark.parametrize(
    ("unit", "most", "more"),
    [
        ("days", 36_600, ""),
        ("weeks", 5_200, ""),
        ("years", 100, ', month_rule = "last_day"'),
        ("working_days", 5_000, ', calendar = "office"'),
        ("clock_days", 36_600, ""),
    ],
)
def test_the_longest_length(unit: str, most: int, more: str) -> None:
    """A hundred years, or what a working calendar can walk; one more is refused."""
    assert pack(f"due = {{ after = {{ {unit} = {most}{more} }} }}").milestones
    with pytest.raises(PackError, match=f"at most {most}"):
        pack(f"due = {{ after = {{ {unit} = {most + 1}{more} }} }}")


@pytest.mark.parametrize(
    ("as_of", "status"),
    [("2026-01-07", Status.UPCOMING), ("2026-01-08", Status.OPEN), ("2026-02-19", Status.DUE_SOON)],
)
def test_a_duty_is_open_from_its_earliest_day(as_of: str, status: Status) -> None:
    """And before it upcoming, also where it has no window."""
    used = pack("not_before = { after = { days = 3 } }\ndue = { after = { days = 59 } }")
    assert [item.status for item in all_of(ask(used, as_of))] == [status]


def test_an_act_meets_one_of_two_that_one_day_brought_up() -> None:
    """The other is met by the next act."""
    used = pack("due = { after = { days = 9 } }", '{ event = "p.e" }')
    twice = [{**happened("e", "2026-01-10"), "id": id} for id in ("one", "two")]
    for acts, met in (
        (("2026-01-12",), ["2026-01-12", "None"]),
        (("2026-01-12", "2026-01-13"), ["2026-01-12", "2026-01-13"]),
    ):
        found = all_of(ask(used, "2026-01-14", *twice, *(happened("m", on) for on in acts)))
        assert [str(item.met_on) for item in found] == met


@pytest.mark.parametrize(("used", "names"), [([pack("due = {}")], "p.…"), ([], "-")])
def test_a_reading_of_the_law_in_another_country(used: list[Pack], names: str) -> None:
    """It is refused with those that there are."""
    case = Case.model_validate({"first_sick_day": "2026-01-05", "jurisdiction": "xx"})
    with pytest.raises(CaseError) as error:
        assess_abroad(case, as_of=date(2026, 2, 5), packs=used, readings={"sanction": "x"})
    (problem, *_) = error.value.problems
    assert (problem.code, problem.path, names in problem.expected) == (
        "unknown_reading",
        ("readings", "sanction"),
        True,
    )


@pytest.mark.parametrize("old", ["event.p.e", "events.p.e", "ended:event.p.e", "ended:events.p.e"])
def test_a_reason_of_an_earlier_answer_has_its_words(old: str) -> None:
    """A reason names a fact as the case does; one that was stored with the word of the trigger reads the same."""
    (used,) = ask(pack("due = { after = { days = 1 } }"), "2026-02-02").packs
    assert reason_text(old, used, "en") == reason_text(old.replace("events", "event"), used, "en")
    assert "p.e" not in reason_text(old, used, "en")


def test_a_record_that_a_day_waits_for_has_words() -> None:
    """It is named as people call it, and not by its code."""
    (used,) = ask(pack("due = { after = { days = 1 } }"), "2026-02-02").packs
    assert reason_text("records.action_plan", used, "nl").endswith("plan van aanpak")
