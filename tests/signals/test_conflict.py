"""Proposals of the employee, disputes and labour conflicts."""

from __future__ import annotations

import pytest
from edges import (
    ABLE,
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

CONFLICT = begun("dispute", 100, about="working_relation")
ABOUT_WORK = begun("dispute", 100, about="suitable_work")
MEDIATION = begun("conflict_intervention", 113)
DO = {"kind": "expert_opinion", "requested_on": cd(280), "dated": cd(300), "question": "suitable_work"}
TAKEN_UP = begun("work_resumption", 342, work="other", hours_per_week=20)

EDGES: tuple[Edge, ...] = (
    Edge("UP-E17", [ABLE, CONFLICT], 143, (begun("conflict_intervention", 142), dated("return_ruled_out", 142))),
    Edge(
        "UP-E18",
        [ABLE, ABOUT_WORK],
        143,
        (
            {"kind": "expert_opinion", "requested_on": cd(142)},
            dated("return_ruled_out", 130),
            said("UP-E17", "yes", 120),
        ),
    ),
    Edge("UP-E42", [ABLE, DO | {"outcome": "negative"}], 343, (TAKEN_UP, Without([ABLE, DO]))),
    Edge(
        "UP-E49",
        [ABLE, DO | {"outcome": "positive"}],
        343,
        (
            TAKEN_UP,
            begun("wage_measure", 330, step="written_warning"),
            dated("capacity", 340),
            Without([UNABLE, DO | {"outcome": "positive"}]),
            Without([ABLE, DO | {"outcome": "positive", "question": "employer_efforts"}]),
        ),
    ),
)

STALLED = begun("stalled_recovery", 200)
EDGES += (
    Edge(
        "UP-E18",
        [ABLE, STALLED],
        243,
        (
            {"kind": "expert_opinion", "requested_on": cd(242)},
            dated("capacity", 242),
            Without([ABLE, STALLED | {"followed_up": True}]),
            Without([ABLE, STALLED | {"last_day": cd(242)}]),
        ),
    ),
)

QUESTIONS: tuple[Asked, ...] = (
    Asked("UP-E12", [ABLE, PLAN], 316, "yes", (Without([UNABLE]),)),
    Asked("UP-E12", [ABLE, PLAN, CONFLICT], 100, "yes", (Without([ABLE, PLAN]),)),
    Asked(
        "UP-E17",
        [ABLE, CONFLICT],
        114,
        "no",
        (Without([ABLE, ABOUT_WORK]), Without([ABLE, CONFLICT | {"last_day": cd(113)}])),
    ),
    Asked("UP-E28", [ABLE, CONFLICT | {"personal": True}], 114, "no", (Without([ABLE, CONFLICT]),)),
    Asked(
        "UP-E55",
        [ABLE, PLAN],
        316,
        "yes",
        (
            CONFLICT,
            MEDIATION,
            dated("return_ruled_out", 200, because="relation_broken"),
            Without([UNABLE]),
        ),
    ),
)


@pytest.mark.parametrize("row", EDGES, ids=name)
def test_the_day_before_the_day_and_the_day_after(row: Edge) -> None:
    """Found from its day on, and not where it is exempt."""
    check_edge(row)


@pytest.mark.parametrize("row", QUESTIONS, ids=name)
def test_asked_from_its_day_and_closed_by_an_answer(row: Asked) -> None:
    """Open from its day on, shown by one answer and cleared by the others."""
    check_asked(row)
