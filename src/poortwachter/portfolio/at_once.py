"""Rows of a table answered together, by the lane that runs the law on many rows at once."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from contextlib import suppress
from functools import cache
from types import SimpleNamespace
from typing import TYPE_CHECKING, Any, Final, NamedTuple

import numpy as np
from pydantic import ValidationError

from ..answer import _worked_out, answered, standing
from ..answer.answered import Answered
from ..answer.risk import ReportState
from ..answer.standing import Standing
from ..counting import calendar
from ..engine.question import asked
from ..engine.run import Run
from ..errors import PoortwachterError
from ..facts.case import Case
from ..lanes.bound import Bound
from ..lanes.cases import Cases
from ..lanes.many import Many
from ..lanes.names import bound
from ..lanes.rows import Numbers, Way
from ..law.catalogue import DUTCH_LAW
from ..rules.values import Status
from .answering import REPORT, RISK, STEP, Group, Wanted, one, wanted
from .columns import arrow
from .dossiers import FilesOfRows, Lane, Times, Told
from .gathered import Batch
from .question import Question
from .reading import Part, read, wages_of
from .refusing import numbers_at
from .schemas import RESULT_SCHEMA, often
from .sinks import Key, sink

if TYPE_CHECKING:
    import pyarrow

    from .steps import FirstSteps

__all__ = ["Answers", "answers_at_once"]


class Answers(NamedTuple):
    """The answers for the rows that could be answered together.

    Attributes:
        table: one row for each of ``places``.
        places: the places of the rows that are answered.
    """

    table: pyarrow.Table
    places: Numbers

    def at(self, places: Numbers) -> Answers:
        """Those at these places, all of which are answered."""
        return Answers(self.table.take(arrow().array(np.searchsorted(self.places, places))), places)

    def others(self, places: Iterable[int]) -> list[int]:
        """Those of these places that are to be answered alone."""
        answered = {*self.places.tolist()}
        return [place for place in places if place not in answered]

    def beside(self, others: Batch, part: Part, keep: tuple[str, ...]) -> Batch:
        """These answers and those of the other rows of the part, in their order."""
        answers, kept = self.table, part.kept(keep)
        for name, column in () if kept is None else zip(keep, kept.columns, strict=True):
            answers = answers.append_column(name, column.take(arrow().array(self.places)))
        answers = answers.replace_schema_metadata({"schema": RESULT_SCHEMA})
        if others.answers.num_rows:
            answers = arrow().concat_tables([answers, others.answers], promote_options="permissive").sort_by("row")
        return Batch(answers.combine_chunks(), others.refusals, len(self.places) + others.rows, others.refused)


def answers_at_once(
    cases: Cases, part: Part, question: Question, stood: Callable[[Case], Case] = lambda case: case
) -> Answers:
    """The answers for the rows of a part, without those that are to be answered alone.

    Args:
        cases: the rows as facts.
        part: the rows.
        question: what is asked.
        stood: what ``cases`` made of the facts of a row, for one of them.
    """
    picked = asked(Case.model_validate({"first_sick_day": question.as_of}), question.as_of, question.readings).readings
    columns, rows = wanted(question.columns), part.rows
    many = Many(cases, question.as_of, picked, question.due_soon_days)
    sinks = [sink(column, rows.num_rows) for column in columns.columns]
    for group, places in columns.groups:
        if group.of_rule is None and not group.reviewed and group.columns not in _APART:
            for there, values in many.ways(lambda way, of=group.of: of(_Answer(many, way))):  # type: ignore[misc]
                for into, here in places:
                    sinks[into].put(many, there, values[here])
    reviewed = [(group, places) for group, places in columns.groups if group.reviewed]
    if columns.costs:
        _costs(many, part, columns, sinks)
    times = Times(many.cases.size) if reviewed else None
    _milestones(many, columns, sinks, times)
    if times is not None:
        _reviewed(many, times, reviewed, sinks, lambda places: _answered_alone(part, places, question, stood))
    given = {
        "row": arrow().array([part.number(place) for place in many.rows.tolist()], arrow().int64()),
        "case_id": numbers_at(rows, many.rows),
        "as_of": arrow().array([question.as_of] * len(many.rows), arrow().date32()),
    }
    arrays = [
        given[column.name] if column.name in given else into.array(many.rows)
        for column, into in zip(columns.columns, sinks, strict=True)
    ]
    return Answers(arrow().table(arrays, names=[column.name for column in columns.columns]), many.rows)


_APART: Final = (("overdue",), ("packs",))
"""What is overdue is found with the milestones; no pack is asked of rows that are answered together."""


# --- the answer as its columns read it ----------------------------------------------------------------------------


@cache
def _bound() -> Bound:
    """The text of the answer, with the names of the lane bound."""
    act_by = bound().of(calendar.act_by)
    return Bound((answered, standing, _worked_out), {**bound().names, standing.act_by_of: act_by})


@cache
def _classes() -> Any:
    return SimpleNamespace(
        answered=_bound().of_class(Answered),
        standing=_bound().of_class(Standing),
        run=bound().of_class(Run),
        work={name: _bound().bind(work) for name, work in _worked_out.WORK.items()},
    )


def _run(many: Many, way: Way) -> Any:
    """The run of each row on a way."""
    known: Any = many.run(way)
    run = object.__new__(_classes().run)
    run.catalogue, run.file, run.view, run.found = DUTCH_LAW, known.file, known.view, known.found
    return run


def _answered(many: Many, way: Way) -> Any:
    """What the law answers for each row on a way."""
    run = _run(many, way)
    question = SimpleNamespace(case=run.file.case, as_of=many.asked_on(way), due_soon_days=many.due_soon_days)
    return _classes().answered(question, run, ())


def _lane() -> Lane:
    return Lane(_run, _answered, _classes().standing)


class _Answer:
    """The answer for each row on a way."""

    def __init__(self, many: Many, way: Way) -> None:
        self._later = SimpleNamespace(found=_answered(many, way))
        self.first_sick_day = self._later.found.run.file.first_sick_day

    def __getattr__(self, name: str) -> Any:
        return _classes().work[name](self._later)


# --- milestones ---------------------------------------------------------------------------------------------------


def _milestones(many: Many, columns: Wanted, sinks: Sequence[Any], times: Times | None) -> None:
    """The columns of milestones; ``times`` keeps what the review looks at."""
    wanted = {group.of_rule: places for group, places in columns.groups}
    overdue = next((places[0][0] for group, places in columns.groups if group.columns == ("overdue",)), None)
    every = overdue is not None or times is not None
    if not every and not any(wanted):
        return
    several, make = {rule.id for rule in often()}, _classes().standing
    to_do = _never if times is None else _is_to_do()

    def told(asked: Any, file: Any, stands: Any) -> Told:
        item = make(asked, file, *stands)
        values = _, _, reason, met_on, *_ = one(item)
        return Told(item.status, reason, asked.due, met_on, to_do(item), Key(item.id, asked.occasion_key), values)

    for turn, asks in enumerate(many.asked(told, None if every else {id for id in wanted if id is not None})):
        id = asks.rule.id
        if times is not None:
            times.add(asks)
        for at, found in asks.told:
            rows = asks.cases[at]
            for there, here in wanted.get(id, ()):
                if id in several:
                    sinks[there].put(many, rows, (found.key, *found.values), asks.numbers[at])
                else:
                    sinks[there].put(many, rows, found.values[here])
            if overdue is not None and found.status is Status.OVERDUE:
                # The rules in their order, and of one rule its times in theirs.
                sinks[overdue].put(many, rows, (found.key,), (turn << 32) + asks.numbers[at])


def _never(item: Any) -> bool:
    """Stands for what is not asked."""
    return False


def _is_to_do() -> Callable[[Any], Any]:
    # The steps load the review.
    from .steps import is_to_do

    return is_to_do()


# --- the review ---------------------------------------------------------------------------------------------------


def _reviewed(
    many: Many, times: Times, groups: Iterable[tuple[Group, Any]], sinks: Sequence[Any], alone: Callable[..., Any]
) -> None:
    """The columns of the risk and of the report; ``alone`` gives what the law answers to some rows alone."""
    # The review is a quarter of all that there is to load.
    from .risk import Risks, files_of
    from .steps import first_steps

    FilesOfRows.leave_retired_answers(many)
    if not len(many.rows):
        return
    risks = Risks(files_of(many, times, _lane()))
    for group, places in groups:
        for into, here in places:
            if group.columns == REPORT:
                state = (ReportState.MISSING, ReportState.NOT_YET)[here]
                for turn, (document, rows) in enumerate(risks.documents(state)):
                    sinks[into].put(many, rows, (document,), turn)
        if group.columns == STEP:
            _first_steps(many, first_steps(risks, alone), places, sinks)
        if group.columns == RISK:
            for rows, values in many.ways(risks.level):
                for into, here in places:
                    sinks[into].put(many, rows, values[here])


def _first_steps(many: Many, found: FirstSteps, places: Iterable[tuple[int, int]], sinks: Sequence[Any]) -> None:
    many.leave(found.left)
    for rows, act, by_whom, by in found.steps:
        for into, here in places:
            sinks[into].put(many, rows, (act, by, by_whom)[here])


def _answered_alone(
    part: Part, places: list[int], question: Question, stood: Callable[[Case], Case]
) -> dict[int, Answered]:
    """What the law answers to each of these rows, but for those that it refuses."""
    found = dict[int, Answered]()
    for place, given in zip(places, read(part.those(places), ()).cases, strict=True):
        with suppress(ValidationError, PoortwachterError):
            found[place] = question.answered(stood(Case.model_validate(given))).found
    return found


# --- euros --------------------------------------------------------------------------------------------------------


def _costs(many: Many, part: Part, columns: Wanted, sinks: Sequence[Any]) -> None:
    """What each row can cost, where its wage is given."""
    if not (wages := wages_of(part.rows)):
        return
    # What is owed on which days is loaded where it is asked.
    from .euros import costs

    for cost in costs(many, _lane(), wages):
        if cost.id in columns.costs:
            sinks[columns.costs[cost.id]].put_each(cost.rows, cost.amounts)
