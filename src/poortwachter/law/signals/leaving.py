"""The end of the employment during sickness, and recovery of sickness benefit from the employer."""

from __future__ import annotations

from typing import Final

from ...rules.citation import Authority
from ...rules.patterns import AnswerIs, Fact, Holds, LaterThan, Missing
from ...rules.rule import Figure
from ...rules.signal import Effect, Phase, Protects, Question, Signal, Step, Track, Weight
from ..instruments import BVZ, UWV, ZW
from .sources import SICK_NOTICES_2025, statute_explained

__all__ = ["FIGURES", "SIGNALS", "STANDSTILL_FROM_WEEK"]


def _exit(number: str, effect: Effect, weight: Weight, said: tuple[str, str], **more: object) -> Signal:
    """A signal of this group."""
    return Signal(
        id=f"UP-X{number}", nl=said[0], en=said[1], effect=effect, track=Track.PROCEDURAL, step=Step.OUTSIDE,
        weight=weight,
        **more,  # type: ignore[arg-type]
    )  # fmt: skip


_RECOVERY_OF_BENEFIT: Final = (statute_explained("verhaal"), ZW.article("39a", 1))

STANDSTILL_FROM_WEEK: Final = Figure(
    14,
    id="standstill_from_week",
    nl="Verhaal van ziekengeld: weken van stilstand tellen na week",
    en="Recovery of sickness benefit: weeks of standstill count after week",
    unit="week",
    basis=_RECOVERY_OF_BENEFIT,
    source="Wetsuitleg of 30 January 2023, verhaal",
    authority=Authority.GUIDANCE,
)

SIGNALS: Final = (
    _exit(
        "01",
        Effect.WARNING,
        Weight.MEDIUM,
        ("Geen melding op de laatste dag van de dienstbetrekking", "No notice on the last day of the employment"),
        basis=(ZW.article(38, 2), SICK_NOTICES_2025),
        test=LaterThan("end_of_employment_notice"),
        remedy="make_end_of_employment_notice",
    ),
    _exit(
        "02",
        Effect.LEGAL_EFFECT,
        Weight.HARD,
        (
            "Uit dienst na zes weken ziekte zonder verslag: UWV geeft twee weken, daarna verhaal",
            "Employment ended after six weeks of sickness without a report: UWV gives two weeks, then recovery",
        ),
        basis=(ZW.article(38, 2), ZW.article(38, 6), *_RECOVERY_OF_BENEFIT),
        when=Holds(Fact.EMPLOYMENT_ENDED_AFTER_SIX_WEEKS),
        test=Missing(("reintegration_report",), by="end_of_employment_notice"),
        remedy="send_report_at_exit",
    ),
    _exit(
        "03",
        Effect.SIGNAL,
        Weight.MEDIUM,
        ("Alleen een kort verslag na tien weken ziekte", "Only a short report after ten weeks of sickness"),
        basis=(UWV.section("onderzoeksplan overhevelen 2021"),),
        when=Holds(Fact.EMPLOYMENT_ENDED_AFTER_TEN_WEEKS),
        asks=Question(
            nl="Is alleen een kort verslag gemaakt terwijl herstel langer dan drie maanden zou duren?",
            en="Was only a short report made while recovery would take more than three months?",
            holds_on="yes",
            phase=Phase.LEAVING,
            rank=1,
        ),
        remedy="send_report_at_exit",
    ),
    _exit(
        "04",
        Effect.SIGNAL,
        Weight.MEDIUM,
        (
            "Weken van stilstand na week 14 zonder goede reden: verhaal per hele week",
            "Weeks of standstill after week 14 without sound reason: recovery per whole week",
        ),
        basis=_RECOVERY_OF_BENEFIT,
        when=Holds(Fact.EMPLOYMENT_ENDED_AFTER_FOURTEEN_WEEKS),
        asks=Question(
            nl="Waren er na week 14 hele weken zonder re-integratie en zonder goede reden?",
            en="Were there, after week 14, whole weeks without re-integration and without sound reason?",
            holds_on="yes",
            phase=Phase.LEAVING,
            rank=2,
        ),
        remedy="show_sound_reason",
    ),
    _exit(
        "05",
        Effect.PROTECTION,
        Weight.LOW,
        (
            "Werkt bij uitdiensttreding naar vermogen: geen verhaal van stilstand",
            "Works to capacity at the end: no recovery for a standstill",
        ),
        basis=(BVZ.article(1),),
        when=AnswerIs("UP-X04", "yes"),
        asks=Question(
            nl="Werkte de werknemer bij het einde van de dienstbetrekking naar vermogen?",
            en="Did the employee work to capacity when the employment ended?",
            holds_on="yes",
            phase=Phase.LEAVING,
            rank=3,
        ),
        protects=Protects(("UP-X03", "UP-X04")),
    ),
    _exit(
        "06",
        Effect.PROTECTION,
        Weight.LOW,
        ("Digitale melding op de volgende werkdag ontvangen", "A digital notice received on the next working day"),
        basis=(SICK_NOTICES_2025,),
        when=LaterThan("end_of_employment_notice"),
        asks=Question(
            nl="Is de digitale melding van einde dienstverband op de eerste werkdag daarna ontvangen?",
            en="Was the digital notice received on the first working day after?",
            holds_on="yes",
            phase=Phase.LEAVING,
            rank=4,
        ),
        protects=Protects(("UP-X01",)),
    ),
)

FIGURES: Final = (STANDSTILL_FROM_WEEK,)
