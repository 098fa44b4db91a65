"""The wire contract, version 1: a change of the schemas is a change that others feel."""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import date
from typing import Any

import pytest
from jsonschema import Draft202012Validator
from pydantic import ValidationError

from frozen_schemas import HERE, SCHEMAS, without_words
from poortwachter import Assessment, Case, assess, problems_in


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


@pytest.mark.parametrize("name", SCHEMAS)
def test_every_field_is_described(name: str) -> None:
    """A reader of the schema needs no other page; and every part says what it is."""
    schema = SCHEMAS[name]
    parts = {**schema["$defs"], "": schema}
    assert [part for part, one in parts.items() if not one.get("description")] == []
    silent = [
        f"{part}.{field}"
        for part, one in parts.items()
        for field, said in one.get("properties", {}).items()
        if not said.get("description")
    ]
    assert silent == []


def test_the_schemas_have_a_name_and_a_dialect() -> None:
    for name in ("case-1.json", "assessment-1.json", "assessment-brief-1.json"):
        assert SCHEMAS[name]["$schema"] == "https://json-schema.org/draft/2020-12/schema"
        assert SCHEMAS[name]["$id"].startswith("urn:poortwachter:")


CASE = SCHEMAS["case-1.json"]


@pytest.mark.parametrize(
    ("facts", "fits"),
    [
        ({"first_sick_day": "2026-01-05"}, True),
        ({"absences": [{"first_day": "2026-01-05"}]}, True),
        (
            {"absences": [{"first_day": "2026-01-05"}], "records": [{"kind": "employee_view", "dated": "2027-10-01"}]},
            True,
        ),
        ({}, False),
        ({"first_sick_day": "2026-01-05", "records": [{"dated": "2027-10-01"}]}, False),
        ({"first_sick_day": "2026-01-05", "diagnosis": "x"}, False),
    ],
)
def test_the_schema_of_a_case_accepts_what_the_case_accepts(facts: dict[str, Any], fits: bool) -> None:
    assert Draft202012Validator(CASE).is_valid(facts) is fits
    if fits:
        Case.model_validate_json(json.dumps(facts))
    else:
        with pytest.raises(ValidationError):
            Case.model_validate_json(json.dumps(facts))


@pytest.mark.parametrize("name", ["running-2026", "shortened-sanction", "published-gap"])
def test_answers_fit_their_schemas(name: str) -> None:
    text = (HERE.parent.parent / "examples" / "cases" / f"{name}.json").read_text(encoding="utf-8")
    answer = assess(Case.model_validate_json(text), as_of=date(2027, 12, 1))
    Draft202012Validator(SCHEMAS["assessment-1.json"]).validate(answer.to_dict())
    Draft202012Validator(SCHEMAS["assessment-brief-1.json"]).validate(answer.to_dict(detail="brief"))


def test_in_short_is_at_most_sixty_percent_and_cannot_be_read_back() -> None:
    answer = assess(Case.model_validate({"first_sick_day": "2026-01-05"}), as_of=date(2026, 11, 21))
    brief = answer.to_json(detail="brief")
    assert len(brief) < 0.6 * len(answer.to_json())
    assert json.loads(brief) == answer.to_dict(detail="brief")
    with pytest.raises(ValidationError, match="assessment/1") as caught:
        Assessment.from_json(brief)
    assert [problem.path for problem in problems_in(caught.value)] == [("schema",)]
    assert "in short" in str(caught.value)


def test_a_code_of_a_later_release_is_told_as_one() -> None:
    """Not as a fact that was written otherwise."""
    answer = assess(Case.model_validate({"first_sick_day": "2026-01-05"}), as_of=date(2026, 11, 21))
    later = answer.to_json().replace('"status":"overdue"', '"status":"postponed"')
    with pytest.raises(ValidationError) as caught:
        Assessment.from_json(later)
    assert {problem.expected for problem in problems_in(caught.value)} == {"a code that this release knows"}


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
