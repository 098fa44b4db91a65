"""Runs the stages of the law in the order that follows from their parameters. A circle fails before any case is run."""

from __future__ import annotations

import inspect
from collections.abc import Callable, Mapping
from graphlib import TopologicalSorter
from operator import itemgetter
from typing import Any, Final

from ..law.stages.file import File
from ..law.stages.timeline import Timeline
from .terms import Known
from .versions import Governed

__all__ = ["TERMS_OF", "Stage", "Step", "in_order", "run", "steps_of"]

Stage = tuple[str, Callable[..., Any], tuple[str, ...]]
"""The name of an outcome, what gives it, and the names of what it is given."""

Step = tuple[str, Callable[..., Any], Callable[[Mapping[str, Any]], tuple[Any, ...]]]
"""The same, with what picks the arguments."""

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


class _SoFar:
    """The outcomes that a term may be counted from before all stages have run."""

    def __init__(self, found: Mapping[str, object]) -> None:
        self._found = found

    def __getattr__(self, name: str) -> object:
        return self._found.get(name)


def _plain_term(governed: Governed, needs: tuple[str, ...]) -> Callable[..., int]:
    def term(file: File, *given: object) -> int:
        so_far: Any = _SoFar(dict(zip(needs, given, strict=True)))
        day = governed.day(Known(file, so_far))
        assert day is not None
        return day

    return term


def steps_of(stages: tuple[Stage, ...]) -> tuple[Step, ...]:
    """The stages ready to run."""
    return tuple((name, stage, _picking(needs)) for name, stage, needs in stages)


def _picking(needs: tuple[str, ...]) -> Callable[[Mapping[str, Any]], tuple[Any, ...]]:
    """Picks the outcomes of these names, as a tuple also where there is one."""
    return itemgetter(*needs) if len(needs) > 1 else lambda found: (found[needs[0]],)


def run(steps: tuple[Step, ...], file: File) -> Timeline:
    """The outcome of every stage for this file."""
    found: dict[str, Any] = {"file": file}
    for name, stage, pick in steps:
        found[name] = stage(*pick(found))
    del found["file"]
    return Timeline(**found)
