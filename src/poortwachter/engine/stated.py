"""Days that UWV states beside our own arithmetic: UWV's day is the one shown, and the difference is told."""

from __future__ import annotations

import inspect
from collections.abc import Iterator, Mapping
from datetime import date
from typing import Any, Final, NamedTuple

from ..counting.ordinals import as_date
from ..law.stages.file import File
from ..law.stages.timeline import Timeline
from ..rules.catalogue import Catalogue
from .file import CaseFile

__all__ = ["Differing", "differing"]

_STAGE_OF: Final[Mapping[str, tuple[str, str]]] = {
    "last_day_of_waiting_period": ("end_of_wait", "said_end_of_wait"),
    "first_day_of_sanction": ("sanction_start", "said_first_day_of_sanction"),
    "last_day_of_sanction": ("sanction", "said_last_day_of_sanction"),
    "last_day_of_wage_continuation": ("wage", "said_last_day_of_wage"),
    "first_day_of_wia": ("wia", "said_first_day_of_wia"),
}
"""The stage that a stated day replaces, and under which name that stage reads it."""


class Differing(NamedTuple):
    """A stage for which UWV states another day than ours.

    Attributes:
        stage: the name of the stage.
        name: the name under which the letter states its day.
        uwv: the day that UWV states.
        ours: the day that the same stage gives without that letter, ``None`` where it gives none.
        letter: the id of the letter.
    """

    stage: str
    name: str
    uwv: date
    ours: date | None
    letter: str


def differing(
    catalogue: Catalogue, file: CaseFile, view: File, found: Timeline, only: str | None = None
) -> Iterator[Differing]:
    """Every stage, or the one stage, for which UWV's latest letter states another day."""
    stated = file.stated
    for name, (stage, field) in _STAGE_OF.items():
        if name not in stated or only not in (None, stage):
            continue
        said, letter = stated[name]
        shown, ours = getattr(found, stage).day, _ours(catalogue, view, found, stage, field)
        if shown == said.toordinal() and ours != shown:
            yield Differing(stage, name, said, as_date(ours), letter)


def _ours(catalogue: Catalogue, view: File, found: Timeline, name: str, field: str) -> int | None:
    """What the stage gives where the letter is left out."""
    stage = catalogue.stages[name]
    without: Any = {field: None}
    given = {**found._asdict(), "file": view._replace(**without)}
    outcome = stage(*[given[need] for need in inspect.signature(stage).parameters])
    day: int | None = outcome.day  # type: ignore[attr-defined]
    return day
