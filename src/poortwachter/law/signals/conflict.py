"""Proposals of the employee, disputes and labour conflicts (arbeidsconflict)."""

from __future__ import annotations

from typing import Final

from ...rules.patterns import (
    AllOf,
    AnswerIs,
    AnyOf,
    Fact,
    FieldIs,
    FromWeek,
    Holds,
    Negated,
    NotWithin,
    Parameter,
    one_of,
    says,
)
from ...rules.signal import Effect, Phase, Signal, Track, Weight
from ..anchors import APPLICATION_DUE
from ..instruments import RPEZ
from .asked import PLAN_DUE, asked, question
from .ours import FIRST_YEAR_WEEK
from .sources import framework, policy

__all__ = ["SIGNALS"]

_NOT_INTERVENED: Final = Holds(Fact.CONFLICT_WITHOUT_INTERVENTION)
"""Also of a conflict that is over: that nothing was done in it stays so."""
_TOLD_OF_CONFLICT: Final = ("dispute", "conflict_intervention", "return_ruled_out")

SIGNALS: Final = (
    asked(
        "UP-E12",
        Weight.HIGH,
        (
            "Voorstel van de werknemer zonder gemotiveerd antwoord",
            "A proposal of the employee without a reasoned answer",
        ),
        question(
            "Is een voorstel van de werknemer afgewezen zonder gemotiveerd antwoord?",
            "Was a proposal of the employee turned down without a reasoned answer?",
            "yes",
            Phase.FIRST_YEAR,
            13,
        ),
        "answer_proposal",
        basis=(framework("Herplaatsen in passend werk"), *policy(3, 9)),
        when=AllOf((PLAN_DUE, AnyOf((FromWeek(FIRST_YEAR_WEEK), FieldIs(("dispute",)))))),
    ),
    asked(
        "UP-E17",
        Weight.HIGH,
        ("Arbeidsconflict zonder interventie", "A labour conflict without intervention"),
        question(
            "Is bij het arbeidsconflict het advies van de bedrijfsarts gevolgd of mediation ingezet?",
            "In the labour conflict, was the company doctor's advice followed or mediation used?",
            "no",
            Phase.EVENT,
            1,
        ),
        "intervene_in_conflict",
        weight_when_long_late=Weight.MEDIUM,
        basis=(framework("Arbeidsconflict"),),
        when=AnyOf((Holds(Fact.CONFLICT_RUNS), _NOT_INTERVENED)),
        shown_by=_NOT_INTERVENED,
    ),
    Signal(
        id="UP-E18",
        nl="Stagnatie of geschil zonder deskundigenoordeel",
        en="Stagnation or a dispute without an expert opinion",
        effect=Effect.SIGNAL,
        track=Track.SUBSTANTIVE,
        weight=Weight.MEDIUM,
        weight_when_long_late=Weight.MEDIUM,
        basis=policy(10),
        when=Negated(AnswerIs("UP-E17", "yes")),
        test=Holds(Fact.DISPUTE_WITHOUT_OPINION),
        remedy="ask_expert_opinion",
        repair_by=APPLICATION_DUE,
    ),
    asked(
        "UP-E28",
        Weight.MEDIUM,
        (
            "Persoonlijk conflict, andere plek in het bedrijf niet onderzocht",
            "A personal conflict, and another place in the firm was not examined",
        ),
        question(
            "Is bij het persoonlijke conflict een andere plek in het bedrijf onderzocht?",
            "In the personal conflict, was another place in the firm examined?",
            "no",
            Phase.EVENT,
            7,
        ),
        "examine_other_position",
        basis=(framework("Arbeidsconflict"), *policy(9)),
        when=AllOf((Holds(Fact.CONFLICT_RUNS), FieldIs(("dispute",), (says("personal", True),)))),
    ),
    asked(
        "UP-E55",
        Weight.MEDIUM,
        (
            "Conflict of verstoorde arbeidsrelatie waarvan niets in het dossier staat",
            "A conflict or a disturbed working relation of which nothing is on file",
        ),
        question(
            "Stond een conflict of verstoorde arbeidsrelatie de terugkeer in de weg, zonder dat er iets aan is gedaan?",
            "Did a conflict or a disturbed working relation stand in the way of return, and was nothing done about it?",
            "yes",
            Phase.FIRST_YEAR,
            32,
        ),
        "intervene_in_conflict",
        basis=(framework("Arbeidsconflict"), RPEZ.article(6, "1i")),
        when=AllOf((PLAN_DUE, FromWeek(FIRST_YEAR_WEEK), Negated(FieldIs(_TOLD_OF_CONFLICT)))),
    ),
    Signal(
        id="UP-E49",
        nl="Deskundigenoordeel: het werk kan, en werk noch maatregel volgde",
        en="Expert opinion: the work can be done, and neither the work nor a measure followed",
        effect=Effect.SIGNAL,
        track=Track.SUBSTANTIVE,
        weight=Weight.MEDIUM,
        weight_when_long_late=Weight.MEDIUM,
        basis=(framework("Deskundigenoordeel"), *policy(9, 10)),
        when=Negated(Holds(Fact.CAPACITY_CONTRADICTED)),
        test=NotWithin(
            FieldIs(
                ("expert_opinion",),
                (one_of("question", "own_work", "suitable_work"), one_of("outcome", "positive")),
                "any",
            ),
            ("work_resumption", "wage_measure", "capacity", "current_opinion", "problem_analysis_update"),
            Parameter.ADVICE_DAYS,
        ),
        remedy="offer_work",
        repair_by=APPLICATION_DUE,
    ),
    Signal(
        id="UP-E42",
        nl="Deskundigenoordeel: het aangeboden werk is niet passend",
        en="Expert opinion: the work that was offered is not suitable",
        effect=Effect.SIGNAL,
        track=Track.SUBSTANTIVE,
        weight=Weight.MEDIUM,
        weight_when_long_late=Weight.MEDIUM,
        basis=(framework("Deskundigenoordeel"), *policy(10)),
        test=NotWithin(
            FieldIs(("expert_opinion",), (one_of("question", "suitable_work"), one_of("outcome", "negative")), "any"),
            ("work_resumption", "expert_opinion"),
            Parameter.ADVICE_DAYS,
        ),
        remedy="offer_work",
        repair_by=APPLICATION_DUE,
    ),
)
