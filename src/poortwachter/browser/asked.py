"""What the page asks: the question as it was sent, read and checked."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any, Final, NamedTuple

from ..answer.assessment import Assessment
from ..answer.packs import Abroad
from ..api import assess
from ..counting.days import read_day
from ..errors import CaseError, Problem, refused, without_content
from ..facts.case import CASE_SCHEMA, Case
from ..law.catalogue import DUTCH_LAW
from ..text import LANGUAGES, Language

__all__ = ["Request", "day_of", "facts_of", "number_of", "request_of", "text_of"]


class Request(NamedTuple):
    """A question of the page.

    Attributes:
        ask: what is asked, a name of the door.
        language: in which language to answer.
        given: everything that was sent.
    """

    ask: str
    language: Language
    given: Mapping[str, Any]

    @property
    def facts(self) -> Mapping[str, Any]:
        """The case as it was sent."""
        found = self.given.get("case")
        if not isinstance(found, Mapping):
            raise CaseError([refused("not_an_object", ("case",), without_content(found))])
        return found

    @property
    def as_of(self) -> date:
        """The day of assessment."""
        return day_of(self, "as_of")

    @property
    def readings(self) -> Mapping[str, str]:
        """The contested readings to use."""
        found = self.given.get("readings") or {}
        return found if isinstance(found, Mapping) else {}

    @property
    def packs(self) -> Sequence[str]:
        """The packs to use, by name."""
        found = self.given.get("packs") or ()
        return [str(name) for name in found] if isinstance(found, list | tuple) else ()

    def case(self) -> Case:
        """The facts, checked."""
        return Case.model_validate(dict(self.facts))

    def answer(self) -> Assessment:
        """The answer for the case on its day.

        Raises:
            CaseError: it cannot be answered; or packs of another country are all that answer it.
        """
        return self.answer_for(self.case())

    def answer_for(self, case: Case) -> Assessment:
        """The answer for a case that was read already."""
        question = _Question(case, self.as_of, self.readings, self.packs)
        if _LAST and _LAST[0][0] == question:
            return _LAST[0][1]
        found = assess(case, as_of=question.as_of, readings=question.readings, packs=question.packs)
        if isinstance(found, Abroad):
            countries = {"country": DUTCH_LAW.jurisdiction, "own": found.jurisdiction}
            raise CaseError([refused("pack_of_another_country", ("packs", 0), found.packs[0].pack, **countries)])
        _LAST[:] = [(question, found)]
        return found


class _Question(NamedTuple):
    """All that an answer depends on."""

    case: Case
    as_of: date
    readings: Mapping[str, str]
    packs: Sequence[str]


_LAST: Final[list[tuple[_Question, Assessment]]] = []
"""The last answer, at most one: a page asks for its other parts, its reasons and its files next."""


def request_of(sent: object) -> Request:
    """The question that was sent.

    Raises:
        CaseError: it is no object, or it asks for a language that there is not.
    """
    if not isinstance(sent, Mapping):
        raise CaseError([refused("not_an_object", (), without_content(sent))])
    asked = sent.get("lang", "nl")
    for language in LANGUAGES:
        if language == asked:
            return Request(str(sent.get("ask")), language, sent)
    raise CaseError([refused("option", ("lang",), without_content(asked), names=list(LANGUAGES))])


def day_of(request: Request, name: str) -> date:
    """A day that was sent under ``name``.

    Raises:
        CaseError: it is no day.
    """
    problems: list[Problem] = []
    day = read_day((name,), request.given.get(name), problems)
    if day is None:
        raise CaseError(problems or [refused("missing", (name,), None)])
    return day


def number_of(request: Request, name: str) -> int:
    """A whole number that was sent under ``name``, 0 where there is none.

    Raises:
        CaseError: it is no whole number.
    """
    found = request.given.get(name, 0)
    if type(found) is not int:
        raise CaseError([refused("int_type", (name,), without_content(found))])
    return found


def text_of(request: Request, name: str) -> str:
    """A text that was sent under ``name``, empty where there is none."""
    found = request.given.get(name)
    return found if isinstance(found, str) else ""


def facts_of(case: Case) -> dict[str, Any]:
    """A case as the page holds it: what was told, and nothing more."""
    told = case.model_dump(mode="json", by_alias=True, exclude_none=True, exclude_unset=True)
    return {"schema": CASE_SCHEMA, **told}
