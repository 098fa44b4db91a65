"""Efforts with the own employer (spoor 1) and the process: what UWV counts as too little."""

from __future__ import annotations

from typing import Final

from ...rules.patterns import (
    AllOf,
    Fact,
    FieldIs,
    GapOver,
    Holds,
    LaterThan,
    Negated,
    NotWithin,
    Parameter,
    absent,
    below,
    one_of,
)
from ...rules.signal import Effect, Question, Signal, Track, Weight
from ..anchors import APPLICATION_DUE
from ..instruments import BW7, RPEZ
from .asked import asked
from .result import OWN_EMPLOYER
from .sources import framework, policy, statute_explained

__all__ = ["EVALUATION_DAYS", "SIGNALS", "SMALL_HOURS_EVALUATION_DAYS", "THERAPY_DAYS"]

EVALUATION_DAYS: Final = 42
"""Calendar days between two evaluations: every six weeks is UWV's guidance (Wetsuitleg 2023, verhaal)."""

THERAPY_DAYS: Final = 42
"""Calendar days of therapy work: as a rule not more than six weeks, Beoordelingskader §8."""

SMALL_HOURS_EVALUATION_DAYS: Final = 92
"""A placement for few hours is evaluated every three months, Beoordelingskader §9; at most 92 days."""

_PLAN_DUE: Final = Holds(Fact.PLAN_DUE)
_CAPACITY: Final = AllOf((Holds(Fact.CAPACITY_PRESENT), _PLAN_DUE))
_DISPUTE: Final = FieldIs(("dispute",))
_NON_COOPERATION: Final = FieldIs(("non_cooperation",), which="any")


SIGNALS: Final = (
    Signal(
        id="UP-E01",
        nl="Probleemanalyse later dan zes weken na de eerste ziektedag",
        en="Problem analysis later than six weeks after the first sick day",
        effect=Effect.WARNING,
        track=Track.SUBSTANTIVE,
        weight=Weight.LOW,
        basis=(RPEZ.article(2, 2), *policy(4)),
        test=LaterThan("problem_analysis"),
        remedy="make_problem_analysis",
        repair_by=APPLICATION_DUE,
    ),
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
        nl="Meer dan zes weken tussen twee evaluaties",
        en="More than six weeks between two evaluations",
        effect=Effect.WARNING,
        track=Track.SUBSTANTIVE,
        weight=Weight.LOW,
        basis=(RPEZ.article(4, "2b"), statute_explained("verhaal")),
        when=FieldIs(("action_plan",)),
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
        basis=(RPEZ.article(4, 5),),
        test=LaterThan("action_plan", "again"),
        remedy="update_action_plan",
        repair_by=APPLICATION_DUE,
    ),
    asked(
        "UP-E06",
        Weight.MEDIUM,
        ("Een advies is meer dan zes weken blijven liggen", "Advice was left for more than six weeks"),
        Question(
            nl="Is een advies van bedrijfsarts of deskundige langer dan zes weken niet opgevolgd?",
            en="Was advice of the company doctor or another expert left for more than six weeks?",
            holds_on="yes",
        ),
        "follow_advice",
        basis=(framework("Arbeidsconflict"),),
        when=_PLAN_DUE,
    ),
    asked(
        "UP-E07",
        Weight.HIGH,
        ("Geen inventarisatie van alle functies", "No inventory of all functions"),
        Question(
            nl="Zijn alle functies op of onder het niveau van de werknemer vergeleken met wat hij nog kan?",
            en="Were all functions at or below the employee's level compared with what he can still do?",
            holds_on="no",
        ),
        "make_inventory",
        basis=(framework("Terugkeer in ander werk"),),
        when=_CAPACITY,
    ),
    asked(
        "UP-E08",
        Weight.MEDIUM,
        (
            "De inventarisatie is ouder dan de laatste verandering",
            "The inventory is older than the last change",
        ),
        Question(
            nl="Is de inventarisatie herhaald na de laatste verandering in mogelijkheden of organisatie?",
            en="Was the inventory repeated after the last change in capacity or organisation?",
            holds_on="no",
        ),
        "make_inventory",
        basis=(framework("Terugkeer in ander werk"),),
        when=_CAPACITY,
    ),
    asked(
        "UP-E09",
        Weight.MEDIUM,
        ("Niet gezocht op taakniveau", "No search at the level of tasks"),
        Question(
            nl="Is er, waar geen functie past, gezocht naar taken die samen een functie vormen?",
            en="Where no function fits, was there a search for tasks that make up a function?",
            holds_on="no",
        ),
        "search_tasks",
        basis=(framework("Terugkeer in ander werk"),),
        when=_CAPACITY,
    ),
    asked(
        "UP-E10",
        Weight.HIGH,
        ("Alleen op vacatures gewezen", "Only vacancies were pointed out"),
        Question(
            nl="Bestond spoor 1 alleen uit wijzen op vacatures of gewone sollicitaties?",
            en="Did the first track consist only of pointing to vacancies or ordinary applications?",
            holds_on="yes",
        ),
        "offer_work",
        basis=(framework("Herplaatsen in passend werk"),),
        when=_CAPACITY,
    ),
    asked(
        "UP-E11",
        Weight.MEDIUM,
        ("Functies van tijdelijk personeel niet bekeken", "Functions of temporary staff not considered"),
        Question(
            nl="Zijn ook de functies van tijdelijk personeel bekeken?",
            en="Were functions held by temporary staff considered too?",
            holds_on="no",
        ),
        "make_inventory",
        basis=(framework("Herplaatsen in passend werk"),),
        when=_CAPACITY,
    ),
    asked(
        "UP-E12",
        Weight.HIGH,
        (
            "Voorstel van de werknemer zonder gemotiveerd antwoord",
            "A proposal of the employee without a reasoned answer",
        ),
        Question(
            nl="Is een voorstel van de werknemer afgewezen zonder gemotiveerd antwoord?",
            en="Was a proposal of the employee turned down without a reasoned answer?",
            holds_on="yes",
        ),
        "answer_proposal",
        basis=(framework("Herplaatsen in passend werk"),),
        when=_PLAN_DUE,
    ),
    asked(
        "UP-E13",
        Weight.HIGH,
        (
            "Gestopt met zoeken wegens reorganisatie of vervanging",
            "The search stopped because of reorganisation or replacement",
        ),
        Question(
            nl="Is het zoeken gestopt omdat er een reorganisatie is of een vervanger is aangenomen?",
            en="Did the search stop because of a reorganisation, or because someone was hired instead?",
            holds_on="yes",
        ),
        "resume_search",
        basis=(framework("Terugkeer in eigen werk"),),
        when=_PLAN_DUE,
    ),
    Signal(
        id="UP-E14",
        nl="Plaatsing voor weinig uren, niet binnen drie maanden geëvalueerd",
        en="Placement for few hours, not evaluated within three months",
        effect=Effect.SIGNAL,
        track=Track.SUBSTANTIVE,
        weight=Weight.MEDIUM,
        basis=policy(9),
        test=NotWithin(
            FieldIs(
                ("work_resumption",), (OWN_EMPLOYER, below("hours_per_week", Parameter.SMALL_HOURS_PER_WEEK)), "any"
            ),
            ("evaluation", "first_year_evaluation", "final_evaluation"),
            SMALL_HOURS_EVALUATION_DAYS,
        ),
        remedy="evaluate",
        repair_by=APPLICATION_DUE,
    ),
    asked(
        "UP-E15",
        Weight.MEDIUM,
        ("Verbonden onderneming of inlener niet onderzocht", "Connected company or hirer not examined"),
        Question(
            nl="Zijn verbonden ondernemingen, inleners of het netwerk onderzocht, als die er zijn?",
            en="Were connected companies, hirers or the network examined, if there are any?",
            holds_on="no",
        ),
        "examine_connected_companies",
        basis=(framework("Verbonden ondernemingen"),),
        when=_CAPACITY,
    ),
    Signal(
        id="UP-E16",
        nl="Arbeidstherapie langer dan zes weken",
        en="Therapy work for more than six weeks",
        effect=Effect.SIGNAL,
        track=Track.SUBSTANTIVE,
        weight=Weight.HIGH,
        basis=(framework("Arbeidstherapie"), *policy(8)),
        test=NotWithin(FieldIs(("work_resumption",), (one_of("work", "therapy"),), "any"), (), THERAPY_DAYS - 1),
        asks=Question(
            nl="Heeft de bedrijfsarts de langere duur van de arbeidstherapie goed onderbouwd?",
            en="Did the company doctor give good grounds for the longer therapy work?",
            holds_on="no",
        ),
        remedy="end_therapy_work",
        repair_by=APPLICATION_DUE,
    ),
    asked(
        "UP-E17",
        Weight.HIGH,
        ("Conflict zonder interventie", "A conflict without intervention"),
        Question(
            nl="Is bij het conflict het advies van de bedrijfsarts gevolgd of mediation ingezet?",
            en="In the conflict, was the company doctor's advice followed or mediation used?",
            holds_on="no",
        ),
        "intervene_in_conflict",
        basis=(framework("Arbeidsconflict"),),
        when=_DISPUTE,
    ),
    Signal(
        id="UP-E18",
        nl="Stagnatie of geschil zonder deskundigenoordeel",
        en="Stagnation or a dispute without an expert opinion",
        effect=Effect.SIGNAL,
        track=Track.SUBSTANTIVE,
        weight=Weight.MEDIUM,
        basis=policy(10),
        test=NotWithin(FieldIs(("dispute",), (), "any"), ("expert_opinion",), Parameter.DISPUTE_DAYS),
        remedy="ask_expert_opinion",
        repair_by=APPLICATION_DUE,
    ),
    Signal(
        id="UP-E19",
        nl="Werknemer werkt niet mee, zonder schriftelijke waarschuwing of loonmaatregel",
        en="The employee does not cooperate, without a written warning or a wage measure",
        effect=Effect.SIGNAL,
        track=Track.SUBSTANTIVE,
        weight=Weight.HIGH,
        basis=(framework("Niet meewerken"), *policy(9)),
        test=NotWithin(_NON_COOPERATION, ("wage_measure",), Parameter.WRITTEN_WARNING_DAYS),
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
        basis=(framework("Niet meewerken"),),
        test=NotWithin(
            FieldIs(("non_cooperation",), (), "any"),
            ("wage_measure",),
            Parameter.NON_COOPERATION_DAYS,
            like=(one_of("step", "suspension", "stop"),),
        ),
        remedy="suspend_or_stop_wage",
        repair_by=APPLICATION_DUE,
    ),
    Signal(
        id="UP-E21",
        nl="Loonmaatregel zonder kennisgeving aan de werknemer: de grond vervalt",
        en="A wage measure without notice to the employee: its ground is lost",
        effect=Effect.LEGAL_EFFECT,
        track=Track.PROCEDURAL,
        weight=Weight.HARD,
        basis=(BW7.article("7:629", 7),),
        test=FieldIs(("wage_measure",), (one_of("step", "suspension", "stop"), absent("notified_on")), "any"),
        remedy="pay_withheld_wage",
    ),
    asked(
        "UP-E22",
        Weight.MEDIUM,
        ("Stilgelegen wegens sluiting", "Nothing was done because of a closure"),
        Question(
            nl="Is er stilgelegen met als reden een school-, bouw- of bedrijfsvakantie?",
            en="Did things stand still with a school, builders' or company holiday as the reason?",
            holds_on="yes",
        ),
        "resume_search",
        basis=(framework("Deugdelijke grond"),),
        when=_PLAN_DUE,
    ),
    asked(
        "UP-E23",
        Weight.MEDIUM,
        ("Alleen de adviseur gevolgd", "Only the adviser was followed"),
        Question(
            nl="Is de enige reden voor te weinig inspanning dat bedrijfsarts of bureau dat adviseerde?",
            en="Is the only reason for too little effort that the company doctor or agency advised it?",
            holds_on="yes",
        ),
        "ask_expert_opinion",
        basis=(framework("Deugdelijke grond"),),
        when=_PLAN_DUE,
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
        Question(
            nl="Is iets om de kosten geweigerd zonder alternatieven of subsidies te bekijken?",
            en="Was anything refused because of cost without looking at alternatives or subsidies?",
            holds_on="yes",
        ),
        "look_at_alternatives",
        basis=(framework("Kosten re-integratie"),),
        when=_PLAN_DUE,
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
        asks=Question(
            nl="Is bij de eerstejaarsevaluatie vastgelegd welke koers het tweede jaar krijgt?",
            en="Did the first-year evaluation record the course for the second year?",
            holds_on="no",
        ),
        remedy="record_course",
        repair_by=APPLICATION_DUE,
    ),
    Signal(
        id="UP-E27",
        nl="Bij de eerstejaarsevaluatie waren er tekenen dat de koers moest veranderen",
        en="At the first-year evaluation there were signs that the course had to change",
        effect=Effect.SIGNAL,
        track=Track.SUBSTANTIVE,
        weight=Weight.MEDIUM,
        basis=policy(5),
        when=Holds(Fact.FIRST_YEAR_EVALUATED),
        asks=Question(
            nl="Bleef bij de eerstejaarsevaluatie hervatting achter of ontbrak een doel, en bleef het plan gelijk?",
            en="At the first-year evaluation, was resumption behind or was there no goal, and the plan not adjusted?",
            holds_on="yes",
        ),
        remedy="update_action_plan",
        repair_by=APPLICATION_DUE,
    ),
    asked(
        "UP-E28",
        Weight.MEDIUM,
        (
            "Persoonlijk conflict, andere plek in het bedrijf niet onderzocht",
            "A personal conflict, and another place in the firm was not examined",
        ),
        Question(
            nl="Is bij het persoonlijke conflict een andere plek in het bedrijf onderzocht?",
            en="In the personal conflict, was another place in the firm examined?",
            holds_on="no",
        ),
        "examine_other_position",
        basis=(framework("Arbeidsconflict"),),
        when=_DISPUTE,
    ),
    Signal(
        id="UP-E29",
        nl="Geen mogelijkheden, herstel te verwachten, en geen dag voor een herbeoordeling",
        en="No capacity, recovery to be expected, and no day for a reassessment",
        effect=Effect.SIGNAL,
        track=Track.SUBSTANTIVE,
        weight=Weight.MEDIUM,
        basis=policy("7.4"),
        when=FieldIs(
            ("problem_analysis", "problem_analysis_update", "current_opinion", "capacity"),
            (one_of("capacity", "none"), absent("reassess_by")),
        ),
        asks=Question(
            nl="Verwacht de bedrijfsarts herstel van mogelijkheden?",
            en="Does the company doctor expect capacity to return?",
            holds_on="yes",
        ),
        remedy="agree_reassessment",
        repair_by=APPLICATION_DUE,
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
)
