"""Opinions of the company doctor: made in time, and made again."""

from __future__ import annotations

import pytest
from edges import (
    ABLE,
    UNABLE,
    Asked,
    Edge,
    Without,
    cd,
    check_asked,
    check_edge,
    dated,
    name,
    said,
)

EXPECTED = dated("long_absence_expected", 20)

EDGES: tuple[Edge, ...] = (
    Edge("UP-E01", [EXPECTED], 44, (dated("problem_analysis", 43),)),
    Edge("UP-E31", [EXPECTED], 135, (dated("problem_analysis", 134), Without([dated("employee_view", 20)]))),
    Edge("UP-E32", [EXPECTED], 226, (dated("problem_analysis", 225), Without([dated("employee_view", 20)]))),
    Edge("UP-E36", [dated("capacity", 40, capacity="none", reassess_by=cd(90))], 91, (dated("capacity", 85),)),
    Edge("UP-E41", [ABLE], 587, (dated("capacity", 500), said("UP-E41", "yes", 588))),
    Edge("UP-E47", [dated("employee_view", 20)], 135, (dated("problem_analysis", 134), EXPECTED)),
    Edge("UP-E48", [dated("employee_view", 20)], 226, (dated("problem_analysis", 225), EXPECTED)),
)

QUESTIONS: tuple[Asked, ...] = (
    Asked("UP-E29", [UNABLE], 40, "yes", (Without([dated("capacity", 40, capacity="none", reassess_by=cd(90))]),)),
    Asked("UP-E41", [ABLE], 587, "no", (dated("capacity", 500),), clears=True),
    Asked("UP-E51", [ABLE], 223, "no", (dated("capacity", 200),), last=586),
)


@pytest.mark.parametrize("row", EDGES, ids=name)
def test_the_day_before_the_day_and_the_day_after(row: Edge) -> None:
    """Found from its day on, and not where it is exempt."""
    check_edge(row)


@pytest.mark.parametrize("row", QUESTIONS, ids=name)
def test_asked_from_its_day_and_closed_by_an_answer(row: Asked) -> None:
    """Open from its day on, shown by one answer and cleared by the others."""
    check_asked(row)
