"""Medical: what UWV's insurance physician is asked to look at."""

from __future__ import annotations

from typing import Final

from ...rules.citation import Authority
from ...rules.patterns import AllOf, Fact, FieldIs, Holds, OlderThan, one_of
from ...rules.rule import Figure, Mark
from ...rules.signal import Effect, Protects, Question, Signal, Track, Weight
from ..anchors import APPLICATION_DUE
from .asked import asked
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
_NO_CAPACITY_ON_CURRENT_OPINION: Final = FieldIs(("current_opinion",), (one_of("capacity", "none"),))


SIGNALS: Final = (
    Signal(
        id="UP-M01",
        nl="Geen benutbare mogelijkheden op het actueel oordeel",
        en="No capacity on the current opinion",
        effect=Effect.SIGNAL,
        track=Track.SUBSTANTIVE,
        weight=Weight.HIGH,
        basis=(_GBM,),
        when=_NO_CAPACITY_ON_CURRENT_OPINION,
        asks=Question(
            nl="Is onderbouwd dat er nog ten minste drie maanden geen benutbare mogelijkheden zijn?",
            en="Is it shown with grounds that there will be no capacity for at least three more months?",
            holds_on="no",
        ),
        remedy="ask_grounds_of_company_doctor",
        repair_by=APPLICATION_DUE,
    ),
    asked(
        "UP-M02",
        Weight.MEDIUM,
        ("Urenbeperking op het actueel oordeel", "A limit of hours on the current opinion"),
        Question(
            nl="Staat op het actueel oordeel een urenbeperking zonder onderbouwing?",
            en="Does the current opinion hold a limit of hours without grounds?",
            holds_on="yes",
        ),
        "ask_grounds_of_company_doctor",
        when=FieldIs(("current_opinion",)),
        basis=(framework("Oordeelsvorming"),),
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
        Question(
            nl="Is er een advies van de bedrijfsarts dat re-integratie tegenhield?",
            en="Was there advice of the company doctor that held re-integration back?",
            holds_on="yes",
        ),
        "ask_expert_opinion",
        basis=(framework("Oordeelsvorming"),),
        when=Holds(Fact.PLAN_DUE),
    ),
    Signal(
        id="UP-M05",
        nl="Geen mogelijkheden tot drie maanden na de beoordeling: herstel kan niet",
        en="No capacity until three months after the assessment: nothing can be repaired",
        effect=Effect.PROTECTION,
        track=Track.SUBSTANTIVE,
        weight=Weight.LOW,
        basis=(framework("Herstel niet mogelijk"),),
        when=_NO_CAPACITY_ON_CURRENT_OPINION,
        asks=Question(
            nl="Verwacht de bedrijfsarts vanaf de beoordeling ten minste drie maanden geen benutbare mogelijkheden?",
            en="Does the company doctor expect no capacity for at least three months from the assessment?",
            holds_on="yes",
        ),
        protects=Protects(("UP-E", "UP-S", "UP-M02", "UP-M04", "UP-M07", "UP-M10", "UP-N02")),
    ),
    Signal(
        id="UP-M06",
        nl="Nu mogelijkheden, geen mogelijkheden rond het einde van de wachttijd",
        en="Capacity now, none around the end of the wait",
        effect=Effect.PROTECTION,
        track=Track.SUBSTANTIVE,
        weight=Weight.LOW,
        basis=(framework("Nu wel mogelijkheden"),),
        when=AllOf((Holds(Fact.CAPACITY_PRESENT), Holds(Fact.FIRST_YEAR_OVER))),
        asks=Question(
            nl="Verwacht de bedrijfsarts rond het einde van de wachttijd drie maanden geen mogelijkheden?",
            en="Does the company doctor expect three months without capacity around the end of the wait?",
            holds_on="yes",
        ),
        protects=Protects(("UP-E", "UP-S")),
    ),
    asked(
        "UP-M07",
        Weight.HIGH,
        ("Dossier van de bedrijfsarts zonder grondslag", "The company doctor's file lacks its basis"),
        Question(
            nl="Bevat het dossier van de bedrijfsarts de mogelijkheden, het verloop en de bevindingen?",
            en="Does the company doctor's file hold the capacity, the course and the findings?",
            holds_on="no",
        ),
        "ask_grounds_of_company_doctor",
        basis=(framework("Beeldvorming"),),
        when=Holds(Fact.REPORT_DUE),
    ),
    Signal(
        id="UP-M08",
        nl="Het actueel oordeel is ouder dan drie maanden bij de aanvraag",
        en="The current opinion is older than three months at the application",
        effect=Effect.WARNING,
        track=Track.ADMINISTRATIVE,
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
        Question(
            nl="Zijn alle medische oordelen gegeven door of onder verantwoordelijkheid van een bedrijfsarts?",
            en="Were all medical opinions given by or under the responsibility of a company doctor?",
            holds_on="no",
        ),
        "ask_company_doctor",
        basis=policy(6),
        when=Holds(Fact.PLAN_DUE),
    ),
    asked(
        "UP-M10",
        Weight.MEDIUM,
        ("Lang geen mogelijkheden en geen begeleiding vastgelegd", "Long without capacity, and no guidance on record"),
        Question(
            nl="Is bij langdurig ontbreken van mogelijkheden vastgelegd dat de begeleiding passend is?",
            en="Where there long was no capacity, is it on record that guidance is adequate?",
            holds_on="no",
        ),
        "ask_grounds_of_company_doctor",
        basis=(framework("GBM ad 2"),),
        when=Holds(Fact.NO_CAPACITY_NOW),
    ),
)

FIGURES: Final = (CURRENT_OPINION_MONTHS,)
