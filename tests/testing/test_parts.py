"""What users build cases of: drawn spells, leaves, records and packs are valid, of every kind, and shrink."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable
from datetime import date, timedelta
from itertools import pairwise

import pytest
from hypothesis import find, given, settings
from hypothesis import strategies as st

from poortwachter import Absence, Case, Leave, Pack, assess
from poortwachter.facts.records import AnyRecord
from poortwachter.packs.checks import check
from poortwachter.testing import RECORD_KINDS, bad_cases, leaves, on_the_boundary, packs, questions, records, spells
from poortwachter.testing.hypothesis_plugin import register

FIRST = date(2026, 1, 5)


@settings(max_examples=20)
@given(spells())
def test_spells_make_a_case(found: list[Absence]) -> None:
    """In their order, none over another, and the last runs."""
    assert all(one.last_day is not None and one.last_day < other.first_day for one, other in pairwise(found))
    assert Case(absences=found).absences[-1].last_day is None


@pytest.mark.parametrize("gap", [27, 28])
def test_a_gap_beside_four_weeks_is_drawn(gap: int) -> None:
    """Days without sickness between two spells: 27 joins, 28 does not."""
    found = find(spells(), lambda drawn: len(drawn) > 1 and _between(drawn) == gap)
    assert len(found) == 2


def _between(found: list[Absence]) -> int:
    assert found[0].last_day is not None
    return (found[1].first_day - found[0].last_day).days - 1


@settings(max_examples=20)
@given(leaves(first_days=st.dates(FIRST, FIRST + timedelta(days=400))))
def test_a_leave_fits_a_case(leave: Leave) -> None:
    """Within the sickness or after it."""
    assert Case(first_sick_day=FIRST - timedelta(days=7), leaves=[leave]).leaves == (leave,)


@settings(max_examples=40)
@given(records(first_day=FIRST + timedelta(days=1)))
def test_a_record_alone_fits_a_case(record: AnyRecord) -> None:
    """Whatever its kind and its fields, a case with nothing else in it takes it, and writes it back."""
    case = Case(first_sick_day=FIRST, records=[record])
    assert Case.model_validate_json(case.to_json()) == case


@settings(max_examples=1)
@given(st.data())
def test_every_kind_is_drawn(data: st.DataObject) -> None:
    """A record of each named kind, with no day but those that it may have."""
    for kind in RECORD_KINDS:
        record = data.draw(records(kind, first_day=FIRST, last_day=FIRST))
        assert record.kind == kind
        assert {day for _, day in record if isinstance(day, date)} <= {FIRST}


@pytest.mark.parametrize("kind", ["event", "letter"])
def test_a_kind_that_is_not_drawn(kind: str) -> None:
    """It is said so."""
    with pytest.raises(ValueError, match=f"no record of kind '{kind}' is drawn"):
        find(records(kind), lambda found: True)


@settings(max_examples=15)
@given(packs(), questions())
def test_a_pack_stands_beside_an_answer(pack: Pack, question: tuple[Case, date]) -> None:
    """It passes every check, and answers for any case with its own milestones."""
    case, as_of = question
    assert check(pack) == []
    (found,) = assess(case, as_of=as_of, packs=[pack]).packs
    assert {item.id for item in found.milestones} <= {milestone.id for milestone in pack.milestones}


@settings(max_examples=5)
@given(packs(jurisdiction="xx"))
def test_a_pack_of_another_country(pack: Pack) -> None:
    """It holds the law of that country."""
    assert (check(pack), pack.kind) == ([], "law")


def test_parts_are_drawn_by_their_type() -> None:
    """What the entry point registers."""
    register()
    for kind in (Absence, Leave, Pack):
        assert isinstance(find(st.from_type(kind), lambda found: True), kind)


@pytest.mark.parametrize(
    ("ask", "one"),
    [
        (lambda: bad_cases("illness"), "medical"),
        (lambda: find(on_the_boundary("repair_report"), lambda found: True), "problem_analysis"),
        (lambda: find(records("plan"), lambda found: True), "action_plan"),
    ],
)
def test_a_name_that_is_not_drawn(ask: Callable[[], object], one: str) -> None:
    """It is refused with those that there are."""
    with pytest.raises(ValueError, match=rf"expected one of .*{one}"):
        ask()


_AS_INSTALLED = """
import importlib.metadata as metadata
ours = metadata.EntryPoint("poortwachter", "poortwachter.testing.hypothesis_plugin:register", "hypothesis")
metadata.entry_points = lambda **asked: metadata.EntryPoints([ours])
import {first}
from hypothesis import find, strategies
from poortwachter import Case
assert isinstance(find(strategies.from_type(Case), lambda found: True), Case)
"""


@pytest.mark.parametrize("first", ["poortwachter.testing", "poortwachter.testing.strategies", "hypothesis"])
def test_whichever_is_imported_first(first: str) -> None:
    """Hypothesis loads the entry point while it is imported, also where that is by what draws."""
    done = subprocess.run([sys.executable, "-c", _AS_INSTALLED.format(first=first)], capture_output=True, check=False)
    assert done.returncode == 0, done.stderr.decode()
