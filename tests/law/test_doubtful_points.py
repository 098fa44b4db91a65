"""Points on which the letter of the law and practice part: each a named reading, or a caveat."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

import pytest

from poortwachter import Case, PayTerms, assess, wage_periods
from strategies import FAR, running

D0 = date(2026, 1, 5)
"""END is 2 January 2028."""

EXTENDED: Mapping[str, object] = {
    "kind": "extension_decision", "sent_on": "2027-09-15", "granted": True, "last_day": "2028-12-31",
}  # fmt: skip
CHANGED: Mapping[str, object] = {**EXTENDED, "sent_on": "2028-02-10", "last_day": "2028-06-30"}


class TestApplicationInAnExtension:
    """WIA 64(3) names 24(3), by which UWV changes an extension; UWV takes every extension."""

    @pytest.mark.parametrize(
        ("records", "reading", "due"),
        [
            ([EXTENDED], "every_extension", date(2028, 10, 15)),
            ([EXTENDED], "changed_extension", date(2027, 10, 17)),
            ([EXTENDED, CHANGED], "every_extension", date(2028, 4, 14)),
            ([EXTENDED, CHANGED], "changed_extension", date(2028, 4, 14)),
        ],
    )
    def test_both(self, records: list[Mapping[str, object]], reading: str, due: date) -> None:
        """They part only where the extension was not changed."""
        case = running(D0, records=records)
        answer = assess(case, as_of=FAR, readings={"application_in_extension": reading})
        assert answer.milestone("wia_application").due == due


class TestLetterWithAChangedExtension:
    """WIA 64(2), second sentence: with the decision that changes the extension."""

    @pytest.mark.parametrize(
        ("sent", "status"), [("2028-02-09", "met"), ("2028-02-10", "met"), ("2028-02-11", "met_late")]
    )
    def test_its_day(self, sent: str, status: str) -> None:
        """Due on 10 February 2028."""
        letter = {"kind": "uwv_wia_letter", "sent_on": sent}
        answer = assess(running(D0, records=[EXTENDED, CHANGED, letter]), as_of=FAR)
        assert (answer.milestone("uwv_wia_letter").due, answer.milestone("uwv_wia_letter").status) == (
            date(2028, 2, 10),
            status,
        )

    def test_a_first_extension_leaves_it(self) -> None:
        """The day on which the wait has lasted 89 weeks."""
        answer = assess(running(D0, records=[EXTENDED]), as_of=FAR)
        assert answer.milestone("uwv_wia_letter").due == date(2027, 9, 19)


class TestSanctionAfterLeave:
    """WIA 25(9), third sentence: from the day on which the leave ends."""

    @pytest.mark.parametrize(
        ("reading", "first_day", "last_day"),
        [("day_after", "2028-04-24", "2029-04-22"), ("last_day_of_leave", "2028-04-23", "2029-04-21")],
    )
    def test_both(self, reading: str, first_day: str, last_day: str) -> None:
        """52 weeks either way."""
        leave = {"kind": "pregnancy_maternity", "first_day": "2028-01-03", "last_day": "2028-04-23"}
        case = running(D0, leaves=[leave], records=[{"kind": "sanction_decision", "sent_on": "2027-11-01"}])
        sanction = assess(case, as_of=FAR, readings={"sanction_after_leave": reading}).sanction
        assert (sanction.first_day, sanction.last_day) == (date.fromisoformat(first_day), date.fromisoformat(last_day))


class TestWaitingDays:
    """BW 7:629(9): the first two days; practice counts days of work."""

    @pytest.mark.parametrize(
        ("first", "reading", "days"),
        [
            ("2026-01-09", "calendar_days", ["2026-01-09", "2026-01-10"]),
            ("2026-01-09", "working_days", ["2026-01-09", "2026-01-12"]),
            ("2026-01-08", "working_days", ["2026-01-08", "2026-01-09"]),
            ("2026-01-10", "working_days", ["2026-01-12", "2026-01-13"]),
        ],
    )
    def test_from_a_friday(self, first: str, reading: str, days: list[str]) -> None:
        """Friday and Saturday, or Friday and Monday; and beside them."""
        case = Case.model_validate({"first_sick_day": first})
        begun = date.fromisoformat(first)
        found = wage_periods(
            case, as_of=begun, first_day=begun, last_day=date(2026, 1, 31), terms=PayTerms(waiting_days=2),
            readings={"waiting_days": reading},
        )  # fmt: skip
        waiting = [item for item in found if item.code == "waiting_day"]
        assert [
            date.fromordinal(day).isoformat()
            for item in waiting
            for day in range(item.first_day.toordinal(), item.last_day.toordinal() + 1)
        ] == days


class TestCaveats:
    """What no day hangs on, but a reader must know."""

    def test_an_extension_with_a_safety_net(self) -> None:
        """WIA 24(1)a: not where ZW 29 or 29a applies."""
        case = running(D0, employment={"safety_net": "yes"}, records=[EXTENDED])
        assert "no_extension_with_sickness_benefit" in assess(case, as_of=FAR).caveats
        assert assess(running(D0, records=[EXTENDED]), as_of=FAR).caveats == ()

    def test_the_flexible_period_in_the_42_weeks(self) -> None:
        """ZW 38(1) leaves out only the benefit of Wazo 3:7(1)."""
        leave = {"kind": "pregnancy_maternity", "first_day": "2026-09-01", "last_day": "2026-12-21"}
        case = running(D0, leaves=[{**leave, "not_counted_from": "2026-08-20"}])
        assert "flexible_period_in_42_weeks" in assess(case, as_of=FAR).caveats
        assert assess(running(D0, leaves=[leave]), as_of=FAR).caveats == ()
