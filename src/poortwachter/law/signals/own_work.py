"""Return in the own work (terugkeer in eigen werk), adapted or not: hours, tasks, and therapy work."""

from __future__ import annotations

from typing import Final

from ...rules.citation import Authority
from ...rules.patterns import AllOf, AnyOf, Fact, FieldIs, FromWeek, Holds, Negated, last_says
from ...rules.rule import Figure, Mark
from ...rules.signal import Effect, Phase, Question, Role, Signal, Track, Weight
from ..anchors import APPLICATION_DUE
from .asked import PLAN_DUE, asked, mended_late, question, shown_or_answered
from .ours import PLAN_WEEK
from .sources import framework, policy

__all__ = ["FIGURES", "SIGNALS", "SMALL_HOURS_EVALUATION_DAYS", "THERAPY_DAYS"]

THERAPY_DAYS: Final = Figure(
    42,
    id="days_of_therapy_work",
    nl="Arbeidstherapie, als regel hoogstens",
    en="Therapy work, as a rule at most",
    unit="day",
    basis=policy(8),
    source="Beoordelingskader §8 and Professioneel kader of 14 August 2024, text read: six weeks",
    authority=Authority.POLICY_RULE,
)

SMALL_HOURS_EVALUATION_DAYS: Final = Figure(
    92,
    id="days_to_evaluate_few_hours",
    nl="Plaatsing voor weinig uren geëvalueerd binnen",
    en="A placement for few hours evaluated within",
    unit="day",
    basis=policy(9),
    source="Beoordelingskader §9, text read: every three months, which are at most 92 days",
    mark=Mark.COMPUTED,
    authority=Authority.POLICY_RULE,
)

_OWN_WORK_WAITS: Final = AllOf(
    (Holds(Fact.CAPACITY_PRESENT), PLAN_DUE, Negated(Holds(Fact.RESUMED_OWN_EMPLOYER))),
)
"""The own work comes first, all the more where a return in it is expected."""
_WAS_ABLE: Final = Holds(Fact.CAPACITY_WAS_PRESENT)
_ADAPTATION: Final = ("own_work_adaptation",)
_NOT_ADAPTED: Final = last_says(_ADAPTATION, "outcome", "not_examined", "refused")
"""Shown while the own work is done in part, too: hours, rota or aids could have made more of it possible."""

_BROKE_OFF: Final = Holds(Fact.WORK_BROKE_OFF)
_UNSEEN: Final = Holds(Fact.WORK_BROKE_OFF_UNSEEN)

SIGNALS: Final = (
    Signal(
        id="UP-E14",
        nl="Plaatsing voor weinig uren, niet om de drie maanden geëvalueerd",
        en="Placement for few hours, not evaluated every three months",
        effect=Effect.SIGNAL,
        track=Track.SUBSTANTIVE,
        weight=Weight.MEDIUM,
        weight_when_long_late=Weight.MEDIUM,
        basis=policy(9),
        test=Holds(Fact.SMALL_HOURS_NOT_EVALUATED),
        remedy="evaluate",
        repair_by=APPLICATION_DUE,
    ),
    Signal(
        id="UP-E16",
        nl="Arbeidstherapie langer dan zes weken, alle perioden samen",
        en="Therapy work for more than six weeks, all periods together",
        effect=Effect.SIGNAL,
        track=Track.SUBSTANTIVE,
        weight=Weight.HIGH,
        weight_when_late=Weight.MEDIUM,
        basis=(framework("Arbeidstherapie"), *policy(5, 8)),
        test=Holds(Fact.THERAPY_TOO_LONG),
        asks=Question(
            nl="Heeft de bedrijfsarts de langere duur van de arbeidstherapie goed onderbouwd?",
            en="Did the company doctor give good grounds for the longer therapy work?",
            holds_on="no",
            phase=Phase.EVENT,
            rank=4,
            role=Role.CLEARS,
        ),
        remedy="end_therapy_work",
        repair_by=APPLICATION_DUE,
    ),
    asked(
        "UP-E33",
        Weight.HIGH,
        (
            "Aanpassing van het eigen werk niet onderzocht of geweigerd",
            "Adaptation of the own work not examined, or refused",
        ),
        question(
            "Is onderzocht of het eigen werk kan worden aangepast: uren, rooster, taken, hulpmiddelen?",
            "Was it examined whether the own work can be adapted: hours, rota, tasks, aids?",
            "no",
            Phase.FIRST_TRACK,
            6,
        ),
        "adapt_own_work",
        weight_when_long_late=Weight.MEDIUM,
        basis=(framework("Terugkeer in aangepast eigen werk"), *policy("4c", 9)),
        when=AllOf((FromWeek(PLAN_WEEK), AnyOf((_OWN_WORK_WAITS, AllOf((_WAS_ABLE, _NOT_ADAPTED)))))),
        shown_by=AnyOf(
            (_NOT_ADAPTED, mended_late(_ADAPTATION, "outcome", ("not_examined", "refused"), ("made", "not_possible")))
        ),
        settled_by=last_says(_ADAPTATION, "outcome", "made", "not_possible"),
    ),
    Signal(
        id="UP-E34",
        nl="Er wordt minder gewerkt dan de bedrijfsarts toelaat",
        en="Fewer hours are worked than the company doctor allows",
        effect=Effect.SIGNAL,
        track=Track.SUBSTANTIVE,
        weight=Weight.MEDIUM,
        weight_when_late=Weight.LOW,
        weight_when_long_late=Weight.MEDIUM,
        basis=(*policy(5, 9), framework("Terugkeer in eigen werk")),
        when=FieldIs(("work_resumption",)),
        test=shown_or_answered("UP-E34", "no", Holds(Fact.HOURS_BEHIND)),
        asks=question(
            "Zijn de uren steeds zo snel opgebouwd als de bedrijfsarts toeliet?",
            "Were the hours always built up as fast as the company doctor allowed?",
            "no",
            Phase.FIRST_YEAR,
            6,
        ),
        remedy="build_up_hours",
        repair_by=APPLICATION_DUE,
    ),
    Signal(
        id="UP-E37",
        nl="De gewerkte uren veranderen al een kwartaal niet",
        en="The hours worked have not changed for a quarter",
        effect=Effect.WARNING,
        track=Track.SUBSTANTIVE,
        weight=Weight.INFO,
        basis=policy(5, 10),
        test=Holds(Fact.HOURS_FLAT),
        remedy="build_up_hours",
        repair_by=APPLICATION_DUE,
    ),
    asked(
        "UP-E38",
        Weight.MEDIUM,
        (
            "De gewerkte uren veranderen al een half jaar niet, de koers ook niet, en er is meer mogelijk",
            "The hours worked have not changed for half a year, nor has the course, and more is possible",
        ),
        question(
            "Werkt de werknemer zoveel uren als volgens de bedrijfsarts kan?",
            "Does the employee work as many hours as the company doctor says is possible?",
            "no",
            Phase.EVENT,
            12,
        ),
        "build_up_hours",
        basis=policy(5, 10),
        when=Holds(Fact.HOURS_LONG_FLAT),
    ),
    asked(
        "UP-E54",
        Weight.MEDIUM,
        (
            "Werkhervatting brak meer dan eens af, en er is niet opnieuw gekeken",
            "Work that was taken up broke off more than once, and nobody looked again",
        ),
        question(
            "Is na de afgebroken werkhervattingen opnieuw onderzocht welk werk past?",
            "After the resumptions that broke off, was it examined again what work fits?",
            "no",
            Phase.EVENT,
            5,
        ),
        "ask_vocational_assessment",
        weight_when_long_late=Weight.MEDIUM,
        basis=policy(5, 10),
        when=AnyOf((AllOf((_OWN_WORK_WAITS, _BROKE_OFF)), AllOf((_WAS_ABLE, _UNSEEN)))),
        shown_by=_UNSEEN,
    ),
)

FIGURES: Final = (THERAPY_DAYS, SMALL_HOURS_EVALUATION_DAYS)
