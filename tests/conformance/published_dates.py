"""The published cases, and what the library answers to each: for the tests, and for the page that shows both."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import yaml

from poortwachter import Assessment, Case, aow_date, assess, repair_decision_due

CASES: list[dict[str, Any]] = yaml.safe_load(Path(__file__).with_name("cases.yaml").read_text(encoding="utf-8"))


def found_in(answer: Assessment, path: str) -> date | int | None:
    """The value at ``path`` in an answer; milestones are named by their key."""
    steps = path.split(".")
    if steps[0] == "milestones":
        value: Any = answer.milestone(steps[1])
        steps = steps[2:]
    else:
        value = answer
    for step in steps:
        value = getattr(value, step)
    found: date | int | None = value
    return found


def answer_to(entry: Mapping[str, Any]) -> Assessment:
    """The answer long after the facts of the entry, or during its wait where that matters."""
    case = Case.model_validate(entry["case"])
    return assess(case, as_of=max(case.last_day_that_happened, case.absences[0].first_day + timedelta(days=30)))


def small_answer(entry: Mapping[str, Any], name: str) -> date | None:
    """What the small function of this name gives."""
    if name == "repair_decision_due":
        return repair_decision_due(date.fromisoformat(entry["input"]["received_on"]))
    return aow_date(date.fromisoformat(entry["input"]["birth_date"]))
