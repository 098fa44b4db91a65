"""WIA 25(9) and 123b against a walk through the days of a sanction: its first day, its 52 weeks, and for whom it is."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from oracle import Leave, Spell, joined_cases
from oracle_benefit import sanction_days, sanction_is_that_of_25_9
from oracle_facts import as_data
from oracle_periods import CaseFacts, Repair, ends
from poortwachter import Case, assess
from strategies import FAR, MODERN_DAYS, running

DAY = timedelta(days=1)


class TestLeave:
    """WIA 25(9), third and fourth sentence: *vangt aan met ingang van de dag waarop dat verlof eindigt*."""

    @given(
        MODERN_DAYS,
        st.integers(-112, 400),
        st.sampled_from([1, 80, 111, 112, 140]),
        st.sampled_from(["day_after", "last_day_of_leave"]),
    )
    @example(date(2026, 1, 5), 1, 1, "last_day_of_leave")
    @example(date(2026, 1, 5), 1, 112, "last_day_of_leave")
    @example(date(2026, 1, 5), 2, 112, "day_after")
    @settings(max_examples=25)
    def test_each_day_of_the_sanction(self, first_day: date, starts: int, length: int, reading: str) -> None:
        """Leave around the end of the wage period and in the sanction, by both readings."""
        (plain,) = joined_cases([Spell(first_day, None)])
        leave_first = plain.counted(728) + timedelta(days=starts)
        leave = Leave(leave_first, leave_first + timedelta(days=length - 1))
        (case,) = joined_cases([Spell(first_day, None)], [leave])
        last = case.counted(728)
        facts = {
            "absences": [{"first_day": first_day}],
            "leaves": [{"kind": "pregnancy_maternity", "first_day": leave.first_day, "last_day": leave.last_day}],
            "records": [{"kind": "sanction_decision", "sent_on": last - timedelta(days=50)}],
        }
        answer = assess(Case.model_validate(facts), as_of=FAR, readings={"sanction_after_leave": reading})
        by_the_letter = reading == "last_day_of_leave"
        days = sanction_days(last, [leave], on_the_last_day_of_leave=by_the_letter)
        assert (answer.sanction.first_day, answer.sanction.last_day) == (days[0], days[-1])

    @pytest.mark.parametrize(
        ("reading", "first_day"), [("day_after", date(2028, 4, 24)), ("last_day_of_leave", date(2028, 4, 23))]
    )
    def test_the_case_of_the_review(self, reading: str, first_day: date) -> None:
        """Leave from the day after the wage period to 23 April 2028."""
        days = sanction_days(
            date(2028, 1, 2), [Leave(date(2028, 1, 3), date(2028, 4, 23))],
            on_the_last_day_of_leave=reading == "last_day_of_leave",
        )  # fmt: skip
        assert (days[0], len(days)) == (first_day, 364)


class TestBefore15August2004:
    """WIA 123b(1): 25(9) does not hold where the sickness began before 15 August 2004."""

    @given(st.dates(date(2004, 6, 1), date(2004, 10, 31)))
    @settings(max_examples=20)
    def test_for_whom_it_is(self, first_day: date) -> None:
        """Known for the one, and waiting for UWV's day for the other."""
        (case,) = joined_cases([Spell(first_day, None)])
        sent = {"kind": "sanction_decision", "sent_on": case.counted(650)}
        sanction = assess(running(first_day, records=[sent]), as_of=FAR).sanction
        assert (sanction.state == "known") is sanction_is_that_of_25_9(first_day)
        assert ("WAO 71a(9)" in map(str, sanction.basis)) is not sanction_is_that_of_25_9(first_day)
        if sanction_is_that_of_25_9(first_day):
            days = sanction_days(case.counted(728), [])
            assert (sanction.first_day, sanction.last_day) == (days[0], days[-1])


class TestLateRefusal:
    """WIA 25(14): the texts of 1 January 2007 and 2008; a refusal that came late shortens the sanction since 2008."""

    FIRST = date(2005, 6, 6)
    """The wait ends on 3 June 2007, and the sanction at the latest on 1 June 2008."""

    @pytest.mark.parametrize(
        ("refused", "less"),
        [("2007-12-30", 0), ("2007-12-31", 0), ("2008-01-01", 9), ("2008-01-02", 10)],
    )
    def test_beside_2008(self, refused: str, less: int) -> None:
        """Asked on 3 December 2007, decided at the latest on the 23rd; the next one is granted in time."""
        (case,) = joined_cases([Spell(self.FIRST, None)])
        records = [
            {"kind": "sanction_decision", "sent_on": case.counted(650)},
            {"kind": "repair_report", "received_on": "2007-12-03"},
            {"kind": "repair_decision", "sent_on": refused, "repaired": False},
            {"kind": "repair_report", "received_on": "2008-01-14"},
            {"kind": "repair_decision", "sent_on": "2008-01-21", "repaired": True},
        ]
        sanction = assess(running(self.FIRST, records=records), as_of=FAR).sanction
        assert sanction.last_day == date(2008, 3, 2) - less * DAY

    @given(st.integers(0, 200), st.integers(0, 60), st.integers(1, 60), st.integers(0, 60))
    def test_on_any_day_around_it(self, asked: int, refused: int, again: int, granted: int) -> None:
        """The engine and the walk agree."""
        (case,) = joined_cases([Spell(self.FIRST, None)])
        first = date(2007, 6, 4) + asked * DAY
        second = first + (refused + again) * DAY
        repairs = (Repair(first, first + refused * DAY, False), Repair(second, second + granted * DAY, True))
        facts = CaseFacts((Spell(self.FIRST, None),), sanction_sent=case.counted(650), repairs=repairs)
        assert assess(Case.model_validate(as_data(facts)), as_of=FAR).sanction.last_day == ends(facts).sanction_last_day
