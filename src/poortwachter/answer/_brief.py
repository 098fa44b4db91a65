"""An answer in short: without what is the same for every case."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Final, Literal, TypeAlias, get_args

from ..errors import option

__all__ = ["BRIEF_SCHEMA", "LEFT_OUT", "SAME_FOR_EVERY_CASE", "Detail", "is_brief"]

Detail: TypeAlias = Literal["full", "brief"]


def is_brief(detail: Detail) -> bool:
    """Whether an answer is asked for in short.

    Raises:
        CaseError: it is neither of the two.
    """
    return option(detail, get_args(Detail), ("detail",)) == "brief"


BRIEF_SCHEMA: Final = "poortwachter.assessment-brief/1"

SAME_FOR_EVERY_CASE: Final[Mapping[str, frozenset[str]]] = {
    "Milestone": frozenset({"nature", "authority", "bearer", "together_with", "basis", "consequence"}),
    "Finding": frozenset({"effect", "track", "weight", "basis"}),
    "OpenQuestion": frozenset({"holds_on", "effect", "weight", "basis"}),
    "TestStep": frozenset({"basis"}),
    "ReportItem": frozenset({"supplied_by", "basis"}),
    "Provenance": frozenset({"catalogue_version", "verified_through", "calendar_published_through"}),
}
"""What follows from the id of a thing, or from the library alone."""


def _each(name: str) -> dict[str, frozenset[str]]:
    return {"__all__": SAME_FOR_EVERY_CASE[name]}


LEFT_OUT: Final[Mapping[str, Any]] = {
    "milestones": _each("Milestone"),
    "risk": {"findings": _each("Finding"), "questions": _each("OpenQuestion"), "test": _each("TestStep")},
    "report_completeness": _each("ReportItem"),
    "provenance": SAME_FOR_EVERY_CASE["Provenance"],
}
