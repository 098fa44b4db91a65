"""Advice that was left, and reasons for doing nothing that UWV does not accept."""

from __future__ import annotations

from typing import Final

from ...rules.patterns import AllOf, AnswerIs, AnyOf, Fact, FromWeek, Holds
from ...rules.signal import Effect, Phase, Question, Role, Signal, Step, Track, Weight
from ..anchors import APPLICATION_DUE
from .asked import PLAN_DUE, asked, question
from .ours import FIRST_YEAR_WEEK, REPORT_WEEK
from .sources import framework, policy, statute_explained

__all__ = ["SIGNALS"]

_ADVICE_LEFT: Final = Holds(Fact.ADVICE_LEFT)
"""Advice on file counts from its own day, and without capacity too: an expert opinion can be what was advised."""
_UNABLE_FOR_LONG: Final = Holds(Fact.NO_CAPACITY_FOR_LONG)

SIGNALS: Final = (
    asked(
        "UP-E06",
        Weight.MEDIUM,
        ("Een advies is meer dan zes weken blijven liggen", "Advice was left for more than six weeks"),
        question(
            "Is een advies langer dan zes weken blijven liggen, en zijn daardoor kansen gemist?",
            "Was advice left for more than six weeks, and were chances missed by that?",
            "yes",
            Phase.FIRST_YEAR,
            3,
        ),
        "follow_advice",
        basis=(framework("Arbeidsconflict"), *policy(4, 6)),
        when=AnyOf((_ADVICE_LEFT, AllOf((FromWeek(FIRST_YEAR_WEEK), AnyOf((PLAN_DUE, _UNABLE_FOR_LONG)))))),
        shown_by=_ADVICE_LEFT,
        weight_when_late=Weight.MEDIUM,
    ),
    asked(
        "UP-E22",
        Weight.MEDIUM,
        ("Stilgelegen wegens sluiting", "Nothing was done because of a closure"),
        question(
            "Is er stilgelegen met als reden een school-, bouw- of bedrijfsvakantie?",
            "Did things stand still with a school, builders' or company holiday as the reason?",
            "yes",
            Phase.EVENT,
            37,
        ),
        "resume_search",
        basis=(framework("Deugdelijke grond"),),
        when=PLAN_DUE,
        step=Step.SOUND_REASON,
        beside=("UP-E03", "UP-S15"),
    ),
    asked(
        "UP-E52",
        Weight.MEDIUM,
        (
            "Spoor 2 achterwege om wonen in het buitenland: dat is geen vrijstelling",
            "The second track left out because of living abroad: that is no exemption",
        ),
        question(
            "Bleef spoor 2 achterwege omdat de werknemer in het buitenland woont?",
            "Was the second track left out because the employee lives abroad?",
            "yes",
            Phase.EVENT,
            43,
        ),
        "start_second_track",
        basis=(framework("Spoor 2"),),
        step=Step.SOUND_REASON,
        beside=("UP-S01", "UP-S02", "UP-S17", "UP-S18", "UP-S22"),
    ),
    asked(
        "UP-E23",
        Weight.MEDIUM,
        (
            "Alleen de adviseur gevolgd: dat is geen deugdelijke grond",
            "Only the adviser was followed: that is no sound reason",
        ),
        question(
            "Is dit alleen niet gedaan omdat bedrijfsarts of bureau het adviseerde?",
            "Was this not done only because the company doctor or agency advised so?",
            "yes",
            Phase.EVENT,
            29,
        ),
        "ask_expert_opinion",
        basis=(framework("Deugdelijke grond"), *policy(6)),
        when=PLAN_DUE,
        step=Step.SOUND_REASON,
        beside=("UP-E", "UP-S"),
    ),
    Signal(
        id="UP-E24",
        nl="Ander verlof stond de re-integratie mogelijk in de weg",
        en="Other leave may have stood in the way",
        effect=Effect.SIGNAL,
        track=Track.SUBSTANTIVE,
        weight=Weight.LOW,
        basis=(statute_explained("Verloven"),),
        test=Holds(Fact.OTHER_LEAVE_IS_LONG),
        asks=Question(
            nl="Gingen door ander verlof geplande re-integratieactiviteiten niet door?",
            en="Did other leave keep planned activities from taking place?",
            holds_on="yes",
            phase=Phase.EVENT,
            rank=38,
            role=Role.CLEARS,
        ),
        remedy="plan_around_leave",
        repair_by=APPLICATION_DUE,
    ),
    asked(
        "UP-E25",
        Weight.MEDIUM,
        (
            "Iets geweigerd om de kosten, zonder goedkoper alternatief of subsidie te bekijken",
            "Something was refused because of cost, without looking at cheaper ways or subsidies",
        ),
        question(
            "Is iets om de kosten geweigerd zonder alternatieven of subsidies te bekijken?",
            "Was anything refused because of cost without looking at alternatives or subsidies?",
            "yes",
            Phase.REPORT,
            31,
        ),
        "look_at_alternatives",
        basis=(framework("Kosten re-integratie"),),
        when=AllOf((PLAN_DUE, FromWeek(REPORT_WEEK))),
    ),
    asked(
        "UP-E46",
        Weight.LOW,
        ("Participatieverzoek niet bekeken", "Participation request not considered"),
        question(
            "Is bij het tijdelijke contract een participatieverzoek aan UWV bekeken?",
            "With the temporary contract, was a participation request to UWV considered?",
            "no",
            Phase.EVENT,
            44,
        ),
        "look_at_alternatives",
        basis=policy(11),
        when=AnswerIs("UP-N04", "yes"),
    ),
)
