"""The second track (spoor 2): work with another employer."""

from __future__ import annotations

from typing import Final

from ...rules.patterns import AllOf, Fact, FieldIs, GapOver, Holds, LaterThan, Negated, Parameter, absent, one_of
from ...rules.signal import Effect, Protects, Question, Signal, Track, Weight
from ..anchors import APPLICATION_DUE
from .asked import asked
from .sources import framework, policy

__all__ = ["SIGNALS"]

_TIMELY: Final = framework("Spoor 2, Tijdig")
_ADEQUATE: Final = framework("Spoor 2, Adequaat")
_STARTED: Final = FieldIs(("second_track_start",))
_RUNS: Final = Holds(Fact.SECOND_TRACK_RUNS)


SIGNALS: Final = (
    Signal(
        id="UP-S01",
        nl="Spoor 2 niet gestart binnen zes weken na de eerstejaarsevaluatie",
        en="Second track not started within six weeks after the first-year evaluation",
        effect=Effect.SIGNAL,
        track=Track.SUBSTANTIVE,
        weight=Weight.HIGH,
        basis=(_TIMELY, *policy(5)),
        test=LaterThan("second_track"),
        remedy="start_second_track",
        repair_by=APPLICATION_DUE,
    ),
    asked(
        "UP-S02",
        Weight.HIGH,
        (
            "De eigen werkgever viel eerder af en spoor 2 wachtte",
            "The own employer was ruled out earlier and the second track waited",
        ),
        Question(
            nl="Stond voor de eerstejaarsevaluatie al vast dat de eigen werkgever geen werk had, zonder spoor 2?",
            en="Was it clear before the first-year evaluation that the own employer had no work, with no second track?",
            holds_on="yes",
        ),
        "start_second_track",
        basis=(_TIMELY,),
        when=AllOf((Holds(Fact.CAPACITY_PRESENT), Holds(Fact.PLAN_DUE), Negated(_STARTED))),
    ),
    Signal(
        id="UP-S03",
        nl="Het vastgelegde perspectief is niet structureel of verder weg dan drie maanden",
        en="The recorded perspective is not structural, or further away than three months",
        effect=Effect.SIGNAL,
        track=Track.SUBSTANTIVE,
        weight=Weight.HIGH,
        basis=(_TIMELY,),
        when=AllOf((Holds(Fact.SECOND_TRACK_DUE), Negated(_STARTED))),
        test=Holds(Fact.PERSPECTIVE_TOO_FAR),
        remedy="start_second_track",
        repair_by=APPLICATION_DUE,
    ),
    Signal(
        id="UP-S04",
        nl="Het perspectief is niet uitgekomen en er is geen spoor 2",
        en="The perspective did not come true and there is no second track",
        effect=Effect.SIGNAL,
        track=Track.SUBSTANTIVE,
        weight=Weight.HIGH,
        basis=(_TIMELY,),
        when=AllOf((Holds(Fact.SECOND_TRACK_DUE), Negated(_STARTED))),
        test=AllOf((Holds(Fact.PERSPECTIVE_PASSED), Negated(Holds(Fact.STRUCTURAL_RETURN)))),
        remedy="start_second_track",
        repair_by=APPLICATION_DUE,
    ),
    Signal(
        id="UP-S05",
        nl="Mogelijkheden na de eerstejaarsevaluatie en nog geen spoor 2",
        en="Capacity found after the first-year evaluation, and no second track yet",
        effect=Effect.SIGNAL,
        track=Track.SUBSTANTIVE,
        weight=Weight.MEDIUM,
        basis=(framework("Belastbaarheid pas na EJE"),),
        test=Holds(Fact.CAPACITY_FOUND_LATER_WITHOUT_SECOND_TRACK),
        remedy="start_second_track",
        repair_by=APPLICATION_DUE,
    ),
    Signal(
        id="UP-S06",
        nl="Spoor 2 gestart zonder schriftelijk plan vooraf",
        en="Second track started without a written plan beforehand",
        effect=Effect.SIGNAL,
        track=Track.SUBSTANTIVE,
        weight=Weight.MEDIUM,
        basis=(framework("Spoor 2"),),
        when=FieldIs(("second_track_start",), (absent("plan_dated"),)),
        asks=Question(
            nl="Was er een schriftelijk plan voordat spoor 2 begon?",
            en="Was there a written plan before the second track began?",
            holds_on="no",
        ),
        remedy="write_second_track_plan",
        repair_by=APPLICATION_DUE,
    ),
    asked(
        "UP-S07",
        Weight.MEDIUM,
        ("Geen persoonsprofiel of zoekprofiel", "No personal profile or search profile"),
        Question(
            nl="Zijn er een persoonsprofiel en een zoekprofiel?",
            en="Are there a personal profile and a search profile?",
            holds_on="no",
        ),
        "make_profiles",
        when=_STARTED,
        basis=(_ADEQUATE,),
    ),
    asked(
        "UP-S08",
        Weight.MEDIUM,
        ("Plan niet aangepast aan gewijzigde omstandigheden", "Plan not adjusted to changed circumstances"),
        Question(
            nl="Is het plan van spoor 2 aangepast toen de omstandigheden veranderden?",
            en="Was the plan of the second track adjusted when circumstances changed?",
            holds_on="no",
        ),
        "update_second_track_plan",
        when=_RUNS,
        basis=(_ADEQUATE,),
    ),
    asked(
        "UP-S09",
        Weight.MEDIUM,
        (
            "Spoor 2 langer dan zes weken onderbroken zonder reden",
            "Second track interrupted for more than six weeks without a reason",
        ),
        Question(
            nl="Lag spoor 2 langer dan zes weken stil zonder goede reden?",
            en="Did the second track stand still for more than six weeks without a good reason?",
            holds_on="yes",
        ),
        "resume_second_track",
        when=_RUNS,
        basis=(_ADEQUATE,),
    ),
    asked(
        "UP-S10",
        Weight.MEDIUM,
        ("Traject afgerond en geen volgende stap", "The trajectory ended and there was no next step"),
        Question(
            nl="Is na het afgeronde traject naar verdere mogelijkheden gezocht?",
            en="After the trajectory ended, were further options sought?",
            holds_on="no",
        ),
        "resume_second_track",
        when=AllOf((Holds(Fact.SECOND_TRACK_ENDED), Holds(Fact.REPORT_DUE))),
        basis=(_ADEQUATE,),
    ),
    asked(
        "UP-S11",
        Weight.HIGH,
        ("Spoor 1 losgelaten toen spoor 2 liep", "The first track was dropped once the second ran"),
        Question(
            nl="Zijn de activiteiten in spoor 1 gestopt toen spoor 2 begon?",
            en="Did activities in the first track stop when the second began?",
            holds_on="yes",
        ),
        "resume_search",
        basis=(framework("Beoordelingsaspecten AD"), *policy(5)),
        when=_STARTED,
    ),
    asked(
        "UP-S12",
        Weight.HIGH,
        (
            "Beroep op AOW-leeftijd binnen een jaar zonder instemming van beiden",
            "AOW age within a year relied on, without the consent of both",
        ),
        Question(
            nl="Zien werkgever en werknemer samen af van spoor 2, vastgelegd, omdat de AOW-leeftijd nabij is?",
            en="Did both parties agree on record to leave the second track out, because AOW age is near?",
            holds_on="no",
        ),
        "start_second_track",
        basis=(_TIMELY,),
        when=AllOf((Holds(Fact.AOW_AGE_WITHIN_A_YEAR_AFTER_WAIT), Holds(Fact.SECOND_TRACK_DUE), Negated(_STARTED))),
    ),
    asked(
        "UP-S13",
        Weight.HIGH,
        ("Marginale mogelijkheden aangevoerd die het niet zijn", "Marginal capacity relied on that is not marginal"),
        Question(
            nl="Zijn de beperkingen van de bedrijfsarts echt marginale mogelijkheden, voor langere tijd?",
            en="Are the company doctor's limits really marginal capacity, for a longer time?",
            holds_on="no",
        ),
        "start_second_track",
        basis=(framework("Marginale mogelijkheden"),),
        when=AllOf(
            (
                FieldIs(
                    ("problem_analysis", "problem_analysis_update", "current_opinion", "capacity"),
                    (one_of("capacity", "marginal"),),
                ),
                Negated(_STARTED),
            )
        ),
    ),
    Signal(
        id="UP-S14",
        nl="Te laat begonnen, maar adequaat en afgerond voor het einde van de wachttijd",
        en="Begun late, but adequate and finished before the wait ended",
        effect=Effect.PROTECTION,
        track=Track.SUBSTANTIVE,
        weight=Weight.LOW,
        basis=(framework("Spoor 2, Niet tijdig ingezet"),),
        when=Holds(Fact.SECOND_TRACK_STARTED_LATE),
        asks=Question(
            nl="Was het te laat begonnen spoor 2 adequaat en afgerond voor het einde van de wachttijd?",
            en="Was the second track that began late adequate, and finished before the wait ended?",
            holds_on="yes",
        ),
        protects=Protects(("UP-S01", "UP-S05")),
    ),
    Signal(
        id="UP-S15",
        nl="Te lang geen voortgangsrapportage van spoor 2: tussen twee, of sinds de laatste of de start",
        en="Too long without a progress report on the second track: between two, or since the last or the start",
        effect=Effect.SIGNAL,
        track=Track.SUBSTANTIVE,
        weight=Weight.LOW,
        basis=policy(6, 9),
        when=_RUNS,
        test=GapOver(("second_track_start", "second_track_report"), Parameter.SECOND_TRACK_PROGRESS_DAYS),
        remedy="ask_progress_report",
        repair_by=APPLICATION_DUE,
    ),
    asked(
        "UP-S16",
        Weight.MEDIUM,
        (
            "De mogelijkheden veranderden en het re-integratiebureau is niet ingelicht",
            "Capacity changed and the agency was not told",
        ),
        Question(
            nl="Is het re-integratiebureau ingelicht over de gewijzigde mogelijkheden?",
            en="Was the agency told of the changed capacity?",
            holds_on="no",
        ),
        "inform_agency",
        when=Holds(Fact.CAPACITY_CHANGED_DURING_SECOND_TRACK),
        basis=(_ADEQUATE,),
    ),
)
