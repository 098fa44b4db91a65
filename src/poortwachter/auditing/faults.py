"""Which findings speak of which document, and what they say of it.

The rule stands with the signal; here is only which document it looks at. A finding that names no kind speaks of the
file as a whole.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final, NamedTuple

from .items import Fault

__all__ = ["FILE", "SPEAKS_OF", "Said"]

FILE: Final = "file"
"""The file as a whole."""


class Said(NamedTuple):
    """What a finding says, and of what: a milestone, a document or a record kind, by its id."""

    fault: Fault
    of: str


SPEAKS_OF: Final[Mapping[str, Said]] = {
    "UP-A08": Said(Fault.UNDATED, FILE),
    "UP-A11": Said(Fault.WITHOUT_VIEWS, FILE),
    "UP-A16": Said(Fault.NOT_GIVEN, "reintegration_report"),
    "UP-A17": Said(Fault.INCOMPLETE, "current_opinion"),
    "UP-A18": Said(Fault.INCOMPLETE, FILE),
    "UP-E05": Said(Fault.BEFORE_THE_OPINION, "action_plan"),
    "UP-E07": Said(Fault.INCOMPLETE, "function_inventory"),
    "UP-E08": Said(Fault.TOO_OLD, "function_inventory"),
    "UP-E26": Said(Fault.INCOMPLETE, "first_year_evaluation"),
    "UP-E30": Said(Fault.INCOMPLETE, "action_plan"),
    "UP-E36": Said(Fault.TOO_OLD, "problem_analysis"),
    "UP-E39": Said(Fault.INCOMPLETE, "action_plan"),
    "UP-E40": Said(Fault.UNSIGNED, "action_plan"),
    "UP-E41": Said(Fault.TOO_OLD, "problem_analysis"),
    "UP-M01": Said(Fault.INCOMPLETE, "current_opinion"),
    "UP-M07": Said(Fault.INCOMPLETE, "current_opinion"),
    "UP-M08": Said(Fault.TOO_OLD, "current_opinion"),
    "UP-M14": Said(Fault.INCOMPLETE, "current_opinion"),
    "UP-S06": Said(Fault.INCOMPLETE, "second_track"),
    "UP-S07": Said(Fault.INCOMPLETE, "second_track"),
    "UP-S08": Said(Fault.BEFORE_THE_OPINION, "second_track"),
    "UP-S15": Said(Fault.TOO_OLD, "second_track_report"),
    "UP-X03": Said(Fault.INCOMPLETE, "reintegration_report"),
}
"""What each finding on a document says."""
