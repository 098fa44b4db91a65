"""The file as UWV's test looks at it: one joined case on one day."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date
from typing import NamedTuple

from ..answer.parts import Milestone, Period
from ..engine.casefile import CaseFile
from ..engine.periods import Stages
from ..facts._filing import Filed
from ..rules.patterns import Parameter

__all__ = ["Dossier", "dossier"]


def dossier(
    file: CaseFile,
    stages: Stages,
    milestones: Iterable[Milestone],
    sanction: Period,
    as_of: date,
    parameters: Mapping[Parameter, int],
) -> Dossier:
    """The dossier of one answer."""
    by_id: dict[str, list[Milestone]] = {}
    for item in milestones:
        by_id.setdefault(item.asked.rule.id, []).append(item)
    return Dossier(file, stages, by_id, sanction, as_of, parameters)


class Dossier(NamedTuple):
    """What a signal can ask of: one joined case on one day.

    Attributes:
        milestones: each occurrence of each milestone, by the id of its rule.
        parameters: the numbers that no source gives.
    """

    file: CaseFile
    stages: Stages
    milestones: Mapping[str, list[Milestone]]
    sanction: Period
    as_of: date
    parameters: Mapping[Parameter, int]

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
