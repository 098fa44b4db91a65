"""Reading a case: no key twice, and what to do with a column that nobody filled in."""

from __future__ import annotations

from typing import Any

import pytest
from pydantic import ValidationError

from poortwachter import Case, problems_in


def places_of_keys_given_twice(text: str) -> list[tuple[str | int, ...]]:
    """Where ``text`` gives a key twice, as the refusal says."""
    with pytest.raises(ValidationError) as caught:
        Case.model_validate_json(text)
    assert {line["type"] for line in caught.value.errors()} == {"key_twice"}
    return [line["loc"] for line in caught.value.errors()]


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ('{"case_id": "a", "case_id": "a"}', [("case_id",)]),
        ('{"case_id": "a", "case_id": "b", "case_id": "c"}', [("case_id",), ("case_id",)]),
        ('{"records": [{}, {"kind": "a", "kind": "a"}]}', [("records", 1, "kind")]),
        ('{"a": {"b": 1, "b": {"c": 2, "c": 3}}, "a": 4}', [("a", "b"), ("a", "b", "c"), ("a",)]),
        ('{"a": [[{"b": 1, "b": 1}]], "c": {"d": 1, "d": 1}}', [("a", 0, 0, "b"), ("c", "d")]),
        ('{"": 1, "": 2}', [("",)]),
    ],
)
def test_every_key_given_twice_is_named(text: str, places: list[tuple[str | int, ...]]) -> None:
    """Whatever the depth, in the order of the text, and before anything else is said about it."""
    assert places_of_keys_given_twice(text) == places


def test_the_way_to_a_key_given_twice_can_always_be_printed() -> None:
    """Half a character in a key on the way is written as its escape."""
    assert places_of_keys_given_twice('{"\\ud800": {"a": 1, "a": 2}}') == [("\\ud800", "a")]


def test_text_that_breaks_off_after_a_key_given_twice_is_no_json() -> None:
    """What is not JSON says nothing yet."""
    with pytest.raises(ValidationError, match="not JSON") as caught:
        Case.model_validate_json('{"case_id": "a", "case_id": "a", ')
    assert [line["type"] for line in caught.value.errors()] == ["json_invalid"]


@pytest.mark.parametrize(
    ("facts", "advice"),
    [
        ({"employment": {"safety_net": None}}, "or no such field"),
        ({"records": [{"kind": "wia_application", "status": None, "received_on": "2026-02-02"}]}, "or no such field"),
        ({"records": [{"kind": "long_absence_expected", "value": None, "dated": "2026-02-02"}]}, "or no such field"),
        (
            {"leaves": [{"kind": None, "first_day": "2026-03-01", "last_day": "2026-03-02"}]},
            "use one of these codes, or",
        ),
    ],
)
def test_null_where_none_belongs_says_what_a_database_must_do(facts: dict[str, Any], advice: str) -> None:
    """A column that nobody filled in is no field; it was told to write ``null``, or a code that nobody knows."""
    with pytest.raises(ValidationError) as caught:
        Case.model_validate({"first_sick_day": "2026-01-05", **facts})
    (problem,) = problems_in(caught.value)
    assert advice in problem.remedy
    assert "null" not in problem.remedy + problem.remedy_nl
