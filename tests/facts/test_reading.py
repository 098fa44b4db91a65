"""Reading a case: no key twice, and quick against the parsing of its text."""

from __future__ import annotations

import json
import time
from collections.abc import Callable

import pytest
from pydantic import ValidationError

from poortwachter import Case

AT_MOST = 20
"""Times that ``json.loads`` of the same text goes into reading the case."""

ROUNDS = 7

FACTS = {
    "absences": [
        {"first_day": "2022-01-03", "last_day": "2022-07-03", "ended_by": "recovery"},
        {"first_day": "2022-07-25"},
    ],
    "employment": {"first_day": "2015-03-01", "regime": "civil_code", "safety_net": "no"},
    "birth_date": "1975-03-04",
    "records": [
        {"kind": "problem_analysis", "dated": "2022-02-10", "capacity": "present", "long_absence_expected": True},
        {"kind": "action_plan", "dated": "2022-02-20", "signed_by": ["employer", "employee"]},
        {"kind": "evaluation", "dated": "2022-04-01"},
        {"kind": "evaluation", "dated": "2022-05-10"},
        {"kind": "capacity", "dated": "2022-09-01", "capacity": "present"},
        {"kind": "week_42_notice", "received_on": "2022-11-14"},
        {"kind": "first_year_evaluation", "dated": "2023-01-10", "views_of": ["employer"]},
        {"kind": "second_track_start", "started_on": "2023-02-20"},
        {"kind": "uwv_wia_letter", "sent_on": "2023-10-02"},
        {"kind": "wia_application", "received_on": "2023-10-20"},
    ],
}
"""Two spells and ten records."""


def seconds(act: Callable[[], object], times: int) -> float:
    """Processor time for ``times`` calls, each."""
    start = time.process_time()
    for _ in range(times):
        act()
    return (time.process_time() - start) / times


def test_reading_is_quick() -> None:
    """Side by side in one process, the best of each."""
    text = json.dumps(FACTS)
    Case.model_validate_json(text)
    rounds = [
        (seconds(lambda: json.loads(text), 1000), seconds(lambda: Case.model_validate_json(text), 100))
        for _ in range(ROUNDS)
    ]
    parsing, reading = (min(column) for column in zip(*rounds, strict=True))
    assert reading <= AT_MOST * parsing


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
