"""Which version of a rule governs a case."""

from __future__ import annotations

from datetime import date

from ..rules.citation import Citation
from ..rules.readings import TERMS_OF_2013
from ..rules.rule import MilestoneRule, Transition, Version
from ..rules.values import Answer, NotApplicable
from .casefile import CaseFile
from .terms import prepared

__all__ = ["governing", "last_day_of"]


def governing(rule: MilestoneRule, file: CaseFile, occasion: date | None = None) -> Version:
    """The version of ``rule`` that governs ``file``."""
    newest = rule.versions[-1]
    by_event = rule.transition is Transition.BY_EVENT and occasion is not None
    chosen_on = occasion if by_event and occasion is not None else file.first_sick_day
    if newest.in_force_from is None or chosen_on >= newest.in_force_from:
        return newest
    for version in rule.versions:
        if version.in_force_until is None:
            return version
        decides: Answer = chosen_on
        if rule.transition is Transition.UNLESS_EXPIRED:
            by_end = file.readings[TERMS_OF_2013] == "by_end_of_wait"
            decides = file.end_of_wait if by_end or version.due is None else prepared(version.due)(file, occasion)
        if isinstance(decides, date) and decides <= version.in_force_until:
            return version
    return newest


def last_day_of(
    rule: MilestoneRule, file: CaseFile, occasion: date | None = None
) -> tuple[Answer, tuple[Citation, ...]]:
    """The last day that the governing version of ``rule`` gives, and its articles."""
    version = governing(rule, file, occasion)
    if version.due is None:
        return NotApplicable("older_law"), version.basis
    return prepared(version.due)(file, occasion), version.basis
