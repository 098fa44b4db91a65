"""Each door does twice the work for an input twice as long: counted in lines that run, not in time."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from datetime import date, timedelta
from pathlib import Path
from typing import Any, Final

import pytest
from pydantic import ValidationError

from measure import sizes
from poortwachter import Case, PoortwachterError, assess, assess_batch, audit, problems_in, read_pack, wage_periods
from poortwachter._limits import LIMITS
from poortwachter.adapters import afas, from_rows, nmbrs, sivi, visma
from poortwachter.adapters._sheet import read_sheet
from shapes import SHAPES, case_of, day
from work import growth

ROOT: Final = Path(__file__).parents[2]
SAMPLES: Final = ROOT / "examples" / "systems"
TINY: Final = (ROOT / "tests" / "packs" / "tiny.toml").read_text(encoding="utf-8")
LINEAR: Final = 2.3
"""Twice the work, and some room for what is sorted and for what a longer file reaches; four is quadratic."""

Asked = Callable[[Case, date], Callable[[], object]]
ASKED: Final[Mapping[str, Asked]] = {
    "read": lambda case, as_of: lambda: Case.model_validate_json(case.to_json()),
    "assess": lambda case, as_of: lambda: assess(case, as_of=as_of),
    "answer as JSON": lambda case, as_of: lambda: assess(case, as_of=as_of).to_json(),
    "wage": lambda case, as_of: (
        lambda: wage_periods(
            case, as_of=as_of, first_day=case.absences[0].first_day, last_day=as_of + timedelta(days=900)
        )
    ),
    "audit": lambda case, as_of: lambda: audit(case, as_of=as_of),
}


@pytest.mark.parametrize("asked", ASKED)
@pytest.mark.parametrize("shape", SHAPES)
def test_a_case(shape: str, asked: str) -> None:
    """A file that is long in one way: reading it, and each question about it."""
    assert growth(lambda size: ASKED[asked](*case_of(shape, size)), 60) < LINEAR


@pytest.mark.parametrize("shape", SHAPES)
def test_the_longest_case(shape: str) -> None:
    """The largest size that is measured is read, and lies before the day for which it is asked."""
    case, as_of = case_of(shape, sizes(shape)[-1])
    assert assess(case, as_of=as_of).milestones


def test_the_wage_over_a_thousand_spells() -> None:
    """What is asked of one file for each of its spells is looked up, and not reckoned again from all of them."""
    assert growth(lambda size: ASKED["wage"](*case_of("spells", size)), 800) < LINEAR


def _wrong(facts: object) -> Callable[[], object]:
    def read() -> object:
        with pytest.raises(ValidationError) as refused:
            Case.model_validate(facts)
        return problems_in(refused.value)

    return read


REFUSED: Final[Mapping[str, Callable[[int], object]]] = {
    "unknown keys": lambda size: {"first_sick_day": day(0), **{f"key_{one}": 1 for one in range(size)}},
    "unknown kinds": lambda size: {
        "first_sick_day": day(0),
        "records": [{"kind": f"k_{one}", "dated": day(0)} for one in range(size)],
    },
    "no days": lambda size: {"first_sick_day": day(0), "records": [{"kind": "evaluation", "dated": "x"}] * size},
    "days too soon": lambda size: {
        "first_sick_day": day(1),
        "records": [{"kind": "evaluation", "dated": day(0)}] * size,
    },
    "ids twice": lambda size: {
        "first_sick_day": day(0),
        "records": [{"kind": "evaluation", "dated": day(9), "id": "r1"}] * size,
    },
    "spells over each other": lambda size: {"absences": [{"first_day": day(one)} for one in range(size)]},
}


@pytest.mark.parametrize("wrong", REFUSED)
def test_a_case_that_is_refused(wrong: str) -> None:
    """All that is wrong is told at once, and telling it is not slower for each."""
    size = 400 if wrong == "unknown kinds" else 60  # beyond the names that are looked up
    assert growth(lambda size: _wrong(REFUSED[wrong](size)), size) < LINEAR


def _sample(name: str) -> Any:
    return json.loads((SAMPLES / f"{name}.json").read_text(encoding="utf-8"))


def _rows(size: int, **more: object) -> list[dict[str, object]]:
    return [{"nr": one % 7, "first": day(30 * one), "last": day(30 * one + 1), **more} for one in range(size)]


_COLUMNS: Final = {"employment": "nr", "first_day": "first", "last_day": "last"}
_SIVI: Final = sorted(SAMPLES.glob("sivi-*.xml"))
SYSTEMS: Final[Mapping[str, Callable[[int], Callable[[], object]]]] = {
    "rows": lambda size: lambda: from_rows(_rows(size), columns=_COLUMNS, end_is="last_sick_day"),
    "rows that are refused": lambda size: lambda: from_rows(
        _rows(size, wrong="no") + _rows(size), columns={**_COLUMNS, "birth_date": "wrong"}, end_is="last_sick_day"
    ),
    "rows of one that cannot be": lambda size: lambda: from_rows(
        [{**row, "nr": 1, "last": day(9)} for row in _rows(size)], columns=_COLUMNS, end_is="last_sick_day"
    ),
    "afas": lambda size: lambda: afas.read(
        {"rows": _sample("afas-profit_illness")["rows"] * size}, end_is="last_sick_day"
    ),
    "nmbrs": lambda size: lambda: nmbrs.read(_sample("nmbrs-absence_list") * size, percentage_is="absent"),
    "visma": lambda size: lambda: visma.read({"data": _sample("visma-illness")["data"] * size}),
    "sivi": lambda size: lambda: sivi.read(
        [path.read_bytes() for path in _SIVI] * size, end_is="first_day_recovered", processing={"01": "tells"},
        test_messages=True,
    ),
    "sheet": lambda size: lambda: read_sheet("a.csv", b"nr;first\n" + b"1;2026-01-05\n" * size),
    "portfolio": lambda size: lambda: assess_batch(
        [{"first_sick_day": day(one)} for one in range(size)], as_of=day(4000), columns=["waiting_period_last_day"]
    ),
}  # fmt: skip


@pytest.mark.parametrize("system", SYSTEMS)
def test_another_system(system: str) -> None:
    """Rows, messages and sheets, of one employment or of many."""
    assert growth(SYSTEMS[system], 30) < LINEAR


def _milestones(size: int, behind: str) -> str:
    one = '\n[[milestones]]\nid = "m{0}"\nnl = "M{0}"\nen = "M{0}"\ntrigger = {{ milestone = "{1}" }}\n'
    rest = 'due = { after = { days = 1 } }\nwho = "employer"\nauthority = "statute"\n'
    return "".join(
        one.format(number, behind.format(number - 1) if number else "report") + rest for number in range(size)
    )


def _read_pack(text: str) -> Callable[[], object]:
    def read() -> object:
        try:
            return read_pack(text)
        except PoortwachterError as error:
            return error.problems

    return read


@pytest.mark.parametrize("behind", ["m{}", "report", "nothing_{}"])
def test_a_pack(behind: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """Milestones that are counted from each other, from one, and from what the pack declares nowhere."""
    monkeypatch.setitem(LIMITS, "names.looked_up", 20)
    assert growth(lambda size: _read_pack(TINY + _milestones(size, behind)), 30) < LINEAR
