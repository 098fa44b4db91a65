"""What users test with: drawn cases are valid, varied and shrink; bad ones are refused."""

from __future__ import annotations

import subprocess
import sys
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest
from hypothesis import find, given, settings
from hypothesis import strategies as st
from pydantic import ValidationError

from poortwachter import Case, assess, timeline
from poortwachter.testing import BAD, BadCase, Plot, bad_cases, cases, on_the_boundary, portfolios, questions
from poortwachter.testing.hypothesis_plugin import register


@settings(max_examples=20)
@given(st.data())
def test_every_question_can_be_answered(data: st.DataObject) -> None:
    """Whatever the plot, a drawn case can be assessed on its drawn day."""
    for plot in Plot:
        case, as_of = data.draw(questions(plot))
        assert assess(case, as_of=as_of).as_of == as_of


FIRST: str = """
import sys
from datetime import date
from hypothesis import strategies as st
from poortwachter import Case, assess
from poortwachter.testing import cases
MAKE
before = set(sys.modules)
assess(Case(first_sick_day=date(2026, 1, 5)), as_of=date(2026, 11, 26)).to_json()
print(*sorted(name for name in set(sys.modules) - before if name.startswith("poortwachter")))
"""


@pytest.mark.parametrize("make", ["cases()", "st.from_type(Case).validate()"])
def test_the_first_example_loads_nothing(make: str) -> None:
    """Loading the law in it took longer than the 200 ms that Hypothesis gives an example, and a first test failed."""
    command = [sys.executable, "-c", FIRST.replace("MAKE", make)]
    assert subprocess.run(command, capture_output=True, check=True, text=True).stdout.strip() == ""


SHOWS: dict[Plot, Any] = {
    Plot.PLAIN: lambda case: len(case.records) == 5,
    Plot.INTERRUPTED: lambda case: len(case.absences) == 4,
    Plot.LEAVE: lambda case: case.leaves[0].same_cause is False,
    Plot.SANCTIONED: lambda case: case.records[-1].kind == "repair_decision",
    Plot.LEAVING: lambda case: case.absences[0].ended_by == "death",
}


@pytest.mark.parametrize("plot", Plot)
def test_each_plot_comes_to_its_point(plot: Plot) -> None:
    """What the plot is about is found, and shrinks to the earliest first sick day."""
    found = find(cases(plot), SHOWS[plot])
    assert found.absences[0].first_day == date(2013, 7, 1)


@pytest.mark.parametrize("milestone", ["problem_analysis", "week_42_notice", "reintegration_report"])
@pytest.mark.parametrize("beside", [-1, 0, 1])
def test_the_boundary_is_met_on_every_side(milestone: str, beside: int) -> None:
    """The day before, the day itself and the day after can be drawn."""

    def found(question: tuple[Case, date]) -> bool:
        case, as_of = question
        due = next(item.due for item in timeline(case.absences[0].first_day) if item.id == milestone)
        return due is not None and as_of - due == timedelta(days=beside)

    assert find(on_the_boundary(milestone), found)


def test_a_milestone_without_a_last_day_has_no_boundary() -> None:
    """Asked for a milestone that a plain case does not have, the strategy says so."""
    with pytest.raises(ValueError, match="'objection' has no last day"):
        find(on_the_boundary("objection"), lambda question: True)


@pytest.mark.parametrize("kind", sorted(BAD))
@settings(max_examples=5)
@given(data=st.data())
def test_bad_cases_are_refused(kind: str, data: st.DataObject) -> None:
    """Each kind of bad facts is refused, for every first sick day."""
    drawn: BadCase = data.draw(bad_cases(kind))
    assert drawn.kind == kind
    with pytest.raises(ValidationError):
        Case.model_validate(drawn.facts)


@settings(max_examples=10)
@given(portfolios(largest=5))
def test_cases_of_a_portfolio_have_their_own_ids(portfolio: list[Case]) -> None:
    """No id stands twice."""
    assert len({case.case_id for case in portfolio}) == len(portfolio)


def test_a_case_is_drawn_by_its_type() -> None:
    """What the entry point registers."""
    register()
    assert isinstance(find(st.from_type(Case), lambda case: True), Case)


def test_the_example_project_tests_itself() -> None:
    """The example's own test passes, as a user would run it."""
    example = Path(__file__).parent.parent.parent / "examples" / "own_tests"
    command = [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", "--rootdir", str(example), str(example)]
    done = subprocess.run(command, cwd=example, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout
