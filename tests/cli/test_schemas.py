"""Every form that the library gives a version has its schema on the command."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

import poortwachter
from poortwachter.cli import main
from poortwachter.cli.tables import _SCHEMAS

ROOT = Path(poortwachter.__file__).parent


def printed(name: str, capsys: pytest.CaptureFixture[str]) -> dict[str, Any]:
    """What the command gives."""
    assert main(["schema", name]) == 0
    found: dict[str, Any] = json.loads(capsys.readouterr().out)
    return found


def test_every_version_has_its_schema(capsys: pytest.CaptureFixture[str]) -> None:
    """Only those of a case, an assessment and a pack could be had."""
    named = {
        line.partition('"')[2].partition('"')[0]
        for path in ROOT.rglob("*.py")
        for line in path.read_text(encoding="utf-8").splitlines()
        if "_SCHEMA: Final = " in line and '"poortwachter.' in line
    }
    assert len(named) == 11
    shown = json.dumps([printed(name, capsys) for name in _SCHEMAS])
    assert {name for name in named if name not in shown} == set()


@pytest.mark.parametrize("name", ["explanation", "audit", "indicators", "abroad", "assessment-brief", "changes"])
def test_a_schema_describes_what_it_is_of(name: str, capsys: pytest.CaptureFixture[str]) -> None:
    """It names its version, and each key has words."""
    found = printed(name, capsys)
    assert found["properties"]["schema"]["const"] == f"poortwachter.{name}/1"
    assert all("description" in one or "$ref" in one for one in found["properties"].values())
