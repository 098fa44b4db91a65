"""The arguments of a tool, read as strictly as a case file, and what a tool finds."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from datetime import date
from typing import Any, NamedTuple

from ..counting.days import read_day
from ..errors import CaseError, Language, Problem, nearest, refused, without_content
from ..facts._unknown import NAMES
from ..facts.case import Case
from ..text import LANGUAGES
from .refusing import missing_argument

__all__ = ["Asked", "Found", "Tool"]


class Tool(NamedTuple):
    """One tool.

    Attributes:
        name: its name.
        about: what it answers, for the assistant.
        asked: the schema of its arguments.
        gives: the schema of its answer.
        run: from arguments that were checked to answer, articles, what is unknown, and text.
    """

    name: str
    about: str
    asked: dict[str, Any]
    gives: dict[str, Any]
    run: Callable[[Asked], Found]


class Found(NamedTuple):
    """What a tool gives: its answer as data, what that rests on, what is unknown, and the answer as text."""

    answer: dict[str, Any]
    rests_on: object
    unknown: Iterable[str]
    text: str


class Asked:
    """Arguments, read one by one; a name that the tool does not have is refused as in a case."""

    def __init__(self, tool: Tool, arguments: Mapping[str, object], language: Language) -> None:
        self._given, self.language = arguments, language
        known = tool.asked["properties"]
        problems = [_unknown(name, known) for name in arguments if name not in known]
        problems += [missing_argument(name) for name in tool.asked["required"] if name not in arguments]
        if arguments.get("language", "nl") not in list(LANGUAGES):
            problems.append(
                refused("option", ("language",), without_content(arguments["language"]), names=list(LANGUAGES))
            )
        if problems:
            raise CaseError(problems)

    @property
    def case(self) -> Case:
        """The case, checked by the contract."""
        facts = self._given["case"]
        if not isinstance(facts, Mapping):
            raise CaseError([refused("model_type", ("case",), without_content(facts))])
        return Case.model_validate(facts)

    @property
    def readings(self) -> dict[str, str]:
        """The readings that were chosen."""
        return self.mapping("readings")

    def day(self, name: str) -> date:
        """A day that must be there."""
        problems: list[Problem] = []
        found = read_day((name,), self._given.get(name), problems)
        if found is None:
            raise CaseError(problems)
        return found

    def days(self, name: str) -> tuple[date, ...]:
        """A list of days."""
        problems: list[Problem] = []
        found = [read_day((name, place), item, problems) for place, item in enumerate(self.items(name))]
        if problems:
            raise CaseError(problems)
        return tuple(item for item in found if item is not None)

    def text(self, name: str) -> str:
        """A text that must be there."""
        found = self._given.get(name)
        if not isinstance(found, str):
            raise CaseError([refused("string_type", (name,), without_content(found))])
        return found

    def number(self, name: str) -> int:
        """A whole number, 0 where none is given."""
        found = self._given.get(name, 0)
        if isinstance(found, bool) or not isinstance(found, int):
            raise CaseError([refused("int_type", (name,), without_content(found))])
        return found

    def items(self, name: str) -> list[Any]:
        """A list, empty where none is given."""
        found = self._given.get(name, [])
        if not isinstance(found, list):
            raise CaseError([refused("list_expected", (name,), without_content(found))])
        return found

    def mapping(self, name: str) -> dict[str, Any]:
        """An object, empty where none is given."""
        found = self._given.get(name, {})
        if not isinstance(found, dict):
            raise CaseError([refused("object_expected", (name,), without_content(found))])
        return found

    def has(self, name: str) -> bool:
        """Whether it was given."""
        return self._given.get(name) is not None

    def choice(self, name: str, choices: Iterable[str]) -> str:
        """One of these; the first where none is given."""
        names = list(choices)
        found = self._given.get(name, names[0])
        if found not in names:
            raise CaseError([refused("option", (name,), without_content(found), names=names)])
        return str(found)


def _unknown(name: str, known: Mapping[str, object]) -> Problem:
    """A name or a diagnosis beside the case is refused with the same words as inside it."""
    inside = NAMES.key((name,), "case")
    if inside.code == "no_place_for_this":
        return inside
    near = nearest(name, known)
    key = "unknown_key.argument" if near is None else "unknown_key.near"
    return refused(key, inside.path, inside.value, names=sorted(known), near=near)
