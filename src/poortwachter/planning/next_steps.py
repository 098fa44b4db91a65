"""What to do next: one ordered list of acts, from the milestones and the findings."""

from __future__ import annotations

from collections.abc import Container, Iterable, Iterator, Mapping
from dataclasses import replace
from datetime import date
from typing import Final

from .._frozen import maker
from ..answer.answered import Answered
from ..answer.codes_beside import Act, SignalId
from ..answer.parts import Status
from ..answer.risk import Finding, FindingState, NextStep, Risk
from ..answer.standing import Standing
from ..law.remedies import REMEDIES, When
from ..review.dossier import Dossier
from ..rules.rule import Bearer, MilestoneRule, Nature, Occasion
from ..rules.signal import Weight
from .repair import latest_receipt_that_helps

__all__ = [
    "REMEDIES_OF",
    "REPAIR",
    "by_findings",
    "by_milestone",
    "is_to_do",
    "next_steps",
    "reckons_with_repair",
    "still_helps",
    "to_do",
    "urgency",
    "waits",
]

_make_step: Final = maker(NextStep)

_TO_DO: Final = (Status.OVERDUE, Status.DUE_SOON, Status.OPEN)
_HEAVIEST_FIRST: Final = (Weight.HARD, Weight.HIGH, Weight.MEDIUM, Weight.LOW, Weight.INFO)


def next_steps(dossier: Dossier, risk: Risk, found: Answered) -> tuple[NextStep, ...]:
    """Acts in order: what is overdue first, then what is to be done at once, then by the day before which to act, then
    what has no last day. What can no longer help is no step.
    """
    open_now = [finding for finding in risk.findings if finding.state is FindingState.OPEN and finding.remedy]
    milestones = [item for items in dossier.milestones.values() for item in items if is_to_do(item)]
    addressed = _by_their_milestone(open_now)
    steps = [by_milestone(item, _addresses(item, addressed), dossier.as_of) for item in milestones]
    met = {finding for step in steps for finding in step.addresses}
    rest = [finding for finding in open_now if finding.id not in met and still_helps(finding, dossier.as_of)]
    all_steps = [*steps, *by_findings(rest)]
    if any(step.act in REPAIR for step in all_steps):
        all_steps = list(_while_it_shortens(all_steps, latest_receipt_that_helps(found), dossier.as_of))
    acts: set[str] = {step.act for step in all_steps}
    acts |= {code for act in acts for code in REMEDIES_OF.get(act, ())}
    return tuple(sorted((step for step in all_steps if not waits(step, acts)), key=urgency))


REMEDIES_OF: Final = {
    act: tuple([code for code, remedy in REMEDIES.items() if remedy.milestone == act])
    for act in {remedy.milestone for remedy in REMEDIES.values() if remedy.milestone is not None}
}
"""The remedies that a milestone is, by its id."""

REPAIR: Final = ("repair_report", "report_repair")
"""The acts that report a repair."""


def _while_it_shortens(steps: Iterable[NextStep], latest: date | None, as_of: date) -> Iterator[NextStep]:
    """The steps; a report of repair carries the last receipt that still shortens, and is none when that has passed."""
    for step in steps:
        if step.act not in REPAIR:
            yield step
        elif latest is not None and latest >= as_of:
            by = None if step.act_by is None else min(step.act_by, latest)
            yield replace(step, act_by=by, helps_until=latest)


def reckons_with_repair(risk: Risk, found: Answered) -> bool:
    """Whether a report of repair is among what is left to do, if it still shortens anything."""
    acts: set[str] = {item.id for item in found.milestones if is_to_do(item)}
    acts |= {finding.remedy for finding in risk.findings if finding.state is FindingState.OPEN and finding.remedy}
    return not acts.isdisjoint(REPAIR)


def still_helps(finding: Finding, as_of: date) -> bool:
    """Whether what to do about it can still be done in time: on the last day, inclusive, it can. What is done in the
    term of a milestone is not done beside it.
    """
    if REMEDIES[finding.remedy or ""].brought_up_by is not None:
        return False
    return finding.repair_by is None or finding.repair_by >= as_of


def waits(step: NextStep, acts: Container[str]) -> bool:
    """Whether another act comes first."""
    remedy = REMEDIES.get(step.act)
    return remedy is not None and any(first in acts for first in remedy.after)


def to_do(rule: MilestoneRule) -> tuple[Status, ...]:
    """Where a milestone can stand while there is something to do: a duty of employer or employee that is open, due or
    overdue; an option only where an event gave it.
    """
    given = rule.nature is Nature.DUTY or rule.occasion is Occasion.EACH_EVENT
    return _TO_DO if given and rule.bearer is not Bearer.UWV else ()


def is_to_do(item: Standing) -> bool:
    """Whether there is something to do about a milestone."""
    if item.status not in _TO_DO:
        return False
    rule = item.rule
    return item.status in to_do(rule) and not (rule.id == "objection" and _gave_what_was_asked(item))


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


_Addressed = Mapping[tuple[str, str | None], tuple[SignalId, ...]]
"""The ids of findings by the milestone that they go with, and the kind of record that must have brought it up."""


def _by_their_milestone(findings: Iterable[Finding]) -> _Addressed:
    """The ids of the findings that go when a milestone is met, by that milestone."""
    addressed: dict[tuple[str, str | None], tuple[SignalId, ...]] = {}
    for finding in findings:
        remedy = REMEDIES[finding.remedy or ""]
        if remedy.milestone is not None:
            key = remedy.milestone, remedy.brought_up_by
            addressed[key] = (*addressed.get(key, ()), finding.id)
    return addressed


def _addresses(item: Standing, addressed: _Addressed) -> tuple[SignalId, ...]:
    """The ids of the findings that go when this milestone is met."""
    by_any, by_this = ((item.id, kind) for kind in (None, item.asked.occasion.kind or ""))
    return addressed.get(by_any, ()) + addressed.get(by_this, ())


def by_milestone(item: Standing, addresses: tuple[SignalId, ...], as_of: date) -> NextStep:
    """The step that meets a milestone."""
    overdue, key, due, act_by = item.status is Status.OVERDUE, item.key, item.due, item.act_by
    by = due if act_by is not None and act_by < as_of else act_by
    return _make_step(key, Act.of(item.id), item.bearer, by, key, addresses, overdue, None if overdue else due)


def by_findings(findings: Iterable[Finding]) -> Iterator[NextStep]:
    """The steps of the findings that no milestone meets: one for each remedy."""
    by_remedy: dict[str, list[Finding]] = {}
    for finding in findings:
        by_remedy.setdefault(finding.remedy or "", []).append(finding)
    for remedy, group in by_remedy.items():
        group.sort(key=lambda finding: _HEAVIEST_FIRST.index(finding.weight))
        until = min([finding.repair_by for finding in group if finding.repair_by is not None], default=None)
        act, ids = REMEDIES[remedy], tuple(finding.id for finding in group)
        by = None if act.when is When.NOW else until
        yield _make_step(remedy, Act.of(remedy), act.by, by, ids[0], ids, overdue=False, helps_until=until)


def urgency(step: NextStep) -> tuple[int, date]:
    """Overdue, at once, by its day, without a day."""
    if step.overdue:
        return 0, step.act_by or date.max
    remedy = REMEDIES.get(step.act)
    if remedy is not None and remedy.when is When.NOW:
        return 1, step.helps_until or date.max
    return (3, date.max) if step.act_by is None else (2, step.act_by)
