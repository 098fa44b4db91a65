"""What the command is given: files, standard input and options, or a refusal that names where it came from."""

from __future__ import annotations

import json
import sys
from codecs import BOM_UTF16_BE, BOM_UTF16_LE
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import Any, Final, Literal, TypeAlias

from pydantic import ValidationError

from .._limits import LIMITS
from ..errors import NOT_SHOWN, Problem, problems_in, refused, why_of, without_content
from ..facts._border import parse
from ..facts.case import Case
from ..packs.language import Pack
from ..packs.reading import read_pack

__all__ = [
    "BadInputError",
    "cases_in",
    "checked",
    "facts_in",
    "holds_several",
    "object_in",
    "pack",
    "pack_in",
    "parsed",
    "read_bytes",
    "read_text",
    "readings_chosen",
    "unreadable",
]


class BadInputError(Exception):
    """What was given cannot be used: where it came from, and what is wrong with it."""

    def __init__(self, source: str, problems: Iterable[Problem]) -> None:
        super().__init__(source)
        self.source, self.problems = source, tuple(problems)


Use: TypeAlias = Literal["", "case", "input"]
"""What a file is read as: what can also be given on standard input, a case file that can be made, or another."""


_SHEETS: Final = (".csv", ".tsv", ".xls", ".xlsx")
"""Endings of files of rows, which hold no case as it is read."""


def read_bytes(name: str, use: Use = "") -> bytes:
    """The bytes of a file; of standard input where the name is ``-``.

    Raises:
        BadInputError: it cannot be read, or is a sheet where a case was asked for.
    """
    if name == "-" and sys.stdin is None:
        raise BadInputError(name, [refused("no_input", (), NOT_SHOWN)])
    try:
        found = sys.stdin.buffer.read() if name == "-" else Path(name).read_bytes()
    except (OSError, ValueError) as error:
        raise unreadable(name, error, use) from None
    if use and Path(name).suffix.lower() in _SHEETS:
        raise BadInputError(name, [refused("a_sheet", (), NOT_SHOWN)])
    return found


def read_text(name: str) -> str:
    """The text of a file in UTF-8; a mark of it before the text is none of the text.

    Raises:
        BadInputError: it cannot be read, or is in another encoding.
    """
    try:
        return read_bytes(name).decode("utf-8-sig")
    except UnicodeDecodeError:
        raise BadInputError(name, [refused("not_utf_8", (), NOT_SHOWN)]) from None


def unreadable(name: str, error: OSError | ValueError, use: Use = "") -> BadInputError:
    """The refusal of a file that cannot be read."""
    variant = use and f".{use}"
    if isinstance(error, FileNotFoundError):
        return BadInputError(name, [refused(f"file_missing{variant}", (), NOT_SHOWN)])
    return BadInputError(name, [refused(f"file_unreadable{variant}", (), NOT_SHOWN, why=why_of(error))])


def parsed(name: str, text: str | bytes) -> Any:
    """What JSON text holds.

    Raises:
        BadInputError: it is no JSON.
    """
    try:
        return parse(text, LIMITS["json.characters"])
    except ValidationError as error:
        raise BadInputError(name, problems_in(error)) from None


def object_in(name: str, text: str | bytes) -> dict[str, Any]:
    """The JSON object that a text holds.

    Raises:
        BadInputError: it holds none.
    """
    found = parsed(name, text)
    if not isinstance(found, dict):
        raise BadInputError(name, [refused("not_an_object", (), without_content(found))])
    return found


def checked(name: str, facts: object) -> Case:
    """The case that these facts are.

    Raises:
        BadInputError: they are none.
    """
    try:
        return Case.model_validate(facts)
    except ValidationError as error:
        raise BadInputError(name, problems_in(error)) from None


def cases_in(name: str) -> Iterator[tuple[str, Case | BadInputError]]:
    """The cases of a file, each with its source: one case, a JSON list of cases, or a case on each line.

    Of several, what is no case comes as its refusal, and the others go on.

    Raises:
        BadInputError: the file cannot be read, or holds one case only and that is none.
    """
    for source, facts in facts_in(name, "input"):
        yield source, checked(name, facts) if source == name else _or_refused(source, facts)


def facts_in(name: str, use: Use = "") -> Iterator[tuple[str, object | BadInputError]]:
    """What a file holds in the place of each case, with its source; what is no JSON on a line comes as its refusal.

    Raises:
        BadInputError: the file cannot be read.
    """
    text = _in_utf_8(read_bytes(name, use))
    if holds_several(text):
        sources = [(f"{name}:{place}", line) for place, line in enumerate(text.splitlines(), 1) if line.strip()]
        yield from ((source, _read_or_refused(source, line)) for source, line in sources)
        return
    found = parsed(name, text)
    if not isinstance(found, list):
        yield name, found
        return
    yield from ((f"{name}[{place}]", facts) for place, facts in enumerate(found))


def _in_utf_8(text: bytes) -> bytes:
    """The same in UTF-8, so that it has lines: some programs that save what a command prints write UTF-16."""
    if not text.startswith((BOM_UTF16_LE, BOM_UTF16_BE)):
        return text
    try:
        return text.decode("utf-16").encode()
    except UnicodeDecodeError:  # what reads it refuses it
        return text


def _read_or_refused(source: str, line: bytes) -> object | BadInputError:
    try:
        facts: object = parsed(source, line)
    except BadInputError as error:
        return error
    return facts


def _or_refused(source: str, facts: object | BadInputError) -> Case | BadInputError:
    if isinstance(facts, BadInputError):
        return facts
    try:
        return checked(source, facts)
    except BadInputError as error:
        return error


def holds_several(text: bytes) -> bool:
    """Whether there is more than one line, and the first is an object by itself."""
    filled = [line for line in text.splitlines() if line.strip()]
    return len(filled) > 1 and _is_object(filled[0])


def _is_object(line: bytes) -> bool:
    """Whether a line is a whole JSON object of its own."""
    try:
        return isinstance(json.loads(line), dict)
    except ValueError:
        return False


def readings_chosen(choices: Sequence[str]) -> dict[str, str]:
    """The readings that were chosen, from ``ID=ALTERNATIVE``.

    Raises:
        BadInputError: one is not written so, or stands there twice.
    """
    found: dict[str, str] = {}
    for choice in choices:
        reading, given, alternative = choice.partition("=")
        if not given:
            raise BadInputError("--reading", [refused("reading_form", (), without_content(choice))])
        if reading in found:
            raise BadInputError("--reading", [refused("reading_twice", (reading,), NOT_SHOWN)])
        found[reading] = alternative
    return found


def pack(name: str) -> Pack | str:
    """A pack from a file, where there is one of this name; or else the name of a pack that ships."""
    if not name.endswith(".toml") and not Path(name).is_file():
        return name
    return pack_in(name)


def pack_in(name: str) -> Pack:
    """The pack that a file holds."""
    return read_pack(read_text(name), file=name)
