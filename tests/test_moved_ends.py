"""What moves the end: extension, late application, early IVA, AOW age, end of employment, sanction and repair."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError

from poortwachter import Assessment, Case, CaseError, Status, assess
from strategies import FAR, MODERN_DAYS, running

D0 = date(2026, 1, 5)
"""END is 2 January 2028; the application is due on 17 October 2027, a sanction decision on 21 November 2027."""


def on_file(*records: Mapping[str, object], as_of: date = FAR, first_day: date = D0, **facts: object) -> Assessment:
    """The answer for a running case with these records."""
    return assess(running(first_day, records=list(records), **facts), as_of=as_of)


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


class TestLateApplication:
    """BW 7:629(11)a and WIA 64(3): wage and the first day of WIA move by the days late; the wait does not."""

    @given(st.integers(1, 300))
    def test_by_exactly_the_days_late(self, days: int) -> None:
        """Counted from receipt; pending until UWV decides."""
        received = date.fromordinal(date(2027, 10, 17).toordinal() + days)
        answer = on_file(applied(received.isoformat()))
        assert answer.milestone("wia_application").days_late == days
        assert answer.waiting_period.last_day == date(2028, 1, 2)
        assert answer.wage_continuation.last_day == date.fromordinal(date(2028, 1, 2).toordinal() + days)
        assert answer.wia.first_day == date.fromordinal(date(2028, 1, 3).toordinal() + days)
        assert answer.wage_continuation.pending == ("wage_extension_decision",)

    def test_the_last_day_is_in_time(self) -> None:
        """Received on the last day, or posted by then and received within a week."""
        assert on_file(applied("2027-10-17")).wage_continuation.state == "known"
        assert on_file(applied("2027-10-24", posted_on="2027-10-17")).wage_continuation.last_day == date(2028, 1, 2)
        assert on_file(applied("2027-10-25", posted_on="2027-10-17")).wage_continuation.last_day == date(2028, 1, 10)
        assert on_file(applied("2027-10-19", posted_on="2027-10-18")).wage_continuation.last_day == date(2028, 1, 4)

    def test_the_decision_of_uwv_wins(self) -> None:
        """Its days move the wage, and nothing is pending any more."""
        decision = {"kind": "wage_extension_decision", "sent_on": "2027-11-10", "days": 8}
        answer = on_file(applied("2027-10-27"), decision)
        assert (answer.wage_continuation.last_day, answer.wage_continuation.state) == (date(2028, 1, 10), "known")

    def test_nothing_recorded_moves_nothing_but_says_what_would(self) -> None:
        """Past the last day the answer names the application; recorded as not filed it counts the days so far."""
        silent = on_file(as_of=date(2027, 10, 20))
        assert silent.wage_continuation.last_day == date(2028, 1, 2)
        assert "records.wia_application" in {change.fact for change in silent.could_change}
        not_filed = {"kind": "wia_application", "status": "not_filed", "known_on": "2027-10-20"}
        assert on_file(not_filed, as_of=date(2027, 10, 20)).wage_continuation.last_day == date(2028, 1, 5)

    def test_no_extension_once_the_employment_has_ended(self) -> None:
        """UWV cannot extend a wage that nobody owes any more."""
        answer = on_file(applied("2027-10-27"), employment={"last_day": "2027-12-31"})
        assert answer.wia.first_day == date(2028, 1, 3)
        assert answer.wage_continuation.last_day == date(2027, 12, 31)


class TestDeemedInTime:
    """WIA 64(6): no letter, or a late one and application within four weeks; not without a 42-week notice."""

    NOTICE: Mapping[str, object] = {"kind": "week_42_notice", "received_on": "2026-10-20"}
    LATE_LETTER: Mapping[str, object] = {"kind": "uwv_wia_letter", "sent_on": "2027-10-10", "received_on": "2027-10-12"}

    @pytest.mark.parametrize(("received", "late"), [("2027-11-09", 0), ("2027-11-10", 24)])
    def test_four_weeks_after_a_late_letter(self, received: str, late: int) -> None:
        """The excused day is the last day; one day later counts from the statutory one."""
        answer = on_file(self.NOTICE, self.LATE_LETTER, applied(received))
        found = answer.milestone("wia_application")
        assert (found.status == Status.MET, found.days_late) == (late == 0, late)
        if not late:
            assert found.due == date(2027, 11, 9)

    def test_a_letter_in_time_excuses_nothing(self) -> None:
        """Received on counted day 623."""
        letter = {"kind": "uwv_wia_letter", "sent_on": "2027-09-17", "received_on": "2027-09-19"}
        assert on_file(self.NOTICE, letter, applied("2027-10-18")).milestone("wia_application").days_late == 1

    def test_no_letter_is_a_fact_and_silence_is_not(self) -> None:
        """Recorded as not sent it excuses any day; unrecorded it excuses none."""
        not_sent = {"kind": "uwv_wia_letter", "status": "not_sent", "known_on": "2027-10-01"}
        excused = on_file(self.NOTICE, not_sent, applied("2027-12-01"))
        assert excused.milestone("wia_application").status == Status.MET
        assert excused.wage_continuation.last_day == date(2028, 1, 2)
        assert on_file(self.NOTICE, applied("2027-12-01")).milestone("wia_application").days_late == 45

    @pytest.mark.parametrize(("notice", "late"), [("2027-07-24", 0), ("2027-07-25", 23), (None, 23)])
    def test_the_42_week_notice_before_81_weeks(self, notice: str | None, late: int) -> None:
        """Counted day 566 is the last day that keeps the excuse."""
        records = [] if notice is None else [{**self.NOTICE, "received_on": notice}]
        found = on_file(*records, self.LATE_LETTER, applied("2027-11-09")).milestone("wia_application")
        assert found.days_late == late


class TestVoluntaryExtension:
    """WIA 24: on joint request UWV extends the wage period; report and application are counted back from its end."""

    GRANTED: Mapping[str, object] = {
        "kind": "extension_decision",
        "sent_on": "2027-09-01",
        "granted": True,
        "last_day": "2028-07-02",
    }

    def test_it_moves_what_hangs_on_the_end_and_not_the_wait(self) -> None:
        """Twenty-six weeks more."""
        answer = on_file(self.GRANTED)
        assert answer.waiting_period.last_day == date(2028, 1, 2)
        assert answer.wage_continuation.last_day == date(2028, 7, 2)
        assert answer.wia.first_day == date(2028, 7, 3)
        assert answer.milestone("reintegration_report").due == date(2028, 4, 2)
        assert answer.milestone("wia_application").due == date(2028, 4, 16)
        assert answer.milestone("sanction_decision").due == date(2028, 5, 21)
        assert answer.milestone("uwv_wia_letter").due == date(2027, 9, 19)
        assert answer.dismissal_ban.last_day == date(2028, 7, 4)

    def test_where_it_ends_in_maternity_leave(self) -> None:
        """It does not pause for the leave; WIA begins after it."""
        leave = {"kind": "pregnancy_maternity", "first_day": "2028-06-20", "last_day": "2028-10-09"}
        answer = on_file(self.GRANTED, leaves=[leave])
        assert (answer.wage_continuation.last_day, answer.wia.first_day) == (date(2028, 7, 2), date(2028, 10, 10))
        assert answer.explain("wia").conclusion == date(2028, 10, 10)

    def test_a_request_alone_moves_nothing(self) -> None:
        """It is pending until UWV decides; a refusal moves nothing either."""
        asked = {"kind": "extension_agreement", "received_on": "2027-08-20", "last_day": "2028-07-02"}
        answer = on_file(asked)
        assert (answer.wage_continuation.last_day, answer.wage_continuation.state) == (date(2028, 1, 2), "pending")
        refused = on_file(asked, {**self.GRANTED, "granted": False})
        assert (refused.wage_continuation.last_day, refused.wage_continuation.state) == (date(2028, 1, 2), "known")

    def test_an_extension_that_ends_before_it_begins(self) -> None:
        """Refused, with the path."""
        with pytest.raises(CaseError, match=r"records\[0\]\.last_day"):
            on_file({**self.GRANTED, "last_day": "2028-01-02"})
        on_file({**self.GRANTED, "last_day": "2028-01-03"})


class TestEarlyIva:
    """WIA 23(6) and 66: granted, WIA begins ten weeks after receipt, not before counted day 92; wage runs on."""

    @pytest.mark.parametrize(
        ("received", "first_day"), [("2026-06-01", date(2026, 8, 10)), ("2026-01-12", date(2026, 4, 6))]
    )
    def test_granted(self, received: str, first_day: date) -> None:
        """Ten weeks, with the floor of thirteen weeks."""
        application = {"kind": "early_iva_application", "received_on": received}
        decision = {"kind": "early_iva_decision", "sent_on": "2026-07-15", "granted": True}
        answer = on_file(application, decision)
        assert answer.wia.first_day == first_day
        assert answer.waiting_period.last_day == date.fromordinal(first_day.toordinal() - 1)
        assert answer.wage_continuation.last_day == date(2028, 1, 2)
        assert answer.milestone("wia_application").reason == "no_wia_to_come"
        assert answer.milestone("reintegration_report").status == Status.NOT_APPLICABLE
        assert answer.milestone("early_iva_application").status == Status.MET

    def test_refused_and_not_decided(self) -> None:
        """Nothing moves; while not decided the answer says what would."""
        application = {"kind": "early_iva_application", "received_on": "2026-06-01"}
        waiting = on_file(application, as_of=date(2026, 7, 1))
        assert waiting.wia.first_day == date(2028, 1, 3)
        assert "records.early_iva_decision" in {change.fact for change in waiting.could_change}
        refused = on_file(application, {"kind": "early_iva_decision", "sent_on": "2026-07-15", "granted": False})
        assert refused.wia.first_day == date(2028, 1, 3)

    def test_the_option_lapses_after_week_68(self) -> None:
        """Open from week three, never overdue, not used after counted day 476."""
        found = assess(running(D0), as_of=date(2026, 3, 2)).milestone("early_iva_application")
        assert (found.status, found.due, found.counted_day) == (Status.OPEN, date(2027, 4, 25), 476)
        after = assess(running(D0), as_of=date(2027, 4, 26)).milestone("early_iva_application")
        assert (after.status, after.reason) == (Status.LAPSED, "not_used")


class TestSanction:
    """WIA 25(9) to (11): at most 52 weeks, decided six weeks before the end, void when sent after it."""

    @pytest.mark.parametrize(
        ("sent", "status", "last_day"),
        [
            ("2027-11-21", Status.MET, date(2028, 12, 31)),
            ("2027-11-22", Status.MET_LATE, date(2028, 12, 31)),
            ("2028-01-02", Status.MET_LATE, date(2028, 12, 31)),
            ("2028-01-03", Status.MET_LATE, None),
        ],
    )
    def test_in_time_late_and_void(self, sent: str, status: Status, last_day: date | None) -> None:
        """Sent on the last day of the wait it is valid; a day later there is no sanction."""
        answer = on_file(applied("2027-10-10"), sanctioned(sent))
        assert answer.milestone("sanction_decision").status == status
        assert answer.milestone("sanction_decision").last_valid_day == date(2028, 1, 2)
        assert answer.sanction.last_day == last_day
        assert answer.wage_continuation.last_day == (last_day or date(2028, 1, 2))
        assert answer.sanction.reason == (None if last_day else "sanction_void")
        if last_day:
            assert answer.sanction.first_day == date(2028, 1, 3)
            assert answer.dismissal_ban.last_day == date(2029, 1, 2)

    def test_it_comes_on_top_of_a_late_application(self) -> None:
        """Once UWV has decided on the lateness, target and bar move with it."""
        decision = {"kind": "wage_extension_decision", "sent_on": "2027-11-10", "days": 10}
        answer = on_file(applied("2027-10-27"), decision, sanctioned("2028-01-12"))
        assert answer.milestone("sanction_decision").due == date(2027, 12, 1)
        assert answer.sanction.first_day == date(2028, 1, 13)
        pending = on_file(applied("2027-10-27"), sanctioned("2028-01-12"))
        assert pending.sanction.state == "pending"
        assert pending.milestone("sanction_decision").last_valid_day == date(2028, 1, 2)

    def test_leave_before_and_during_it(self) -> None:
        """It starts after leave that runs on its first day, and pauses for leave that begins later."""
        running_leave = {"kind": "pregnancy_maternity", "first_day": "2028-01-03", "last_day": "2028-04-23"}
        answer = on_file(sanctioned(), leaves=[running_leave])
        assert (answer.sanction.first_day, answer.sanction.last_day) == (date(2028, 4, 24), date(2029, 4, 22))
        later = {**running_leave, "first_day": "2028-06-01", "last_day": "2028-09-20"}
        answer = on_file(sanctioned(), leaves=[later])
        assert (answer.sanction.first_day, answer.sanction.last_day) == (date(2028, 1, 3), date(2029, 4, 22))

    def test_it_ends_with_the_employment_and_with_recovery(self) -> None:
        """On the last day of the one, on the last sick day before the other."""
        ended = on_file(sanctioned(), employment={"last_day": "2028-06-30"})
        assert (ended.sanction.last_day, ended.wia.first_day) == (date(2028, 6, 30), date(2028, 7, 1))
        spell = {"first_day": "2026-01-05", "last_day": "2028-06-30"}
        recovered = assess(Case.model_validate({"absences": [spell], "records": [sanctioned()]}), as_of=FAR)
        assert recovered.sanction.last_day == date(2028, 6, 30)

    def test_withdrawn(self) -> None:
        """No sanction, and the reason stands in its place."""
        answer = on_file(sanctioned(withdrawn_on="2028-02-01"))
        assert (answer.sanction.last_day, answer.sanction.reason) == (None, "sanction_withdrawn")

    def test_a_power_is_never_overdue(self) -> None:
        """Not used after its last valid day, it has lapsed."""
        for day, status in (
            ("2027-11-21", Status.UPCOMING),
            ("2027-11-22", Status.OPEN),
            ("2028-01-03", Status.LAPSED),
        ):
            answer = assess(running(D0), as_of=date.fromisoformat(day))
            assert answer.milestone("sanction_decision").status == status


class TestRepair:
    """WIA 25(12) to (14): UWV decides in three weeks, the sanction ends six weeks later, less the days UWV was late."""

    def test_the_worked_example_of_uwvs_counting(self) -> None:
        """Received 6 March 2028, granted three days late on 29 March: last day 6 May; ten more days late: 26 April."""
        assert on_file(sanctioned(), *repair("2028-03-06", "2028-03-29")).sanction.last_day == date(2028, 5, 6)
        late = on_file(sanctioned("2027-12-01"), *repair("2028-03-06", "2028-03-29"))
        assert late.sanction.last_day == date(2028, 4, 26)
        assert late.wia.first_day == date(2028, 4, 27)

    @pytest.mark.parametrize(
        ("decided", "last_day"), [("2028-03-26", date(2028, 5, 6)), ("2028-03-27", date(2028, 5, 6))]
    )
    def test_the_last_day_of_the_three_weeks(self, decided: str, last_day: date) -> None:
        """On the twenty-first day, a Sunday, it is in time; the Monday after it is a day late, and the end stays."""
        assert on_file(sanctioned(), *repair("2028-03-06", decided)).sanction.last_day == last_day

    def test_the_statute_read_literally(self) -> None:
        """The alternatives of C15 and C16: the day of receipt and the day of decision are day zero."""
        records = [sanctioned(), *repair("2028-03-06", "2028-03-29")]
        case = running(D0, records=records)
        readings = {"repair_decision_term": "receipt_is_day_zero", "run_out_of_the_sanction": "decision_is_day_zero"}
        assert assess(case, as_of=FAR, readings=readings).sanction.last_day == date(2028, 5, 8)

    def test_refused_and_repeated(self) -> None:
        """The late days of a refused request are added when a later one is granted."""
        refused = repair("2028-02-01", "2028-02-24", repaired=False)
        assert on_file(sanctioned(), *refused).sanction.last_day == date(2028, 12, 31)
        granted = on_file(sanctioned(), *refused, *repair("2028-05-01", "2028-05-10"))
        assert granted.sanction.last_day == date(2028, 6, 17)

    def test_never_longer_than_the_maximum_and_never_before_it_began(self) -> None:
        """A repair found at the very end changes nothing; one found long before the start leaves no sanction."""
        assert on_file(sanctioned(), *repair("2028-12-01", "2028-12-15")).sanction.last_day == date(2028, 12, 31)
        nothing = on_file(sanctioned("2027-10-20"), *repair("2027-10-25", "2027-11-01"))
        assert (nothing.sanction.last_day, nothing.sanction.reason) == (None, "sanction_shortened_to_nothing")
        assert nothing.wage_continuation.last_day == date(2028, 1, 2)

    def test_not_decided_yet(self) -> None:
        """The maximum stands, pending."""
        answer = on_file(sanctioned(), *repair("2028-03-06"), as_of=date(2028, 3, 20))
        assert (answer.sanction.last_day, answer.sanction.pending) == (date(2028, 12, 31), ("repair_decision",))
        assert answer.milestone("repair_decision").due == date(2028, 3, 26)

    def test_a_decision_without_its_report_is_a_missing_fact(self) -> None:
        """The end can be told; whether UWV was late cannot."""
        answer = on_file(sanctioned(), *repair("2028-03-06", "2028-03-20")[1:])
        assert (answer.sanction.last_day, answer.sanction.pending) == (date(2028, 4, 30), ("records.repair_report",))

    @given(MODERN_DAYS, st.integers(0, 400), st.integers(0, 60))
    def test_a_repair_never_lengthens_a_sanction(self, first_day: date, after: int, took: int) -> None:
        """Whatever the days, the sanction is at most its 52 weeks."""
        plain = assess(running(first_day), as_of=first_day)
        sent = plain.milestone("sanction_decision").due
        assert sent is not None
        received = date.fromordinal(sent.toordinal() + after)
        decided = date.fromordinal(received.toordinal() + took)
        records = [sanctioned(sent.isoformat()), *repair(received.isoformat(), decided.isoformat())]
        full = on_file(records[0], first_day=first_day)
        found = on_file(*records, first_day=first_day)
        assert full.sanction.first_day is not None
        assert full.sanction.last_day is not None
        assert (full.sanction.last_day - full.sanction.first_day).days + 1 == 364
        assert found.sanction.last_day is None or found.sanction.last_day <= full.sanction.last_day


class TestAowAge:
    """BW 7:629(2)b and WIA 43: six weeks of wage from the AOW date (thirteen for older cases), and no WIA."""

    @pytest.mark.parametrize(
        ("first_day", "aow_date", "wage_ends", "wia"),
        [
            (date(2025, 3, 3), "2026-03-01", date(2026, 4, 11), None),
            (date(2024, 4, 1), "2026-03-01", date(2026, 3, 29), date(2026, 3, 30)),
            (date(2023, 6, 30), "2024-01-01", date(2024, 3, 31), None),
            (date(2023, 7, 1), "2024-01-01", date(2024, 2, 11), None),
            (date(2026, 3, 2), "2026-03-01", date(2026, 4, 12), None),
            (date(2022, 3, 2), "2022-03-01", date(2022, 5, 31), None),
            (date(2015, 12, 31), "2016-03-01", date(2017, 12, 27), None),
        ],
    )
    def test_six_and_thirteen_weeks(self, first_day: date, aow_date: str, wage_ends: date, wia: date | None) -> None:
        """In a running case from the AOW date, after it from the first sick day, never beyond the 104 weeks."""
        answer = on_file(first_day=first_day, aow_date=aow_date)
        assert answer.wage_continuation.last_day == wage_ends
        assert answer.wia.first_day == (None if wia is None or date.fromisoformat(aow_date) <= wia else wia)
        assert answer.wia.reason == "aow_age_reached"

    def test_the_other_reading_of_the_mixed_case(self) -> None:
        """Six weeks where the AOW date lies on or after 1 July 2023 (C10)."""
        case = running(date(2023, 6, 30), aow_date="2024-01-01")
        answer = assess(case, as_of=FAR, readings={"aow_age_in_running_case": "six_weeks"})
        assert answer.wage_continuation.last_day == date(2024, 2, 11)

    def test_during_a_sanction(self) -> None:
        """The default ends it six weeks after; the alternative lets it run on."""
        case = running(D0, aow_date="2028-03-01", records=[sanctioned()])
        assert assess(case, as_of=FAR).wage_continuation.last_day == date(2028, 4, 11)
        other = assess(case, as_of=FAR, readings={"aow_age_during_sanction": "runs_on"})
        assert other.wage_continuation.last_day == date(2028, 12, 31)

    def test_no_plan_and_no_second_track_after_it(self) -> None:
        """BW 7:658a(1): what would be due on or after the AOW date is not asked."""
        answer = on_file(aow_date="2026-03-02", as_of=date(2026, 3, 1))
        assert answer.milestone("action_plan").reason == "aow_age_reached"
        assert answer.milestone("second_track").status == Status.NOT_APPLICABLE
        assert on_file(aow_date="2026-03-03", as_of=date(2026, 3, 1)).milestone("action_plan").due == date(2026, 3, 2)


class TestEmployment:
    """End of employment, domestic worker, public servant and no employer."""

    @pytest.mark.parametrize(
        ("last_day", "self_insured", "due"),
        [
            ("2026-06-26", "no", date(2026, 6, 26)),
            ("2026-06-27", "no", date(2026, 6, 29)),
            ("2026-06-26", "yes", date(2026, 8, 7)),
        ],
    )
    def test_notice_at_the_end_of_employment(self, last_day: str, self_insured: str, due: date) -> None:
        """ZW 38(2) and 38aa: on the last day, moved to a working day; self-insured six weeks later."""
        employment = {"last_day": last_day, "self_insured_zw": self_insured}
        assert on_file(employment=employment).milestone("end_of_employment_notice").due == due

    def test_the_last_working_day_before_1_july_2018(self) -> None:
        """The older text looked back."""
        answer = on_file(first_day=date(2018, 1, 1), employment={"last_day": "2018-06-30"})
        assert answer.milestone("end_of_employment_notice").due == date(2018, 6, 29)
        answer = on_file(first_day=date(2018, 1, 1), employment={"last_day": "2018-07-01"})
        assert answer.milestone("end_of_employment_notice").due == date(2018, 7, 2)

    @pytest.mark.parametrize(
        ("last_day", "due"), [("2026-02-15", date(2027, 10, 3)), ("2026-02-16", date(2026, 2, 16))]
    )
    def test_the_report_with_it_after_six_weeks(self, last_day: str, due: date) -> None:
        """ZW 38(2): a report on the last day where six weeks lie between (C20)."""
        assert on_file(employment={"last_day": last_day}).milestone("reintegration_report").due == due

    def test_wage_and_ban_end_with_the_employment_and_the_wait_runs_on(self) -> None:
        """What is not due by then lapses."""
        answer = on_file(employment={"last_day": "2026-06-26"}, as_of=date(2026, 7, 1))
        assert answer.case_state == "employment_ended"
        assert answer.wage_continuation.last_day == answer.dismissal_ban.last_day == date(2026, 6, 26)
        assert answer.waiting_period.last_day == date(2028, 1, 2)
        assert answer.milestone("week_42_notice").status == Status.LAPSED
        assert answer.milestone("action_plan").status == Status.MISSED

    def test_domestic_worker(self) -> None:
        """BW 7:629(2)a: six weeks of wage."""
        answer = on_file(employment={"domestic_worker": "yes"})
        assert answer.wage_continuation.last_day == date(2026, 2, 15)

    def test_public_servant_and_no_employer(self) -> None:
        """No ban under the Civil Code; without an employer no wage and no sanction either."""
        servant = on_file(employment={"regime": "public_servant"})
        assert servant.dismissal_ban.state == "not_applicable"
        assert [str(citation) for citation in servant.wage_continuation.basis] == ["ZW 76a(1)"]
        nobody = on_file(employment={"regime": "no_employer"})
        assert nobody.wage_continuation.reason == nobody.sanction.reason == "no_employer"
        assert nobody.wia.first_day == date(2028, 1, 3)


class TestUwvsOwnDates:
    """C34: a date in a letter of UWV wins, and the difference with our count is reported."""

    def test_stated_dates_win(self) -> None:
        """The last sanction day a day later than ours."""
        answer = on_file(sanctioned(states={"last_day_of_sanction": "2029-01-01"}))
        assert answer.sanction.last_day == answer.wage_continuation.last_day == date(2029, 1, 1)
        (difference,) = answer.differences
        assert (difference.stage, difference.uwv, difference.ours) == ("sanction", date(2029, 1, 1), date(2028, 12, 31))
        assert answer.sanction.caveats == ("uwv_states_another_day",)

    def test_the_same_day_is_no_difference(self) -> None:
        """Agreement is silent."""
        assert on_file(sanctioned(states={"last_day_of_sanction": "2028-12-31"})).differences == ()

    def test_a_confirmed_end_of_the_wait_moves_what_is_counted_back_from_it(self) -> None:
        """UWV's end of the wait, a day later."""
        letter = {
            "kind": "confirmed_dates",
            "sent_on": "2027-06-01",
            "states": {"last_day_of_waiting_period": "2028-01-03"},
        }
        answer = on_file(letter)
        assert answer.waiting_period.last_day == date(2028, 1, 3)
        assert answer.milestone("wia_application").due == date(2027, 10, 18)

    def test_a_stated_last_day_for_the_application(self) -> None:
        """Lateness is counted from the day that UWV gave."""
        letter = {"kind": "uwv_wia_letter", "sent_on": "2027-09-10", "states": {"application_due": "2027-10-24"}}
        answer = on_file(letter, applied("2027-10-24"))
        assert answer.milestone("wia_application").status == Status.MET
        assert answer.wage_continuation.last_day == date(2028, 1, 2)


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
        assert answer.milestone("safety_net_notice").reason == "employment.safety_net_notice_term"

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

    def test_wia_decision(self) -> None:
        """Eight weeks, the day of receipt included; suspended by a sanction."""
        assert on_file(applied("2027-10-10")).milestone("wia_decision").due == date(2027, 12, 4)
        suspended = on_file(applied("2027-10-10"), sanctioned()).milestone("wia_decision")
        assert suspended.reason == "suspended_by_sanction"

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


class TestRefused:
    """What cannot be: each with its path."""

    @pytest.mark.parametrize(
        ("records", "path"),
        [
            ([sanctioned(), sanctioned("2027-11-20")], r"records\[1\]\.sent_on"),
            ([sanctioned(), *repair("2028-03-06", "2028-03-05")], r"records\[2\]\.sent_on"),
            ([sanctioned(), *repair("2027-10-31")], r"records\[1\]\.received_on"),
            ([applied("2026-01-04")], r"records\[0\]\.received_on"),
        ],
    )
    def test_contradictory_records(self, records: list[dict[str, object]], path: str) -> None:
        """Two sanctions, a decision before its report, a repair before the sanction, an application before sickness."""
        with pytest.raises((CaseError, ValidationError), match=path):
            on_file(*records)

    def test_a_second_sanction_after_the_first_was_withdrawn(self) -> None:
        """That is no contradiction."""
        first = sanctioned("2027-10-20", withdrawn_on="2027-10-25")
        assert on_file(first, sanctioned("2027-11-01")).sanction.last_day == date(2028, 12, 31)


class TestWhatASecondReaderFound:
    """Each was wrong once."""

    def test_what_an_event_brings_up_at_the_end_does_not_lapse_with_it(self) -> None:
        """The notices of recovery and of the end of employment, and an objection, come after the duties have ended."""
        spell = {"first_day": "2026-01-05", "last_day": "2026-03-25", "recovery_reported_on": "2026-03-26"}
        case = Case.model_validate({"absences": [spell], "employment": {"safety_net": "yes"}})
        found = [
            assess(case, as_of=day).milestone("recovery_notice").status
            for day in (date(2026, 3, 27), date(2026, 3, 31))
        ]
        assert found == [Status.DUE_SOON, Status.OVERDUE]
        answer = on_file(employment={"last_day": "2026-08-01"}, as_of=date(2026, 8, 4))
        assert answer.milestone("end_of_employment_notice").status == Status.OVERDUE
        void = on_file(sanctioned("2028-01-03"), as_of=date(2028, 1, 10))
        assert void.milestone("objection").status == Status.OPEN

    def test_the_ban_names_what_makes_it_longer_only_when_it_does(self) -> None:
        """BW 7:670(11) stands beside a sanction, not beside a plain case."""
        assert [str(item) for item in on_file().dismissal_ban.basis] == ["BW 7:670(1)"]
        assert [str(item) for item in on_file(sanctioned()).dismissal_ban.basis] == ["BW 7:670(1)", "BW 7:670(11)"]

    def test_the_answer_lists_the_readings_that_it_used(self) -> None:
        """Those of a repair only where there is one."""
        plain = {reading.id for reading in on_file().readings}
        repaired = {reading.id for reading in on_file(sanctioned(), *repair("2028-03-06", "2028-03-29")).readings}
        assert repaired - plain == {"repair_decision_term", "run_out_of_the_sanction", "late_days_of_uwv"}

    def test_leave_counts_once_in_the_ban(self) -> None:
        """Leave before a sanction moves the ban by its days, and the sanction by its own."""
        leave = {"kind": "pregnancy_maternity", "first_day": "2028-01-03", "last_day": "2028-04-23"}
        answer = on_file(sanctioned(), leaves=[leave])
        assert answer.wage_continuation.last_day == date(2029, 4, 22)
        assert answer.dismissal_ban.last_day == date(2029, 4, 24)

    def test_aow_age_cuts_the_sanction_too(self) -> None:
        """Under the default reading; under the other neither wage nor ban is cut."""
        case = running(D0, aow_date="2028-06-01", records=[sanctioned()])
        answer = assess(case, as_of=FAR)
        assert answer.sanction.last_day == answer.wage_continuation.last_day == date(2028, 7, 12)
        other = assess(case, as_of=FAR, readings={"aow_age_during_sanction": "runs_on"})
        assert (other.wage_continuation.last_day, other.dismissal_ban.last_day) == (
            date(2028, 12, 31),
            date(2029, 1, 2),
        )

    def test_no_wia_for_who_recovered_during_the_sanction(self) -> None:
        """The wait was served, but nobody is sick when WIA could begin."""
        spell = {"first_day": "2026-01-05", "last_day": "2028-06-30"}
        answer = assess(Case.model_validate({"absences": [spell], "records": [sanctioned()]}), as_of=FAR)
        assert (answer.wia.state, answer.wia.reason) == ("not_applicable", "recovered")

    def test_no_sanction_where_no_wage_is_left_to_extend(self) -> None:
        """A domestic worker, an early IVA, an employment that ended."""
        assert on_file(sanctioned(), employment={"domestic_worker": "yes"}).sanction.reason == "domestic_worker"
        ended = on_file(employment={"last_day": "2026-09-30"}, as_of=date(2026, 10, 1))
        assert ended.milestone("sanction_decision").reason == "employment_ended"
        assert "records.sanction_decision" not in {change.fact for change in ended.could_change}

    def test_looking_back_between_posting_and_receipt(self) -> None:
        """An application that had not come yet is left out; so is a recovery reported ahead."""
        posted = applied("2027-10-20", posted_on="2027-10-15")
        assert running(D0, records=[posted]).as_at(date(2027, 10, 16)).records == ()
        spell = {"first_day": "2026-01-05", "last_day": "2026-03-25", "recovery_reported_on": "2026-03-20"}
        assert Case.model_validate({"absences": [spell]}).as_at(date(2026, 3, 22)).absences[0].last_day is None


def ended(last_day: str, *records: Mapping[str, object], by: str = "recovery") -> Assessment:
    """The answer for a case that ended on ``last_day``."""
    spell = {"first_day": D0, "last_day": last_day, "ended_by": by}
    return assess(Case.model_validate({"absences": [spell], "records": list(records)}), as_of=FAR)


def extended(last_day: str) -> list[dict[str, object]]:
    """A voluntary extension that UWV granted."""
    return [
        {"kind": "extension_agreement", "received_on": "2027-03-01", "last_day": last_day},
        {"kind": "extension_decision", "sent_on": "2027-03-15", "granted": True, "last_day": last_day},
    ]


END = date(2028, 1, 2)
LATE = applied("2027-11-06")
"""Twenty days late: the wage period would run to 22 January 2028."""


class TestRecoveryAfterTheWait:
    """BW 7:629(1), WIA 25(9): wage is owed to who is sick; nothing that extends it outlasts the last sick day."""

    @pytest.mark.parametrize("by", ["recovery", "death"])
    @pytest.mark.parametrize("last_day", ["2028-01-03", "2028-01-21"])
    def test_in_the_days_that_lateness_added(self, last_day: str, by: str) -> None:
        """Wage ends on the last sick day and there is no sanction."""
        answer = ended(last_day, LATE, sanctioned("2027-12-06"), by=by)
        assert answer.wage_continuation.last_day == date.fromisoformat(last_day)
        assert answer.sanction.reason == {"recovery": "recovered", "death": "deceased"}[by]
        assert answer.wia.first_day is None

    def test_on_the_last_day_of_the_wage_period(self) -> None:
        """The last sick day is the last day of the wait: nothing is left for a sanction; a day later it lasts a day."""
        assert ended("2028-01-02", sanctioned()).sanction.reason == "recovered"
        assert ended("2028-01-02", sanctioned()).wage_continuation.last_day == END
        assert ended("2028-01-03", sanctioned()).sanction.last_day == date(2028, 1, 3)

    def test_in_a_voluntary_extension(self) -> None:
        """It does not run on after recovery."""
        assert ended("2028-03-01", *extended("2028-07-02")).wage_continuation.last_day == date(2028, 3, 1)

    def test_after_early_iva(self) -> None:
        """The shorter wait was complete: it stands, WIA began, and wage ends on the last sick day."""
        decision = {"kind": "early_iva_decision", "sent_on": "2026-07-27", "granted": True}
        answer = ended("2027-06-01", {"kind": "early_iva_application", "received_on": "2026-06-01"}, decision)
        assert answer.waiting_period.last_day == date(2026, 8, 9)
        assert answer.wia.first_day == date(2026, 8, 10)
        assert answer.wage_continuation.last_day == date(2027, 6, 1)


class TestEmploymentEndsFirst:
    """WIA 24(3), 43(b) and UWV's work instruction of 2025: no employment, no wage period to extend."""

    @pytest.mark.parametrize(("last_day", "wia"), [("2027-12-31", "2028-01-03"), ("2028-01-02", "2028-01-03")])
    def test_before_a_voluntary_extension(self, last_day: str, wia: str) -> None:
        """The extension never begins, and the application is due as if there were none."""
        answer = on_file(*extended("2028-07-02"), employment={"last_day": last_day})
        assert (answer.wia.first_day, answer.milestone("wia_application").due) == (
            date.fromisoformat(wia),
            date(2027, 10, 17),
        )

    def test_during_a_voluntary_extension(self) -> None:
        """It ends on that day."""
        answer = on_file(*extended("2028-07-02"), employment={"last_day": "2028-03-31"})
        assert (answer.wage_continuation.last_day, answer.wia.first_day) == (date(2028, 3, 31), date(2028, 4, 1))

    @pytest.mark.parametrize("decided", [False, True])
    def test_during_the_days_that_lateness_added(self, decided: bool) -> None:
        """Wage ends with the employment, and WIA begins the day after."""
        decision = {"kind": "wage_extension_decision", "sent_on": "2027-11-20", "days": 20}
        records = [LATE, decision] if decided else [LATE]
        answer = on_file(*records, employment={"last_day": "2028-01-10"})
        assert (answer.wage_continuation.last_day, answer.wia.first_day) == (date(2028, 1, 10), date(2028, 1, 11))
        earlier = on_file(*records, employment={"last_day": "2027-12-31"})
        assert (earlier.wage_continuation.last_day, earlier.wia.first_day) == (date(2027, 12, 31), date(2028, 1, 3))

    def test_before_a_sanction_that_leave_postponed(self) -> None:
        """The leave runs when the sanction would begin; the employment ends in it, and nothing is left to extend."""
        leave = {"kind": "pregnancy_maternity", "first_day": "2028-01-03", "last_day": "2028-04-23"}
        answer = on_file(sanctioned(), leaves=[leave], employment={"last_day": "2028-01-03"})
        assert (answer.sanction.reason, answer.wage_continuation.last_day) == ("employment_ended", END)
        later = on_file(sanctioned(), leaves=[leave], employment={"last_day": "2028-04-24"})
        assert later.sanction.last_day == date(2028, 4, 24)


class TestAowAgeInTheWait:
    """BW 7:629(2): for one who reaches AOW age in the wait, wage never outlasts the 104 weeks."""

    @pytest.mark.parametrize("records", [[LATE], [sanctioned()], extended("2028-07-02")])
    def test_nothing_goes_beyond_the_wait(self, records: list[Mapping[str, object]]) -> None:
        """Neither lateness nor sanction nor extension; the ban keeps its six weeks, within its two years."""
        answer = on_file(*records, aow_date="2027-12-30")
        assert answer.wage_continuation.last_day == END
        assert answer.sanction.last_day is None
        assert answer.wia.first_day is None

    def test_the_ban_of_who_is_late_and_reaches_aow_age(self) -> None:
        """Two years less a day."""
        assert on_file(LATE, aow_date="2027-12-30").dismissal_ban.last_day == date(2028, 1, 4)


class TestRepairDuringLeave:
    """WIA 25(9), (14), a reading: the run-out pauses for maternity leave, also where it is granted in the leave."""

    @pytest.mark.parametrize(
        ("granted", "last_day"),
        [("2028-02-29", "2028-07-31"), ("2028-03-01", "2028-08-01"), ("2028-03-02", "2028-08-01"),
         ("2028-06-20", "2028-08-01"), ("2028-06-21", "2028-08-01"), ("2028-06-22", "2028-08-02")],
    )  # fmt: skip
    def test_six_weeks_outside_the_leave(self, granted: str, last_day: str) -> None:
        """From 1 March to 20 June nothing runs out."""
        leave = {"kind": "pregnancy_maternity", "first_day": "2028-03-01", "last_day": "2028-06-20"}
        answer = on_file(sanctioned(), *repair(granted, granted), leaves=[leave])
        assert answer.sanction.last_day == date.fromisoformat(last_day)


class TestSanctionWhileLatenessIsUndecided:
    """WIA 25(9), BW 7:629(11): it begins after the wage period, whose end UWV has not fixed yet."""

    def test_pending_until_uwv_decides(self) -> None:
        """Also where it was sent before the wait ended."""
        assert on_file(LATE, sanctioned("2027-12-06")).sanction.pending == ("wage_extension_decision",)
        decision = {"kind": "wage_extension_decision", "sent_on": "2027-11-20", "days": 20}
        assert on_file(LATE, decision, sanctioned("2027-12-06")).sanction.state == "known"


class TestSelfInsured:
    """WIA 26(2), ZW 29(10): where the employment has ended, a self-insured employer pays sickness benefit longer."""

    LEFT: Mapping[str, object] = {"last_day": "2027-06-30", "self_insured_zw": "yes"}

    def test_a_sanction_extends_the_benefit_and_not_the_wage(self) -> None:
        """At most 52 weeks, and WIA comes after it."""
        answer = on_file(sanctioned(), employment=self.LEFT)
        assert (answer.sanction.first_day, answer.sanction.last_day) == (date(2028, 1, 3), date(2028, 12, 31))
        assert "WIA 26(2)" in map(str, answer.sanction.basis)
        assert answer.wage_continuation.last_day == date(2027, 6, 30)
        assert answer.wia.first_day == date(2029, 1, 1)
        assert answer.sanction.caveats == ("extends_sickness_benefit",)

    def test_without_self_insurance_there_is_none(self) -> None:
        """UWV pays the benefit itself."""
        assert on_file(sanctioned(), employment={"last_day": "2027-06-30"}).sanction.reason == "employment_ended"
        nobody = on_file(sanctioned(), employment={"regime": "no_employer"})
        assert nobody.sanction.reason == "no_employer"

    def test_a_late_application_extends_it_since_2019(self) -> None:
        """ZW 29(10)a; nothing before."""
        assert on_file(LATE, employment=self.LEFT).wia.first_day == date(2028, 1, 23)
        first_day, left = date(2016, 12, 26), {"last_day": "2018-06-30", "self_insured_zw": "yes"}
        late = applied("2018-10-21")
        assert on_file(late, first_day=first_day, employment=left).wia.first_day == date(2018, 12, 24)

    def test_no_employer_at_all(self) -> None:
        """The employment ended before the sickness, and the former employer is self-insured."""
        answer = on_file(sanctioned(), employment={"regime": "no_employer", "self_insured_zw": "yes"})
        assert answer.milestone("reintegration_report").due == date(2027, 10, 3)
        assert answer.milestone("sanction_decision").status == "met"
        assert answer.sanction.last_day == date(2028, 12, 31)
        assert answer.wage_continuation.reason == "no_employer"


class TestFirstSickDayStatedByUwv:
    """UWV's day wins over the joining of the absences, and the difference is reported."""

    def letter(self, day: str) -> dict[str, object]:
        """A letter of UWV that states the first sick day."""
        return {"kind": "confirmed_dates", "id": "uwv", "sent_on": "2027-06-01", "states": {"first_sick_day": day}}

    @given(st.integers(-200, 200))
    def test_everything_moves_with_it(self, days: int) -> None:
        """As if sickness had begun on that day."""
        day = date.fromordinal(D0.toordinal() + days)
        answer, plain = on_file(self.letter(day.isoformat())), on_file(first_day=day)
        assert answer.first_sick_day == day
        for name in ("waiting_period", "wage_continuation", "dismissal_ban", "wia"):
            assert getattr(answer, name) == getattr(plain, name)
        assert [item.due for item in answer.milestones] == [item.due for item in plain.milestones]
        shown = [(item.stage, item.uwv, item.ours, item.evidence) for item in answer.differences]
        assert shown == ([] if days == 0 else [("first_sick_day", day, D0, "uwv")])

    def test_an_earlier_case_can_be_joined_or_cut_off(self) -> None:
        """Thirty-five days apart, and one case for UWV; seven days apart, and two."""
        apart = [{"first_day": "2026-01-05", "last_day": "2026-03-01"}, {"first_day": "2026-04-06"}]
        case = Case.model_validate({"absences": apart, "records": [self.letter("2026-01-05")]})
        joined = assess(case, as_of=FAR)
        assert (joined.waiting_period.last_day, joined.earlier_cases) == (date(2028, 2, 6), ())
        assert [(part.first_day, part.last_day) for part in joined.days_not_counted] == [
            (date(2026, 3, 2), date(2026, 4, 5))
        ]
        near = [{"first_day": "2026-01-05", "last_day": "2026-03-01"}, {"first_day": "2026-03-09"}]
        case = Case.model_validate({"absences": near, "records": [self.letter("2026-03-09")]})
        assert assess(case, as_of=FAR).waiting_period.last_day == date(2028, 3, 5)

    @pytest.mark.parametrize("day", ["2027-06-02", "2027-05-02"])
    def test_a_day_that_had_not_come_or_came_after_the_sickness_is_refused(self, day: str) -> None:
        """It is about a sickness that had begun by the letter."""
        spell = {"first_day": D0, "last_day": "2027-05-01"}
        with pytest.raises(ValidationError, match="stated_too_late"):
            Case.model_validate({"absences": [spell], "records": [self.letter(day)]})


class TestShortenedExtension:
    """WIA 24(3): a shortened extension ends at the earliest thirteen weeks after the request (15 before July 2013)."""

    @pytest.mark.parametrize(("last_day", "too_early"), [("2028-05-01", True), ("2028-05-02", False)])
    def test_thirteen_weeks_after_the_request(self, last_day: str, too_early: bool) -> None:
        """UWV's day stands; one that comes too early is pointed out."""
        shortened: list[dict[str, object]] = [
            {"kind": "extension_agreement", "received_on": "2028-02-01", "last_day": last_day},
            {"kind": "extension_decision", "sent_on": "2028-02-10", "granted": True, "last_day": last_day},
        ]
        answer = on_file(*extended("2028-07-02"), *shortened)
        assert answer.wage_continuation.last_day == date.fromisoformat(last_day)
        assert answer.caveats == (("extension_shortened_too_early",) if too_early else ())
        left = on_file(*extended("2028-07-02"), *shortened, employment={"last_day": last_day})
        assert left.caveats == ()
        assert on_file(*extended("2028-07-02"), *shortened[:1]).wage_continuation.pending != ()


class TestDoneAndNotDone:
    """An application that was filed cannot be recorded as not filed on a later day of the same case."""

    def test_refused_with_both_places(self) -> None:
        """The day before is the history of the file; the same day or later is a contradiction."""
        before = {"kind": "wia_application", "status": "not_filed", "known_on": "2027-10-25"}
        assert on_file(before, applied("2027-10-26")).milestone("wia_application").days_late == 9
        with pytest.raises(CaseError, match=r"records\[1\].known_on: 2027-10-25.*before records\[0\]"):
            on_file(applied("2027-10-25"), before)


class TestStatedDaysThatALaterDecisionSetsAside:
    """A letter of UWV holds until UWV decides otherwise: what it stated before is then worked out again."""

    LETTER: Mapping[str, object] = {
        "kind": "confirmed_dates", "sent_on": "2027-10-20",
        "states": {"first_day_of_wia": "2028-01-05", "last_day_of_wage_continuation": "2028-01-04"},
    }  # fmt: skip

    def test_a_sanction_after_the_letter(self) -> None:
        """WIA then begins after the sanction; a sanction before the letter leaves UWV's day."""
        before = on_file(sanctioned("2027-10-19"), self.LETTER)
        assert (before.wia.first_day, before.wage_continuation.last_day) == (date(2028, 1, 5), date(2028, 1, 4))
        after = on_file(self.LETTER, sanctioned("2027-10-21"))
        assert (after.wia.first_day, after.wage_continuation.last_day) == (date(2029, 1, 1), date(2028, 12, 31))

    @pytest.mark.parametrize(("repaired", "last_day"), [(True, "2028-05-06"), (False, "2028-12-30")])
    def test_a_repair_granted_after_the_sanction_stated_its_end(self, repaired: bool, last_day: str) -> None:
        """The end is counted anew; a refusal leaves it."""
        decision = sanctioned(states={"last_day_of_sanction": "2028-12-30"})
        answer = on_file(decision, *repair("2028-03-06", "2028-03-26", repaired=repaired))
        assert answer.sanction.last_day == date.fromisoformat(last_day)


class TestStatedDaysThatCannotBe:
    """A last day that UWV states before the period begins in this case is refused with its place."""

    def test_of_the_sanction(self) -> None:
        """It can begin and end on one day, and no sooner."""
        with pytest.raises(CaseError, match=r"records\[0\].states.last_day_of_sanction: 2028-01-02"):
            on_file(sanctioned(states={"last_day_of_sanction": "2028-01-02"}))
        assert on_file(sanctioned(states={"last_day_of_sanction": "2028-01-03"})).sanction.last_day == date(2028, 1, 3)

    def test_of_the_wait(self) -> None:
        """The letter is about an earlier case."""
        spells = [{"first_day": "2017-07-28", "last_day": "2019-07-22"}, {"first_day": "2019-10-02"}]
        states = {"last_day_of_waiting_period": "2019-07-31"}
        letter = {"kind": "confirmed_dates", "sent_on": "2019-11-18", "states": states}
        with pytest.raises(CaseError, match="on or after 2019-10-02"):
            assess(Case.model_validate({"absences": spells, "records": [letter]}), as_of=FAR)


class TestFirstSickDayOverSeveralSpells:
    """The counted days of a case that is over end with it, also where leave lies ahead of it."""

    def test_leave_after_the_second_spell_began(self) -> None:
        """56 days, 153 days and 519 days make 728."""
        case = Case.model_validate(
            {
                "absences": [{"first_day": "2026-01-05", "last_day": "2026-03-01"}, {"first_day": "2026-05-01"}],
                "leaves": [{"kind": "pregnancy_maternity", "first_day": "2026-10-01", "last_day": "2027-01-20"}],
                "records": [
                    {"kind": "confirmed_dates", "sent_on": "2026-06-01", "states": {"first_sick_day": "2026-01-05"}}
                ],
            }
        )
        answer = assess(case, as_of=date(2026, 7, 1))
        assert answer.waiting_period.last_day == date(2028, 6, 22)
        runs = answer.found.run.file.sickness.runs
        spans = [(date.fromordinal(run.first), run.last and date.fromordinal(run.last), run.before) for run in runs]
        assert spans == [
            (date(2026, 1, 5), date(2026, 3, 1), 0),
            (date(2026, 5, 1), date(2026, 9, 30), 56),
            (date(2027, 1, 21), None, 209),
        ]


class TestTheOrderOfAListSaysNothing:
    """Records of one day give one answer, or none."""

    @pytest.mark.parametrize(
        ("one", "other"),
        [
            (applied("2027-10-20"), applied("2027-10-20", posted_on="2027-10-15")),
            (
                {"kind": "week_42_notice", "received_on": "2026-10-27"},
                {"kind": "week_42_notice", "received_on": "2026-10-27", "posted_on": "2026-10-26"},
            ),
            (
                {"kind": "action_plan", "dated": "2026-03-01"},
                {"kind": "action_plan", "dated": "2026-03-01", "views_of": ["employer", "employee"]},
            ),
        ],
    )
    def test_the_same_answer(self, one: dict[str, object], other: dict[str, object]) -> None:
        """To the byte, save the hash of the facts as they were given."""
        shown = []
        for records in ([one, other], [other, one]):
            answer = on_file(*records).to_dict()
            answer.pop("provenance")
            shown.append(answer)
        assert shown[0] == shown[1]

    @pytest.mark.parametrize(
        ("kind", "one", "other"),
        [
            (
                "extension_decision",
                {"granted": True, "last_day": "2028-07-02"},
                {"granted": True, "last_day": "2028-05-02"},
            ),
            ("wage_extension_decision", {"days": 3}, {"days": 30}),
            ("repair_decision", {"repaired": True}, {"repaired": False}),
        ],
    )
    def test_two_decisions_that_contradict_each_other(
        self, kind: str, one: dict[str, object], other: dict[str, object]
    ) -> None:
        """Refused in either order: nobody can tell which one stands."""
        decisions = [{"kind": kind, "sent_on": "2027-12-01", **fields} for fields in (one, other)]
        for records in (decisions, decisions[::-1]):
            with pytest.raises(CaseError) as caught:
                on_file(*records)
            assert "two_on_one_day" in {problem.code for problem in caught.value.problems}


def test_late_days_that_outlast_the_whole_sanction() -> None:
    """Under the reading that counts them without repair too: an application two years late, and nothing is left."""
    case = running(date(2027, 4, 20), records=[sanctioned("2031-02-12"), applied("2031-03-17")])
    answer = assess(case, as_of=FAR, readings={"late_days_of_uwv": "every_late_sanction"})
    assert (answer.sanction.last_day, answer.sanction.reason) == (None, "sanction_shortened_to_nothing")


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
