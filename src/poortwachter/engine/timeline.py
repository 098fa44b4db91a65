"""Runs the stages of the law in the order that follows from their parameters. A circle fails before any case is run."""

from __future__ import annotations

import inspect
from collections.abc import Callable, Iterator, Mapping
from graphlib import TopologicalSorter
from types import CodeType, FunctionType
from typing import Any, Final

from .._written import written_out
from ..law.stages.file import File, Outcome
from ..law.stages.timeline import Timeline
from .terms import Known
from .versions import Governed

__all__ = ["TERMS_OF", "Stage", "asking_readings", "in_order", "runner"]

Stage = tuple[str, Callable[..., Any], tuple[str, ...]]
"""The name of an outcome, what gives it, and the names of what it is given."""

TERMS_OF: Final[Mapping[str, tuple[str, tuple[str, ...]]]] = {
    "application_term": ("wia_application", ("end_of_wait", "end_of_extension", "end_of_changed_extension")),
    "letter_term": ("uwv_wia_letter", ("end_of_wait",)),
}
"""Outcomes that are the plain last day of a milestone, each with the outcomes from which its term is counted."""


def in_order(stages: Mapping[str, Callable[..., object]], terms: Mapping[str, Governed]) -> tuple[Stage, ...]:
    """The stages, each after all that it is given.

    Raises:
        graphlib.CycleError: two stages wait for each other.
    """
    made: dict[str, tuple[Callable[..., Any], tuple[str, ...]]] = {
        name: (stage, tuple(inspect.signature(stage).parameters)) for name, stage in stages.items()
    }
    for name, (milestone, needs) in TERMS_OF.items():
        made[name] = (_plain_term(terms[milestone], needs), ("file", *needs))
    after = {name: {need for need in needs if need != "file"} for name, (_, needs) in made.items()}
    return tuple((name, *made[name]) for name in TopologicalSorter(after).static_order())


_NOTHING: Final = [
    Outcome(None, 0) if kind.__forward_arg__ in ("Dated", "Outcome") else None
    for kind in Timeline.__annotations__.values()
]
"""Outcomes that give no day: what has not been worked out yet."""


def _plain_term(governed: Governed, needs: tuple[str, ...]) -> Callable[..., int]:
    """The last day of a milestone, counted from these outcomes before all stages have run."""
    places = [Timeline._fields.index(need) for need in needs]

    def term(file: File, *given: object) -> int:
        so_far: list[Any] = [*_NOTHING]
        for place, outcome in zip(places, given, strict=True):
            so_far[place] = outcome
        day = governed.day(Known(file, Timeline._make(so_far)))
        assert day is not None
        return day

    return term


def runner(stages: tuple[Stage, ...]) -> Callable[[File], Timeline]:
    """The function that gives the outcome of every stage for a file: the calls in their order, written out."""
    calls = [f"{name} = run_{name}({', '.join(needs)})" for name, _, needs in stages]
    scope: dict[str, Any] = {"Timeline": Timeline, **{f"run_{name}": stage for name, stage, _ in stages}}
    return written_out("file", [*calls, f"return Timeline({', '.join(Timeline._fields)})"], scope)


def asking_readings(stages: tuple[Stage, ...]) -> Callable[[File, Timeline], None]:
    """The function that runs once more, on what every stage gave, the stages that can ask a contested reading."""
    asking = [stage for stage in stages if stage[0] in TERMS_OF or _asks(stage[1], set())]

    def ask(file: File, found: Timeline) -> None:
        given = {**found._asdict(), "file": file}
        for _, stage, needs in asking:
            stage(*[given[need] for need in needs])

    return ask


def _asks(function: Callable[..., Any], seen: set[object]) -> bool:
    """Whether a function of the text, or one that it calls, reads ``readings``."""
    if not isinstance(function, FunctionType) or function in seen:
        return False
    seen.add(function)
    names = set(_names_in(function.__code__))
    return "readings" in names or any(_asks(function.__globals__.get(name), seen) for name in sorted(names))  # type: ignore[arg-type]


def _names_in(code: CodeType) -> Iterator[str]:
    """The names that a function uses, in the functions inside it too."""
    yield from code.co_names
    for inner in code.co_consts:
        if isinstance(inner, CodeType):
            yield from _names_in(inner)
