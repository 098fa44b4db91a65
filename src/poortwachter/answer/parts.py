"""What an answer is made of, as data. JSON holds codes and dates; text is rendered from them on request."""

from __future__ import annotations

from datetime import date
from typing import Final, Literal

from .._frozen import frozen
from ..rules.citation import Authority, Citation
from ..rules.planned import PlannedState
from ..rules.rule import Bearer, Nature
from ..rules.values import CaseState, PeriodState, Status
from .codes import Awaited, Caveat, Consequence, Fact, MilestoneId, NoticeId, Otherwise, Reason, StatedDay
from .data import ANSWER, Written

__all__ = [
    "PERIODS",
    "CaseState",
    "CouldChange",
    "Difference",
    "EarlierCase",
    "Milestone",
    "MissingFact",
    "NotCounted",
    "Notice",
    "Period",
    "PeriodState",
    "Provenance",
    "ReadingUsed",
    "Status",
    "WiaStart",
]

PERIODS: Final = ("waiting_period", "wia", "wage_continuation", "dismissal_ban", "sanction")
"""The fields of an answer that hold a period, in the order in which they are read; of WIA only the first day."""


@frozen
class Period(Written):
    """A period, both ends inclusive.

    Attributes:
        state: whether the period is known, waits for a decision, or does not apply.
        first_day: the first day, inclusive; ``None`` where there is none.
        last_day: the last day, inclusive; ``None`` where there is none.
        basis: the articles.
        reason: why there is none.
        pending: what it waits for.
        caveats: what a reader must know about it.
    """

    __pydantic_config__ = ANSWER

    state: PeriodState
    first_day: date | None
    last_day: date | None
    basis: tuple[Citation, ...]
    reason: Reason | None = None
    pending: tuple[Awaited, ...] = ()
    caveats: tuple[Caveat, ...] = ()


@frozen
class WiaStart(Written):
    """The first day on which WIA can begin: the day after the wait.

    Attributes:
        state: whether that day is known, waits for a decision, or does not apply.
        first_day: the first day; ``None`` where there is none.
        basis: the articles.
        reason: why there is none.
        pending: what it waits for.
        caveats: what a reader must know about it.
    """

    __pydantic_config__ = ANSWER

    state: PeriodState
    first_day: date | None
    basis: tuple[Citation, ...]
    reason: Reason | None = None
    pending: tuple[Awaited, ...] = ()
    caveats: tuple[Caveat, ...] = ()


@frozen
class Milestone(Written):
    """One milestone of one case on the day of assessment.

    Attributes:
        key: names this milestone of this case: its id, with the occasion behind it where it can come up more
            often (``objection:r6``). It does not change when something is recorded afterwards.
        id: the id of the rule.
        occasion: what brought it up: the id of the record, or the day of the notice of recovery; ``None`` where
            it comes up by itself.
        number: its place among those of its id in this answer, from 1. To show, not to refer to: it can change.
        status: where it stands.
        reason: why nothing is asked, or why it stands so.
        missing: the fact without which it cannot be told.
        nature: whether this is a duty, an option or a power.
        authority: what kind of text sets the term.
        bearer: who must act, or may.
        together_with: who must take part.
        window_opens: the first day on which the act counts, or is usual; ``None`` where no source gives one.
        advised: the day that practice advises, inclusive; ``None`` where it advises no other day than ``due``.
        due: the last day, inclusive; ``None`` where the law names no day, nothing is asked, or a fact is
            missing.
        act_by: the last working day on or before ``due`` in the legal calendar.
        last_valid_day: the last day on which the act still has effect, inclusive; ``None`` where that is
            ``due`` itself.
        counted_day: the number of ``due`` among the counted days, from 1; ``None`` where that day does not
            count.
        week: the week of sickness in which ``due`` falls (verzuimweek); week 1 begins on the first sick day.
        days_left: calendar days from the day of assessment to ``due``, while it can still be met in time.
        days_late: calendar days late: to the day on which it was done, or to the day of assessment while it is
            not.
        met_on: the day on which it was done.
        evidence: the id of the record that shows it.
        basis: the articles that set the term.
        consequence: what follows when the day passes, as the law stands on that day.
        caveats: what the record that shows the act does not hold, as the law asks since its day.
    """

    __pydantic_config__ = ANSWER
    _named_by = ("key", "id")

    key: str
    id: MilestoneId
    occasion: str | None
    number: int
    status: Status
    reason: Reason | None
    missing: Fact | None
    nature: Nature
    authority: Authority
    bearer: Bearer
    together_with: Bearer | None
    window_opens: date | None
    advised: date | None
    due: date | None
    act_by: date | None
    last_valid_day: date | None
    counted_day: int | None
    week: int | None
    days_left: int | None
    days_late: int
    met_on: date | None
    evidence: str | None
    basis: tuple[Citation, ...]
    consequence: tuple[Consequence, ...]
    caveats: tuple[Caveat, ...]

    def __repr__(self) -> str:
        due = "no day" if self.due is None else self.due.isoformat()
        return f"Milestone({self.key}: {self.status.value}, {due})"


@frozen
class EarlierCase(Written):
    """A case in the same history that ended before the running one began.

    Attributes:
        first_sick_day: its first sick day.
        last_sick_day: its last sick day, inclusive.
        counted_days: how many days were counted in it.
    """

    __pydantic_config__ = ANSWER

    first_sick_day: date
    last_sick_day: date | None
    counted_days: int


@frozen
class NotCounted(Written):
    """Days inside a case that do not count: a gap of fit days, maternity leave or its flexible period.

    Attributes:
        first_day: the first of them, inclusive.
        last_day: the last of them, inclusive.
        reason: why they do not count.
    """

    __pydantic_config__ = ANSWER

    first_day: date
    last_day: date
    reason: Literal["gap", "leave", "flexible_period"]


@frozen
class MissingFact(Written):
    """A fact that nobody may guess, and what it would decide.

    Attributes:
        fact: the fact.
        decides: the keys of the milestones that it decides.
    """

    __pydantic_config__ = ANSWER
    _named_by = ("fact",)

    fact: Fact
    decides: tuple[str, ...]


@frozen
class CouldChange(Written):
    """A fact on which the file is silent: the rule stands, and this is what the other answer would do.

    Attributes:
        fact: the fact.
        outcome: what the other answer would do.
        concerns: keys of milestones and names of fields of the answer that would change.
    """

    __pydantic_config__ = ANSWER
    _named_by = ("fact",)

    fact: Fact
    outcome: Otherwise
    concerns: tuple[str, ...]


@frozen
class ReadingUsed(Written):
    """A contested reading that this answer used.

    Attributes:
        id: the id of the reading, as in ``READINGS``.
        alternative: the alternative that was used.
        is_default: whether that is the default.
    """

    __pydantic_config__ = ANSWER

    id: str
    alternative: str
    is_default: bool


@frozen
class Notice(Written):
    """Planned law, or practice beside the law, that would touch this case. It moves no day of the answer.

    Attributes:
        id: what would change.
        state: how far it has come.
        from_day: the day from which it is planned, or practised; ``None`` where none is named.
        source: where it was read, and what was last seen of it.
        concerns: keys of milestones, or names of fields of the answer, that it would touch.
    """

    __pydantic_config__ = ANSWER

    id: NoticeId
    state: PlannedState
    from_day: date | None
    source: str
    concerns: tuple[str, ...]


@frozen
class Difference(Written):
    """A day that UWV states beside our own arithmetic.

    Attributes:
        stated: which day, by its name in the ``states`` of a record.
        uwv: the day that UWV states; the answer shows it.
        ours: the day by our own count; ``None`` where it gives none.
        evidence: the id of the letter.
    """

    __pydantic_config__ = ANSWER
    _named_by = ("stated",)

    stated: StatedDay
    uwv: date | None
    ours: date | None
    evidence: str


@frozen
class Provenance(Written):
    """What an auditor needs to get the same answer again.

    Attributes:
        library: the version of the library.
        catalogue_version: the year and month of the last change of the catalogue.
        catalogue_sha256: the hash of all that decides an answer.
        case_sha256: the hash of the facts. The order in which they are listed makes no difference.
        as_of: the day of assessment.
        due_soon_days: from how many calendar days before its last day a milestone was due soon.
        verified_through: the oldest of the days through which the texts that this answer rests on were checked.
        calendar_published_through: the last day for which the feast days of the legal calendar were published.
    """

    __pydantic_config__ = ANSWER

    library: str
    catalogue_version: str
    catalogue_sha256: str
    case_sha256: str
    as_of: date
    due_soon_days: int
    verified_through: date
    calendar_published_through: date
