"""WIA 25(3) and 64: the report, UWV's letter and the application."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from poortwachter import Assessment, Status, assess
from strategies import FIRST_DAYS, record, running

D0 = date(2026, 1, 5)


def on_file(*records: Mapping[str, object], as_of: date, first_day: date = D0, **facts: object) -> Assessment:
    """The answer for a running case with these records."""
    return assess(running(first_day, records=list(records), **facts), as_of=as_of)


class TestUwvLetter:
    """WIA 64(2): UWV gives notice at the latest on the day on which the wait has lasted 89 weeks."""

    def test_silence_is_not_a_letter_that_was_not_sent(self) -> None:
        """Past its day: unknown while nobody said, missed when recorded as not sent, met when sent."""
        after = date(2027, 9, 20)
        silent = on_file(as_of=after)
        assert silent.milestone("uwv_wia_letter").status == Status.UNKNOWN
        assert "records.uwv_wia_letter" in {fact.fact for fact in silent.missing_facts}
        not_sent = {"kind": "uwv_wia_letter", "status": "not_sent", "known_on": "2027-09-20"}
        assert on_file(not_sent, as_of=after).milestone("uwv_wia_letter").status == Status.MISSED
        assert silent.milestone("uwv_wia_letter") not in silent.overdue
        said_before = {**not_sent, "known_on": "2027-09-19"}
        assert on_file(said_before, as_of=after).milestone("uwv_wia_letter").status == Status.UNKNOWN

    def test_usual_from_the_first_day_after_88_weeks(self) -> None:
        """UWV's practice opens the window on counted day 617 (C31)."""
        assert assess(running(D0), as_of=D0).milestone("uwv_wia_letter").window_opens == date(2027, 9, 13)

    @pytest.mark.parametrize(("sent_on", "status"), [("2027-09-19", Status.MET), ("2027-09-20", Status.MET_LATE)])
    def test_sent(self, sent_on: str, status: Status) -> None:
        """Counted day 623 is the last day."""
        letter = {"kind": "uwv_wia_letter", "sent_on": sent_on}
        assert on_file(letter, as_of=date(2027, 9, 21)).milestone("uwv_wia_letter").status == status

    @pytest.mark.parametrize(
        ("first_day", "due", "counted_day"),
        [
            (date(2010, 4, 30), date(2011, 12, 30), None),
            (date(2010, 5, 1), date(2012, 1, 1), None),
            (date(2011, 10, 31), date(2013, 6, 30), 609),
            (date(2011, 11, 1), date(2013, 7, 15), 623),
        ],
    )
    def test_versions_of_2012_and_2013(self, first_day: date, due: date, counted_day: int | None) -> None:
        """Twenty months, 87 weeks and 89 weeks: the old term where it had expired before the change."""
        found = assess(running(first_day), as_of=first_day).milestone("uwv_wia_letter")
        if first_day == date(2010, 5, 1):
            assert found.due == first_day + timedelta(days=608)
        else:
            assert found.due == due
        if counted_day is not None:
            assert found.counted_day == counted_day


class TestReportAndApplication:
    """WIA 25(3) and 64(3): the report thirteen weeks and the application eleven weeks before the wait ends."""

    @given(FIRST_DAYS)
    def test_the_last_days_of_weeks_91_and_93(self, first_day: date) -> None:
        """Since 1 July 2013; the older terms put them two weeks earlier, unless those ran past the change."""
        answer = assess(running(first_day), as_of=first_day)
        report, application = answer.milestone("reintegration_report"), answer.milestone("wia_application")
        assert report.counted_day == (637 if first_day + timedelta(days=622) >= date(2013, 7, 1) else 623)
        assert application.counted_day == (651 if first_day + timedelta(days=636) >= date(2013, 7, 1) else 637)
        assert application.advised == first_day + timedelta(days=636)

    @given(FIRST_DAYS, st.sampled_from(["unless_expired", "by_end_of_wait"]), st.sampled_from([None, -10, 12]))
    def test_its_parts_are_due_with_the_report(self, first_day: date, reading: str, stated: int | None) -> None:
        """RPEZ 6(1)h, j: opinion and evaluation are in it, under older terms and UWV's own day too."""
        case, readings = running(first_day), {"terms_of_1_july_2013": reading}
        report = assess(case, as_of=first_day, readings=readings).milestone("reintegration_report")
        if stated is not None and report.due is not None:
            letter = {
                "kind": "confirmed_dates",
                "sent_on": report.due - timedelta(days=60),
                "states": {"report_due": report.due + timedelta(days=stated)},
            }
            case = running(first_day, records=[letter])
        answer = assess(case, as_of=first_day + timedelta(days=620), readings=readings)
        parts = {answer.milestone(part).due for part in ("current_opinion", "final_evaluation")}
        assert parts == {answer.milestone("reintegration_report").due}

    def test_the_two_days_around_the_change(self) -> None:
        """An application whose old last day was 30 June 2013 keeps it; a day later it gains two weeks."""
        old = assess(running(date(2011, 10, 3)), as_of=date(2012, 1, 1)).milestone("wia_application")
        new = assess(running(date(2011, 10, 4)), as_of=date(2012, 1, 1)).milestone("wia_application")
        assert (old.due, new.due) == (date(2013, 6, 30), date(2013, 7, 15))
        case = running(date(2011, 10, 3))
        other = assess(case, as_of=date(2012, 1, 1), readings={"terms_of_1_july_2013": "by_end_of_wait"})
        assert other.milestone("wia_application").due == date(2013, 7, 14)

    @pytest.mark.parametrize(
        ("first_day", "listed"),
        [("2011-07-04", False), ("2011-07-05", True), ("2011-10-31", True), ("2011-11-01", False)],
    )
    def test_the_reading_is_listed_where_it_chooses(self, first_day: str, listed: bool) -> None:
        """From a wait that ends after 30 June 2013, up to a letter whose older last day was that day."""
        found = assess(running(date.fromisoformat(first_day)), as_of=date(2013, 9, 1)).readings
        assert ("terms_of_1_july_2013" in {reading.id for reading in found}) is listed

    def test_a_sunday_stays_a_sunday_and_the_friday_is_named(self) -> None:
        """Counted back, so the Atw never moves it; act_by names the last working day before."""
        found = assess(running(D0), as_of=D0).milestone("wia_application")
        assert (found.due, found.act_by) == (date(2027, 10, 17), date(2027, 10, 15))

    def test_the_application_is_the_employees(self) -> None:
        """Past its day: unknown while nobody said, missed when recorded as not filed, never overdue."""
        after = date(2027, 10, 18)
        assert on_file(as_of=after).milestone("wia_application").status == Status.UNKNOWN
        not_filed = {"kind": "wia_application", "status": "not_filed", "known_on": "2027-10-18"}
        assert on_file(not_filed, as_of=after).milestone("wia_application").status == Status.MISSED

    def test_the_current_opinion_is_current(self) -> None:
        """One from before the three months does not count; any age is the other reading (C27)."""
        early = record("current_opinion", date(2027, 7, 16))
        as_of = date(2027, 9, 1)
        assert on_file(early, as_of=as_of).milestone("current_opinion").status == Status.OPEN
        assert (
            on_file({**early, "dated": date(2027, 7, 17)}, as_of=as_of).milestone("current_opinion").status
            == Status.MET
        )
        other = assess(running(D0, records=[early]), as_of=as_of, readings={"current_opinion_age": "any_age"})
        assert other.milestone("current_opinion").status == Status.MET

    def test_no_final_evaluation_where_there_never_were_possibilities(self) -> None:
        """With possibilities at some time it is part of the report."""
        none = record("problem_analysis", date(2026, 2, 2), capacity="none")
        after = date(2027, 10, 4)
        assert on_file(none, as_of=after).milestone("final_evaluation").reason == "never_capacity"
        some = record("capacity", date(2026, 8, 1), capacity="present")
        assert on_file(none, some, as_of=after).milestone("final_evaluation").status == Status.OVERDUE


class TestCompletingTheReport:
    """WIA 25(8): the employer completes the report in the term that UWV sets."""

    REQUEST: Mapping[str, object] = {"kind": "report_request", "id": "q1", "sent_on": "2027-10-07"}
    AGAIN: Mapping[str, object] = {"kind": "report_request", "id": "q2", "sent_on": "2027-10-11"}

    def stands(self, *records: Mapping[str, object]) -> dict[str | None, tuple[str, date | None]]:
        """Where each request stands in the end."""
        made = record("reintegration_report", date(2027, 10, 1))
        answer = on_file(made, *records, as_of=date(2027, 12, 1))
        found = [item for item in answer.milestones if item.id == "report_completion"]
        return {item.occasion: (item.status.value, item.met_on) for item in found}

    def test_one_report_answers_every_request_before_it(self) -> None:
        """UWV asked twice: what comes after both answers both."""
        report = record("reintegration_report", date(2027, 10, 13))
        both = self.stands(self.REQUEST, self.AGAIN, report)
        assert both == {"q1": ("met", date(2027, 10, 13)), "q2": ("met", date(2027, 10, 13))}
        first_only = self.stands(self.REQUEST, self.AGAIN, record("reintegration_report", date(2027, 10, 8)))
        assert first_only == {"q1": ("met", date(2027, 10, 8)), "q2": ("overdue", None)}

    @pytest.mark.parametrize(
        ("opinion", "report", "shown"),
        [("2027-10-12", "2027-10-13", "o"), ("2027-10-12", "2027-10-12", "r"), ("2027-10-13", "2027-10-12", "r")],
    )
    def test_what_shows_it(self, opinion: str, report: str, shown: str) -> None:
        """The document alone where it came sooner; the whole report where it came on the same day, or before."""
        request = {**self.REQUEST, "missing": ["current_opinion"]}
        sent = [
            {**record("current_opinion", date.fromisoformat(opinion), capacity="present"), "id": "o"},
            {**record("reintegration_report", date.fromisoformat(report)), "id": "r"},
        ]
        answer = assess(running(D0, records=[request, *sent]), as_of=date(2028, 1, 1))
        assert answer.milestone("report_completion").evidence == shown

    def test_a_later_report_does_not_undo_what_was_sent(self) -> None:
        """The document that UWV asked for came in time; a new report, later, makes it no lateness."""
        request = {**self.REQUEST, "missing": ["current_opinion"]}
        opinion = record("current_opinion", date(2027, 10, 12), capacity="present")
        later = record("reintegration_report", date(2027, 11, 20))
        assert self.stands(request, opinion) == {"q1": ("met", date(2027, 10, 12))}
        assert self.stands(request, opinion, later) == {"q1": ("met", date(2027, 10, 12))}
