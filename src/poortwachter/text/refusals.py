"""A refusal as a person reads it: where it stands in words, days as people write them, and no code but what is typed.

A program reads ``Problem.code`` and ``Problem.path``; whoever looks at a terminal or a page reads this.
A name in double quotes is to be written as it stands there, in a file or on the command; the rest is prose.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date
from functools import cache
from typing import Final

from ..errors import MISSING, NOT_SHOWN, Instead, Path, Problem, Row, clean_key, path_text
from ..law.catalogue import DUTCH_LAW
from ..packs.author import PackProblem, stands_at
from . import Language, words
from .dates import day_text
from .intake import FIELDS, VALUES, Said
from .names import milestone_name

__all__ = ["MOST_NAMED", "beside", "place_named", "place_text", "plainly", "refusal", "row_text", "shortened"]

MOST_NAMED: Final = 14
"""A list of more names is told by its first."""

_MOST_WITH_WORDS: Final = 10
"""Of more keys than these only the keys are told: with their words the line would be too long to read."""

_FIRST_NAMED: Final = 5

_QUOTED: Final = re.compile(r"""(?<!\w)'([^']+)'|("[^"]*")""")
_BETWEEN_QUOTES: Final = re.compile(r'"([a-z_]+)"')
_ENTRY: Final = re.compile(r"\b(absences|changes|leaves|packs|records)\[([0-9]+)\]")
_DAY: Final = re.compile(r"\b[0-9]{4}-[0-9]{2}-[0-9]{2}\b")
_CODE: Final = re.compile(r"\b[a-z0-9]+(?:_[a-z0-9]+)+\b")
_LIST: Final = re.compile(rf"""(?:[\w.:@-]+|"[^"]*")(?:, (?:[\w.:@-]+|"[^"]*")){{{MOST_NAMED},}}""")
_WHOLE: Final = re.compile(r'"[^"]*"|[^"]+')

_ONE_OF: Final[Mapping[str, Said]] = {
    "absences": Said("verzuim", "absence"),
    "changes": Said("wijziging", "change"),
    "leaves": Said("verlof", "leave"),
    "packs": Said("pakket", "pack"),
    "records": Said("stuk", "record"),
}
"""What one entry of a list is called."""

_NAMES: Final[Mapping[str, Said]] = {
    "amount": Said("bedrag", "amount"),
    "answers": Said("antwoord op vraag", "answer to question"),
    "aow_date": Said("AOW-datum", "AOW date"),
    "as_of": Said("peildatum", "day of assessment"),
    "case_id": Said("dossiernummer", "number of the case"),
    "changes": Said("wijzigingen", "changes"),
    "column": Said("kolom", "column"),
    "columns": Said("kolommen", "columns"),
    "country": Said("land", "country"),
    "days": Said("dagen", "days"),
    "days_late": Said("dagen te laat", "days late"),
    "employment": Said("dienstbetrekking", "employment"),
    "end_is": Said("wat het einde noemt", "what the end names"),
    "first_day": Said("eerste dag", "first day"),
    "first_sick_day": Said("eerste ziektedag", "first sick day"),
    "format": Said("vorm", "form"),
    "group": Said("groep", "group"),
    "id": Said("kenmerk", "id"),
    "jurisdiction": Said("land", "country"),
    "keep": Said("kolommen om mee te nemen", "columns to carry along"),
    "kind": Said("soort", "kind"),
    "lead": Said("hoeveel dagen vooraf", "how many days before"),
    "leaves": Said("verlof", "leave"),
    "name": Said("naam", "name"),
    "packs": Said("pakketten", "packs"),
    "phase": Said("fase", "phase"),
    "records": Said("stukken", "records"),
    "readings": Said("uitleg bij juridische twijfel", "readings"),
    "since": Said("de dag van de vorige keer", "the day of the run before"),
    "schema": Said("versie van het bestand", "version of the file"),
    "working_days": Said("werkdagen", "working days"),
    "subject": Said("onderwerp", "subject"),
}
"""Names beside those of facts: of options, and of what holds facts."""

_OF_COLUMNS: Final = (("columns",), ("keep",))
"""Under these stand names of columns, as they are written in the file or the map."""

_KINDS_OF_CODE: Final = ("fact.records", "period", "reason", "document", "answer")
"""What a code can be that is the name of no field."""


def refusal(problem: Problem, language: Language) -> str:
    """What is wrong, on one line: where, what stands there unless it is not shown, what was expected and what to do."""
    if language == "en":
        return shortened(_in_english(problem), "en")
    text = beside(problem, language)
    if isinstance(problem, PackProblem):
        return words(language)["refusal.of_pack"].format(
            place=stands_at(problem), key=_last_key(problem.path), problem=text
        )
    place = place_text(problem.path, language, to_type=problem.value is MISSING)
    return words(language)["refusal.at"].format(place=place, problem=text) if place else text


def _in_english(problem: Problem) -> str:
    """The whole problem, without a place that is the whole input and a value that is not shown."""
    text = problem.message("en")
    whole, hidden = f"{path_text(())}: ", f"{NOT_SHOWN}; "
    if not problem.path:
        text = text.replace(whole, "", 1)
    return text.replace(hidden, "", 1) if problem.value is NOT_SHOWN else text


def _last_key(path: Path) -> str:
    """The key of a pack that is wrong; its line says which of them."""
    return next((f'"{clean_key(step)}"' for step in reversed(path) if isinstance(step, str)), "")


def beside(problem: Problem, language: Language) -> str:
    """The same without the place: it is shown beside it, or was asked for just now."""
    part = str(problem.path[0]) if problem.path else ""
    said = problem.to_dict(language)
    asked = shortened(said["expected"], language)
    if problem.code == "unknown_key" and len(_BETWEEN_QUOTES.findall(asked)) <= _MOST_WITH_WORDS:
        asked = _BETWEEN_QUOTES.sub(lambda key: _typed(key[1], part, language), asked)
    expected = words(language)["refusal.expected"].format(expected=plainly(asked, part, language))
    value = () if problem.value is NOT_SHOWN else (_value(problem, said["value"], language),)
    return "; ".join((*value, expected, plainly(said["remedy"], part, language)))


def place_text(path: Path, language: Language, *, to_type: bool = False) -> str:
    """Where in the input it is, in words; nothing where it is the whole of it.

    ``to_type`` gives the last name as it is to be typed, with its words behind it: nobody can add it by its words.

    >>> place_text(("records", 2, "dated"), "nl"), place_text(("birth_date",), "nl")
    ("bij stuk 3, 'gedateerd op'", "bij 'geboortedatum'")
    """
    if not path or isinstance(path[0], Row):
        return path_text(path, language) if path else ""
    return words(language)["refusal.place"].format(place=place_named(path, language, to_type=to_type))


def place_named(path: Path, language: Language, *, to_type: bool = False) -> str:
    """The same without the word before it: ``stuk 3, 'gedateerd op'``."""
    told: list[str] = []
    part = str(path[0]) if path else ""
    for place, (above, step) in enumerate(zip((None, *path), path, strict=False), 1):
        if isinstance(step, int):
            entry = _ONE_OF.get(str(above))
            told[-1:] = [f"{entry.in_(language) if entry else told[-1]} {step + 1}" if told else str(step + 1)]
        elif step != "employment" or place == len(path):
            if (above,) in _OF_COLUMNS or (to_type and place == len(path)):
                told.append(_typed(clean_key(step), part, language))
                continue
            name = _name(step, part, language)
            told.append(f'"{clean_key(step)}"' if name is None else f"'{name}'")
    return ", ".join(told)


def row_text(row: int, language: Language) -> str:
    """A row of the input as a person counts: of a sheet as it shows it, else the first case as 1."""
    if isinstance(row, Row):
        return path_text((row,), language)
    return words(language)["refusal.case"].format(row=row + 1)


def shortened(text: str, language: Language) -> str:
    """The text with only the first names of a long list."""
    return _LIST.sub(lambda found: _first(found[0].split(", "), language), text)


def _first(names: list[str], language: Language) -> str:
    more = words(language)["refusal.more"].format(count=len(names) - _FIRST_NAMED)
    return ", ".join((*names[:_FIRST_NAMED], more))


def _value(problem: Problem, said: str, language: Language) -> str:
    value = problem.value
    if value is None:
        return words(language)["refusal.empty"]
    if isinstance(value, bool) or (isinstance(value, Instead) and problem.path[:1] in _OF_COLUMNS):
        return f'"{said}"'
    known = None if not isinstance(value, Instead) else _name(said, "", language)
    return known or plainly(said, "", language)


def plainly(said: str, part: str, language: Language) -> str:
    """Words for codes and paths, and days as people write them; what is to be typed stays between quotes."""
    said = shortened(_ENTRY.sub(lambda found: _entry(found[1], int(found[2]), language), said), language)
    said = _QUOTED.sub(lambda found: found[2] or _typed(found[1], part, language), said)
    return _WHOLE.sub(lambda found: found[0] if found[0].startswith('"') else _prose(found[0], part, language), said)


def _prose(said: str, part: str, language: Language) -> str:
    said = _DAY.sub(lambda day: _day(day[0], language), said)
    return _CODE.sub(lambda found: _name(found[0], part, language) or f'"{found[0]}"', said)


def _entry(of: str, place: int, language: Language) -> str:
    return f"{_ONE_OF[of].in_(language)} {place + 1}"


def _typed(code: str, part: str, language: Language) -> str:
    """A code that is to be written so, with its words behind it; of several each."""
    if ", " in code:
        return ", ".join(_typed(one, part, language) for one in code.split(", "))
    if _DAY.fullmatch(code):
        return _day(code, language)
    name = _name(code, part, language)
    return f'"{code}"' if name is None or name == code else f'"{code}" ({name})'


def _name(code: str, part: str, language: Language) -> str | None:
    """What a person calls a field, a kind, a milestone, a period or a value; ``None`` where it has no words."""
    w = words(language)
    found = next((w[kind] for kind in (f"evidence.{part}.{code}", f"fact.{part}.{code}") if kind in w), None)
    tables = (FIELDS, _NAMES, VALUES) if part in _ONE_OF else (_NAMES, FIELDS, VALUES)
    said = next((table[code] for table in tables if code in table), None)
    if found is not None or said is not None:
        return found or (None if said is None else said.in_(language))
    of_code = (f"fact.{code}", f"fact.records.{code}.{code}", *(f"{kind}.{code}" for kind in _KINDS_OF_CODE))
    found = next((w[one] for one in of_code if one in w), None) or _of_a_record(language).get(code)
    return milestone_name(code, language) if found is None and code in DUTCH_LAW.rules else found


@cache
def _of_a_record(language: Language) -> Mapping[str, str]:
    """Fields that have words in one kind of record, by their code; where several have, those of the first kind."""
    named = [(code.split(".")[2:], text) for code, text in words(language).items() if code.startswith("fact.records.")]
    return {path[1]: text for path, text in reversed(named) if len(path) > 1}


def _day(text: str, language: Language) -> str:
    try:
        return day_text(date.fromisoformat(text), language, weekday=False)
    except ValueError:  # no day of the calendar: it stays as it was written
        year, month, day = text.split("-")
        return f"{day}-{month}-{year}"
