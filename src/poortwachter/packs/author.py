"""Errors for authors of packs: file, line, key, what was expected and what to do."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, fields, replace
from typing import Any, Final

from .._limits import LIMITS
from ..errors import Language, Path, PoortwachterError, Problem, nearest, path_text, refused
from ..errors.of_packs import PARTS

__all__ = ["Lines", "PackError", "PackProblem", "stands_at"]

_LIKENESS: Final = 0.6
_MOST_NAMED: Final = 12


@dataclass(frozen=True, slots=True)
class PackProblem(Problem):
    """One thing wrong with a pack: a problem with the file and the line in which it stands.

    Attributes:
        file: the name under which the pack was read.
        line_number: the line, counted from 1; 0 where it stands on none.
    """

    file: str = ""
    line_number: int = 0

    @property
    def key(self) -> str:
        """Where it stands, for example ``milestones[3].due.after[0]``."""
        return path_text(self.path)

    def message(self, language: Language = "en") -> str:
        """The whole problem in one line, with file and line where it has them."""
        return f"{stands_at(self)}{Problem.message(self, language)}"

    def context(self) -> dict[str, Any]:
        """The words in both languages, and where the key stands."""
        return {**Problem.context(self), "file": self.file, "line_number": self.line_number}


def stands_at(problem: PackProblem) -> str:
    """The beginning of a line about it: file and line, or the file alone; nothing where there is none."""
    line = f"{problem.line_number}:" if problem.line_number else ""
    return f"{problem.file}:{line} " if problem.file else ""


class PackError(PoortwachterError, ValueError):
    """A pack that cannot be used as it is written. All problems are reported together in ``problems``."""

    problems: tuple[PackProblem, ...]


_TABLE: Final = re.compile(r"\s*(\[\[?)\s*([A-Za-z0-9_.\"-]+)\s*\]\]?\s*(#.*)?$")
_KEY: Final = re.compile(r"\s*([A-Za-z0-9_.\"-]+)\s*=")


class Lines:
    """On which line of a TOML text a key stands.

    A key inside an inline table or a list is placed on the line of the innermost key that has a line of its own.
    """

    def __init__(self, text: str) -> None:
        self._at: dict[Path, int] = dict(_keys(text))

    def of(self, path: Path) -> int:
        """The line of ``path``, counted from 1."""
        while path and path not in self._at:
            path = path[:-1]
        return self._at.get(path, 1)


def _keys(text: str) -> Iterator[tuple[Path, int]]:
    table: Path = ()
    counts: dict[Path, int] = {}
    for number, line in enumerate(text.splitlines(), 1):
        head = _TABLE.match(line)
        if head is not None:
            table = _opened(head[2], listed=head[1] == "[[", counts=counts)
            yield table, number
            continue
        key = _KEY.match(line)
        if key is not None:
            yield (*table, *_split(key[1])), number


def _split(dotted: str) -> tuple[str, ...]:
    return tuple(part.strip('" ') for part in dotted.split("."))


def _opened(dotted: str, *, listed: bool, counts: dict[Path, int]) -> Path:
    """The path of a table; of a list of tables the last one that was opened."""
    path: Path = ()
    names = _split(dotted)
    for place, name in enumerate(names):
        path = (*path, name)
        if listed and place == len(names) - 1:
            counts[path] = counts.get(path, -1) + 1
        if path in counts:
            path = (*path, counts[path])
    return path


def placed(problem: Problem, lines: Lines, file: str) -> PackProblem:
    """A problem of a pack, with the file and the line in which its key stands."""
    return at_line(problem, file, lines.of(problem.path))


def at_line(problem: Problem, file: str, line: int) -> PackProblem:
    """A problem of the text of a pack, on a line that is known."""
    return PackProblem(**_fields(problem), file=file, line_number=line)


def _fields(problem: Problem) -> dict[str, Any]:
    return {field.name: getattr(problem, field.name) for field in fields(Problem)}


def undeclared(of: str, path: Path, name: str, names: Iterable[str], *, code: str | None = None) -> Problem:
    """A name that the pack declares nowhere; the one that was probably meant, where it is not one of very many."""
    listed, what = sorted(names), PARTS[of]
    near = nearest(name, listed, _LIKENESS) if len(listed) <= LIMITS["names.looked_up"] else None
    key = "declared.none" if not listed else "declared" if near is None else "declared.near"
    found = refused(key, path, name, what=what.en, what_nl=what.nl, names=listed[:_MOST_NAMED], near=near)
    return replace(found, code=code or f"unknown_{of}")


def nearly(key: str, near_key: str, path: Path, name: str, names: Iterable[str], **details: object) -> Problem:
    """A name that is not known there, under ``near_key`` where one of ``names`` was probably meant."""
    listed = sorted(names)
    near = nearest(name, listed, _LIKENESS)
    return refused(key if near is None else near_key, path, name, names=listed, near=near, **details)


def not_an_outcome(path: Path, outcome: str, outcomes: Iterable[str]) -> Problem:
    """An outcome that an event does not declare."""
    listed = tuple(outcomes)
    if not listed:
        return refused("unknown_outcome.none", path, outcome)
    return nearly("unknown_outcome.declared", "unknown_outcome.near", path, outcome, listed)


def without_line(problem: PackProblem, path: Path) -> Problem:
    """The same problem where a pack was named, at ``path`` of what the caller gave."""
    return Problem(**_fields(problem) | {"path": path})
