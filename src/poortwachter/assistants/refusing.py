"""What is refused, in the words of this door: an argument is given and no option, and a change stands under its own."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Final

from ..errors import MISSING, Path, Problem, refused

__all__ = ["at_the_tool", "missing_argument"]

_CHANGES: Final = ("add", "without", "set")
_SAID_AGAIN: Final = frozenset({"after_as_of", "no_changes", "not_dutch_law", "unknown_change"})
"""What names an option of the command, or a call of the library, and has words for a tool."""


def missing_argument(name: str) -> Problem:
    """An argument that must be given and is not."""
    return refused("missing.argument", (name,), MISSING)


def at_the_tool(problems: Sequence[Problem], tool: str, arguments: object) -> tuple[Problem, ...]:
    """The problems with the remedy of a tool, and at the arguments that it has."""
    given = arguments if isinstance(arguments, Mapping) else {}
    return tuple(_of_a_tool(problem, tool, given) for problem in problems)


def _of_a_tool(problem: Problem, tool: str, given: Mapping[str, object]) -> Problem:
    found = replace(problem, path=_change(problem.path, given)) if tool == "what_if" else problem
    if problem.code not in _SAID_AGAIN:
        return found
    said = refused(f"{problem.code}.tool", problem.path, problem.value)
    found = replace(found, remedy=said.remedy, remedy_nl=said.remedy_nl)
    of_changes = problem.code in ("no_changes", "unknown_change")
    return replace(found, expected=said.expected, expected_nl=said.expected_nl) if of_changes else found


def _change(path: Path, given: Mapping[str, object]) -> Path:
    """The path of a change by the argument in which it stands: they are taken one after the other."""
    if len(path) < 2 or path[0] != "changes" or not isinstance(path[1], int):
        return path
    place = path[1]
    for name in _CHANGES:
        items = given.get(name)
        count = len(items) if isinstance(items, list) else int(items is not None)
        if place < count:
            return (name, place, *path[2:]) if isinstance(items, list) else (name, *path[2:])
        place -= count
    return path
