"""The file as UWV's test looks at it: one joined case on one day."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import date
from itertools import chain
from operator import attrgetter
from typing import Final, NamedTuple, TypeVar, cast

from ..answer.answered import Answered
from ..answer.parts import Period, Status
from ..answer.standing import Standing
from ..engine.file import CaseFile
from ..engine.noted import noting
from ..engine.run import Run
from ..facts._filing import Filed, kinds_of
from ..facts.records import Answer, Record
from ..lanes.trace import evidence_of
from ..law.readings import Chosen
from ..law.retired import RETIRED
from ..rules.patterns import Parameter
from ..rules.terms import Term
from .parameters import chosen_parameters

__all__ = ["Dossier", "Seen", "dossier", "perhaps_late", "seen_of"]

R = TypeVar("R", bound=Record)


class Seen(NamedTuple):
    """A milestone as a test looks at it, its days worked out once.

    Attributes:
        item: the milestone.
        due: its last day, inclusive.
        met_on: the day on which it was done.
        asked: whether it is asked of anyone, or was.
    """

    item: Standing
    status: Status
    due: date | None
    met_on: date | None
    asked: bool


def seen_of(item: Standing) -> Seen:
    """The milestone as a test looks at it."""
    asked, status = item.asked, item.status
    due, shown, moot = asked.due, asked.shown, status is _NOT_APPLICABLE
    day = None if due is None or moot else date.fromordinal(due)
    return Seen(item, status, day, None if shown is None else shown.done_on, not moot and status is not _LAPSED)


_NOT_APPLICABLE, _LAPSED = Status.NOT_APPLICABLE, Status.LAPSED


_LATE: Final = frozenset({Status.OVERDUE, Status.MISSED, Status.MET_LATE, Status.UNKNOWN})


def perhaps_late(item: Standing) -> bool:
    """Whether a milestone is late, was, or cannot be told; or was not asked any more only since structural work was
    taken up, which may have been after its day. Of any other no lateness is found.
    """
    return item.status in _LATE or item.reason == "structural_return_in_sight"


def dossier(found: Answered, parameters: Mapping[str, int]) -> Dossier:
    """The dossier of one answer, with the caller's numbers where no source gives one.

    Raises:
        CaseError: an unknown parameter, or a value that is no whole number from 0 to 1000.
    """
    return Dossier(found, chosen_parameters(parameters))


class Dossier:
    """What a signal can ask of: one joined case on one day.

    Attributes:
        run: the run of the case.
        file: its file.
        milestones: each occurrence of each milestone, by the id of its rule.
        as_of: the day of assessment.
        readings: the chosen readings, noting which are read in ``readings_read``.
        worked_out: what was worked out once for several tests, by the function that did.
        answers: the last answer to each question, by its id.
        counted_today: how many days of sickness were counted up to and including the day of assessment.
        said: what each of them says.
        acts: the records that show an act, by kind.
    """

    __slots__ = (
        "_counted", "_days", "_first", "_of_kinds", "_parameters", "_sanction", "_seen", "acts", "answers", "as_of",
        "counted_today", "file", "milestones", "readings", "readings_read", "run", "said", "worked_out",
    )  # fmt: skip

    def __init__(self, found: Answered, parameters: Mapping[Parameter, int]) -> None:
        self.run: Run = found.run
        self.file: CaseFile = found.run.file
        self.as_of, self._sanction = found.as_of, found.sanction
        self.milestones: Mapping[str, list[Standing]] = found.by_rule
        self.readings_read: set[str] = set()
        self.readings: Chosen = noting(self.file.readings, self.readings_read)
        self._parameters = parameters
        self.counted_today: int = self.file.sickness.counted_through(found.as_of)
        self.acts = found.run.file.acts
        self._seen: dict[str, list[Seen]] = {}
        self._first: dict[str, Seen | None] = {}
        self.worked_out: dict[Callable[[Dossier], object], object] = {}
        self._of_kinds: dict[tuple[str, ...], Sequence[Filed]] = {}
        self._days: dict[int, date | None] = {}
        self._counted: dict[int, date] = {}
        self.answers: dict[str, Filed[Answer]] = dict(self._last_answers())
        self.said: dict[str, str] = {question: one.record.value for question, one in self.answers.items()}

    def _last_answers(self) -> Iterator[tuple[str, Filed[Answer]]]:
        """The last answer to each question; one to a question that is asked no more counts where it says as much."""
        for entry in self.file.by_kind.get("answer", ()):
            answer = cast(Answer, entry.record)
            filed = cast("Filed[Answer]", entry)
            meant = RETIRED.get(answer.question)
            if meant is None:
                yield answer.question, filed
            elif answer.value == meant[0]:
                said = answer.model_copy(update={"question": meant[1], "value": meant[2]})
                yield meant[1], filed._replace(record=said)

    @property
    def sanction(self) -> Period:
        """The sanction as the answer shows it."""
        return self._sanction

    def each(self, milestone: str) -> list[Seen]:
        """The occurrences of a milestone, in order."""
        seen = self._seen.get(milestone)
        if seen is None:
            items = self.milestones.get(milestone, ())
            seen = self._seen[milestone] = [seen_of(item) for item in items]
        return seen

    def first(self, milestone: str) -> Seen | None:
        """The first occurrence of a milestone, ``None`` where it did not come up."""
        try:
            return self._first[milestone]
        except KeyError:
            items = self.milestones.get(milestone)
            found = self._first[milestone] = seen_of(items[0]) if items else None
            return found

    def entries(self, kinds: tuple[str, ...]) -> Sequence[Filed]:
        """The records of ``kinds`` that show an act, oldest first."""
        if len(kinds) == 1:
            return self.acts.get(kinds[0], ())
        found = self._of_kinds.get(kinds)
        if found is None:
            filed = [*filter(None, map(self.acts.get, kinds))]
            together = filed[0] if len(filed) == 1 else sorted(chain.from_iterable(filed), key=_done_on)
            found = self._of_kinds[kinds] = together
        return found

    def of(self, model: type[R]) -> Sequence[Filed[R]]:
        """The records of ``model`` that show an act, oldest first."""
        kinds = kinds_of(model)
        return self.acts.get(kinds[0], ()) if len(kinds) == 1 else self.entries(kinds)  # type: ignore[return-value]

    @property
    def perhaps_late(self) -> frozenset[str]:
        """The milestones, by the ids of their rules, of which lateness may be found."""
        every = chain.from_iterable(self.milestones.values())
        return frozenset([item.asked.ready.id for item in every if perhaps_late(item)])

    def number(self, number: int | Parameter) -> int:
        """A number that a test compares with: a figure of the law as it is, a parameter as it was chosen."""
        return self._parameters[number] if isinstance(number, Parameter) else number

    def day_of(self, place: int, term: Term) -> date | None:
        """The day of a term that is counted from the file or from what the stages gave; ``place`` names the term."""
        if place not in self._days:
            self._days[place] = self.run.day_of(term)
        return self._days[place]

    def date_of(self, number: int) -> date:
        """The day that is counted day ``number``: leave and gaps are passed over."""
        found = self._counted.get(number)
        if found is None:
            found = self._counted[number] = self.file.sickness.date_of(number)
        return found

    def evidence_of(self, stage: str) -> tuple[str, ...]:
        """Ids of records, and paths of facts, on which the outcome of a stage rests."""
        return evidence_of(self.run, stage)


_done_on: Final = attrgetter("done_on")
