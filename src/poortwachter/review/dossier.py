"""The file as UWV's test looks at it: one joined case on one day."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date
from typing import NamedTuple

from ..answer.answered import Answered
from ..answer.parts import Milestone, Period
from ..engine.file import CaseFile
from ..engine.noted import noting
from ..engine.run import Run
from ..facts._filing import Filed
from ..law.readings import Chosen
from ..rules.patterns import Parameter
from .parameters import chosen_parameters

__all__ = ["Dossier", "dossier"]


def dossier(found: Answered, parameters: Mapping[str, int]) -> Dossier:
    """The dossier of one answer, with the caller's numbers where no source gives one.

    Raises:
        CaseError: an unknown parameter, or a value that is no whole number from 0 to 1000.
    """
    by_id: dict[str, list[Milestone]] = {}
    for item in found.milestones:
        by_id.setdefault(item.asked.rule.id, []).append(item)
    read: set[str] = set()
    chosen, readings = chosen_parameters(parameters), noting(found.run.file.readings, read)
    return Dossier(found.run, found.run.file, by_id, found.sanction, found.as_of, chosen, readings, read)


class Dossier(NamedTuple):
    """What a signal can ask of: one joined case on one day.

    Attributes:
        run: the run of the case.
        file: its file.
        milestones: each occurrence of each milestone, by the id of its rule.
        sanction: the sanction as the answer shows it.
        as_of: the day of assessment.
        parameters: the numbers that no source gives.
        readings: the chosen readings, noting which are read in ``readings_read``.
    """

    run: Run
    file: CaseFile
    milestones: Mapping[str, list[Milestone]]
    sanction: Period
    as_of: date
    parameters: Mapping[Parameter, int]
    readings: Chosen
    readings_read: set[str]

    def each(self, milestone: str) -> list[Milestone]:
        """The occurrences of a milestone, in order."""
        return self.milestones.get(milestone, [])

    def first(self, milestone: str) -> Milestone | None:
        """The first occurrence of a milestone, ``None`` where it did not come up."""
        return next(iter(self.milestones.get(milestone, ())), None)

    def entries(self, kinds: Iterable[str]) -> list[Filed]:
        """The records of ``kinds`` that show an act, oldest first."""
        by_kind = self.file.by_kind
        filed = [by_kind[kind] for kind in kinds if kind in by_kind]
        found = [entry for entries in filed for entry in entries if entry.record.shows_act]
        return found if len(filed) < 2 else sorted(found, key=_act)


def _act(entry: Filed) -> date:
    return entry.done_on
