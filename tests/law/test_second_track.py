"""The second track, as UWV has it."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

import pytest

from poortwachter import Assessment, Status, assess
from poortwachter.counting.days import ONE_DAY
from strategies import record, running

D0 = date(2026, 1, 5)


def on_file(*records: Mapping[str, object], as_of: date, first_day: date = D0, **facts: object) -> Assessment:
    """The answer for a running case with these records."""
    return assess(running(first_day, records=list(records), **facts), as_of=as_of)


class TestSecondTrack:
    """Beleidsregels §5 and UWV's framework: within six weeks after the first-year evaluation, held in the 52nd week."""

    @pytest.mark.parametrize(
        ("held_on", "due"),
        [
            (date(2026, 12, 1), date(2027, 1, 12)),
            (date(2027, 1, 3), date(2027, 2, 14)),
            (date(2027, 2, 10), date(2027, 2, 14)),
        ],
    )
    def test_a_late_evaluation_buys_no_time(self, held_on: date, due: date) -> None:
        """An early one brings it forward, a late one leaves it (C24)."""
        answer = on_file(record("first_year_evaluation", held_on), as_of=date(2027, 2, 11))
        assert answer.milestone("second_track").due == due

    @pytest.mark.parametrize(
        ("aow_date", "left_out"),
        [
            (date(2028, 1, 3), True),
            (date(2029, 1, 1), True), (date(2029, 1, 2), True), (date(2029, 1, 3), False),
        ],
    )  # fmt: skip
    def test_both_can_leave_it_out_within_a_year_of_aow_age(self, aow_date: date, left_out: bool) -> None:
        """The wait ends on 2 January 2028; a year after it, that day included."""
        agreed = {"kind": "answer", "dated": "2026-12-01", "question": "UP-S12", "value": "yes"}
        answer = on_file(agreed, as_of=date(2026, 12, 2), aow_date=aow_date)
        assert (answer.milestone("second_track").status is Status.NOT_APPLICABLE) == left_out

    def test_the_other_reading_follows_the_evaluation(self) -> None:
        """The alternative of C24 counts from the actual day."""
        case = running(D0, records=[record("first_year_evaluation", date(2027, 2, 10))])
        answer = assess(case, as_of=date(2027, 2, 11), readings={"second_track_anchor": "evaluation_date"})
        assert answer.milestone("second_track").due == date(2027, 3, 24)

    @pytest.mark.parametrize(
        ("expected_by", "structural", "asked"),
        [("2027-04-03", True, False), ("2027-04-04", True, True), ("2027-04-03", False, True)],
    )
    def test_structural_return_within_three_months(self, expected_by: str, structural: bool, asked: bool) -> None:
        """Three calendar months from the evaluation; structural, or it does not excuse (C26)."""
        seen = {
            "kind": "return_perspective",
            "dated": "2026-12-20",
            "structural": structural,
            "expected_by": expected_by,
        }
        found = on_file(seen, as_of=date(2027, 2, 20)).milestone("second_track")
        assert (found.status == Status.OVERDUE) is asked
        assert (found.reason == "structural_return_in_sight") is not asked

    def test_a_return_that_did_not_come(self) -> None:
        """The excuse ends with the day by which return was expected."""
        seen = {"kind": "return_perspective", "dated": "2026-12-20", "structural": True, "expected_by": "2027-03-15"}
        assert on_file(seen, as_of=date(2027, 3, 15)).milestone("second_track").status == Status.NOT_APPLICABLE
        found = on_file(seen, as_of=date(2027, 3, 16)).milestone("second_track")
        assert (found.status, found.due) == (Status.OVERDUE, date(2027, 3, 15))

    @pytest.mark.parametrize(
        ("looked_on", "expected_by", "due"),
        [
            ("2027-01-20", None, date(2027, 2, 14)),
            ("2027-02-14", None, date(2027, 2, 14)),
            ("2027-02-15", None, date(2027, 2, 15)),
            ("2027-03-01", "2027-06-01", date(2027, 3, 1)),
            ("2027-03-01", "2027-03-10", date(2027, 3, 10)),
            ("2027-03-15", "2027-06-01", date(2027, 3, 15)),
            ("2027-04-20", "2027-06-01", date(2027, 3, 15)),
        ],
    )
    def test_who_expects_return_no_more_takes_nothing_away(
        self, looked_on: str, expected_by: str | None, due: date
    ) -> None:
        """What was in sight excused until somebody said otherwise: the days before that are not held against anybody
        in hindsight, and a nearer day takes the place of a later one.
        """
        seen = {"kind": "return_perspective", "dated": "2026-12-20", "structural": True, "expected_by": "2027-03-15"}
        again = {"kind": "return_perspective", "dated": looked_on, "structural": expected_by is not None}
        later = again if expected_by is None else {**again, "expected_by": expected_by}
        found = on_file(seen, later, as_of=date(2027, 5, 3)).milestone("second_track")
        assert (found.status, found.due) == (Status.OVERDUE, due)

    def test_structural_return_reached(self) -> None:
        """Structural work at the own employer, while it runs."""
        work = {"kind": "work_resumption", "started_on": "2026-11-02", "work": "adapted", "structural": True}
        assert on_file(work, as_of=date(2027, 3, 1)).milestone("second_track").status == Status.NOT_APPLICABLE
        ended = {**work, "last_day": "2027-02-01"}
        assert on_file(ended, as_of=date(2027, 3, 1)).milestone("second_track").status == Status.OVERDUE

    def test_capacity_found_after_the_evaluation(self) -> None:
        """At once, and at the latest after eight weeks (C25)."""
        none = record("problem_analysis", date(2026, 2, 2), capacity="none")
        some = record("capacity", date(2027, 3, 1), capacity="present")
        found = on_file(none, some, as_of=date(2027, 3, 2)).milestone("second_track")
        assert (found.window_opens, found.due, found.status) == (date(2027, 3, 1), date(2027, 4, 26), Status.OPEN)

    @pytest.mark.parametrize(
        ("gone", "back", "due"),
        [
            (date(2027, 2, 14), date(2027, 3, 1), date(2027, 4, 26)),
            (date(2027, 2, 15), date(2027, 3, 1), date(2027, 2, 14)),
            (date(2027, 2, 1), date(2027, 2, 15), date(2027, 4, 12)),
        ],
    )
    def test_capacity_that_was_gone_on_the_day_and_came_back(self, gone: date, back: date, due: date) -> None:
        """What was gone on the last day itself: eight weeks from its return, as where it is first found later; not so
        where it went a day later, or was back on the day.
        """
        some = record("problem_analysis", date(2026, 2, 2), capacity="present")
        none = record("capacity", gone, capacity="none")
        again = record("capacity", back, capacity="present")
        found = on_file(some, none, again, as_of=max(due, back)).milestone("second_track")
        assert (found.due, found.status is Status.OVERDUE) == (due, due < back)
        waiting = on_file(some, none, as_of=back - ONE_DAY).milestone("second_track")
        assert (waiting.due is None) is (due > date(2027, 2, 14))

    def test_capacity_that_was_back_on_the_day(self) -> None:
        """Nothing stood in the way on the last day itself, which stays."""
        some = record("problem_analysis", date(2026, 2, 2), capacity="present")
        none = record("capacity", date(2027, 2, 1), capacity="none")
        again = record("capacity", date(2027, 2, 14), capacity="present")
        found = on_file(some, none, again, as_of=date(2027, 2, 15)).milestone("second_track")
        assert (found.due, found.status) == (date(2027, 2, 14), Status.OVERDUE)

    @pytest.mark.parametrize(("gone", "due"), [(date(2027, 4, 26), date(2027, 7, 26)), (date(2027, 4, 27), None)])
    def test_gone_once_more_on_the_new_day(self, gone: date, due: date | None) -> None:
        """Each time anew: gone on the last of the eight weeks too, and back on 31 May; a day later it was owed."""
        course = [
            record("problem_analysis", date(2026, 2, 2), capacity="present"),
            record("capacity", date(2027, 2, 1), capacity="marginal"),
            record("capacity", date(2027, 3, 1), capacity="present"),
            record("capacity", gone, capacity="none"),
            record("capacity", date(2027, 5, 31), capacity="present"),
        ]
        found = on_file(*course, as_of=date(2027, 6, 1)).milestone("second_track")
        assert (found.due, found.status) == ((due, Status.OPEN) if due else (date(2027, 4, 26), Status.OVERDUE))

    def test_leave_in_the_eight_weeks_moves_them(self) -> None:
        """The eight weeks are weeks of sickness, as the six are: leave suspends the duties."""
        none = record("problem_analysis", date(2026, 2, 2), capacity="none")
        some = record("capacity", date(2027, 3, 1), capacity="present")
        leaves = [
            {"kind": "pregnancy_maternity", "first_day": "2027-03-29", "last_day": "2027-04-04", "same_cause": True}
        ]
        absences = [{"first_day": D0.isoformat(), "last_day": "2027-03-28"}, {"first_day": "2027-04-05"}]
        answer = on_file(none, some, as_of=date(2027, 4, 10), leaves=leaves, absences=absences)
        found = answer.milestone("second_track")
        assert found.due == date(2027, 5, 3)

    @pytest.mark.parametrize(("expected_by", "due"), [("2027-05-20", "2027-05-20"), ("2027-06-02", "2027-04-26")])
    def test_a_return_in_sight_when_capacity_came(self, expected_by: str, due: str) -> None:
        """Within three months from the day on which it was found; the excuse ends with the day that was expected."""
        none = record("problem_analysis", date(2026, 2, 2), capacity="none")
        some = record("capacity", date(2027, 3, 1), capacity="present")
        seen = {"kind": "return_perspective", "dated": "2027-03-02", "structural": True, "expected_by": expected_by}
        found = on_file(none, some, seen, as_of=date(2027, 6, 3)).milestone("second_track")
        assert (found.status, str(found.due)) == (Status.OVERDUE, due)

    @pytest.mark.parametrize("back", [None, date(2027, 3, 1)])
    def test_at_once_by_the_other_reading(self, back: date | None) -> None:
        """UWV's framework says directly; the day itself, whether capacity came back or was first found."""
        first = record("problem_analysis", date(2026, 2, 2), capacity="none" if back is None else "present")
        none = record("capacity", date(2027, 2, 1), capacity="none")
        some = record("capacity", date(2027, 3, 1), capacity="present")
        case = running(D0, records=[first, none, some])
        answer = assess(case, as_of=date(2027, 3, 1), readings={"second_track_after_capacity": "at_once"})
        assert answer.milestone("second_track").due == date(2027, 3, 1)

    @pytest.mark.parametrize("capacity", ["none", "marginal"])
    def test_begun_though_nothing_was_owed(self, capacity: str) -> None:
        """Without capacity on the last day, and none since, a second track that begins later is not late."""
        little = record("problem_analysis", date(2026, 2, 2), capacity=capacity)
        begun = {"kind": "second_track_start", "started_on": "2027-04-01"}
        found = on_file(little, begun, as_of=date(2027, 4, 2)).milestone("second_track")
        assert (found.status, found.days_late) == (Status.MET, 0)

    def test_marginal_capacity(self) -> None:
        """Marginal capacity excuses."""
        marginal = record("problem_analysis", date(2026, 2, 2), capacity="marginal")
        assert on_file(marginal, as_of=date(2027, 3, 1)).milestone("second_track").reason == "marginal_capacity"
