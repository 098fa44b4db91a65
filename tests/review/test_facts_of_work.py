"""Facts about work that was taken up, and of sanctions and permits, each on the day or number that decides."""

from __future__ import annotations

from typing import Any

import pytest
from asked import holds, shown

from poortwachter.rules.patterns import Fact

Record = dict[str, Any]


def work(**fields: Any) -> Record:
    """Structural work with the own employer from 1 February 2027 on that both agree on and that pays 80 percent."""
    agreed = {"work": "adapted", "structural": True, "wage_value_percent": 80, "agreed_by_both": True}
    said = agreed | fields
    return {"kind": "work_resumption", "started_on": "2027-02-01"} | {
        name: value for name, value in said.items() if value is not None
    }


@pytest.mark.parametrize(
    ("fields", "agreed"),
    [
        ({}, True), ({"agreed_by_both": None}, False), ({"agreed_by_both": False}, False),
        ({"structural": None}, False), ({"structural": False}, False), ({"wage_value_percent": None}, False),
        ({"wage_value_percent": 64}, False), ({"wage_value_percent": 65}, True), ({"work": None}, False),
        ({"work": "therapy"}, False), ({"work": "own"}, True), ({"work": "other"}, True),
        ({"work": "other_employer"}, True), ({"work": "other_employer", "employee_consents": True}, True),
        ({"work": "other_employer", "employee_consents": False}, False),
        ({"work": "own", "employee_consents": False}, True),
    ],
)  # fmt: skip
def test_a_result_that_both_agree_on(fields: Record, agreed: bool) -> None:
    """Structural, placed, paid at least 65 percent, and nothing more could be asked, Beoordelingskader §3."""
    assert bool(holds(Fact.RESULT_AGREED, "2027-10-01", work(**fields))) is agreed


@pytest.mark.parametrize(
    ("fields", "as_of", "answer"),
    [
        ({"work": "own", "structural": None}, "2027-02-01", False),
        ({"work": "own"}, "2027-02-01", True), ({"work": "other_employer"}, "2027-02-01", False),
        ({"agreed_by_both": None}, "2027-02-01", True), ({"agreed_by_both": False}, "2027-02-01", False),
        ({"structural": False}, "2027-02-01", False), ({"last_day": "2027-06-01"}, "2027-06-01", True),
        ({"last_day": "2027-06-01"}, "2027-06-02", False),
    ],
)  # fmt: skip
def test_work_with_the_own_employer_that_may_be_the_answer(fields: Record, as_of: str, answer: bool) -> None:
    """It runs, is structural, and neither says that more could be asked."""
    assert bool(holds(Fact.RESUMED_OWN_EMPLOYER, as_of, work(**fields))) is answer


@pytest.mark.parametrize(
    ("as_of", "structural", "answer"),
    [("2027-01-03", None, True), ("2027-01-04", None, False), ("2027-01-03", False, False)],
)
def test_own_work_is_the_answer_in_the_first_year_unless_it_is_not_structural(
    as_of: str, structural: bool | None, answer: bool
) -> None:
    """After the first year part of the own work leaves other work to be looked at, Beoordelingskader §5."""
    own = {"kind": "work_resumption", "started_on": "2026-06-01", "work": "own", "structural": structural}
    assert bool(holds(Fact.RESUMED_OWN_EMPLOYER, as_of, own)) is answer
    assert not holds(Fact.RESUMED_OWN_EMPLOYER, as_of, own | {"work": "adapted"})


def test_work_that_does_not_match_is_no_answer() -> None:
    """By the answer to the question whether it matches what the employee can do."""
    no, yes = ({"kind": "answer", "dated": "2027-06-01", "question": "UP-R01", "value": one} for one in ("no", "yes"))
    assert holds(Fact.RESUMED_OWN_EMPLOYER, "2027-10-01", work(), yes)
    assert not holds(Fact.RESUMED_OWN_EMPLOYER, "2027-10-01", work(), no)
    little = work(wage_value_percent=40, agreed_by_both=None)
    assert not holds(Fact.STRUCTURAL_WORK_TOO_LITTLE, "2027-10-01", little, yes)
    assert holds(Fact.STRUCTURAL_WORK_TOO_LITTLE, "2027-10-01", little, no)


@pytest.mark.parametrize(
    ("fields", "too_little"),
    [
        ({}, False), ({"wage_value_percent": 64}, True), ({"wage_value_percent": 65}, False),
        ({"wage_value_percent": None}, False), ({"wage_value_percent": 64, "agreed_by_both": True}, False),
        ({"wage_value_percent": 64, "agreed_by_both": False}, True),
        ({"wage_value_percent": 64, "structural": None}, False),
        ({"wage_value_percent": 64, "work": "other_employer"}, False),
        ({"wage_value_percent": 64, "last_day": "2027-09-30"}, False),
        ({"wage_value_percent": 64, "last_day": "2027-10-01"}, True),
    ],
)  # fmt: skip
def test_structural_work_that_pays_too_little(fields: Record, too_little: bool) -> None:
    """Below 65 percent, while nothing says that it is all that could be asked."""
    found = holds(Fact.STRUCTURAL_WORK_TOO_LITTLE, "2027-10-01", work(**({"agreed_by_both": None} | fields)))
    assert bool(found) is too_little


@pytest.mark.parametrize(("percent", "enough", "exactly"), [(64, False, False), (65, True, True), (66, True, False)])
def test_the_part_of_the_wage_that_is_a_result(percent: int, enough: bool, exactly: bool) -> None:
    """At least 65 percent, Beoordelingskader §3."""
    assert holds(Fact.WAGE_VALUE_ENOUGH, "2027-10-01", work(wage_value_percent=percent)) is enough
    assert holds(Fact.WAGE_VALUE_EXACTLY_65, "2027-10-01", work(wage_value_percent=percent)) is exactly


def test_a_wage_value_that_nobody_told() -> None:
    """Unknown, with the path of what is missing, unless other work pays enough."""
    untold = work(wage_value_percent=None)
    found = shown(Fact.WAGE_VALUE_ENOUGH, "2027-10-01", untold)
    assert (found.holds, found.missing) == (None, "records.work_resumption.wage_value_percent")
    assert found.evidence == ("work_resumption@2027-02-01",)
    assert holds(Fact.WAGE_VALUE_ENOUGH, "2027-10-01", untold, work(started_on="2027-03-01")) is True


@pytest.mark.parametrize(
    ("possible", "expected_by", "expected"),
    [
        (True, None, True), (False, "2027-12-31", False), (None, "2027-12-31", True), (None, "2027-06-01", True),
        (None, "2027-05-31", False), (True, "2027-05-31", True), (None, None, False),
    ],
)  # fmt: skip
def test_a_return_in_the_own_work(possible: bool | None, expected_by: str | None, expected: bool) -> None:
    """The last vocational assessment that says so comes before what is expected."""
    records: list[Record] = [
        {"kind": "vocational_assessment", "dated": "2027-02-01", "own_work_possible": possible},
        {"kind": "return_perspective", "dated": "2027-03-01", "expected_by": expected_by},
    ]
    assert bool(holds(Fact.RETURN_IN_OWN_WORK_EXPECTED, "2027-06-01", *records)) is expected


@pytest.mark.parametrize(
    ("kind", "first_day", "last_day", "as_of", "long"),
    [
        ("parental", "2026-06-01", "2026-06-28", "2026-09-01", False),
        ("parental", "2026-06-01", "2026-06-29", "2026-09-01", True),
        ("parental", "2026-06-01", "2026-06-29", "2026-06-01", True),
        ("parental", "2026-06-01", "2026-06-29", "2026-05-31", False),
        ("pregnancy_maternity", "2026-06-01", "2026-09-20", "2026-09-01", False),
    ],
)
def test_other_leave_is_long_over_four_weeks(kind: str, first_day: str, last_day: str, as_of: str, long: bool) -> None:
    """Its twenty-ninth day makes it long, from its first day on."""
    leave = {"kind": kind, "first_day": first_day, "last_day": last_day}
    found = shown(Fact.OTHER_LEAVE_IS_LONG, as_of, leaves=[leave])
    assert (bool(found.holds), None if found.since is None else str(found.since)) == (
        long, first_day if long else None,
    )  # fmt: skip


@pytest.mark.parametrize(
    ("fact", "weeks_later"),
    [
        (Fact.EMPLOYMENT_ENDED_AFTER_SIX_WEEKS, "2026-02-16"),
        (Fact.EMPLOYMENT_ENDED_AFTER_TEN_WEEKS, "2026-03-16"),
        (Fact.EMPLOYMENT_ENDED_AFTER_FOURTEEN_WEEKS, "2026-04-13"),
    ],
)
def test_an_employment_that_ended_so_many_weeks_later(fact: Fact, weeks_later: str) -> None:
    """The day that lies so many weeks after the first sick day is the first of which it holds."""
    day = int(weeks_later[-2:])
    for last, ended in ((day - 1, False), (day, True), (day + 1, True)):
        leaves = {"regime": "civil_code", "last_day": f"{weeks_later[:-2]}{last:02}", "self_insured_zw": "no"}
        found = shown(fact, "2026-06-01", employment=leaves)
        assert bool(found.holds) is ended
        assert found.since is None or str(found.since) == leaves["last_day"]
    on_its_day = {"regime": "civil_code", "last_day": weeks_later, "self_insured_zw": "no"}
    assert not holds(fact, weeks_later, employment=on_its_day)
    assert holds(fact, f"{weeks_later[:-2]}{day + 1:02}", employment=on_its_day)
    assert not holds(fact, "2026-06-01", employment=on_its_day | {"self_insured_zw": "yes"})


@pytest.mark.parametrize(("as_of", "due"), [("2027-09-18", False), ("2027-09-19", True), ("2027-10-04", True)])
def test_the_report_is_near_two_weeks_before_its_day(as_of: str, due: bool) -> None:
    """It is due on Sunday 3 October 2027; one that was made earlier is looked at at once."""
    assert holds(Fact.REPORT_DUE, as_of) is due
    assert holds(Fact.REPORT_DUE, "2027-08-02", {"kind": "reintegration_report", "dated": "2027-08-02"})


SANCTION = {"kind": "sanction_decision", "sent_on": "2027-11-01"}
"""Runs from 3 January 2028 through Sunday 31 December 2028."""


@pytest.mark.parametrize(("as_of", "runs"), [("2028-12-31", True), ("2029-01-01", False)])
def test_a_sanction_runs_on_its_last_day(as_of: str, runs: bool) -> None:
    """52 weeks, WIA 25(9)."""
    assert holds(Fact.SANCTION_RUNS, as_of, SANCTION) is runs


@pytest.mark.parametrize(("sent_on", "late"), [("2027-11-21", False), ("2027-11-22", True)])
def test_a_sanction_is_sent_six_weeks_before_the_end_of_the_wait(sent_on: str, late: bool) -> None:
    """At the latest on Sunday 21 November 2027, WIA 25(10)."""
    found = shown(Fact.SANCTION_SENT_LATE, "2028-02-01", SANCTION | {"sent_on": sent_on})
    assert (bool(found.holds), None if found.since is None else str(found.since)) == (late, sent_on if late else None)


@pytest.mark.parametrize(("decided", "late"), [("2028-03-26", False), ("2028-03-27", True)])
def test_a_repair_is_decided_on_within_three_weeks(decided: str, late: bool) -> None:
    """Received on Monday 6 March 2028: twenty days later is Sunday 26 March, WIA 25(13)."""
    report = {"kind": "repair_report", "received_on": "2028-03-06"}
    decision = {"kind": "repair_decision", "sent_on": decided, "repaired": True}
    assert holds(Fact.REPAIR_DECIDED_LATE, "2028-06-01", SANCTION, report, decision) is late
    assert not holds(Fact.REPAIR_DECIDED_LATE, "2028-06-01", report, decision, SANCTION | {"sent_on": "2028-02-01"})


@pytest.mark.parametrize(("sent_on", "long"), [("2028-12-02", True), ("2028-12-03", False)])
def test_a_permit_while_the_sanction_runs_on_for_over_four_weeks(sent_on: str, long: bool) -> None:
    """Four weeks after 3 December 2028 is its last day."""
    permit = {"kind": "dismissal_permit", "sent_on": sent_on, "granted": True}
    assert holds(Fact.PERMIT_WHILE_SANCTION_RUNS_ON, "2028-12-20", SANCTION, permit) is long


@pytest.mark.parametrize(("value", "said"), [(True, True), (False, False)])
def test_long_absence_was_said(value: bool, said: bool) -> None:
    """By the company doctor, or by the record of that day."""
    announced = {"kind": "long_absence_expected", "dated": "2026-01-20", "value": value}
    opinion = {"kind": "problem_analysis", "dated": "2026-02-09", "long_absence_expected": value}
    for record, day in ((announced, "2026-01-20"), (opinion, "2026-02-09")):
        found = shown(Fact.LONG_ABSENCE_SAID, "2026-03-02", record)
        assert (bool(found.holds), None if found.since is None else str(found.since)) == (said, day if said else None)
