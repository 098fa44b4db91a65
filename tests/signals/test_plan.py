"""The plan and its evaluations: made, agreed, with a goal, and adjusted."""

from __future__ import annotations

import pytest
from edges import (
    ABLE,
    BOTH,
    FIRST_YEAR,
    PLAN,
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

LESS = dated("capacity", 200, capacity="marginal")
AGREED = {"signed_by": BOTH, "views_of": BOTH}

EDGES: tuple[Edge, ...] = (
    Edge("UP-E02", [ABLE], 55, (PLAN, dated("term_deviation", 50, milestone="action_plan", due=cd(70)))),
    Edge("UP-E03", [ABLE, PLAN], 95, (dated("evaluation", 94), Without([UNABLE, PLAN]))),
    Edge("UP-E04", [ABLE, PLAN], 365, (FIRST_YEAR,)),
    Edge("UP-E05", [ABLE, PLAN, LESS], 215, (dated("action_plan_update", 214), dated("evaluation", 214))),
    Edge(
        "UP-E30",
        [ABLE, dated("action_plan", 52, case_manager_named=False, **AGREED)],
        52,
        (Without([ABLE, PLAN]), dated("action_plan_update", 53, case_manager_named=True)),
    ),
    Edge("UP-E39", [ABLE, dated("action_plan", 52, goal_stated=False)], 52, (Without([ABLE, PLAN]),)),
    Edge(
        "UP-E40",
        [ABLE, dated("action_plan", 52, signed_by=["employer"])],
        52,
        (Without([ABLE, PLAN]), said("UP-E40", "yes", 53)),
    ),
)

EDGES += (
    Edge("UP-E53", [ABLE], 155, (dated("action_plan", 145), Without([UNABLE]))),
    Edge("UP-E53", [], 155, (dated("action_plan", 148),)),
    Edge("UP-E53", [dated("problem_analysis", 14, capacity="present", long_absence_expected=True)], 155),
    Edge("UP-E03", [ABLE, PLAN, dated("evaluation", 90)], 133, (dated("evaluation", 132),)),
)

QUESTIONS: tuple[Asked, ...] = (
    Asked("UP-E26", [ABLE, PLAN, dated("first_year_evaluation", 360)], 360, "no", (Without([ABLE, PLAN, FIRST_YEAR]),)),
    Asked("UP-E27", [ABLE, PLAN, dated("first_year_evaluation", 300)], 316, "yes", (Without([ABLE, PLAN]),), last=406),
    Asked("UP-E40", [ABLE, dated("action_plan", 52, signed_by=["employer"])], 52, "no", clears=True),
)


@pytest.mark.parametrize("row", EDGES, ids=name)
def test_the_day_before_the_day_and_the_day_after(row: Edge) -> None:
    """Found from its day on, and not where it is exempt."""
    check_edge(row)


@pytest.mark.parametrize("row", QUESTIONS, ids=name)
def test_asked_from_its_day_and_closed_by_an_answer(row: Asked) -> None:
    """Open from its day on, shown by one answer and cleared by the others."""
    check_asked(row)
