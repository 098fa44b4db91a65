"""Real cases: facts and dates from published rulings and UWV documents."""

from __future__ import annotations

from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest
import yaml

from poortwachter import Assessment, Case, aow_date, assess, repair_decision_due

CASES: list[dict[str, Any]] = yaml.safe_load(
    (Path(__file__).parent.parent / "conformance" / "cases.yaml").read_text(encoding="utf-8")
)


def day(value: str) -> date:
    """A date of the data file."""
    return date.fromisoformat(value)


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


def answer_to(entry: dict[str, Any]) -> Assessment:
    """The answer long after the facts of the entry, or during its wait where that matters."""
    case = Case.model_validate(entry["case"])
    return assess(case, as_of=max(case.last_day_that_happened, case.absences[0].first_day + timedelta(days=30)))


@pytest.mark.parametrize("entry", [entry for entry in CASES if "case" in entry], ids=lambda entry: entry["id"])
def test_case(entry: dict[str, Any]) -> None:
    """The answer to the published facts has the published dates (ours, where the source is itself off)."""
    answer = answer_to(entry)
    expected = {path: value if isinstance(value, int) else day(value) for path, value in entry["expect"].items()}
    assert {path: found_in(answer, path) for path in expected} == expected


@pytest.mark.parametrize("entry", [entry for entry in CASES if "input" in entry], ids=lambda entry: entry["id"])
def test_small_function(entry: dict[str, Any]) -> None:
    """The small functions give the published dates."""
    for name, value in entry["expect"].items():
        if name == "repair_decision_due":
            assert repair_decision_due(day(entry["input"]["received_on"])) == day(value)
        else:
            assert aow_date(day(entry["input"]["birth_date"])) == day(value)


@pytest.mark.parametrize("entry", [entry for entry in CASES if "theirs" in entry], ids=lambda entry: entry["id"])
def test_sources_that_are_off_stay_documented(entry: dict[str, Any]) -> None:
    """A source that is wrong by a day or more differs from our date, and says how."""
    assert entry["trust"] == "low"
    assert entry["note"]
    assert all(value != entry["expect"].get(path) for path, value in entry["theirs"].items())
