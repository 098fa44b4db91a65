"""The places in UWV's own texts that the signals are taken from."""

from __future__ import annotations

from typing import Final

from ...rules.citation import Citation
from ..instruments import BEOORDELINGSKADER, UWV

__all__ = [
    "FRAMEWORK",
    "REPORT_ON_REPAIR_2018",
    "SICK_NOTICES_2025",
    "WORK_INSTRUCTION_2025",
    "framework",
    "policy",
    "statute_explained",
]


def framework(heading: str) -> Citation:
    """A heading of UWV's Professioneel kader beoordeling re-integratie-inspanningen (14 August 2024)."""
    return UWV.section(f"Professioneel kader 2024, {heading}")


def statute_explained(heading: str) -> Citation:
    """A heading of UWV's Wetsuitleg (30 January 2023)."""
    return UWV.section(f"Wetsuitleg 2023, {heading}")


def policy(*sections: int | str) -> tuple[Citation, ...]:
    """Sections of the Beleidsregels beoordelingskader poortwachter."""
    return tuple(BEOORDELINGSKADER.section(f"§{section}") for section in sections)


FRAMEWORK: Final = framework("Toetsingsvolgorde")
REPORT_ON_REPAIR_2018: Final = UWV.section("rapport bekortingsverzoek 2018")
WORK_INSTRUCTION_2025: Final = UWV.section("werkinstructie geen of verlate WIA-aanvraag 2025")
SICK_NOTICES_2025: Final = UWV.section("Ziekteaangifte door werkgever 2025")
