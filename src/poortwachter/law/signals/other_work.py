"""Other work with the own employer (ander passend werk): functions, tasks, connected companies, training."""

from __future__ import annotations

from typing import Final

from ...rules.patterns import AllOf, AnswerIs, AnyOf, Fact, FieldIs, FromWeek, Holds, Negated, last_says, present
from ...rules.signal import Effect, Phase, Signal, Track, Weight
from ..anchors import APPLICATION_DUE
from ..instruments import UWV
from .asked import SEARCHED, SEARCHING, asked, mended_late, question
from .ours import FIRST_YEAR_WEEK, INTAKE_WEEK, LAST_FIRST_YEAR_WEEK, NO_RESULT_WEEK, OTHER_WORK_WEEK
from .sources import framework, policy

__all__ = ["SIGNALS"]

_INVENTORY: Final = ("function_inventory",)
_COMPARED: Final = ("function_inventory", "vocational_assessment")
_NOT_COMPARED: Final = AnyOf(
    (
        last_says(_INVENTORY, "all_functions", False),
        last_says(_COMPARED, "levels_and_loads_stated", False),
    )
)
"""What was compared last is not whole."""
_COMPARED_LATE: Final = AnyOf(
    (
        mended_late(_INVENTORY, "all_functions", (False,), (True,)),
        mended_late(_COMPARED, "levels_and_loads_stated", (False,), (True,)),
    )
)

_FOUND: Final = last_says(_INVENTORY, "function_found", True)
_HAS_CONNECTED: Final = AnyOf((AnswerIs("UP-E35", "yes"), Holds(Fact.WORKS_FOR_ANOTHER)))
_CONNECTED_LEFT: Final = AnyOf(
    (
        last_says(_INVENTORY, "connected_examined", False),
        mended_late(_INVENTORY, "connected_examined", (False,), (True,)),
    )
)

SIGNALS: Final = (
    asked(
        "UP-E07",
        Weight.HIGH,
        (
            "Niet alle functies zijn vergeleken met wat de werknemer kan",
            "Not every function was compared with what the employee can do",
        ),
        question(
            "Zijn alle functies, ook van tijdelijk personeel, in niveau en belasting vergeleken met de belastbaarheid?",
            "Were all functions, also of temporary staff, compared in level and load with the employee's capacity?",
            "no",
            Phase.FIRST_TRACK,
            2,
        ),
        "make_inventory",
        weight_when_long_late=Weight.MEDIUM,
        basis=(framework("Terugkeer in ander werk"), framework("Herplaatsen in passend werk"), *policy(9)),
        when=AllOf((FromWeek(OTHER_WORK_WEEK), AnyOf((AllOf(SEARCHING), AllOf((*SEARCHED, _NOT_COMPARED)))))),
        shown_by=AnyOf((_NOT_COMPARED, _COMPARED_LATE)),
        settled_by=AllOf(
            (
                last_says(_INVENTORY, "all_functions", True),
                last_says(_COMPARED, "levels_and_loads_stated", True),
            )
        ),
    ),
    asked(
        "UP-E08",
        Weight.MEDIUM,
        ("De inventarisatie is ouder dan de laatste verandering", "The inventory is older than the last change"),
        question(
            "Is de vergelijking van functies herhaald nadat de mogelijkheden veranderden?",
            "Was the comparison of functions repeated after capacity changed?",
            "no",
            Phase.FIRST_TRACK,
            15,
        ),
        "make_inventory",
        basis=(framework("Terugkeer in ander werk"),),
        when=AllOf((Holds(Fact.CAPACITY_CHANGED_SINCE_INVENTORY), *SEARCHING)),
    ),
    asked(
        "UP-E09",
        Weight.MEDIUM,
        ("Niet gezocht op taakniveau", "No search at the level of tasks"),
        question(
            "Er past geen functie: is gezocht naar losse taken die samen een functie vormen?",
            "No function fits: was there a search for tasks that together make up a function?",
            "no",
            Phase.FIRST_TRACK,
            11,
        ),
        "search_tasks",
        basis=(framework("Terugkeer in ander werk"), *policy(8)),
        when=AllOf(
            (
                FromWeek(NO_RESULT_WEEK),
                Holds(Fact.NOT_SMALL_EMPLOYER),
                *SEARCHING,
                AnyOf((AnswerIs("UP-E07", "yes"), FieldIs(("function_inventory",)))),
            )
        ),
        shown_by=AllOf((last_says(_INVENTORY, "task_level", False), Negated(_FOUND))),
        settled_by=AnyOf((last_says(_INVENTORY, "task_level", True), _FOUND)),
    ),
    asked(
        "UP-E10",
        Weight.HIGH,
        ("Alleen op vacatures gewezen", "Only vacancies were pointed out"),
        question(
            "Bestond spoor 1 alleen uit wijzen op vacatures of gewone sollicitaties?",
            "Did the first track consist only of pointing to vacancies or ordinary applications?",
            "yes",
            Phase.FIRST_YEAR,
            10,
        ),
        "offer_work",
        basis=(framework("Herplaatsen in passend werk"), *policy(9)),
        when=AllOf((FromWeek(NO_RESULT_WEEK), *SEARCHING)),
    ),
    asked(
        "UP-E13",
        Weight.HIGH,
        (
            "Gestopt met zoeken wegens reorganisatie of vervanging",
            "The search stopped because of reorganisation or replacement",
        ),
        question(
            "Is het zoeken gestopt omdat er een reorganisatie is of een vervanger is aangenomen?",
            "Did the search stop because of a reorganisation, or because someone was hired instead?",
            "yes",
            Phase.FIRST_YEAR,
            19,
        ),
        "resume_search",
        basis=(framework("Terugkeer in eigen werk"),),
        when=AllOf((FromWeek(FIRST_YEAR_WEEK), *SEARCHING)),
    ),
    asked(
        "UP-E15",
        Weight.MEDIUM,
        ("Verbonden onderneming of inlener niet onderzocht", "Connected company or hirer not examined"),
        question(
            "Zijn de verbonden ondernemingen of inleners onderzocht op passend werk?",
            "Were the connected companies or hirers examined for suitable work?",
            "no",
            Phase.FIRST_TRACK,
            8,
        ),
        "examine_connected_companies",
        basis=(framework("Verbonden ondernemingen"), framework("Uitzend, detachering, payroll")),
        when=AllOf(
            (
                FromWeek(OTHER_WORK_WEEK),
                AnyOf((AllOf((*SEARCHING, _HAS_CONNECTED)), AllOf((*SEARCHED, _CONNECTED_LEFT)))),
            )
        ),
        shown_by=_CONNECTED_LEFT,
        settled_by=last_says(_INVENTORY, "connected_examined", True),
        weight_when_long_late=Weight.MEDIUM,
    ),
    asked(
        "UP-E35",
        Weight.INFO,
        ("Er zijn verbonden ondernemingen of inleners", "There are connected companies or hirers"),
        question(
            "Zijn er verbonden ondernemingen of inleners?",
            "Are there connected companies or hirers?",
            "yes",
            Phase.INTAKE,
            39,
        ),
        None,
        basis=(framework("Verbonden ondernemingen"),),
        when=AllOf(
            (
                FromWeek(INTAKE_WEEK),
                Holds(Fact.NOT_SMALL_EMPLOYER),
                Negated(Holds(Fact.WORKS_FOR_ANOTHER)),
                Negated(FieldIs(_INVENTORY, (present("connected_examined"),), "any")),
                *SEARCHING,
            )
        ),
        effect=Effect.WARNING,
    ),
    Signal(
        id="UP-E50",
        nl="Passend werk bij de eigen werkgever gevonden, en zes weken later niet opgepakt",
        en="Suitable work with the own employer found, and not taken up six weeks later",
        effect=Effect.SIGNAL,
        track=Track.SUBSTANTIVE,
        weight=Weight.MEDIUM,
        weight_when_long_late=Weight.MEDIUM,
        basis=(framework("Terugkeer in ander werk"), *policy(6, 9)),
        when=Holds(Fact.CAPACITY_PRESENT),
        test=Holds(Fact.FOUND_WORK_LEFT),
        remedy="offer_work",
        repair_by=APPLICATION_DUE,
    ),
    asked(
        "UP-E44",
        Weight.LOW,
        ("Scholing niet bekeken", "Training not considered"),
        question(
            "Is bekeken of een korte scholing, tot ongeveer een half jaar, werk dichterbij brengt?",
            "Was it considered whether short training, up to about half a year, brings work closer?",
            "no",
            Phase.FIRST_YEAR,
            36,
        ),
        "consider_training",
        basis=policy("4c", 8),
        when=AllOf((FromWeek(FIRST_YEAR_WEEK), *SEARCHING)),
    ),
    Signal(
        id="UP-E45",
        nl="Rond de eerstejaarsevaluatie is er nog geen arbeidsdeskundig onderzoek",
        en="Around the first-year evaluation there is no vocational assessment yet",
        effect=Effect.WARNING,
        track=Track.SUBSTANTIVE,
        weight=Weight.INFO,
        basis=(UWV.section("Handreiking deskundigenoordelen 2023"),),
        test=AllOf(
            (FromWeek(FIRST_YEAR_WEEK, LAST_FIRST_YEAR_WEEK), *SEARCHING, Negated(FieldIs(("vocational_assessment",))))
        ),
        remedy="ask_vocational_assessment",
        repair_by=APPLICATION_DUE,
    ),
)
