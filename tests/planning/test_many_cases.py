"""Many cases one after the other: each is gone when its answer is, and nothing is kept of it."""

from __future__ import annotations

import gc
from datetime import date

from poortwachter import Case, assess

_SEEN = 20


def _answered(number: int) -> str:
    """The whole answer to a case of its own."""
    records = [
        {"kind": "problem_analysis", "dated": "2026-02-10", "capacity": "present"},
        {"kind": "action_plan", "dated": f"2026-02-{number % 7 + 20}"},
    ]
    case = Case.model_validate({"case_id": f"n-{number}", "first_sick_day": "2026-01-05", "records": records})
    return assess(case, as_of=date(2027, 1, 4)).to_json()


def test_an_answer_leaves_no_circle_behind() -> None:
    """A case, its file and its answer hold each other one way: without the collector they go at once."""
    _answered(0)
    gc.collect()
    gc.disable()
    try:
        before = len(gc.get_objects())
        for number in range(1, _SEEN + 1):
            _answered(number)
        left = len(gc.get_objects()) - before
        circles = gc.collect()
    finally:
        gc.enable()
    assert circles < _SEEN
    assert left < 20 * _SEEN
