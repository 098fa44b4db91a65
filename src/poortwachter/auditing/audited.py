"""One file audited: the documents of an answer, with what is wrong and what can still be mended."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING, Final

from ..answer.assessment import Assessment
from ..answer.codes import Fact
from ..answer.codes_beside import Act, SignalId
from ..answer.named import Named
from ..answer.packs import Abroad, PackAnswer, PackMilestone
from ..answer.parts import Milestone, Status
from ..answer.risk import Finding, FindingState, NextStep, ReportItem, ReportState, RiskLevel
from ..api import assess
from ..errors.handed import handed
from ..facts.case import Case
from ..facts.records import Opinion, record_models
from ..law.catalogue import DUTCH_LAW
from ..law.order import orders_of
from ..law.remedies import REMEDIES
from ..law.signals import SIGNALS
from ..rules.citation import Citation
from ..rules.rule import Bearer, Nature
from ..rules.terms import Anchor, Term, parts_of
from ..rules.values import DUE_SOON_DAYS
from .faults import FILE, SPEAKS_OF
from .items import Fault, FileAudit, FileItem, FileState, Mend

if TYPE_CHECKING:
    from ..packs.language import Pack

__all__ = ["audit", "audit_of"]

_STATES: Final[Mapping[Status, FileState]] = {
    Status.MET: FileState.PRESENT,
    Status.MET_LATE: FileState.PRESENT,
    Status.OVERDUE: FileState.MISSING,
    Status.MISSED: FileState.MISSING,
    Status.OPEN: FileState.NOT_YET,
    Status.UPCOMING: FileState.NOT_YET,
    Status.DUE_SOON: FileState.NOT_YET,
    Status.UNKNOWN: FileState.UNKNOWN,
    Status.LAPSED: FileState.NOT_ASKED,
    Status.NOT_APPLICABLE: FileState.NOT_ASKED,
}
_REPORT_STATES: Final[Mapping[ReportState, FileState]] = {
    ReportState.ON_FILE: FileState.PRESENT,
    ReportState.MISSING: FileState.MISSING,
    ReportState.NOT_YET: FileState.NOT_YET,
    ReportState.EXEMPT: FileState.NOT_ASKED,
    ReportState.NOT_REQUIRED: FileState.NOT_ASKED,
    ReportState.ASK: FileState.UNKNOWN,
}
_NOTHING: Final = FileItem(
    key="", what="", pack=None, authority=None, state=FileState.UNKNOWN, reason=None, missing=None, due=None,
    made_on=None, days_late=0, evidence=None, faults=(), asks=(), findings=(), mend=None, basis=(),
)  # fmt: skip
"""A document of which nothing is told yet."""
_EARLY: Final = "before_the_earliest_day"
"""What the answer of a pack says of something that was done before its earliest day."""


def audit(
    case: Case,
    *,
    as_of: date,
    readings: Mapping[str, str] | None = None,
    due_soon_days: int = DUE_SOON_DAYS,
    packs: Iterable[Pack | str] = (),
) -> FileAudit:
    """Every document that the law, UWV or a pack asks of a case, and what is wrong with it.

    Args:
        case: the facts.
        as_of: the day of the audit, inclusive.
        readings: contested readings to use instead of their default, by id.
        due_soon_days: from how many calendar days before its last day a milestone is due soon.
        packs: what an organisation adds to the law, as for :func:`poortwachter.assess`.

    Raises:
        CaseError: the case cannot be assessed as asked.

    >>> case = Case(first_sick_day=date(2026, 1, 5))
    >>> [(item.key, item.state.value) for item in audit(case, as_of=date(2026, 3, 2)).items][:2]
    [('problem_analysis', 'missing'), ('action_plan', 'not_yet')]
    """
    return audit_of(assess(case, as_of=as_of, readings=readings, due_soon_days=due_soon_days, packs=packs))


def audit_of(answer: Assessment | Abroad) -> FileAudit:
    """The audit of a file from its answer, also from one that was read back; of a case abroad what its packs ask."""
    if isinstance(answer, Abroad):
        of_packs = Named(_of_packs(answer.packs))
        return FileAudit(answer.case_id, answer.as_of, RiskLevel.NOT_ASSESSED, of_packs, (), ())
    items = _Items(handed("answer", answer, Assessment))
    found = Named(items.all())
    holes = tuple(item.key for item in found if Fact.RECORDS_COMPLETE_FROM in (item.missing, item.reason))
    return FileAudit(answer.case_id, answer.as_of, answer.risk.level, found, holes, answer.caveats)


class _Items:
    """The documents of one answer."""

    def __init__(self, answer: Assessment) -> None:
        self._answer = answer
        self._milestones = {item.id.value: item for item in reversed(answer.milestones)}
        self._steps = _places_of(answer.next_steps)
        self._spoken = _by_document(answer.risk.findings)
        open_now = {*answer.risk.not_known, *(finding.id for finding in answer.risk.findings)}
        of_views = {one for one, said in SPEAKS_OF.items() if said.fault is Fault.WITHOUT_VIEWS}
        self._views_answered = not open_now & of_views
        self._asked: dict[str, list[SignalId]] = {}
        for signal in answer.risk.not_known:
            if signal in SPEAKS_OF:
                self._asked.setdefault(SPEAKS_OF[signal].of, []).append(signal)

    def all(self) -> Iterator[FileItem]:
        """Milestones of the law, what else the report holds, what findings speak of, milestones of packs."""
        done = set()
        for milestone in self._answer.milestones:
            if _is_a_document(milestone):
                done.add(milestone.id.value)
                yield self._with_findings(self._of_law(milestone), milestone)
        for item in self._answer.report_completeness:
            if item.document.value not in done and item.state is not ReportState.NOT_REQUIRED:
                done.add(item.document.value)
                yield self._with_findings(_of_report(item))
        for name in [*self._spoken, *self._asked]:
            if name not in done:
                done.add(name)
                # A document of which only a finding or a question speaks; the file itself is there.
                state = FileState.PRESENT if name == FILE else FileState.UNKNOWN
                yield self._with_findings(replace(_NOTHING, key=name, what=name, state=state))
        yield from _of_packs(self._answer.packs)

    def _of_law(self, item: Milestone) -> FileItem:
        faults = [Fault.LATE] if item.status is Status.MET_LATE else []
        mend = self._mend(item)
        if self._lacks_views(item):
            faults.append(Fault.WITHOUT_VIEWS)
            mend = mend or self._mend_of_views()
        if self._is_before_the_opinion(item):
            faults.append(Fault.BEFORE_THE_OPINION)
        wrong = () if item.number != 1 else tuple(self._out_of_order(item))
        if wrong:
            faults.append(Fault.OUT_OF_ORDER)
        basis = (*item.basis, *(citation for citation in wrong if citation not in item.basis))
        return replace(
            _NOTHING, key=item.key, what=item.id.value, authority=item.authority, state=_STATES[item.status],
            reason=item.reason, missing=item.missing, due=item.due, made_on=item.met_on, days_late=item.days_late,
            evidence=item.evidence, faults=tuple(faults), mend=mend, basis=basis, number=item.number,
        )  # fmt: skip

    def _out_of_order(self, item: Milestone) -> Iterator[Citation]:
        """Where it is asked that another document came first, which was made later; an opinion is told of apart."""
        for order in orders_of(item.id.value):
            first = self._milestones.get(order.after)
            if order.after in _opinions_answered(item.id.value) or first is None:
                continue
            if item.met_on is not None and first.met_on is not None and item.met_on < first.met_on:
                yield from order.basis

    def _lacks_views(self, item: Milestone) -> bool:
        """Whether the views of both are not on file, and nobody answered that they stand in the document after all."""
        asked = {requirement.code for requirement in DUTCH_LAW.rules[item.id].requirements}
        return not self._views_answered and bool(asked & {caveat.value for caveat in item.caveats})

    def _mend_of_views(self) -> Mend | None:
        """What the finding would say if somebody answered that the views are not there, through the same day."""
        remedy = SIGNALS[next(one for one, said in SPEAKS_OF.items() if said.fault is Fault.WITHOUT_VIEWS)].remedy
        requests = [item for item in self._answer.milestones if item.id == "report_completion" and item.due is not None]
        applied = self._milestones.get("wia_application")
        last_day = requests[-1].due if requests else None if applied is None else applied.due
        if remedy is None:
            return None
        return Mend(Act.of(remedy), last_day, still_helps=last_day is None or last_day >= self._answer.as_of)

    def _is_before_the_opinion(self, item: Milestone) -> bool:
        """Whether it was made before the opinion from which its own term is counted."""
        if item.met_on is None or item.number != 1:
            return False
        for kind in _opinions_answered(item.id.value):
            opinion = self._milestones.get(kind)
            if opinion is not None and opinion.met_on is not None and item.met_on < opinion.met_on:
                return True
        return False

    def _mend(self, item: Milestone) -> Mend | None:
        """The step that meets it; what was done, or missed for good, is mended by none."""
        by_key, by_act = self._steps
        places = [by_key.get(item.key), by_act.get(item.id) if item.number == 1 else None]
        known = [place for place in places if place is not None]
        if not known:
            return None
        step = self._answer.next_steps[min(known)]
        return Mend(step.act, step.helps_until, still_helps=True)

    def _with_findings(self, item: FileItem, milestone: Milestone | None = None) -> FileItem:
        """With what findings and open questions say of it; of a document that comes again they speak of the first."""
        if milestone is not None and milestone.number != 1:
            return item
        spoken, asks = self._spoken.get(item.what, []), self._asked.get(item.what, [])
        faults = dict.fromkeys([*item.faults, *(SPEAKS_OF[one.id].fault for one in spoken)])
        basis = item.basis or tuple(citation for one in spoken for citation in one.basis)
        mend = item.mend or _mend_of(spoken, self._answer.as_of)
        ids = tuple(one.id for one in spoken)
        return replace(item, faults=tuple(faults), asks=tuple(asks), findings=ids, mend=mend, basis=basis)


def _is_a_document(item: Milestone) -> bool:
    """What employer or employee must make or send; UWV's own acts are not in the employer's hand."""
    return item.nature is Nature.DUTY and item.bearer is not Bearer.UWV


def _places_of(steps: Sequence[NextStep]) -> tuple[Mapping[str, int], Mapping[str | None, int]]:
    """The place of the first step by its key, and by the id of the milestone that its act meets."""
    in_reverse = [(place, steps[place]) for place in reversed(range(len(steps)))]
    by_key = {step.key: place for place, step in in_reverse}
    return by_key, {_milestone_of(step.act): place for place, step in in_reverse}


def _by_document(findings: Iterable[Finding]) -> dict[str, list[Finding]]:
    found: dict[str, list[Finding]] = {}
    for finding in findings:
        if finding.id in SPEAKS_OF and finding.state is FindingState.OPEN:
            found.setdefault(SPEAKS_OF[finding.id].of, []).append(finding)
    return found


def _opinions_answered(rule: str) -> list[str]:
    """The opinions of the company doctor from whose day the terms of a milestone are counted."""
    models, found = record_models(), set()
    for version in DUTCH_LAW.rules[rule].versions:
        found |= {one.name for one in _anchors(version.due)}
    return sorted(name for name in found if name in models and issubclass(models[name], Opinion))


def _anchors(term: Term | None) -> Iterator[Anchor]:
    if isinstance(term, Anchor):
        yield term
    elif term is not None:
        for part in parts_of(term):
            yield from _anchors(part)


def _milestone_of(act: Act) -> str | None:
    remedy = REMEDIES.get(act)
    return None if remedy is None else remedy.milestone


def _mend_of(findings: Iterable[Finding], as_of: date) -> Mend | None:
    """The remedy whose last day comes first."""
    found = [one for one in findings if one.remedy is not None]
    if not found:
        return None
    first = min(found, key=lambda one: (one.repair_by or date.max, one.id))
    helps = first.repair_by is None or first.repair_by >= as_of
    return Mend(Act.of(str(first.remedy)), first.repair_by, still_helps=helps)


def _of_report(item: ReportItem) -> FileItem:
    return replace(
        _NOTHING, key=item.document.value, what=item.document.value, state=_REPORT_STATES[item.state],
        reason=item.reason, evidence=item.evidence, basis=item.basis,
    )  # fmt: skip


def _of_packs(packs: Iterable[PackAnswer]) -> Iterator[FileItem]:
    for pack in packs:
        made = {f"{one.pack}.{one.id}": one.met_on for one in reversed(pack.milestones)}
        yield from (_of_pack(item, made) for item in pack.milestones)


def _of_pack(item: PackMilestone, made: Mapping[str, date | None]) -> FileItem:
    before = [day for name in item.after if (day := made.get(name)) is not None]
    out_of_order = item.met_on is not None and (any(item.met_on < day for day in before) or _EARLY in item.caveats)
    late = (Fault.LATE,) if item.status is Status.MET_LATE else ()
    faults = (*late, Fault.OUT_OF_ORDER) if out_of_order else late
    return replace(
        _NOTHING, key=item.key, what=item.id, pack=item.pack, authority=item.authority, state=_STATES[item.status],
        reason=item.reason, due=item.due, made_on=item.met_on, days_late=item.days_late, evidence=item.evidence,
        faults=faults, basis=item.basis, nl=item.nl, en=item.en, number=item.number,
    )  # fmt: skip
