"""The second track (spoor 2), work with another employer: planned, adequate, adjusted and finished."""

from __future__ import annotations

from typing import Final

from ...rules.patterns import (
    AllOf,
    AnyOf,
    Fact,
    FieldIs,
    FromWeek,
    GapOver,
    Holds,
    Negated,
    Parameter,
    absent,
    last_says,
    says,
)
from ...rules.signal import Effect, Phase, Question, Role, Signal, Track, Weight
from ..anchors import APPLICATION_DUE
from .asked import asked, mended_late, question, shown_or_answered
from .ours import FIRST_YEAR_WEEK, PLAN_WEEK
from .second_track_owed import REPORT_SOON, RULED_OUT, STARTED
from .sources import framework, policy

__all__ = ["SIGNALS"]

_ADEQUATE: Final = framework("Spoor 2, Adequaat")
_TRACK: Final = ("second_track_start",)
_PLANNED_LATE: Final = Holds(Fact.SECOND_TRACK_PLANNED_LATE)
_RUNS: Final = Holds(Fact.SECOND_TRACK_RUNS)
_PROGRESS: Final = GapOver(
    ("second_track_start", "second_track_report", "second_track_end"), Parameter.SECOND_TRACK_PROGRESS_DAYS
)


SIGNALS: Final = (
    Signal(
        id="UP-S06",
        nl="Spoor 2 gestart zonder schriftelijk plan vooraf",
        en="Second track started without a written plan beforehand",
        effect=Effect.SIGNAL,
        track=Track.SUBSTANTIVE,
        weight=Weight.MEDIUM,
        basis=(framework("Spoor 2"),),
        when=AnyOf((FieldIs(_TRACK, (absent("plan_dated"),)), _PLANNED_LATE)),
        test=shown_or_answered("UP-S06", "no", _PLANNED_LATE),
        asks=question(
            "Was er een schriftelijk plan voordat spoor 2 begon?",
            "Was there a written plan before the second track began?",
            "no",
            Phase.SECOND_TRACK,
            18,
        ),
        remedy="write_second_track_plan",
        repair_by=APPLICATION_DUE,
    ),
    asked(
        "UP-S07",
        Weight.HIGH,
        (
            "Geen onderbouwd zoekprofiel dat past bij wat de werknemer kan",
            "No reasoned search profile that fits what the employee can do",
        ),
        question(
            "Is er een onderbouwd zoekprofiel, en past het bij wat de werknemer kan?",
            "Is there a reasoned search profile, and does it fit what the employee can do?",
            "no",
            Phase.SECOND_TRACK,
            6,
        ),
        "make_profiles",
        when=AllOf((STARTED, FromWeek(PLAN_WEEK))),
        shown_by=AnyOf(
            (
                last_says(_TRACK, "search_profile", False),
                last_says(_TRACK, "profile_fits_capacity", False),
                mended_late(_TRACK, "search_profile", (False,), (True,)),
                mended_late(_TRACK, "profile_fits_capacity", (False,), (True,)),
            )
        ),
        settled_by=AllOf((last_says(_TRACK, "search_profile", True), last_says(_TRACK, "profile_fits_capacity", True))),
        weight_when_long_late=Weight.MEDIUM,
        basis=(_ADEQUATE,),
    ),
    asked(
        "UP-S08",
        Weight.MEDIUM,
        (
            "De mogelijkheden veranderden en het plan van spoor 2 bleef gelijk",
            "Capacity changed and the plan of the second track stayed the same",
        ),
        question(
            "Is spoor 2 bijgesteld, en het bureau ingelicht, toen de mogelijkheden veranderden?",
            "Was the second track adjusted, and the agency told, when capacity changed?",
            "no",
            Phase.SECOND_TRACK,
            16,
        ),
        "update_second_track_plan",
        when=Holds(Fact.CAPACITY_CHANGED_DURING_SECOND_TRACK),
        basis=(_ADEQUATE,),
    ),
    asked(
        "UP-S09",
        Weight.MEDIUM,
        (
            "Spoor 2 langer dan zes weken onderbroken zonder reden",
            "Second track interrupted for more than six weeks without a reason",
        ),
        question(
            "Lag spoor 2 langer dan zes weken stil zonder goede reden?",
            "Did the second track stand still for more than six weeks without a good reason?",
            "yes",
            Phase.SECOND_TRACK,
            9,
        ),
        "resume_second_track",
        when=AllOf((STARTED, AnyOf((REPORT_SOON, _PROGRESS)))),
        basis=(_ADEQUATE,),
    ),
    Signal(
        id="UP-S10",
        nl="Spoor 2 is geëindigd zonder werk en zonder volgende stap",
        en="The second track ended without work and without a next step",
        effect=Effect.SIGNAL,
        track=Track.SUBSTANTIVE,
        weight=Weight.MEDIUM,
        weight_when_long_late=Weight.MEDIUM,
        basis=(_ADEQUATE, *policy(9)),
        test=Holds(Fact.SECOND_TRACK_LEFT),
        asks=Question(
            nl="Is daarna verder gezocht, of is vastgelegd waarom een tweede traject geen zin heeft?",
            en="Were further options sought after that, or is it on record why a second trajectory has no point?",
            holds_on="no",
            phase=Phase.SECOND_TRACK,
            rank=8,
            role=Role.CLEARS,
        ),
        remedy="resume_second_track",
        repair_by=APPLICATION_DUE,
    ),
    asked(
        "UP-S11",
        Weight.HIGH,
        ("Spoor 1 losgelaten toen spoor 2 liep", "The first track was dropped once the second ran"),
        question(
            "Is spoor 1 gestopt toen spoor 2 begon, terwijl er bij de eigen werkgever nog mogelijkheden waren?",
            "Did the first track stop when the second began, while the own employer still had possibilities?",
            "yes",
            Phase.SECOND_TRACK,
            12,
        ),
        "resume_search",
        basis=(framework("Beoordelingsaspecten AD"), *policy(5)),
        when=AllOf((STARTED, FromWeek(FIRST_YEAR_WEEK), Negated(RULED_OUT))),
    ),
    asked(
        "UP-S21",
        Weight.MEDIUM,
        (
            "Re-integratiebureau dat te weinig deed, niet aangesproken of vervangen",
            "An agency that did too little, not called to account or replaced",
        ),
        question(
            "Deed het re-integratiebureau te weinig, zonder dat het is aangesproken of vervangen?",
            "Did the agency do too little, without being called to account or replaced?",
            "yes",
            Phase.SECOND_TRACK,
            13,
        ),
        "address_agency",
        basis=policy(6),
        when=AllOf((STARTED, AnyOf((REPORT_SOON, _PROGRESS)), Negated(FieldIs(_TRACK, (says("run_by", "employer"),))))),
    ),
    Signal(
        id="UP-S15",
        nl="Te lang geen voortgangsrapportage van spoor 2: tussen twee, of sinds de laatste of de start",
        en="Too long without a progress report on the second track: between two, or since the last or the start",
        effect=Effect.SIGNAL,
        track=Track.SUBSTANTIVE,
        weight=Weight.LOW,
        weight_when_late=Weight.INFO,
        basis=policy(6, 9),
        when=AllOf(
            (
                _RUNS,
                Negated(Holds(Fact.SECOND_TRACK_ENDED)),
                Negated(last_says(_TRACK, "run_by", "employer")),
            )
        ),
        test=_PROGRESS,
        remedy="ask_progress_report",
        repair_by=APPLICATION_DUE,
    ),
)
