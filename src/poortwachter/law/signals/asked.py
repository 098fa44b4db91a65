"""A signal that is asked: the answer to a question shows it, or a dated fact does; and where several matter."""

from __future__ import annotations

from typing import Final, Literal

from ...rules.citation import Citation
from ...rules.patterns import (
    AllOf,
    AnswerIs,
    AnyOf,
    Fact,
    FieldIs,
    Holds,
    Negated,
    NotWithin,
    Parameter,
    Template,
    says,
)
from ...rules.signal import Effect, Phase, Question, Signal, Step, Track, Weight
from ..anchors import APPLICATION_DUE

__all__ = [
    "PLAN_DUE", "SEARCHED", "SEARCHING", "asked", "mended_late", "question", "shown_or_answered", "unless_settled",
]  # fmt: skip

PLAN_DUE: Final = Holds(Fact.PLAN_DUE)
_NOT_RESUMED: Final = Negated(Holds(Fact.RESUMED_OWN_EMPLOYER))
_OWN_WORK_FIRST: Final = Negated(Holds(Fact.RETURN_IN_OWN_WORK_EXPECTED))
SEARCHING: Final = (Holds(Fact.CAPACITY_PRESENT), PLAN_DUE, _NOT_RESUMED, _OWN_WORK_FIRST)
"""Own work comes first; other work with the own employer is sought where there is capacity and no resumption."""
SEARCHED: Final = (
    Holds(Fact.CAPACITY_WAS_PRESENT),
    PLAN_DUE,
    AnyOf((_NOT_RESUMED, Holds(Fact.STRUCTURAL_WORK_TOO_LITTLE))),
    _OWN_WORK_FIRST,
)
"""The same of a time that may be over: capacity that ends takes nothing back of what was not done before. Nor does work
for good that is known to be too little: without a result the efforts are looked at, Beoordelingskader §3.
"""


def asked(
    id: str,
    weight: Weight,
    said: tuple[str, str],
    question: Question,
    remedy: str | None,
    *,
    basis: tuple[Citation, ...],
    when: Template | None = None,
    shown_by: Template | None = None,
    step: Step = Step.EFFORTS,
    effect: Effect = Effect.SIGNAL,
    beside: tuple[str, ...] = (),
    weight_when_late: Weight = Weight.LOW,
    weight_when_long_late: Weight | None = None,
    settled_by: Template | None = None,
) -> Signal:
    """The signal ``id``; ``said`` is what it says in Dutch and in English, ``shown_by`` the facts that show it too, and
    ``settled_by`` those that answer its question well, so that it is not asked.
    """
    test = None if shown_by is None else shown_or_answered(id, question.holds_on, shown_by)
    if settled_by is not None:
        assert when is not None
        assert test is not None
        when = unless_settled(when, test, settled_by)
    return Signal(
        id=id,
        nl=said[0],
        en=said[1],
        effect=effect,
        track=Track.ADMINISTRATIVE if step is Step.COMPLETENESS else Track.SUBSTANTIVE,
        step=step,
        weight=weight,
        weight_when_late=weight_when_late,
        weight_when_long_late=weight_when_long_late,
        basis=basis,
        beside=beside,
        when=when,
        test=test,
        asks=question,
        remedy=remedy,
        repair_by=None if remedy is None else APPLICATION_DUE,
    )


def unless_settled(when: Template, shown: Template, settled_by: Template) -> Template:
    """The gate of a question that facts can answer: shut where they answer it well, and nothing shows its signal."""
    return AllOf((when, AnyOf((shown, Negated(settled_by)))))


def shown_or_answered(id: str, holds_on: Literal["yes", "no"], shown_by: Template) -> Template:
    """The facts show it, unless the answer says otherwise; or the answer alone does."""
    other: Literal["yes", "no"] = "no" if holds_on == "yes" else "yes"
    return AnyOf((AnswerIs(id, holds_on), AllOf((Negated(AnswerIs(id, other)), shown_by))))


def mended_late(
    kinds: tuple[str, ...], field: str, wrong: tuple[str | bool, ...], right: tuple[str | bool, ...]
) -> NotWithin:
    """A record of ``kinds`` said something wrong in the field, and one that says it right came only after six weeks."""
    return NotWithin(
        FieldIs(kinds, (says(field, *wrong),), "any"), kinds, Parameter.ADVICE_DAYS, like=(says(field, *right),)
    )


def question(nl: str, en: str, holds_on: Literal["yes", "no"], phase: Phase, rank: int) -> Question:
    """A question whose answer shows a signal."""
    return Question(nl=nl, en=en, holds_on=holds_on, phase=phase, rank=rank)
