"""A line that does not say of which employment it is, is refused by itself: the others go on."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from poortwachter.adapters import Conversion, Refused, afas, from_rows, nmbrs, sivi, visma

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


ONE = (Path(__file__).parent.parent.parent / "examples" / "systems" / "sivi-ziekmelding.xml").read_text(
    encoding="utf-8"
)
SIVI: Any = {"end_is": "first_day_recovered", "processing": {"01": "tells"}, "test_messages": True}


def _two(lacks: str) -> str:
    """A message of two employees, of whom the first lacks a number."""
    start, end = ONE.index("<Wrknmr>"), ONE.index("</Wrknmr>") + len("</Wrknmr>")
    first = re.sub(f"<{lacks}>.*?</{lacks}>", "", ONE[start:end].replace("M0001", "M0002"))
    return ONE[:start] + first + ONE[start:]


def _sivi(lacks: str) -> Conversion:
    return sivi.read(_two(lacks), **SIVI)


def _sivi_each(lacks: str) -> Conversion:
    found = list(sivi.read_each(_two(lacks).encode(), **SIVI))
    refused = tuple(item for item in found if isinstance(item, Refused))
    return Conversion(tuple(item for item in found if not isinstance(item, Refused)), refused, (), ())


@pytest.mark.parametrize("given", [_sivi, _sivi_each])
@pytest.mark.parametrize("lacks", ["IdWrknmr", "IdDnstvbnd"])
def test_the_others_of_a_message_are_read(given: Callable[[str], Conversion], lacks: str) -> None:
    """In memory and one by one; the one without a number is refused by itself, at its own place."""
    found = given(lacks)
    assert [item.key for item in found.converted] == [item.key for item in sivi.read(ONE, **SIVI).converted]
    [refused] = found.refused
    assert (refused.key, [problem.path[-1] for problem in refused.problems]) == ((), [lacks])


@pytest.mark.parametrize("given", [_rows, _nmbrs, _visma, _afas, lambda: _sivi("IdDnstvbnd")])
def test_a_line_without_a_number(given: Callable[[], Any]) -> None:
    """It stands among the refusals, at its own place, and has no key."""
    found = given()
    [of_none] = [item for item in found.refused if item.key == ()]
    assert [problem.code for problem in of_none.problems] == ["missing"]
    assert of_none.problems[0].path
