"""The file of a case: its order, its ids, and asking it for records by model or kind."""

from __future__ import annotations

import pickle
import sys
from collections.abc import Callable
from datetime import date
from itertools import chain, count
from types import FrameType
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from poortwachter import Case, assess
from poortwachter.facts import _filing
from poortwachter.facts._filing import Filing, filed
from poortwachter.facts.records import (
    Evaluation,
    Opinion,
    ProblemAnalysis,
    Record,
    SanctionDecision,
    UwvLetter,
    record_models,
)

Trace = Callable[[FrameType, str, Any], Any]

RECORDS = [
    {"kind": "wia_decision", "sent_on": "2028-01-20"},
    {"kind": "sanction_decision", "sent_on": "2027-11-22", "withdrawn_on": "2028-02-01", "id": "s"},
    {"kind": "capacity", "dated": "2026-02-20", "capacity": "marginal"},
    {"kind": "problem_analysis", "dated": "2026-02-10", "capacity": "present"},
    {"kind": "capacity", "dated": "2026-01-30", "capacity": "none"},
]


def case_with(records: object) -> Case:
    """A case that runs since 5 January 2026, with these records."""
    return Case.model_validate({"first_sick_day": "2026-01-05", "records": records})


def filing() -> Filing:
    """The file of ``RECORDS``."""
    return Filing(case_with(RECORDS).filed)


class TestFiling:
    """Records by model and by kind."""

    def test_the_records_of_a_model_are_of_that_model(self) -> None:
        """The checker knows their fields."""
        (entry,) = filing().of(SanctionDecision)
        assert entry.record.withdrawn_on is not None
        assert (entry.id, entry.place, entry.record.withdrawn_on.isoformat()) == ("s", 1, "2028-02-01")

    def test_a_model_that_kinds_have_in_common(self) -> None:
        """In the order of their acts, whatever their kind."""
        file = filing()
        assert [entry.place for entry in file.of(Opinion)] == [4, 3, 2]
        assert [entry.place for entry in file.of(UwvLetter)] == [1, 0]
        assert file.of(Record) == file.entries
        assert file.of(ProblemAnalysis) == file.kinds("problem_analysis")

    def test_kinds(self) -> None:
        """None, one, several and one that is not on file."""
        file = filing()
        assert file.kinds() == file.kinds("evaluation") == file.of(Evaluation) == ()
        assert [entry.place for entry in file.kinds("capacity")] == [4, 2]
        assert [entry.place for entry in file.kinds("wia_decision", "capacity")] == [4, 2, 0]

    def test_has(self) -> None:
        """Whether a kind is on file."""
        assert {kind for kind in record_models() if filing().has(kind)} == {record["kind"] for record in RECORDS}

    def test_it_does_not_change(self) -> None:
        """Frozen, equal to another of the same records, and as such fit for a set and a pickle."""
        file = filing()
        with pytest.raises(AttributeError):
            file.entries = ()  # type: ignore[misc]
        assert {file, filing(), pickle.loads(pickle.dumps(file))} == {file}
        assert file != Filing()


OWN = st.sampled_from(["a", "evaluation@2026-02-02", "evaluation@2026-02-02#2", "evaluation@2026-02-02#4"])


def first_free(name: str, taken: set[str]) -> str:
    """The name, or the name with the first number from 2 on that is not taken."""
    names = chain([name], (f"{name}#{number}" for number in count(2)))
    return next(free for free in names if free not in taken)


class TestIds:
    """The ids that are made."""

    @given(st.sets(OWN), st.lists(st.sampled_from(["2026-02-02", "2026-02-03"])))
    def test_each_is_the_first_that_is_free(self, own: set[str], days: list[str]) -> None:
        """Kind and day, and from 2 on what is not taken."""
        records = [{"kind": "evaluation", "dated": "2026-02-02", "id": id} for id in own]
        records += [{"kind": "evaluation", "dated": day} for day in days]
        taken = set(own)
        for entry in case_with(records).filed:
            if entry.record.id is None:
                assert entry.id == first_free(f"evaluation@{entry.on}", taken)
                taken.add(entry.id)

    @given(st.permutations(range(4)))
    def test_two_of_one_kind_on_one_day(self, order: list[int]) -> None:
        """Kind and day, then a number by what they say: not by the list, nor by what else is on file."""
        two = [
            {"kind": "evaluation", "dated": "2026-06-15", "signed_by": ["employer"]},
            {"kind": "evaluation", "dated": "2026-06-15", "signed_by": ["employer", "employee"]},
        ]
        more = [{"kind": "evaluation", "dated": "2026-05-04"}, {"kind": "capacity", "dated": "2026-06-15"}]
        alone = {entry.record: entry.id for entry in case_with(two).filed}
        assert set(alone.values()) == {"evaluation@2026-06-15", "evaluation@2026-06-15#2"}
        records = [[*two, *more][place] for place in order]
        found = {entry.record: entry.id for entry in case_with(records).filed}
        assert {record: id for record, id in found.items() if record in alone} == alone
        answer = assess(case_with(records), as_of=date(2026, 7, 1))
        brought_up = {item.key for item in answer.milestones if item.key.startswith("periodic_evaluation:")}
        assert {f"periodic_evaluation:{id}" for id in alone.values()} & brought_up

    def test_the_same_record_twice_moves_no_key(self) -> None:
        """The one that was there keeps its id: the other gets the next number."""
        once = {"kind": "evaluation", "dated": "2026-06-15"}
        assert [entry.id for entry in case_with([once]).filed] == ["evaluation@2026-06-15"]
        assert [entry.id for entry in case_with([once, once]).filed] == [
            "evaluation@2026-06-15",
            "evaluation@2026-06-15#2",
        ]

    def test_a_thousand_on_one_day(self) -> None:
        """Ten times the records take ten times the lines of code to file, and nowhere near a hundred times."""

        def lines(records: int) -> int:
            case, run = case_with([{"kind": "evaluation", "dated": "2026-02-02"}] * records), 0

            def counting(frame: FrameType, event: str, _: object) -> Trace | None:
                nonlocal run
                run += event == "line"
                return counting if frame.f_code.co_filename == _filing.__file__ else None

            before = sys.gettrace()
            sys.settrace(counting)
            try:
                last = filed(case.records)[-1]
            finally:
                sys.settrace(before)
            assert last.id == f"evaluation@2026-02-02#{records}"
            return run

        assert lines(1_000) < 12 * lines(100)
