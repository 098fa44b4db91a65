"""ZW 38 and 38a, Awb 6:7, BW 7:671a and 7:673e: notices of the employer, and what may be done."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, timedelta

import pytest

from poortwachter import Assessment, Case, Status, assess
from strategies import FAR, running

D0 = date(2026, 1, 5)
"""END is 2 January 2028; the application is due on 17 October 2027, a sanction decision on 21 November 2027."""


def on_file(
    *records: Mapping[str, object],
    as_of: date = FAR,
    first_day: date = D0,
    readings: Mapping[str, str] | None = None,
    **facts: object,
) -> Assessment:
    """The answer for a running case with these records."""
    return assess(running(first_day, records=list(records), **facts), as_of=as_of, readings=readings)


def applied(day: str, **fields: object) -> dict[str, object]:
    """A WIA application received on ``day``."""
    return {"kind": "wia_application", "received_on": day, **fields}


def sanctioned(day: str = "2027-11-01", **fields: object) -> dict[str, object]:
    """A sanction decision sent on ``day``."""
    return {"kind": "sanction_decision", "sent_on": day, **fields}


def repair(received: str, decided: str | None = None, *, repaired: bool = True) -> list[dict[str, object]]:
    """A repair report, and UWV's decision on it."""
    report: dict[str, object] = {"kind": "repair_report", "received_on": received}
    decision: dict[str, object] = {"kind": "repair_decision", "sent_on": decided, "repaired": repaired}
    return [report] if decided is None else [report, decision]


class TestNotices:
    """ZW 38a and the decisions that bring milestones up."""

    def test_recovery_notice_with_a_safety_net(self) -> None:
        """ZW 38a(5): the second day after the report of recovery, moved off a weekend."""
        spell = {"first_day": "2026-01-05", "last_day": "2026-03-05", "recovery_reported_on": "2026-03-05"}
        case = Case.model_validate({"absences": [spell], "employment": {"safety_net": "yes"}})
        assert assess(case, as_of=FAR).milestone("recovery_notice").due == date(2026, 3, 9)

    def test_a_safety_net_without_its_term_is_a_missing_fact(self) -> None:
        """Which of the two terms applies is not guessed."""
        answer = on_file(employment={"safety_net": "yes"})
        assert answer.milestone("safety_net_notice").missing == "employment.safety_net_notice_term"

    def test_objection(self) -> None:
        """Six weeks after the decision was sent, moved to a working day; each decision its own."""
        answer = on_file(sanctioned("2027-11-13"), {"kind": "objection", "received_on": "2027-12-27"})
        assert (answer.milestone("objection").due, answer.milestone("objection").status) == (
            date(2027, 12, 27),
            Status.MET,
        )

    def test_completing_the_report(self) -> None:
        """The day in UWV's letter; without one five working days (C14)."""
        request = {"kind": "report_request", "sent_on": "2027-10-20"}
        assert on_file(request).milestone("report_completion").due == date(2027, 10, 27)
        assert on_file({**request, "answer_by": "2027-10-29"}).milestone("report_completion").due == date(2027, 10, 29)

    @pytest.mark.parametrize(
        ("sent", "reading", "due", "article"),
        [
            ("2027-10-20", "five_working_days", date(2027, 10, 27), "UWV Wetsuitleg 2023"),
            ("2027-10-20", "one_week", date(2027, 10, 27), "UWV Wetsuitleg 2023"),
            ("2027-10-23", "five_working_days", date(2027, 10, 29), "UWV Wetsuitleg 2023"),
            ("2027-10-23", "one_week", date(2027, 11, 1), "Beoordelingskader §5"),
            ("2027-10-23", "two_weeks", date(2027, 11, 6), "Vorm- en herkenbaarheidsvereisten 3(1)"),
        ],
    )
    def test_three_texts_on_completing_the_report(self, sent: str, reading: str, due: date, article: str) -> None:
        """Each reading cites its text; one week after a Saturday is moved to Monday, two weeks are not moved."""
        request = {"kind": "report_request", "sent_on": sent}
        answer = on_file(request, readings={"report_completion_term": reading})
        found = answer.milestone("report_completion")
        assert found.due == due
        assert any(str(item).startswith(article) for item in found.basis)
        named = on_file({**request, "answer_by": "2027-11-05"}, readings={"report_completion_term": reading})
        assert named.milestone("report_completion").due == date(2027, 11, 5)
        by_letter = on_file({**request, "answer_by": "2027-11-05"})
        assert "report_completion_term" not in {one.id for one in by_letter.readings}

    @pytest.mark.parametrize("last_day", ["2026-02-16", "2026-12-31", "2027-10-31"])
    @pytest.mark.parametrize(("after", "at_exit"), [(-1, False), (0, False), (1, True), (2, True)])
    def test_completing_the_report_after_the_employment(self, last_day: str, after: int, at_exit: bool) -> None:
        """ZW 38(6): UWV asks when it handles the notice of the exit, and recovers benefit (39a); before it 25(8)."""
        sent = date.fromisoformat(last_day) + timedelta(after)
        request = {"kind": "report_request", "sent_on": sent.isoformat()}
        found = on_file(request, employment={"last_day": last_day}).milestone("report_completion")
        follows = "uwv_sets_a_term_then_recovers_benefit" if at_exit else "uwv_sets_a_term_then_sanction"
        assert found.consequence == (follows,)
        assert str(found.basis[0]) == ("ZW 38(6)" if at_exit else "WIA 25(8)")
        if at_exit:
            assert found.due == sent + timedelta(14)
        by_letter = on_file({**request, "answer_by": "2027-12-31"}, employment={"last_day": last_day})
        assert by_letter.milestone("report_completion").due == date(2027, 12, 31)
        assert by_letter.milestone("report_completion").consequence == (follows,)

    @pytest.mark.parametrize(
        "employment",
        [
            {"last_day": "2026-02-15"},
            {"last_day": "2026-12-31", "self_insured_zw": "yes"},
            {"last_day": "2028-01-03"},
        ],
    )
    def test_no_report_at_the_exit_to_complete(self, employment: Mapping[str, object]) -> None:
        """Within six weeks of sickness, of the self-insured, or after the wait: nothing of ZW 38(2)."""
        request = {"kind": "report_request", "sent_on": "2028-01-10"}
        found = on_file(request, employment=employment).milestone("report_completion")
        assert str(found.basis[0]) == "WIA 25(8)"

    @pytest.mark.parametrize(
        ("made", "met_on"),
        [("2027-10-19", None), ("2027-10-20", date(2027, 10, 20)), ("2027-10-21", date(2027, 10, 21))],
    )
    def test_the_document_that_uwv_misses_completes_the_report(self, made: str, met_on: date | None) -> None:
        """From the day of UWV's letter; an older one is not what UWV asks for."""
        request = {"kind": "report_request", "sent_on": "2027-10-20", "missing": ["action_plan"]}
        completed = on_file(request, {"kind": "action_plan", "dated": made}).milestone("report_completion")
        assert completed.met_on == met_on

    def test_wia_decision(self) -> None:
        """Eight weeks, the day of receipt included; a sanction suspends it, tests/law/test_wia_102.py."""
        assert on_file(applied("2027-10-10")).milestone("wia_decision").due == date(2027, 12, 4)

    def test_compensation_of_the_transition_payment(self) -> None:
        """Six months after full payment; the month end is clipped."""
        paid = {"kind": "transition_payment", "dated": "2028-08-31"}
        assert on_file(paid).milestone("transition_compensation").due == date(2029, 2, 28)


class TestOptionsOfTheEmployer:
    """The repair report and the dismissal permit: options, never overdue."""

    def test_a_repair_report_is_possible_while_the_sanction_runs(self) -> None:
        """WIA 25(12): until its last day; used, it is met; without a sanction it does not come up."""
        found = on_file(sanctioned(), as_of=date(2028, 3, 1)).milestone("repair_report")
        assert (found.status, found.due) == (Status.OPEN, date(2028, 12, 31))
        assert on_file(sanctioned(), as_of=date(2029, 1, 1)).milestone("repair_report").status == Status.LAPSED
        used = on_file(sanctioned(), *repair("2028-03-06")).milestone("repair_report")
        assert (used.status, used.met_on) == (Status.MET, date(2028, 3, 6))
        assert "repair_report" not in {item.id for item in on_file().milestones}

    def test_a_dismissal_permit_holds_for_four_weeks(self) -> None:
        """BW 7:671a(6), moved to a working day."""
        permit = {"kind": "dismissal_permit", "sent_on": "2028-01-14"}
        assert on_file(permit, as_of=date(2028, 1, 20)).milestone("dismissal_permit").due == date(2028, 2, 11)
        given_notice = {"kind": "dismissal_notice", "dated": "2028-02-11"}
        assert on_file(permit, given_notice).milestone("dismissal_permit").status == Status.MET

    def test_the_self_insured_can_be_fined_since_2019(self) -> None:
        """For notices due from 1 January 2019."""
        for last_day, fined in (("2018-11-16", False), ("2018-11-20", True)):
            employment = {"last_day": last_day, "self_insured_zw": "yes"}
            found = on_file(first_day=date(2018, 7, 2), employment=employment).milestone("end_of_employment_notice")
            assert ("fine_possible_for_the_self_insured_too" in found.consequence) is fined


def test_recovery_notices_come_in_the_order_of_the_recoveries() -> None:
    """Not in that of the list."""
    spells = [
        {"first_day": "2026-01-05", "last_day": "2026-02-01", "recovery_reported_on": "2026-02-02"},
        {"first_day": "2026-02-10", "last_day": "2026-03-01", "recovery_reported_on": "2026-03-02"},
    ]
    shown = []
    for absences in (spells, spells[::-1]):
        case = Case.model_validate({"absences": absences, "employment": {"safety_net": "yes"}})
        answer = assess(case, as_of=date(2026, 4, 1))
        shown.append([item.due for item in answer.milestones if item.id == "recovery_notice"])
    assert shown[0] == shown[1] == sorted(day for day in shown[0] if day is not None)
