"""Advice that was left, and reasons for doing nothing that UWV does not accept."""

from __future__ import annotations

import pytest
from edges import (
    ABLE,
    FIRST_YEAR,
    PLAN,
    UNABLE,
    Asked,
    Edge,
    Without,
    begun,
    cd,
    check_asked,
    check_edge,
    dated,
    name,
    said,
)

ADVICE = dated("advice", 330)
LATE = [ABLE, PLAN]
"""No evaluation: more than six weeks after the plan on day 95."""
LEAVE = {"leaves": [{"kind": "unpaid", "first_day": cd(300), "last_day": cd(328)}]}
SHORTER = {"leaves": [{"kind": "unpaid", "first_day": cd(300), "last_day": cd(327)}]}
FIXED = {"employment": {"last_day": cd(700)}}
NO_TRACK = [ABLE, PLAN, FIRST_YEAR]

EDGES: tuple[Edge, ...] = (
    Edge(
        "UP-E06",
        [ABLE, PLAN, ADVICE],
        373,
        (
            Without([ABLE, PLAN, ADVICE | {"followed_on": cd(372)}]),
            Without([ABLE, PLAN, ADVICE | {"chance_missed": False}]),
            said("UP-E06", "no", 374),
        ),
    ),
    Edge(
        "UP-E06",
        [UNABLE, ADVICE],
        373,
        (Without([UNABLE, ADVICE | {"followed_on": cd(372)}]), said("UP-E06", "no", 374)),
    ),
    Edge("UP-E06", [ABLE, PLAN, dated("advice", 60)], 103, (Without([ABLE, PLAN]),)),
    Edge("UP-E24", [ABLE, PLAN], 300, (Without(facts=SHORTER), said("UP-E24", "no", 301)), facts=LEAVE),
)

QUESTIONS: tuple[Asked, ...] = (
    Asked("UP-E06", [ABLE, PLAN], 316, "yes", (Without([dated("problem_analysis", 300, capacity="none")]),)),
    Asked("UP-E06", [UNABLE], 316, "yes", (Without([UNABLE, dated("capacity", 310, capacity="present")]),)),
    Asked("UP-E22", LATE, 95, "yes", (dated("evaluation", 94),)),
    Asked("UP-E23", LATE, 95, "yes", (dated("evaluation", 94),)),
    Asked("UP-E24", [ABLE, PLAN], 300, "yes", facts=LEAVE, clears=True),
    Asked("UP-E25", LATE, 582, "yes", (Without([UNABLE]),)),
    Asked("UP-E46", [ABLE, PLAN, said("UP-E25", "yes", 582), said("UP-N04", "yes", 583)], 583, "no", facts=FIXED),
    Asked("UP-E52", NO_TRACK, 407, "yes", (begun("second_track_start", 406),)),
)


@pytest.mark.parametrize("row", EDGES, ids=name)
def test_the_day_before_the_day_and_the_day_after(row: Edge) -> None:
    """Found from its day on, and not where it is exempt."""
    check_edge(row)


@pytest.mark.parametrize("row", QUESTIONS, ids=name)
def test_asked_from_its_day_and_closed_by_an_answer(row: Asked) -> None:
    """Open from its day on, shown by one answer and cleared by the others."""
    check_asked(row)
