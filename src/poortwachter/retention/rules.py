"""The rules on keeping, as data: which part of a case, from which day, for how many years, and who says so."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import Final

__all__ = ["AP_POLICY", "DEFENCE", "Counted", "Governed", "Part", "RetentionRule", "RuleMark"]


class Part(StrEnum):
    """A part of a case that has a term of its own."""

    ABSENCE = "absence"
    """Spells and leaves, and the employment and person that they belong to (administratieve verzuimgegevens)."""
    FILE = "file"
    """What is on record of the re-integration (re-integratiedossier): documents, work, measures, UWV's letters, and the
    facts of packs; with the sickness that it is about."""


class Counted(StrEnum):
    """The day from which a term is counted."""

    END_OF_EMPLOYMENT = "end_of_employment"
    """The last day of the employment (einde dienstverband)."""
    END_OF_REINTEGRATION = "end_of_reintegration"
    """The day on which the re-integration was over (afronding van de re-integratie): the last sick day before
    recovery, or the last day of the employment where that came first."""
    FIRST_SICK_DAY = "first_sick_day"
    """The first day of the latest sickness (eerste ziektedag); spells that join are one sickness, as in an answer."""
    RECOVERY = "recovery"
    """The last sick day before recovery (herstel)."""
    LAST_ACT = "last_act"
    """The last day of the year of the last thing on file (laatste handeling aan het dossier), once the sickness is
    over."""


class Governed(StrEnum):
    """The employers whom a rule on keeping is for."""

    EVERY_EMPLOYER = "every_employer"
    """Whoever keeps the case."""
    SELF_INSURED = "self_insured"
    """Those who are known to be self-insured for the Sickness Benefits Act (eigenrisicodrager Ziektewet)."""
    NOT_SELF_INSURED = "not_self_insured"
    """Those who are not known to be: for the self-insured there is another rule."""


class RuleMark(StrEnum):
    """How well a rule on keeping is known."""

    TEXT_READ = "text_read"
    """The text of a regulation was read."""

    POLICY_AS_REPORTED = "policy_as_reported"
    """A supervisor's policy rule whose term was read with others; the policy itself was seen to be in force."""
    OWN_LIST = "own_list"
    """An organisation's own published list."""
    AS_REPORTED = "as_reported"
    """Reported by others; no statutory text was found."""


@dataclass(frozen=True, slots=True)
class RetentionRule:
    """A term after which a part of a case must go.

    Attributes:
        id: stable name.
        part: what it is about.
        counted: the day from which it is counted.
        years: calendar years after that day; the part may be kept to and including the same date that many years on.
        source: where the term stands.
        mark: how well it is known.
        nl: what it is called, in Dutch.
        en: what it is called, in English.
        governed: the employers whom it is for.
    """

    id: str
    part: Part
    counted: Counted
    years: int
    source: str
    mark: RuleMark
    nl: str
    en: str
    governed: Governed = Governed.EVERY_EMPLOYER


_AP: Final = "Autoriteit Persoonsgegevens, Beleidsregels De zieke werknemer, BWBR0037896, in force since 29 April 2016"

AP_POLICY: Final = (
    RetentionRule(
        "ap_absence", Part.ABSENCE, Counted.END_OF_EMPLOYMENT, 2, _AP, RuleMark.POLICY_AS_REPORTED,
        "Verzuimgegevens: twee jaar na het einde van het dienstverband",
        "Absence data: two years after the end of the employment",
    ),
    RetentionRule(
        "ap_file", Part.FILE, Counted.END_OF_REINTEGRATION, 2,
        f"{_AP}; not for the self-insured: Rendement, 2016-12-13, Unit4, 2018-11", RuleMark.POLICY_AS_REPORTED,
        "Re-integratiedossier: ten hoogste twee jaar na afronding van de re-integratie",
        "Re-integration file: at most two years after the re-integration was over",
        Governed.NOT_SELF_INSURED,
    ),
    RetentionRule(
        "ap_self_insured", Part.FILE, Counted.LAST_ACT, 5,
        "Regeling werkzaamheden, administratieve voorschriften en kosten eigenrisicodragen ZW, BWBR0027022, article "
        "3(2)b, in force since 1 January 2010, as it stood in 2015", RuleMark.TEXT_READ,
        "Eigenrisicodrager Ziektewet: vijf jaar na het jaar van de laatste handeling",
        "Self-insured for the Sickness Benefits Act: five years after the year of the last act",
        Governed.SELF_INSURED,
    ),
)  # fmt: skip
"""What the Dutch Data Protection Authority calls reasonable, and what the self-insured must keep: the default."""

_DEFENCE: Final = "Ministerie van Defensie, record of processing D2599 (Re-integratie)"

DEFENCE: Final = (
    RetentionRule(
        "defence_file", Part.FILE, Counted.FIRST_SICK_DAY, 12, _DEFENCE, RuleMark.OWN_LIST,
        "Re-integratiedossier WGA: twaalf jaar vanaf het begin van de ziekte",
        "Re-integration file for the WGA: twelve years from the beginning of the sickness",
    ),
    RetentionRule(
        "defence_absence", Part.ABSENCE, Counted.END_OF_REINTEGRATION, 7,
        f"{_DEFENCE}; Selectielijst Defensie 2021, 9.1.3.1: after the file is closed", RuleMark.OWN_LIST,
        "Ziekteverzuim: zeven jaar na sluiting van het dossier",
        "Absence: seven years after the file was closed",
    ),
)  # fmt: skip
"""What the Ministry of Defence keeps, and how long. Its hundred years after the year of birth are for medical outcomes
and placements, for which this library has no place."""
