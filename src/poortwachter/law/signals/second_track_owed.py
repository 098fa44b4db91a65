"""When the second track (spoor 2) is owed: in time, late, or left out."""

from __future__ import annotations

from typing import Final

from ...rules.patterns import (
    AllOf,
    AnswerIs,
    AnyOf,
    Fact,
    FieldIs,
    FromWeek,
    Holds,
    LaterThan,
    Negated,
    Parameter,
    Standing,
    absent,
    one_of,
    says,
    still_runs,
)
from ...rules.signal import Effect, Phase, Protects, Signal, Step, Track, Weight
from ..anchors import APPLICATION_DUE, END_OF_EXTENSION
from ..regimes import REINTEGRATION
from .asked import asked, question
from .ours import AOW_WEEK, FIRST_YEAR_WEEK, REPORT_WEEK, RULED_OUT_WEEK, SECOND_TRACK_WEEK
from .result import OWN_EMPLOYER
from .sources import framework, policy

__all__ = ["REPORT_SOON", "RULED_OUT", "SIGNALS", "STARTED"]

_TIMELY: Final = framework("Spoor 2, Tijdig")
_LATE: Final = framework("Spoor 2, Niet tijdig ingezet")
STARTED: Final = FieldIs(("second_track_start",))
_NOT_STARTED: Final = Negated(STARTED)
_COUNTS: Final = AllOf(
    (
        Negated(Holds(Fact.SECOND_TRACK_TERM_RUNS)),
        Negated(Holds(Fact.SECOND_TRACK_EXEMPT)),
    )
)
"""The term is not that of an evaluation long before its time, and capacity did not stand in the way."""
_IN_SIGHT: Final = AllOf((_NOT_STARTED, Holds(Fact.RETURN_STAYS_IN_SIGHT)))
"""After the three months, too, while the hours in the own work grow: a concrete prospect, Beoordelingskader §5."""
REPORT_SOON: Final = FromWeek(REPORT_WEEK)
RULED_OUT: Final = Holds(Fact.RETURN_RULED_OUT_FOR_LONG)
_MAY_WAIT: Final = AllOf(
    (
        Holds(Fact.CAPACITY_PRESENT),
        Holds(Fact.PLAN_DUE),
        _NOT_STARTED,
        Negated(Holds(Fact.RESUMED_OWN_EMPLOYER)),
        Negated(Holds(Fact.SECOND_TRACK_DUE)),
    )
)
_FOR_GOOD: Final = FieldIs(
    ("work_resumption",), (OWN_EMPLOYER, one_of("structural", True)), "any", among=(still_runs(),)
)
_WAITED: Final = AllOf(
    (
        STARTED,
        RULED_OUT,
        Negated(LaterThan("second_track", beyond=Parameter.SECOND_TRACK_LATE_DAYS)),
        Negated(Holds(Fact.SECOND_TRACK_FINISHED)),
    )
)
"""It has begun, soon after the first-year evaluation, though long after the own employer fell away."""
_NOT_FINISHED: Final = AllOf((STARTED, Negated(Holds(Fact.SECOND_TRACK_FINISHED)), Negated(AnswerIs("UP-S14", "yes"))))


SIGNALS: Final = (
    Signal(
        id="UP-S01",
        nl="Spoor 2 niet gestart binnen zes weken na de eerstejaarsevaluatie",
        en="Second track not started within six weeks after the first-year evaluation",
        effect=Effect.SIGNAL,
        track=Track.SUBSTANTIVE,
        weight=Weight.HIGH,
        basis=(_TIMELY, *policy(5)),
        when=AllOf((_COUNTS, Negated(_IN_SIGHT))),
        test=LaterThan("second_track"),
        remedy="start_second_track",
        repair_by=APPLICATION_DUE,
    ),
    Signal(
        id="UP-S22",
        nl="Geen spoor 2, omdat terugkeer in het eigen werk langer dan drie maanden in zicht bleef",
        en="No second track, because return in the own work stayed in sight for longer than three months",
        effect=Effect.SIGNAL,
        track=Track.SUBSTANTIVE,
        weight=Weight.MEDIUM,
        basis=(*policy(5), _TIMELY),
        when=_COUNTS,
        test=AllOf((LaterThan("second_track"), _IN_SIGHT)),
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
        question(
            "Staat al vast dat er bij de eigen werkgever geen werk is?",
            "Is it already clear that there is no work with the own employer?",
            "yes",
            Phase.FIRST_TRACK,
            4,
        ),
        "start_second_track",
        weight_when_long_late=Weight.MEDIUM,
        basis=(_TIMELY, REINTEGRATION),
        when=AllOf((FromWeek(RULED_OUT_WEEK), AnyOf((_MAY_WAIT, _WAITED)))),
        shown_by=RULED_OUT,
    ),
    Signal(
        id="UP-S05",
        nl="Mogelijkheden na de eerstejaarsevaluatie: naast spoor 1 nu ook spoor 2",
        en="Capacity found after the first-year evaluation: besides the first track now also the second",
        effect=Effect.WARNING,
        track=Track.SUBSTANTIVE,
        weight=Weight.LOW,
        basis=(framework("Belastbaarheid pas na EJE"),),
        when=Negated(LaterThan("second_track")),
        test=Holds(Fact.CAPACITY_FOUND_LATER_WITHOUT_SECOND_TRACK),
        remedy="start_second_track",
        repair_by=APPLICATION_DUE,
    ),
    Signal(
        id="UP-S12",
        nl="Beiden zien af van spoor 2 omdat de AOW-leeftijd nabij is",
        en="Both leave the second track out because AOW age is near",
        effect=Effect.PROTECTION,
        track=Track.SUBSTANTIVE,
        weight=Weight.INFO,
        basis=(_TIMELY,),
        when=AllOf((FromWeek(AOW_WEEK), Holds(Fact.AOW_AGE_WITHIN_A_YEAR_AFTER_WAIT), _NOT_STARTED)),
        asks=question(
            "Zien werkgever en werknemer samen af van spoor 2, vastgelegd, omdat de AOW-leeftijd nabij is?",
            "Did both parties agree on record to leave the second track out, because AOW age is near?",
            "yes",
            Phase.FIRST_YEAR,
            2,
        ),
        protects=Protects(("UP-S01", "UP-S02", "UP-S05", "UP-S13", "UP-S19", "UP-S20", "UP-S22")),
    ),
    asked(
        "UP-S13",
        Weight.HIGH,
        ("Marginale mogelijkheden aangevoerd die het niet zijn", "Marginal capacity relied on that is not marginal"),
        question(
            "Zijn de mogelijkheden echt marginaal, voor langere tijd, en heeft de bedrijfsarts dat onderbouwd?",
            "Are the limits really marginal capacity, for a longer time, with the company doctor's grounds?",
            "no",
            Phase.FIRST_YEAR,
            1,
        ),
        "start_second_track",
        basis=(framework("Marginale mogelijkheden"),),
        when=AllOf((FromWeek(FIRST_YEAR_WEEK), Holds(Fact.MARGINAL_IN_SECOND_YEAR))),
    ),
    Signal(
        id="UP-S14",
        nl="Te laat begonnen, maar adequaat en afgerond voor het einde van de wachttijd",
        en="Begun late, but adequate and finished before the wait ended",
        effect=Effect.PROTECTION,
        track=Track.SUBSTANTIVE,
        weight=Weight.LOW,
        basis=(_LATE,),
        when=AllOf((Holds(Fact.SECOND_TRACK_STARTED_LATE), AnyOf((REPORT_SOON, Holds(Fact.SECOND_TRACK_ENDED))))),
        asks=question(
            "Was het te laat begonnen spoor 2 adequaat en afgerond voor het einde van de wachttijd?",
            "Was the second track that began late adequate, and finished before the wait ended?",
            "yes",
            Phase.REPORT,
            7,
        ),
        protects=Protects(("UP-S01", "UP-S02", "UP-S05", "UP-S17", "UP-S18")),
    ),
    Signal(
        id="UP-S17",
        nl="Spoor 2 weken te laat begonnen en nog niet afgerond",
        en="Second track begun weeks too late, and not finished yet",
        effect=Effect.SIGNAL,
        track=Track.SUBSTANTIVE,
        weight=Weight.MEDIUM,
        basis=(_LATE, _TIMELY),
        when=AllOf(
            (_COUNTS, _NOT_FINISHED, Negated(LaterThan("second_track", beyond=Parameter.SECOND_TRACK_VERY_LATE_DAYS)))
        ),
        test=Standing(LaterThan("second_track", beyond=Parameter.SECOND_TRACK_LATE_DAYS)),
        remedy="finish_second_track",
        repair_by=END_OF_EXTENSION,
    ),
    Signal(
        id="UP-S18",
        nl="Spoor 2 veel te laat begonnen en niet adequaat afgerond",
        en="Second track begun far too late, and not adequately finished",
        effect=Effect.SIGNAL,
        track=Track.SUBSTANTIVE,
        weight=Weight.HIGH,
        basis=(_LATE, _TIMELY),
        when=AllOf((_COUNTS, STARTED)),
        test=Standing(
            AnyOf(
                (
                    AllOf((_NOT_FINISHED, LaterThan("second_track", beyond=Parameter.SECOND_TRACK_VERY_LATE_DAYS))),
                    AllOf((AnswerIs("UP-S14", "no"), LaterThan("second_track"))),
                )
            )
        ),
        remedy="finish_second_track",
        repair_by=END_OF_EXTENSION,
    ),
    Signal(
        id="UP-S19",
        nl="Structureel werk dat te weinig is, en geen spoor 2 ernaast",
        en="Structural work that is too little, and no second track beside it",
        effect=Effect.SIGNAL,
        track=Track.SUBSTANTIVE,
        weight=Weight.HIGH,
        basis=(_TIMELY, framework("Bevredigend resultaat"), *policy(3, 5)),
        when=AllOf((FromWeek(SECOND_TRACK_WEEK), _COUNTS, _NOT_STARTED)),
        test=AllOf(
            (
                _FOR_GOOD,
                AnyOf(
                    (
                        AnswerIs("UP-R01", "no"),
                        FieldIs(("work_resumption",), (says("agreed_by_both", False),), among=(still_runs(),)),
                    )
                ),
                Negated(Holds(Fact.WAGE_VALUE_ENOUGH)),
            )
        ),
        remedy="start_second_track",
        repair_by=APPLICATION_DUE,
    ),
    Signal(
        id="UP-S20",
        nl="Geen spoor 2 naast werk onder 65% loonwaarde, en niet vastgelegd dat meer niet kon",
        en="No second track beside work below 65% wage value, and no record that no more could be asked",
        effect=Effect.SIGNAL,
        track=Track.SUBSTANTIVE,
        step=Step.SOUND_REASON,
        weight=Weight.MEDIUM,
        basis=(framework("Bevredigend resultaat"), *policy(3, 5)),
        when=AllOf(
            (
                FromWeek(SECOND_TRACK_WEEK),
                _COUNTS,
                _NOT_STARTED,
                Negated(AnswerIs("UP-R01", "yes")),
                Negated(AnswerIs("UP-R01", "no")),
            )
        ),
        test=AllOf(
            (
                _FOR_GOOD,
                FieldIs(("work_resumption",), (absent("agreed_by_both"),), among=(still_runs(),)),
                Negated(Holds(Fact.WAGE_VALUE_ENOUGH)),
            )
        ),
        remedy="record_agreement",
        repair_by=APPLICATION_DUE,
    ),
)
