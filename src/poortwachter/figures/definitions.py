"""What each figure counts, and who defined it."""

from __future__ import annotations

from enum import StrEnum
from typing import Final, NamedTuple

__all__ = ["DEFINITIONS", "Definition", "FigureId"]


class FigureId(StrEnum):
    """The figures."""

    PERCENTAGE = "percentage"
    """Ziekteverzuimpercentage."""
    FREQUENCY = "frequency"
    """Ziekmeldingsfrequentie."""
    DURATION = "duration"
    """Gemiddelde ziekteverzuimduur."""
    COMPLETE = "complete"
    """Files complete on the last day for the report."""
    IN_TIME = "in_time"
    """Re-integration reports in time."""
    LEVELS = "levels"
    """Levels of the wage sanction risk."""
    SANCTIONS = "sanctions"
    """Wage sanctions."""
    OUTFLOW = "outflow"
    """Outflow by reason (uitstroom naar reden)."""


class Definition(NamedTuple):
    """One definition.

    Attributes:
        nl: what is counted, in Dutch.
        en: the same in English.
        source: who defined it, and where it was read; ``ours`` where this library did.
    """

    nl: str
    en: str
    source: str


_STANDARD: Final = (
    "Berekening van ziekteverzuim: standaard voor verzuimregistratie (CBS, Ctsv, NIA, SZW, Tica, TNO-PG), 1996, "
    "§ {section} (compucase.nl)"
)
"""A title and a place, which are the same in both languages."""
_OURS: Final = "ours"

DEFINITIONS: Final[dict[FigureId, Definition]] = {
    FigureId.PERCENTAGE: Definition(
        "Verzuimde kalenderdagen in procenten van de beschikbare kalenderdagen, beide maal de deeltijdfactor; bij "
        "deels werken telt het deel dat niet is gewerkt; zonder zwangerschaps- en bevallingsverlof, en daarnaast met",
        "Calendar days absent as a percentage of calendar days available, both times the part-time factor; where work "
        "is done in part, the part that is not worked; without maternity leave, and beside it with",
        f"{_STANDARD.format(section='2.2')}; CBS, Hoe bepaal ik het ziekteverzuimpercentage",
    ),
    FigureId.FREQUENCY: Definition(
        "Nieuwe verzuimgevallen gedeeld door het gemiddeld aantal werknemers, omgerekend naar een jaar; gevallen die "
        "binnen vier weken op elkaar volgen tellen apart, en verlof breekt een geval af",
        "New spells divided by the average number of employees, as of a year; spells that follow within four weeks "
        "count apart, and maternity leave ends a spell",
        f"{_STANDARD.format(section='2.3')}; CBS, Meldingsfrequentie ziekteverzuim",
    ),
    FigureId.DURATION: Definition(
        "Gemiddeld aantal kalenderdagen van de gevallen die in de periode eindigden, van de eerste tot en met de "
        "laatste ziektedag; zonder deeltijdfactor, en deels verzuimde dagen tellen heel",
        "Average number of calendar days of the spells that ended in the period, from the first to and including the "
        "last sick day; without part-time factor, and days absent in part count whole",
        f"{_STANDARD.format(section='2.4')}; CBS, Verzuimduur ziekteverzuim",
    ),
    FigureId.COMPLETE: Definition(
        "Dossiers waarin op de laatste dag voor het re-integratieverslag (einde week 91) elk verplicht stuk er was",
        "Files in which on the last day for the re-integration report (end of week 91) every document that is "
        "compulsory was there",
        _OURS,
    ),
    FigureId.IN_TIME: Definition(
        "Re-integratieverslagen die op of voor hun laatste dag klaar waren",
        "Re-integration reports that were ready on or before their last day",
        _OURS,
    ),
    FigureId.LEVELS: Definition(
        "Dossiers per niveau van het loonsanctierisico, op de peildatum",
        "Files by level of the wage sanction risk, on the day of assessment",
        _OURS,
    ),
    FigureId.SANCTIONS: Definition(
        "Loonsancties waarvan het besluit in de periode is verzonden en niet ingetrokken; herstel waarvan UWV in de "
        "periode vaststelde dat het er was; dagen en euro's van de hele sanctie",
        "Wage sanctions whose decision was sent in the period and not withdrawn; repair that UWV established in the "
        "period; days and euros of the whole sanction",
        _OURS,
    ),
    FigureId.OUTFLOW: Definition(
        "Dossiers van ten minste zes weken die in de periode eindigden, naar reden; naar werk gaan eigen werk, ander "
        "werk binnen en werk buiten",
        "Files of at least six weeks that ended in the period, by reason; own work, other work inside and work outside "
        "are to work",
        _OURS,
    ),
}
"""What each figure counts."""
