"""One thing wrong, in both languages, and the errors that carry what is wrong."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any, Final

from .._language import Language
from .shown import Instead, as_written, clean_key, in_dutch, without_content

__all__ = [
    "HEAD_ROWS",
    "CaseError",
    "Instead",
    "Language",
    "Path",
    "PoortwachterError",
    "Problem",
    "Row",
    "UnknownIdError",
    "known_language",
    "path_text",
    "refused",
]

Path = tuple[str | int, ...]


HEAD_ROWS: Final = 2
"""What lies between the place of a row from 0 and its number in a sheet: the head is row 1."""


class Row(int):
    """A row of a sheet by its place from 0, as it stands in a path; people count the head of the sheet as row 1."""

    @property
    def number(self) -> int:
        """The row as the sheet numbers it."""
        return self + HEAD_ROWS


_MESSAGE: Final[dict[Language, str]] = {
    "en": "{where}: {value}; expected {expected}; {remedy}",
    "nl": "{where}: {value}; verwacht: {expected}; {remedy}",
}
_WHOLE: Final = {"en": "(the whole input)", "nl": "(de hele invoer)"}


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing wrong with the input.

    Attributes:
        code: stable name of the kind of problem; ``docs/errors.md`` lists them.
        path: where it stands in the input, for example ``("records", 2, "dated")``. A program counts from 0, also the
            rows of a sheet below its head: the row that a sheet shows as 5 is 3 here, and *row 5* in a message.
        value: what stood there, as given; what it is, where it may be private.
        expected: what was expected instead, in English.
        remedy: what to do about it, in English.
        expected_nl: what was expected instead, in Dutch; empty where it is told in English alone.
        remedy_nl: what to do about it, in Dutch; empty where it is told in English alone.
    """

    code: str
    path: Path
    value: object
    expected: str
    remedy: str
    expected_nl: str = ""
    remedy_nl: str = ""

    def __str__(self) -> str:
        return self.message()

    def message(self, language: Language = "en") -> str:
        """The whole problem in one line."""
        words = self._words(language)
        return _MESSAGE[language].format(**words)

    def to_dict(self, language: Language = "en") -> dict[str, Any]:
        """The problem as plain data, in one language: code, path, value, expected, remedy, message."""
        words = self._words(language)
        return {
            "code": self.code,
            "path": list(self.path),
            "value": words["value"],
            "expected": words["expected"],
            "remedy": words["remedy"],
            "message": self.message(language),
        }

    def line(self, language: Language = "en") -> dict[str, Any]:
        """The problem as pydantic gives one: ``type``, ``loc``, ``msg``, ``input`` and ``ctx``, which has the words."""
        return {
            "type": self.code,
            "loc": self.path,
            "msg": self.message(language),
            "input": self.value,
            "ctx": self.context(),
        }

    def context(self) -> dict[str, Any]:
        """The words in English, and under ``nl`` in Dutch."""
        return {**self._words("en"), "nl": self._words("nl")}

    def _words(self, language: Language) -> dict[str, str]:
        dutch = known_language(language) == "nl"
        return {
            "where": path_text(self.path, language),
            "value": in_dutch(self.value) if dutch else as_written(self.value),
            "expected": (self.expected_nl if dutch else "") or self.expected,
            "remedy": (self.remedy_nl if dutch else "") or self.remedy,
        }


class PoortwachterError(Exception):
    """Every refusal that is not pydantic's ``ValidationError``. All problems are reported together in ``problems``."""

    def __init__(self, problems: Sequence[Problem]) -> None:
        self.problems = tuple(problems)
        super().__init__("\n".join(str(problem) for problem in self.problems))

    def __str__(self) -> str:
        return "\n".join(str(problem) for problem in self.problems)

    def __reduce__(self) -> tuple[type[PoortwachterError], tuple[tuple[Problem, ...]]]:
        return type(self), (self.problems,)

    def errors(self, *, language: Language = "en") -> list[dict[str, Any]]:
        """The problems in the shape of pydantic's ``ValidationError.errors()``, with ``msg`` in ``language``."""
        return [problem.line(language) for problem in self.problems]


class CaseError(PoortwachterError, ValueError):
    """What was asked cannot be answered: of this case, on this day, or so."""


class UnknownIdError(PoortwachterError, KeyError):
    """There is nothing of that name in this answer: no such milestone, period, finding, day, line, column or group."""


_ROW: Final = {"en": "row {row}", "nl": "rij {row}"}
_COLUMN: Final = {"en": ', column "{column}"', "nl": ', kolom "{column}"'}


def known_language(language: object) -> Language:
    """The language, where there are words in it.

    Raises:
        CaseError: there are none.
    """
    if isinstance(language, str):
        for known in _MESSAGE:
            if known == language:
                return known
    given = Instead(language) if isinstance(language, str) else without_content(language)
    each = [repr(name) for name in _MESSAGE]
    words = {"expected": " or ".join(each), "expected_nl": " of ".join(each)}
    raise CaseError([refused("literal_error", ("language",), given, **words)])


def path_text(path: Iterable[str | int], language: Language = "en") -> str:
    """Write a path as it is read: ``records[2].dated``; what cannot be printed in a key is escaped.

    A cell of a sheet is told as the sheet shows it: ``row 5, column "ziek"``.
    """
    steps, language = tuple(path), known_language(language)
    if steps and isinstance(steps[0], Row):
        row = _ROW[language].format(row=steps[0].number)
        return row + (_COLUMN[language].format(column=_joined(steps[1:])) if steps[1:] else "")
    return _joined(steps) or _WHOLE[language]


def _joined(steps: Iterable[str | int]) -> str:
    text = ""
    for step in steps:
        key = step if isinstance(step, int) else clean_key(str(step))
        text += f"[{key}]" if isinstance(step, int) else f".{key}" if text else str(key)
    return text


def refused(key: str, path: Path, value: object, **details: object) -> Problem:
    """A problem in the words of the catalogue under ``key``; the code is what stands before the first point in it.

    >>> problem = refused("days_reversed", ("last_day",), None, earlier="first_day", day="2026-01-05")
    >>> problem.code, problem.expected
    ('days_reversed', 'a day on or after first_day (2026-01-05)')
    """
    # The words are loaded when something is refused.
    from .catalogue import REFUSALS

    said = REFUSALS[key]
    given = {name: _as_text(detail) for name, detail in details.items()}
    given_nl = {name: _as_text_nl(detail) for name, detail in details.items()}
    expected, remedy = said.expected, said.remedy
    return Problem(
        key.partition(".")[0],
        path,
        value,
        expected.en.format(**given),
        remedy.en.format(**given),
        expected.nl.format(**given_nl),
        remedy.nl.format(**given_nl),
    )


def _as_text(detail: object) -> object:
    """A list of names as one text."""
    return ", ".join(map(str, detail)) if isinstance(detail, list | tuple) else detail


def _as_text_nl(detail: object) -> object:
    """The same in Dutch: a name is written as it stands there, so it stands between quotes."""
    if isinstance(detail, list | tuple):
        return ", ".join(f'"{name}"' for name in detail)
    return detail.nl if isinstance(detail, Instead) else detail
