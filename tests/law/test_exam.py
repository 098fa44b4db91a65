"""An exam of small cases, ``exam.yaml``: what each article gives, worked out from its text and not from the library."""

from __future__ import annotations

import json
from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
import yaml

from poortwachter import (
    Case,
    Ladder,
    PayTerms,
    assess,
    benefit_recovery,
    dismissal_path,
    transition_payment,
    wage_amounts,
    wage_periods,
)

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
    asked = {path.partition(".")[0] for path in row["expect"]}
    for name, more in OTHER_QUESTIONS.items():
        if name in asked:
            found |= {f"{name}.{path}": value for path, value in more(case, day, row).items()}
    return found


def _dismissal(case: Case, day: date, row: Mapping[str, Any]) -> dict[str, Any]:
    path = json.loads(dismissal_path(case, as_of=day, readings=row.get("readings")).to_json())
    return {item["id"]: item["day"] for item in path["days"]} | {"warnings": path["warnings"]}


def _payment(case: Case, day: date, row: Mapping[str, Any]) -> dict[str, Any]:
    found = json.loads(transition_payment(case, row["payment"], as_of=day).to_json())
    lines = {line["id"]: line["amount"] for line in found["lines"]}
    return lines | {missing["id"]: missing["reason"] for missing in found["not_given"]}


def _recovery(case: Case, day: date, row: Mapping[str, Any]) -> dict[str, Any]:
    more: dict[str, Any] = {name: Decimal(value) for name, value in row.get("recovery", {}).items()}
    found: dict[str, Any] = json.loads(benefit_recovery(case, as_of=day, **more).to_json())
    return found


def _span(row: Mapping[str, Any]) -> dict[str, Any]:
    terms = dict(row.get("terms", {}))
    if "ladder" in terms:
        terms["ladder"] = Ladder.of_weeks(*map(tuple, terms["ladder"]))
    if "ladder_of_months" in terms:
        first, *steps = terms.pop("ladder_of_months")
        terms["ladder"] = Ladder.of_months(date.fromisoformat(first), *map(tuple, steps))
    first_day, last_day = map(date.fromisoformat, row["days"])
    return {
        "first_day": first_day,
        "last_day": last_day,
        "terms": PayTerms(**terms),
        "readings": row.get("readings"),
    }


def _wage(case: Case, day: date, row: Mapping[str, Any]) -> dict[str, Any]:
    periods = [json.loads(part.to_json()) for part in wage_periods(case, as_of=day, **_span(row))]
    shown = ("first_day", "code", "percentage", "reason")
    return {
        "periods": [" ".join(str(part[name]) for name in shown) for part in periods],
        "floor_until": max((part["last_day"] for part in periods if part["minimum_wage_floor"]), default=None),
    }


def _amounts(case: Case, day: date, row: Mapping[str, Any]) -> dict[str, Any]:
    found = json.loads(wage_amounts(case, row["pay"], as_of=day, **_span(row)).to_json())
    return {"lines": [f"{line['first_day']} {line['amount'] or line['missing']}" for line in found["lines"]]}


OTHER_QUESTIONS = {
    "dismissal": _dismissal,
    "payment": _payment,
    "recovery": _recovery,
    "wage": _wage,
    "amounts": _amounts,
}
"""What is asked of another function than ``assess``, by the first part of a path."""


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
    given = ("case", "as_of", "readings", "payment", "recovery", "terms", "days", "pay")
    asked = [json.dumps([row.get(name) for name in given], sort_keys=True) for row in EXAM]
    assert len(set(asked)) == len(asked)
