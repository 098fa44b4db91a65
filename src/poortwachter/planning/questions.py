"""The questions that only people can answer, in the phase in which they matter, and what an answer would change."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Final

from .._frozen import frozen
from ..answer.assessment import Assessment
from ..answer.codes_beside import Act, SignalId
from ..answer.data import ANSWER, Written
from ..answer.risk import OpenQuestion, Risk, RiskLevel
from ..engine.question import asked
from ..errors import NOT_SHOWN, CaseError, Problem, nearest, refused, without_content
from ..facts.case import Case, given_case
from ..law.signals import QUESTIONS, SIGNALS
from ..review.findings import AT_ONCE
from ..rules.signal import Phase
from .whole import all_questions, whole

__all__ = ["AnswerEffect", "AskedQuestion", "questions", "with_answers"]

TOP: Final = 3
"""How many of the questions come first. Ours."""


@frozen
class AnswerEffect(Written):
    """What one answer would do to the risk on the same day.

    Attributes:
        level: the level that the file would have.
        found: ids of the findings that would come.
        gone: ids of the findings that would go, or that a protection would take the weight off.
        steps: acts that would be added to the next steps.
    """

    __pydantic_config__ = ANSWER

    level: RiskLevel
    found: tuple[SignalId, ...]
    gone: tuple[SignalId, ...]
    steps: tuple[Act, ...]


@frozen
class AskedQuestion(Written):
    """One question as it is put, with what its answers would change.

    Attributes:
        question: the question as the risk holds it: its id, the answer on which its signal holds, phase and rank.
        nl: the question in Dutch.
        en: the question in English.
        top: whether it is one of the three that come first.
        if_yes: what "yes" would do.
        if_no: what "no" would do.
    """

    __pydantic_config__ = ANSWER

    question: OpenQuestion
    nl: str
    en: str
    top: bool
    if_yes: AnswerEffect
    if_no: AnswerEffect


def questions(
    case: Case, *, as_of: date, phase: Phase | str | None = None, readings: Mapping[str, str] | None = None
) -> tuple[AskedQuestion, ...]:
    """The open questions, what decides most often first: at most ten, or all of one phase.

    Args:
        case: the facts.
        as_of: the day of assessment, inclusive; the answers whose effect is shown are given on that day.
        phase: only the questions of this phase.
        readings: contested readings to use instead of their default, by id.

    Raises:
        CaseError: the case cannot be assessed as asked, or there is no such phase.
    """
    wanted = None if phase is None else _phase(phase)
    before = whole(asked(case, as_of, readings))
    found = [one for one in all_questions(before) if wanted is None or one.phase is wanted]
    shown = found if wanted is not None else found[:AT_ONCE]
    return tuple(_put(one, place, case, before, readings) for place, one in enumerate(shown))


def with_answers(case: Case, answers: Mapping[str, str], *, on: date) -> Case:
    """The case with these answers, given on one day: by the id of each question ``yes``, ``no`` or ``not_applicable``.

    An earlier answer to the same question stays a fact; the latest counts.

    Raises:
        CaseError: ``case`` is no case, an id that is no question, or another value; every problem at once.
        pydantic.ValidationError: the day is none on which something can have been answered.
    """
    case = given_case(case)
    if not isinstance(answers, Mapping):
        raise CaseError([refused("object_expected", ("answers",), without_content(answers))])
    problems = [problem for id, value in answers.items() if (problem := _refused(id, value)) is not None]
    if problems:
        raise CaseError(problems)
    new = [{"kind": "answer", "dated": on, "question": id, "value": value} for id, value in answers.items()]
    given = {name: getattr(case, name) for name in case.model_fields_set if name != "records"}
    return Case.model_validate({**given, "records": [*case.records, *new]})


def _refused(id: object, value: object) -> Problem | None:
    if id not in QUESTIONS:
        near = nearest(id, list(QUESTIONS))
        key = "unknown_question" if near is None else "unknown_question.near"
        return refused(key, ("answers", str(id)), NOT_SHOWN, near=near)
    if value not in ("yes", "no", "not_applicable"):
        return refused("answer", ("answers", str(id)), without_content(value))
    return None


def _phase(phase: str) -> Phase:
    if phase in list(Phase):
        return Phase(phase)
    raise CaseError([refused("unknown_phase", ("phase",), without_content(phase), names=list(Phase))])


def _put(
    question: OpenQuestion, place: int, case: Case, before: Assessment, readings: Mapping[str, str] | None
) -> AskedQuestion:
    asks = SIGNALS[question.id].asks
    assert asks is not None
    yes, no = (_effect(question.id, value, case, before, readings) for value in ("yes", "no"))
    return AskedQuestion(question, asks.nl, asks.en, place < TOP, yes, no)


def _effect(id: str, value: str, case: Case, before: Assessment, readings: Mapping[str, str] | None) -> AnswerEffect:
    day = before.as_of
    after = whole(asked(with_answers(case, {id: value}, on=day), day, readings))
    were, are = _weighing(before.risk), _weighing(after.risk)
    steps = {step.act for step in before.next_steps}
    new = tuple(dict.fromkeys(step.act for step in after.next_steps if step.act not in steps))
    return AnswerEffect(after.risk.level, _less(are, were), _less(were, are), new)


def _weighing(risk: Risk) -> tuple[SignalId, ...]:
    return tuple(one.id for one in risk.findings if one.switched_off_by is None)


def _less(these: tuple[SignalId, ...], those: tuple[SignalId, ...]) -> tuple[SignalId, ...]:
    return tuple(one for one in these if one not in those)
