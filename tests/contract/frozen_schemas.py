"""Write the frozen schemas anew: only for an addition, or before the contract is published.

``python tests/contract/frozen_schemas.py``; read the difference before it is committed.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any, Final

from pydantic import TypeAdapter

from poortwachter import Abroad, Case, Changes, assessment_schema

__all__ = ["HERE", "SCHEMAS", "without_words"]

HERE: Final = Path(__file__).parent


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


SCHEMAS: Final = {
    "case-1.json": Case.model_json_schema(),
    "assessment-1.json": assessment_schema(),
    "assessment-brief-1.json": assessment_schema(detail="brief"),
    "changes-1.json": TypeAdapter(Changes).json_schema(mode="serialization"),
    "abroad-1.json": TypeAdapter(Abroad).json_schema(mode="serialization"),
}


if __name__ == "__main__":
    for name, schema in SCHEMAS.items():
        (HERE / name).write_text(json.dumps(without_words(schema), indent=1, sort_keys=True) + "\n", encoding="utf-8")
