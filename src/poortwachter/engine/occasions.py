"""When a milestone comes up: once, or at each event, request, period, evaluation or recovery, and the record that then
shows the act.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import date
from itertools import pairwise
from typing import TYPE_CHECKING, Final

from ..counting.ordinals import ordinal
from ..facts._base import said
from ..facts._filing import Filed
from ..facts.absences import Absence
from ..facts.records import Opinion
from ..law.awb import OBJECTED_TO
from ..law.safety_net import REVIEW_WEEKS
from ..rules.rule import Occasion
from ..rules.verbs import counted
from .evidence import EVIDENCE
from .file import CaseFile, in_order_of_acts
from .recorded import opinion_asked
from .terms import BY_ITSELF, Brought, Known

if TYPE_CHECKING:
    from .ready import Ready

__all__ = ["OCCASIONS", "Events", "first_shown"]

Events = Iterable[tuple[Brought, Filed | None]]


def _once(rule: Ready, file: CaseFile, known: Known) -> Events:
    return ((BY_ITSELF, first_shown(file, _kinds(rule, known))),)


def _opinion(rule: Ready, file: CaseFile, known: Known) -> Events:
    return ((BY_ITSELF, opinion_asked(file)),)


def _kinds(rule: Ready, known: Known) -> tuple[str, ...]:
    """The kinds that show the act, with those that do only where a day is known."""
    return (*rule.kinds, *[kind for kind, day in rule.also if day(known) is not None]) if rule.also else rule.kinds


def _concerned(rule: Ready, known: Known) -> bool:
    """Whether those of its group are known to be concerned, whatever the day of assessment."""
    file, found = known.file, known.found
    day = file.first_sick_day
    return all(holds(file, found, day, day) is True for _, holds in rule.concerns)


def _where_concerned(rule: Ready, file: CaseFile, known: Known) -> Events:
    return _once(rule, file, known) if _concerned(rule, known) else ()


def _recovered(rule: Ready, file: CaseFile, known: Known) -> Events:
    return _where_concerned(rule, file, known) if known.file.recovered else ()


def _each_period(rule: Ready, file: CaseFile, known: Known) -> Events:
    """After each period of weeks in the wait; not those that were over when the employment ended."""
    if not _concerned(rule, known):
        return
    ends, last = known.file.employment_ends, known.found.end_of_wait.day
    held, since = file.acts.get(rule.kinds[0], ()), EVIDENCE["first_sick_day"](file)[0]
    weeks = int(REVIEW_WEEKS)
    while (over := counted(known.file, 7 * weeks)) < last:
        if ends is None or over > ends:
            until = counted(known.file, 7 * (weeks + REVIEW_WEEKS))
            shown = [entry for entry in held if over < entry.done_on.toordinal() <= until]
            yield Brought(over, None, since), shown[0] if shown else None
        weeks += REVIEW_WEEKS


def _each_request(rule: Ready, file: CaseFile, known: Known) -> Events:
    """Each request; the answer stands on the same record."""
    for kind in rule.rule.brought_up_by:
        for entry in file.acts.get(kind, ()):
            asked_on, answered = said(entry.record, "requested_on"), said(entry.record, "dated")
            if asked_on is not None:
                brought = Brought(asked_on.toordinal(), None, entry.id, kind=kind)
                yield brought, None if answered is None else entry


def _capacity_changes(rule: Ready, file: CaseFile, known: Known) -> Events:
    """Once, and again after each opinion by which capacity returned or changed since the one that asked for it."""
    changes: list[Filed] = []
    opinions = _on_capacity(file, rule.kinds)
    for earlier, later in pairwise(opinions):
        if later.record.capacity not in ("none", earlier.record.capacity):
            changes.append(later)
    if not changes or opinions[0].record.capacity != "none" or _came_before(opinions[0], changes[0], rule, file, known):
        yield BY_ITSELF, first_shown(file, rule.kinds)
    for entry in changes:
        yield _brought_by(entry), first_shown(file, rule.rule.renewed_by, since=entry.done_on.toordinal())


def _on_capacity(file: CaseFile, kinds: tuple[str, ...]) -> list[Filed[Opinion]]:
    """The opinions on capacity; where the one that the plan answers took the place of an analysis, and no plan was made
    before it, what was last found by then and what was found later.
    """
    found = [entry for entry in file.opinions if entry.record.capacity is not None]
    opinion, analyses, plan = opinion_asked(file), file.acts.get("problem_analysis", ()), first_shown(file, kinds)
    if not analyses or (opinion is not None and opinion.done_on == analyses[0].done_on):
        return found
    if plan is not None and (opinion is None or plan.done_on < opinion.done_on):
        return found
    before = [entry for entry in found if opinion is None or entry.done_on <= opinion.done_on]
    return [*before[-1:], *found[len(before) :]]


def _came_before(none: Filed, some: Filed, rule: Ready, file: CaseFile, known: Known) -> bool:
    """Whether its day had passed when the first opinion found no capacity, or it was done before capacity returned."""
    due, shown = rule.governed.day(known), first_shown(file, rule.kinds)
    passed = due is not None and due < none.done_on.toordinal()
    return passed or (shown is not None and shown.done_on < some.done_on)


def _evaluations(rule: Ready, file: CaseFile, known: Known) -> Events:
    """Each evaluation held, counted from the plan or the one before, and the next one while the wait runs."""
    plan, due = first_shown(file, ("action_plan",)), known.due["action_plan"]
    previous = Brought(due) if plan is None else _brought_by(plan)
    held = in_order_of_acts(file.by_kind, rule.kinds)
    for entry in held:
        yield previous, entry
        previous = _brought_by(entry)
    next_one = rule.governed.day(Known(known.file, known.found, known.due, previous))
    within = next_one is not None and next_one <= known.found.end_of_wait.day
    if not held or (held[-1].kind != "final_evaluation" and within):
        yield previous, None


def _events(rule: Ready, file: CaseFile, known: Known) -> Events:
    """For each record that brings the milestone up; the answers are taken in order, each once, but for what completes a
    report: that answers every request before it.
    """
    acts = file.acts
    events = sorted((entry for kind in rule.rule.brought_up_by for entry in acts.get(kind, ())), key=_act)
    if "objection" in rule.kinds:
        return [(_brought_by(event), _objection_to(event, file)) for event in events]
    answers = [entry for kind in rule.kinds for entry in file.answers(kind)]
    found = [(event, _objected_to(event, file) if event.kind == "objection" else ()) for event in events]
    return [(_brought_by(event, about), _answer_to(event, about, answers, file)) for event, about in found]


def _answer_to(event: Filed, about: Sequence[Filed], answers: list[Filed], file: CaseFile) -> Filed | None:
    """The first of the answers left that answers it, which is then used up; or all the items that UWV asked for, where
    they came sooner.
    """
    shown, item = _first_answer(event, about, answers), _last_item_asked_for(event, file)
    return item if item is not None and (shown is None or item.done_on < shown.done_on) else shown


def _first_answer(event: Filed, about: Sequence[Filed], answers: list[Filed]) -> Filed | None:
    shown = next((entry for entry in answers if _answers(entry, event, about)), None)
    if shown is not None and shown.kind != "reintegration_report":
        answers.remove(shown)
    return shown


def _objected_to(objection: Filed, file: CaseFile) -> list[Filed]:
    """The decision that an objection is against: the last one before it, of the kind that it names; more than one where
    it names none, and UWV sent several on that day.
    """
    against: str | None = said(objection.record, "against")
    kinds = OBJECTED_TO if against is None else (against,)
    before = [entry for kind in kinds for entry in file.acts.get(kind, ()) if entry.done_on <= objection.done_on]
    last = max((entry.done_on for entry in before), default=None)
    return [entry for entry in before if entry.done_on == last]


def _objection_to(decision: Filed, file: CaseFile) -> Filed | None:
    """The first objection that is against a decision, and known to be."""
    for objection in file.acts.get("objection", ()):
        found = _objected_to(objection, file)
        if len(found) == 1 and found[0].id == decision.id:
            return objection
    return None


def _brought_by(event: Filed, about: Sequence[Filed] = ()) -> Brought:
    answer_by, day = said(event.record, "answer_by"), event.done_on.toordinal()
    brought = Brought(day, ordinal(answer_by), event.id, about=_kinds_of(about), kind=event.kind)
    if len(about) != 1:
        return brought
    (decision,) = about
    return brought._replace(answered=decision.done_on.toordinal(), decision=decision.id)


def _kinds_of(decisions: Sequence[Filed]) -> tuple[str, ...]:
    return tuple([decision.kind for decision in decisions])


def _last_item_asked_for(event: Filed, file: CaseFile) -> Filed | None:
    """Where UWV named what is missing: the last of those documents, once all of them came."""
    wanted: tuple[str, ...] = said(event.record, "missing") or ()
    came = [[one for one in file.entries(kind) if one.on >= event.done_on] for kind in wanted]
    return max((entries[0] for entries in came), key=_act) if came and all(came) else None


def _answers(entry: Filed, event: Filed, about: Sequence[Filed]) -> bool:
    against: str | None = said(entry.record, "against")
    named: str | None = said(event.record, "against")
    kinds = [decision.kind for decision in about] if about or named is None else [named]
    return entry.done_on >= event.done_on and (against is None or not kinds or against in kinds)


def _end_of_employment(rule: Ready, file: CaseFile, known: Known) -> Events:
    last_day, ended = file.last_day_of_employment, file.sickness.last_sick_day
    in_sickness = known.found.end_in_sickness is not None
    if last_day is not None and in_sickness and (ended is None or last_day <= ended):
        yield Brought(last_day.toordinal(), None, file.employment_evidence), first_shown(file, rule.kinds)


def _after_effect(rule: Ready, file: CaseFile, known: Known) -> Events:
    if known.found.after_effect:
        yield BY_ITSELF, first_shown(file, rule.kinds)


def _recovery(rule: Ready, file: CaseFile, known: Known) -> Events:
    """Each time the employer heard of recovery from sickness in this case; not reported before the sick notice.

    Who recovers after the employment has no employer any more to report it, ZW 38a(4), (5).
    """
    ends = known.file.employment_ends
    for place, absence in sorted(enumerate(file.case.absences), key=_first_day):
        in_case = absence.last_day is not None and absence.last_day >= file.first_sick_day
        if absence.recovery_reported_on is None or absence.last_day is None or not in_case:
            continue
        if ends is None or absence.last_day.toordinal() <= ends:
            reported = absence.recovery_reported_on.toordinal()
            path = f"absences[{place}].recovery_reported_on"
            shown = first_shown(file, rule.kinds, since=reported)
            if known.file.safety_net_notice_term == "six_weeks":
                notice = known.file.safety_net_notice
                since = None if notice is None else max(reported, notice)
                shown = None if since is None else first_shown(file, rule.kinds, since=since)
            yield Brought(reported, None, path), shown


def _recovery_in_benefit(rule: Ready, file: CaseFile, known: Known) -> Events:
    """Once a self-insured former employer heard of recovery; not reported before its sick notice, ZW 38aa(2)."""
    ends = known.file.employment_ends
    if not _concerned(rule, known) or ends is None:
        return
    notice = known.file.safety_net_notice if known.found.after_effect else known.file.exit_notice
    for place, absence in sorted(enumerate(file.case.absences), key=_first_day):
        reported, last = absence.recovery_reported_on, absence.last_day
        if reported is not None and last is not None and last.toordinal() > ends and last >= file.first_sick_day:
            day = reported.toordinal()
            shown = None if notice is None else first_shown(file, rule.kinds, since=max(day, notice))
            yield Brought(day, None, f"absences[{place}].recovery_reported_on"), shown


OCCASIONS: Final[Mapping[Occasion, Callable[[Ready, CaseFile, Known], Events]]] = {
    Occasion.ONCE: _once,
    Occasion.OPINION: _opinion,
    Occasion.EACH_EVENT: _events,
    Occasion.END_OF_EMPLOYMENT: _end_of_employment,
    Occasion.AFTER_EFFECT: _after_effect,
    Occasion.RECOVERY: _recovery,
    Occasion.RECOVERY_IN_BENEFIT: _recovery_in_benefit,
    Occasion.RECOVERED: _recovered,
    Occasion.WHERE_CONCERNED: _where_concerned,
    Occasion.EACH_PERIOD: _each_period,
    Occasion.EACH_REQUEST: _each_request,
    Occasion.EACH_CAPACITY_CHANGE: _capacity_changes,
    Occasion.EACH_EVALUATION: _evaluations,
}


def first_shown(file: CaseFile, kinds: Iterable[str], since: int | None = None) -> Filed | None:
    """The earliest record of ``kinds`` that shows the act, on or after ``since``."""
    first: Filed | None = None
    for kind in kinds:
        entries = file.acts.get(kind, ())
        if since is not None:
            entries = [entry for entry in entries if entry.done_on.toordinal() >= since]
        if entries and (first is None or entries[0].done_on < first.done_on):
            first = entries[0]
    return first


def _first_day(item: tuple[int, Absence]) -> date:
    return item[1].first_day


def _act(entry: Filed) -> date:
    return entry.done_on
