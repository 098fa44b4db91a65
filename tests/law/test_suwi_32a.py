"""UWV's expert opinion (SUWI 32, 32a), the 60-plus route, and the second track where the own employer is out."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, timedelta

import pytest
from hypothesis import given, settings

from oracle_benefit import decided_within
from poortwachter import Assessment, Milestone, assess
from poortwachter.counting import calendar
from strategies import FAR, MODERN_DAYS, running

D0 = date(2026, 1, 5)


def answer(*records: Mapping[str, object], as_of: date = FAR, first_day: date = D0, **facts: object) -> Assessment:
    """The answer for a running case with these records."""
    return assess(running(first_day, records=list(records), **facts), as_of=as_of)


def of(given: Assessment, id: str) -> list[Milestone]:
    """The milestones with this id."""
    return [item for item in given.milestones if item.id == id]


class TestExpertOpinion:
    """SUWI 32a(3): *binnen een termijn van twee weken na ontvangst van het verzoek*."""

    @pytest.mark.parametrize(
        ("dated", "status", "late"),
        [("2026-06-14", "met", 0), ("2026-06-15", "met", 0), ("2026-06-16", "met_late", 1)],
    )
    def test_two_weeks_after_the_request(self, dated: str, status: str, late: int) -> None:
        """The day before, the day, and the day after."""
        opinion = {"kind": "expert_opinion", "requested_on": "2026-06-01", "dated": dated, "id": "own-work"}
        (found,) = of(answer(opinion), "expert_opinion")
        assert (found.key, found.due, found.bearer) == ("expert_opinion:own-work", date(2026, 6, 15), "uwv")
        assert (found.status, found.days_late) == (status, late)

    def test_each_request_has_its_own(self) -> None:
        """One is answered, one is not; one of which the request is not on file has no term."""
        records = [
            {"kind": "expert_opinion", "requested_on": "2026-06-01", "dated": "2026-06-10"},
            {"kind": "expert_opinion", "requested_on": "2026-09-01"},
            {"kind": "expert_opinion", "dated": "2026-08-03"},
        ]
        found = of(answer(*records, as_of=date(2026, 9, 16)), "expert_opinion")
        assert [(item.due, item.status) for item in found] == [
            (date(2026, 6, 15), "met"),
            (date(2026, 9, 15), "unknown"),
        ]

    def test_another_day_that_uwv_names(self) -> None:
        """Awb 4:14: its letter wins."""
        asked = {"kind": "expert_opinion", "requested_on": "2026-06-01"}
        letter = {"kind": "confirmed_dates", "sent_on": "2026-06-08", "states": {"expert_opinion_due": "2026-06-29"}}
        assert of(answer(asked, letter), "expert_opinion")[0].due == date(2026, 6, 29)

    @pytest.mark.parametrize(
        ("requested", "caveats"), [("2027-10-01", ()), ("2027-10-02", ("asked_after_application",))]
    )
    def test_not_after_the_application(self, requested: str, caveats: tuple[str, ...]) -> None:
        """UWV's instruction of 2025."""
        asked = {"kind": "expert_opinion", "requested_on": requested, "question": "employer_efforts"}
        applied = {"kind": "wia_application", "received_on": "2027-10-01"}
        assert of(answer(asked, applied), "expert_opinion")[0].caveats == caveats

    @given(MODERN_DAYS)
    @settings(max_examples=15)
    def test_weekends_and_holidays(self, requested: date) -> None:
        """The Atw moves it; the engine and the walk agree."""
        asked = {"kind": "expert_opinion", "requested_on": requested}
        (found,) = of(answer(asked, first_day=requested - timedelta(days=30)), "expert_opinion")
        assert found.due == decided_within(2, requested, lambda day: calendar.act_by(day) == day)


class TestSixtyPlus:
    """Sixty when WIA would begin, in the time in which UWV offers the simplified assessment; both consent."""

    @pytest.mark.parametrize(
        ("wait_ends", "offered"),
        [("2022-09-29", False), ("2022-09-30", True), ("2024-12-30", True), ("2024-12-31", False),
         ("2025-08-30", False), ("2025-08-31", True), ("2027-08-30", True), ("2027-08-31", False)],
    )  # fmt: skip
    def test_the_times(self, wait_ends: str, offered: bool) -> None:
        """WIA would begin the day after; none from January to August 2025."""
        first_day = date.fromisoformat(wait_ends) - timedelta(days=727)
        given = answer(first_day=first_day, as_of=first_day, birth_date="1961-06-01")
        assert bool(of(given, "simplified_assessment")) is offered

    @pytest.mark.parametrize(
        ("birth_date", "offered"), [("1966-01-02", True), ("1966-01-03", True), ("1966-01-04", False)]
    )
    def test_the_age(self, birth_date: str, offered: bool) -> None:
        """WIA would begin on Saturday 3 January 2026."""
        given = answer(first_day=date(2024, 1, 6), as_of=date(2025, 6, 1), birth_date=birth_date)
        assert bool(of(given, "simplified_assessment")) is offered

    @pytest.mark.parametrize(("wait_ends", "offered"), [("2024-12-30", True), ("2025-03-02", False)])
    def test_a_sanction_moves_no_route(self, wait_ends: str, offered: bool) -> None:
        """The 104 weeks decide, though WIA begins a year later."""
        ends = date.fromisoformat(wait_ends)
        sanction = {"kind": "sanction_decision", "sent_on": str(ends - timedelta(days=50))}
        given = answer(sanction, first_day=ends - timedelta(days=727), as_of=ends, birth_date="1961-06-01")
        assert given.wia.first_day == ends + timedelta(days=365)
        assert bool(of(given, "simplified_assessment")) is offered

    def test_before_the_application_and_by_both(self) -> None:
        """One alone shows nothing; the last useful day is that of the application."""
        first_day = date(2024, 1, 8)
        consent = {
            "kind": "simplified_assessment_consent",
            "dated": "2025-09-01",
            "agreed_by": ["employer", "employee"],
        }
        given = answer(consent, first_day=first_day, birth_date="1960-01-01")
        (found,) = of(given, "simplified_assessment")
        assert (found.due, found.status) == (given.milestone("wia_application").due, "met")
        assert (found.nature, found.authority, found.together_with) == ("option", "guidance", "employer")
        (alone,) = of(
            answer({**consent, "agreed_by": ["employee"]}, first_day=first_day, birth_date="1960-01-01"),
            "simplified_assessment",
        )
        assert (alone.status, alone.met_on) == ("lapsed", None)

    def test_without_a_day_of_birth(self) -> None:
        """Nothing is said."""
        assert not of(answer(first_day=date(2024, 1, 8)), "simplified_assessment")


class TestSecondTrackAtOnce:
    """BW 7:658a(1): as soon as the own employer has no work, also before the first year is over."""

    @pytest.mark.parametrize(
        ("as_of", "status"), [("2026-05-31", "upcoming"), ("2026-06-01", "open"), ("2026-06-02", "open")]
    )
    def test_open_from_that_day(self, as_of: str, status: str) -> None:
        """No number of days is given, so the last day stays that of the first-year evaluation."""
        day = date.fromisoformat(as_of)
        ruled_out = {"kind": "return_ruled_out", "dated": "2026-06-01", "because": "no_suitable_work"}
        given = answer(*([ruled_out] if day >= date(2026, 6, 1) else []), as_of=day)
        found = given.milestone("second_track")
        assert (found.status, found.due) == (status, date(2027, 2, 14))
        if status == "open":
            assert found.window_opens == found.advised == date(2026, 6, 1)

    def test_capacity_found_later_first(self) -> None:
        """The earlier of the two opens it."""
        records = [
            {"kind": "capacity", "dated": "2026-03-02", "capacity": "none"},
            {"kind": "capacity", "dated": "2027-03-01", "capacity": "present"},
            {"kind": "return_ruled_out", "dated": "2027-02-15"},
        ]
        assert answer(*records).milestone("second_track").window_opens == date(2027, 2, 15)
