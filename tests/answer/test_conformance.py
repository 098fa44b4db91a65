"""Real cases: facts and dates from published rulings and UWV documents."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from published_dates import CASES, answer_to, found_in, small_answer


def day(value: str) -> date:
    """A date of the data file."""
    return date.fromisoformat(value)


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
        assert small_answer(entry, name) == day(value)


@pytest.mark.parametrize("entry", [entry for entry in CASES if "theirs" in entry], ids=lambda entry: entry["id"])
def test_sources_that_are_off_stay_documented(entry: dict[str, Any]) -> None:
    """A source that is wrong by a day or more differs from our date, and says how."""
    assert entry["trust"] == "low"
    assert entry["note"]
    assert all(value != entry["expect"].get(path) for path, value in entry["theirs"].items())
