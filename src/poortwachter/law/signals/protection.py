"""Exemptions and protection: what takes the weight off other findings."""

from __future__ import annotations

from typing import Final

from ...rules.citation import Citation
from ...rules.patterns import Fact, FieldIs, FromWeek, Holds, one_of, present
from ...rules.signal import Effect, Phase, Protects, Question, Role, Signal, Step, Track, Weight
from ..anchors import APPLICATION_DUE
from ..instruments import ZW
from .asked import question
from .ours import REPORT_WEEK
from .sources import framework, policy, statute_explained

__all__ = ["SIGNALS"]

_EFFORTS: Final = ("UP-E", "UP-S")
_SEARCH: Final = ("UP-E07", "UP-E09", "UP-E10", "UP-E12", "UP-E13", "UP-E25")
_ON_EFFORTS: Final = (one_of("question", "employer_efforts"),)
_EVERYTHING: Final = ("UP-R", "UP-E", "UP-S", "UP-M")
_TRACK: Final = ("UP-S01", "UP-S02", "UP-S17", "UP-S18", "UP-S22")
_LATENESS: Final = ("UP-E05", "UP-E06", "UP-E31", "UP-E32")
_DONE_LATE: Final = (
    "UP-E07", "UP-E14", "UP-E15", "UP-E17", "UP-E18", "UP-E19", "UP-E20", "UP-E33", "UP-E34", "UP-E42", "UP-E43",
    "UP-E47", "UP-E48", "UP-E49", "UP-E50", "UP-E53", "UP-E54", "UP-S07", "UP-S10",
)  # fmt: skip
"""Efforts of which only the lateness can have cost nothing: while they are open they were not made."""


def _protection(number: str, said: tuple[str, str], basis: Citation, covers: Protects | None, **more: object) -> Signal:
    """A protection. One that UWV must still accept weighs a little."""
    return Signal(
        id=f"UP-N{number}",
        nl=said[0],
        en=said[1],
        effect=Effect.PROTECTION,
        track=Track.SUBSTANTIVE,
        weight=Weight.LOW,
        protects=covers,
        basis=(basis,),
        **more,  # type: ignore[arg-type]
    )


SIGNALS: Final = (
    _protection(
        "01",
        ("Deskundigenoordeel: inspanningen werkgever voldoende", "Expert opinion: the employer did enough"),
        framework("Deskundigenoordeel"),
        Protects(_EFFORTS, "there_on_its_day"),
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
            phase=Phase.EVENT,
            rank=2,
            role=Role.CLEARS,
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
        Protects(_EFFORTS),
        step=Step.SOUND_REASON,
        beside=_EFFORTS,
        when=FieldIs(("wage_measure",), (one_of("step", "stop"), present("notified_on")), "any"),
        asks=question(
            "Is de stilstand geheel te wijten aan de werknemer?",
            "Is the standstill entirely the employee's doing?",
            "yes",
            Phase.EVENT,
            3,
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
        step=Step.SOUND_REASON,
        beside=("UP-E25",),
        when=Holds(Fact.EMPLOYMENT_ENDS),
        asks=question(
            "Kostte de niet genomen maatregel meer dan 70% van het resterende loon van het tijdelijke contract?",
            "Did the measure not taken cost more than 70% of the wage left in the temporary contract?",
            "yes",
            Phase.EVENT,
            22,
        ),
    ),
    _protection(
        "05",
        ("Een ZW- of WW-uitkering naast deze baan", "A ZW or WW benefit beside this job"),
        statute_explained("Meer werkgevers"),
        Protects(_EVERYTHING),
        beside=_EVERYTHING,
        when=FromWeek(REPORT_WEEK),
        asks=question(
            "Heeft de werknemer naast deze baan een ZW- of WW-uitkering?",
            "Does the employee have a ZW or WW benefit beside this job?",
            "yes",
            Phase.REPORT,
            26,
        ),
    ),
    _protection(
        "07",
        ("Zwangerschaps- of bevallingsverlof loopt", "Pregnancy or maternity leave runs"),
        statute_explained("Zwangerschap"),
        Protects(_EFFORTS, "from_its_day"),
        step=Step.SOUND_REASON,
        test=Holds(Fact.MATERNITY_LEAVE_RUNS),
    ),
    _protection(
        "08",
        ("Werkgever met een persoonsgebonden budget", "An employer with a personal care budget"),
        framework("Pgb"),
        None,
        step=Step.COMPLETENESS,
        beside=("UP-A",),
        when=Holds(Fact.REPORT_DUE),
        asks=question(
            "Is de werkgever een budgethouder (pgb)? UWV neemt dan eerst contact op met de SVB.",
            "Is the employer a holder of a personal care budget? UWV then first contacts the SVB.",
            "yes",
            Phase.REPORT,
            45,
        ),
    ),
    _protection(
        "09",
        ("Onevenredige belasting van collega's vastgelegd", "A disproportionate burden on colleagues is on record"),
        framework("Deugdelijke grond"),
        Protects(_SEARCH),
        step=Step.SOUND_REASON,
        beside=("UP-E12", "UP-E13", "UP-E25"),
        asks=question(
            "Is vastgelegd dat een maatregel collega's onevenredig zou belasten?",
            "Is it on record that a measure would burden colleagues disproportionately?",
            "yes",
            Phase.EVENT,
            23,
        ),
    ),
    _protection(
        "11",
        ("Geen plaats of formatieruimte bij de eigen werkgever", "No place or formation with the own employer"),
        policy(9)[0],
        Protects(_SEARCH),
        step=Step.SOUND_REASON,
        beside=_SEARCH,
        asks=question(
            "Is vastgelegd dat er bij de eigen werkgever geen plaats of formatieruimte was?",
            "Is it on record that the own employer had no place or formation?",
            "yes",
            Phase.EVENT,
            4,
        ),
    ),
    _protection(
        "12",
        ("De vertraging kostte geen kansen", "The lateness cost no chance"),
        policy(4)[0],
        Protects(_LATENESS, lateness_of=_DONE_LATE),
        step=Step.SOUND_REASON,
        beside=_LATENESS,
        beside_lateness_of=_DONE_LATE,
        asks=question(
            "Is te laten zien dat door de vertraging geen kans op werk is gemist?",
            "Can it be shown that the lateness cost no chance of work?",
            "yes",
            Phase.EVENT,
            7,
        ),
    ),
    _protection(
        "13",
        ("Een tweede werkgever deed volgens UWV genoeg", "A second employer did enough, as UWV has it"),
        statute_explained("Meer werkgevers"),
        Protects(_EVERYTHING),
        beside=_EVERYTHING,
        when=Holds(Fact.APPLICATION_RECEIVED),
        asks=question(
            "Heeft UWV gezegd dat een andere werkgever van de werknemer genoeg deed?",
            "Did UWV say that another employer of the employee did enough?",
            "yes",
            Phase.APPLICATION,
            27,
        ),
    ),
    _protection(
        "14",
        (
            "De arbeidsrelatie is blijvend verstoord: herstel bij de eigen werkgever kan niet",
            "The working relation is broken for good: nothing can be repaired with the own employer",
        ),
        framework("Herstel niet mogelijk"),
        Protects(_SEARCH),
        step=Step.REPAIR,
        test=Holds(Fact.RELATION_BROKEN),
    ),
    _protection(
        "15",
        ("Het ziekengeld was door een besluit van UWV geëindigd", "Sickness benefit had ended by a decision of UWV"),
        ZW.article("63a", 1),
        Protects((*_EFFORTS, "UP-M", "UP-R"), "on_or_after_its_day"),
        step=Step.SOUND_REASON,
        test=Holds(Fact.BENEFIT_STOOD_ENDED),
    ),
    _protection(
        "16",
        (
            "Beschut werk of WSW: een gewoon spoor 2 is niet snel aan de orde",
            "Sheltered work: an ordinary second track is not soon called for",
        ),
        framework("Spoor 2"),
        Protects(_TRACK),
        step=Step.SOUND_REASON,
        beside=_TRACK,
        when=Holds(Fact.SHELTERED_WORK),
        asks=question(
            "Is elders naar een plek in beschut werk gezocht?",
            "Was a place in sheltered work sought elsewhere?",
            "yes",
            Phase.EVENT,
            42,
        ),
    ),
)
