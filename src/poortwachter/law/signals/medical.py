"""Medical: what UWV's insurance physician is asked to look at."""

from __future__ import annotations

from typing import Final

from ...rules.citation import Authority
from ...rules.patterns import (
    AllOf,
    AnswerIs,
    AnyOf,
    Fact,
    FieldIs,
    FromWeek,
    Holds,
    Negated,
    OlderThan,
    last_says,
    one_of,
    says,
)
from ...rules.rule import Figure, Mark
from ...rules.signal import Effect, Phase, Protects, Signal, Step, Track, Weight
from ..anchors import APPLICATION_DUE
from ..instruments import RPEZ, SCHATTINGSBESLUIT, VORM, WIA
from .asked import asked, question, shown_or_answered
from .ours import END_OF_WAIT_WEEK, FIRST_YEAR_WEEK, OTHER_WORK_WEEK, REPORT_WEEK
from .sources import framework, policy, statute_explained

__all__ = ["CURRENT_OPINION_MONTHS", "FIGURES", "SIGNALS"]

CURRENT_OPINION_MONTHS: Final = Figure(
    3,
    id="current_opinion_age",
    nl="Actueel oordeel bij de aanvraag hoogstens zo oud",
    en="Current opinion at most this old at the application",
    unit="month",
    basis=(statute_explained("Re-integratieverslag"),),
    source="no number stands in the law nor in UWV's texts; three months as others report it, see the readings",
    mark=Mark.SECONDARY,
    authority=Authority.GUIDANCE,
)

_GBM: Final = framework("GBM")
_WITHOUT_GROUNDS: Final = Holds(Fact.CAPACITY_WITHOUT_GROUNDS)
_NO_CAPACITY_ON_CURRENT_OPINION: Final = FieldIs(("current_opinion",), (one_of("capacity", "none"),))


SIGNALS: Final = (
    Signal(
        id="UP-M01",
        nl="Geen benutbare mogelijkheden op het actueel oordeel, zonder onderbouwde verwachting",
        en="No capacity on the current opinion, without a reasoned expectation",
        effect=Effect.SIGNAL,
        track=Track.SUBSTANTIVE,
        weight=Weight.HIGH,
        basis=(_GBM,),
        when=_NO_CAPACITY_ON_CURRENT_OPINION,
        asks=question(
            "Verwacht de bedrijfsarts, met redenen, nog ten minste drie maanden geen mogelijkheden?",
            "Does the company doctor expect, with reasons, no capacity for at least three more months?",
            "no",
            Phase.REPORT,
            1,
        ),
        remedy="ask_grounds_of_company_doctor",
        repair_by=APPLICATION_DUE,
    ),
    Signal(
        id="UP-M02",
        nl="Een urenbeperking op het actueel oordeel: UWV's arts kijkt mee",
        en="A limit of hours on the current opinion: UWV's physician looks at it",
        effect=Effect.WARNING,
        track=Track.SUBSTANTIVE,
        weight=Weight.MEDIUM,
        basis=(framework("Oordeelsvorming"),),
        when=AllOf((FromWeek(REPORT_WEEK), Negated(Holds(Fact.NO_CAPACITY_NOW)))),
        test=shown_or_answered("UP-M02", "yes", Holds(Fact.HOURS_LIMITED)),
        asks=question(
            "Beperkt de bedrijfsarts het aantal uren dat de werknemer kan werken?",
            "Does the company doctor limit the hours that the employee can work?",
            "yes",
            Phase.REPORT,
            2,
        ),
        remedy="ask_grounds_of_company_doctor",
        repair_by=APPLICATION_DUE,
    ),
    Signal(
        id="UP-M03",
        nl="Een periode zonder of met marginale mogelijkheden in het tweede jaar",
        en="A time without capacity, or with marginal capacity, in the second year",
        effect=Effect.WARNING,
        track=Track.SUBSTANTIVE,
        weight=Weight.MEDIUM,
        basis=(framework("Oordeelsvorming"),),
        test=Holds(Fact.SICK_IN_SECOND_YEAR_WITHOUT_CAPACITY),
        remedy="ask_grounds_of_company_doctor",
        repair_by=APPLICATION_DUE,
    ),
    asked(
        "UP-M04",
        Weight.MEDIUM,
        ("Advies dat re-integratie tegenhield", "Advice that held re-integration back"),
        question(
            "Is er een advies van de bedrijfsarts dat re-integratie tegenhield?",
            "Was there advice of the company doctor that held re-integration back?",
            "yes",
            Phase.FIRST_YEAR,
            17,
        ),
        "ask_expert_opinion",
        basis=(framework("Oordeelsvorming"),),
        when=AllOf((FromWeek(FIRST_YEAR_WEEK), Holds(Fact.PLAN_DUE), Negated(Holds(Fact.NO_CAPACITY_NOW)))),
    ),
    Signal(
        id="UP-M05",
        nl="Geen mogelijkheden tot drie maanden na de beoordeling: herstel kan niet",
        en="No capacity until three months after the assessment: nothing can be repaired",
        effect=Effect.PROTECTION,
        track=Track.SUBSTANTIVE,
        step=Step.REPAIR,
        weight=Weight.LOW,
        basis=(framework("Herstel niet mogelijk"),),
        when=_NO_CAPACITY_ON_CURRENT_OPINION,
        test=AnswerIs("UP-M01", "yes"),
        protects=Protects(
            (
                "UP-R",
                "UP-E",
                "UP-S",
                "UP-M02",
                "UP-M03",
                "UP-M04",
                "UP-M07",
                "UP-M10",
                "UP-M13",
                "UP-M15",
                "UP-M16",
                "UP-M17",
                "UP-M19",
                "UP-N02",
            )
        ),
    ),
    Signal(
        id="UP-M06",
        nl="Nu mogelijkheden, geen mogelijkheden rond het einde van de wachttijd",
        en="Capacity now, none around the end of the wait",
        effect=Effect.PROTECTION,
        track=Track.SUBSTANTIVE,
        step=Step.REPAIR,
        weight=Weight.LOW,
        basis=(framework("Nu wel mogelijkheden"),),
        when=AllOf((Holds(Fact.CAPACITY_PRESENT), FromWeek(END_OF_WAIT_WEEK))),
        asks=question(
            "Verwacht de bedrijfsarts rond het einde van de wachttijd drie maanden geen mogelijkheden?",
            "Does the company doctor expect three months without capacity around the end of the wait?",
            "yes",
            Phase.REPORT,
            34,
        ),
        protects=Protects(("UP-E", "UP-S")),
    ),
    asked(
        "UP-M07",
        Weight.HIGH,
        ("Dossier van de bedrijfsarts zonder grondslag", "The company doctor's file lacks its basis"),
        question(
            "Heeft de bedrijfsarts bevestigd dat mogelijkheden, verloop en bevindingen in zijn dossier staan?",
            "Did the company doctor confirm that capacity, course and findings stand in his own file?",
            "no",
            Phase.REPORT,
            14,
        ),
        "ask_grounds_of_company_doctor",
        basis=(framework("Beeldvorming"),),
        when=FromWeek(REPORT_WEEK),
    ),
    Signal(
        id="UP-M08",
        nl="Het actueel oordeel is ouder dan drie maanden bij de aanvraag",
        en="The current opinion is older than three months at the application",
        effect=Effect.WARNING,
        track=Track.ADMINISTRATIVE,
        step=Step.COMPLETENESS,
        weight=Weight.INFO,
        basis=(statute_explained("Re-integratieverslag"),),
        test=OlderThan(
            ("current_opinion",),
            CURRENT_OPINION_MONTHS,
            at="wia_application",
            unless=("current_opinion_age", "any_age"),
        ),
        remedy="add_current_opinion",
        repair_by=APPLICATION_DUE,
    ),
    asked(
        "UP-M09",
        Weight.HIGH,
        (
            "Oordeel niet door of onder een bedrijfsarts",
            "An opinion not by or under a company doctor",
        ),
        question(
            "Zijn de medische oordelen gegeven door of onder verantwoordelijkheid van een bedrijfsarts?",
            "Were the medical opinions given by or under the responsibility of a company doctor?",
            "no",
            Phase.PLAN,
            20,
        ),
        "ask_company_doctor",
        basis=policy(6),
        when=AllOf(
            (
                FieldIs(("problem_analysis", "problem_analysis_update", "current_opinion", "capacity")),
                Holds(Fact.PLAN_DUE),
            )
        ),
    ),
    asked(
        "UP-M10",
        Weight.MEDIUM,
        ("Lang geen mogelijkheden en geen begeleiding vastgelegd", "Long without capacity, and no guidance on record"),
        question(
            "Is vastgelegd dat de begeleiding passend is, nu er al maanden geen mogelijkheden zijn?",
            "Is it on record that guidance is adequate, now that there has been no capacity for months?",
            "no",
            Phase.FIRST_TRACK,
            4,
        ),
        "ask_grounds_of_company_doctor",
        basis=(framework("GBM ad 2"),),
        when=Holds(Fact.NO_CAPACITY_FOR_LONG),
    ),
    asked(
        "UP-M11",
        Weight.HIGH,
        (
            "Herstel stagneerde en de bedrijfsarts volgde dat niet op",
            "Recovery stalled and the company doctor did not follow it up",
        ),
        question(
            "Heeft de bedrijfsarts contact gezocht met behandelaars toen het herstel of de opbouw stilstond?",
            "Did the company doctor seek contact with those who treat, when recovery or the build-up stood still?",
            "no",
            Phase.FIRST_YEAR,
            5,
        ),
        "ask_company_doctor_to_follow_up",
        basis=(*policy("4b", "7.2"), framework("Beeldvorming")),
        when=AllOf(
            (
                AnyOf((FromWeek(FIRST_YEAR_WEEK), FieldIs(("stalled_recovery",)))),
                Negated(Holds(Fact.RESUMED_OWN_EMPLOYER)),
            )
        ),
        shown_by=AnyOf(
            (
                FieldIs(("stalled_recovery",), (says("followed_up", False),), "any"),
                FieldIs(("stalled_recovery",), (says("treating_doctors_contacted", False),), "any"),
            )
        ),
        settled_by=FieldIs(
            ("stalled_recovery",), (says("followed_up", True), says("treating_doctors_contacted", True))
        ),
    ),
    Signal(
        id="UP-M12",
        nl="UWV of een andere deskundige vond meer mogelijkheden dan de bedrijfsarts",
        en="UWV or another expert found more capacity than the company doctor",
        effect=Effect.SIGNAL,
        track=Track.SUBSTANTIVE,
        weight=Weight.HIGH,
        weight_when_late=Weight.MEDIUM,
        basis=(framework("Beoordelingsaspecten VA"), *policy(6, 10)),
        test=Holds(Fact.CAPACITY_CONTRADICTED),
        remedy="reconsider_capacity",
        repair_by=APPLICATION_DUE,
    ),
    Signal(
        id="UP-M13",
        nl="Geen spoor 2, alleen op het oordeel van de bedrijfsarts: UWV's verzekeringsarts toetst dat altijd",
        en="No second track, on the company doctor's word alone: UWV's insurance physician always examines that",
        effect=Effect.SIGNAL,
        track=Track.SUBSTANTIVE,
        step=Step.SOUND_REASON,
        weight=Weight.MEDIUM,
        weight_when_late=Weight.MEDIUM,
        basis=(framework("Oordeelsvorming"), framework("Deugdelijke grond"), *policy(6)),
        test=Holds(Fact.EXEMPT_BY_THE_DOCTOR_ALONE),
        remedy="ask_second_opinion",
        repair_by=APPLICATION_DUE,
    ),
    asked(
        "UP-M14",
        Weight.LOW,
        (
            "Mogelijkheden niet op alle onderdelen beschreven",
            "Capacity not described on every part",
        ),
        question(
            "Beschrijft de bedrijfsarts de mogelijkheden op alle zes onderdelen van de mogelijkhedenlijst?",
            "Does the company doctor describe capacity on all six parts of the list of possibilities?",
            "no",
            Phase.REPORT,
            36,
        ),
        "ask_grounds_of_company_doctor",
        basis=policy("7.4"),
        when=AllOf((FromWeek(REPORT_WEEK), FieldIs(("current_opinion",), (one_of("capacity", "present"),)))),
        shown_by=last_says(("current_opinion",), "possibilities_listed", False),
        settled_by=last_says(("current_opinion",), "possibilities_listed", True),
    ),
    Signal(
        id="UP-M15",
        nl="Geen spoor 2 op een oordeel van de bedrijfsarts dat lang niet is vernieuwd",
        en="No second track, on an opinion of the company doctor that was long not renewed",
        effect=Effect.SIGNAL,
        track=Track.SUBSTANTIVE,
        step=Step.SOUND_REASON,
        weight=Weight.MEDIUM,
        basis=(RPEZ.article(4, 4), *policy(5, "7.4")),
        test=Holds(Fact.EXEMPT_ON_AN_OLD_OPINION),
        remedy="ask_new_opinion",
        repair_by=APPLICATION_DUE,
    ),
    Signal(
        id="UP-M16",
        nl="Meer mogelijkheden gevonden, maar pas in UWV's toets, of niet door iedereen",
        en="More capacity found, but only in UWV's own test, or not by everybody",
        effect=Effect.SIGNAL,
        track=Track.SUBSTANTIVE,
        weight=Weight.MEDIUM,
        weight_when_late=Weight.LOW,
        basis=(framework("Beoordelingsaspecten VA"), *policy(6)),
        test=Holds(Fact.CAPACITY_DOUBTED),
        remedy="reconsider_capacity",
        repair_by=APPLICATION_DUE,
    ),
    Signal(
        id="UP-M17",
        nl="De bedrijfsarts geeft geen onderbouwing, of zet bij marginale mogelijkheden niet uiteen wat er nog kan",
        en="The company doctor gives no grounds, or finds capacity marginal and does not set out what is left",
        effect=Effect.SIGNAL,
        track=Track.SUBSTANTIVE,
        weight=Weight.MEDIUM,
        weight_when_late=Weight.MEDIUM,
        basis=(framework("Beeldvorming"), *policy(6, "7.4")),
        when=AllOf((FromWeek(OTHER_WORK_WEEK), AnyOf((_WITHOUT_GROUNDS, Holds(Fact.GROUNDS_FOR_HOURS_NOT_KNOWN))))),
        test=shown_or_answered("UP-M17", "no", _WITHOUT_GROUNDS),
        asks=question(
            "Onderbouwt de bedrijfsarts waarom het aantal uren beperkt is?",
            "Does the company doctor give grounds for the limit of hours?",
            "no",
            Phase.FIRST_YEAR,
            7,
        ),
        remedy="ask_grounds_of_company_doctor",
        repair_by=APPLICATION_DUE,
    ),
    Signal(
        id="UP-M18",
        nl="Geen spoor 2 op het oordeel van de bedrijfsarts, terwijl UWV de vervroegde IVA weigerde",
        en="No second track on the company doctor's word, while UWV refused early IVA",
        effect=Effect.SIGNAL,
        track=Track.SUBSTANTIVE,
        step=Step.SOUND_REASON,
        weight=Weight.MEDIUM,
        basis=(framework("Marginale mogelijkheden"), WIA.article(4), WIA.article(23, 6)),
        test=Holds(Fact.EXEMPT_THOUGH_NOT_FINAL),
        remedy="ask_new_opinion",
        repair_by=APPLICATION_DUE,
    ),
    asked(
        "UP-M19",
        Weight.MEDIUM,
        (
            "Al maanden geen mogelijkheden, zonder grond van het Schattingsbesluit",
            "For months no capacity, without a ground of the Schattingsbesluit",
        ),
        question(
            "Noemt de bedrijfsarts de grond van het Schattingsbesluit (artikel 2) waarop er geen mogelijkheden zijn?",
            "Does the company doctor name the ground of the Schattingsbesluit (article 2) for finding no capacity?",
            "no",
            Phase.FIRST_YEAR,
            3,
        ),
        "ask_grounds_of_company_doctor",
        basis=(SCHATTINGSBESLUIT.article(2, 5), VORM.article(2, 6), _GBM),
        when=AllOf((FromWeek(OTHER_WORK_WEEK), Holds(Fact.NO_CAPACITY_FOR_LONG))),
        shown_by=Holds(Fact.STATUTORY_GROUND_NOT_NAMED),
        settled_by=Holds(Fact.STATUTORY_GROUND_NAMED),
    ),
)

FIGURES: Final = (CURRENT_OPINION_MONTHS,)
