"""Each field of the form, with each word that it can say, has one answer alone and among others."""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path
from typing import Any, Final

import pytest
from pydantic import ValidationError

pytest.importorskip("pyarrow")

from equal import COLUMNS
from poortwachter import Case, assess_batch
from poortwachter.portfolio import batch

SCHEMA: Final = json.loads(Path("tests/contract/case-1.json").read_text())
MODELS: Final = SCHEMA["$defs"]
KINDS: Final = {
    model["properties"]["kind"]["const"]: model
    for name, model in MODELS.items()
    if {"id", "kind"} <= model.get("properties", {}).keys() and name != "Event"
}
FIRST: Final = date(2024, 9, 2)
DAY: Final = date(2027, 3, 1)
PLACE: Final = {"question": "UP-E07", "milestone": "action_plan"}


def said(field: dict[str, Any], name: str) -> Iterator[Any]:
    """What a field can say: each word of a closed set, yes and no, one number or two, or a day."""
    if "$ref" in field:
        yield from said(MODELS[field["$ref"].rsplit("/", 1)[1]], name)
    elif "anyOf" in field:
        for one in field["anyOf"]:
            yield from said(one, name)
    elif field.get("format") == "date":
        yield str(FIRST + timedelta(days=420))
    elif "enum" in field or "const" in field:
        yield from field.get("enum", [field.get("const")])
    elif field.get("type") == "array":
        yield from ([one] for one in said(field["items"], name))
    elif field.get("type") in ("boolean", "integer", "number"):
        yield from (True, False) if field["type"] == "boolean" else (24, 36)
    elif field.get("type") == "string" and name in PLACE:
        yield PLACE[name]


def facts(**more: Any) -> dict[str, Any]:
    """A case with these facts besides."""
    return {"absences": [{"first_day": str(FIRST)}], "records": [], **more}


def of_records() -> Iterator[dict[str, Any]]:
    """A record of each kind with what it must say, and with each thing that it may say besides."""
    for kind, model in KINDS.items():
        fields = {name: field for name, field in model["properties"].items() if name not in ("id", "kind")}
        days = [name for name in ("sent_on", "received_on", "dated") if name in fields]
        needed = [name for name in model["required"] if name in fields]
        least = {name: next(said(fields[name], name)) for name in dict.fromkeys([*days[:1], *needed])}
        for name, field in fields.items():
            for value in said(field, name):
                yield facts(records=[{"kind": kind, **least, name: value}])


def of_the_rest() -> Iterator[dict[str, Any]]:
    """Each thing that the employment, an absence, a leave and the case itself can say."""
    for name, field in MODELS["Employment"]["properties"].items():
        yield from (facts(employment={name: value}) for value in said(field, name))
    for name, field in MODELS["Absence"]["properties"].items():
        for value in said(field, name):
            spell = {"first_day": str(FIRST), "last_day": str(FIRST + timedelta(days=450)), name: value}
            yield facts(absences=[spell])
    for name, field in MODELS["Leave"]["properties"].items():
        for value in said(field, name):
            leave = {"kind": "pregnancy_maternity", "first_day": "2025-11-10", "last_day": "2026-03-01", name: value}
            yield facts(leaves=[leave])
    for name in ("birth_date", "aow_date", "records_complete_from"):
        yield facts(**{name: "1961-02-28" if name == "birth_date" else "2026-08-31"})


def readable(given: dict[str, Any]) -> bool:
    """Whether a case can say this; what cannot be true together with the rest is refused elsewhere."""
    try:
        Case.model_validate(given)
    except ValidationError:
        return False
    return True


FOUND: Final = [given for given in (*of_records(), *of_the_rest()) if readable(given)]


def test_most_can_be_said() -> None:
    """Nearly all of it is read, and each kind of record."""
    assert len(FOUND) > 300
    assert {record["kind"] for given in FOUND for record in given["records"]} == {*KINDS}


@pytest.mark.parametrize("day", [DAY, DAY + timedelta(days=400)])
def test_alone_and_among_others(monkeypatch: pytest.MonkeyPatch, day: date) -> None:
    """The same answers, and the same refusals."""
    rows = [{**given, "case_id": f"c{place}"} for place, given in enumerate(FOUND)]
    found = []
    for few in (1, 10**9):
        monkeypatch.setattr(batch, "_WORTH_IT", few)
        found.append(assess_batch(rows, as_of=day, columns=COLUMNS))
    together, alone = found
    assert together.answers.to_pylist() == alone.answers.to_pylist()
    assert together.refusals.sort_by("row").to_pylist() == alone.refusals.to_pylist()
