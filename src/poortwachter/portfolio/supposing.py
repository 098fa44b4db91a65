"""The same portfolio under other facts, and on other days."""

from __future__ import annotations

from collections.abc import Container, Iterable, Iterator, Mapping, Sequence
from datetime import date
from typing import TYPE_CHECKING, Any, Final, NamedTuple

from pydantic import ValidationError

from ..answer.assessment import Assessment
from ..engine.question import asked
from ..errors import NOT_SHOWN, CaseError, Language, PoortwachterError, problems_in, refused
from ..errors.handed import listed
from ..facts.case import Case
from ..planning.what_if import Change, changed, what_if
from ..planning.whole import whole
from ..rules.values import DUE_SOON_DAYS
from .answering import wanted
from .batch import ALL_KEPT, answered_together
from .columns import arrow
from .gathered import Batch, Gathered, case_of, together
from .question import Question, question_of
from .reading import Part, id_of, parts, read
from .refusing import refusal_table, refusals_of
from .seen import Seen

if TYPE_CHECKING:
    import pyarrow

    from ..packs.language import Pack

__all__ = ["Supposed", "assess_over", "what_if_batch"]


class Supposed(NamedTuple):
    """A portfolio as it is, and as it would be; the same rows stand in both.

    Attributes:
        before: the answers for the cases as they are.
        after: the answers for the cases with the changes; the same refusals.
    """

    before: Batch
    after: Batch

    def moved(self) -> pyarrow.Table:
        """One row for each value that differs: row, ``case_id``, column, and the two values as text."""
        pa = arrow()
        ids = self.before.answers.select(["row", "case_id"]).to_pylist()
        found: list[tuple[Any, ...]] = []
        for name in self.before.answers.column_names:
            pairs = zip(self.before.answers[name].to_pylist(), self.after.answers[name].to_pylist(), strict=True)
            found += [
                (*one.values(), name, str(was), str(now))
                for one, (was, now) in zip(ids, pairs, strict=True)
                if was != now
            ]
        values = list(zip(*sorted(found, key=lambda row: row[0]), strict=True)) or [()] * len(_MOVED)
        types = (pa.int64(), *(pa.string(),) * 4)
        return pa.table([pa.array(part, kind) for part, kind in zip(values, types, strict=True)], names=list(_MOVED))


_MOVED: Final = ("row", "case_id", "column", "before", "after")

Changes = Sequence[Change] | Mapping[str, Sequence[Change]]
"""The same changes to every case, or changes by the number of a case; a case without any stays as it is."""


def what_if_batch(
    cases: object,
    changes: Changes,
    *,
    as_of: date,
    readings: Mapping[str, str] | None = None,
    columns: Iterable[str] | None = None,
    keep: Sequence[str] = (),
    language: Language = "en",
) -> Supposed:
    """Answer for many cases as they are and with changes, both on ``as_of``; each change as in ``what_if``.

    Args:
        cases: as for :func:`poortwachter.assess_batch`; without packs. The wage of a case is the same in both.
        changes: changes to every case, or changes by ``case_id``.
        as_of: the day of assessment, inclusive.
        readings: contested readings to use instead of their default, by id.
        columns: which columns of the answer are wanted.
        keep: columns that are carried along unread.
        language: the language of the refusals.

    Raises:
        CaseError: as ``assess_batch``; a case to which a change cannot be made is refused in both answers, and so are
            changes by a number that no case has, as rows of the table ``changes``.
    """
    question, kept = question_of(as_of, readings, (), DUE_SOON_DAYS, columns, language), listed("keep", keep)
    if isinstance(changes, Mapping):
        changes = {number: listed("changes", own) for number, own in changes.items()}
    else:
        changes = listed("changes", changes)
    if not changes:
        raise CaseError([refused("no_changes", ("changes",), None)])
    seen, numbers, both = Seen(), set[str | None](), list[tuple[Batch, Batch]]()
    for part in parts(cases, keep=kept):
        ids = part.ids()
        numbers.update(ids)
        both.append(_with_changes(part, changes, kept, question, seen.again(ids)))
    of_none = refusal_table([*_of_no_case(changes, numbers, language)])
    before, after = (together(batches) for batches in zip(*both, strict=True))
    return Supposed(_also_refused(before, of_none), _also_refused(after, of_none))


def _also_refused(batch: Batch, refusals: pyarrow.Table) -> Batch:
    """The same with refusals of what is no case."""
    return Batch(batch.answers, arrow().concat_tables([batch.refusals, refusals]), batch.rows, batch.refused)


def _of_no_case(changes: Changes, numbers: Container[str | None], language: Language) -> Iterator[tuple[Any, ...]]:
    """Changes by a number that no case has."""
    for place, number in enumerate(changes) if isinstance(changes, Mapping) else ():
        if number not in numbers:
            problem = refused("no_such_case", ("changes", place), NOT_SHOWN)
            yield from refusals_of(place, "changes", number, [problem], language)


def _with_changes(
    part: Part, changes: Changes, keep: tuple[str, ...], question: Question, twice: Sequence[bool]
) -> tuple[Batch, Batch]:
    """The answers for a part as it is, and with the changes."""

    def alone(rest: Part, again: Sequence[bool]) -> tuple[Batch, Batch]:
        return _each_with_changes(rest, changes, keep, question, again)

    def supposed(given: Any, case: Case) -> Case:
        own = _own(changes, given)
        return changed(case, own) if own else case

    if not answered_together(part, question):
        return alone(part, twice)
    # What it needs is loaded with the first rows that it answers.
    from .as_supposed import before_and_after

    return before_and_after(part, keep, question, twice, supposed, alone)


def _own(changes: Changes, given: Any) -> Sequence[Change]:
    """The changes to one case."""
    return changes.get(id_of(given) or "", ()) if isinstance(changes, Mapping) else changes


def _each_with_changes(
    part: Part, changes: Changes, keep: tuple[str, ...], question: Question, twice: Sequence[bool]
) -> tuple[Batch, Batch]:
    """The same, row by row."""
    piece, columns = read(part, keep), wanted(question.columns)
    before, after = (Gathered(part, piece, columns, question.language) for _ in range(2))
    for place, given in enumerate(piece.cases):
        try:
            case, wage = case_of(given, again=twice[place]), piece.wages[place] if piece.wages else {}
            rows = [
                columns.row(part.number(place), answer, wage) for answer in _pair(case, _own(changes, given), question)
            ]
        except (ValidationError, PoortwachterError) as error:
            for gathered in (before, after):
                gathered.refuse(place, problems_in(error))
        else:
            before.add(place, rows[0])
            after.add(place, rows[1])
    return before.batch(), after.batch()


def _pair(case: Case, changes: Sequence[Change], question: Question) -> tuple[Assessment, Assessment]:
    """The answer of the law for a case as it is, and with its changes, where it has any."""
    if not changes:
        answer = whole(asked(case, question.as_of, question.readings))
        return answer, answer
    found = what_if(case, *changes, as_of=question.as_of, readings=question.readings)
    return found.before, found.after


def assess_over(
    cases: object,
    *,
    days: Iterable[date],
    readings: Mapping[str, str] | None = None,
    packs: Iterable[Pack | str] = (),
    due_soon_days: int = DUE_SOON_DAYS,
    columns: Iterable[str] | None = None,
    keep: Sequence[str] = (),
    language: Language = "en",
) -> dict[date, Batch]:
    """Answer for many cases on many days, each case as it stood on that day (:meth:`poortwachter.Case.as_at`).

    A case whose sickness had not begun is not among the rows of that day. What cannot be read as a case is refused on
    every day.

    Args:
        cases: as for :func:`poortwachter.assess_batch`.
        days: the days of assessment, each inclusive.
        readings: contested readings to use instead of their default, by id.
        packs: packs, or the names of those that ship.
        due_soon_days: from how many calendar days before its last day a milestone is due soon.
        columns: which columns of the answer are wanted.
        keep: columns that are carried along unread.
        language: the language of the refusals.

    Raises:
        CaseError: as ``assess_batch``, or there are no days.
    """
    names, kept = None if columns is None else listed("columns", columns), listed("keep", keep)
    used, on = listed("packs", packs, "not_packs"), dict.fromkeys(listed("days", days))
    if not on:
        raise CaseError([refused("missing", ("days",), None)])
    questions = [question_of(day, readings, used, due_soon_days, names, language) for day in on]
    found: dict[date, list[Batch]] = {question.as_of: [] for question in questions}
    seen = Seen()
    for part in parts(cases, keep=kept, at_a_time=ALL_KEPT):
        batches = _on_each(part, kept, questions, seen.again(part.ids()))
        for batch, question in zip(batches, questions, strict=True):
            found[question.as_of].append(batch)
    return {day: together(batches) for day, batches in found.items()}


def _on_each(part: Part, keep: tuple[str, ...], questions: Sequence[Question], twice: Sequence[bool]) -> list[Batch]:
    """The answers on each day."""
    if not answered_together(part, questions[0]):
        return _each_alone(part, keep, questions, twice)
    # What it needs is loaded with the first rows that are answered together.
    from .as_they_stood import on_each_day

    def alone(rest: Part, question: Question, again: Sequence[bool]) -> Batch:
        return _each_alone(rest, keep, [question], again)[0]

    return [*on_each_day(part, keep, questions, twice, alone)]


def _each_alone(part: Part, keep: tuple[str, ...], questions: Sequence[Question], twice: Sequence[bool]) -> list[Batch]:
    """The answers on each day, row by row."""
    piece, columns = read(part, keep), wanted(questions[0].columns)
    gathered = [Gathered(part, piece, columns, question.language) for question in questions]
    begun = [0] * len(questions)
    for place, given in enumerate(piece.cases):
        case: Case | None = None
        for number, (question, into) in enumerate(zip(questions, gathered, strict=True)):
            with into.row(place):
                begun[number] += 1
                case = case or case_of(given, again=twice[place])
                if all(absence.first_day > question.as_of for absence in case.absences):
                    begun[number] -= 1
                    continue
                wage = piece.wages[place] if piece.wages else {}
                answer = question.answered(case.as_at(question.as_of))
                into.add(place, columns.row(part.number(place), answer, wage))
    return [into.batch(begun=count) for into, count in zip(gathered, begun, strict=True)]
