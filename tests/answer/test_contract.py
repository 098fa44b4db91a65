"""The wire contract, version 1: a change of the schemas is a change that others feel."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from poortwachter import Case, assessment_schema

CONTRACT = Path(__file__).parent.parent / "contract"


@pytest.mark.parametrize(
    ("name", "schema"),
    [("case-1.json", Case.model_json_schema()), ("assessment-1.json", assessment_schema())],
    ids=["case", "assessment"],
)
def test_the_schemas_are_frozen(name: str, schema: dict[str, Any]) -> None:
    """Compared without titles and descriptions, which are words and may improve."""
    frozen = json.loads((CONTRACT / name).read_text(encoding="utf-8"))
    assert without_words(schema) == frozen, f"a change of {name} needs a new version of the contract"


def without_words(schema: Any) -> Any:
    """The schema without what only explains it."""
    if isinstance(schema, list):
        return [without_words(item) for item in schema]
    if not isinstance(schema, dict):
        return schema
    return {
        key: without_words(value)
        for key, value in schema.items()
        if not (key in ("title", "description") and isinstance(value, str))
    }
