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
from poortwachter.answer.proof import PERIODS
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

EXAMPLES: Final = Path(__file__).parents[2] / "examples"

_ENGLISH = """
about absence act action advice after against agreed agreement all already also am and answer any application are
article as assessment at back be because been before being beside between bill both but by can cannot change
changed company could counted date dated day days decided decision default disease dismissal do doctor does due
duties duty each earlier earliest either employee employer employment end ended ends evaluation evidence expected
extension fact facts false far file filed finding findings first following for forces found from further gap gave
given goes had has have he held hours how if illness instead into is-not it its known last late later latest law
leave left less level like long longer looked made may met milestone missed missing month months more most moved
must never next no none nor not nothing notice number occurred of off on-file once one only option other otherwise
our out outcome over overdue owed own paid partly pay payment period periods permit plan planned policy present
problem proof read reading readings reason received recorded records recovered recovery remedy repair reported
reports required review risk rule sanction see sent shall she should shown shows sick sickness signed since so-
some sooner source stated states statute step steps still such sum term terms test than that the their them then
there these they third this those three through thus to track true two under unknown unless until upcoming upon
used view views wage wait warning was weeks were what when where which who whole whose why will with within
without working would year years yes you your
"""
ENGLISH: Final = frozenset(_ENGLISH.split())
"""English words that are no Dutch words; what both languages have (is, in, of, week, in time) cannot be told apart."""

_BOTH = """
all am as at be been do gap had has he last late later like made met of off one other over plan so such test was
week
"""
BOTH: Final = frozenset(_BOTH.split())
"""Of those, what is a Dutch word or name as well."""

_TO_WRITE: Final = re.compile(
    r"--[a-z-]+(=| )?\S*|`[^`]*`|\bCOMMAND\b|https?://\S+|\b[\w-]+\.(?:json|ics|html|toml|xlsx|csv|svg|md|nl)\b"
    r"|\b[a-z]+\.nl\b|\{[a-z_]*\}|\bwhat-if\b|\bwhy-not\b|\"[^\"]*\""
)
"""What a reader would type or open as it stands: an option, a file, an address, a name in quotes; and fields."""

_REFERENCE: Final = re.compile(r"\(kenmerk [\w=.-]+\)")
_SIGNAL: Final = re.compile(r"\bUP-[A-Z]\d+\b")
_CODE: Final = re.compile(r"\b[a-z0-9]+(?:_[a-z0-9]+)+\b")
_PATH: Final = re.compile(r"\b[a-z]+(?:\[\d+\])?\.[a-z]{2,}\b|\b[a-z]+\[\d+\]")
_WORD: Final = re.compile(r"[a-z]+(?:['-][a-z]+)*", re.IGNORECASE)


def amiss(text: str, given: frozenset[str] = frozenset()) -> list[str]:
    """What in a line is no Dutch: a code that stands for no reference, a path of a field, an English word."""
    left = _REFERENCE.sub("", _TO_WRITE.sub("", text))
    for name in sorted(given, key=len, reverse=True):
        left = left.replace(name, "")
    found = [*_SIGNAL.findall(left), *_CODE.findall(left), *_PATH.findall(left)]
    words = {word.lower() for word in _WORD.findall(left)}
    return found + sorted(words & (ENGLISH - BOTH))


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
            left = _IN_CODE.sub("", _SIGNAL.sub("", _TO_WRITE.sub("", text)))
            if found := {word.lower() for word in _WORD.findall(left)} & prose:
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
    return re.sub(r"(?:(?<=  )|(?<=\| )|^)UP-[A-Z]\d+(?: \|)?$", "", line.strip())
