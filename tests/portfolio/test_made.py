"""Made-up cases: what was measured with them can be measured again."""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import date
from hashlib import sha256
from typing import Any

import pytest

pytest.importorskip("pyarrow")

from poortwachter.portfolio.made import made

DAY = date(2026, 11, 26)


def said(facts: dict[str, Any]) -> Iterator[tuple[str, Any]]:
    """What is said in these facts, whatever else the columns could hold."""
    for name, value in facts.items():
        if isinstance(value, list) and value and isinstance(value[0], dict):
            yield name, [dict(said(item)) for item in value]
        elif value not in (None, []):
            yield name, value


@pytest.mark.parametrize(
    ("as_of", "seed", "expected"),
    [(DAY, 1, "8ec4e30421dc22e0"), (DAY, 2, "f65821065816c128"), (date(2022, 3, 1), 1, "4392b5366760a4dc")],
)
def test_a_case_of_a_seed_is_always_the_same_case(as_of: date, seed: int, expected: str) -> None:
    """Whatever version made it: the figures of the documentation are of these cases."""
    cases = [dict(said(case)) for case in made(1000, as_of=as_of, seed=seed).read_all().to_pylist()]
    assert sha256(json.dumps(cases, default=date.isoformat).encode()).hexdigest()[:16] == expected


def test_what_is_made_is_of_one_sickness() -> None:
    """No document before it or after the day of assessment, and no spell in another."""
    for case in made(1000, as_of=DAY).read_all().to_pylist():
        begun = case["absences"][0]["first_day"]
        for record in case["records"]:
            assert all(begun <= day <= DAY for day in record.values() if isinstance(day, date))
        for earlier, later in zip(case["absences"], case["absences"][1:], strict=False):
            assert earlier["last_day"] < later["first_day"]
