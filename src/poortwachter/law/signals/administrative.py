"""Completeness: what must be in the re-integration report, RPEZ 6 and UWV's Wetsuitleg."""

from __future__ import annotations

from datetime import date
from typing import Final

from ...rules.patterns import AllOf, AnyOf, Fact, FieldIs, Holds, LaterThan, Missing, Negated, absent, one_of
from ...rules.signal import Effect, Question, Signal, Track, Weight
from ..anchors import APPLICATION_DUE, SANCTION_TARGET
from ..instruments import RPEZ, UWV, WIA
from .sources import policy, statute_explained

__all__ = ["BOTH_VIEWS_FROM", "SIGNALS"]

BOTH_VIEWS_FROM: Final = date(2023, 7, 1)
"""Plan and evaluations made from this day hold the views of both parties (Stcrt. 2023, 13931)."""

_FORM: Final = statute_explained("Vorm- en herkenbaarheidsvereisten")
_REPORT: Final = "reintegration_report"
_UNLESS_NEVER_ANY_CAPACITY: Final = Negated(Holds(Fact.NEVER_ANY_CAPACITY))
_AFTER_THE_FIRST_YEAR: Final = Negated(Holds(Fact.REPORT_WITHIN_FIRST_YEAR))

SIGNALS: Final = (
    Signal(
        id="UP-A01",
        nl="Geen probleemanalyse in het verslag",
        en="No problem analysis in the report",
        effect=Effect.LEGAL_EFFECT,
        track=Track.ADMINISTRATIVE,
        weight=Weight.HARD,
        basis=(_FORM, RPEZ.article(6, "1f")),
        test=Missing(("problem_analysis",), by=_REPORT),
        remedy="add_problem_analysis",
        repair_by=APPLICATION_DUE,
    ),
    Signal(
        id="UP-A02",
        nl="Later oordeel van de bedrijfsarts zonder bijstelling van de probleemanalyse",
        en="A later opinion of the company doctor without an update of the problem analysis",
        effect=Effect.SIGNAL,
        track=Track.ADMINISTRATIVE,
        weight=Weight.MEDIUM,
        basis=(_FORM, RPEZ.article(6, "1f")),
        test=Holds(Fact.OPINION_CHANGED_WITHOUT_UPDATE),
        remedy="update_problem_analysis",
        repair_by=APPLICATION_DUE,
    ),
    Signal(
        id="UP-A03",
        nl="Geen plan van aanpak in het verslag",
        en="No action plan in the report",
        effect=Effect.LEGAL_EFFECT,
        track=Track.ADMINISTRATIVE,
        weight=Weight.HARD,
        basis=(_FORM, RPEZ.article(6, "1g")),
        when=_UNLESS_NEVER_ANY_CAPACITY,
        test=Missing(("action_plan",), by=_REPORT),
        remedy="add_action_plan",
        repair_by=APPLICATION_DUE,
    ),
    Signal(
        id="UP-A04",
        nl="Geen eerstejaarsevaluatie in het verslag",
        en="No first-year evaluation in the report",
        effect=Effect.LEGAL_EFFECT,
        track=Track.ADMINISTRATIVE,
        weight=Weight.HARD,
        basis=(_FORM, RPEZ.article(6, "1h")),
        when=AllOf((_UNLESS_NEVER_ANY_CAPACITY, _AFTER_THE_FIRST_YEAR)),
        test=Missing(("first_year_evaluation",), by=_REPORT),
        remedy="add_first_year_evaluation",
        repair_by=APPLICATION_DUE,
    ),
    Signal(
        id="UP-A05",
        nl="Geen evaluatie na de eerstejaarsevaluatie",
        en="No evaluation after the first-year evaluation",
        effect=Effect.LEGAL_EFFECT,
        track=Track.ADMINISTRATIVE,
        weight=Weight.HARD,
        basis=(statute_explained("Re-integratieverslag"), RPEZ.article(6, "1h")),
        when=AllOf((_UNLESS_NEVER_ANY_CAPACITY, _AFTER_THE_FIRST_YEAR)),
        test=AllOf((Missing(("final_evaluation",), by=_REPORT), Holds(Fact.NO_EVALUATION_AFTER_FIRST_YEAR))),
        remedy="add_final_evaluation",
        repair_by=APPLICATION_DUE,
    ),
    Signal(
        id="UP-A06",
        nl="Geen actueel oordeel in het verslag",
        en="No current opinion in the report",
        effect=Effect.LEGAL_EFFECT,
        track=Track.ADMINISTRATIVE,
        weight=Weight.HARD,
        basis=(_FORM, RPEZ.article(6, "1j")),
        test=Missing(("current_opinion",), by=_REPORT),
        remedy="add_current_opinion",
        repair_by=APPLICATION_DUE,
    ),
    Signal(
        id="UP-A07",
        nl="Geen eindevaluatie, terwijl er mogelijkheden waren",
        en="No final evaluation, while there were possibilities",
        effect=Effect.LEGAL_EFFECT,
        track=Track.ADMINISTRATIVE,
        weight=Weight.HARD,
        basis=(_FORM,),
        when=AllOf((_UNLESS_NEVER_ANY_CAPACITY, Negated(Holds(Fact.SHORT_REPORT)))),
        test=Missing(("final_evaluation",), by=_REPORT),
        remedy="add_final_evaluation",
        repair_by=APPLICATION_DUE,
    ),
    Signal(
        id="UP-A08",
        nl="Een stuk zonder datum, naam of functie",
        en="A document without date, name or function",
        effect=Effect.SIGNAL,
        track=Track.ADMINISTRATIVE,
        weight=Weight.MEDIUM,
        basis=(_FORM,),
        when=Holds(Fact.REPORT_DUE),
        asks=Question(
            nl="Staan op elk stuk van het verslag een datum, een naam en een functie?",
            en="Does every document of the report carry a date, a name and a function?",
            holds_on="no",
        ),
        remedy="complete_documents",
        repair_by=APPLICATION_DUE,
    ),
    Signal(
        id="UP-A09",
        nl="De termijn om het verslag aan te vullen is verstreken",
        en="The term for completing the report has passed",
        effect=Effect.LEGAL_EFFECT,
        track=Track.ADMINISTRATIVE,
        weight=Weight.HARD,
        basis=(WIA.article(25, 8), *policy(5)),
        test=Holds(Fact.REQUEST_UNANSWERED),
        remedy="complete_report",
        repair_by=SANCTION_TARGET,
    ),
    Signal(
        id="UP-A10",
        nl="De werknemer heeft de medische informatie niet ingestuurd",
        en="The employee has not sent the medical information",
        effect=Effect.SIGNAL,
        track=Track.ADMINISTRATIVE,
        weight=Weight.MEDIUM,
        basis=(statute_explained("Re-integratieverslag"),),
        when=Holds(Fact.APPLICATION_RECEIVED),
        asks=Question(
            nl="Heeft de werknemer de medische informatie zelf bij UWV ingediend?",
            en="Has the employee sent the medical information to UWV?",
            holds_on="no",
        ),
        remedy="ask_employee_for_medical_information",
        repair_by=APPLICATION_DUE,
    ),
    Signal(
        id="UP-A11",
        nl="Plan of evaluatie zonder de visie van beiden",
        en="A plan or evaluation without the views of both parties",
        effect=Effect.SIGNAL,
        track=Track.ADMINISTRATIVE,
        weight=Weight.MEDIUM,
        basis=(RPEZ.article(4, "2"), UWV.section("uitvoeringsbericht re-integratievisie 2023")),
        when=Holds(Fact.VIEWS_OF_BOTH_NOT_ON_FILE),
        asks=Question(
            nl="Bevatten plan en evaluaties van na 1 juli 2023 de visie van werkgever en werknemer?",
            en="Do plan and evaluations made since 1 July 2023 hold the views of employer and employee?",
            holds_on="no",
        ),
        remedy="record_both_views",
        repair_by=APPLICATION_DUE,
    ),
    Signal(
        id="UP-A12",
        nl="Het re-integratieverslag is later klaar dan week 91",
        en="The re-integration report is ready later than week 91",
        effect=Effect.WARNING,
        track=Track.ADMINISTRATIVE,
        weight=Weight.LOW,
        basis=(WIA.article(25, 3), statute_explained("Re-integratieverslag")),
        test=LaterThan(_REPORT),
        remedy="make_report",
        repair_by=APPLICATION_DUE,
    ),
    Signal(
        id="UP-A13",
        nl="Het oordeel van de werknemer ontbreekt",
        en="The employee's opinion is missing",
        effect=Effect.WARNING,
        track=Track.ADMINISTRATIVE,
        weight=Weight.INFO,
        basis=(RPEZ.article(6, "1l"), statute_explained("Re-integratieverslag")),
        test=Missing(("employee_view",), by=_REPORT),
        remedy="ask_employee_view",
        repair_by=APPLICATION_DUE,
    ),
    Signal(
        id="UP-A14",
        nl="Er is geen arbeidsdeskundig rapport",
        en="There is no report of a vocational expert",
        effect=Effect.WARNING,
        track=Track.ADMINISTRATIVE,
        weight=Weight.INFO,
        basis=(UWV.section("Handreiking deskundigenoordelen 2023"),),
        test=Missing(("vocational_assessment",), by=_REPORT),
    ),
    Signal(
        id="UP-A15",
        nl="Na een administratieve loonsanctie volgt de inhoudelijke toets alsnog",
        en="After an administrative sanction the substantive test still follows",
        effect=Effect.WARNING,
        track=Track.ADMINISTRATIVE,
        weight=Weight.INFO,
        basis=(statute_explained("Niet compleet"),),
        test=AllOf(
            (
                FieldIs(("sanction_decision",), (one_of("ground", "administrative"), absent("withdrawn_on"))),
                AnyOf((Holds(Fact.SANCTION_RUNS), FieldIs(("repair_report",)))),
            )
        ),
    ),
)
