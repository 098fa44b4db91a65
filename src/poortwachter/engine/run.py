"""One joined case run through a catalogue: the file, the outcome of every stage, and what the law asks.

Above this door days are dates.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from functools import cache, cached_property
from typing import NamedTuple

from ..counting.ordinals import as_date
from ..facts._filing import Filed
from ..facts.case import Case
from ..law.readings import Chosen
from ..law.stages import conditions, first_year, limits, sanction
from ..law.stages.clauses import clauses_in
from ..law.stages.file import File
from ..law.stages.timeline import Timeline
from ..rules.catalogue import Catalogue
from ..rules.citation import Citation
from ..rules.clause import ClauseKind
from ..rules.terms import Term
from .file import CaseFile
from .lane import Lane, plain
from .noted import noting
from .ready import Ready, ready
from .refusals import refuse_contradictory_decisions, refuse_what_the_stages_rule_out
from .schedule import Asked, asked
from .sickness import Sickness
from .stated import Differing, differing
from .terms import Known
from .timeline import TERMS_OF, Stage, in_order, runner
from .versions import Governed
from .view import stage_file, with_readings

__all__ = ["Engine", "Outlook", "Run", "engine_of"]


class Outlook(NamedTuple):
    """The outcome of a stage above the door.

    Attributes:
        day: the day that it gives, ``None`` where it gives none.
        basis: the articles.
        reason: the code of why it gives none.
        pending: codes of what it waits for.
        cut_by: the code of what ended it before its time.
    """

    day: date | None
    basis: tuple[Citation, ...] = ()
    reason: str | None = None
    pending: tuple[str, ...] = ()
    cut_by: str | None = None


class Run:
    """One joined case run through a catalogue.

    Attributes:
        catalogue: the catalogue.
        file: the file of the case.
        view: the file as the stages see it.
        found: the outcome of every stage.
        joined_by: the contested readings by which the sickness became one case.
    """

    def __init__(self, engine: Engine, file: CaseFile, joined_by: frozenset[str]) -> None:
        self.catalogue: Catalogue = engine.lane.catalogue
        self.file = file
        self.joined_by = joined_by
        self._read: set[str] = set()
        self._noting: File = stage_file(file, noting(file.readings, self._read))
        self.view: File = with_readings(self._noting, file.readings)
        self.found: Timeline = engine.outcomes(self._noting)
        refuse_what_the_stages_rule_out(file, self.view, self.found)
        self._engine = engine

    @property
    def readings_read(self) -> frozenset[str]:
        """The contested readings that the run read and that matter, as it noted them."""
        for item in self.asked:
            if item.ready.by_a_reading:
                item.read_all()
        tuple(differing(self.catalogue, self.file, self._noting, self.found))
        return self.joined_by | self._read

    def readings_beside(self, stage: str) -> set[str]:
        """The contested readings behind our own day for a stage of which UWV states the day."""
        read: set[str] = set()
        view = with_readings(self.view, noting(self.file.readings, read))
        tuple(differing(self.catalogue, self.file, view, self.found, only=stage))
        return read

    @cached_property
    def differing(self) -> tuple[Differing, ...]:
        """The days that UWV states beside ours."""
        return tuple(differing(self.catalogue, self.file, self.view, self.found))

    @cached_property
    def asked(self) -> tuple[Asked, ...]:
        """What the law asks, in the order of the catalogue."""
        return asked(self._engine.rules, self.file, self.view, self.found, self._noting)

    def outlook(self, stage: str) -> Outlook:
        """The outcome of ``stage``."""
        day, why = getattr(self.found, stage)
        basis, reason, pending, cut = _said_by(int(why))
        return (
            Outlook(None, basis, reason, pending) if day is None else Outlook(as_date(day), basis, None, pending, cut)
        )

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, Run):
            return NotImplemented
        return self.catalogue is other.catalogue and self.file == other.file

    def __hash__(self) -> int:
        return hash(self.file)

    def __reduce__(self) -> tuple[Callable[..., Run], tuple[object, ...]]:
        file = self.file
        return _again, (self.catalogue, file.case, file.sickness, file.filed, file.readings, self.joined_by)

    def reckoned(self, milestone: str) -> date | None:
        """The last day of a milestone that comes up once by our own count, whatever UWV states or both agreed."""
        governed = next(rule.governed for rule in self._engine.rules if rule.rule.id == milestone)
        return as_date(governed.day(Known(self.view, self.found)))

    def day_of(self, term: Term) -> date | None:
        """The day of a term that is counted from the file or from what the stages gave."""
        return as_date(self._engine.lane.terms.prepared(term)(self._known))

    @cached_property
    def _known(self) -> Known:
        """What terms are counted from, once all last days are known."""
        return Known(self.view, self.found, {item.ready.id: item.due for item in reversed(self.asked)})

    @property
    def end_of_wait(self) -> date:
        """The last day of the 104 weeks, inclusive."""
        return date.fromordinal(self.found.end_of_wait.day)

    @property
    def end_of_extension(self) -> date:
        """The last day of the wait, or of a voluntary extension."""
        return date.fromordinal(self.found.end_of_extension.day)

    @property
    def wage_period_ends(self) -> date:
        """The last day of the wage period without a sanction."""
        return date.fromordinal(self.found.wage_period.day)

    @property
    def sanction_target(self) -> date:
        """The last day on which UWV must decide on a sanction."""
        return date.fromordinal(self.found.sanction_target.day)

    @property
    def first_year_moment(self) -> date:
        """The day of the first-year evaluation, at most counted day 364."""
        return date.fromordinal(self.found.first_year_moment)

    @property
    def capacity_found_later(self) -> date | None:
        """The day on which capacity was first found after a first-year evaluation at which there was none."""
        return as_date(self.found.capacity_found_later)

    @property
    def capacity_back(self) -> date | None:
        """The day on which capacity came back that was gone on the last day for the second track."""
        return as_date(self.found.capacity_back)

    @property
    def return_expected_by(self) -> date | None:
        """The day by which a recorded structural return within three months is expected."""
        return as_date(self.found.return_expected_by)

    @property
    def excuse_lost_from(self) -> date | None:
        """The day before which the 42-week notice must have come for the excuse of a late application."""
        return as_date(self.found.excuse_lost_from)

    @property
    def early_iva_granted(self) -> bool:
        """Whether an early IVA begins."""
        return self.found.early_iva.day is not None

    @property
    def sanctioned(self) -> bool:
        """Whether a sanction begins."""
        return self.found.sanction_start.day is not None

    @property
    def wia_to_come(self) -> bool:
        """Whether duties for WIA are owed: it can begin before AOW age, and no early IVA was granted."""
        day = self.found.end_of_wait.day
        return bool(conditions.wia_still_to_come(self.view, self.found, day, day))

    def structural_return_on(self, day: date) -> bool:
        """Whether structural work at the own employer was taken up and still runs on ``day``."""
        return first_year.structural_return_on(self.view, day.toordinal())

    def sickness_benefit_from_employer(self, day: date) -> bool:
        """Whether a self-insured employer pays sickness benefit on ``day``, for want of an employment."""
        return limits.sickness_benefit_from_employer(self.view, day.toordinal())

    def repair_due(self, received_on: date) -> date:
        """The last of UWV's three weeks to decide on a repair report."""
        return date.fromordinal(sanction.repair_due(self.view, received_on.toordinal()))


Said = tuple[tuple[Citation, ...], str | None, tuple[str, ...], str | None]


@cache
def _said_by(why: int) -> Said:
    """What a sum of clauses says: the articles, the reason, what is waited for, and what cut it. There are few sums."""
    basis = dict.fromkeys(item for clause in clauses_in(why, ClauseKind.GROUND) for item in clause.basis)
    reason = next((clause.id for clause in clauses_in(why, ClauseKind.NO_DAY)), None)
    cut = next((clause.id for clause in clauses_in(why, ClauseKind.CUT)), None)
    return tuple(basis), reason, tuple(clause.id for clause in clauses_in(why, ClauseKind.WAITS)), cut


def _again(
    catalogue: Catalogue,
    case: Case,
    sickness: Sickness,
    filed: tuple[Filed, ...],
    readings: Chosen,
    joined_by: frozenset[str],
) -> Run:
    """A run, from what it was made of."""
    return engine_of(catalogue).run(case, sickness, filed, readings, joined_by)


@cache
def engine_of(catalogue: Catalogue) -> Engine:
    """The catalogue made ready to run, once."""
    return Engine(plain(catalogue))


class Engine:
    """A catalogue made ready to run on many cases, in one lane."""

    def __init__(self, lane: Lane) -> None:
        self.lane = lane
        governed = {id: Governed(lane.catalogue.rules[id], lane.terms) for id, _ in TERMS_OF.values()}
        self.stages: tuple[Stage, ...] = in_order(lane.stages, governed)
        self.outcomes: Callable[[File], Timeline] = runner(self.stages)

    @cached_property
    def rules(self) -> tuple[Ready, ...]:
        """The milestones, ready to answer; made so when one is first asked for."""
        return ready(self.lane)

    def run(
        self, case: Case, sickness: Sickness, filed: Sequence[Filed], readings: Chosen, joined_by: frozenset[str]
    ) -> Run:
        """Run one joined case with the records that belong to it; ``joined_by`` names the readings that joined it.

        Raises:
            CaseError: decisions that cannot both be true.
        """
        file = CaseFile(case, sickness, filed, readings)
        refuse_contradictory_decisions(file, self.lane.catalogue)
        return Run(self, file, joined_by)
