"""The tests of signals run again while noting what they read: nothing is decided here a second time."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any, Final, cast

from ..answer.answered import Answered
from ..answer.parts import Period
from ..engine.file import CaseFile
from ..engine.noted import noting
from ..engine.run import Run
from ..facts._filing import Filed, kinds_of
from ..lanes.trace import evidence_of
from ..rules.patterns import Parameter, Template
from ..rules.rule import Figure
from .dossier import Dossier, R, Seen
from .judge import MADE, Judge, Judges
from .verdict import NO, Verdict

__all__ = ["Note", "NotingDossier", "noted"]

_STAGE: Final = {"wage_period_ends": "wage_period"}
"""Days of the run that stand under another name in a proof."""


@dataclass(slots=True)
class Note:
    """What one test read, and what it found.

    Attributes:
        template: the test.
        records: the records that it looked at.
        milestones: the milestones that it looked at, by key.
        days: days of the run, by the name of their stage.
        numbers: figures and parameters that it compared with, by code, each with its value.
        facts: paths of facts.
        readings: the contested readings.
        parts: the tests that it is made of.
        verdict: what it found.
    """

    template: Template
    records: dict[str, Filed] = field(default_factory=dict)
    milestones: dict[str, Seen] = field(default_factory=dict)
    days: dict[str, date] = field(default_factory=dict)
    numbers: dict[str, tuple[Figure | Parameter, int]] = field(default_factory=dict)
    facts: dict[str, None] = field(default_factory=dict)
    readings: set[str] = field(default_factory=set)
    parts: list[Note] = field(default_factory=list)
    verdict: Verdict = NO


def _noting(template: Template, judge: Judge) -> Judge:
    """The test, opening a note before and closing it after."""

    def noting_judge(dossier: Dossier) -> Verdict:
        assert isinstance(dossier, NotingDossier)
        note = dossier.begin(template)
        note.verdict = judge(dossier)
        dossier.end()
        return note.verdict

    return noting_judge


noted: Final = Judges(_noting, MADE)
"""Every template that was asked for, ready to be asked of a dossier that notes."""


class NotingDossier(Dossier):
    """A dossier that notes what each test reads.

    Attributes:
        notes: the tests that were asked, outermost first.
    """

    __slots__ = ("_open", "_run", "notes")

    def __init__(self, found: Answered, parameters: Mapping[Parameter, int]) -> None:
        super().__init__(found, parameters)
        self.notes: list[Note] = []
        self.worked_out = _Nothing()
        self._open: list[Note] = []
        self._run = found.run
        self.run = cast(Run, _WatchedRun(found.run, self))
        self.file = cast(CaseFile, _WatchedFile(found.run.file, self))

    def begin(self, template: Template) -> Note:
        """Begin to note what ``template`` reads."""
        note = Note(template)
        (self._open[-1].parts if self._open else self.notes).append(note)
        self._open.append(note)
        self.readings = noting(self._run.file.readings, note.readings)
        return note

    def end(self) -> None:
        """End the innermost note."""
        self.readings_read |= self._open.pop().readings
        if self._open:
            self.readings = noting(self._run.file.readings, self._open[-1].readings)

    @property
    def innermost(self) -> Note | None:
        """The note of the test that is being asked."""
        return self._open[-1] if self._open else None

    @property
    def sanction(self) -> Period:
        """The sanction as the answer shows it."""
        period = super().sanction
        if self._open and period.last_day is not None:
            self._open[-1].days["sanction"] = period.last_day
        return period

    def each(self, milestone: str) -> list[Seen]:
        """The occurrences of a milestone, noted."""
        found = super().each(milestone)
        if self._open:
            self._open[-1].milestones |= {seen.item.key: seen for seen in found}
        return found

    def first(self, milestone: str) -> Seen | None:
        """The first occurrence of a milestone, noted."""
        found = super().each(milestone)[:1]
        if self._open:
            self._open[-1].milestones |= {seen.item.key: seen for seen in found}
        return found[0] if found else None

    def entries(self, kinds: tuple[str, ...]) -> Sequence[Filed]:
        """The records of ``kinds`` that show an act, noted."""
        found = super().entries(kinds)
        if self._open:
            self._open[-1].records |= {entry.id: entry for entry in found}
        return found

    def of(self, model: type[R]) -> Sequence[Filed[R]]:
        """The records of ``model`` that show an act, noted each time that they are looked at."""
        return cast("Sequence[Filed[R]]", self.entries(kinds_of(model)))

    def number(self, number: int | Parameter) -> int:
        """A number that a test compares with, noted."""
        value = super().number(number)
        if self._open and isinstance(number, Figure | Parameter):
            code = f"figure.{number.id}" if isinstance(number, Figure) else f"parameter.{number.value}"
            self._open[-1].numbers[code] = (number, value)
        return value

    def evidence_of(self, stage: str) -> tuple[str, ...]:
        """Ids of records, and paths of facts, on which the outcome of a stage rests."""
        return evidence_of(self._run, stage)


class _Nothing(dict[Any, Any]):
    """Keeps nothing: what several tests rest on is worked out again for each, and noted each time."""

    def __setitem__(self, key: object, value: object) -> None:
        pass


class _WatchedRun:
    """A run whose days are noted when they are read."""

    __slots__ = ("_dossier", "_run")

    def __init__(self, run: Run, dossier: NotingDossier) -> None:
        self._run, self._dossier = run, dossier

    def __getattr__(self, name: str) -> Any:
        value, note = getattr(self._run, name), self._dossier.innermost
        if note is not None and isinstance(value, date):
            note.days[_STAGE.get(name, name)] = value
        return value


class _WatchedFile:
    """A file of which some facts are noted when they are read."""

    __slots__ = ("_dossier", "_file")

    def __init__(self, file: CaseFile, dossier: NotingDossier) -> None:
        self._file, self._dossier = file, dossier

    def __getattr__(self, name: str) -> Any:
        value, note = getattr(self._file, name), self._dossier.innermost
        if note is not None and value is not None:
            if name == "last_day_of_employment":
                note.facts[self._file.employment_evidence] = None
            elif name == "aow_date":
                note.facts["birth_date" if self._file.case.aow_date is None else "aow_date"] = None
        return value
