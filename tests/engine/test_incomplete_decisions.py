"""A decision of which the outcome is not on file is no refusal; what came too late decides nothing."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

import pytest

from poortwachter import Assessment, Case, CaseError, assess
from strategies import FAR, running

D0 = date(2026, 1, 5)
"""END is 2 January 2028."""

SANCTION: dict[str, object] = {"kind": "sanction_decision", "sent_on": "2027-11-01"}
ASKED: dict[str, object] = {"kind": "extension_agreement", "received_on": "2027-11-01", "last_day": "2028-06-01"}
IVA: dict[str, object] = {"kind": "early_iva_application", "received_on": "2026-06-01"}


def on_file(*records: Mapping[str, object], as_of: date = FAR, **facts: object) -> Assessment:
    """The answer for a running case with these records."""
    return assess(running(D0, records=list(records), **facts), as_of=as_of)


@pytest.mark.parametrize("decided", [{}, {"granted": True}])
def test_an_extension_of_which_the_outcome_is_unknown(decided: dict[str, object]) -> None:
    """WIA 24(2): granted or not, or until which day."""
    answer = on_file(ASKED, {"kind": "extension_decision", "sent_on": "2027-12-10", **decided})
    assert answer.wage_continuation.pending == answer.wia.pending == ("records.extension_decision.granted",)
    assert answer.wage_continuation.last_day == date(2028, 1, 2)
    refused = on_file(ASKED, {"kind": "extension_decision", "sent_on": "2027-12-10", "granted": False})
    assert refused.wage_continuation.pending == ()


def test_early_iva_of_which_the_outcome_is_unknown() -> None:
    """WIA 23(6)."""
    answer = on_file(IVA, {"kind": "early_iva_decision", "sent_on": "2026-08-01"})
    assert answer.wia.pending == ("records.early_iva_decision.granted",)
    refused = on_file(IVA, {"kind": "early_iva_decision", "sent_on": "2026-08-01", "granted": False})
    assert refused.wia.pending == ()


def test_a_repair_of_which_the_outcome_is_unknown() -> None:
    """WIA 25(13)."""
    report = {"kind": "repair_report", "received_on": "2028-03-06"}
    answer = on_file(SANCTION, report, {"kind": "repair_decision", "sent_on": "2028-03-20"})
    assert answer.sanction.pending == ("records.repair_decision.repaired",)
    refused = on_file(SANCTION, report, {"kind": "repair_decision", "sent_on": "2028-03-20", "repaired": False})
    assert refused.sanction.pending == ()


def test_the_last_decision_on_early_iva_counts() -> None:
    """WIA 66(2): there is one application, and UWV took its decision back."""
    granted = {"kind": "early_iva_decision", "sent_on": "2026-08-01", "granted": True}
    refused = {"kind": "early_iva_decision", "sent_on": "2026-08-20", "granted": False}
    assert on_file(IVA, granted).wia.first_day == date(2026, 8, 10)
    assert on_file(IVA, granted, refused).wia.first_day == date(2028, 1, 3)


def test_a_decision_before_its_application_is_refused() -> None:
    """Nothing was asked."""
    early = {"kind": "early_iva_decision", "sent_on": "2026-05-31", "granted": True}
    with pytest.raises(CaseError, match="application"):
        on_file(IVA, early)


@pytest.mark.parametrize(("received", "pending"), [("2028-12-30", True), ("2028-12-31", True), ("2029-01-01", False)])
def test_a_repair_report_after_the_longest_sanction(received: str, pending: bool) -> None:
    """WIA 25(14): there is nothing left to shorten."""
    answer = on_file(SANCTION, {"kind": "repair_report", "received_on": received})
    assert (answer.sanction.pending == ("repair_decision",)) is pending
    assert answer.sanction.last_day == date(2028, 12, 31)


def test_a_letter_about_sickness_in_leave() -> None:
    """UWV states a first sick day before the first day that counts."""
    facts = {
        "absences": [{"first_day": "2026-01-05"}],
        "leaves": [{"kind": "pregnancy_maternity", "first_day": "2026-01-01", "last_day": "2026-04-22"}],
        "records": [{"kind": "confirmed_dates", "sent_on": "2026-02-01", "states": {"first_sick_day": "2026-01-05"}}],
    }
    assert assess(Case.model_validate(facts), as_of=date(2026, 6, 1)).first_sick_day == date(2026, 1, 5)


@pytest.mark.parametrize("name", ["last_day_of_wage_continuation", "first_day_of_wia"])
def test_a_day_that_uwv_states_before_the_case(name: str) -> None:
    """It would be a reversed period."""
    facts = {
        "absences": [{"first_day": "2024-01-01", "last_day": "2024-02-01"}, {"first_day": "2026-01-05"}],
        "records": [{"kind": "confirmed_dates", "sent_on": "2026-03-01", "states": {name: "2025-01-01"}}],
    }
    with pytest.raises(CaseError, match=name):
        assess(Case.model_validate(facts), as_of=date(2026, 6, 1))


class TestStructuralWorkThatEnded:
    """UWV's framework of 2024: structural work excuses the second track until it ends."""

    @pytest.mark.parametrize(
        ("as_of", "status", "late"), [("2027-06-02", "not_applicable", 0), ("2027-06-03", "overdue", 1)]
    )
    def test_overdue_from_the_day_after(self, as_of: str, status: str, late: int) -> None:
        """Not by the days on which it was excused."""
        work = {"kind": "work_resumption", "started_on": "2026-06-01", "last_day": "2027-06-02", "work": "own"}
        track = on_file({**work, "structural": True}, as_of=date.fromisoformat(as_of)).milestone("second_track")
        assert (track.status, track.days_late) == (status, late)


class TestPregnancySicknessThatRuns:
    """BW 7:670(1): it is not counted for the prohibition; until when only the leave can say."""

    def test_the_prohibition_waits_for_the_leave(self) -> None:
        """The wage does not."""
        spell = {"first_day": D0, "not_counted_for_dismissal_ban": True}
        case = Case.model_validate({"absences": [spell]})
        answer = assess(case, as_of=date(2026, 6, 1))
        assert (answer.dismissal_ban.pending, answer.wage_continuation.pending) == (("leaves",), ())
        leave = {"kind": "pregnancy_maternity", "first_day": "2026-07-01", "last_day": "2026-10-20"}
        planned = Case.model_validate({"absences": [spell], "leaves": [leave]})
        assert assess(planned, as_of=date(2026, 6, 1)).dismissal_ban.pending == ()


class TestLeaveAndAnotherCause:
    """WIA 23(3), (5): sickness after the leave from another cause is another case; before that nobody knows."""

    CASE = Case.model_validate(
        {
            "first_sick_day": D0,
            "leaves": [
                {
                    "kind": "pregnancy_maternity",
                    "first_day": "2026-09-01",
                    "last_day": "2026-12-21",
                    "same_cause": False,
                }
            ],
        }
    )

    @pytest.mark.parametrize("day", [date(2026, 6, 1), date(2026, 8, 31), date(2026, 9, 1), date(2026, 12, 21)])
    def test_pending_until_the_leave_is_over(self, day: date) -> None:
        """Every period, and the case runs."""
        answer = assess(self.CASE, as_of=day)
        periods = (answer.waiting_period, answer.wage_continuation, answer.dismissal_ban, answer.wia)
        assert {item.pending for item in periods} == {("absences.after_leave",)}
        assert answer.case_state == "running"

    def test_the_day_after_it_is_another_case(self) -> None:
        """Its first sick day is the day after the leave."""
        answer = assess(self.CASE, as_of=date(2026, 12, 22))
        assert answer.first_sick_day == date(2026, 12, 22)
        assert [item.first_sick_day for item in answer.earlier_cases] == [D0]

    def test_another_cause_that_had_ended(self) -> None:
        """Recovered before the leave: nothing waits for it."""
        facts = {
            "absences": [{"first_day": D0, "last_day": "2026-03-01"}],
            "leaves": [{"kind": "pregnancy_maternity", "first_day": "2026-09-01", "last_day": "2026-12-21"}],
        }
        assert assess(Case.model_validate(facts), as_of=date(2026, 6, 1)).case_state == "recovered"


class TestEndInLeave:
    """What ends the employment or the life in days of leave happens on its own day."""

    LEAVE: Mapping[str, object] = {"kind": "pregnancy_maternity", "first_day": "2026-10-26", "last_day": "2027-02-14"}

    @pytest.mark.parametrize("last_day", ["2026-10-25", "2026-10-26", "2027-01-31", "2027-02-14", "2027-02-15"])
    def test_the_employment(self, last_day: str) -> None:
        """Beside both ends of the leave: the day itself, and the notice on it."""
        spell = {"first_day": "2026-02-23", "last_day": last_day, "ended_by": "employment_end"}
        case = Case.model_validate({"absences": [spell], "leaves": [self.LEAVE]})
        answer = assess(case, as_of=date(2027, 3, 1))
        ended = date.fromisoformat(last_day)
        assert answer.wage_continuation.last_day == ended
        notice = answer.milestone("end_of_employment_notice")
        assert notice.due is not None
        assert 0 <= (notice.due - ended).days <= 2

    @pytest.mark.parametrize(("by", "state"), [("death", "deceased"), ("employment_end", "employment_ended")])
    def test_as_a_spell_of_its_own(self, by: str, state: str) -> None:
        """It is not lost because none of its days is counted."""
        spells = [
            {"first_day": "2026-02-23", "last_day": "2026-10-25"},
            {"first_day": "2026-10-27", "last_day": "2027-01-31", "ended_by": by},
        ]
        case = Case.model_validate({"absences": spells, "leaves": [self.LEAVE]})
        assert assess(case, as_of=date(2027, 2, 1)).case_state == state
