"""BW 7:670: the prohibition of notice during sickness, and the sickness that it does not count."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date, timedelta
from typing import ClassVar

import pytest

from poortwachter import Case, assess
from strategies import FAR, running


def ban(absences: Sequence[Mapping[str, object]], *leaves: tuple[str, str]) -> date | None:
    """The last day of the prohibition."""
    found = [
        {"kind": "pregnancy_maternity", "first_day": first, "last_day": last, "same_cause": True}
        for first, last in leaves
    ]
    return assess(Case.model_validate({"absences": absences, "leaves": found}), as_of=FAR).dismissal_ban.last_day


LEFT_OUT = {"not_counted_for_dismissal_ban": True}


class TestLeaveInTheSanction:
    """BW 7:670(11): what a sanction adds moves the prohibition; leave in it is counted for neither."""

    @pytest.mark.parametrize("first", ["2028-01-03", "2028-01-04", "2028-12-31"])
    @pytest.mark.parametrize("reading", ["day_after", "last_day_of_leave"])
    def test_they_end_together(self, first: str, reading: str) -> None:
        """A day of leave, also on the first day of the sanction: the prohibition ends two days after it, as without."""
        leave = {"kind": "pregnancy_maternity", "first_day": first, "last_day": first}
        case = running(
            date(2026, 1, 5), records=[{"kind": "sanction_decision", "sent_on": "2027-11-01"}], leaves=[leave]
        )
        answer = assess(case, as_of=FAR, readings={"sanction_after_leave": reading})
        assert answer.sanction.last_day is not None
        assert answer.dismissal_ban.last_day == answer.sanction.last_day + timedelta(days=2)


class TestSicknessByPregnancyBeforeLeave:
    """BW 7:670(1): a period of sickness by pregnancy before the leave is not counted."""

    PLAIN = date(2028, 1, 4)

    def test_a_spell_at_the_start(self) -> None:
        """The two years begin after it."""
        absences: list[Mapping[str, object]] = [
            {"first_day": "2026-01-05", "last_day": "2026-01-31", **LEFT_OUT},
            {"first_day": "2026-02-01"},
        ]
        assert ban(absences) == date(2028, 1, 31)

    def test_a_spell_between_others(self) -> None:
        """Its days come on top, ten of them."""
        absences: list[Mapping[str, object]] = [
            {"first_day": "2026-01-05", "last_day": "2026-01-31"},
            {"first_day": "2026-02-01", "last_day": "2026-02-10", **LEFT_OUT},
            {"first_day": "2026-02-11"},
        ]
        assert ban(absences) == date(2028, 1, 14)

    @pytest.mark.parametrize("again", ["2026-01-06", "2026-01-07"])
    def test_a_spell_after_one_day_or_two(self, again: str) -> None:
        """What comes before it begins the two years, however short; the days through 31 January come on top."""
        absences: list[Mapping[str, object]] = [
            {"first_day": "2026-01-05", "last_day": date.fromisoformat(again) - timedelta(days=1)},
            {"first_day": again, "last_day": "2026-01-31", **LEFT_OUT},
            {"first_day": "2026-02-01"},
        ]
        assert ban(absences) == self.PLAIN + (date(2026, 2, 1) - date.fromisoformat(again))

    def test_a_spell_of_an_earlier_case(self) -> None:
        """It lies outside what is counted, and moves nothing."""
        absences: list[Mapping[str, object]] = [
            {"first_day": "2025-10-01", "last_day": "2025-10-31", **LEFT_OUT},
            {"first_day": "2026-01-05"},
        ]
        assert ban(absences) == self.PLAIN

    def test_two_spells_around_a_gap(self) -> None:
        """Each lies outside the run of the other."""
        absences: list[Mapping[str, object]] = [
            {"first_day": "2026-01-05", "last_day": "2026-01-31"},
            {"first_day": "2026-02-01", "last_day": "2026-02-05", **LEFT_OUT},
            {"first_day": "2026-02-16", "last_day": "2026-02-20", **LEFT_OUT},
            {"first_day": "2026-02-21"},
        ]
        assert ban(absences) == date(2028, 1, 24)

    def test_a_spell_that_begins_inside_what_uwv_counts(self) -> None:
        """UWV states an earlier first sick day than the spell: the days before the spell do count."""
        absences: list[Mapping[str, object]] = [
            {"first_day": "2026-01-05", "last_day": "2026-01-31", **LEFT_OUT},
            {"first_day": "2026-02-01"},
        ]
        letter = {"kind": "confirmed_dates", "sent_on": "2026-03-01", "states": {"first_sick_day": "2026-01-01"}}
        answer = assess(Case.model_validate({"absences": absences, "records": [letter]}), as_of=FAR)
        assert answer.first_sick_day == date(2026, 1, 1)
        assert answer.dismissal_ban.last_day == date(2028, 1, 27)

    def test_a_running_spell_without_leave(self) -> None:
        """Nothing says until when it is by pregnancy, so nothing is left out."""
        assert ban([{"first_day": "2026-01-05", **LEFT_OUT}]) == self.PLAIN

    def test_a_running_spell_before_leave(self) -> None:
        """It is left out until the leave begins, and the leave is not counted either."""
        assert ban([{"first_day": "2026-01-05", **LEFT_OUT}], ("2026-03-02", "2026-06-21")) == date(2028, 6, 21)

    def test_a_spell_that_ends_in_the_leave(self) -> None:
        """At the latest the leave ends it."""
        absences: list[Mapping[str, object]] = [
            {"first_day": "2026-01-05", "last_day": "2026-04-30", **LEFT_OUT},
            {"first_day": "2026-06-22"},
        ]
        assert ban(absences, ("2026-03-02", "2026-06-21")) == date(2028, 6, 21)


class TestMovedWithTheWage:
    """BW 7:670(11): the two years move with the period in which wage is owed; leave in a sanction is not counted."""

    SANCTION: ClassVar = {"kind": "sanction_decision", "sent_on": "2027-11-01"}

    @pytest.mark.parametrize(
        ("first", "last", "last_day"),
        [
            (None, None, date(2029, 1, 2)),
            ("2028-02-01", "2028-05-22", date(2029, 4, 24)),
            ("2028-12-01", "2029-03-21", date(2029, 4, 23)),
        ],
    )
    def test_leave_in_a_sanction(self, first: str | None, last: str | None, last_day: date) -> None:
        """The wage ends later by the leave, and so does the prohibition, but once."""
        leave = {"kind": "pregnancy_maternity", "first_day": first, "last_day": last, "same_cause": True}
        case = running(date(2026, 1, 5), records=[self.SANCTION], leaves=[] if first is None else [leave])
        assert assess(case, as_of=FAR).dismissal_ban.last_day == last_day

    @pytest.mark.parametrize(
        ("begins", "last_day"),
        [("2028-06-29", date(2028, 10, 21)), ("2028-06-30", date(2028, 10, 21)), ("2028-07-01", date(2028, 10, 21))],
    )
    def test_leave_beside_the_last_day_of_a_sanction_as_uwv_states_it(self, begins: str, last_day: date) -> None:
        """Through 30 June 2028: days of leave in it lengthen nothing by themselves."""
        letter = {"kind": "confirmed_dates", "sent_on": "2027-12-01", "states": {"last_day_of_sanction": "2028-06-30"}}
        leave = {"kind": "pregnancy_maternity", "first_day": begins, "last_day": "2028-10-19", "same_cause": True}
        case = running(date(2026, 1, 5), records=[self.SANCTION, letter], leaves=[leave])
        assert assess(case, as_of=FAR).dismissal_ban.last_day == last_day
