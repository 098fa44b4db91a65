"""What is found in an employment outside the Civil Code: the articles that govern it, and no others."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Final

import pytest

from poortwachter import Assessment, Case, assess, questions
from poortwachter.answer.parts import Status

AS_OF: Final = date(2027, 11, 30)
CAPACITY: Final = {"kind": "problem_analysis", "dated": "2026-02-10", "capacity": "present"}
MEASURE: Final = {"kind": "wage_measure", "step": "stop", "started_on": "2026-06-01"}
LATE: Final = {"kind": "wia_application", "received_on": "2027-11-02"}
RULED_OUT: Final = {"kind": "answer", "question": "UP-S02", "dated": "2026-05-01", "value": "yes"}
PERMIT: Final = {"kind": "dismissal_permit", "sent_on": "2027-11-01"}
PAYMENT: Final = {"kind": "transition_payment", "dated": "2027-11-01"}
APPLIED: Final = {"kind": "transition_compensation_application", "received_on": "2027-11-02"}
REFUSED: Final = {"kind": "transition_compensation_decision", "sent_on": "2027-12-29", "granted": False}


def answered(
    *records: Mapping[str, object], employment: Mapping[str, str] | None = None, as_of: date = AS_OF
) -> Assessment:
    case = {"absences": [{"first_day": "2026-01-05"}], "employment": employment or {}, "records": records}
    return assess(Case.model_validate(case), as_of=as_of)


def cited(answer: Assessment, signal: str) -> list[str]:
    """The articles of a finding or of an open question, which its proof cites too."""
    findings = [one for one in answer.risk.findings if one.id == signal]
    questions = [one for one in answer.risk.questions if one.id == signal]
    articles = [str(one) for one in (findings[0].basis if findings else questions[0].basis)]
    if findings:
        assert [str(one) for one in answer.explain(signal).steps[-1].basis] == articles
    return articles


class TestTellingAtOnce:
    """BW 7:629(7): a ground to hold wage back is lost unless the employee is told at once. ZW 76b asks no such."""

    def test_of_wage(self) -> None:
        assert cited(answered(MEASURE), "UP-E21") == ["BW 7:629(7)"]

    @pytest.mark.parametrize("employment", [
        {"regime": "public_servant"}, {"regime": "no_employer", "self_insured_zw": "yes"}, {"regime": "no_employer"},
    ])  # fmt: skip
    def test_neither_of_the_pay_of_a_servant_nor_where_there_is_no_wage(self, employment: dict[str, str]) -> None:
        answer = answered(MEASURE, employment=employment)
        assert not [one for one in answer.risk.findings if one.id == "UP-E21"]
        proof = answer.explain("UP-E21")
        assert proof.conclusion is None
        assert not [one for step in proof.steps for one in step.basis if str(one).startswith("BW 7:629")]


class TestDaysLate:
    """Days late lengthen wage by BW 7:629(11)a, pay by ZW 76a(6)a, and benefit of the self-insured by ZW 29(10)a."""

    @pytest.mark.parametrize(("employment", "articles"), [
        ({}, ["BW 7:629(11a)", "ZW 29(10a)", "WIA 64(3)"]),
        ({"regime": "public_servant"}, ["ZW 76a(6a)", "ZW 29(10a)", "WIA 64(3)"]),
        ({"regime": "no_employer", "self_insured_zw": "yes"}, ["ZW 29(10a)", "WIA 64(3)"]),
    ])  # fmt: skip
    def test_cites_what_lengthens(self, employment: dict[str, str], articles: list[str]) -> None:
        assert cited(answered(LATE, employment=employment), "UP-T03") == articles


class TestOtherWork:
    """Other work is found under BW 7:658a(1), also by the self-insured (6); of a public servant under ZW 76e(1)."""

    @pytest.mark.parametrize(("employment", "article"), [
        ({}, "BW 7:658a(1)"),
        ({"regime": "public_servant"}, "ZW 76e(1)"),
        ({"regime": "no_employer", "self_insured_zw": "yes"}, "BW 7:658a(1)"),
    ])  # fmt: skip
    @pytest.mark.parametrize("records", [(CAPACITY,), (CAPACITY, RULED_OUT)], ids=["asked", "found"])
    def test_of_the_second_track(
        self, records: tuple[Mapping[str, object], ...], employment: dict[str, str], article: str
    ) -> None:
        answer = answered(*records, employment=employment, as_of=date(2026, 6, 1))
        assert cited(answer, "UP-S02")[-1] == article

    def test_where_every_question_is_put(self) -> None:
        case = {"absences": [{"first_day": "2026-01-05"}], "employment": {"regime": "public_servant"}}
        put = questions(Case.model_validate({**case, "records": [CAPACITY]}), as_of=date(2026, 6, 1))
        assert [str(one.question.basis[-1]) for one in put if one.question.id == "UP-S02"] == ["ZW 76e(1)"]


class TestDismissal:
    """Permission of UWV, and compensation of the transition payment, are of title 7.10 of the Civil Code alone."""

    @pytest.mark.parametrize("regime", ["public_servant", "no_employer"])
    @pytest.mark.parametrize("milestone", ["dismissal_permit", "transition_compensation"])
    def test_not_outside_the_civil_code(self, milestone: str, regime: str) -> None:
        answer = answered(PERMIT, PAYMENT, employment={"regime": regime})
        asked = next(one for one in answer.milestones if one.id == milestone)
        assert (asked.status, asked.reason) == (Status.NOT_APPLICABLE, "no_civil_code_employment")

    @pytest.mark.parametrize("regime", ["civil_code", "public_servant", "no_employer"])
    def test_uwv_decides_on_each_application(self, regime: str) -> None:
        """Awb 4:13 asks no right of the applicant: an application that must be refused has the same term."""
        for records, as_of, status in (
            ((APPLIED,), date(2027, 12, 1), Status.UPCOMING),
            ((APPLIED, REFUSED), date(2027, 12, 30), Status.MET_LATE),
        ):
            answer = answered(*records, employment={"regime": regime}, as_of=as_of)
            found = answer.milestone("transition_compensation_decision")
            assert (found.status, found.due) == (status, date(2027, 12, 28))
