"""Runs the stages of the law in the order that follows from their parameters. A circle fails before any case is run."""

from __future__ import annotations

import inspect
from collections.abc import Callable, Mapping
from graphlib import TopologicalSorter
from types import SimpleNamespace
from typing import Any, Final, NamedTuple

from .._written import written_out
from ..law.stages.file import File, Outcome
from ..law.stages.timeline import Timeline
from .terms import Known
from .versions import Governed

__all__ = ["TERMS_OF", "Stage", "in_order", "runner"]


class Stage(NamedTuple):
    """The name of an outcome, what gives it, and the names of what it is given."""

    name: str
    gives: Callable[..., Any]
    needs: tuple[str, ...]


TERMS_OF: Final[Mapping[str, tuple[str, tuple[str, ...]]]] = {
    "application_term": ("wia_application", ("end_of_wait", "end_of_extension", "end_of_changed_extension")),
    "letter_term": ("uwv_wia_letter", ("end_of_wait",)),
    "second_track_term": ("second_track", ("capacity_found_later",)),
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
    return tuple(Stage(name, *made[name]) for name in TopologicalSorter(after).static_order())


_NOTHING: Final = {
    name: Outcome(None, 0) if kind.__forward_arg__ in ("Dated", "Outcome") else None
    for name, kind in Timeline.__annotations__.items()
}
"""Outcomes that give no day."""

_SoFar: Final[Any] = type("_SoFar", (SimpleNamespace,), _NOTHING)
"""The outcomes that have been worked out; the others give no day."""


def _plain_term(governed: Governed, needs: tuple[str, ...]) -> Callable[..., int]:
    """The last day of a milestone, counted from these outcomes before all stages have run."""

    def term(file: File, *given: object) -> int:
        day, _ = governed.answer(Known(file, _SoFar(**dict(zip(needs, given, strict=True)))))
        assert day is not None
        return day

    return term


def runner(stages: tuple[Stage, ...]) -> Callable[[File], Timeline]:
    """The function that gives the outcome of every stage for a file: the calls in their order, written out."""
    calls = [f"{name} = run_{name}({', '.join(needs)})" for name, _, needs in stages]
    scope: dict[str, Any] = {"made": Timeline._make, **{f"run_{name}": stage for name, stage, _ in stages}}
    return written_out("file", [*calls, f"return made(({', '.join(Timeline._fields)}))"], scope)
