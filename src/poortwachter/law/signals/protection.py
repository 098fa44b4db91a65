"""Exemptions and protection: what takes the weight off other findings."""

from __future__ import annotations

from typing import Final

from ...rules.citation import Citation
from ...rules.patterns import Fact, FieldIs, Holds, one_of, present
from ...rules.signal import Effect, Protects, Question, Signal, Track, Weight
from ..anchors import APPLICATION_DUE
from .sources import framework, statute_explained

__all__ = ["SIGNALS"]

_EFFORTS: Final = ("UP-E", "UP-S")
_ON_EFFORTS: Final = (one_of("question", "employer_efforts"),)
_EVERYTHING: Final = ("UP-R", "UP-E", "UP-S", "UP-M")


def _protection(number: str, said: tuple[str, str], basis: Citation, covers: Protects | None, **more: object) -> Signal:
    """A protection."""
    return Signal(
        id=f"UP-N{number}",
        nl=said[0],
        en=said[1],
        effect=Effect.PROTECTION,
        track=Track.SUBSTANTIVE,
        weight=Weight.LOW if "asks" in more else Weight.INFO,
        protects=covers,
        basis=(basis,),
        **more,  # type: ignore[arg-type]
    )


SIGNALS: Final = (
    _protection(
        "01",
        ("Deskundigenoordeel: inspanningen werkgever voldoende", "Expert opinion: the employer did enough"),
        framework("Deskundigenoordeel"),
        Protects(_EFFORTS, "done_by_its_day"),
        test=FieldIs(("expert_opinion",), (one_of("outcome", "positive"),), among=_ON_EFFORTS),
    ),
    Signal(
        id="UP-N02",
        nl="Deskundigenoordeel: inspanningen werkgever onvoldoende, en niet hersteld",
        en="Expert opinion: the employer did too little, and that was not repaired",
        effect=Effect.SIGNAL,
        track=Track.SUBSTANTIVE,
        weight=Weight.HIGH,
        basis=(framework("Deskundigenoordeel"),),
        test=FieldIs(("expert_opinion",), (one_of("outcome", "negative"),), among=_ON_EFFORTS),
        asks=Question(
            nl="Is sinds het deskundigenoordeel hersteld wat UWV onvoldoende vond?",
            en="Since the expert opinion, was what UWV found too little repaired?",
            holds_on="no",
        ),
        remedy="repair_what_uwv_named",
        repair_by=APPLICATION_DUE,
    ),
    _protection(
        "03",
        (
            "Niet meewerken geheel te wijten aan de werknemer, met maatregelen tot loonstop",
            "Non-cooperation entirely the employee's doing, with measures up to stopping the wage",
        ),
        framework("Deugdelijke grond"),
        None,
        when=FieldIs(("wage_measure",), (one_of("step", "stop"), present("notified_on")), "any"),
        asks=Question(
            nl="Is de stagnatie geheel te wijten aan de werknemer, en is het loon gestopt?",
            en="Is the standstill entirely the employee's doing, and was the wage stopped?",
            holds_on="yes",
        ),
    ),
    _protection(
        "04",
        (
            "Maatregel kost meer dan 70% van het resterende loon van een tijdelijk contract",
            "A measure costs more than 70% of the wage left in a temporary contract",
        ),
        framework("Deugdelijke grond, kosten"),
        Protects(("UP-E25",)),
        when=Holds(Fact.EMPLOYMENT_ENDS),
        asks=Question(
            nl="Kostte de niet genomen maatregel meer dan 70% van het resterende loon van het tijdelijke contract?",
            en="Did the measure not taken cost more than 70% of the wage left in the temporary contract?",
            holds_on="yes",
        ),
    ),
    _protection(
        "05",
        (
            "Inspanningen van een andere werkgever waren voldoende, of er is een ZW- of WW-uitkering naast de baan",
            "Another employer did enough, or there is a ZW or WW benefit beside the job",
        ),
        statute_explained("Meer werkgevers"),
        Protects(_EVERYTHING),
        when=Holds(Fact.REPORT_DUE),
        asks=Question(
            nl="Is er een tweede werkgever die genoeg deed, of een ZW- of WW-uitkering naast deze baan?",
            en="Is there a second employer who did enough, or a ZW or WW benefit beside this job?",
            holds_on="yes",
        ),
    ),
    _protection(
        "06",
        (
            "Hersteld voor eigen werk voor het einde van de wachttijd",
            "Recovered for the own work before the wait ended",
        ),
        framework("Geen sanctie"),
        Protects(_EVERYTHING),
        when=Holds(Fact.RECOVERED_BEFORE_END_OF_WAIT),
        asks=Question(
            nl="Zijn werkgever en werknemer het eens over volledig herstel voor het eigen werk?",
            en="Do employer and employee agree on full recovery for the own work?",
            holds_on="yes",
        ),
    ),
    _protection(
        "07",
        ("Zwangerschaps- of bevallingsverlof loopt", "Pregnancy or maternity leave runs"),
        statute_explained("Zwangerschap"),
        Protects(_EFFORTS, "from_its_day"),
        test=Holds(Fact.MATERNITY_LEAVE_RUNS),
    ),
    _protection(
        "08",
        ("Werkgever met een persoonsgebonden budget", "An employer with a personal care budget"),
        framework("Pgb"),
        None,
        when=Holds(Fact.REPORT_DUE),
        asks=Question(
            nl="Is de werkgever een budgethouder (pgb)? UWV neemt dan eerst contact op met de SVB.",
            en="Is the employer a holder of a personal care budget? UWV then first contacts the SVB.",
            holds_on="yes",
        ),
    ),
    _protection(
        "09",
        ("Onevenredige belasting van collega's vastgelegd", "A disproportionate burden on colleagues is on record"),
        framework("Deugdelijke grond"),
        None,
        when=Holds(Fact.PLAN_DUE),
        asks=Question(
            nl="Is vastgelegd dat een maatregel collega's onevenredig zou belasten?",
            en="Is it on record that a measure would burden colleagues disproportionately?",
            holds_on="yes",
        ),
    ),
    _protection(
        "10",
        (
            "De dienstbetrekking eindigde voor de beoordeling: verhaal van ziekengeld, geen loonsanctie",
            "The employment ended before the assessment: recovery of benefit, no wage sanction",
        ),
        statute_explained("verhaal"),
        Protects(_EVERYTHING),
        test=Holds(Fact.EMPLOYMENT_ENDED_BEFORE_END_OF_WAIT),
    ),
)
