"""An exam of small cases, ``exam.yaml``: what each article gives, worked out from its text and not from the library."""

from __future__ import annotations

import json
from collections.abc import Mapping
from datetime import date
from pathlib import Path
from typing import Any

import pytest
import yaml

from poortwachter import Case, assess, dismissal_path

EXAM: list[dict[str, Any]] = yaml.safe_load(Path(__file__).with_name("exam.yaml").read_text(encoding="utf-8"))
PARTS = (
    "caveats", "dismissal_ban", "first_sick_day", "sanction", "wage_continuation", "waiting_period", "wia",
)  # fmt: skip


def answers(row: Mapping[str, Any]) -> dict[str, Any]:
    """What the library answers to a row, by path."""
    case, day = Case.model_validate(row["case"]), date.fromisoformat(row["as_of"])
    said: dict[str, Any] = json.loads(assess(case, as_of=day, readings=row.get("readings")).to_json())
    found = {
        f"{key}.{name}": value for key in PARTS if isinstance(said[key], dict) for name, value in said[key].items()
    }
    found |= {key: said[key] for key in PARTS if not isinstance(said[key], dict)}
    for item in reversed(said["milestones"]):
        for name, value in item.items():
            found[f"{item['id']}.{name}"] = found[f"{item['key']}.{name}"] = value
    if any(path.startswith("dismissal.") for path in row["expect"]):
        path_to_dismissal = json.loads(dismissal_path(case, as_of=day).to_json())
        found |= {f"dismissal.{item['id']}": item["day"] for item in path_to_dismissal["days"]}
        found["dismissal.warnings"] = path_to_dismissal["warnings"]
    return found


def is_so(found: object, expected: object) -> bool:
    """Whether what was found is what was expected; of a list, whether it holds a code, or does not."""
    if isinstance(expected, str) and expected.startswith(("~", "!~")):
        assert isinstance(found, list)
        return (expected.lstrip("!~") in found) == (not expected.startswith("!"))
    return found == expected


@pytest.mark.parametrize("row", EXAM, ids=[row["id"] for row in EXAM])
def test_the_article_gives_it(row: Mapping[str, Any]) -> None:
    """Each value of the row."""
    found = answers(row)
    wrong = {path: found.get(path) for path, value in row["expect"].items() if not is_so(found.get(path), value)}
    assert wrong == {}, row["article"]


def test_each_row_names_its_article_and_no_two_are_one() -> None:
    """An id of its own, and another question."""
    assert all(row["article"] and row["expect"] for row in EXAM)
    assert len({row["id"] for row in EXAM}) == len(EXAM)
    asked = [json.dumps([row["case"], row["as_of"], row.get("readings")], sort_keys=True) for row in EXAM]
    assert len(set(asked)) == len(asked)
