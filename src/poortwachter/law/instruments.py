"""The texts that the rules are taken from."""

from __future__ import annotations

from datetime import date
from typing import Final

from ..rules.citation import Authority, CheckedText, Instrument

__all__ = [
    "AOW",
    "ARBEIDSTIJDENWET",
    "ATW",
    "AWB",
    "BEOORDELINGSKADER",
    "BOETE",
    "BVZ",
    "BW7",
    "RCT",
    "RPEZ",
    "SCHATTINGSBESLUIT",
    "SUWI",
    "TEXTS",
    "UWV",
    "VANGNET",
    "VORM",
    "WAO",
    "WAZO",
    "WFSV",
    "WIA",
    "WML",
    "ZW",
]

RPEZ: Final = Instrument("RPEZ", "Regeling procesgang eerste en tweede ziektejaar", "BWBR0013540", Authority.REGULATION)
WIA: Final = Instrument("WIA", "Wet werk en inkomen naar arbeidsvermogen", "BWBR0019057", Authority.STATUTE)
ZW: Final = Instrument("ZW", "Ziektewet", "BWBR0001888", Authority.STATUTE)
BW7: Final = Instrument("BW", "Burgerlijk Wetboek Boek 7", "BWBR0005290", Authority.STATUTE)
AOW: Final = Instrument("AOW", "Algemene Ouderdomswet", "BWBR0002221", Authority.STATUTE)
AWB: Final = Instrument("Awb", "Algemene wet bestuursrecht", "BWBR0005537", Authority.STATUTE)
ATW: Final = Instrument("Atw", "Algemene termijnenwet", "BWBR0002448", Authority.STATUTE)
BEOORDELINGSKADER: Final = Instrument(
    "Beoordelingskader", "Beleidsregels beoordelingskader poortwachter", "BWBR0014375", Authority.POLICY_RULE
)
VORM: Final = Instrument(
    "Vorm- en herkenbaarheidsvereisten", "Beleidsregels vorm- en herkenbaarheidsvereisten", "BWBR0015184",
    Authority.POLICY_RULE,
)  # fmt: skip
BVZ: Final = Instrument("BVZ", "Besluit verhaal ziekengeld", "BWBR0017876", Authority.REGULATION)
RCT: Final = Instrument(
    "Regeling compensatie transitievergoeding", "Regeling compensatie transitievergoeding", "BWBR0041942",
    Authority.REGULATION,
)  # fmt: skip
VANGNET: Final = Instrument(
    "Regeling vangnetters", "Regeling procesgang eerste en tweede ziektejaar voor vangnetters zonder werkgever",
    "BWBR0022309", Authority.REGULATION,
)  # fmt: skip
SUWI: Final = Instrument(
    "SUWI", "Wet structuur uitvoeringsorganisatie werk en inkomen", "BWBR0013060", Authority.STATUTE
)
WAO: Final = Instrument("WAO", "Wet op de arbeidsongeschiktheidsverzekering", "BWBR0002524", Authority.STATUTE)
BOETE: Final = Instrument(
    "Beleidsregel boete werkgevers ZW", "Beleidsregel boete werkgevers Ziektewet", "BWBR0039100", Authority.POLICY_RULE
)
WML: Final = Instrument("WML", "Wet minimumloon en minimumvakantiebijslag", "BWBR0002638", Authority.STATUTE)
WFSV: Final = Instrument("Wfsv", "Wet financiering sociale verzekeringen", "BWBR0017745", Authority.STATUTE)
WAZO: Final = Instrument("Wazo", "Wet arbeid en zorg", "BWBR0013008", Authority.STATUTE)
ARBEIDSTIJDENWET: Final = Instrument("Arbeidstijdenwet", "Arbeidstijdenwet", "BWBR0007671", Authority.STATUTE)
SCHATTINGSBESLUIT: Final = Instrument(
    "Schattingsbesluit", "Schattingsbesluit arbeidsongeschiktheidswetten", "BWBR0011478", Authority.REGULATION
)
UWV: Final = Instrument("UWV", "Handleidingen en werkinstructies van UWV", "", Authority.GUIDANCE)

_CORPUS: Final = "MinBZK/regelrecht-corpus"
_NEWEST: Final = date(2026, 7, 1)


def _text(
    instrument: Instrument,
    text_of: date | None,
    through: date,
    where: str,
    newest: date | None = None,
    since: date | None = None,
) -> CheckedText:
    return CheckedText(
        instrument=instrument, text_of=text_of, newest=newest or text_of, through=through, where=where, since=since
    )


TEXTS: Final = (
    _text(
        RPEZ,
        date(2023, 7, 1),
        date(2023, 7, 1),
        "text of 2007 as amended by Stcrt. 2023, 13931; not seen since",
        since=date(2007, 1, 1),
    ),
    _text(WIA, _NEWEST, _NEWEST, _CORPUS, since=date(2011, 1, 1)),
    _text(ZW, _NEWEST, _NEWEST, _CORPUS, since=date(2011, 1, 1)),
    _text(BW7, _NEWEST, _NEWEST, _CORPUS, since=date(2011, 1, 1)),
    _text(AOW, _NEWEST, _NEWEST, f"{_CORPUS}; ages of 2026 to 2031 as announced each year"),
    _text(WAO, _NEWEST, _NEWEST, f"{_CORPUS}; article 71a(9) as WIA 123b and ZW 76a cite it"),
    _text(RCT, date(2020, 4, 1), date(2020, 4, 1), "text of 1 April 2020; not seen since"),
    _text(SUWI, _NEWEST, _NEWEST, _CORPUS),
    _text(
        VANGNET,
        None,
        date(2015, 11, 26),
        "statengeneraal/laws-markdown, 2008 to 2015; of the amendment of 2023 (Stcrt. 2023, 13931) only the opening",
    ),
    _text(ATW, date(2010, 10, 10), _NEWEST, _CORPUS),
    _text(AWB, _NEWEST, _NEWEST, _CORPUS),
    _text(BEOORDELINGSKADER, date(2006, 11, 18), date(2024, 11, 29), "wetten.overheid.nl"),
    _text(VORM, None, date(2015, 11, 26), "statengeneraal/laws-markdown; not seen since"),
    _text(BOETE, date(2018, 7, 1), date(2018, 7, 1), "wetten.overheid.nl; not seen since"),
    _text(BVZ, None, date(2023, 1, 30), "text of 8 January 2009; UWV explains it so in 2023; not seen since"),
    _text(WML, _NEWEST, _NEWEST, f"{_CORPUS}; the amounts of each half year as each names its source"),
    _text(WFSV, _NEWEST, _NEWEST, f"{_CORPUS}; the amounts of each half year as each names its source"),
    _text(WAZO, date(2025, 1, 1), _NEWEST, f"{_CORPUS}; article 3:1"),
    _text(ARBEIDSTIJDENWET, date(2025, 7, 1), _NEWEST, f"{_CORPUS}; articles 1:2 and 3:2"),
    _text(SCHATTINGSBESLUIT, date(2024, 7, 1), _NEWEST, f"{_CORPUS}; article 2"),
    _text(UWV, None, date(2026, 1, 2), "the manuals that each rule names; newest edition seen"),
)
"""The text of each instrument that the rules were checked against. A newer text is put in ``newest`` when it is found,
and in ``text_of`` when every rule that stands in the instrument was read against it. A case that began before ``since``
of one of them says so: what the law was then is taken from the oldest text that was read.
"""
