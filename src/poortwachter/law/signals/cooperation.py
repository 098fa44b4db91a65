"""An employee who does not cooperate (niet meewerken), and the measures that are then asked."""

from __future__ import annotations

from typing import Final

from ...rules.patterns import (
    AllOf,
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
from ...rules.signal import Effect, Phase, Signal, Step, Track, Weight
from ..anchors import APPLICATION_DUE
from ..instruments import BW7
from .asked import PLAN_DUE, asked, question
from .ours import FIRST_YEAR_WEEK
from .sources import framework, policy

__all__ = ["SIGNALS"]

_MEASURE: Final = ("wage_measure",)
_ON_WAGE: Final = (one_of("step", "suspension", "stop"),)
_NON_COOPERATION: Final = FieldIs(("non_cooperation",), which="any")
_TRACK_FAILED: Final = FieldIs(("second_track_end",), (says("reason", "not_cooperating"),), "any")
"""A second track that ended for want of cooperation says it too, where no measure came before it."""

SIGNALS: Final = (
    Signal(
        id="UP-E19",
        nl="Werknemer werkt niet mee, zonder schriftelijke waarschuwing of loonmaatregel",
        en="The employee does not cooperate, without a written warning or a wage measure",
        effect=Effect.SIGNAL,
        track=Track.SUBSTANTIVE,
        weight=Weight.HIGH,
        weight_when_long_late=Weight.MEDIUM,
        basis=(framework("Niet meewerken"), *policy(9)),
        test=AnyOf(
            (
                NotWithin(_NON_COOPERATION, _MEASURE, Parameter.WRITTEN_WARNING_DAYS),
                AllOf(
                    (
                        Negated(FieldIs(_MEASURE)),
                        NotWithin(_TRACK_FAILED, _MEASURE, Parameter.WRITTEN_WARNING_DAYS),
                    )
                ),
            )
        ),
        remedy="warn_in_writing",
        repair_by=APPLICATION_DUE,
    ),
    Signal(
        id="UP-E20",
        nl="Werknemer werkt lang niet mee en het loon is nooit opgeschort of gestopt",
        en="The employee long does not cooperate, and wage was never suspended or stopped",
        effect=Effect.SIGNAL,
        track=Track.SUBSTANTIVE,
        weight=Weight.HIGH,
        weight_when_long_late=Weight.MEDIUM,
        basis=(framework("Niet meewerken"),),
        test=AnyOf(
            (
                NotWithin(_NON_COOPERATION, _MEASURE, Parameter.NON_COOPERATION_DAYS, like=_ON_WAGE),
                AllOf(
                    (
                        Negated(FieldIs(_MEASURE, _ON_WAGE, "any")),
                        NotWithin(_TRACK_FAILED, _MEASURE, Parameter.NON_COOPERATION_DAYS, like=_ON_WAGE),
                    )
                ),
            )
        ),
        remedy="suspend_or_stop_wage",
        repair_by=APPLICATION_DUE,
    ),
    Signal(
        id="UP-E21",
        nl="Loonmaatregel zonder onverwijlde kennisgeving aan de werknemer: de grond vervalt",
        en="A wage measure without notice at once to the employee: its ground is lost",
        effect=Effect.LEGAL_EFFECT,
        track=Track.PROCEDURAL,
        step=Step.OUTSIDE,
        weight=Weight.HARD,
        basis=(BW7.article("7:629", 7),),
        test=Holds(Fact.MEASURE_NOT_NOTIFIED),
        remedy="pay_withheld_wage",
    ),
    Signal(
        id="UP-E43",
        nl="Deskundigenoordeel: de werknemer doet te weinig, en een maatregel bleef uit",
        en="Expert opinion: the employee does too little, and no measure followed",
        effect=Effect.SIGNAL,
        track=Track.SUBSTANTIVE,
        weight=Weight.MEDIUM,
        weight_when_long_late=Weight.MEDIUM,
        basis=(framework("Niet meewerken"), *policy(9, 10)),
        test=NotWithin(
            FieldIs(
                ("expert_opinion",), (one_of("question", "employee_efforts"), one_of("outcome", "negative")), "any"
            ),
            _MEASURE,
            Parameter.WRITTEN_WARNING_DAYS,
        ),
        remedy="warn_in_writing",
        repair_by=APPLICATION_DUE,
    ),
    asked(
        "UP-E56",
        Weight.MEDIUM,
        (
            "Niet meewerken waarvan niets in het dossier staat, en geen maatregel",
            "Non-cooperation of which nothing is on file, and no measure",
        ),
        question(
            "Werkte de werknemer langere tijd niet mee, zonder waarschuwing of loonmaatregel?",
            "Did the employee not cooperate for some time, without a warning or a wage measure?",
            "yes",
            Phase.FIRST_YEAR,
            33,
        ),
        "warn_in_writing",
        basis=(framework("Niet meewerken"), *policy(9)),
        when=AllOf((PLAN_DUE, FromWeek(FIRST_YEAR_WEEK), Negated(FieldIs(("non_cooperation", *_MEASURE))))),
    ),
)
