"""Facts about what was done: since when each holds, when it was mended, and the day before and after.

Nobody was fit in between, so that counted days are days of the calendar.
"""

from __future__ import annotations

from typing import Any, NamedTuple

import pytest
from asked import shown

from poortwachter.review.verdict import NO, YES, Verdict
from poortwachter.rules.patterns import Fact

Record = dict[str, Any]

AT_LEAST = "2026-12-01"
"""A day on which every term below has passed."""


class Row(NamedTuple):
    """What a fact is on a day: ``None``, or since when and until which day it was late."""

    fact: Fact
    as_of: str
    found: tuple[str, str | None] | None
    records: list[Record]


def dated(kind: str, day: str, **fields: Any) -> Record:
    """A record of this day."""
    return {"kind": kind, "dated": day, **fields}


def begun(kind: str, day: str, last_day: str | None = None, **fields: Any) -> Record:
    """A record of what began on this day."""
    return {"kind": kind, "started_on": day, **({} if last_day is None else {"last_day": last_day}), **fields}


def sent(kind: str, day: str, **fields: Any) -> Record:
    """A letter of UWV."""
    return {"kind": kind, "sent_on": day, **fields}


def advice(day: str = "2026-03-02", **fields: Any) -> Record:
    """Six weeks after the first day are 13 April."""
    return dated("advice", day, **fields)


ADVICE = [
    Row(Fact.ADVICE_LEFT, "2026-04-13", None, [advice()]),
    Row(Fact.ADVICE_LEFT, "2026-04-14", ("2026-04-14", None), [advice()]),
    Row(Fact.ADVICE_LEFT, AT_LEAST, None, [advice(followed_on="2026-04-13")]),
    Row(Fact.ADVICE_LEFT, AT_LEAST, ("2026-04-14", "2026-04-14"), [advice(followed_on="2026-04-14")]),
    Row(Fact.ADVICE_LEFT, AT_LEAST, ("2026-04-14", None), [advice(followed_on="2026-04-14", chance_missed=True)]),
    Row(Fact.ADVICE_LEFT, AT_LEAST, None, [advice(followed_on="2026-04-13", chance_missed=True)]),
    Row(Fact.ADVICE_LEFT, AT_LEAST, None, [advice(chance_missed=False)]),
    Row(
        Fact.ADVICE_LEFT, AT_LEAST, ("2026-04-21", "2026-05-30"),
        [advice(followed_on="2026-04-20"), advice("2026-03-09", followed_on="2026-05-30")],
    ),
    Row(
        Fact.ADVICE_LEFT, AT_LEAST, ("2026-04-21", None),
        [advice(followed_on="2026-11-20"), advice("2026-03-09")],
    ),
]  # fmt: skip


def plan(day: str, *signed_by: str) -> Record:
    """An action plan with signatures."""
    return dated("action_plan", day, signed_by=list(signed_by))


PLAN = [
    Row(Fact.PLAN_NOT_AGREED, AT_LEAST, ("2026-02-27", None), [plan("2026-02-27", "employer")]),
    Row(Fact.PLAN_NOT_AGREED, AT_LEAST, None, [plan("2026-02-27", "employer", "employee")]),
    Row(Fact.PLAN_NOT_AGREED, AT_LEAST, None, [plan("2026-02-27")]),
    Row(
        Fact.PLAN_NOT_AGREED, AT_LEAST, ("2026-06-01", None),
        [
            plan("2026-02-27", "employer", "employee"),
            dated("action_plan_update", "2026-06-01", signed_by=["employee"]),
        ],
    ),
]  # fmt: skip

REQUEST = sent("medical_request", "2027-10-18")
"""A Monday: the fifth working day after it is Monday 25 October."""


def came(day: str) -> Record:
    """Medical information that UWV received."""
    return {"kind": "medical_information", "received_on": day}


MEDICAL_REQUEST = [
    Row(Fact.MEDICAL_REQUEST_EXPIRED, "2027-10-25", None, [REQUEST]),
    Row(Fact.MEDICAL_REQUEST_EXPIRED, "2027-10-26", ("2027-10-26", None), [REQUEST]),
    Row(Fact.MEDICAL_REQUEST_EXPIRED, "2027-12-01", None, [REQUEST, came("2027-10-25")]),
    Row(Fact.MEDICAL_REQUEST_EXPIRED, "2027-12-01", ("2027-10-26", "2027-10-26"), [REQUEST, came("2027-10-26")]),
    Row(Fact.MEDICAL_REQUEST_EXPIRED, "2027-12-01", None, [REQUEST, came("2027-10-18")]),
    Row(Fact.MEDICAL_REQUEST_EXPIRED, "2027-12-01", ("2027-10-26", None), [REQUEST, came("2027-10-17")]),
    Row(Fact.MEDICAL_REQUEST_EXPIRED, "2027-11-05", None, [REQUEST | {"answer_by": "2027-11-05"}]),
    Row(Fact.MEDICAL_REQUEST_EXPIRED, "2027-11-06", ("2027-11-06", None), [REQUEST | {"answer_by": "2027-11-05"}]),
    Row(
        Fact.MEDICAL_REQUEST_EXPIRED, "2027-10-26", ("2027-10-26", None),
        [
            dated("reintegration_report", "2027-10-01"),
            sent("report_request", "2027-10-18", missing=["medical_documents"]),
        ],
    ),
    Row(
        Fact.MEDICAL_REQUEST_EXPIRED, "2027-10-26", None,
        [dated("reintegration_report", "2027-10-01"), sent("report_request", "2027-10-18", missing=["action_plan"])],
    ),
]  # fmt: skip


def measure(step: str, **fields: Any) -> Record:
    """A measure on wage from 6 April on; a week later is 13 April."""
    return begun("wage_measure", "2026-04-06", step=step, **fields)


MEASURE = [
    Row(Fact.MEASURE_NOT_NOTIFIED, AT_LEAST, ("2026-04-06", None), [measure("stop")]),
    Row(Fact.MEASURE_NOT_NOTIFIED, AT_LEAST, ("2026-04-06", None), [measure("suspension")]),
    Row(Fact.MEASURE_NOT_NOTIFIED, AT_LEAST, None, [measure("written_warning")]),
    Row(Fact.MEASURE_NOT_NOTIFIED, AT_LEAST, None, [measure("stop", notified_on="2026-04-13")]),
    Row(Fact.MEASURE_NOT_NOTIFIED, AT_LEAST, ("2026-04-06", None), [measure("stop", notified_on="2026-04-14")]),
]


def able(hours: int | None = None, **fields: Any) -> Record:
    """The company doctor finds capacity on 2 March."""
    return dated("capacity", "2026-03-02", **({"capacity": "present", "hours_per_week": hours} | fields))


def work(hours: int | None = 10, last_day: str | None = None, day: str = "2026-03-09", **fields: Any) -> Record:
    """Adapted work from 9 March on."""
    return begun("work_resumption", day, last_day, **({"work": "adapted", "hours_per_week": hours} | fields))


BEHIND = [
    Row(Fact.HOURS_BEHIND, "2026-04-19", None, [able(20), work()]),
    Row(Fact.HOURS_BEHIND, "2026-04-20", ("2026-04-20", None), [able(20), work()]),
    Row(Fact.HOURS_BEHIND, AT_LEAST, None, [able(20), work(20)]),
    Row(Fact.HOURS_BEHIND, AT_LEAST, None, [able(20), work(work="other_employer")]),
    Row(Fact.HOURS_BEHIND, AT_LEAST, None, [able(), work()]),
    Row(Fact.HOURS_BEHIND, AT_LEAST, None, [able(None, capacity="none"), work()]),
    Row(Fact.HOURS_BEHIND, AT_LEAST, ("2026-04-20", None), [able(None, hours_per_day=4), work(19)]),
    Row(Fact.HOURS_BEHIND, AT_LEAST, None, [able(None, hours_per_day=4), work(20)]),
    Row(Fact.HOURS_BEHIND, AT_LEAST, None, [able(20), work(10, "2026-04-19"), work(20, day="2026-04-20")]),
    Row(
        Fact.HOURS_BEHIND, AT_LEAST, ("2026-04-20", "2026-04-20"),
        [able(20), work(10, "2026-04-20"), work(20, day="2026-04-21")],
    ),
    Row(
        Fact.HOURS_BEHIND, "2026-05-22", None,
        [able(20), work(), begun("non_cooperation", "2026-04-01", "2026-04-10")],
    ),
    Row(
        Fact.HOURS_BEHIND, "2026-05-23", ("2026-05-23", None),
        [able(20), work(), begun("non_cooperation", "2026-04-01", "2026-04-10")],
    ),
    *(
        Row(
            Fact.HOURS_BEHIND, as_of, verdict,
            [
                able(20), work(), begun("non_cooperation", "2026-04-01", "2026-04-10"),
                dated("capacity", "2026-04-10", capacity="present", hours_per_week=20),
            ],
        )
        for as_of, verdict in (("2026-05-22", None), ("2026-05-23", ("2026-05-23", None)))
    ),
    Row(Fact.HOURS_BEHIND, AT_LEAST, None, [able(20), work(), begun("non_cooperation", "2026-03-09")]),
]  # fmt: skip

FLAT = [
    Row(Fact.HOURS_FLAT, "2026-06-08", None, [able(), work()]),
    Row(Fact.HOURS_FLAT, "2026-06-09", ("2026-06-09", None), [able(), work()]),
    Row(Fact.HOURS_FLAT, "2026-06-09", ("2026-06-09", None), [able(), work(10, "2026-06-09")]),
    Row(Fact.HOURS_FLAT, "2026-06-10", None, [able(), work(10, "2026-06-09")]),
    Row(Fact.HOURS_FLAT, AT_LEAST, None, [able(10), work()]),
    Row(Fact.HOURS_FLAT, AT_LEAST, ("2026-06-09", None), [able(11), work()]),
    Row(Fact.HOURS_FLAT, AT_LEAST, None, [able(), work(structural=True)]),
    Row(Fact.HOURS_FLAT, AT_LEAST, None, [able(), work(None)]),
    Row(Fact.HOURS_FLAT, AT_LEAST, None, [able(), work(work="other_employer")]),
    Row(Fact.HOURS_FLAT, AT_LEAST, None, [able(), work(), dated("capacity", "2026-04-01", capacity="none")]),
    Row(Fact.HOURS_FLAT, AT_LEAST, None, [work()]),
    Row(Fact.HOURS_LONG_FLAT, "2026-09-07", None, [able(), work()]),
    Row(Fact.HOURS_LONG_FLAT, "2026-09-08", ("2026-09-08", None), [able(), work()]),
    Row(Fact.HOURS_LONG_FLAT, "2026-09-08", None, [able(), work(), begun("second_track_start", "2026-09-08")]),
]

SMALL = [
    Row(Fact.SMALL_HOURS_NOT_EVALUATED, "2026-06-09", None, [able(), work(11)]),
    Row(Fact.SMALL_HOURS_NOT_EVALUATED, "2026-06-10", ("2026-06-10", None), [able(), work(11)]),
    Row(Fact.SMALL_HOURS_NOT_EVALUATED, AT_LEAST, None, [able(), work(12)]),
    Row(Fact.SMALL_HOURS_NOT_EVALUATED, AT_LEAST, None, [able(), work(None)]),
    Row(Fact.SMALL_HOURS_NOT_EVALUATED, AT_LEAST, None, [able(), work(11, wage_value_percent=100)]),
    Row(Fact.SMALL_HOURS_NOT_EVALUATED, AT_LEAST, ("2026-06-10", None), [able(), work(11, wage_value_percent=99)]),
    Row(Fact.SMALL_HOURS_NOT_EVALUATED, "2026-09-09", None, [able(), work(11), dated("evaluation", "2026-06-09")]),
    Row(
        Fact.SMALL_HOURS_NOT_EVALUATED, "2026-09-10", ("2026-09-10", None),
        [able(), work(11), dated("evaluation", "2026-06-09")],
    ),
    Row(
        Fact.SMALL_HOURS_NOT_EVALUATED, "2026-07-01", ("2026-06-10", "2026-06-10"),
        [able(), work(11), dated("evaluation", "2026-06-10")],
    ),
    Row(
        Fact.SMALL_HOURS_NOT_EVALUATED, "2026-06-20", ("2026-06-10", "2026-06-10"),
        [able(), work(11, "2026-06-10")],
    ),
    Row(Fact.SMALL_HOURS_NOT_EVALUATED, "2026-06-20", None, [able(), work(11, "2026-06-09")]),
    Row(Fact.SMALL_HOURS_NOT_EVALUATED, AT_LEAST, None, [able(11), work(11)]),
    Row(Fact.SMALL_HOURS_NOT_EVALUATED, AT_LEAST, ("2026-06-10", None), [able(12), work(11)]),
]  # fmt: skip

POSSIBLE = dated("vocational_assessment", "2026-03-02", own_work_possible=True)
"""Six weeks later are 13 April."""

FOUND_WORK = [
    Row(Fact.FOUND_WORK_LEFT, "2026-04-13", None, [POSSIBLE]),
    Row(Fact.FOUND_WORK_LEFT, "2026-04-14", ("2026-04-14", None), [POSSIBLE]),
    Row(
        Fact.FOUND_WORK_LEFT, "2026-04-14", ("2026-04-14", None),
        [dated("vocational_assessment", "2026-03-02", own_employer_possible=True, own_work_possible=False)],
    ),
    Row(
        Fact.FOUND_WORK_LEFT, "2026-04-14", ("2026-04-14", None),
        [dated("function_inventory", "2026-03-02", function_found=True)],
    ),
    Row(
        Fact.FOUND_WORK_LEFT, "2026-04-14", None,
        [dated("function_inventory", "2026-03-02", function_found=False)],
    ),
    Row(Fact.FOUND_WORK_LEFT, AT_LEAST, None, [POSSIBLE, work(day="2026-04-13")]),
    Row(Fact.FOUND_WORK_LEFT, AT_LEAST, ("2026-04-14", "2026-04-14"), [POSSIBLE, work(day="2026-04-14")]),
    Row(Fact.FOUND_WORK_LEFT, AT_LEAST, ("2026-04-14", None), [POSSIBLE, work(work="other_employer")]),
    Row(Fact.FOUND_WORK_LEFT, AT_LEAST, None, [POSSIBLE, work(10, "2026-03-02", day="2026-02-02")]),
    Row(Fact.FOUND_WORK_LEFT, AT_LEAST, ("2026-04-14", None), [POSSIBLE, work(10, "2026-03-01", day="2026-02-02")]),
    Row(Fact.FOUND_WORK_LEFT, AT_LEAST, None, [POSSIBLE, begun("dispute", "2026-03-02")]),
    Row(Fact.FOUND_WORK_LEFT, AT_LEAST, ("2026-04-14", None), [POSSIBLE, begun("dispute", "2026-03-01")]),
    Row(Fact.FOUND_WORK_LEFT, AT_LEAST, ("2026-04-14", "2026-04-14"), [POSSIBLE, begun("dispute", "2026-04-14")]),
]  # fmt: skip


def therapy(day: str, last_day: str | None = None) -> Record:
    """Therapy work."""
    return begun("work_resumption", day, last_day, work="therapy")


THERAPY = [
    Row(Fact.THERAPY_TOO_LONG, "2026-04-12", None, [therapy("2026-03-02")]),
    Row(Fact.THERAPY_TOO_LONG, "2026-04-13", ("2026-04-13", None), [therapy("2026-03-02")]),
    Row(Fact.THERAPY_TOO_LONG, AT_LEAST, None, [therapy("2026-03-02", "2026-04-12")]),
    Row(Fact.THERAPY_TOO_LONG, AT_LEAST, ("2026-04-13", "2026-04-13"), [therapy("2026-03-02", "2026-04-13")]),
    Row(Fact.THERAPY_TOO_LONG, "2026-04-13", ("2026-04-13", None), [therapy("2026-03-02", "2026-04-13")]),
    Row(Fact.THERAPY_TOO_LONG, "2026-05-24", None, [therapy("2026-03-02", "2026-03-22"), therapy("2026-05-04")]),
    Row(
        Fact.THERAPY_TOO_LONG, "2026-05-25", ("2026-05-25", None),
        [therapy("2026-03-02", "2026-03-22"), therapy("2026-05-04")],
    ),
    Row(
        Fact.THERAPY_TOO_LONG, AT_LEAST, ("2026-04-13", "2026-08-30"),
        [therapy("2026-03-02", "2026-05-31"), therapy("2026-08-03", "2026-08-30")],
    ),
    Row(Fact.THERAPY_TOO_LONG, AT_LEAST, None, [work()]),
]  # fmt: skip


def dispute(last_day: str | None = None, about: str | None = "working_relation") -> Record:
    """A dispute that begins on 2 March: two weeks later are 16 March, six weeks 13 April."""
    return begun("dispute", "2026-03-02", last_day, **({} if about is None else {"about": about}))


CONFLICT = [
    Row(Fact.CONFLICT_RUNS, "2026-03-15", None, [dispute()]),
    Row(Fact.CONFLICT_RUNS, "2026-03-16", ("2026-03-02", None), [dispute()]),
    Row(Fact.CONFLICT_RUNS, "2026-03-16", ("2026-03-02", None), [dispute(about=None)]),
    Row(Fact.CONFLICT_RUNS, "2026-03-16", None, [dispute(about="sickness")]),
    Row(Fact.CONFLICT_RUNS, "2026-03-17", ("2026-03-02", None), [dispute("2026-03-17")]),
    Row(Fact.CONFLICT_RUNS, "2026-03-18", None, [dispute("2026-03-17")]),
]

INTERVENTION = [
    Row(Fact.CONFLICT_WITHOUT_INTERVENTION, "2026-04-13", None, [dispute()]),
    Row(Fact.CONFLICT_WITHOUT_INTERVENTION, "2026-04-14", ("2026-04-14", None), [dispute()]),
    Row(Fact.CONFLICT_WITHOUT_INTERVENTION, "2026-04-14", None, [dispute(about="sickness")]),
    Row(Fact.CONFLICT_WITHOUT_INTERVENTION, "2026-04-14", None, [dispute(about=None)]),
    *[
        Row(Fact.CONFLICT_WITHOUT_INTERVENTION, AT_LEAST, found, [dispute(), begun("conflict_intervention", day)])
        for day, found in (
            ("2026-03-01", ("2026-04-14", None)), ("2026-03-02", None), ("2026-04-13", None),
            ("2026-04-14", ("2026-04-14", "2026-04-14")),
        )
    ],
    Row(Fact.CONFLICT_WITHOUT_INTERVENTION, AT_LEAST, None, [dispute(), dated("return_ruled_out", "2026-04-13")]),
    Row(Fact.CONFLICT_WITHOUT_INTERVENTION, AT_LEAST, None, [dispute("2026-04-13")]),
    Row(Fact.CONFLICT_WITHOUT_INTERVENTION, AT_LEAST, ("2026-04-14", "2026-04-15"), [dispute("2026-04-15")]),
]  # fmt: skip


def stalled(**fields: Any) -> Record:
    """Recovery stalls from 9 March on: six weeks later are 20 April."""
    return begun("stalled_recovery", "2026-03-09", **fields)


OPINION_IN_A_DISPUTE = [
    Row(Fact.DISPUTE_WITHOUT_OPINION, "2026-04-13", None, [dispute(about="sickness")]),
    Row(Fact.DISPUTE_WITHOUT_OPINION, "2026-04-14", ("2026-04-14", None), [dispute(about="sickness")]),
    Row(
        Fact.DISPUTE_WITHOUT_OPINION, AT_LEAST, None,
        [dispute(about="sickness"), dated("expert_opinion", "2026-04-13")],
    ),
    Row(
        Fact.DISPUTE_WITHOUT_OPINION, AT_LEAST, ("2026-04-14", "2026-04-14"),
        [dispute(about="sickness"), dated("expert_opinion", "2026-04-14")],
    ),
    Row(
        Fact.DISPUTE_WITHOUT_OPINION, AT_LEAST, ("2026-04-14", None),
        [dispute(about="sickness"), dated("capacity", "2026-04-13", capacity="present")],
    ),
    Row(Fact.DISPUTE_WITHOUT_OPINION, "2026-04-20", None, [stalled()]),
    Row(Fact.DISPUTE_WITHOUT_OPINION, "2026-04-21", ("2026-04-21", None), [stalled()]),
    Row(Fact.DISPUTE_WITHOUT_OPINION, AT_LEAST, ("2026-04-21", None), [stalled(followed_up=False)]),
    Row(Fact.DISPUTE_WITHOUT_OPINION, AT_LEAST, None, [stalled(followed_up=True)]),
    Row(
        Fact.DISPUTE_WITHOUT_OPINION, AT_LEAST, None,
        [stalled(), dated("capacity", "2026-04-20", capacity="present")],
    ),
    Row(
        Fact.DISPUTE_WITHOUT_OPINION, AT_LEAST, ("2026-04-21", "2026-04-22"),
        [stalled(), dated("capacity", "2026-04-22", capacity="present")],
    ),
    Row(
        Fact.DISPUTE_WITHOUT_OPINION, AT_LEAST, ("2026-04-14", None),
        [dispute(), stalled(), dated("capacity", "2026-04-22", capacity="present")],
    ),
    Row(
        Fact.DISPUTE_WITHOUT_OPINION, AT_LEAST, ("2026-04-14", "2026-06-01"),
        [dispute("2026-06-01"), stalled(), dated("capacity", "2026-04-22", capacity="present")],
    ),
    Row(
        Fact.DISPUTE_WITHOUT_OPINION, AT_LEAST, ("2026-04-21", None),
        [dispute("2026-04-15"), stalled()],
    ),
]  # fmt: skip

ROWS = [
    *ADVICE, *PLAN, *MEDICAL_REQUEST, *MEASURE, *BEHIND, *FLAT, *SMALL, *FOUND_WORK, *THERAPY, *CONFLICT,
    *INTERVENTION, *OPINION_IN_A_DISPUTE,
]  # fmt: skip


@pytest.mark.parametrize("row", ROWS, ids=[f"{row.fact.value}-{place}" for place, row in enumerate(ROWS)])
def test_since_when_and_until_when(row: Row) -> None:
    """Each row was reckoned by hand."""
    found = shown(row.fact, row.as_of, *row.records)
    said = None if not found.holds else (str(found.since), None if found.done_on is None else str(found.done_on))
    assert said == row.found


@pytest.mark.parametrize(("received", "late"), [("2027-10-17", NO), ("2027-10-18", YES)])
def test_an_application_after_its_last_day_is_late(received: str, late: Verdict) -> None:
    """Sunday 17 October 2027: a term that is counted back is not moved to a working day, WIA 64(3), Atw 4."""
    assert shown(Fact.APPLICATION_LATE, "2027-12-01", {"kind": "wia_application", "received_on": received}) == late


def test_which_records_it_rests_on() -> None:
    """Those that show it, oldest first, and no other."""
    both = shown(Fact.THERAPY_TOO_LONG, "2026-05-25", therapy("2026-03-02", "2026-03-22"), therapy("2026-05-04"))
    assert both.evidence == ("work_resumption@2026-03-02", "work_resumption@2026-05-04")
    late = shown(Fact.MEDICAL_REQUEST_EXPIRED, "2027-12-01", REQUEST, came("2027-10-26"))
    assert late.evidence == ("medical_request@2027-10-18", "medical_information@2027-10-26")
    behind = shown(Fact.HOURS_BEHIND, "2026-12-01", able(20), work())
    assert behind.evidence == ("work_resumption@2026-03-09", "capacity@2026-03-02")
    for fact, records in (
        (Fact.ADVICE_LEFT, [advice(followed_on="2026-04-01"), advice("2026-03-09")]),
        (Fact.CONFLICT_RUNS, [dispute("2026-03-30"), begun("dispute", "2026-03-09", about="working_relation")]),
        (Fact.FOUND_WORK_LEFT, [dated("function_inventory", "2026-03-09", function_found=True)]),
    ):  # fmt: skip
        (shown_by,) = shown(fact, AT_LEAST, *records).evidence
        assert shown_by.endswith("@2026-03-09")
