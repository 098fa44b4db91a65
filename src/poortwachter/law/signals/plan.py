"""The plan (plan van aanpak) and its evaluations: made, agreed, with a goal, and adjusted."""

from __future__ import annotations

from typing import Final

from ...rules.citation import Authority
from ...rules.patterns import (
    AllOf,
    Fact,
    FieldIs,
    FromWeek,
    GapOver,
    Holds,
    LaterThan,
    Negated,
    Parameter,
    absent,
    one_of,
    says,
)
from ...rules.rule import Figure
from ...rules.signal import Effect, Phase, Question, Role, Signal, Track, Weight
from ..anchors import APPLICATION_DUE
from ..instruments import RPEZ
from .asked import asked, question
from .ours import FIRST_YEAR_WEEK, LAST_FIRST_YEAR_WEEK, PLAN_ABSENT_WEEK
from .sources import framework, policy, statute_explained

__all__ = ["EVALUATION_DAYS", "FIGURES", "SIGNALS"]

EVALUATION_DAYS: Final = Figure(
    42,
    id="days_between_evaluations",
    nl="Hoogstens tussen twee evaluaties",
    en="At most between two evaluations",
    unit="day",
    basis=(statute_explained("verhaal"),),
    source="Wetsuitleg of 30 January 2023, text read: evaluated after six weeks; the law gives no number",
    authority=Authority.GUIDANCE,
)

SIGNALS: Final = (
    Signal(
        id="UP-E02",
        nl="Plan van aanpak later dan twee weken na het oordeel, zonder vastgelegde reden",
        en="Action plan later than two weeks after the opinion, without a recorded reason",
        effect=Effect.WARNING,
        track=Track.SUBSTANTIVE,
        weight=Weight.LOW,
        basis=(RPEZ.article(4, 1), RPEZ.article(5)),
        test=LaterThan("action_plan"),
        remedy="make_action_plan",
        repair_by=APPLICATION_DUE,
    ),
    Signal(
        id="UP-E03",
        nl="Meer dan zes weken tussen twee evaluaties, of sinds de laatste of het plan",
        en="More than six weeks between two evaluations, or since the last or the plan",
        effect=Effect.WARNING,
        track=Track.SUBSTANTIVE,
        weight=Weight.LOW,
        weight_when_late=Weight.INFO,
        basis=(RPEZ.article(4, "2b"), statute_explained("verhaal")),
        when=AllOf((FieldIs(("action_plan",)), Negated(Holds(Fact.NO_CAPACITY_NOW)))),
        test=GapOver(("action_plan", "evaluation", "first_year_evaluation", "final_evaluation"), EVALUATION_DAYS),
        remedy="evaluate",
        repair_by=APPLICATION_DUE,
    ),
    Signal(
        id="UP-E04",
        nl="Eerstejaarsevaluatie later dan het einde van het eerste ziektejaar",
        en="First-year evaluation later than the end of the first year",
        effect=Effect.WARNING,
        track=Track.SUBSTANTIVE,
        weight=Weight.MEDIUM,
        basis=(RPEZ.article(4, "2b"), framework("Spoor 2, Tijdig")),
        test=LaterThan("first_year_evaluation"),
        remedy="hold_first_year_evaluation",
        repair_by=APPLICATION_DUE,
    ),
    Signal(
        id="UP-E05",
        nl="De mogelijkheden veranderden, het plan is niet binnen twee weken aangepast",
        en="Capacity changed and the plan was not adjusted within two weeks",
        effect=Effect.SIGNAL,
        track=Track.SUBSTANTIVE,
        weight=Weight.MEDIUM,
        weight_when_long_late=Weight.MEDIUM,
        basis=(RPEZ.article(4, 5),),
        when=Negated(Holds(Fact.EVALUATED_SINCE_THE_CHANGE)),
        test=LaterThan("action_plan", "again"),
        remedy="update_action_plan",
        repair_by=APPLICATION_DUE,
    ),
    Signal(
        id="UP-E26",
        nl="Eerstejaarsevaluatie zonder uitkomst over de koers",
        en="A first-year evaluation without an outcome on the course",
        effect=Effect.SIGNAL,
        track=Track.SUBSTANTIVE,
        weight=Weight.MEDIUM,
        basis=policy(5),
        when=FieldIs(("first_year_evaluation",), (absent("course"),)),
        asks=question(
            "Is bij de eerstejaarsevaluatie vastgelegd welke koers het tweede jaar krijgt?",
            "Did the first-year evaluation record the course for the second year?",
            "no",
            Phase.FIRST_YEAR,
            9,
        ),
        remedy="record_course",
        repair_by=APPLICATION_DUE,
    ),
    asked(
        "UP-E27",
        Weight.MEDIUM,
        (
            "Bij de eerstejaarsevaluatie bleef hervatting achter en het plan bleef gelijk",
            "At the first-year evaluation resumption was behind and the plan stayed the same",
        ),
        question(
            "Bleef de hervatting bij de eerstejaarsevaluatie achter zonder dat het plan werd aangepast?",
            "At the first-year evaluation, was resumption behind without the plan being adjusted?",
            "yes",
            Phase.FIRST_YEAR,
            8,
        ),
        "update_action_plan",
        basis=policy(5),
        when=AllOf((Holds(Fact.FIRST_YEAR_EVALUATED), FromWeek(FIRST_YEAR_WEEK, LAST_FIRST_YEAR_WEEK))),
    ),
    Signal(
        id="UP-E30",
        nl="Geen casemanager in het plan van aanpak",
        en="No case manager in the action plan",
        effect=Effect.WARNING,
        track=Track.SUBSTANTIVE,
        weight=Weight.INFO,
        basis=(RPEZ.article(4, "2c"), *policy(6)),
        test=AllOf(
            (
                FieldIs(("action_plan",)),
                Negated(FieldIs(("action_plan", "action_plan_update"), (one_of("case_manager_named", True),), "any")),
            )
        ),
        remedy="name_case_manager",
        repair_by=APPLICATION_DUE,
    ),
    Signal(
        id="UP-E39",
        nl="Plan van aanpak zonder doel",
        en="An action plan without a goal",
        effect=Effect.SIGNAL,
        track=Track.SUBSTANTIVE,
        weight=Weight.MEDIUM,
        basis=(RPEZ.article(4, "2a"), *policy(5)),
        test=FieldIs(("action_plan", "action_plan_update"), (says("goal_stated", False),)),
        remedy="update_action_plan",
        repair_by=APPLICATION_DUE,
    ),
    Signal(
        id="UP-E40",
        nl="Plan van aanpak niet door beiden ondertekend",
        en="An action plan that not both signed",
        effect=Effect.SIGNAL,
        track=Track.SUBSTANTIVE,
        weight=Weight.MEDIUM,
        basis=(RPEZ.article(4, 1), *policy(5)),
        test=Holds(Fact.PLAN_NOT_AGREED),
        asks=Question(
            nl="Zijn beiden het eens over het plan van aanpak?",
            en="Do both agree on the action plan?",
            holds_on="no",
            phase=Phase.PLAN,
            rank=24,
            role=Role.CLEARS,
        ),
        remedy="agree_plan",
        repair_by=APPLICATION_DUE,
    ),
    Signal(
        id="UP-E53",
        nl="Maandenlang geen plan van aanpak",
        en="No action plan for months",
        effect=Effect.SIGNAL,
        track=Track.SUBSTANTIVE,
        weight=Weight.MEDIUM,
        basis=(RPEZ.article(4, 1), *policy(4, 5)),
        test=AllOf((LaterThan("action_plan", beyond=Parameter.OPINION_ABSENT_DAYS), FromWeek(PLAN_ABSENT_WEEK))),
        remedy="make_action_plan",
        repair_by=APPLICATION_DUE,
    ),
)

FIGURES: Final = (EVALUATION_DAYS,)
