"""Completeness: what must be in the re-integration report, RPEZ 6 and UWV's Wetsuitleg."""

from __future__ import annotations

from typing import Final

from ...rules.citation import Authority
from ...rules.patterns import AllOf, AnyOf, Fact, FieldIs, Holds, LaterThan, Missing, Negated, absent, last_says, one_of
from ...rules.rule import Figure
from ...rules.signal import Effect, Phase, Question, Role, Signal, Step, Track, Weight
from ..anchors import APPLICATION_DUE, SANCTION_TARGET
from ..instruments import BW7, RPEZ, UWV, VORM, WIA
from .asked import asked, question, shown_or_answered, unless_settled
from .sources import policy, statute_explained

__all__ = ["FIGURES", "MEDICAL_REQUEST_WORKING_DAYS", "SIGNALS"]

_FORM: Final = statute_explained("Vorm- en herkenbaarheidsvereisten")
_REPORT: Final = "reintegration_report"
_UNLESS_NEVER_ANY_CAPACITY: Final = Negated(Holds(Fact.NEVER_ANY_CAPACITY))
_WHOLE_REPORT: Final = Negated(Holds(Fact.SHORT_REPORT))
"""A short report needs no document of the plan: Vorm- en herkenbaarheidsvereisten 2a(1), 2a(3)."""
_AFTER_THE_FIRST_YEAR: Final = Negated(Holds(Fact.REPORT_WITHIN_FIRST_YEAR))

MEDICAL_REQUEST_WORKING_DAYS: Final = Figure(
    5,
    id="medical_request",
    nl="Verzoek van UWV om medische informatie: te beantwoorden binnen, in werkdagen",
    en="Request of UWV for medical information: to be answered within, in working days",
    unit="day",
    basis=(statute_explained("Beeldvorming"),),
    source="Wetsuitleg of 30 January 2023, Beeldvorming, text read: five working days; a day in the letter wins",
    authority=Authority.GUIDANCE,
)

_NOT_SUPPLIED: Final = shown_or_answered("UP-A10", "yes", Holds(Fact.MEDICAL_REQUEST_EXPIRED))

SIGNALS: Final = (
    Signal(
        id="UP-A01",
        nl="Geen probleemanalyse in het verslag",
        en="No problem analysis in the report",
        effect=Effect.LEGAL_EFFECT,
        track=Track.ADMINISTRATIVE,
        step=Step.COMPLETENESS,
        weight=Weight.HARD,
        basis=(_FORM, RPEZ.article(6, "1f")),
        when=_WHOLE_REPORT,
        test=Missing(("problem_analysis",), by=_REPORT),
        remedy="add_problem_analysis",
        repair_by=APPLICATION_DUE,
    ),
    Signal(
        id="UP-A03",
        nl="Geen plan van aanpak in het verslag",
        en="No action plan in the report",
        effect=Effect.LEGAL_EFFECT,
        track=Track.ADMINISTRATIVE,
        step=Step.COMPLETENESS,
        weight=Weight.HARD,
        basis=(_FORM, RPEZ.article(6, "1g")),
        when=AllOf((_UNLESS_NEVER_ANY_CAPACITY, _WHOLE_REPORT)),
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
        step=Step.COMPLETENESS,
        weight=Weight.HARD,
        basis=(_FORM, RPEZ.article(6, "1h")),
        when=AllOf((_UNLESS_NEVER_ANY_CAPACITY, _AFTER_THE_FIRST_YEAR)),
        test=Missing(("first_year_evaluation",), by=_REPORT),
        remedy="add_first_year_evaluation",
        repair_by=APPLICATION_DUE,
    ),
    Signal(
        id="UP-A06",
        nl="Geen actueel oordeel in het verslag",
        en="No current opinion in the report",
        effect=Effect.LEGAL_EFFECT,
        track=Track.ADMINISTRATIVE,
        step=Step.COMPLETENESS,
        weight=Weight.HARD,
        basis=(_FORM, RPEZ.article(6, "1j")),
        when=_WHOLE_REPORT,
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
        step=Step.COMPLETENESS,
        weight=Weight.HARD,
        basis=(_FORM,),
        when=AllOf((_UNLESS_NEVER_ANY_CAPACITY, _WHOLE_REPORT)),
        test=Missing(("final_evaluation",), by=_REPORT),
        asks=Question(
            nl="Is de laatste evaluatie in het dossier als eindevaluatie te herkennen?",
            en="Can the last evaluation on file be recognised as the final evaluation?",
            holds_on="no",
            phase=Phase.REPORT,
            rank=30,
            role=Role.CLEARS,
        ),
        remedy="add_final_evaluation",
        repair_by=APPLICATION_DUE,
    ),
    Signal(
        id="UP-A08",
        nl="Een stuk zonder datum, naam of functie",
        en="A document without date, name or function",
        effect=Effect.SIGNAL,
        track=Track.ADMINISTRATIVE,
        step=Step.COMPLETENESS,
        weight=Weight.MEDIUM,
        basis=(_FORM,),
        when=Holds(Fact.REPORT_DUE),
        asks=Question(
            nl="Staan op elk stuk van het verslag een datum, een naam en een functie?",
            en="Does every document of the report carry a date, a name and a function?",
            holds_on="no",
            phase=Phase.REPORT,
            rank=25,
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
        step=Step.COMPLETENESS,
        weight=Weight.HARD,
        basis=(WIA.article(25, 8), *policy(5)),
        test=Holds(Fact.REQUEST_UNANSWERED),
        remedy="complete_report",
        repair_by=SANCTION_TARGET,
    ),
    Signal(
        id="UP-A10",
        nl="UWV vroeg om medische informatie en kreeg die niet op tijd",
        en="UWV asked for medical information and did not get it in time",
        effect=Effect.SIGNAL,
        track=Track.ADMINISTRATIVE,
        step=Step.COMPLETENESS,
        weight=Weight.MEDIUM,
        basis=(statute_explained("Re-integratieverslag"), statute_explained("Beeldvorming")),
        when=unless_settled(Holds(Fact.APPLICATION_RECEIVED), _NOT_SUPPLIED, FieldIs(("medical_information",))),
        test=_NOT_SUPPLIED,
        asks=Question(
            nl="Heeft UWV laten weten dat de medische informatie ontbreekt?",
            en="Has UWV said that the medical information is missing?",
            holds_on="yes",
            phase=Phase.APPLICATION,
            rank=5,
        ),
        remedy="ask_for_medical_information",
        repair_by=SANCTION_TARGET,
    ),
    Signal(
        id="UP-A11",
        nl="Plan of evaluatie zonder de visie van beiden",
        en="A plan or evaluation without the views of both parties",
        effect=Effect.SIGNAL,
        track=Track.ADMINISTRATIVE,
        step=Step.COMPLETENESS,
        weight=Weight.MEDIUM,
        basis=(RPEZ.article(4, "2"), UWV.section("uitvoeringsbericht re-integratievisie 2023")),
        when=Holds(Fact.VIEWS_OF_BOTH_NOT_ON_FILE),
        asks=Question(
            nl="Staat in het plan en de evaluaties die sinds 1 juli 2023 zijn gemaakt de visie van beiden?",
            en="Do the plan and the evaluations made since 1 July 2023 hold the views of both?",
            holds_on="no",
            phase=Phase.EVENT,
            rank=40,
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
        step=Step.COMPLETENESS,
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
        step=Step.COMPLETENESS,
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
        step=Step.COMPLETENESS,
        weight=Weight.INFO,
        basis=(UWV.section("Handreiking deskundigenoordelen 2023"),),
        when=Negated(Holds(Fact.NO_CAPACITY_NOW)),
        test=Missing(("vocational_assessment",), by=_REPORT),
    ),
    Signal(
        id="UP-A15",
        nl="Na een administratieve loonsanctie volgt de inhoudelijke toets alsnog",
        en="After an administrative sanction the substantive test still follows",
        effect=Effect.WARNING,
        track=Track.ADMINISTRATIVE,
        step=Step.COMPLETENESS,
        weight=Weight.INFO,
        basis=(statute_explained("Niet compleet"),),
        test=AllOf(
            (
                FieldIs(("sanction_decision",), (one_of("ground", "administrative"), absent("withdrawn_on"))),
                AnyOf((Holds(Fact.SANCTION_RUNS), FieldIs(("repair_report",)))),
            )
        ),
    ),
    asked(
        "UP-A16",
        Weight.MEDIUM,
        (
            "De werknemer heeft geen afschrift van het verslag",
            "The employee has no copy of the report",
        ),
        question(
            "Heeft de werknemer een afschrift van het re-integratieverslag gekregen?",
            "Was the employee given a copy of the re-integration report?",
            "no",
            Phase.REPORT,
            35,
        ),
        "give_report_to_employee",
        basis=(WIA.article(25, 3), VORM.article("3", "1b")),
        when=FieldIs(("reintegration_report",), (absent("given_to_employee_on"),)),
        step=Step.COMPLETENESS,
    ),
    asked(
        "UP-A17",
        Weight.MEDIUM,
        (
            "Actueel oordeel of eindevaluatie zonder de arbeidsrelatie of het passende werk",
            "A current opinion or final evaluation without the working relation or suitable work",
        ),
        question(
            "Zeggen actueel oordeel en eindevaluatie iets over de arbeidsrelatie en over passend werk?",
            "Do the current opinion and the final evaluation speak of the working relation and of suitable work?",
            "no",
            Phase.REPORT,
            28,
        ),
        "complete_documents",
        basis=(RPEZ.article(6, "1i"), RPEZ.article(6, "1k"), VORM.article("2", "9"), VORM.article("2", "10")),
        when=AllOf((Holds(Fact.REPORT_DUE), FieldIs(("current_opinion",)))),
        step=Step.COMPLETENESS,
    ),
    asked(
        "UP-A18",
        Weight.MEDIUM,
        (
            "Overgang van onderneming, en het dossier is niet compleet overgenomen",
            "A transfer of undertaking, and the file was not taken over whole",
        ),
        question(
            "Is bij de overgang van onderneming het hele re-integratiedossier overgenomen?",
            "Was the whole re-integration file taken over at the transfer of undertaking?",
            "no",
            Phase.EVENT,
            20,
        ),
        "ask_former_employer_for_file",
        basis=(BW7.article("7:663"),),
        when=FieldIs(("transfer_of_undertaking",)),
        shown_by=last_says(("transfer_of_undertaking",), "file_taken_over", False),
        settled_by=last_says(("transfer_of_undertaking",), "file_taken_over", True),
        step=Step.COMPLETENESS,
    ),
)

FIGURES: Final = (MEDICAL_REQUEST_WORKING_DAYS,)
