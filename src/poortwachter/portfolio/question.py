"""What is asked of every case of a portfolio alike."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date
from typing import TYPE_CHECKING, NamedTuple

from ..answer.assessment import Assessment
from ..api import assess
from ..counting.days import read_day
from ..engine.question import asked
from ..errors import CaseError, Language, Problem
from ..errors.handed import listed
from ..errors.problem import known_language
from ..facts.case import Case
from .answering import wanted

if TYPE_CHECKING:
    from ..packs.language import Pack

__all__ = ["Question", "checked", "question_of"]


class Question(NamedTuple):
    """What is asked of every case alike.

    Attributes:
        as_of: the day of assessment, inclusive.
        readings: the contested readings that were chosen.
        packs: packs, or names of those that ship.
        due_soon_days: from how many calendar days before its last day a milestone is due soon.
        columns: the columns that are wanted.
        language: the language of the refusals.
    """

    as_of: date
    readings: Mapping[str, str] | None
    packs: tuple[Pack | str, ...]
    due_soon_days: int
    columns: tuple[str, ...] | None
    language: Language

    def answered(self, case: Case) -> Assessment:
        """The answer for one case.

        Raises:
            CaseError: it cannot be assessed as asked, also where the law of another country answers it.
        """
        if case.jurisdiction is not None:
            asked(case, self.as_of)
        found = assess(
            case, as_of=self.as_of, readings=self.readings, due_soon_days=self.due_soon_days, packs=self.packs
        )
        assert isinstance(found, Assessment)
        return found


def question_of(
    as_of: date,
    readings: Mapping[str, str] | None,
    packs: Iterable[Pack | str],
    due_soon_days: int,
    columns: Iterable[str] | None,
    language: Language,
) -> Question:
    """What is asked of every case; see :func:`checked`."""
    names = None if columns is None else listed("columns", columns)
    return checked(Question(as_of, readings, listed("packs", packs, "not_packs"), due_soon_days, names, language))


def checked(question: Question) -> Question:
    """The question with its day as a day, if it can be asked of any case at all: no case is refused for it.

    Raises:
        CaseError: it cannot.
    """
    known_language(question.language)
    wanted(question.columns)
    problems: list[Problem] = []
    day = read_day(("as_of",), question.as_of, problems)
    if day is None:
        raise CaseError(problems)
    question = question._replace(as_of=day)
    try:
        question.answered(Case.model_validate({"first_sick_day": day}))
    except CaseError as error:
        if any(problem.code != "before_the_law" for problem in error.problems):
            raise
    return question
