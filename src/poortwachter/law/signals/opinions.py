"""Opinions of the company doctor (bedrijfsarts): the problem analysis, and whether capacity is looked at again."""

from __future__ import annotations

from typing import Final

from ...rules.patterns import AllOf, Fact, FieldIs, GapOver, Holds, LaterThan, Negated, Parameter, absent, one_of
from ...rules.signal import Effect, Phase, Question, Role, Signal, Track, Weight
from ..anchors import APPLICATION_DUE
from ..instruments import RPEZ
from .sources import policy

__all__ = ["SIGNALS"]

_LONG_ABSENCE_SAID: Final = Holds(Fact.LONG_ABSENCE_SAID)
"""Only where long absence is expected an opinion is owed, RPEZ 2(2); while nobody said so it weighs less."""

_OPINIONS: Final = ("problem_analysis", "problem_analysis_update", "current_opinion", "capacity")

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
        id="UP-E29",
        nl="Geen mogelijkheden, herstel te verwachten, en geen dag voor een herbeoordeling",
        en="No capacity, recovery to be expected, and no day for a reassessment",
        effect=Effect.SIGNAL,
        track=Track.SUBSTANTIVE,
        weight=Weight.MEDIUM,
        basis=policy("7.4"),
        when=FieldIs(
            _OPINIONS,
            (one_of("capacity", "none"), absent("reassess_by")),
        ),
        asks=Question(
            nl="Verwacht de bedrijfsarts herstel van mogelijkheden?",
            en="Does the company doctor expect capacity to return?",
            holds_on="yes",
            phase=Phase.PLAN,
            rank=10,
        ),
        remedy="agree_reassessment",
        repair_by=APPLICATION_DUE,
    ),
    Signal(
        id="UP-E31",
        nl="Maandenlang geen oordeel van de bedrijfsarts",
        en="No opinion of the company doctor for months",
        effect=Effect.SIGNAL,
        track=Track.SUBSTANTIVE,
        weight=Weight.MEDIUM,
        weight_when_late=Weight.MEDIUM,
        basis=(RPEZ.article(2, 2), *policy(4, 5)),
        when=_LONG_ABSENCE_SAID,
        test=LaterThan("problem_analysis", beyond=Parameter.OPINION_ABSENT_DAYS),
        remedy="make_problem_analysis",
        repair_by=APPLICATION_DUE,
    ),
    Signal(
        id="UP-E32",
        nl="Een half jaar na de termijn geen oordeel, en dus geen plan en geen re-integratie",
        en="Half a year past its term no opinion, so no plan and no re-integration",
        effect=Effect.SIGNAL,
        track=Track.SUBSTANTIVE,
        weight=Weight.HIGH,
        weight_when_late=Weight.MEDIUM,
        basis=policy(4, 5),
        when=_LONG_ABSENCE_SAID,
        test=LaterThan("problem_analysis", beyond=Parameter.NOTHING_DONE_DAYS),
        remedy="make_problem_analysis",
        repair_by=APPLICATION_DUE,
    ),
    Signal(
        id="UP-E36",
        nl="De afgesproken herbeoordeling is voorbij en er is geen nieuw oordeel",
        en="The agreed reassessment has passed and there is no new opinion",
        effect=Effect.SIGNAL,
        track=Track.SUBSTANTIVE,
        weight=Weight.MEDIUM,
        basis=policy("7.4"),
        test=Holds(Fact.REASSESSMENT_PASSED),
        remedy="ask_new_opinion",
        repair_by=APPLICATION_DUE,
    ),
    Signal(
        id="UP-E41",
        nl="Anderhalf jaar geen oordeel van de bedrijfsarts op papier",
        en="For a year and a half no opinion of the company doctor on paper",
        effect=Effect.SIGNAL,
        track=Track.SUBSTANTIVE,
        weight=Weight.MEDIUM,
        weight_when_late=Weight.INFO,
        basis=(RPEZ.article(4, 4), *policy(5)),
        test=GapOver(_OPINIONS, Parameter.OPINION_GAP_DAYS),
        asks=Question(
            nl="Heeft de bedrijfsarts de werknemer in die tijd regelmatig gezien?",
            en="Did the company doctor see the employee regularly in that time?",
            holds_on="no",
            phase=Phase.EVENT,
            rank=17,
            role=Role.CLEARS,
        ),
        remedy="ask_new_opinion",
        repair_by=APPLICATION_DUE,
    ),
    Signal(
        id="UP-E47",
        nl="Maandenlang geen oordeel van de bedrijfsarts",
        en="No opinion of the company doctor for months",
        effect=Effect.SIGNAL,
        track=Track.SUBSTANTIVE,
        weight=Weight.LOW,
        basis=(RPEZ.article(2, 2), *policy(4, 5)),
        when=Negated(_LONG_ABSENCE_SAID),
        test=LaterThan("problem_analysis", beyond=Parameter.OPINION_ABSENT_DAYS),
        remedy="make_problem_analysis",
        repair_by=APPLICATION_DUE,
    ),
    Signal(
        id="UP-E48",
        nl="Een half jaar na de termijn geen oordeel, en dus geen plan en geen re-integratie",
        en="Half a year past its term no opinion, so no plan and no re-integration",
        effect=Effect.SIGNAL,
        track=Track.SUBSTANTIVE,
        weight=Weight.MEDIUM,
        weight_when_late=Weight.MEDIUM,
        basis=policy(4, 5),
        when=Negated(_LONG_ABSENCE_SAID),
        test=LaterThan("problem_analysis", beyond=Parameter.NOTHING_DONE_DAYS),
        remedy="make_problem_analysis",
        repair_by=APPLICATION_DUE,
    ),
    Signal(
        id="UP-E51",
        nl="Een half jaar niet door de bedrijfsarts gezien",
        en="For half a year not seen by the company doctor",
        effect=Effect.SIGNAL,
        track=Track.SUBSTANTIVE,
        weight=Weight.MEDIUM,
        basis=(RPEZ.article(4, 4), *policy(5)),
        when=AllOf(
            (GapOver(_OPINIONS, Parameter.OPINION_STALE_DAYS), Negated(GapOver(_OPINIONS, Parameter.OPINION_GAP_DAYS)))
        ),
        asks=Question(
            nl="Is de werknemer in het half jaar zonder oordeel op papier door de bedrijfsarts gezien?",
            en="In the half year without an opinion on paper, was the employee seen by the company doctor?",
            holds_on="no",
            phase=Phase.EVENT,
            rank=26,
        ),
        remedy="ask_new_opinion",
        repair_by=APPLICATION_DUE,
    ),
)
