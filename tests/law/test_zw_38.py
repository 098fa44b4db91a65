"""ZW 38: the 42-week notice."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, timedelta

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from oracle import Spell, exit_notice_due, joined_cases
from poortwachter import Assessment, Status, assess
from strategies import FAR, History, histories, record, running

D0 = date(2026, 1, 5)
LATER = date(2026, 12, 1)


def on_file(*records: Mapping[str, object], as_of: date = LATER, first_day: date = D0, **facts: object) -> Assessment:
    """The answer for a running case with these records."""
    return assess(running(first_day, records=list(records), **facts), as_of=as_of)


class TestWeek42Notice:
    """ZW 38(1): at the latest on the first day after 42 weeks, never moved for a weekend."""

    @pytest.mark.parametrize(("received", "status"), [("2026-10-26", Status.MET), ("2026-10-27", Status.MET_LATE)])
    def test_the_day_and_the_day_after(self, received: str, status: Status) -> None:
        """Counted day 295 is the last day."""
        found = on_file({"kind": "week_42_notice", "received_on": received}).milestone("week_42_notice")
        assert (found.due, found.status) == (date(2026, 10, 26), status)

    @pytest.mark.parametrize(
        ("posted", "received", "status"),
        [
            ("2026-10-26", "2026-11-02", Status.MET),
            ("2026-10-26", "2026-11-03", Status.MET_LATE),
            ("2026-10-27", "2026-10-28", Status.MET_LATE),
        ],
    )
    def test_posted_in_time_and_received_within_a_week(self, posted: str, received: str, status: Status) -> None:
        """UWV counts a notice by post as in time when it was posted in time and came within a week."""
        notice = {"kind": "week_42_notice", "posted_on": posted, "received_on": received}
        assert on_file(notice).milestone("week_42_notice").status == status

    def test_never_moved_unless_the_other_reading_is_chosen(self) -> None:
        """A first sick day on a Saturday puts the last day on a Saturday (C3)."""
        case = running(date(2026, 1, 10))
        assert assess(case, as_of=D0 + timedelta(days=9)).milestone("week_42_notice").due == date(2026, 10, 31)
        moved = assess(case, as_of=date(2026, 2, 1), readings={"week_42_notice_day": "next_working_day"})
        assert moved.milestone("week_42_notice").due == date(2026, 11, 2)

    @pytest.mark.parametrize("kind", ["early_iva_application", "extension_agreement"])
    def test_what_counts_as_one(self, kind: str) -> None:
        """ZW 38(8): an early IVA application or an extension request."""
        assert on_file(record(kind, date(2026, 9, 1))).milestone("week_42_notice").status == Status.MET

    def test_not_owed_where_only_sickness_benefit_is_paid(self) -> None:
        """ZW 38(1): by the employer towards whom there is a right to wage, which the self-insured former employer of
        one who fell ill without an employer is not; the report of WIA 25(3) is its duty, 26(2).
        """
        found = on_file(employment={"regime": "no_employer", "self_insured_zw": "yes"})
        notice, report = found.milestone("week_42_notice"), found.milestone("reintegration_report")
        assert (notice.status, notice.reason) == (Status.NOT_APPLICABLE, "no_employer")
        assert report.status == Status.UPCOMING

    def test_not_owed_with_a_safety_net(self) -> None:
        """ZW 38(4); while nobody said, the rule stands and the answer names what could change."""
        answer = on_file(employment={"safety_net": "yes"})
        assert answer.milestone("week_42_notice").reason == "safety_net_applies"
        silent = on_file(as_of=date(2026, 3, 1))
        assert "employment.safety_net" in {change.fact for change in silent.could_change}
        said = on_file(as_of=date(2026, 3, 1), employment={"safety_net": "no"})
        assert "employment.safety_net" not in {change.fact for change in said.could_change}

    @pytest.mark.parametrize(("first_day", "asked"), [(date(2008, 7, 31), False), (date(2008, 8, 1), True)])
    def test_for_first_sick_days_from_1_august_2008(self, first_day: date, asked: bool) -> None:
        """Before that another notice was due after thirteen weeks."""
        found = assess(running(first_day), as_of=first_day).milestone("week_42_notice")
        assert (found.status != Status.NOT_APPLICABLE) is asked
        assert found.reason == (None if asked else "older_law")

    @pytest.mark.parametrize(("first_day", "fine"), [(date(2010, 9, 9), False), (date(2010, 9, 10), True)])
    def test_the_fine_exists_in_law_since_1_july_2011(self, first_day: date, fine: bool) -> None:
        """It is named for terms that end from that day on."""
        found = assess(running(first_day), as_of=first_day).milestone("week_42_notice")
        assert found.due in (date(2011, 6, 30), date(2011, 7, 1))
        assert ("fine_in_law_none_in_practice" in found.consequence) is fine


class TestTheEndOfTheEmployment:
    """ZW 38(2) with 29(2)c: the employer of one who is sick when the employment ends, within the 104 weeks."""

    @given(histories(), st.integers(0, 800))
    def test_the_second_reading_agrees(self, history: History, days: int) -> None:
        """In spell, gap or recovery, on each side of the end of the 104 weeks."""
        other = joined_cases([Spell(first, last) for first, last in history.spells])[-1]
        last_day = other.first_sick_day + timedelta(days=days)
        assume(last_day >= date(2018, 7, 1))
        answer = assess(history.case(employment={"last_day": last_day, "self_insured_zw": "no"}), as_of=FAR)
        found = [one for one in answer.milestones if one.id == "end_of_employment_notice" and one.due is not None]
        due = exit_notice_due(other, last_day)
        assert [one.due for one in found if one.status != Status.NOT_APPLICABLE] == ([] if due is None else [due])

    @pytest.mark.parametrize(
        ("last_day", "reason"), [("2028-01-02", None), ("2028-01-03", "ended_after_benefit_period")]
    )
    def test_the_last_day_of_the_104_weeks(self, last_day: str, reason: str | None) -> None:
        """And the day after."""
        found = on_file(as_of=date(2027, 12, 1), employment={"last_day": last_day})
        assert found.milestone("end_of_employment_notice").reason == reason
