"""The whole answer: what the law answers, with the risk, the documents of the report and what to do next.

The review is imported when it is first asked for: it is a quarter of all that there is to import, and many callers
never ask for it.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import cache, cached_property
from typing import TYPE_CHECKING, NamedTuple

from ..answer.answered import Answered, answered
from ..answer.assessment import Assessment, live
from ..engine.question import Question

if TYPE_CHECKING:
    from ..answer.explanation import Explanation
    from ..answer.risk import NextStep, OpenQuestion, ReportItem, Risk
    from ..review.dossier import Dossier

__all__ = ["all_questions", "whole"]


def whole(question: Question) -> Assessment:
    """The whole answer to a question.

    Raises:
        CaseError: the case cannot be assessed as asked.
    """
    return live(_Later(question, answered(question)))


def all_questions(answer: Assessment) -> tuple[OpenQuestion, ...]:
    """Every question that is open, what decides most often first; the risk holds those that are put at once."""
    review = _review()
    return review.open_questions(review.dossier(answer.found, {}))


class _Review(NamedTuple):
    """What the review works out."""

    dossier: Callable[[Answered, Mapping[str, int]], Dossier]
    assess_risk: Callable[[Dossier], Risk]
    open_questions: Callable[[Dossier], tuple[OpenQuestion, ...]]
    report_completeness: Callable[[Dossier], tuple[ReportItem, ...]]
    next_steps: Callable[[Dossier, Risk, Answered], tuple[NextStep, ...]]


@cache
def _review() -> _Review:
    """Loaded when it is first asked for."""
    # A quarter of all that there is to load: many callers never ask for it.
    from ..review.dossier import dossier
    from ..review.findings import assess_risk, open_questions
    from ..review.report import report_completeness
    from .next_steps import next_steps

    return _Review(dossier, assess_risk, open_questions, report_completeness, next_steps)


class _Later:
    """What is worked out of an answer when it is first asked for; the answer keeps what it was told."""

    def __init__(self, question: Question, found: Answered | None = None) -> None:
        self._question = question
        if found is not None:
            self.found = found

    def __reduce__(self) -> tuple[type[_Later], tuple[Question]]:
        return _Later, (self._question,)

    @cached_property
    def found(self) -> Answered:
        """What the law answers."""
        return answered(self._question)

    @cached_property
    def _dossier(self) -> Dossier:
        return _review().dossier(self.found, {})

    @cached_property
    def _risk(self) -> Risk:
        return _review().assess_risk(self._dossier)

    def risk(self, parameters: Mapping[str, int]) -> Risk:
        """The wage sanction risk."""
        if parameters == {}:
            return self._risk
        return _review().assess_risk(_review().dossier(self.found, parameters))

    def readings_read(self) -> frozenset[str]:
        """The contested readings that the risk rests on, and what there is to do about it."""
        # A quarter of all that there is to load: many callers never ask for it.
        from .next_steps import reckons_with_repair
        from .repair import readings_of_repair

        repair = reckons_with_repair(self._risk, self.found)
        return frozenset(self._dossier.readings_read) | (readings_of_repair(self.found) if repair else frozenset())

    def report(self) -> tuple[ReportItem, ...]:
        """The documents of the re-integration report."""
        return _review().report_completeness(self._dossier)

    def next_steps(self) -> tuple[NextStep, ...]:
        """What to do next."""
        return _review().next_steps(self._dossier, self._risk, self.found)

    def explain(self, signal: str) -> Explanation:
        """Prove what the risk says of one signal."""
        # Few findings are proved.
        from ..review.proof import prove

        return prove(self.found, self._risk, signal)
