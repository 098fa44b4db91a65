"""Terms with a consequence of their own, outside the test of the report."""

from __future__ import annotations

from typing import Final

from ...rules.citation import Authority
from ...rules.patterns import AllOf, Fact, FieldIs, Holds, LaterThan, Negated, absent, says
from ...rules.rule import Figure
from ...rules.signal import Effect, Phase, Protects, Question, Signal, Step, Track, Weight
from ...rules.terms import CountedDay
from ..anchors import APPLICATION_DUE, SANCTION_END
from ..bw7_wage import LATE_APPLICATION
from ..instruments import AWB, WIA, ZW
from ..wia import NOTICE_THRESHOLD
from .sources import REPORT_ON_REPAIR_2018, SICK_NOTICES_2025, WORK_INSTRUCTION_2025, framework

__all__ = ["FIGURES", "LAST_DAY_OF_EXCUSE", "PERMIT_WEEKS", "SIGNALS"]

LAST_DAY_OF_EXCUSE: Final = 7 * NOTICE_THRESHOLD - 1
"""Counted day: the 42-week notice must have come before the day on which the wait had lasted 81 weeks."""

PERMIT_WEEKS: Final = Figure(
    4,
    id="permit_during_sanction",
    nl="Ontslagvergunning: de loonsanctie eindigt binnen zo lang na de beslissing",
    en="Dismissal permit: the sanction ends within this long after the decision",
    unit="week",
    basis=(WORK_INSTRUCTION_2025,),
    source="Werkinstructie geen of verlate WIA-aanvraag of -beslissing of 3 October 2025, text read",
    authority=Authority.GUIDANCE,
)


def _timing(number: str, effect: Effect, weight: Weight, said: tuple[str, str], **more: object) -> Signal:
    """A signal of this group."""
    return Signal(
        id=f"UP-T{number}", nl=said[0], en=said[1], effect=effect, track=Track.PROCEDURAL, step=Step.OUTSIDE,
        weight=weight,
        **more,  # type: ignore[arg-type]
    )  # fmt: skip


SIGNALS: Final = (
    _timing(
        "01",
        Effect.WARNING,
        Weight.LOW,
        ("42e-weeksmelding later dan dag 295", "42-week notice later than day 295"),
        basis=(ZW.article(38, 1), SICK_NOTICES_2025),
        test=LaterThan("week_42_notice"),
        remedy="make_week_42_notice",
        repair_by=CountedDay(LAST_DAY_OF_EXCUSE),
    ),
    _timing(
        "02",
        Effect.LEGAL_EFFECT,
        Weight.HIGH,
        (
            "42e-weeksmelding te laat: een te late aanvraag geldt niet als tijdig (art. 64 lid 6 WIA)",
            "42-week notice too late for the excuse of a late application",
        ),
        basis=(WIA.article(64, 6), WORK_INSTRUCTION_2025),
        test=Holds(Fact.EXCUSE_LOST),
        remedy="apply_in_time",
        repair_by=APPLICATION_DUE,
    ),
    _timing(
        "03",
        Effect.LEGAL_EFFECT,
        Weight.HARD,
        (
            "WIA-aanvraag te laat: loon, of ziekengeld van een eigenrisicodrager, loopt even lang door",
            "WIA application late: wage, or benefit of the self-insured, runs on as long",
        ),
        basis=(LATE_APPLICATION, ZW.article(29, "10a"), WIA.article(64, 3)),
        when=Holds(Fact.DELAY_EXTENDS),
        test=LaterThan("wia_application"),
        remedy="apply_now",
    ),
    _timing(
        "04",
        Effect.PROTECTION,
        Weight.INFO,
        ("De late aanvraag geldt als tijdig", "The late application counts as in time"),
        basis=(WIA.article(64, 6),),
        test=Holds(Fact.APPLICATION_EXCUSED),
        protects=Protects(("UP-T03",)),
    ),
    _timing(
        "05",
        Effect.WARNING,
        Weight.INFO,
        (
            "Loonsanctie later dan zes weken voor het einde verzonden: de dagen tellen bij bekorting",
            "Sanction sent later than six weeks before the end: the days count when it is shortened",
        ),
        basis=(WIA.article(25, 10), WIA.article(25, 14), REPORT_ON_REPAIR_2018),
        test=Holds(Fact.SANCTION_SENT_LATE),
    ),
    _timing(
        "06",
        Effect.LEGAL_EFFECT,
        Weight.HARD,
        (
            "Loonsanctie na de loondoorbetalingsperiode verzonden: geen sanctie",
            "Sanction sent after the wage period: no sanction",
        ),
        basis=(WIA.article(25, 11),),
        test=Holds(Fact.SANCTION_VOID),
        remedy="object_to_sanction",
    ),
    _timing(
        "07",
        Effect.WARNING,
        Weight.INFO,
        (
            "UWV besliste te laat op een bekortingsverzoek",
            "UWV decided late on a repair report",
        ),
        basis=(WIA.article(25, 13), REPORT_ON_REPAIR_2018),
        test=Holds(Fact.REPAIR_DECIDED_LATE),
    ),
    _timing(
        "08",
        Effect.LEGAL_EFFECT,
        Weight.HARD,
        (
            "De dagen dat UWV te laat was, bekorten de loonsanctie",
            "The days that UWV was late shorten the sanction",
        ),
        basis=(WIA.article(25, 14), REPORT_ON_REPAIR_2018),
        test=Holds(Fact.UWV_LATE_DAYS_COUNT),
        remedy="check_end_of_sanction",
    ),
    _timing(
        "09",
        Effect.SIGNAL,
        Weight.MEDIUM,
        (
            "De loonsanctie loopt, alles is hersteld en er is geen bekortingsverzoek",
            "The sanction runs, everything is repaired and there is no repair report",
        ),
        basis=(WIA.article(25, 12), framework("Herstelmogelijkheid")),
        when=AllOf((Holds(Fact.SANCTION_RUNS), Holds(Fact.NO_REPAIR_REPORTED))),
        asks=Question(
            nl="Is elke tekortkoming uit het sanctiebesluit hersteld?",
            en="Is every shortcoming in the sanction decision repaired?",
            holds_on="yes",
            phase=Phase.SANCTION,
            rank=1,
        ),
        remedy="report_repair",
        repair_by=SANCTION_END,
    ),
    _timing(
        "10",
        Effect.WARNING,
        Weight.INFO,
        ("De verlenging wegens de late aanvraag is nog niet vastgesteld", "The extension by lateness is not fixed yet"),
        basis=(WORK_INSTRUCTION_2025,),
        test=Holds(Fact.EXTENSION_NOT_DECIDED),
    ),
    _timing(
        "11",
        Effect.SIGNAL,
        Weight.HIGH,
        ("Hersteldmelding die later onjuist bleek", "A notice of recovery that later proved wrong"),
        basis=(REPORT_ON_REPAIR_2018,),
        when=AllOf((Holds(Fact.RECOVERY_REPORTED), Holds(Fact.APPLICATION_LATE))),
        asks=Question(
            nl="Bleek een hersteldmelding van de werkgever later onjuist?",
            en="Did a notice of recovery by the employer later prove wrong?",
            holds_on="yes",
            phase=Phase.APPLICATION,
            rank=6,
        ),
        remedy="correct_notice",
    ),
    _timing(
        "12",
        Effect.SIGNAL,
        Weight.HIGH,
        (
            "Ontslagvergunning terwijl de loonsanctie nog meer dan vier weken loopt",
            "Dismissal permit while the sanction runs for more than four weeks",
        ),
        basis=(WORK_INSTRUCTION_2025,),
        test=AllOf((Holds(Fact.PERMIT_WHILE_SANCTION_RUNS_ON), Negated(Holds(Fact.SANCTION_VOID)))),
        remedy="ask_permit_later",
    ),
    _timing(
        "13",
        Effect.WARNING,
        Weight.INFO,
        (
            "De aanvraag telt nog als tijdig; een dag later telt elke dag vanaf de gewone uiterste dag",
            "The application still counts as in time; a day later every day from the usual last day counts",
        ),
        basis=(WIA.article(64, 6), LATE_APPLICATION),
        test=Holds(Fact.EXCUSE_RUNS),
        remedy="apply_now",
        repair_by=APPLICATION_DUE,
    ),
    _timing(
        "14",
        Effect.WARNING,
        Weight.MEDIUM,
        (
            "Verzenddag van de loonsanctie betwist: UWV moet laten zien dat zij op tijd is verzonden",
            "Day of sending of the sanction contested: UWV must show that it was sent in time",
        ),
        basis=(AWB.article("3:41"), WIA.article(25, 11)),
        test=FieldIs(("sanction_decision",), (says("sending_contested", True), absent("withdrawn_on"))),
        remedy="object_to_sanction",
    ),
)

FIGURES: Final = (PERMIT_WEEKS,)
