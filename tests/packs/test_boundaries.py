"""Each kind of trigger, length, day and condition on its boundary: the day before, the day, and the day after.

The rows are held against the closed lists of the language: what has no row fails.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, timedelta
from typing import Any, Final, NamedTuple, get_args

import pytest
from test_language import HEAD, SAID_NO, WORK, all_of, ask, happened, pack

from poortwachter import Case, Status, assess, read_pack
from poortwachter.packs.language import Condition, Length, Milestone, TermData
from poortwachter.packs.language import Trigger as TriggerData
from poortwachter.packs.language._conditions import ASKS
from poortwachter.packs.language._part import UNITS
from poortwachter.packs.language._terms import KINDS, MADE_OF, MOMENTS

ONE_DAY: Final = timedelta(days=1)
STAYS: Final = 'on_recovery = "continues"\non_end_of_employment = "continues"'
ENDED: Final = {"absences": [{"first_day": "2026-01-05", "last_day": "2026-01-20"}]}
JOINED: Final = {
    "absences": [{"first_day": "2026-01-05", "last_day": "2026-01-20"}, {"first_day": "2026-02-01"}],
}


def choices(model: Any, field: str) -> tuple[str, ...]:
    """The values that a field takes."""
    return next(
        (get_args(part) for part in get_args(model.model_fields[field].annotation) if get_args(part)),
        get_args(model.model_fields[field].annotation),
    )


class Row(NamedTuple):
    """What stands in a pack, what is on file and from which day it can be, and the day that it gives."""

    written: str
    day: str
    case: Mapping[str, Any] = {}
    records: tuple[Mapping[str, Any], ...] = ()
    known: str = "2026-01-05"


TRIGGERS: Final[Mapping[str, Row]] = {
    "clock:first_day": Row('{ clock = "c" }', "2026-01-05"),
    "clock:last_day": Row('{ clock = "c", moment = "last_day" }', "2026-01-20", ENDED, known="2026-01-20"),
    "clock:resumption": Row('{ clock = "c", moment = "resumption" }', "2026-01-21", ENDED, known="2026-01-21"),
    "clock:latest_spell": Row('{ clock = "c", moment = "latest_spell" }', "2026-02-01", JOINED, known="2026-02-01"),
    "event": Row('{ event = "p.e" }', "2026-01-09", {}, (happened("e", "2026-01-09"),), known="2026-01-09"),
    "record": Row(
        '{ record = "evaluation" }', "2026-01-30", {}, ({"kind": "evaluation", "dated": "2026-01-30"},),
        known="2026-01-30",
    ),
    "milestone:due": Row('{ milestone = "before" }', "2026-01-15"),
    "milestone:met": Row(
        '{ milestone = "before", moment = "met" }', "2026-01-13", {}, (happened("before", "2026-01-13"),),
        known="2026-01-13",
    ),
    "milestone:not_before": Row('{ milestone = "early", moment = "not_before" }', "2026-01-08"),
    "on:recovery": Row('{ on = "recovery" }', "2026-01-21", ENDED, known="2026-01-21"),
    "on:relapse": Row('{ on = "relapse" }', "2026-02-01", JOINED, known="2026-02-01"),
    "on:partial_recovery": Row('{ on = "partial_recovery" }', "2026-01-19", {}, (WORK,), known="2026-01-19"),
    "on:start_of_employment": Row(
        '{ on = "start_of_employment" }', "2020-02-03", {"employment": {"first_day": "2020-02-03"}}
    ),
    "on:end_of_employment": Row(
        '{ on = "end_of_employment" }', "2026-03-31", {"employment": {"last_day": "2026-03-31"}}
    ),
    "on:birth": Row('{ on = "birth" }', "1980-01-01", {"birth_date": "1980-01-01"}),
    "every_year": Row('{ every_year = "03-01" }', "2026-03-01"),
    "day": Row("{ day = 2026-01-31 }", "2026-01-31"),
    "fact": Row('{ fact = "p.since" }', "2025-06-01", {"pack_facts": {"p.since": "2025-06-01"}}),
}  # fmt: skip
"""Every kind of trigger, with every moment of it; those of the law have a test of their own below."""

EARLY: Final = """
[[milestones]]
id = "early"
nl = "vroeg"
en = "early"
trigger = { clock = "c" }
not_before = { after = { days = 3 } }
no_day = "no_last_day"
who = "boss"
authority = "policy"

[[milestones]]
id = "m"
nl = "m"
en = "m"
trigger = TRIGGER
due = {}
who = "boss"
authority = "policy"
"""


def test_every_kind_of_trigger_has_a_row() -> None:
    """Every kind, every moment, every happening, and both of the law."""
    wanted = {f"{kind}:{moment}" for kind, moments in MOMENTS.items() if kind != "law" for moment in moments}
    wanted |= {f"on:{name}" for name in choices(TriggerData, "on")}
    wanted |= {kind for kind in KINDS if kind not in MOMENTS and kind != "on"}
    assert wanted == TRIGGERS.keys()
    assert MOMENTS["law"] == ("due", "met")


@pytest.mark.parametrize("kind", TRIGGERS)
def test_a_trigger_gives_its_day_and_no_other(kind: str) -> None:
    """On each day from which its facts are known: due before and on that day, overdue after it."""
    row = TRIGGERS[kind]
    used = read_pack(HEAD + EARLY.replace("TRIGGER", row.written) + STAYS)
    last, known = date.fromisoformat(row.day), date.fromisoformat(row.known)
    days = {last - ONE_DAY, last, last + ONE_DAY, known, known + ONE_DAY}
    for as_of in sorted(day for day in days if day >= known):
        item = all_of(ask(used, as_of.isoformat(), *map(dict, row.records), **row.case))[0]
        assert item.due == last
        assert (item.status is Status.OVERDUE) is (as_of > last)
        assert item.days_late == max(0, (as_of - last).days)


@pytest.mark.parametrize(("moment", "due"), [("due", "2026-03-02"), ("met", "2026-02-26")])
def test_the_triggers_of_the_law(moment: str, due: str) -> None:
    """Its last day, and the day on which it was met."""
    text = HEAD.replace('jurisdiction = "xx"', 'jurisdiction = "nl"') + (
        '\n[[milestones]]\nid = "m"\nnl = "m"\nen = "m"\nwho = "boss"\nauthority = "policy"\n'
        f'trigger = {{ law = "action_plan", moment = "{moment}" }}\ndue = {{}}\n'
    )
    case = Case.model_validate(
        {"first_sick_day": "2026-01-05", "records": [{"kind": "action_plan", "dated": "2026-02-26"}]}
    )
    for as_of, status in ((due, Status.DUE_SOON), (str(date.fromisoformat(due) + ONE_DAY), Status.OVERDUE)):
        item = assess(case, as_of=date.fromisoformat(as_of), packs=[read_pack(text)]).packs[0].milestone("m")
        assert (str(item.due), item.status) == (due, status)


LENGTHS: Final[Mapping[str, Row]] = {
    "days": Row("{ after = { days = 1 } }", "2026-01-06"),
    "weeks": Row("{ after = { weeks = 1 } }", "2026-01-12"),
    "months": Row('{ after = { months = 1, month_rule = "last_day" } }', "2026-02-05"),
    "years": Row('{ after = { years = 1, month_rule = "last_day" } }', "2027-01-05"),
    "working_days": Row('{ after = { working_days = 3, calendar = "office" } }', "2026-01-09"),
    "clock_days": Row("{ after = { clock_days = 29 } }", "2026-02-03"),
    "parameter": Row('{ after = { parameter = "set" } }', "2026-01-19"),
    "back": Row('{ from = { day = 2026-03-31 }, before = { months = 1, month_rule = "last_day" } }', "2026-02-28"),
    "rule:last_day": Row(
        '{ from = { day = 2026-01-29 }, after = { months = 1, month_rule = "last_day" } }', "2026-02-28"
    ),
    "rule:next_month": Row(
        '{ from = { day = 2026-01-29 }, after = { months = 1, month_rule = "next_month" } }', "2026-03-01"
    ),
    "rule:by_reading": Row(
        '{ from = { day = 2026-01-29 }, after = { months = 1, month_rule = "by_reading" } }', "2026-02-28"
    ),
    "move:next_working_day": Row(
        '{ from = { day = 2026-01-10 }, move = "next_working_day", calendar = "office" }', "2026-01-12"
    ),
    "move:last_working_day": Row(
        '{ from = { day = 2026-01-11 }, move = "last_working_day", calendar = "office" }', "2026-01-09"
    ),
    "move:not": Row('{ from = { day = 2026-01-11 }, move = "not" }', "2026-01-11"),
    "move:by_reading": Row('{ from = { day = 2026-01-11 }, move = "by_reading" }', "2026-01-11"),
    "on_day": Row("{ after = { days = 40 }, on_day = 15 }", "2026-02-15"),
    "from_": Row("{ from = { day = 2026-01-31 } }", "2026-01-31"),
    "earliest_of": Row("{ earliest_of = [{ after = { days = 9 } }, { from = { day = 2026-01-15 } }] }", "2026-01-14"),
    "latest_of": Row("{ latest_of = [{ after = { days = 9 } }, { from = { day = 2026-01-15 } }] }", "2026-01-15"),
    "first_known": Row('{ first_known = [{ from = { event = "p.e" } }, { after = { days = 2 } }] }', "2026-01-07"),
    "by_reading": Row(
        '{ by_reading = "r", readings = { one = { after = { days = 2 } }, two = { after = { days = 3 } } } }',
        "2026-01-07",
    ),
}  # fmt: skip
"""Every unit, every rule and move, and every way in which a day is made."""

RULED: Final = """
[[parameters]]
id = "set"
nl = "gezet"
en = "set"
about = "Set."
default = { weeks = 2 }

[[readings]]
id = "months"
question_nl = "maand"
question_en = "month"
why = "because"
alternatives = [
  { id = "last", month_rule = "last_day", nl = "laatste", en = "last" },
  { id = "next", month_rule = "next_month", nl = "volgende", en = "next" },
]

[[readings]]
id = "weekend"
question_nl = "weekend"
question_en = "weekend"
why = "because"
alternatives = [
  { id = "stays", move = "not", nl = "blijft", en = "stays" },
  { id = "later", move = "next_working_day", calendar = "office", nl = "later", en = "later" },
  { id = "sooner", move = "last_working_day", calendar = "office", nl = "eerder", en = "sooner" },
]

[[milestones]]
id = "ruled"
nl = "geregeld"
en = "ruled"
trigger = { clock = "c" }
due = { after = { months = 1, month_rule = "by_reading" }, move = "by_reading" }
who = "other"
authority = "policy"
"""


def test_every_kind_of_length_and_day_has_a_row() -> None:
    """Every unit and the parameter, every month rule and move, every way to a day."""
    wanted = {*UNITS, "parameter", "back", "on_day", *MADE_OF}
    wanted |= {f"rule:{rule}" for rule in choices(Length, "month_rule")}
    wanted |= {f"move:{move}" for move in choices(TermData, "move")}
    assert wanted == LENGTHS.keys()


def ruled(written: str) -> Any:
    """A pack of which the last day of ``m`` is written so, with readings of months and of moves."""
    body = f'\n[[milestones]]\nid = "m"\nnl = "m"\nen = "m"\ntrigger = {{ clock = "c" }}\ndue = {written}\n'
    return read_pack(HEAD + RULED + body + 'who = "boss"\nauthority = "policy"\n')


@pytest.mark.parametrize("kind", LENGTHS)
def test_a_length_ends_on_its_day(kind: str) -> None:
    """Due soon on the day before and on the day, overdue on the day after."""
    row = LENGTHS[kind]
    last = date.fromisoformat(row.day)
    for as_of, status in ((last - ONE_DAY, Status.DUE_SOON), (last, Status.DUE_SOON), (last + ONE_DAY, Status.OVERDUE)):
        (item,) = all_of(ask(ruled(row.written), as_of.isoformat()))
        assert (item.due, item.status) == (last, status)


@pytest.mark.parametrize(
    ("readings", "first_day", "due"),
    [
        ({}, "2026-01-31", "2026-02-28"),
        ({"p.months": "next"}, "2026-01-31", "2026-03-01"),
        ({"p.weekend": "later"}, "2026-01-31", "2026-03-02"),
        ({"p.weekend": "sooner"}, "2026-01-31", "2026-02-27"),
        ({"p.months": "next", "p.weekend": "sooner"}, "2026-01-31", "2026-02-27"),
        ({"p.months": "next", "p.weekend": "later"}, "2026-01-05", "2026-02-05"),
    ],
)
def test_a_reading_rules_every_month_and_every_move_that_is_left_to_it(
    readings: dict[str, str], first_day: str, due: str
) -> None:
    """28 February 2026 is a Saturday; the proof names both readings, and what is done again gives the same day."""
    used = ruled('{ after = { months = 1, month_rule = "by_reading" }, move = "by_reading" }')
    answered = ask(used, "2026-02-03", absences=[{"first_day": first_day}], readings=readings)
    (item,) = all_of(answered)
    assert str(item.due) == due
    assert {name.split("=")[0] for name in item.readings} == {"p.months", "p.weekend"}
    assert answered.packs[0].milestone("ruled").due == item.due


CONDITIONS: Final[Mapping[str, tuple[str, Row, Row]]] = {
    "fact": (
        '{ fact = "p.size", at_least = 20 }',
        Row("", "", {"pack_facts": {"p.size": 19}}),
        Row("", "", {"pack_facts": {"p.size": 20}}),
    ),
    "answer": (
        '{ answer = "q", is = "no" }',
        Row("", "", {}, ({**SAID_NO, "value": "yes"},)),
        Row("", "", {}, (SAID_NO,)),
    ),
    "event": (
        '{ event = "p.e", outcome = "yes" }',
        Row("", "", {}, (happened("e", "2026-01-20", "no"),)),
        Row("", "", {}, (happened("e", "2026-01-20", "yes"),)),
    ),
    "record": (
        '{ record = "dispute" }',
        Row("", "", {}, ({"kind": "non_cooperation", "started_on": "2026-01-20"},)),
        Row("", "", {}, ({"kind": "dispute", "started_on": "2026-01-20"},)),
    ),
    "running": (
        '{ running = "running" }',
        Row("", "", {}, (happened("e", "2026-01-19"), happened("f", "2026-01-20"))),
        Row("", "", {}, (happened("f", "2026-01-19"), happened("e", "2026-01-20"))),
    ),
    "earlier": (
        "{ earlier = {}, than = { from = { day = 2026-01-06 } } }",
        Row("", "", {"absences": [{"first_day": "2026-01-06"}]}),
        Row("", "", {"absences": [{"first_day": "2026-01-05"}]}),
    ),
    "clock_runs": (
        '{ clock_runs = "c" }',
        Row("", "", {"absences": [{"first_day": "2026-01-05", "last_day": "2026-01-19"}]}),
        Row("", "", {"absences": [{"first_day": "2026-01-05", "last_day": "2026-01-20"}]}),
    ),
    "reading": ('{ reading = "r", is = "two" }', Row("one", ""), Row("two", "")),
    "all_of": (
        '{ all_of = [{ fact = "p.flag" }, { fact = "p.kind", is = "a" }] }',
        Row("", "", {"pack_facts": {"p.flag": True, "p.kind": "b"}}),
        Row("", "", {"pack_facts": {"p.flag": True, "p.kind": "a"}}),
    ),
    "any_of": (
        '{ any_of = [{ fact = "p.flag" }, { fact = "p.kind", is = "a" }] }',
        Row("", "", {"pack_facts": {"p.flag": False, "p.kind": "b"}}),
        Row("", "", {"pack_facts": {"p.flag": False, "p.kind": "a"}}),
    ),
    "not_": (
        '{ not = { fact = "p.size", below = 20 } }',
        Row("", "", {"pack_facts": {"p.size": 19}}),
        Row("", "", {"pack_facts": {"p.size": 20}}),
    ),
}  # fmt: skip
"""Every kind of condition, with facts on which it just does not hold, and facts on which it just does."""


def test_every_kind_of_condition_has_a_row() -> None:
    """The closed list of what a condition can ask."""
    assert CONDITIONS.keys() == set(ASKS)
    assert set(ASKS) <= Condition.model_fields.keys()


@pytest.mark.parametrize("kind", CONDITIONS)
@pytest.mark.parametrize("holds", [False, True])
def test_a_condition_holds_from_its_boundary_on(kind: str, holds: bool) -> None:
    """Not applicable on the one side, asked on the other."""
    written, *sides = CONDITIONS[kind]
    row = sides[holds]
    used = pack(f"due = {{ after = {{ days = 90 }} }}\n{STAYS}\napplies_when = [{written}]")
    readings = {"p.r": row.written} if row.written else None
    (item,) = all_of(ask(used, "2026-01-20", *map(dict, row.records), readings=readings, **row.case))
    assert item.status is (Status.UPCOMING if holds else Status.NOT_APPLICABLE)


def test_every_choice_of_an_ending_has_two_sides() -> None:
    """What recovery, work in part, joining and the end of employment do: the lists that the tests of endings walk."""
    expected: Mapping[str, tuple[str, ...]] = {
        "on_recovery": ("ends", "continues"),
        "on_partial_recovery": ("ends", "continues"),
        "on_joining": ("continues", "restarts"),
        "on_end_of_employment": ("ends", "continues"),
    }
    for name, values in expected.items():
        assert get_args(Milestone.model_fields[name].annotation) == values
