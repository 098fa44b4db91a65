"""What records say, asked alike for a line of the file and for the evidence of that line."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Final

from ..facts._filing import Filed
from ..facts.records import (
    Answer,
    ExtensionDecision,
    LongAbsenceExpected,
    SanctionDecision,
    SicknessBenefitDecision,
    WorkResumption,
)
from ..law.signals.result import OWN_EMPLOYER_WORK
from ..law.stages.file import Said
from .file import CaseFile, imposed

__all__ = [
    "NOTICES",
    "ends_benefit",
    "fixes_a_day",
    "is_structural",
    "on_leaving_out",
    "on_long_absence",
    "opinion_asked",
    "says_capacity",
    "standing_sanctions",
]

NOTICES: Final = ("week_42_notice", "early_iva_application", "extension_agreement")
"""The kinds of record of which the first is the notice of sickness to UWV."""


def is_structural(entry: Filed[WorkResumption]) -> bool:
    """Whether it is structural work at the own employer."""
    return bool(entry.record.structural) and entry.record.work in OWN_EMPLOYER_WORK


def on_leaving_out(entry: Filed[Answer]) -> bool:
    """Whether it answers the question on leaving the second track out."""
    return entry.record.question == "UP-S12"


def says_capacity(entry: Filed[Any]) -> bool:
    """Whether an opinion says what capacity there is."""
    return entry.record.capacity is not None


def ends_benefit(entry: Filed[SicknessBenefitDecision]) -> bool:
    """Whether a decision ends the benefit, and was not reversed."""
    return entry.record.reversed_on is None and entry.record.ends_on is not None


def fixes_a_day(entry: Filed[ExtensionDecision]) -> bool:
    """Whether a decision grants an extension until a day that it names."""
    return entry.record.granted is True and entry.record.last_day is not None


def standing_sanctions(file: CaseFile) -> list[Filed[SanctionDecision]]:
    """The decisions that imposed a sanction and were not withdrawn."""
    return [entry for entry in imposed(file.of(SanctionDecision)) if entry.record.withdrawn_on is None]


def on_long_absence(file: CaseFile) -> Sequence[tuple[Said, str]]:
    """What was said on long absence, in its order, each with the id of the record that says it."""
    said = [
        (Said(entry.done_on.toordinal(), expected, announced=False), entry.id)
        for entry in file.opinions
        if (expected := entry.record.long_absence_expected) is not None
    ]
    for entry in file.of(LongAbsenceExpected):
        said.append((Said(entry.done_on.toordinal(), entry.record.value, announced=True), entry.id))
    return sorted(said, key=_what_was_said)


def opinion_asked(file: CaseFile) -> Filed | None:
    """The opinion that is asked because long absence is expected, RPEZ 2(2), (3): the first problem analysis; or, where
    that came while none was expected, and it was expected later for the first time, the first opinion from then on.
    """
    analyses = file.acts.get("problem_analysis", ())
    if not analyses:
        return None
    first, said = analyses[0], [one for one, _ in on_long_absence(file)]
    since, day = next((one.day for one in said if one.expected), None), first.done_on.toordinal()
    if since is None or since <= day or all(one.expected or one.day > day for one in said):
        return first
    return next((entry for entry in file.opinions if entry.done_on.toordinal() >= since), None)


def _what_was_said(said: tuple[Said, str]) -> Said:
    return said[0]
