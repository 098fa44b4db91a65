"""What a fact on a line can be: the kinds of records and the days beside them, by what people call them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from difflib import SequenceMatcher
from typing import Final

from ..errors.translation import benefits_named
from ..facts.names import KIND_NAMES
from ..facts.records import record_models
from ..law.catalogue import DUTCH_LAW
from . import LANGUAGES, Language, words
from .entry_values import plain
from .tables import table

__all__ = ["BESIDE", "alike", "kinds_by_name", "kinds_in", "kinds_table", "names_of_kinds"]

BESIDE: Final[Mapping[str, str]] = {
    "absences.first_day": "evidence.absences.first_day",
    "absences.last_day": "evidence.absences.last_day",
    "birth_date": "fact.birth_date",
    "employment.first_day": "evidence.employment.first_day",
    "employment.last_day": "fact.employment.last_day",
    "employment.safety_net_clear_on": "fact.employment.safety_net_clear_on",
}
"""The days beside records that can be told on a line, each with what the pages call it."""


def kinds_in(language: Language) -> list[str]:
    """The kinds of records and the days beside them, as people call them."""
    return [name for name, _ in _named_kinds(language)]


def kinds_table(language: Language, width: int) -> str:
    """The same, each with what it is called in a case file: the kind of a record, or the place of a day."""
    w = words(language)
    return table(_named_kinds(language), [w["kinds.said"], w["kinds.code"]], width) + "\n"


def _named_kinds(language: Language) -> list[tuple[str, str]]:
    w = words(language)
    places = [(w[key], path.replace("absences.", "absences[].")) for path, key in BESIDE.items()]
    records = [(w[f"fact.records.{kind}"], kind) for kind in record_models()]
    return sorted([*places, *records], key=lambda named: named[0].casefold())


def alike(text: str, names: Iterable[str], language: Language) -> str:
    """The names that look most like a text, those of the benefit that it names first; nothing where none looks like it.

    >>> alike("spoor", ["start spoor 2", "geschil"], "nl")
    'het meest lijken: "start spoor 2"; '
    """
    of_law = benefits_named(text)
    likeness = {name: _alike(plain(text), plain(name)) for name in names}
    of_it = {name for name in likeness if of_law <= benefits_named(name)}
    near = [name for name, measured in likeness.items() if measured >= _LEAST_ALIKE or (of_law and name in of_it)]
    near.sort(key=lambda name: (name not in of_it, -likeness[name]))
    if not near:
        return ""
    return words(language)["mistake.alike"].format(names=", ".join(f'"{name}"' for name in near[:_MOST_ALIKE]))


_MOST_ALIKE: Final = 3
_LEAST_ALIKE: Final = 0.85
_A_PIECE: Final = 4
"""Fewer signs in common say nothing, unless they are the whole of a name."""


def _alike(text: str, name: str) -> float:
    """How much two names are alike: more for a name that holds the other, or a piece of it."""
    matcher = SequenceMatcher(None, text, name, autojunk=False)
    longest, shortest = matcher.find_longest_match().size, max(1, min(len(text), len(name)))
    return 0.0 if longest < min(_A_PIECE, shortest) else matcher.ratio() + longest / shortest


def kinds_by_name() -> dict[str, str]:
    """Record kinds by what people call them, written without capitals, hyphens and spaces."""
    return {plain(name): kind for name, kind in names_of_kinds().items()}


def names_of_kinds() -> dict[str, str]:
    """Record kinds by what people call them: names elsewhere, the milestone that it meets, our code and its words.

    A name that means more than one kind, or not quite the same, is left out: it is refused and explained. Of two kinds
    that are called so the last has the name.
    """
    found = {name: rule.met_by[0] for rule in DUTCH_LAW.milestones if rule.met_by for name in (rule.nl, rule.en)}
    for name, named in KIND_NAMES.items():
        if len(named.names) == 1 and named.note is None:
            found[name] = named.names[0]
    for kind in record_models():
        found[kind] = kind
        for spoken in LANGUAGES.values():
            if f"fact.records.{kind}" in spoken:
                found[spoken[f"fact.records.{kind}"]] = kind
    return found
