"""What a refusal says where it is of a part on its own, of a list that is none, or of two records of one day."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta
from typing import Any

import pytest
from pydantic import ValidationError

from poortwachter import Case
from poortwachter.facts.absences import Absence, Employment, Leave
from poortwachter.facts.records import record_models

MODELS = record_models()
SIMPLEST: dict[str, Any] = {"first_sick_day": "2026-01-05"}


def said(read: Callable[[], object]) -> list[tuple[str, tuple[str | int, ...], str]]:
    """The code, the place and the words of each problem."""
    with pytest.raises(ValidationError) as caught:
        read()
    return [(problem["type"], problem["loc"], problem["msg"]) for problem in caught.value.errors()]


@pytest.mark.parametrize("name", ["absences", "leaves", "records", "pack_facts"])
def test_a_long_text_is_no_long_list(name: str) -> None:
    """It is refused for what it is, once, and not for its length."""
    found = said(lambda: Case.model_validate(SIMPLEST | {name: "x" * 20_000}))
    (code,) = [code for code, where, _ in found if where == (name,) and code != "first_sick_day_twice"]
    assert code in ("list_expected", "object_expected")


@pytest.mark.parametrize(
    ("read", "wrong", "meant"),
    [
        (lambda: Absence.model_validate({"first_day": "2026-01-05", "lats_day": "2026-02-01"}), "lats_day", "last_day"),
        (
            lambda: Leave.model_validate(
                {"kind": "parental", "first_day": "2026-01-05", "last_day": "2026-02-01", "same_cuase": "no"}
            ),
            "same_cuase",
            "same_cause",
        ),
        (lambda: Employment.model_validate({"regmie": "civil_code"}), "regmie", "regime"),
        (
            lambda: MODELS["action_plan"].model_validate({"dated": "2026-01-05", "singed_by": ["employer"]}),
            "singed_by",
            "signed_by",
        ),
        (
            lambda: MODELS["confirmed_dates"].model_validate(
                {"sent_on": "2026-02-01", "states": {"first_sick_dya": "2026-01-05"}}
            ),
            "first_sick_dya",
            "first_sick_day",
        ),
    ],
)
def test_a_part_on_its_own_knows_its_own_keys(read: Callable[[], object], wrong: str, meant: str) -> None:
    """As in a case: what is meant is looked for among the keys of that part."""
    problems = {where[-1]: (code, words) for code, where, words in said(read)}
    code, words = problems[wrong]
    assert code == "unknown_key"
    assert f"did you mean '{meant}'?" in words


@pytest.mark.parametrize(("stated", "fits"), [(date(2026, 1, 4), False), (date(2026, 1, 5), True)])
def test_a_letter_states_no_day_before_the_first_sick_day(stated: date, fits: bool) -> None:
    """On that day itself it can."""
    letter = {"kind": "confirmed_dates", "sent_on": "2026-02-01", "states": {"first_day_of_wia": stated.isoformat()}}
    if fits:
        assert Case.model_validate(SIMPLEST | {"records": [letter]}).records
        return
    (problem,) = said(lambda: Case.model_validate(SIMPLEST | {"records": [letter]}))
    assert problem[:2] == ("before_first_sick_day", ("records", 0, "states", "first_day_of_wia"))


@pytest.mark.parametrize(
    ("sent", "latest"),
    [
        ("2026-01-05", "2026-01-05"),
        ("2026-05-01", "2026-03-01"),
        ("2026-05-31", "2026-03-01"),
        ("2026-06-01", "2026-06-01"),
        ("2026-08-01", "2026-07-01"),
        ("2026-11-01", "2026-07-01"),
        ("2026-11-02", "2026-11-02"),
    ],
)
def test_a_letter_states_a_first_sick_day_in_a_sickness_that_had_begun(sent: str, latest: str) -> None:
    """At the latest its own day, or the last sick day before it: whatever came after, and in whatever order."""
    spells = [
        {"first_day": "2026-11-02"},
        {"first_day": "2026-01-05", "last_day": "2026-03-01"},
        {"first_day": "2026-06-01", "last_day": "2026-07-01"},
    ]

    def with_day(day: date) -> Case:
        letter = {"kind": "confirmed_dates", "sent_on": sent, "states": {"first_sick_day": str(day)}}
        return Case.model_validate({"absences": spells, "records": [letter]})

    last = date.fromisoformat(latest)
    assert with_day(last).records
    ((code, where, words),) = said(lambda: with_day(last + timedelta(days=1)))
    assert (code, where) == ("stated_too_late", ("records", 0, "states", "first_sick_day"))
    assert f"expected a day on or before {latest}," in words


@pytest.mark.parametrize(
    ("record", "one", "other"),
    [
        ({"kind": "long_absence_expected", "dated": "2026-02-01"}, True, False),
        ({"kind": "answer", "dated": "2026-02-01", "question": "UP-N12"}, "yes", "no"),
    ],
)
def test_two_answers_of_one_day_are_both_shown(record: dict[str, Any], one: object, other: object) -> None:
    """Neither is private: a word of ours, or yes and no."""
    records = [record | {"value": one}, record | {"value": other}]
    ((code, where, words),) = said(lambda: Case.model_validate(SIMPLEST | {"records": records}))
    assert (code, where) == ("two_answers_on_one_day", ("records", 1, "value"))
    assert f"value: {str(other).lower()}; expected {str(one).lower()}, as records[0] says" in words


@pytest.mark.parametrize(("opens", "closes"), [("[", "]"), ('{"a":', "}")])
@pytest.mark.parametrize(("around", "deep"), [(199, False), (200, True)])
def test_how_deep_json_may_be(opens: str, closes: str, around: int, deep: bool) -> None:
    """Two hundred brackets within each other, of either kind; what stands beside each other is not deep."""
    text = opens * around + "[]" + closes * around
    shallow = "[" + ",".join([f"{opens}1{closes}"] * 300) + "]"
    assert [_is_too_deep(text), _is_too_deep(shallow)] == [deep, False]


def _is_too_deep(text: str) -> bool:
    return any("nested too deep" in words for *_, words in said(lambda: Case.model_validate_json(text)))
