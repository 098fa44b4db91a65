"""The wire contract, version 1: a change of the schemas is a change that others feel."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

import pytest

from frozen_schemas import HERE, SCHEMAS, without_words


@pytest.mark.parametrize("name", SCHEMAS)
def test_the_schemas_are_frozen(name: str) -> None:
    """Compared without titles and descriptions, which are words and may improve. A set of codes may grow."""
    frozen = json.loads((HERE / name).read_text(encoding="utf-8"))
    found = list(_breaks(frozen, without_words(SCHEMAS[name]), name))
    assert not found, "a new version of the contract, or a mistake: " + "; ".join(found[:9])


def test_a_change_would_be_seen() -> None:
    """A field renamed, a code gone, another type; a code more is no break."""
    frozen = {"properties": {"a": {"type": "string"}}, "enum": ["x", "y"]}
    assert list(_breaks(frozen, {**frozen, "enum": ["x", "z", "y"]}, "")) == []
    for changed in (
        {**frozen, "enum": ["x"]},
        {**frozen, "properties": {"b": {"type": "string"}}},
        {**frozen, "properties": {"a": {"type": "integer"}}},
    ):
        assert list(_breaks(frozen, changed, ""))


def _breaks(frozen: Any, found: Any, path: str) -> Iterator[str]:
    """Where the schema of now is not the frozen one."""
    if isinstance(frozen, dict) and isinstance(found, dict):
        for key in frozen.keys() | found.keys():
            if key not in frozen or key not in found:
                yield f"{path}.{key} is {'new' if key not in frozen else 'gone'}"
            elif key == "enum":
                yield from (f"{path}: {code} is gone" for code in frozen[key] if code not in found[key])
            else:
                yield from _breaks(frozen[key], found[key], f"{path}.{key}")
    elif frozen != found:
        yield f"{path} is another"
