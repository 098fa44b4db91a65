"""A line that does not say of which employment it is, is refused by itself: the others go on."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from poortwachter.adapters import Conversion, afas, from_rows, nmbrs, visma

ROWS = [{"nr": "", "ziek": "2026-01-05"}, {"nr": "7", "ziek": "2026-01-06"}]


def _rows() -> Conversion:
    return from_rows(ROWS, columns={"employment": "nr", "first_day": "ziek"}, end_is="last_sick_day")


def _nmbrs() -> Conversion:
    return nmbrs.read([{"Start": "2026-01-05"}, {"EmployeeId": 7, "Start": "2026-01-06"}])


def _visma() -> Conversion:
    return visma.read({"data": [{"employment": {}}, {"employment": {"id": "7", "dateStart": "2020-01-01"}}]})


def _afas() -> Conversion:
    first = {"EmployeeId": "7", "StartDate": "2026-01-05"}
    return afas.read({"rows": [{"StartDate": "2026-01-05"}, first]}, end_is="last_sick_day")


@pytest.mark.parametrize("given", [_rows, _nmbrs, _visma, _afas])
def test_a_line_without_a_number(given: Callable[[], Any]) -> None:
    """It stands among the refusals, at its own place, and has no key."""
    found = given()
    [of_none] = [item for item in found.refused if item.key == ()]
    assert [problem.code for problem in of_none.problems] == ["missing"]
    assert of_none.problems[0].path
