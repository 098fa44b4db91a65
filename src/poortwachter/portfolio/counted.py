"""What an overview counts."""

from __future__ import annotations

from typing import Final

from ..law.catalogue import DUTCH_LAW
from ..rules.citation import Authority
from ..rules.rule import Nature
from .schemas import often

__all__ = ["DUTIES", "EXPOSURES", "OFTEN", "OUTLOOK", "REPORT_WEEKS", "WEEKS"]

DUTIES: Final = tuple(
    sorted(
        (rule for rule in DUTCH_LAW.milestones if rule.nature is Nature.DUTY),
        key=lambda rule: [*Authority].index(rule.authority),
    )
)
"""The duties, statute before guidance."""

OFTEN: Final = frozenset(rule.id for rule in often())
"""The milestones that can come up more often, of which each time is a row of a list."""

EXPOSURES: Final = ("exposure_late_application", "exposure_full_sanction")

WEEKS: Final = (2, 4, 8)
"""Within so many weeks from the day of assessment."""

REPORT_WEEKS: Final = 13
"""So many weeks before its day a report is looked at."""

OUTLOOK: Final = {
    "wia_begins": "wia_first_day",
    "sanction_begins": "sanction_first_day",
    "sanction_ends": "sanction_last_day",
}
