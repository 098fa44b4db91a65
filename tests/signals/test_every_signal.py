"""Every signal has a row with its boundary, and every question one with its day."""

from __future__ import annotations

from importlib import import_module

import pytest
from edges import (
    ABLE,
    PLAN,
    Asked,
    Edge,
    case,
    cd,
    received,
)

from poortwachter import assess
from poortwachter.law.signals import SIGNALS
from poortwachter.rules.signal import Role

GROUPS = (
    "completeness", "result", "opinions", "plan", "own_work", "other_work", "conflict", "cooperation", "advice",
    "spoor_2", "medical", "protection", "timing", "end_of_employment",
)  # fmt: skip
ROWS = [import_module(f"test_{group}") for group in GROUPS]
EDGES: list[Edge] = [row for module in ROWS for row in module.EDGES]
QUESTIONS: list[Asked] = [row for module in ROWS for row in module.QUESTIONS]


def test_each_test_has_a_row() -> None:
    """What the facts show has a first day; what only an answer shows is asked from a first day."""
    tested = {signal.id for signal in SIGNALS.values() if signal.test is not None}
    assert tested - {row.signal for row in EDGES} == set()
    asked = {signal.id for signal in SIGNALS.values() if signal.asks is not None}
    assert asked - {row.signal for row in QUESTIONS} == set()


def test_each_row_is_of_the_answer_that_its_signal_holds_on() -> None:
    """And says whether the question shows the signal or clears it."""
    for row in QUESTIONS:
        asks = SIGNALS[row.signal].asks
        assert asks is not None
        assert (row.holds_on, row.clears) == (asks.holds_on, asks.role is Role.CLEARS), row.signal


def test_a_question_that_clears_stands_beside_a_test() -> None:
    """Without one it would never be put."""
    for signal in SIGNALS.values():
        assert signal.asks is None or signal.asks.role is Role.SHOWS or signal.test is not None, signal.id


@pytest.mark.parametrize("day", [560, 623, 637, 640])
def test_what_is_held_against_nobody_depends_on_a_setting_of_the_screen(day: int) -> None:
    """From how many days before its last day a milestone is called due soon changes no finding and no question."""
    records = [ABLE, PLAN, received("week_42_notice", 290)]
    answers = [
        assess(case(records, {}), as_of=case([], {}).absences[0].first_day.fromisoformat(cd(day)), due_soon_days=days)
        for days in (0, 14, 200)
    ]
    assert len({(one.risk.findings, one.risk.questions, one.risk.level) for one in answers}) == 1
