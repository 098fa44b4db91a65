"""The parser of the command: help and mistakes in Dutch or English, and days as they are printed."""

from __future__ import annotations

import argparse
import re
from collections.abc import Iterable, Iterator
from datetime import date
from typing import Any, Final, NoReturn

from ..text import Language
from ..text.dates import NoDay, written_day
from .dutch import CHOICES, HELP, in_dutch, place_in_dutch
from .statuses import BAD_INPUT

__all__ = ["Parser", "chosen", "day", "number", "one_or_more", "translate"]


class Parser(argparse.ArgumentParser):
    """A parser that speaks one of two languages."""

    language: Language = "en"

    def parse_known_args(self, args: Any = None, namespace: Any = None) -> tuple[Any, list[str]]:
        """What was given; what this command does not know is refused here, with its own usage and not the first one."""
        found, unknown = super().parse_known_args(args, namespace)
        if unknown:
            self.error(f"unrecognized arguments: {' '.join(unknown)}")
        return found, unknown

    def error(self, message: str) -> NoReturn:
        """Say what is wrong, with the usage and where the rest is told, and stop with status 2."""
        dutch = self.language == "nl"
        usage = self.format_usage()
        said = f"fout: {in_dutch(message)}" if dutch else f"error: {message}"
        more = f"{'meer' if dutch else 'more'}: {self.prog} --help"
        self.exit(BAD_INPUT, f"{usage}{self.prog}: {said}\n{more}\n")

    def format_usage(self) -> str:
        """The usage, in the language of the parser."""
        return self._named(super().format_usage())

    def format_help(self) -> str:
        """The whole help, in the language of the parser."""
        return self._named(super().format_help())

    def _named(self, text: str) -> str:
        return text.replace("usage: ", HELP["usage: "], 1) if self.language == "nl" else text


def translate(parser: Parser, language: Language) -> Parser:
    """Let the parser and all below it speak ``language``; it was made in English."""
    if language == "nl":
        _translate(parser)
    return parser


def _translate(parser: Parser) -> None:
    parser.language = "nl"
    parser.description = _text(parser.description)
    parser.epilog = _text(parser.epilog)
    for group in parser._action_groups:
        group.title = _text(group.title)
    for action in parser._actions:
        action.help = _text(action.help)
        if action.type is day:
            action.type = _dutch_day
        if action.type is chosen and action.choices is not None:
            action.choices = _InDutch(action.choices)
        if isinstance(action.metavar, str):
            action.metavar = place_in_dutch(action.metavar)
        if isinstance(action, argparse._SubParsersAction):
            for choice in action._choices_actions:
                choice.help = _text(choice.help)
            for below in _parsers(action):
                _translate(below)


def _parsers(action: argparse._SubParsersAction[Any]) -> Iterable[Parser]:
    """Each once: a command can have two names."""
    return {parser.prog: parser for parser in action.choices.values() if isinstance(parser, Parser)}.values()


def _text(english: str | None) -> str | None:
    return None if english is None else HELP.get(english, english)


_CODES: Final = {dutch: english for english, dutch in CHOICES.items()}


class _InDutch(tuple[str, ...]):
    """Choices that are shown in Dutch, and held by their codes."""

    def __iter__(self) -> Iterator[str]:
        return (CHOICES[code] for code in super().__iter__())


def chosen(text: str) -> str:
    """The code of a value that is a word of the field, in Dutch or English; any other text as it is."""
    plain = text.strip().lower()
    return _CODES.get(plain, plain)


def day(text: str) -> date:
    """A day as it is printed, in Dutch or English, or as YYYY-MM-DD.

    Raises:
        argparse.ArgumentTypeError: it is no day; the message says why.
    """
    return _day(text, "en")


def _dutch_day(text: str) -> date:
    """The same, refused in Dutch."""
    return _day(text, "nl")


def _day(text: str, language: Language) -> date:
    found = written_day(text)
    if isinstance(found, NoDay):
        raise argparse.ArgumentTypeError(found.said(language))
    return found


def number(text: str) -> int:
    """A whole number in digits.

    Raises:
        argparse.ArgumentTypeError: it is none.
    """
    if not re.fullmatch(r"[0-9]{1,9}", text):
        raise argparse.ArgumentTypeError("expected a whole number in digits")
    return int(text)


def one_or_more(text: str) -> int:
    """A whole number in digits, from 1.

    Raises:
        argparse.ArgumentTypeError: it is none.
    """
    found = number(text)
    if found < 1:
        raise argparse.ArgumentTypeError("expected a whole number of 1 or more")
    return found
