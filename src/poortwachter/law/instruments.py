"""The texts that the rules are taken from."""

from __future__ import annotations

from typing import Final

from ..rules.citation import Authority, Instrument

__all__ = [
    "AOW",
    "ATW",
    "AWB",
    "BEOORDELINGSKADER",
    "BOETE",
    "BVZ",
    "BW7",
    "INSTRUMENTS",
    "RCT",
    "RPEZ",
    "UWV",
    "VORM",
    "WAO",
    "WIA",
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
WAO: Final = Instrument("WAO", "Wet op de arbeidsongeschiktheidsverzekering", "BWBR0002524", Authority.STATUTE)
BOETE: Final = Instrument(
    "Beleidsregel boete werkgevers ZW", "Beleidsregel boete werkgevers Ziektewet", "BWBR0039100", Authority.POLICY_RULE
)
UWV: Final = Instrument("UWV", "Handleidingen en werkinstructies van UWV", "", Authority.GUIDANCE)

INSTRUMENTS: Final = (RPEZ, WIA, ZW, BW7, AOW, WAO, RCT, ATW, AWB, BEOORDELINGSKADER, VORM, BOETE, BVZ, UWV)
