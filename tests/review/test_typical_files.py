"""Fifteen typical files: the level at weeks 6, 20, 52, 60, 80, 91 and 104, as an expert would have it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date, timedelta
from typing import Any

import pytest

from poortwachter import Case, assess

D0 = date(2026, 1, 5)
WEEKS = (6, 20, 52, 60, 80, 91, 104)
LETTERS = {
    "not_assessed": "n", "clear": "c", "not_known": "k", "attention": "a", "gaps": "g", "serious_gaps": "S",
    "sanctioned": "X",
}  # fmt: skip
BOTH = ["employer", "employee"]
EFFORTS = (
    "UP-E07", "UP-E33", "UP-M11", "UP-M09", "UP-M07", "UP-S07", "UP-E17",
)  # fmt: skip
"""Questions whose good answer is yes."""
GOOD_NO = ("UP-E10", "UP-E12", "UP-E13", "UP-S11", "UP-S02", "UP-R08")
"""Questions whose good answer is no."""

Record = dict[str, Any]


def cd(number: int) -> str:
    """The day that is counted day ``number``, where nothing interrupts the sickness."""
    return str(D0 + timedelta(days=number - 1))


def dated(kind: str, day: int, **fields: Any) -> Record:
    """A record of ``kind`` on a counted day."""
    return {"kind": kind, "dated": cd(day), **fields}


def agreed(kind: str, day: int, **fields: Any) -> Record:
    """A plan or evaluation that both signed, with the views of both."""
    return dated(kind, day, signed_by=BOTH, views_of=BOTH, **fields)


def process(analysis: int = 40, capacity: str = "present", *, evaluated: bool = True) -> list[Record]:
    """The documents of an ordinary file, each in time after ``analysis``."""
    found = [dated("problem_analysis", analysis, capacity=capacity, long_absence_expected=True)]
    if capacity != "none":
        found.append(agreed("action_plan", analysis + 12, case_manager_named=True, goal_stated=True))
        days = range(analysis + 50, 620, 40) if evaluated else ()
        found += [agreed("evaluation", day) for day in days]
        found.append(agreed("first_year_evaluation", 355, course="changed"))
        found.append(agreed("final_evaluation", 625))
    return [*found, *report(capacity)]


def report(capacity: str = "present") -> list[Record]:
    """What the report needs at its end, and the notices to UWV."""
    return [
        {"kind": "week_42_notice", "received_on": cd(290)},
        dated("current_opinion", 620, capacity=capacity),
        dated("reintegration_report", 630, given_to_employee_on=cd(630)),
        {"kind": "uwv_wia_letter", "sent_on": cd(620)},
        {"kind": "wia_application", "received_on": cd(640)},
    ]


def track(start: int, *, until: int = 725, **fields: Any) -> list[Record]:
    """A second track with a plan, a search profile and progress reports."""
    began = {
        "kind": "second_track_start", "started_on": cd(start), "plan_dated": cd(start), "search_profile": True,
        "profile_fits_capacity": True, "run_by": "agency", **fields,
    }  # fmt: skip
    return [began, *(dated("second_track_report", day) for day in range(start + 40, until, 40))]


def work(start: int, **fields: Any) -> Record:
    """Work that was taken up."""
    return {"kind": "work_resumption", "started_on": cd(start), **fields}


def well_answered(day: int = 360) -> list[Record]:
    """The answers of an employer who did what the questions ask."""
    found = [dated("answer", day, question=number, value="yes") for number in EFFORTS]
    return found + [dated("answer", day, question=number, value="no") for number in GOOD_NO]


def levels(records: Iterable[Record], **facts: Any) -> str:
    """The level at the end of each week, one letter each."""
    case = Case.model_validate({"first_sick_day": D0, "records": list(records), **facts})
    days = [D0 + timedelta(weeks=week, days=-1) for week in WEEKS]
    return "".join(LETTERS[assess(case.as_at(day), as_of=day).risk.level.value] for day in days)


IN_TIME = 390
CONFLICT = {"kind": "dispute", "started_on": cd(90), "about": "working_relation"}
REFUSAL = {"kind": "non_cooperation", "started_on": cd(300)}
LADDER: list[Record] = [
    {"kind": "wage_measure", "step": "written_warning", "started_on": cd(306), "notified_on": cd(306)},
    {"kind": "wage_measure", "step": "suspension", "started_on": cd(320), "notified_on": cd(320)},
    {"kind": "wage_measure", "step": "stop", "started_on": cd(335), "notified_on": cd(335)},
]
STRUCTURAL = work(300, work="adapted", structural=True, wage_value_percent=65, agreed_by_both=True, hours_per_week=26)
TEMPORARY = work(480, work="adapted", structural=False, wage_value_percent=40, hours_per_week=16)
IVA = {"kind": "early_iva_application", "received_on": cd(300)}
GRANTED = {"kind": "early_iva_decision", "sent_on": cd(350), "granted": True}
DO = {"kind": "expert_opinion", "requested_on": cd(300), "dated": cd(330), "question": "own_work"}
NEAR_AOW: Mapping[str, Any] = {"aow_date": str(D0 + timedelta(days=728 + 200))}
LEFT_OUT = dated("answer", 350, question="UP-S12", value="yes")
BLAMELESS = dated("answer", 415, question="UP-N03", value="yes")

FILES: tuple[tuple[str, str, list[Record], Mapping[str, Any]], ...] = (
    ("1 small and good, answered", "ccccccc", [*process(), *track(IN_TIME), *well_answered()], {}),
    ("1 small and good, nothing answered", "ccccckk", [*process(), *track(IN_TIME)], {}),
    ("3 late by twenty days, complete", "naaaaaa", [*process(62), *track(IN_TIME), *well_answered()], {}),
    ("4 empty", "nagSSSS", [], {}),
    ("4b only a 42-week notice", "nagSSSS", [{"kind": "week_42_notice", "received_on": cd(290)}], {}),
    ("5a second track two weeks late", "cccaaaa", [*process(), *track(IN_TIME + 20), *well_answered()], {}),
    ("5b second track eight weeks late", "cccSggg", [*process(), *track(IN_TIME + 62), *well_answered()], {}),
    ("5c second track twenty weeks late", "cccSSSS", [*process(), *track(IN_TIME + 146), *well_answered()], {}),
    (
        "5c finished before the wait ended", "cccSSSa",
        [*process(), *track(IN_TIME + 146), *well_answered(), dated("second_track_end", 700, reason="completed",
         next_step=True)], {},
    ),
    ("6 no capacity", "cccaaaa", process(capacity="none"), {}),
    ("7 temporary work, no second track", "cccSSSS", [*process(), TEMPORARY, *well_answered()], {}),
    (
        "7b temporary work beside a second track", "ccccccc",
        [*process(), TEMPORARY, *track(IN_TIME), *well_answered()], {},
    ),
    ("8 structural work at 65%, agreed", "ccccccc", [*process(), STRUCTURAL, *well_answered()], {}),
    ("9 conflict, nothing done", "cSSSSSS", [*process(), CONFLICT], {}),
    (
        "9b conflict with mediation at once", "ccccccc",
        [*process(), CONFLICT, {"kind": "conflict_intervention", "started_on": cd(100), "last_day": cd(130),
         "outcome": "resolved"}, *track(IN_TIME), *well_answered()], {},
    ),
    ("10 early IVA granted", "ccnnnnn", [*process(capacity="none"), IVA, GRANTED], {}),
    ("10b early IVA asked", "cccaaaa", [*process(capacity="none"), IVA], {}),
    ("11 refuses, no measure", "ccSSSSS", [*process(), REFUSAL, *track(IN_TIME), *well_answered()], {}),
    (
        "11b refuses, measures to the stop", "cccaaaa",
        [*process(), REFUSAL, *LADDER, DO, *well_answered(), BLAMELESS], {},
    ),
    (
        "12 fixed term that ends", "ccnnnnn",
        [*process(), *track(IN_TIME), *well_answered()], {"employment": {"last_day": cd(361)}},
    ),
    (
        "13 pregnancy leave of sixteen weeks", "ccccccc", [*process(), *track(IN_TIME), *well_answered()],
        {"leaves": [{"kind": "pregnancy_maternity", "first_day": cd(640), "last_day": cd(751)}]},
    ),
    ("14 AOW age near, nothing agreed", "cccSSSS", [*process(), *well_answered()], NEAR_AOW),
    ("14b AOW age near, agreed", "ccccccc", [*process(), *well_answered(), LEFT_OUT], NEAR_AOW),
    (
        "15 no company doctor until day 200", "cggSSSS",
        [dated("long_absence_expected", 41), *process(200), *track(IN_TIME + 146), *well_answered()], {},
    ),
)  # fmt: skip


@pytest.mark.parametrize(("name", "expected", "records", "facts"), FILES, ids=[one[0] for one in FILES])
def test_levels(name: str, expected: str, records: list[Record], facts: Mapping[str, Any]) -> None:
    """c clear, k not known, a attention, g gaps, S serious gaps, n not assessed."""
    assert levels(records, **facts) == expected, name
