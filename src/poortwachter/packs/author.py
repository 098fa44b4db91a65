"""Errors for authors of packs: file, line, key, what was expected and what to do."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from ..errors import Path, path_text, without_content

__all__ = ["Lines", "PackError", "PackProblem"]


@dataclass(frozen=True, slots=True)
class PackProblem:
    """One thing wrong with a pack.

    Attributes:
        code: stable name of the kind of problem.
        file: the name under which the pack was read.
        line: the line, counted from 1; 0 where the text is no TOML that can be placed.
        key: where it stands, for example ``milestones[3].due.after[0]``.
        value: what stood there, where it is a single value.
        expected: what was expected instead.
        remedy: what to do about it.
    """

    code: str
    file: str
    line: int
    key: str
    value: object
    expected: str
    remedy: str

    def __str__(self) -> str:
        shown = "" if self.value is None else f" {self.value!r};"
        return f"{self.file}:{self.line}: {self.key}:{shown} expected {self.expected}; {self.remedy}"


class PackError(ValueError):
    """A pack that cannot be used as it is written. All problems are reported together in ``problems``."""

    def __init__(self, problems: Sequence[PackProblem]) -> None:
        self.problems = tuple(problems)
        super().__init__("\n".join(str(problem) for problem in self.problems))

    def __reduce__(self) -> tuple[type[PackError], tuple[tuple[PackProblem, ...]]]:
        return PackError, (self.problems,)


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


def problem_at(
    lines: Lines, file: str, code: str, path: Path, expected: str, remedy: str, value: object = None
) -> PackProblem:
    """A problem at a path of a pack."""
    shown = value if isinstance(value, str) else without_content(value)  # a pack tells of no person
    return PackProblem(code, file, lines.of(path), path_text(path), shown, expected, remedy)


def near(given: str, known: Mapping[str, object] | Sequence[str]) -> str:
    """What to do about a name that is not known: the one that was probably meant."""
    from difflib import get_close_matches

    names = sorted(known)
    found = get_close_matches(given, names, n=1, cutoff=0.6)
    return f"did you mean {found[0]!r}?" if found else "correct it, or declare it in this pack"
