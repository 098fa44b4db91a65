"""The floors of the coverage fail when they should."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from coverage_floors import Covered, judged, module, modules


@pytest.mark.parametrize(
    ("path", "name"),
    [
        ("src/poortwachter/cli.py", "poortwachter.cli"),
        ("src/poortwachter/law/__init__.py", "poortwachter.law"),
        ("/x/poortwachter/lib/site-packages/poortwachter/law/wia.py", "poortwachter.law.wia"),
        ("src\\poortwachter\\__init__.py", "poortwachter"),
    ],
)
def test_module(path: str, name: str) -> None:
    """A file has the name under which it is imported."""
    assert module(path) == name


def test_modules(tmp_path: Path) -> None:
    """Lines and branches count together."""
    summary = {"covered_lines": 3, "num_statements": 4, "covered_branches": 1, "num_branches": 2}
    report = tmp_path / "coverage.json"
    report.write_text(json.dumps({"files": {"src/poortwachter/cli.py": {"summary": summary}}}), encoding="utf-8")
    assert modules(report) == {"poortwachter.cli": Covered(4, 6)}


@pytest.mark.parametrize(
    ("floors", "holds"),
    [
        ({"poortwachter": 90}, True),
        ({"poortwachter": 98}, False),
        ({"poortwachter.engine": 100}, True),
        ({"poortwachter.law": 100}, False),
        ({"poortwachter.lanes": 100}, True),
    ],
)
def test_judged(floors: dict[str, float], holds: bool) -> None:
    """A package counts with all below it, and no other with a longer name; what is not there asks nothing."""
    found = {
        "poortwachter": Covered(10, 10),
        "poortwachter.engine": Covered(10, 10),
        "poortwachter.engine_room": Covered(75, 80),
        "poortwachter.law.stages": Covered(99, 100),
    }
    lines, held = judged(found, floors)
    assert held is holds
    assert len(lines) == 1
