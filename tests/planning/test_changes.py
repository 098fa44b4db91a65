"""What changed between two answers: from stored answers alone, and what happens on two days is what happens on both."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generated import generated, last_day_that_happened
from poortwachter import (
    Assessment,
    Case,
    CaseError,
    Changed,
    ChangeKind,
    Changes,
    Status,
    Subject,
    assess,
    changes,
)

FIRST = date(2026, 1, 5)
PLAN: dict[str, Any] = {"id": "plan", "kind": "action_plan", "dated": "2026-02-20"}
ANALYSIS: dict[str, Any] = {"id": "pa", "kind": "problem_analysis", "dated": "2026-02-10", "capacity": "present"}


def on(day: date, *records: dict[str, Any], **facts: Any) -> Assessment:
    """An answer as a host keeps it: written, and read back."""
    data = {"case_id": "1", "first_sick_day": FIRST, "records": records, **facts}
    return Assessment.from_json(assess(Case.model_validate(data), as_of=day).to_json())


def found(before: Assessment, after: Assessment, about: Subject = Subject.MILESTONE) -> set[tuple[str, str]]:
    return {(item.key, item.kind.value) for item in changes(before, after).changed if item.about is about}


class TestEachKind:
    """One example of each, with both values."""

    def test_nothing(self) -> None:
        day = date(2026, 3, 1)
        assert changes(on(day, ANALYSIS), on(day, ANALYSIS)).changed == ()

    def test_met(self) -> None:
        got = changes(on(date(2026, 2, 20), ANALYSIS), on(date(2026, 2, 20), ANALYSIS, PLAN))
        assert Changed(Subject.MILESTONE, "action_plan", ChangeKind.MET, "due_soon", "met") in got.changed

    @pytest.mark.parametrize(("day", "late"), [(date(2026, 2, 16), False), (date(2026, 2, 17), True)])
    def test_became_overdue_on_the_day_after_its_last(self, day: date, late: bool) -> None:
        """RPEZ 2(2): the problem analysis is due six weeks after the first sick day, 16 February."""
        got = changes(on(date(2026, 2, 1)), on(day))
        assert (("problem_analysis", "became_overdue") in found(on(date(2026, 2, 1)), on(day))) is late
        assert bool(got.of(ChangeKind.BECAME_OVERDUE)) is late

    def test_moved_with_both_days(self) -> None:
        agreed = {"kind": "term_deviation", "dated": "2026-01-20", "milestone": "problem_analysis", "due": "2026-03-02"}
        day = date(2026, 2, 1)
        moved = changes(on(day), on(day, agreed)).of(ChangeKind.MOVED)
        assert Changed(Subject.MILESTONE, "problem_analysis", ChangeKind.MOVED, "2026-02-16", "2026-03-02") in moved

    def test_added_by_an_event(self) -> None:
        day = date(2027, 11, 20)
        letter = {"id": "no", "kind": "sanction_decision", "sent_on": "2027-11-01"}
        assert ("objection:no", "added") in found(on(day), on(day, letter))
        assert ("sanction", "moved") in found(on(day), on(day, letter), Subject.PERIOD)

    def test_lapsed_by_recovery_and_back_again_by_a_relapse(self) -> None:
        well = [{"first_day": FIRST, "last_day": "2026-02-10"}]
        ill = [*well, {"first_day": "2026-02-20"}]
        one, two = on(date(2026, 2, 10)), on(date(2026, 2, 19), first_sick_day=None, absences=well)
        three, four = (on(date(2026, 2, day), first_sick_day=None, absences=ill) for day in (20, 21))
        assert ("problem_analysis", "lapsed") in found(one, two)
        assert ("case_state", "state_changed") in found(one, two, Subject.CASE)
        assert ("problem_analysis", "back_again") in found(two, three)
        assert ("problem_analysis", "became_overdue") in found(three, four)
        assert ("case_state", "state_changed") in found(two, three, Subject.CASE)

    def test_a_finding_that_is_gone(self) -> None:
        """An analysis in time: what was found lapses, and has no word any more."""
        day = date(2026, 2, 20)
        got = changes(on(day), on(day, ANALYSIS)).changed
        assert Changed(Subject.FINDING, "UP-E01", ChangeKind.LAPSED, "open", None) in got

    def test_a_day_that_moves_when_it_is_met(self) -> None:
        """Two weeks after the analysis instead of eight after the first sick day: both are told."""
        day = date(2026, 3, 20)
        got = changes(on(day), on(day, ANALYSIS, PLAN)).changed
        assert [item for item in got if item.key == "action_plan"] == [
            Changed(Subject.MILESTONE, "action_plan", ChangeKind.MET, "overdue", "met"),
            Changed(Subject.MILESTONE, "action_plan", ChangeKind.MOVED, "2026-03-02", "2026-02-24"),
        ]

    def test_a_day_that_goes_is_a_move_only_where_it_stands_as_it_stood(self) -> None:
        """A finding after a sanction has no day for repair any more; one that was met late needs none."""
        day = date(2027, 11, 20)
        sanction = {"kind": "sanction_decision", "sent_on": "2027-11-01"}
        still = [item for item in changes(on(day), on(day, sanction)).changed if item.key == "UP-E01"]
        assert still == [Changed(Subject.FINDING, "UP-E01", ChangeKind.MOVED, "2027-10-17", None)]
        late = {**ANALYSIS, "dated": "2026-03-10"}
        met = [item for item in changes(on(day), on(day, late)).changed if item.key == "UP-E01"]
        assert met == [Changed(Subject.FINDING, "UP-E01", ChangeKind.MET, "open", "met_late")]

    def test_the_level(self) -> None:
        (level,) = changes(on(date(2026, 2, 12), ANALYSIS), on(date(2026, 6, 1), ANALYSIS)).of(ChangeKind.LEVEL_CHANGED)
        assert (level.about, level.key) == (Subject.RISK, "level")
        assert level.before != level.after

    def test_another_case_is_refused(self) -> None:
        with pytest.raises(CaseError, match="two answers of one case"):
            changes(on(date(2026, 3, 1)), on(date(2026, 3, 1), case_id="2"))

    def test_it_comes_back(self) -> None:
        got = changes(on(date(2026, 2, 1)), on(date(2026, 6, 1)))
        assert Changes.from_json(got.to_json()) == got


# --- a case lived day by day --------------------------------------------------------------------------------------

Stands = dict[tuple[str, str], tuple[str | None, str | None]]
_CLASS = {
    ChangeKind.ADDED: "there", ChangeKind.MET: "met", ChangeKind.BECAME_OVERDUE: "overdue",
    ChangeKind.LAPSED: "gone", ChangeKind.BACK_AGAIN: "there",
}  # fmt: skip


def days_of(answer: Assessment) -> dict[str, date | None]:
    return {item.key: item.due for item in answer.milestones}


def applied(days: dict[str, date | None], got: Iterable[Changed], after: Assessment) -> dict[str, date | None]:
    """The days of before with the changes made; what was added or came back has the day that it has."""
    now = days_of(after)
    found = dict(days)
    for item in got:
        if item.about is Subject.MILESTONE and item.kind is ChangeKind.MOVED and item.after is not None:
            found[item.key] = date.fromisoformat(item.after)
        elif item.about is Subject.MILESTONE and item.kind in _CLASS and item.key in now:
            found[item.key] = now[item.key]
        elif item.about is Subject.MILESTONE and item.after is None:
            found.pop(item.key, None)
    return found


@given(st.integers(0, 9_999), st.integers(1, 90), st.integers(1, 90))
def test_two_spans_of_a_life_are_the_whole(number: int, earlier: int, between: int) -> None:
    """Three days in one life: keys stay, and the changes of two spans are those of the whole.

    A key of the first day is there on the third unless it was said to lapse; what moved from the first day to the
    third moved from the first to the second or from the second to the third.
    """
    made = generated(number)
    try:
        case = Case.model_validate({**made.data, "case_id": "1"})
        last = max(made.as_of, last_day_that_happened(dict(made.data)))
        days = (last - timedelta(days=earlier + between), last - timedelta(days=between), last)
        lived = [case.as_at(day) for day in days]
        one, two, three = (assess(it, as_of=day) for it, day in zip(lived, days, strict=True))
    except ValueError:
        return
    first, second, whole = changes(one, two), changes(two, three), changes(one, three)
    keys = [{item.key for item in answer.milestones} for answer in (one, two, three)]
    told = {(item.about, item.key) for part in (first, second) for item in part.changed}
    assert {(item.about, item.key) for item in whole.changed} <= told
    gone = {item.key for item in whole.changed if item.kind is ChangeKind.LAPSED and item.after is None}
    assert keys[0] - keys[2] == {key for key in gone if key in keys[0]}
    assert _where_live(applied(days_of(one), first.changed, two), two) == _where_live(days_of(two), two)
    assert _where_live(applied(days_of(one), whole.changed, three), three) == _where_live(days_of(three), three)


@pytest.mark.parametrize("number", [3, 170, 1_234, 4_321, 7_777])
def test_a_case_lived_day_by_day(number: int) -> None:
    """Each day of a span with what was known by then: yesterday's days, with the changes made, are those of today."""
    made = generated(number)
    case = Case.model_validate({**made.data, "case_id": "1"})
    last = max(made.as_of, last_day_that_happened(dict(made.data)))
    before: Assessment | None = None
    lived = told = 0
    for back in range(60, -1, -1):
        day = last - timedelta(days=back)
        try:
            today = assess(case.as_at(day), as_of=day)
        except ValueError:
            continue
        if before is not None:
            got = changes(before, today).changed
            assert _where_live(applied(days_of(before), got, today), today) == _where_live(days_of(today), today)
            lived, told = lived + 1, told + len(got)
        before = today
    assert lived > 40
    assert told > 0


def _where_live(days: dict[str, date | None], answer: Assessment) -> dict[str, date | None]:
    """Where something is asked and was asked: an unasked milestone has no day to move."""
    asked = {
        item.key
        for item in answer.milestones
        if item.due is not None and item.status not in (Status.NOT_APPLICABLE, Status.LAPSED)
    }
    return {key: day for key, day in days.items() if key in asked}


def test_keys_stay_when_a_document_is_recorded_afterwards() -> None:
    """Of every record of a generated case: leave it out, and what the others brought up keeps its key."""
    looked_at = 0
    for number in range(0, 300, 10):
        made = generated(number)
        records = [{**record, "id": f"r{place}"} for place, record in enumerate(made.data.get("records", ()))]
        try:
            whole = assess(Case.model_validate({**made.data, "records": records}), as_of=made.as_of)
        except ValueError:
            continue
        keys = {item.key for item in whole.milestones}
        for place, record in enumerate(records):
            if record["kind"] not in ("evaluation", "first_year_evaluation", "final_evaluation"):
                continue
            without = [*records[:place], *records[place + 1 :]]
            try:
                fewer = assess(Case.model_validate({**made.data, "records": without}), as_of=made.as_of)
            except ValueError:
                continue
            before = {item.key for item in fewer.milestones if item.id == "periodic_evaluation"}
            after = {key for key in keys if key.startswith("periodic_evaluation")}
            assert before <= after, (number, record)
            looked_at += 1
    assert looked_at > 5
