"""When UWV tests a report, what a protection covers, and how heavy lateness weighs: each day and its neighbours."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

import pytest
from asked import D0, Record, begun, dated, dossier_of, leaves, opinion

from poortwachter import Case, assess
from poortwachter.answer.risk import Finding, FindingState, Risk
from poortwachter.review.dossier import dossier
from poortwachter.review.findings import covered, not_tested
from poortwachter.review.looking import clears
from poortwachter.review.ready import READY
from poortwachter.rules.signal import Weight

END_OF_WAIT, DAY_AFTER_WAIT = "2028-01-02", "2028-01-03"
SANCTION: Record = {"kind": "sanction_decision", "sent_on": "2027-11-15", "ground": "substantive"}
IVA: list[Record] = [
    {"kind": "early_iva_application", "received_on": "2026-06-01"},
    {"kind": "early_iva_decision", "sent_on": "2026-07-01", "granted": True},
]


@pytest.mark.parametrize(
    ("as_of", "records", "facts", "why"),
    [
        ("2026-02-01", [], {}, None),
        (END_OF_WAIT, [], {}, None),
        (DAY_AFTER_WAIT, [], {}, "sanction_no_longer_possible"),
        (DAY_AFTER_WAIT, [SANCTION], {}, None),
        ("2028-12-31", [SANCTION], {}, None),
        ("2029-01-01", [SANCTION], {}, "sanction_over"),
        ("2026-09-01", [], {"employment": {"regime": "no_employer"}}, "no_employer"),
        ("2026-09-01", [], {"employment": leaves("2026-09-01")}, None),
        ("2026-09-02", [], {"employment": leaves("2026-09-01")}, "employment_ended"),
        ("2028-01-02", [], {"employment": leaves("2028-01-01")}, "employment_ended"),
        ("2028-01-03", [], {"employment": leaves("2028-01-02")}, "sanction_no_longer_possible"),
        ("2026-09-02", [], {"employment": {**leaves("2026-09-01"), "self_insured_zw": "yes"}}, None),
        ("2026-09-01", IVA, {}, "no_wia_to_come"),
        ("2026-09-01", IVA[:1], {}, None),
    ],
)
def test_why_no_report_is_tested(
    as_of: str, records: list[Record], facts: Mapping[str, object], why: str | None
) -> None:
    """Through the last day of the wage period, of a sanction or of the employment; and while WIA is to come."""
    assert not_tested(dossier_of(as_of, *records, **facts)) == why


@pytest.mark.parametrize(("ended_by", "why"), [("recovery", "case_over"), ("death", "case_over")])
def test_a_case_is_over_the_day_after_its_last_day(ended_by: str, why: str) -> None:
    """On that day itself it is not; the employment that ends with it is another matter."""
    absence = {"first_day": D0, "last_day": "2026-08-31", "ended_by": ended_by}

    def said(as_of: str) -> str | None:
        case = Case.model_validate({"absences": [absence]})
        return not_tested(dossier(assess(case, as_of=date.fromisoformat(as_of)).found, {}))

    assert said("2026-08-31") != why
    assert said("2026-09-01") == said("2026-09-02") == why


@pytest.mark.parametrize(
    ("id", "ids", "so"),
    [
        ("UP-E01", ("UP-E",), True), ("UP-E01", ("UP-S", "UP-E01"), True), ("UP-E01", ("UP-S",), False),
        ("UP-T03", ("UP-T03",), True), ("UP-T03", ("UP-T",), False), ("UP-T03", ("UP-E",), False),
    ],
)  # fmt: skip
def test_what_is_covered(id: str, ids: tuple[str, ...], so: bool) -> None:
    """By its group, or by name; a consequence of its own by name alone."""
    assert covered(READY[id], ids) is so


@pytest.mark.parametrize(
    ("id", "value", "so"),
    [("UP-E07", "yes", True), ("UP-E07", "no", False), ("UP-A01", "yes", False), ("UP-Z99", "no", False)],
)
def test_which_answer_clears(id: str, value: str, so: bool) -> None:
    """The other than the one on which the signal holds; nothing where nothing is asked."""
    assert clears(id, value) is so


def risk(as_of: str, *records: Record, **facts: object) -> Risk:
    """The risk of a case that began on 5 January 2026."""
    case = Case.model_validate({"first_sick_day": D0, "records": list(records), **facts})
    return assess(case, as_of=date.fromisoformat(as_of)).risk


def found(id: str, as_of: str, *records: Record, **facts: object) -> Finding:
    """One finding of it."""
    return next(one for one in risk(as_of, *records, **facts).findings if one.id == id)


ABLE = dated("problem_analysis", "2026-02-10", capacity="present", long_absence_expected=True)


def enough(day: str) -> Record:
    """UWV found that the employer did enough."""
    return {"kind": "expert_opinion", "dated": day, "question": "employer_efforts", "outcome": "positive"}


@pytest.mark.parametrize(
    ("given", "as_of", "covers"),
    [
        ("2026-02-24", "2026-03-04", False),
        ("2026-02-25", "2026-03-04", True),
        ("2026-06-01", "2026-07-13", True),
        ("2026-06-01", "2026-07-14", False),
    ],
)
def test_an_expert_opinion_covers_what_was_open_on_its_day_for_six_weeks(given: str, as_of: str, covers: bool) -> None:
    """The plan was due two weeks after the analysis, on Tuesday 24 February 2026, and is late from the day after it."""
    plan = found("UP-E02", as_of, ABLE, enough(given))
    assert plan.since == date(2026, 2, 25)
    assert (plan.state is FindingState.SWITCHED_OFF) is covers


@pytest.mark.parametrize(("planned", "covers"), [("2026-05-31", True), ("2026-06-01", True)])
def test_an_expert_opinion_covers_for_good_what_was_done_late(planned: str, covers: bool) -> None:
    """However long ago the opinion is."""
    plan = found("UP-E02", "2027-01-04", ABLE, dated("action_plan", planned), enough("2026-06-01"))
    assert (plan.state is FindingState.SWITCHED_OFF) is covers


def answered(day: str) -> Record:
    """Nobody looked at all functions."""
    return dated("answer", day, question="UP-E07", value="no")


LEAVE = [{"kind": "pregnancy_maternity", "first_day": "2026-10-05", "last_day": "2027-01-24"}]


@pytest.mark.parametrize(("day", "covers"), [("2026-10-04", False), ("2026-10-05", False), ("2026-10-06", True)])
def test_maternity_leave_covers_what_came_after_its_first_day(day: str, covers: bool) -> None:
    """What was there on that day stood before it."""
    finding = found("UP-E07", "2026-12-01", ABLE, answered(day), leaves=LEAVE)
    assert finding.switched_off_by == ("UP-N07" if covers else None)


@pytest.mark.parametrize(("day", "covers"), [("2026-10-31", False), ("2026-11-01", True), ("2026-11-02", True)])
def test_benefit_that_ended_covers_what_came_on_its_day(day: str, covers: bool) -> None:
    """From the day on which it ended by UWV's decision."""
    employment = {**leaves("2026-06-30"), "safety_net": "yes", "self_insured_zw": "yes"}
    decision = {"kind": "sickness_benefit_decision", "sent_on": "2026-10-15", "ends_on": "2026-11-01"}
    finding = found("UP-E07", "2027-01-11", ABLE, answered(day), decision, employment=employment)
    assert finding.switched_off_by == ("UP-N15" if covers else None)


@pytest.mark.parametrize(("started", "weight"), [("2026-10-12", Weight.LOW), ("2026-10-13", Weight.MEDIUM)])
def test_how_late_is_long(started: str, weight: Weight) -> None:
    """Ruled out on 1 June 2026, the second track was to begin by 13 July; ninety-one days later it is 12 October."""
    ruled_out = dated("return_ruled_out", "2026-06-01", because="no_suitable_work")
    begins = begun("second_track_start", started, plan_dated=started)
    late = found("UP-S02", "2027-01-04", ABLE, ruled_out, begins)
    assert (late.state, late.since, late.weight) == (FindingState.MET_LATE, date(2026, 7, 14), weight)
    assert late.remedy is None
    assert late.repair_by is None


def test_a_finding_that_is_open_says_until_when_it_helps() -> None:
    """The last day for the application; of a document that UWV asked for the last day of its request; none during a
    sanction.
    """
    assert found("UP-S01", "2027-03-01", ABLE).repair_by == date(2027, 10, 17)
    report = dated("reintegration_report", "2027-10-01")
    request = {"kind": "report_request", "sent_on": "2027-10-18", "missing": ["current_opinion"]}
    assert found("UP-A06", "2027-10-19", ABLE, report, request).repair_by == date(2027, 10, 25)
    assert found("UP-S01", "2027-12-01", ABLE, SANCTION).repair_by is None


def test_what_protects_and_what_is_held_against_the_employer() -> None:
    """Each by its own list; what only asks for attention stands in neither."""
    told = risk("2027-03-01", ABLE, opinion("2027-02-01", "present"), enough("2027-02-20"))
    assert told.protects == ("UP-N01",)
    assert "UP-S01" not in told.against
    assert "UP-S01" in risk("2027-03-01", ABLE).against
    assert "UP-E01" not in risk("2027-03-01", {**ABLE, "dated": "2026-02-20"}).against
