"""What the schema of a case accepts, the library reads, and the other way: field by field, and of whole cases."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any, Final

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from jsonschema import Draft202012Validator
from pydantic import ValidationError

from poortwachter import Case
from strategies import histories

SCHEMA: Final = Case.model_json_schema()
PARTS: Final[dict[str, dict[str, Any]]] = SCHEMA["$defs"]
DAYS: Final = Draft202012Validator.FORMAT_CHECKER
READER: Final = Draft202012Validator(SCHEMA, format_checker=DAYS)
READERS: Final = {
    name: Draft202012Validator({"$ref": f"#/$defs/{name}", "$defs": PARTS}, format_checker=DAYS) for name in PARTS
}
"""The schema of each part: of a whole case each record is held against every kind, which takes long."""
SIMPLEST: Final = {"first_sick_day": "2026-01-05"}
BEYOND: Final = frozenset(
    {
        "born_too_late",
        "day_missing",
        "days_reversed",
        "end_without_last_day",
        "outcome_without_day",
        "not_for_this_leave",
        "sick_before_employed",
        "stated_too_late",
        "string_no_code",
    }
)
"""What a schema does not say: contradictions between facts, and of which words a code without a digit is made."""
NUMBERS_IN_TEXT: Final = frozenset({"greater_than", "greater_than_equal", "less_than_equal"})
"""The bounds of a number that is written as text."""
VALUES: Final[tuple[Any, ...]] = (
    None, True, False, 0, 1, -1, 1.5, 50, 500, "", "x", "1", "-1", " 1", "50", "1,5", "2026-02-03", "2026-2-3",
    "2026-02-03T00:00:00", "nl", "yes", [], ["x"], {}, {"a.b": 1}, {"a.b": "c_d"}, {"a.b": "c d"}, {"a b": 1},
    {"a.b": 1.5}, {"a.b": None},
)  # fmt: skip


def fits(facts: object, name: str = "Case") -> bool:
    """Whether the schema accepts it, as a case or as a part of one."""
    return bool(READERS.get(name, READER).is_valid(facts))


def read(facts: object) -> tuple[bool, frozenset[str]]:
    """Whether the library reads it, and what is wrong with it."""
    try:
        Case.model_validate_json(json.dumps(facts))
    except ValidationError as error:
        return False, frozenset(problem["type"] for problem in error.errors())
    return True, frozenset()


def least(schema: dict[str, Any]) -> Any:
    """A value that fits, as small as can be."""
    if "$ref" in schema:
        return smallest(schema["$ref"].split("/")[-1])
    if "anyOf" in schema or "oneOf" in schema:
        return least((schema.get("anyOf") or schema["oneOf"])[0])
    if "const" in schema or "enum" in schema:
        return schema.get("const") or schema["enum"][0]
    made = {"string": "x_y", "boolean": True, "integer": 30, "number": 1, "object": {}}
    if schema.get("format") == "date":
        return "2026-02-01"
    return [least(schema["items"])] if schema["type"] == "array" else made[schema["type"]]


def smallest(name: str) -> dict[str, Any]:
    """A part of a case with what it must have alone."""
    part = PARTS[name]
    needed = [*part.get("required", ()), *(["on"] if name == "Event" else [])]
    return {field: least(part["properties"][field]) for field in needed}


def case_with(name: str, part: object) -> dict[str, Any]:
    """A case with this part in its place."""
    if name == "Absence":
        return {"absences": [part]}
    if name == "States":
        return SIMPLEST | {"records": [{"kind": "confirmed_dates", "sent_on": "2026-02-01", "states": part}]}
    named: dict[str, dict[str, Any]] = {"Leave": {"leaves": [part]}, "Employment": {"employment": part}}
    return SIMPLEST | named.get(name, {"records": [part]})


def beside(schema: dict[str, Any]) -> Iterator[Any]:
    """Values on and beside each bound that a schema sets to a number or to the length of a text."""
    for part in (schema, *schema.get("anyOf", ())):
        for bound in ("minimum", "exclusiveMinimum", "maximum", "exclusiveMaximum"):
            if bound in part:
                yield from (part[bound] - 1, part[bound], part[bound] + 1)
        if "maxLength" in part:
            yield from ("1" * part["maxLength"], "1" * (part["maxLength"] + 1))


def tried() -> Iterator[tuple[str, str, Any, dict[str, Any]]]:
    """Each field of each part with each value, and without it: the part, the field, the value and the whole part."""
    for field, schema in SCHEMA["properties"].items():
        for value in (*VALUES, least(schema), *beside(schema)):
            yield "Case", field, value, SIMPLEST | {field: value}
            yield "Case", field, value, {"absences": [{"first_day": "2026-01-05"}], field: value}
            yield "Case", field, value, {field: value}
    for name, part in PARTS.items():
        plain = smallest(name)
        for field, schema in part["properties"].items():
            for value in (*VALUES, least(schema), *beside(schema)):
                yield name, field, value, plain | {field: value}
        for field in plain:
            yield name, field, "(left out)", {key: plain[key] for key in plain if key != field}
        yield name, "diagnosis", "x", plain | {"diagnosis": "x"}


def test_schema_and_library_agree_on_every_field() -> None:
    """What one accepts the other does, but for what no schema can say."""
    differ = []
    for part, field, value, facts in tried():
        accepted = fits(facts, part)
        is_read, why = read(facts if part == "Case" else case_with(part, facts))
        beyond = BEYOND | NUMBERS_IN_TEXT if isinstance(value, str) else BEYOND
        if accepted != is_read and not (accepted and why <= beyond):
            differ.append((part, field, value, accepted, sorted(why)))
    assert differ == []


@pytest.mark.parametrize(
    "name", [name for name in PARTS if name not in ("ExpertOpinion", "UwvWiaLetter", "WiaApplication")]
)
def test_each_part_has_its_place_in_a_case(name: str) -> None:
    """The whole schema holds a record against the schema of its own kind."""
    facts = case_with(name, smallest(name))
    assert (fits(facts), read(facts)[0]) == (True, True)
    assert not fits(case_with(name, smallest(name) | {"diagnosis": "x"}))


@settings(max_examples=60)
@given(histories().map(lambda history: history.case()) | st.from_type(Case))
def test_what_the_library_writes_fits(case: Case) -> None:
    """A case that was written is one by the schema too."""
    assert fits(json.loads(case.to_json()))


@pytest.mark.parametrize(
    ("event", "accepted"),
    [
        ({"on": "2026-02-01"}, True),
        ({"dated": "2026-02-01"}, True),
        ({}, False),
        ({"on": "2026-02-01", "dated": "2026-02-01"}, False),
        ({"on": None, "dated": "2026-02-01"}, False),
    ],
)
def test_the_day_of_an_event(event: dict[str, Any], accepted: bool) -> None:
    """It is written as ``on``, and read as ``dated`` too; not both."""
    facts = SIMPLEST | {"records": [{"kind": "event", "name": "defence.contact", **event}]}
    assert (fits(facts), read(facts)[0]) == (accepted, accepted)
    if accepted:
        assert Case.model_validate(facts).records[0].done_on.isoformat() == "2026-02-01"


@pytest.mark.parametrize(
    ("facts", "accepted"),
    [
        ({"absences": []}, False),
        ({"absences": None}, False),
        ({"absences": None, **SIMPLEST}, True),
        ({"absences": [{"first_day": "2026-01-05"}], "first_sick_day": None}, True),
        ({"absences": [{"first_day": "2026-01-05"}], **SIMPLEST}, False),
        ({"first_sick_day": None}, False),
        (SIMPLEST | {"leaves": None, "records": None}, True),
        (SIMPLEST | {"employment": {"working_days": []}}, False),
        (SIMPLEST | {"jurisdiction": "NL"}, False),
    ],
)
def test_the_spells_of_a_case(facts: dict[str, Any], accepted: bool) -> None:
    """At least one spell, told in one of two ways; a list that is not there may be null."""
    assert (fits(facts), read(facts)[0]) == (accepted, accepted)
