"""On and beside each bound of what other systems send, and the place that a refusal names in what they sent."""

from __future__ import annotations

import json
from collections.abc import Callable
from copy import deepcopy
from pathlib import Path
from typing import Any, Final

import pytest

from poortwachter import CaseError
from poortwachter.adapters import Conversion, afas, from_rows, nmbrs, sivi, visma

SAMPLES: Final = Path(__file__).parents[2] / "examples" / "systems"
SIVI: Final[dict[str, Any]] = {"end_is": "first_day_recovered", "processing": {"01": "tells"}, "test_messages": True}


def sample(name: str) -> Any:
    """The parsed sample of a system."""
    return json.loads((SAMPLES / f"{name}.json").read_text(encoding="utf-8"))


def message() -> bytes:
    """The sample of a message that tells of partial recovery."""
    return (SAMPLES / "sivi-deelherstel.xml").read_bytes()


def _afas_line(name: str, value: object) -> Conversion:
    given = deepcopy(sample("afas-hr_illness"))
    lines = given["HrIllness"]["Element"]["Objects"][0]["HrAbsIllnessProgress"]["Element"]
    lines[1]["Fields"][name] = value
    return afas.read(given, end_is="last_sick_day", hours="hours")


def _visma_line(name: str, value: object) -> Conversion:
    given = deepcopy(sample("visma-illness"))
    given["data"][0]["absenceCourses"][3][name] = value
    return visma.read(given, wage_value_is="percent") if name == "wageValue" else visma.read(given)


def _nmbrs(name: str, value: object) -> Conversion:
    return nmbrs.read([{"EmployeeId": 7, "Start": "2026-02-02", name: value}], percentage_is="absent")


def _row(name: str, value: object) -> Conversion:
    columns = {"employment": "number", "first_day": "first", name: name}
    return from_rows([{"number": "A-1", "first": "2026-02-02", name: value}], columns=columns, end_is="last_sick_day")


def _sivi(name: str, value: object) -> Conversion:
    text = message().decode()
    before, _, rest = text.partition(f"<{name}>")
    after = rest.partition(f"</{name}>")[2]
    assert rest, name
    return sivi.read(f"{before}<{name}>{value}</{name}>{after}".encode(), **SIVI)


PERCENTAGES: Final[tuple[tuple[Callable[[str, object], Conversion], str, int], ...]] = (
    (_afas_line, "PsPc", 100),
    (_afas_line, "PsPa", 100),
    (_afas_line, "PsHr", 168),
    (_visma_line, "recoveryPercentage", 100),
    (_visma_line, "wageValue", 200),
    (_nmbrs, "Percentage", 100),
    (_row, "percent_absent", 100),
    (_row, "percent_present", 100),
    (_row, "hours_per_week", 168),
    (_sivi, "PrcVrzm", 100),
)


@pytest.mark.parametrize(("read", "name", "most"), PERCENTAGES, ids=lambda part: getattr(part, "__name__", part))
def test_a_share_is_no_more_than_the_whole(read: Callable[[str, object], Conversion], name: str, most: int) -> None:
    """The whole itself is read; a hundredth more is refused at its own place, and so is less than nothing."""
    assert read(name, most).refused == ()
    for beyond in (f"{most}.01", -1):
        (item,) = read(name, beyond).refused
        assert {problem.path[-1] for problem in item.problems} == {name}


def test_a_value_of_a_message_is_as_long_as_it_may_be() -> None:
    """Two hundred characters are read; one more is refused."""
    assert len(_sivi("IdDnstvbnd", "x" * 200).cases) == 1
    with pytest.raises(CaseError) as caught:
        _sivi("IdDnstvbnd", "x" * 201)
    (problem,) = caught.value.problems
    assert (problem.code, problem.path[-1], "200" in problem.expected) == ("xml", "IdDnstvbnd", True)


def test_xml_that_is_broken_is_refused_with_its_line_and_column() -> None:
    """The column is counted from one, as an editor does."""
    with pytest.raises(CaseError) as caught:
        sivi.read(message().replace(b"<Wrknmr>", b"\n\n  <Wrknmr></x>"), **SIVI)
    (problem,) = caught.value.problems
    assert problem.code == "xml"
    assert "line 8, column 13" in problem.expected


def test_a_refusal_names_the_field_of_the_source() -> None:
    """Not the first of the same spell: the one that is wrong."""
    row = {"EmployeeId": 7, "Start": "2026-02-05", "RegistrationStartDate": "2026-02-05", "End": "2026-02-01"}
    (item,) = nmbrs.read([row]).refused
    assert [problem.path for problem in item.problems] == [(0, "End")]


@pytest.mark.parametrize(("absent", "works"), [(99, 1), (100, 0)])
def test_who_is_absent_for_the_whole_works_for_nothing(absent: int, works: int) -> None:
    """What is left of a hundred is work; nothing left is no record."""
    (case,) = _nmbrs("Percentage", absent).cases
    assert len(case.records) == works
