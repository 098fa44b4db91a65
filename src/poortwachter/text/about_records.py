"""Why a record matters: the terms that it counts for or brings up, and what UWV's test of the report reads in it."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from functools import cache
from itertools import chain
from typing import Final

from .._language import in_language
from ..facts.records import Stating, record_models
from ..law.catalogue import DUTCH_LAW
from ..law.signals import SIGNALS
from ..rules.patterns import needs
from ..rules.rule import MilestoneRule
from . import Language, words
from .articles import articles_text
from .intake import Said

__all__ = ["BEARS_ON", "about_field", "about_record", "about_stated"]

_MOST: Final = 2
"""Signals that are named; the others are counted."""

_COUNTS: Final = Said("Telt voor {what} ({articles}){consequence}.", "Counts for {what} ({articles}){consequence}.")
_BRINGS_UP: Final = Said("Brengt een termijn mee: {what} ({articles}).", "Brings a term up: {what} ({articles}).")
_VARIES: Final = Said(
    "Werkgever en werknemer mogen met redenen van deze termijnen afwijken (art. 5 RPEZ): {what}.",
    "Employer and employee may depart from these terms with reasons (RPEZ 5): {what}.",
)
_STATED: Final = Said(
    "De dag die UWV in de brief noemt, gaat voor.", "A day that UWV states in the letter comes first."
)
_NOT_STATED: Final = Said("Leeg: de wet bepaalt de dag.", "Empty: the law decides the day.")
_TESTED: Final = Said("De RIV-toets kijkt ernaar: {what}{more}.", "The test of the report looks at it: {what}{more}.")
_NOT_SAID: Final = Said(
    "Leeg: niet bekend. De RIV-toets noemt wat daardoor niet te toetsen is.",
    "Empty: not known. The test of the report names what it cannot test for that.",
)
_MORE: Final = Said("; en nog {count}", "; and {count} more")

BEARS_ON: Final[Mapping[str, Said]] = {
    "benefit": Said(
        "De uitkering gaat van het loon af (art. 7:629 lid 5 BW). Welke uitkering het is, wordt nooit vastgelegd.",
        "The benefit is set off against the wage (BW 7:629(5)). Which benefit it is, is never held.",
    ),
    "dismissal_request": Said(
        "Ontving UWV de aanvraag voor de eerste ziektedag, dan geldt het opzegverbod niet (art. 7:670 lid 1 BW).",
        "If UWV received the request before the first sick day, notice is not prohibited (BW 7:670(1)).",
    ),
    "new_agreed_work": Said(
        "Ziekte in het nieuwe werk begint in de regel een nieuwe periode van 104 weken (ECLI:NL:HR:2011:BQ8134).",
        "Sickness in the new work as a rule begins a new period of 104 weeks (ECLI:NL:HR:2011:BQ8134).",
    ),
    "resumption_request": Said(
        "UWV neemt de WIA-aanvraag dan weer in behandeling (art. 64 lid 8 WIA).",
        "UWV then takes the WIA application up again (WIA 64(8)).",
    ),
}
"""What no term and no signal speaks of."""


@cache
def about_record(kind: str, language: Language) -> tuple[str, ...]:
    """Why a record of this kind matters, in lines.

    Raises:
        KeyError: there is no such kind.
    """
    return tuple(_lines(kind, language))


def _lines(kind: str, language: Language) -> Iterator[str]:
    model = record_models()[kind]
    for rule in DUTCH_LAW.milestones:
        if kind in (*rule.met_by, *rule.also_met_by, *rule.renewed_by):
            yield _of_term(_COUNTS, rule, language)
        elif kind in rule.brought_up_by:
            yield _of_term(_BRINGS_UP, rule, language)
    if kind == "term_deviation":
        varied = [in_language(rule, language) for rule in DUTCH_LAW.milestones if rule.variable]
        yield _VARIES.in_(language).format(what=", ".join(varied))
    if issubclass(model, Stating):
        yield _STATED.in_(language)
    yield from _read(lambda fact: kind in fact.partition(".")[0].split("/"), language)
    if kind in BEARS_ON:
        yield BEARS_ON[kind].in_(language)


def _of_term(said: Said, rule: MilestoneRule, language: Language) -> str:
    w = words(language)
    follows = "; ".join(dict.fromkeys(w[f"consequence.{one.code}"] for one in rule.consequences))
    return said.in_(language).format(
        what=in_language(rule, language),
        articles=articles_text(rule.versions[-1].basis, language),
        consequence=f": {follows}" if follows else "",
    )


def about_stated(language: Language) -> tuple[str, str]:
    """Why the days that a letter of UWV states matter, and what leaving them open does."""
    return _STATED.in_(language), _NOT_STATED.in_(language)


@cache
def about_field(kind: str, field: str, language: Language) -> tuple[str, str]:
    """Why a field of a record of this kind matters, and what leaving it open does; empty where no signal reads it."""

    def is_read(fact: str) -> bool:
        kinds, _, name = fact.partition(".")
        return name == field and kind in kinds.split("/")

    why = next(_read(is_read, language), "")
    return why, _NOT_SAID.in_(language) if why else ""


def _read(is_read: Callable[[str], bool], language: Language) -> Iterator[str]:
    """The signals whose test reads such a fact, in one line."""
    found = [
        in_language(signal, language)
        for signal in SIGNALS.values()
        if any(map(is_read, chain.from_iterable(needs(part) for part in (signal.when, signal.test) if part)))
    ]
    if found:
        left = len(found) - _MOST
        more = _MORE.in_(language).format(count=left) if left > 0 else ""
        yield _TESTED.in_(language).format(what="; ".join(found[:_MOST]), more=more)
