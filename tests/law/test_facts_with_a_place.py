"""Facts that had no place: other work that became the agreed work, a decision on repair that was withdrawn, a benefit
that ended without recovery, and the days on which the employee works.
"""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from poortwachter import Assessment, Case, assess
from strategies import FAR, running

D0 = date(2026, 1, 5)
"""A Monday; the wait ends on 2 January 2028."""


def told(as_of: date = FAR, readings: dict[str, str] | None = None, **facts: Any) -> Assessment:
    """The answer on these facts."""
    return assess(Case.model_validate(facts), as_of=as_of, readings=readings)


def spell(first: str, last: str | None = None) -> dict[str, str]:
    return {"first_day": first} if last is None else {"first_day": first, "last_day": last}


def agreed(on: str) -> dict[str, str]:
    return {"id": "n1", "kind": "new_agreed_work", "dated": on}


class TestNewAgreedWork:
    """BW 7:629(1): prevented from doing the agreed work (bedongen arbeid); HR 30 September 2011, BQ8134."""

    @pytest.mark.parametrize(
        ("on", "first", "last"),
        [
            ("2026-06-01", "2026-01-05", "2026-05-31"),
            ("2026-01-06", "2026-01-05", "2026-01-05"),
            ("2026-01-05", "2026-01-05", None),
        ],
    )
    def test_it_ends_a_sickness_that_runs(self, on: str, first: str, last: str | None) -> None:
        """On the day before; sickness that begins on the day itself is sickness in the new work."""
        found = told(absences=[spell("2026-01-05")], records=[agreed(on)], as_of=date(2026, 7, 1))
        assert found.first_sick_day.isoformat() == first
        assert (found.last_sick_day and found.last_sick_day.isoformat()) == last
        assert "other_work_agreed" in found.caveats

    @pytest.mark.parametrize(
        ("on", "first"),
        [
            ("2026-05-31", "2026-06-10"),
            ("2026-06-09", "2026-06-10"),
            ("2026-06-10", "2026-06-10"),
            ("2026-06-11", "2026-01-05"),
        ],
    )
    def test_sickness_in_the_new_work_is_a_new_period(self, on: str, first: str) -> None:
        """Ten days fit would join; from the first day sick again it cannot part them, and ends that spell."""
        found = told(absences=[spell("2026-01-05", "2026-05-30"), spell("2026-06-10")], records=[agreed(on)])
        assert found.first_sick_day.isoformat() == first
        assert "other_work_agreed" in found.caveats

    def test_the_other_reading_joins_by_weeks(self) -> None:
        """27 days between join, 28 do not; both readings are named where they differ."""
        reading = {"new_agreed_work": "joined_within_four_weeks"}
        for again, first in (("2026-06-27", "2026-01-05"), ("2026-06-28", "2026-06-28")):
            facts: dict[str, Any] = {"absences": [spell("2026-01-05", "2026-05-30"), spell(again)]}
            found = told(**facts, records=[agreed("2026-06-01")], readings=reading)
            assert found.first_sick_day.isoformat() == first
        plain = told(absences=[spell("2026-01-05", "2026-05-30"), spell("2026-06-10")], records=[agreed("2026-06-01")])
        assert "new_agreed_work" in {item.id for item in plain.readings}
        assert plain.waiting_period.last_day == date(2026, 6, 10) + timedelta(days=727)

    @given(
        st.lists(st.tuples(st.integers(1, 60), st.integers(1, 40)), min_size=1, max_size=5),
        st.lists(st.integers(1, 400), max_size=3, unique=True),
    )
    def test_by_hand(self, lengths: list[tuple[int, int]], days: list[int]) -> None:
        """Walk the days: sick is a day in a spell and in the work of its first day; a new one opens a new period."""
        spells, first = [], D0
        for length, gap in lengths:
            spells.append((first, first + timedelta(days=length - 1)))
            first += timedelta(days=length + gap)
        moments = sorted(D0 + timedelta(days=day) for day in days)
        sick: dict[date, int] = {}
        for start, last in spells:
            here = start
            while here <= last and not (here in moments and here > start):
                sick[here] = sum(moment <= start for moment in moments)
                here += timedelta(days=1)
        opened = D0
        for before, after in zip(sorted(sick)[:-1], sorted(sick)[1:], strict=True):
            if (after - before).days > 28 or sick[before] != sick[after]:
                opened = after
        case = Case.model_validate({
            "absences": [{"first_day": one, "last_day": other} for one, other in spells],
            "records": [{"kind": "new_agreed_work", "dated": moment} for moment in moments],
        })  # fmt: skip
        assert assess(case, as_of=FAR).first_sick_day == opened


class TestWithdrawnRepairDecision:
    """WIA 25(13): a decision that UWV took back decided nothing."""

    RECORDS = (
        {"kind": "sanction_decision", "sent_on": "2027-11-01"},
        {"kind": "repair_report", "received_on": "2028-03-06"},
        {"id": "d1", "kind": "repair_decision", "sent_on": "2028-03-20", "repaired": True},
    )

    def on_file(self, *more: dict[str, Any], **change: Any) -> Assessment:
        """The answer with the decision changed, and more on file."""
        records = [*self.RECORDS[:2], {**self.RECORDS[2], **change}, *more]
        return assess(running(D0, records=records), as_of=date(2028, 6, 30))

    def test_it_shortens_no_sanction(self) -> None:
        """The report waits for another decision, and the sanction runs to its maximum."""
        assert self.on_file().sanction.last_day == date(2028, 4, 30)
        found = self.on_file(withdrawn_on="2028-03-27")
        assert found.sanction.last_day == date(2028, 12, 31)
        assert found.sanction.pending == ("repair_decision",)
        assert "repair_decision_withdrawn" in found.caveats

    def test_the_next_decision_answers_the_report(self) -> None:
        """Six weeks after it, less the days that it is late."""
        again = {"kind": "repair_decision", "sent_on": "2028-04-03", "repaired": True}
        found = self.on_file(again, withdrawn_on="2028-03-27")
        alone = assess(running(D0, records=[*self.RECORDS[:2], again]), as_of=date(2028, 6, 30))
        assert found.sanction == alone.sanction
        assert found.sanction.last_day == date(2028, 5, 14) - timedelta(days=8)

    def test_before_the_withdrawal_it_stood(self) -> None:
        """As the case was on the day before, and on the day."""
        case = running(D0, records=[*self.RECORDS[:2], {**self.RECORDS[2], "withdrawn_on": "2028-03-27"}])
        for day, last in ((date(2028, 3, 26), date(2028, 4, 30)), (date(2028, 3, 27), date(2028, 12, 31))):
            assert assess(case.as_at(day), as_of=day).sanction.last_day == last


class TestBenefits:
    """ZW 19aa: sickness benefit can end while the incapacity for the own work lasts."""

    def test_the_wait_is_counted_on(self) -> None:
        """No day moves; the answer says that people must look."""
        benefit = {"kind": "benefit", "started_on": "2026-01-05", "last_day": "2027-02-03",
                   "ended_by": "without_recovery"}  # fmt: skip
        plain = told(absences=[spell("2026-01-05")], employment={"regime": "no_employer"})
        found = told(absences=[spell("2026-01-05")], employment={"regime": "no_employer"}, records=[benefit])
        assert found.waiting_period == plain.waiting_period
        assert found.wia == plain.wia
        assert set(found.caveats) - set(plain.caveats) == {"benefit_ended_without_recovery"}


class TestWorkingDays:
    """ZW 29(3), WIA 23(2): the first day is a day of work."""

    @pytest.mark.parametrize(
        ("first", "pattern", "odd"),
        [
            ("2026-01-04", None, True),
            ("2026-01-03", None, False),
            ("2026-01-05", ["tue"], True),
            ("2026-01-06", ["tue"], False),
            ("2026-01-04", ["sun"], False),
        ],
    )
    def test_a_first_sick_day_off(self, first: str, pattern: list[str] | None, odd: bool) -> None:
        """A Sunday is odd where nothing is known; the pattern says it where it is."""
        employment = {} if pattern is None else {"working_days": pattern}
        found = told(absences=[spell(first)], employment=employment, as_of=date(2026, 2, 1))
        assert ("first_sick_day_off" in found.caveats) == odd

    def test_a_week_is_a_set(self) -> None:
        """The order and a day named twice make no other fact."""
        one, other = (
            Case.model_validate({"first_sick_day": D0, "employment": {"working_days": days}})
            for days in (["mon", "fri"], ["fri", "mon", "fri"])
        )
        assert one == other
        assert one.facts_sha256() == other.facts_sha256()


class TestFactsThatHaveAPlace:
    """A request for dismissal from before the sickness, and a care budget."""

    def test_a_request_before_the_sickness(self) -> None:
        """BW 7:670(1)b: received before the first sick day there is no prohibition; on the day itself there is."""
        for received, reason in (("2026-01-04", "requested_before_the_sickness"), ("2026-01-05", None)):
            request = {"kind": "dismissal_request", "received_on": received}
            found = told(absences=[spell("2026-01-05")], records=[request])
            assert found.dismissal_ban.reason == reason

    def test_a_care_budget(self) -> None:
        """ZW 6(1)c, (3): household work is insured only where that is known."""
        for insured, state in ((None, "not_applicable"), ("no", "not_applicable"), ("yes", "known")):
            employment = {"domestic_worker": "yes"} | ({} if insured is None else {"insured": insured})
            found = told(absences=[spell("2026-01-05")], employment=employment)
            assert found.wia.state == state
