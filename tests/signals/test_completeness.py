"""Completeness: what must be in the re-integration report."""

from __future__ import annotations

import pytest
from edges import (
    ABLE,
    BOTH,
    FIRST_YEAR,
    PLAN,
    UNABLE,
    Asked,
    Edge,
    Without,
    cd,
    check_asked,
    check_edge,
    dated,
    found,
    name,
    opens,
    received,
    said,
    sent,
)

ENDS_IN_WEEK_NINE = {"employment": {"last_day": cd(63)}}
MEDICAL = sent("medical_request", 655, answer_by=cd(662))
APPLIED = received("wia_application", 640)
REPORT = dated("reintegration_report", 630, given_to_employee_on=cd(630))
OLD_PLAN = dated("action_plan", 52, signed_by=BOTH)

EDGES: tuple[Edge, ...] = (
    Edge("UP-A01", [PLAN], 638, (ABLE, Without(facts=ENDS_IN_WEEK_NINE))),
    Edge("UP-A01", [dated("reintegration_report", 600)], 601, (ABLE,)),
    Edge("UP-A03", [ABLE], 638, (PLAN, Without([UNABLE]))),
    Edge("UP-A04", [ABLE, PLAN], 638, (FIRST_YEAR, Without([UNABLE]))),
    Edge("UP-A06", [ABLE, PLAN], 638, (dated("current_opinion", 637, capacity="present"),)),
    Edge("UP-A06", [ABLE, dated("reintegration_report", 600)], 601, (dated("current_opinion", 590),)),
    Edge("UP-A07", [ABLE, PLAN], 638, (dated("final_evaluation", 637), said("UP-A07", "yes", 638), Without([UNABLE]))),
    Edge(
        "UP-A09",
        [ABLE, sent("report_request", 660, answer_by=cd(667), missing=["action_plan"])],
        668,
        (dated("action_plan", 665), dated("reintegration_report", 666)),
    ),
    Edge("UP-A10", [ABLE, APPLIED, MEDICAL], 663, (received("medical_information", 661), said("UP-A10", "no", 662))),
    Edge("UP-A12", [ABLE, PLAN], 638, (REPORT,)),
    Edge("UP-A13", [ABLE, PLAN], 638, (dated("employee_view", 637),)),
    Edge("UP-A14", [ABLE, PLAN], 638, (dated("vocational_assessment", 500), Without([UNABLE]))),
    Edge(
        "UP-A15",
        [ABLE, sent("sanction_decision", 690, ground="administrative")],
        690,
        (Without([ABLE, sent("sanction_decision", 690, ground="substantive")]),),
    ),
    Edge(
        "UP-A18",
        [ABLE, dated("transfer_of_undertaking", 100, file_taken_over=False)],
        100,
        (said("UP-A18", "yes", 101),),
    ),
)

EDGES += (
    Edge("UP-A03", [ABLE], 638, (Without(facts=ENDS_IN_WEEK_NINE),)),
    Edge("UP-A06", [ABLE, PLAN], 638, (Without(facts=ENDS_IN_WEEK_NINE),)),
    Edge("UP-A07", [ABLE, PLAN], 638, (Without(facts=ENDS_IN_WEEK_NINE),)),
)

QUESTIONS: tuple[Asked, ...] = (
    Asked("UP-A07", [ABLE, PLAN], 638, "no", (dated("final_evaluation", 637),), clears=True),
    Asked("UP-A08", [ABLE, PLAN], 623, "no", (Without([ABLE], {"employment": {"last_day": cd(20)}}),)),
    Asked("UP-A08", [ABLE, PLAN, dated("reintegration_report", 600)], 600, "no"),
    Asked("UP-A10", [ABLE, APPLIED], 640, "yes"),
    Asked("UP-A11", [ABLE, OLD_PLAN], 52, "no", (Without([ABLE, PLAN]),)),
    Asked("UP-A11", [ABLE, PLAN, dated("evaluation", 90)], 90, "no", (Without([ABLE, PLAN]),)),
    Asked("UP-A16", [ABLE, dated("reintegration_report", 630)], 630, "no", (Without([ABLE, REPORT]),)),
    Asked("UP-A17", [ABLE, dated("current_opinion", 600)], 623, "no", (Without([ABLE]),)),
    Asked("UP-A18", [ABLE, dated("transfer_of_undertaking", 100)], 100, "no"),
)


@pytest.mark.parametrize(("came", "late"), [(662, False), (663, True)])
def test_medical_information_that_came_after_its_term_is_late(came: int, late: bool) -> None:
    """It weighs little, and the document is there."""
    shown = found([ABLE, APPLIED, MEDICAL, received("medical_information", came)], 670).get("UP-A10")
    assert (shown is not None) is late
    if shown is not None:
        assert (shown.state, shown.weight) == ("met_late", "low")


@pytest.mark.parametrize(
    ("facts", "shown", "asked"),
    [
        ({}, True, False),
        ({"asked_of": "employee"}, True, False),
        ({"asked_of": "company_doctor"}, False, True),
        ({"asked_of": "company_doctor", "of_the_report": True}, True, False),
        ({"asked_of": "company_doctor", "of_the_report": False}, False, True),
        ({"of_the_report": False}, False, True),
    ],
)
def test_what_is_no_document_of_the_report_is_no_gap_in_it(facts: dict[str, object], shown: bool, asked: bool) -> None:
    """An answer of the company doctor to UWV's physician is none (ECLI:NL:CRVB:2015:202, RBMNE:2017:163); where nobody
    said for what he was asked, the question is open.
    """
    records = [ABLE, APPLIED, {**MEDICAL, **facts}]
    assert ("UP-A10" in found(records, 663)) is shown
    assert ("UP-A10" in opens(records, 663)) is asked
    assert "UP-A10" in found([*records, said("UP-A10", "yes", 663)], 664)
    assert "UP-A10" not in found([*records, said("UP-A10", "no", 663)], 664)


def test_another_request_that_expired_still_is_a_gap() -> None:
    """Whatever was asked of the company doctor before and after it."""
    of_doctor = sent("medical_request", 650, answer_by=cd(657), asked_of="company_doctor")
    again = {**of_doctor, "sent_on": cd(656)}
    assert found([ABLE, APPLIED, of_doctor, MEDICAL, again], 663)["UP-A10"].since.isoformat() == cd(663)


SELF_INSURED = {"self_insured_zw": "yes"}
OF_THE_REPORT = {"UP-A01", "UP-A03", "UP-A04", "UP-A06", "UP-A07"}


@pytest.mark.parametrize("last_day", [20, 63, 362, 364])
def test_who_left_a_self_insured_employer_early_still_needs_the_whole_report(last_day: int) -> None:
    """It is made thirteen weeks before the end of the wait, with a first-year evaluation, WIA 26(2), RPEZ 6(1)h: no
    report is due at the end of the employment, and so no short one, however near the end of the first year that was.
    """
    able = dated("capacity", 15, capacity="present")
    left = {"employment": SELF_INSURED | {"last_day": cd(last_day)}}
    assert found([able], 638, left).keys() >= OF_THE_REPORT
    assert not found([able], 637, left).keys() & OF_THE_REPORT
    only = found([ABLE, dated("action_plan", 358, signed_by=BOTH)], 638, left).keys() & OF_THE_REPORT
    assert only == OF_THE_REPORT - {"UP-A01", "UP-A03"}


@pytest.mark.parametrize("row", EDGES, ids=name)
def test_the_day_before_the_day_and_the_day_after(row: Edge) -> None:
    """Found from its day on, and not where it is exempt."""
    check_edge(row)


@pytest.mark.parametrize("row", QUESTIONS, ids=name)
def test_asked_from_its_day_and_closed_by_an_answer(row: Asked) -> None:
    """Open from its day on, shown by one answer and cleared by the others."""
    check_asked(row)
