"""Joining and leaving out: WIA 23(3) and (5), BW 7:629(10), ZW 38(1)."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from poortwachter import Assessment, Case, CaseError, assess
from strategies import FAR, MODERN_DAYS, History, histories, running

ONE_DAY = timedelta(days=1)


def two_spells(first_day: date, length: int, gap: int) -> Assessment:
    """A first spell of ``length`` days, ``gap`` fit days, and a spell that runs."""
    ends = first_day + timedelta(days=length - 1)
    again = ends + timedelta(days=gap + 1)
    return assess(History(((first_day, ends), (again, None))).case(), as_of=again)


class TestGapOfLessThanFourWeeks:
    """WIA 23(3): an interruption of less than four weeks joins, whatever the cause."""

    @given(MODERN_DAYS, st.integers(1, 700))
    def test_27_days_join_and_28_do_not(self, first_day: date, length: int) -> None:
        """The boundary lies between 27 and 28 fit days, whatever the length of the spell."""
        assert two_spells(first_day, length, 27).first_sick_day == first_day
        apart = two_spells(first_day, length, 28)
        assert apart.first_sick_day == first_day + timedelta(days=length + 28)
        assert [case.first_sick_day for case in apart.earlier_cases] == [first_day]
        assert apart.earlier_cases[0].counted_days == length

    @given(MODERN_DAYS, st.integers(1, 600), st.integers(0, 27))
    def test_the_end_moves_by_exactly_the_days_not_counted(self, first_day: date, length: int, gap: int) -> None:
        """Fit days are not counted, so the wait ends that many days later."""
        plain = assess(running(first_day), as_of=first_day).waiting_period.last_day
        joined = two_spells(first_day, length, gap)
        assert plain is not None
        assert joined.waiting_period.last_day == plain + timedelta(days=gap)
        assert sum((part.last_day - part.first_day).days + 1 for part in joined.days_not_counted) == gap

    @given(MODERN_DAYS, st.lists(st.tuples(st.integers(1, 40), st.integers(0, 27)), min_size=2, max_size=8))
    def test_joining_is_transitive(self, first_day: date, parts: list[tuple[int, int]]) -> None:
        """Spells chain through short gaps, however far apart the first and the last are."""
        spells: list[tuple[date, date | None]] = []
        start = first_day
        for length, gap in parts:
            spells.append((start, start + timedelta(days=length - 1)))
            start += timedelta(days=length + gap)
        answer = assess(History((*spells, (start, None))).case(), as_of=start)
        assert answer.first_sick_day == first_day

    @given(histories())
    def test_the_order_of_the_input_says_nothing(self, history: History) -> None:
        """The same spells in another order give the same answer."""
        turned = History(tuple(reversed(history.spells)))
        as_of = history.last_known_day
        assert dates(assess(turned.case(), as_of=as_of)) == dates(assess(history.case(), as_of=as_of))


def dates(answer: Assessment) -> list[object]:
    """All that an answer says about days."""
    periods = (answer.waiting_period, answer.wia, answer.wage_continuation, answer.dismissal_ban)
    return [*periods, answer.days_not_counted, *((item.key, item.due, item.status) for item in answer.milestones)]


def around_leave(
    *, before: int = 0, after: int = 0, same_cause: bool | None = None, flexible: int | None = None
) -> Assessment:
    """Sick from 6 January 2025 up to the leave of 1 September to 21 December, and after it again."""
    leave_first, leave_last = date(2025, 9, 1), date(2025, 12, 21)
    spells = (
        (date(2025, 1, 6), leave_first - timedelta(days=before + 1)),
        (leave_last + timedelta(days=after + 1), None),
    )
    not_counted_from = None if flexible is None else leave_first - timedelta(days=flexible)
    return assess(History(spells, ((leave_first, leave_last, not_counted_from, same_cause),)).case(), as_of=FAR)


class TestMaternityLeave:
    """WIA 23(3) and (5): Wazo leave does not count; spells directly beside it join unless the cause is another."""

    @pytest.mark.parametrize("same_cause", [True, None])
    def test_adjacent_spells_join_and_the_leave_is_left_out(self, same_cause: bool | None) -> None:
        """The worked example of the dossier: 112 days of leave, the wait ends on 25 April 2027."""
        answer = around_leave(same_cause=same_cause)
        assert answer.first_sick_day == date(2025, 1, 6)
        assert answer.waiting_period.last_day == date(2027, 4, 25)
        open_cause = [change.fact for change in answer.could_change if change.fact == "leaves.same_cause"]
        assert open_cause == ([] if same_cause else ["leaves.same_cause"])

    def test_another_cause_starts_a_new_case(self) -> None:
        """The cause decides only around leave."""
        answer = around_leave(same_cause=False)
        assert answer.first_sick_day == date(2025, 12, 22)
        assert answer.earlier_cases[0].first_sick_day == date(2025, 1, 6)

    @pytest.mark.parametrize(("before", "after"), [(1, 0), (0, 1), (5, 5)])
    def test_any_fit_day_beside_the_leave_breaks(self, before: int, after: int) -> None:
        """Directly before and directly after means no fit day in between (C7)."""
        assert (
            around_leave(before=before, after=after, same_cause=True).first_sick_day
            == date(2025, 12, 22) + after * ONE_DAY
        )

    def test_the_other_reading_tolerates_fit_days(self) -> None:
        """A caller can choose the alternative of C7, and the answer says so."""
        case = History(
            ((date(2025, 1, 6), date(2025, 8, 27)), (date(2025, 12, 22), None)),
            ((date(2025, 9, 1), date(2025, 12, 21), None, True),),
        ).case()
        answer = assess(case, as_of=FAR, readings={"leave_adjacency": "gap_up_to_27_days"})
        assert answer.first_sick_day == date(2025, 1, 6)
        used = {reading.id: reading for reading in answer.readings}
        assert used["leave_adjacency"].alternative == "gap_up_to_27_days"
        assert not used["leave_adjacency"].is_default

    @pytest.mark.parametrize(("before", "after"), [(27, 0), (0, 27), (13, 14), (28, 0), (0, 28), (14, 14)])
    def test_as_many_fit_days_as_in_any_gap(self, before: int, after: int) -> None:
        """By that reading 27 days in all, on either side of the leave, and not 28."""
        case = around_leave(before=before, after=after, same_cause=True).found.question.case
        answer = assess(case, as_of=FAR, readings={"leave_adjacency": "gap_up_to_27_days"})
        joined = before + after == 27
        assert answer.first_sick_day == (date(2025, 1, 6) if joined else date(2025, 12, 22) + after * ONE_DAY)

    @pytest.mark.parametrize("last_day", ["2026-02-10", "2026-05-31"])
    def test_what_is_due_after_recovery_counts_as_if_sickness_went_on(self, last_day: str) -> None:
        """A leave after the last sick day moves it, as it would if one were sick until then and after it."""
        leave = {"kind": "pregnancy_maternity", "first_day": "2026-06-01", "last_day": "2026-09-20"}
        recovered, sick = (
            assess(Case.model_validate({"absences": [spell], "leaves": [leave]}), as_of=date(2026, 10, 1))
            for spell in ({"first_day": "2026-01-05", "last_day": last_day}, {"first_day": "2026-01-05"})
        )
        for name in ("week_42_notice", "first_year_evaluation", "wia_application"):
            assert recovered.milestone(name).due == sick.milestone(name).due
        assert sick.milestone("week_42_notice").due == date(2027, 2, 15)

    def test_sick_days_in_the_flexible_period_do_not_count(self) -> None:
        """Ten sick days before the leave move the end by ten more; the other reading counts them (C9)."""
        assert around_leave(flexible=10).waiting_period.last_day == date(2027, 5, 5)
        case = around_leave(flexible=10).found.question.case
        counted = assess(case, as_of=FAR, readings={"flexible_period_sick_days": "counted"})
        assert counted.waiting_period.last_day == date(2027, 4, 25)

    def test_recorded_straight_through(self) -> None:
        """An absence that runs through the leave gives the same days as two absences around it."""
        leave = ((date(2025, 9, 1), date(2025, 12, 21), None, True),)
        through = assess(History(((date(2025, 1, 6), None),), leave).case(), as_of=FAR)
        assert dates(through) == dates(around_leave(same_cause=True))

    def test_a_flexible_period_without_days(self) -> None:
        """One that begins with the leave leaves out no sick day, also of a spell that goes on through the leave."""
        first, last = date(2025, 9, 1), date(2025, 12, 21)
        plain, without, with_one = (
            assess(History(((date(2025, 1, 6), None),), ((first, last, begins, True),)).case(), as_of=FAR)
            for begins in (None, first, first - timedelta(days=1))
        )
        assert dates(plain) == dates(without)
        assert dates(plain) != dates(with_one)

    def test_sickness_that_begins_in_the_flexible_period(self) -> None:
        """Those days count as leave, so the case begins after it; until then there is no counted day."""
        history = History(
            ((date(2025, 8, 25), None),), ((date(2025, 9, 1), date(2025, 12, 21), date(2025, 8, 25), None),)
        )
        assert assess(history.case(), as_of=FAR).first_sick_day == date(2025, 12, 22)
        with pytest.raises(CaseError, match="counts as leave"):
            assess(history.case(), as_of=date(2025, 9, 15))

    @pytest.mark.parametrize("kind", ["adoption", "foster", "parental", "care", "unpaid", "other"])
    def test_other_leave_does_not_stop_the_clock(self, kind: str) -> None:
        """Only pregnancy and maternity leave is left out."""
        leave = {"kind": kind, "first_day": "2026-03-01", "last_day": "2026-04-01"}
        answer = assess(running(date(2026, 1, 5), leaves=[leave]), as_of=FAR)
        assert answer.waiting_period.last_day == date(2028, 1, 2)
        assert answer.days_not_counted == ()


class TestPartialWork:
    """BW 7:629 and WIA 23: partial, adapted and therapy work do not stop the clock."""

    @pytest.mark.parametrize("work", ["own", "adapted", "other", "other_employer", "therapy"])
    def test_work_moves_no_day(self, work: str) -> None:
        """A work resumption of any kind leaves every period where it was."""
        resumed = {"kind": "work_resumption", "started_on": "2026-03-02", "work": work, "hours_per_week": 12}
        plain, partial = running(date(2026, 1, 5)), running(date(2026, 1, 5), records=[resumed])
        as_of = date(2026, 6, 1)
        assert dates(assess(partial, as_of=as_of)) == dates(assess(plain, as_of=as_of))


class TestTwoCalendarYears:
    """BW 7:670(1): no notice for two years, and two years are not 104 weeks."""

    @given(st.dates(date(2004, 1, 1), date(2035, 12, 31)))
    def test_the_ban_ends_on_the_day_before_the_second_anniversary(self, first_day: date) -> None:
        """Notice is possible on the same calendar day two years on; after 29 February on 1 March."""
        ban = assess(running(first_day), as_of=first_day).dismissal_ban
        assert ban.last_day is not None
        opens = ban.last_day + ONE_DAY
        assert opens.year == first_day.year + 2
        expected = (3, 1) if (first_day.month, first_day.day) == (2, 29) else (first_day.month, first_day.day)
        assert (opens.month, opens.day) == expected

    def test_29_february_is_a_reading(self) -> None:
        """The alternative ends the ban a day earlier."""
        case = running(date(2024, 2, 29))
        assert assess(case, as_of=FAR).dismissal_ban.last_day == date(2026, 2, 28)
        other = assess(case, as_of=FAR, readings={"dismissal_ban_29_february": "28_february"})
        assert other.dismissal_ban.last_day == date(2026, 2, 27)

    def test_pregnancy_sickness_before_the_leave_is_not_counted(self) -> None:
        """An absence marked so by the host moves the ban and not the wait."""
        spells = [
            {"first_day": "2026-01-05", "last_day": "2026-02-03", "not_counted_for_dismissal_ban": True},
            {"first_day": "2026-02-04"},
        ]
        answer = assess(Case.model_validate({"absences": spells}), as_of=FAR)
        assert answer.waiting_period.last_day == date(2028, 1, 2)
        assert answer.dismissal_ban.last_day == date(2028, 2, 3)


class TestStateOfTheCase:
    """WIA 23: recovery lapses the duties, a relapse within four weeks revives them."""

    def test_recovery_and_relapse(self) -> None:
        """The day of recovery itself, the 27th and the 28th day after it."""
        spell = {"first_day": "2026-01-05", "last_day": "2026-02-01"}
        case = Case.model_validate({"absences": [spell]})
        assert assess(case, as_of=date(2026, 2, 1)).case_state == "running"
        recovered = assess(case, as_of=date(2026, 2, 2))
        assert recovered.case_state == "recovered"
        assert recovered.waiting_period.state == "not_applicable"
        assert {item.status.value for item in recovered.milestones} == {"lapsed", "not_applicable"}
        assert recovered.milestone("action_plan").status == "lapsed"
        assert "absences" in {change.fact for change in recovered.could_change}
        assert "absences" in {change.fact for change in assess(case, as_of=date(2026, 3, 1)).could_change}
        assert "absences" not in {change.fact for change in assess(case, as_of=date(2026, 3, 2)).could_change}
        relapse = {"absences": [spell, {"first_day": "2026-03-01"}]}
        assert assess(Case.model_validate(relapse), as_of=date(2026, 3, 1)).first_sick_day == date(2026, 1, 5)

    def test_wait_completed_from_the_day_after(self) -> None:
        """On counted day 728 the case still runs."""
        case = running(date(2026, 1, 5))
        assert assess(case, as_of=date(2028, 1, 2)).case_state == "running"
        done = assess(case, as_of=date(2028, 1, 3))
        assert done.case_state == "wait_completed"
        assert done.overdue == ()

    def test_death(self) -> None:
        """Nothing is asked any more."""
        spell = {"first_day": "2026-01-05", "last_day": "2026-02-01", "ended_by": "death"}
        answer = assess(Case.model_validate({"absences": [spell]}), as_of=date(2026, 5, 1))
        assert answer.case_state == "deceased"
        assert answer.wia.state == "not_applicable"
        assert answer.overdue == ()

    def test_records_belong_to_the_case_that_had_begun(self) -> None:
        """A plan of the first case does not meet the duty of the second."""
        spells = [{"first_day": "2025-01-06", "last_day": "2025-06-01"}, {"first_day": "2025-09-01"}]
        plan = {"kind": "action_plan", "dated": "2025-03-01"}
        answer = assess(Case.model_validate({"absences": spells, "records": [plan]}), as_of=date(2025, 9, 2))
        assert answer.milestone("action_plan").met_on is None
        assert answer.milestone("action_plan").due == date(2025, 10, 27)

    def test_law_before_2004_is_refused(self) -> None:
        """The catalogue holds no law for earlier cases, and says so."""
        with pytest.raises(CaseError, match="2004-01-01"):
            assess(running(date(2003, 12, 31)), as_of=FAR)
        assert assess(running(date(2004, 1, 1)), as_of=FAR).wia.first_day == date(2005, 12, 29)
