"""The case of a command, and the answer to it."""

from __future__ import annotations

import argparse
from collections.abc import Callable
from typing import Any, TypeVar

from pydantic import ValidationError

from ..answer.assessment import Assessment
from ..answer.data import Written, adapter
from ..answer.packs import Abroad
from ..api import assess
from ..engine.question import asked
from ..errors import NOT_SHOWN, problems_in, refused
from ..facts.case import Case
from ..planning.whole import whole
from ..text import Language
from .given import BadInputError, holds_several, pack, read_bytes, readings_chosen
from .writing import screen_width

__all__ = ["answer_to", "as_json", "case_in", "case_of", "dutch_answer", "on_its_day", "shown"]

Kind = TypeVar("Kind", bound=Written)


def answer_to(options: argparse.Namespace) -> Assessment | Abroad:
    """The answer, with what the packs that were named say beside it."""
    packs = [pack(name) for name in options.pack]
    return assess(case_of(options), as_of=options.as_of, readings=readings_chosen(options.reading), packs=packs)


def dutch_answer(options: argparse.Namespace) -> Assessment:
    """The answer of Dutch law alone; what only a pack reads says nothing in it."""
    return whole(asked(case_of(options), options.as_of, readings_chosen(options.reading)))


def case_of(options: argparse.Namespace) -> Case:
    """The case in the file, on its day.

    Raises:
        BadInputError: there is none in it.
    """
    return case_in(read_bytes(options.case, "input"), options)


def case_in(text: bytes, options: argparse.Namespace) -> Case:
    """The case in the text of the file, on its day.

    Raises:
        BadInputError: there is none in it.
    """
    try:
        case = Case.model_validate_json(text)
    except ValidationError as error:
        several = [refused("several_cases", (), NOT_SHOWN)] if holds_several(text) else problems_in(error)
        raise BadInputError(options.case, several) from None
    return on_its_day(case, options)


def on_its_day(case: Case, options: argparse.Namespace) -> Case:
    """The case, without what is after the day of assessment where that is to be dropped."""
    return case.as_at(options.as_of) if getattr(options, "future", "refuse") == "drop" else case


def as_json(answer: object, kind: Any = None) -> str:
    """An answer as JSON text; of several, ``kind`` says of which type they are together."""
    return adapter(kind or type(answer)).dump_json(answer, indent=2).decode() + "\n"


def shown(answer: Kind, page: Callable[[Kind, Language, int], str], options: argparse.Namespace) -> str:
    """An answer as a page for the screen, or as JSON where that was asked for."""
    return as_json(answer) if options.format == "json" else page(answer, options.lang, screen_width())
