"""Dutch is Dutch: every template and every rendered page is read for codes, paths of fields and English words."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from datetime import date
from functools import cache
from html import unescape
from pathlib import Path
from typing import Final

import pytest

from generated import generated
from poortwachter import Assessment, Case, CaseError, assess
from poortwachter.answer.parts import PERIODS
from poortwachter.cli.dutch import HELP, MISTAKES
from poortwachter.errors.catalogue import REFUSALS
from poortwachter.export.calendar import calendar_ics
from poortwachter.export.notebook import mimebundle, shown_in
from poortwachter.export.picture import timeline_svg
from poortwachter.export.report import brief_markdown, report_html, report_markdown
from poortwachter.law.anchors import ANCHORS
from poortwachter.law.catalogue import DUTCH_LAW
from poortwachter.law.planned import PLANNED
from poortwachter.law.remedies import REMEDIES
from poortwachter.packs.reading import SHIPPED, pack_named, pack_schema
from poortwachter.text import LANGUAGES
from poortwachter.text.first_screen import first_screen
from poortwachter.text.page import page
from poortwachter.text.proof import proof_page
from poortwachter.text.readings import reading_text
from read_as_dutch import BOTH, ENGLISH, SIGNAL, TO_WRITE, WORD, amiss

EXAMPLES: Final = Path(__file__).parents[2] / "examples"


def test_what_is_amiss_is_seen() -> None:
    """The reader of these tests finds each kind."""
    assert amiss("de brief (kenmerk UP-E03) van poortwachter --lang nl") == []
    found = amiss("UP-E03: employment.regime, absences[0] en action_plan until 2013")
    assert set(found) >= {"UP-E03", "action_plan", "employment.regime", "absences[0]", "until"}


# --- templates ------------------------------------------------------------------------------------------------------


def templates() -> Iterator[tuple[str, str]]:
    """Every Dutch text with the place where it stands."""
    yield from ((f"nl.{code}", text) for code, text in LANGUAGES["nl"].items())
    yield from ((f"cli {english}", re.sub(r"zoals UP-\S+", "", dutch)) for english, dutch in HELP.items())
    yield from ((f"cli {english.pattern}", dutch) for english, dutch in MISTAKES)
    for kind, items in _of_the_law().items():
        yield from ((f"{kind} {name}", text) for name, text in items.items())
    for name in SHIPPED:
        yield from ((f"pack {name}", text) for text in in_dutch(pack_named(name).model_dump(mode="json")))


def _of_the_law() -> dict[str, Mapping[str, str]]:
    asked = {signal.id: signal.asks.nl for signal in DUTCH_LAW.signals.values() if signal.asks is not None}
    readings = {
        f"{reading} {name}": text
        for reading in DUTCH_LAW.readings
        for name, text in {
            "question": reading_text(reading, "nl").question,
            "why": reading_text(reading, "nl").why,
            **reading_text(reading, "nl").alternatives,
        }.items()
    }
    return {
        "rule": {rule.id: rule.nl for rule in DUTCH_LAW.milestones},
        "period": {rule.id: rule.nl for rule in DUTCH_LAW.periods},
        "figure": {figure.id: figure.nl for figure in DUTCH_LAW.figures},
        "clause": {clause.id: clause.nl for clause in DUTCH_LAW.clauses},
        "anchor": {anchor.id: anchor.nl for anchor in ANCHORS},
        "signal": {signal.id: signal.nl for signal in DUTCH_LAW.signals.values()},
        "question": asked,
        "remedy": {code: remedy.nl for code, remedy in REMEDIES.items()},
        "planned": {item.id: f"{item.nl} {item.source_nl}" for item in PLANNED},
        "reading": readings,
    }


def in_dutch(data: object) -> Iterator[str]:
    """Every text of a pack under a key that ends in ``nl``."""
    if isinstance(data, dict):
        for key, value in data.items():
            if isinstance(value, str) and (key == "nl" or str(key).endswith("_nl")):
                yield value
            else:
                yield from in_dutch(value)
    elif isinstance(data, list):
        for item in data:
            yield from in_dutch(item)


_IN_CODE: Final = re.compile(r"\.?\w+\(.*?\)|\w+\[.*?\]|'\w+'|\w+=\S+|\w+[_.]\w[\w.]*")


_SPELT: Final = frozenset(("absence", "false", "none", "sanction", "true", "without"))
"""What JSON, Python and the command spell."""


def keys(schema: object) -> set[str]:
    """Every name in a schema that a writer of a file spells: of a field, or a code."""
    if isinstance(schema, dict):
        own = {*schema.get("properties", ()), *(str(code) for code in schema.get("enum", ())), str(schema.get("const"))}
        return own.union(*(keys(value) for value in schema.values()))
    return set().union(*(keys(item) for item in schema)) if isinstance(schema, list) else set()


def test_every_refusal_is_dutch() -> None:
    """A refusal names what must change as the case, the command or Python spells it; the rest is Dutch."""
    prose = ENGLISH - BOTH - keys(Case.model_json_schema()) - keys(pack_schema()) - _SPELT
    assert {"the", "and", "should"} <= prose
    wrong = {}
    for code, refusal in REFUSALS.items():
        for text in (refusal.expected.nl, refusal.remedy.nl):
            left = _IN_CODE.sub("", SIGNAL.sub("", TO_WRITE.sub("", text)))
            if found := {word.lower() for word in WORD.findall(left)} & prose:
                wrong[f"{code}: {text}"] = found
    assert wrong == {}


def test_every_template_is_dutch() -> None:
    """No code, no path, no English word in any Dutch text of the library."""
    wrong = {place: found for place, text in templates() if (found := amiss(text))}
    assert wrong == {}


# --- pages ----------------------------------------------------------------------------------------------------------


@cache
def answers() -> dict[str, tuple[Assessment, frozenset[str]]]:
    """The examples and some made-up cases, answered; with what their files name themselves."""
    found: dict[str, tuple[Assessment, frozenset[str]]] = {}
    for path in sorted(EXAMPLES.glob("cases/*.json")) + sorted(EXAMPLES.glob("levels/*.json")):
        case = Case.model_validate_json(path.read_bytes())
        found[path.stem] = (assess(case, as_of=max(case.last_day_that_happened, date(2027, 3, 15))), named(case))
    for number in range(0, 700, 35):
        made = generated(number)
        try:
            case = Case.model_validate(made.data)
            found[f"made up {number}"] = (assess(case, as_of=made.as_of, readings=made.readings), named(case))
        except (ValueError, CaseError):
            continue
    return found


def named(case: Case) -> frozenset[str]:
    """The ids that a file gives to itself and to its records."""
    return frozenset(name for name in (case.case_id, *(record.id for record in case.records)) if name)


def proofs(answer: Assessment) -> str:
    """The proof of every period, milestone and finding."""
    subjects = [*PERIODS, *(item.key for item in answer.milestones), *(item.id for item in answer.risk.findings)]
    return "\n".join(proof_page(answer.explain(subject), "nl") for subject in subjects)


def seen(markup: str) -> str:
    """What a page of HTML or a picture shows, without its tags and styles."""
    return unescape(re.sub(r"<[^>]*>", "\n", re.sub(r"<style.*?</style>", "", markup, flags=re.DOTALL)))


def ours(lines: str) -> str:
    """The lines of a calendar that hold words."""
    unfolded = lines.replace("\r\n ", "")
    return "\n".join(re.findall(r"^(?:SUMMARY|DESCRIPTION|X-WR-CALNAME)[^:]*:(.*)$", unfolded, re.MULTILINE))


PAGES: Final[Mapping[str, Callable[[Assessment], str]]] = {
    "the first screen": lambda answer: "\n".join(line.text for line in first_screen(answer, "nl")),
    "the whole page": lambda answer: page(answer, "nl"),
    "the report": lambda answer: report_markdown(answer, language="nl").replace("\\_", "_"),
    "the report as HTML": lambda answer: seen(report_html(answer, language="nl")),
    "the brief": lambda answer: brief_markdown(answer, language="nl"),
    "the picture": lambda answer: seen(timeline_svg(answer, language="nl")),
    "the calendar": lambda answer: ours(calendar_ics(answer, language="nl").decode()),
    "the proofs": proofs,
    "the notebook": lambda answer: seen(mimebundle(shown_in(answer, "nl"))["text/html"]),
}


@pytest.mark.parametrize("name", PAGES)
def test_every_page_is_dutch(name: str) -> None:
    """An id of a signal stands behind *kenmerk*, or in the last cell of a row, under that heading."""
    wrong = {}
    for key, (answer, given) in answers().items():
        for line in PAGES[name](answer).splitlines():
            if found := amiss(_without_last_cell(line), given):
                wrong[f"{key}: {line}"] = found
    assert wrong == {}


def _without_last_cell(line: str) -> str:
    return re.sub(r"(?:(?<=  )|(?<=\| )|(?<=Kenmerk: )|^)UP-[A-Z]\d+(?: \|)?$", "", line.strip())
