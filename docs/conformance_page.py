"""The page of published cases: each with the dates of its source and ours."""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator, Mapping
from datetime import date
from pathlib import Path
from typing import Any, Final

sys.path.append(str(Path(__file__).parent.parent / "tests" / "conformance"))

from poortwachter.law.catalogue import DUTCH_LAW
from poortwachter.text import words
from published_dates import CASES, answer_to, found_in, small_answer

__all__ = ["conformance_page"]

_TRUST: Final[Mapping[str, str]] = {
    "high": "the source itself gives the dates",
    "medium": "the source gives the dates with room for another reading, which the note tells",
    "low": "the source is itself off, and the note says how",
}


def conformance_page(note: str) -> str:
    """Every published case."""
    cases = "\n\n".join(_case(entry) for entry in CASES)
    off = sum("theirs" in entry for entry in CASES)
    return f"""# Published cases

{note}

Facts and dates from published rulings, documents of UWV and public code: {len(CASES)} cases.
The library must answer each with the published day; of {off} the source is itself off, and both days are kept.
The facts stand in `tests/conformance/cases.yaml`, and a change of the library that changes one of these days fails.

The same cases, and days beside each threshold, are data that any program can read, with a runner:
[the conformance suite](../conformance/README.md).

{cases}
"""


def _case(entry: Mapping[str, Any]) -> str:
    lines = [f"## {entry['id']}", "", f"Source: {_source(entry['source'])}", f"Trust: {_trust(entry['trust'])}."]
    if entry.get("note"):
        lines.append(f"Note: {' '.join(str(entry['note']).split())}")
    lines += ["", f"First sick day: {_first(entry)}.", ""] if "case" in entry else [""]
    lines += ["| what | published | ours |", "| --- | --- | --- |", *_rows(entry)]
    return "\n".join(lines)


def _trust(trust: str) -> str:
    return f"{trust}, {_TRUST[trust]}" if trust in _TRUST else trust


def _source(text: str) -> str:
    """The source, with its address as a link."""
    return re.sub(r"(https?://[^\s;,]+)", r"<\1>", " ".join(text.split()))


def _first(entry: Mapping[str, Any]) -> str:
    absences = entry["case"].get("absences")
    return str(absences[0]["first_day"] if absences else entry["case"]["first_sick_day"])


def _rows(entry: Mapping[str, Any]) -> Iterator[str]:
    theirs = entry.get("theirs", {})
    answer = answer_to(entry) if "case" in entry else None
    for path in dict.fromkeys((*entry["expect"], *theirs)):
        ours = small_answer(entry, path) if answer is None else found_in(answer, path)
        published = theirs.get(path, entry["expect"].get(path, ""))
        mark = "" if str(published) == _written(ours) else " (off)"
        yield f"| {_named(path)} | {published}{mark} | {_written(ours)} |"


def _named(path: str) -> str:
    """What stands at a path, in words and as it is spelt."""
    place, _, field = path.rpartition(".")
    kind, _, name = place.partition(".")
    what = DUTCH_LAW.rules[name.partition(":")[0]].en if kind == "milestones" else words("en").get(f"period.{kind}", "")
    said = " ".join(part for part in (what.removesuffix(" from"), "" if not what else field.replace("_", " ")) if part)
    return f"{said}: `{path}`" if said else f"`{path}`"


def _written(value: date | int | None) -> str:
    return "none" if value is None else str(value)
