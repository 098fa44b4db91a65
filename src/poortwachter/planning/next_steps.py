"""What to do next: one ordered list of acts, from the milestones and the findings."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from typing import Final

from ..answer.codes import Act
from ..answer.parts import Status
from ..answer.risk import Finding, FindingState, NextStep, Risk
from ..answer.standing import Standing
from ..law.remedies import REMEDIES
from ..review.dossier import Dossier
from ..rules.rule import Bearer, Nature, Occasion
from ..rules.signal import Weight

__all__ = ["next_steps"]

_TO_DO: Final = (Status.OVERDUE, Status.DUE_SOON, Status.OPEN)
_HEAVIEST_FIRST: Final = (Weight.HARD, Weight.HIGH, Weight.MEDIUM, Weight.LOW, Weight.INFO)


def next_steps(dossier: Dossier, risk: Risk) -> tuple[NextStep, ...]:
    """Acts in order: what is overdue first, then by the day before which to act, then what has no last day."""
    open_now = [finding for finding in risk.findings if finding.state is FindingState.OPEN and finding.remedy]
    milestones = [item for items in dossier.milestones.values() for item in items if _is_to_do(item)]
    steps = [_by_milestone(item, open_now) for item in milestones]
    met = {finding for step in steps for finding in step.addresses}
    rest = [finding for finding in open_now if finding.id not in met]
    return tuple(sorted([*steps, *_by_findings(rest, dossier.as_of)], key=_urgency))


def _is_to_do(item: Standing) -> bool:
    """A duty of employer or employee that is open, due or overdue; an option only where an event gave it."""
    given = item.rule.nature is Nature.DUTY or item.rule.occasion is Occasion.EACH_EVENT
    if item.rule.id == "objection" and _gave_what_was_asked(item):
        return False
    return given and item.rule.bearer is not Bearer.UWV and item.status in _TO_DO


def _gave_what_was_asked(item: Standing) -> bool:
    """Whether the decision that opens the objection was a favourable one."""
    file, day = item.file, item.asked.occasion.day
    found = [
        entry.record
        for kind in item.rule.brought_up_by
        for entry in file.entries(kind)
        if entry.done_on.toordinal() == day
    ]
    return bool(found) and all(getattr(one, "repaired", None) or getattr(one, "granted", None) for one in found)


def _by_milestone(item: Standing, findings: Iterable[Finding]) -> NextStep:
    addresses = tuple(finding.id for finding in findings if _milestone_of(finding) == item.id)
    overdue = item.status is Status.OVERDUE
    return NextStep(
        item.key, Act.of(item.id), item.bearer, item.due if overdue else item.act_by, item.key, addresses, overdue
    )


def _milestone_of(finding: Finding) -> str | None:
    return None if finding.remedy is None else REMEDIES[finding.remedy].milestone


def _by_findings(findings: Iterable[Finding], as_of: date) -> Iterator[NextStep]:
    by_remedy: dict[str, list[Finding]] = {}
    for finding in findings:
        by_remedy.setdefault(finding.remedy or "", []).append(finding)
    for remedy, group in by_remedy.items():
        group.sort(key=lambda finding: _HEAVIEST_FIRST.index(finding.weight))
        days = [finding.repair_by for finding in group if finding.repair_by is not None and finding.repair_by >= as_of]
        ids = tuple(finding.id for finding in group)
        yield NextStep(remedy, Act.of(remedy), REMEDIES[remedy].by, min(days, default=None), ids[0], ids, overdue=False)


def _urgency(step: NextStep) -> tuple[bool, date]:
    return not step.overdue, step.act_by or date.max
