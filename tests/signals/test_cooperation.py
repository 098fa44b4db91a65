"""An employee who does not cooperate, and the measures that are then asked."""

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
    found,
    name,
)

REFUSAL = begun("non_cooperation", 100)
FAILED = dated("second_track_end", 500, reason="not_cooperating")
SUSPENDED = begun("wage_measure", 100, step="suspension")
DO = {
    "kind": "expert_opinion",
    "requested_on": cd(280),
    "dated": cd(300),
    "question": "employee_efforts",
    "outcome": "negative",
}

EDGES: tuple[Edge, ...] = (
    Edge(
        "UP-E19",
        [ABLE, REFUSAL],
        115,
        (begun("wage_measure", 114, step="written_warning"), Without([ABLE, REFUSAL | {"last_day": cd(114)}])),
    ),
    Edge(
        "UP-E20",
        [ABLE, REFUSAL],
        143,
        (begun("wage_measure", 142, step="suspension"), Without([ABLE, REFUSAL | {"last_day": cd(142)}])),
    ),
    Edge(
        "UP-E19",
        [ABLE, FAILED],
        515,
        (
            begun("wage_measure", 514, step="written_warning"),
            begun("wage_measure", 400, step="written_warning"),
            Without([ABLE, FAILED | {"reason": "stopped"}]),
        ),
    ),
    Edge(
        "UP-E20",
        [ABLE, FAILED, begun("wage_measure", 400, step="written_warning")],
        543,
        (begun("wage_measure", 542, step="suspension"), begun("wage_measure", 410, step="stop")),
    ),
    Edge("UP-E21", [ABLE, SUSPENDED], 100, (Without([ABLE, SUSPENDED | {"notified_on": cd(101)}]),)),
    Edge("UP-E43", [ABLE, DO], 315, (begun("wage_measure", 314, step="written_warning", notified_on=cd(314)),)),
)
QUESTIONS: tuple[Asked, ...] = (
    Asked(
        "UP-E56",
        [ABLE, PLAN],
        316,
        "yes",
        (
            begun("non_cooperation", 200, last_day=cd(220)),
            begun("wage_measure", 200, step="written_warning"),
            Without([UNABLE]),
        ),
    ),
)


@pytest.mark.parametrize(("told", "late"), [(107, False), (108, True)])
def test_at_once_is_a_week(told: int, late: bool) -> None:
    """BW 7:629(7) says at once; the week is ours."""
    measure = SUSPENDED | {"notified_on": cd(told)}
    assert ("UP-E21" in found([ABLE, measure], 120)) is late


@pytest.mark.parametrize("row", EDGES, ids=name)
def test_the_day_before_the_day_and_the_day_after(row: Edge) -> None:
    """Found from its day on, and not where it is exempt."""
    check_edge(row)


@pytest.mark.parametrize("row", QUESTIONS, ids=name)
def test_asked_from_its_day_and_closed_by_an_answer(row: Asked) -> None:
    """Open from its day on, shown by one answer and cleared by the others."""
    check_asked(row)
