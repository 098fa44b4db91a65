"""WIA 64: the application, when it is late, and what excuses it."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, timedelta

import pytest

from poortwachter import Assessment, assess
from strategies import FAR, record, running

D0 = date(2026, 1, 5)
NOTICE = record("week_42_notice", date(2026, 10, 20))
LATE_LETTER = {"kind": "uwv_wia_letter", "sent_on": "2027-10-20"}


def on_file(*records: Mapping[str, object], first_day: date = D0, as_of: date = FAR, **facts: object) -> Assessment:
    """The answer for a case with these records."""
    return assess(running(first_day, records=list(records), **facts), as_of=as_of)


def applied(day: str, **fields: object) -> dict[str, object]:
    """The application, as it was received."""
    return {"kind": "wia_application", "received_on": day, **fields}


def stage(answer: Assessment, name: str) -> tuple[date | None, str | None]:
    """The day of a stage, or why it gives none."""
    outlook = answer.found.run.outlook(name)
    return outlook.day, outlook.reason


class TestLate:
    """WIA 64(3): at the latest eleven weeks before the end of the wait, here 17 October 2027."""

    @pytest.mark.parametrize(("received", "late"), [("2027-10-16", 0), ("2027-10-17", 0), ("2027-10-18", 1)])
    def test_the_day_and_the_days_beside_it(self, received: str, late: int) -> None:
        """Each day later is a day late."""
        assert on_file(applied(received)).found.run.found.days_late == late

    @pytest.mark.parametrize(
        ("posted", "received", "late"),
        [("2027-10-17", "2027-10-24", 0), ("2027-10-17", "2027-10-25", 8), ("2027-10-18", "2027-10-19", 2)],
    )
    def test_by_post(self, posted: str, received: str, late: int) -> None:
        """Awb 6:9(2): posted in time, and received no later than a week after the term."""
        assert on_file(applied(received, posted_on=posted)).found.run.found.days_late == late

    @pytest.mark.parametrize(("known", "late"), [("2027-10-17", 0), ("2027-10-18", 1), ("2027-11-16", 30)])
    def test_not_filed_so_far(self, known: str, late: int) -> None:
        """A recorded silence counts the days so far, and is itself the evidence."""
        record = {"kind": "wia_application", "status": "not_filed", "known_on": known, "id": "silence-1"}
        answer = on_file(record)
        assert answer.found.run.found.days_late == late
        evidence = {id for step in answer.explain("wage_continuation").steps for id in step.evidence}
        assert ("silence-1" in evidence) is (late > 0)
        assert (answer.wage_continuation.state == "pending") is (late > 0)

    def test_not_filed_and_still_not(self) -> None:
        """The latest silence counts the days so far, in whatever order they are recorded."""
        silent = [{"kind": "wia_application", "status": "not_filed", "known_on": f"2027-10-{day}"} for day in (18, 25)]
        for records in (silent, silent[::-1]):
            assert on_file(*records).found.run.found.days_late == 8

    def test_why_lateness_moves_nothing_where_early_iva_was_granted(self) -> None:
        """The wait was shortened: there is no application of article 64 any more."""
        records: list[Mapping[str, object]] = [
            {"kind": "early_iva_application", "received_on": "2026-06-01"},
            {"kind": "early_iva_decision", "sent_on": "2026-07-01", "granted": True},
            applied("2027-11-01"),
        ]
        answer = on_file(*records)
        assert stage(answer, "late_extension") == (None, "early_iva_granted")
        assert answer.wage_continuation.last_day == date(2028, 1, 2)


class TestExcused:
    """WIA 64(6): in time within four weeks of a late letter of UWV; not where the 42-week notice came too late."""

    def test_four_weeks_after_a_late_letter(self) -> None:
        """Through 17 November 2027; the day after it is late from the plain term on."""
        assert on_file(NOTICE, LATE_LETTER, applied("2027-11-17")).found.run.found.days_late == 0
        assert on_file(NOTICE, LATE_LETTER, applied("2027-11-18")).found.run.found.days_late == 32

    @pytest.mark.parametrize(
        ("received", "reason"), [("2027-09-19", "letter_in_time"), ("2027-09-20", None), ("2027-09-21", None)]
    )
    def test_a_letter_on_the_last_day_of_week_89_is_in_time(self, received: str, reason: str | None) -> None:
        """WIA 64(2): at the latest when the wait has lasted 89 weeks."""
        letter = {"kind": "uwv_wia_letter", "received_on": received}
        assert stage(on_file(NOTICE, letter), "excused_until")[1] == reason

    def test_no_later_than_its_term(self) -> None:
        """Four weeks that end before the plain last day excuse nothing."""
        letter = {"kind": "uwv_wia_letter", "received_on": "2027-09-20"}
        extension = {"kind": "extension_decision", "sent_on": "2027-09-01", "granted": True, "last_day": "2028-06-30"}
        assert stage(on_file(NOTICE, letter, extension), "excused_until") == (None, "no_later_than_its_term")

    @pytest.mark.parametrize(
        ("extended_to", "reason"), [("2028-02-01", None), ("2028-02-02", "no_later_than_its_term")]
    )
    def test_four_weeks_that_end_with_the_term(self, extended_to: str, reason: str | None) -> None:
        """They excuse nothing where the plain last day is the same."""
        extension = {"kind": "extension_decision", "sent_on": "2027-09-01", "granted": True, "last_day": extended_to}
        assert stage(on_file(NOTICE, LATE_LETTER, extension), "excused_until")[1] == reason

    @pytest.mark.parametrize(
        ("notice", "reason"),
        [("2027-07-24", None), ("2027-07-25", "notice_too_late"), ("2027-07-26", "notice_too_late")],
    )
    def test_the_notice_before_the_wait_has_lasted_81_weeks(self, notice: str, reason: str | None) -> None:
        """The day on which it has lasted so long is too late."""
        record = {"kind": "week_42_notice", "received_on": notice}
        assert stage(on_file(record, LATE_LETTER), "excused_until")[1] == reason

    def test_no_notice_at_all(self) -> None:
        """Then there is no excuse."""
        assert stage(on_file(LATE_LETTER), "excused_until") == (None, "notice_too_late")

    def test_a_safety_net_keeps_the_excuse(self) -> None:
        """ZW 38(4): no 42-week notice is owed there, so none is missed."""
        answer = on_file(LATE_LETTER, employment={"safety_net": "yes"})
        assert stage(answer, "excused_until") == (date(2027, 11, 17), None)
        assert answer.found.run.excuse_lost_from is None

    @pytest.mark.parametrize(
        ("employment", "excused"),
        [
            ({"regime": "no_employer"}, True),
            ({"last_day": "2026-10-25"}, True),
            ({"last_day": "2026-10-26"}, False),
            ({"last_day": "2027-08-31"}, False),
            ({"domestic_worker": "yes", "insured": "yes"}, True),
            ({"regime": "public_servant"}, False),
        ],
    )
    def test_a_notice_that_nobody_owed_is_not_missed(self, employment: Mapping[str, object], excused: bool) -> None:
        """ZW 38(1): it is owed by the employer from whom there is a right to wage on the first day after 42 weeks."""
        answer = on_file(LATE_LETTER, employment=employment)
        until = (date(2027, 11, 17), None) if excused else (None, "notice_too_late")
        assert stage(answer, "excused_until") == until

    @pytest.mark.parametrize(
        ("lost", "weeks", "known"),
        [
            (date(2011, 12, 31), 79, False),
            (date(2012, 1, 1), 79, True),
            (date(2013, 6, 16), 79, True),
            (date(2013, 6, 30), 81, False),
            (date(2013, 7, 1), 81, True),
        ],
    )
    def test_the_exception_came_in_2012_and_its_term_changed_in_2013(self, lost: date, weeks: int, known: bool) -> None:
        """79 weeks that end from 1 January 2012 on; 81 weeks that end from 1 July 2013 on."""
        first_day = lost - timedelta(days=7 * weeks - 1)
        found = assess(running(first_day), as_of=first_day).found.run.excuse_lost_from
        assert found == (lost if known else (None if weeks == 79 else lost - timedelta(weeks=2)))

    def test_a_letter_that_was_not_sent(self) -> None:
        """Any day is in time, and the last day is that of the receipt."""
        letter = {"kind": "uwv_wia_letter", "status": "not_sent", "known_on": "2027-12-01"}
        answer = on_file(NOTICE, letter, applied("2027-12-20"))
        assert stage(answer, "excused_until") == (date(2027, 12, 20), None)
        assert answer.found.run.found.days_late == 0
        assert on_file(NOTICE, letter, applied("2027-10-01")).milestone("wia_application").due == date(2027, 10, 17)
        assert on_file(NOTICE, letter).milestone("wia_application").due == date(2027, 10, 17)
