"""Reading a case from JSON text: no key twice."""

from __future__ import annotations

import pytest
from pydantic import ValidationError

from poortwachter import Case


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
