"""What a pack says on a day, and the days around it: validity, windows, endings; and which facts were presumed."""

from __future__ import annotations

from typing import Any

import pytest
from test_language import HEAD, all_of, ask, day, happened, pack

from poortwachter import Pack, Status, read_pack

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
