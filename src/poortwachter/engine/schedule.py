"""What the law asks in a case, whatever the day of assessment: every term, and the record that shows each act."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import date
from itertools import pairwise
from typing import Final, NamedTuple

from ..facts._filing import Filed
from ..facts.absences import Absence
from ..law.awb import POST_WEEKS
from ..law.rpez import VARIED_TERM
from ..law.stages.file import File
from ..law.stages.timeline import Timeline
from ..rules.citation import Citation
from ..rules.condition import Condition
from ..rules.rule import MilestoneRule, Occasion
from ..rules.values import NotApplicable, Unknown
from .file import CaseFile
from .lane import Lane
from .terms import BY_ITSELF, Evaluate, Known
from .terms import Occasion as Brought
from .versions import Governed

__all__ = ["Asked", "Ready", "Test", "asked", "in_time", "ready"]


class Test(NamedTuple):
    """A condition with the function that says when it holds."""

    condition: Condition
    holds: Callable[[File, Timeline, int, int], bool | None]


class Asked(NamedTuple):
    """What the law asks once, whatever the day of assessment.

    Attributes:
        rule: the rule in the catalogue, with its articles and versions.
        number: 1, or more where the milestone comes up again.
        occasion: what brought it up.
        due: the last day, as a whole number; ``None`` where there is none.
        no_day: why there is none.
        window_opens: the first day on which the act counts, or is usual.
        advised: the day that practice advises.
        last_valid: the last day on which the act still has effect, where that is another day.
        basis: the articles that set the term.
        shown: the record that shows the act.
        tests: the conditions on which it depends.
    """

    rule: MilestoneRule
    number: int
    occasion: Brought
    due: int | None
    no_day: NotApplicable | Unknown | None
    window_opens: int | None
    advised: int | None
    last_valid: int | None
    basis: tuple[Citation, ...]
    shown: Filed | None
    tests: tuple[Test, ...]


class Ready:
    """A rule made ready to answer many cases: its terms and conditions looked up once."""

    __slots__ = ("advised", "governed", "kinds", "last_valid", "rule", "tests", "window")

    def __init__(self, rule: MilestoneRule, lane: Lane) -> None:
        def prepared(term: object) -> Evaluate | None:
            return None if term is None else lane.terms.prepared(term)  # type: ignore[arg-type]

        self.rule = rule
        self.governed = Governed(rule, lane.terms)
        self.window, self.advised = prepared(rule.window_opens), prepared(rule.advised)
        self.last_valid = prepared(rule.last_valid)
        self.kinds = (*rule.met_by, *rule.also_met_by)
        tests = [Test(condition, lane.holds[condition.id]) for condition in rule.applies_when]
        self.tests = tuple(sorted(tests, key=_hangs_on_the_day))


def _hangs_on_the_day(test: Test) -> bool:
    """What is the same on every day of assessment is asked first."""
    return test.condition.hangs_on_the_day


def ready(lane: Lane) -> tuple[Ready, ...]:
    """The milestones of the catalogue, ready to answer in this lane."""
    return tuple(Ready(rule, lane) for rule in lane.catalogue.milestones)


def asked(rules: tuple[Ready, ...], file: CaseFile, view: File, found: Timeline) -> tuple[Asked, ...]:
    """What the law asks in one joined case, in the order of the catalogue."""
    return tuple(_asked(rules, file, view, found))


def _asked(rules: tuple[Ready, ...], file: CaseFile, view: File, found: Timeline) -> Iterator[Asked]:
    due_days: dict[str, int | None] = {}
    for rule in rules:
        events = _OCCASIONS[rule.rule.occasion](rule, file, Known(view, found, due_days))
        for number, (brought, shown) in enumerate(events, 1):
            known = Known(view, found, due_days, brought)
            due, no_day, basis = _term(rule, file, known)
            if number == 1:
                due_days[rule.rule.id] = due
            window = _before(rule.window, known, due)
            if shown is not None and rule.rule.only_within_window:
                shown = _first_shown(file, rule.kinds, since=window)
            last_valid = None if rule.last_valid is None else rule.last_valid(known)
            advised = _before(rule.advised, known, due)
            yield Asked(
                rule.rule, number, brought, due, no_day, window, advised, last_valid, basis, shown, rule.tests
            )  # fmt: skip


def _before(term: Evaluate | None, known: Known, due: int | None) -> int | None:
    """The day of a term, ``None`` where there is none, none known, or none before ``due``."""
    day = None if term is None else term(known)
    return day if day is not None and (due is None or day <= due) else None


Due = tuple[int | None, NotApplicable | Unknown | None, tuple[Citation, ...]]


def _term(rule: Ready, file: CaseFile, known: Known) -> Due:
    """The last day under the version that governs, as both parties varied it (RPEZ 5), or as UWV stated it."""
    basis = rule.governed.basis(known)
    agreed = file.agreed_term(rule.rule.id) if rule.rule.variable else None
    if agreed is not None:
        return agreed.record.due.toordinal(), None, (*rule.rule.versions[-1].basis, VARIED_TERM)  # type: ignore[attr-defined]
    if rule.rule.stated_as is not None and rule.rule.stated_as in file.stated:
        return file.stated[rule.rule.stated_as][0].toordinal(), None, rule.rule.versions[-1].basis
    day = rule.governed.day(known)
    return day, None if day is not None else rule.governed.no_day(known), basis


# --- when a milestone comes up ------------------------------------------------------------------------------------

Events = Iterator[tuple[Brought, Filed | None]]


def _once(rule: Ready, file: CaseFile, known: Known) -> Events:
    yield BY_ITSELF, _first_shown(file, rule.kinds)


def _capacity_changes(rule: Ready, file: CaseFile, known: Known) -> Events:
    """Once, and again after each opinion by which capacity returned or changed."""
    changes: list[Filed] = []
    opinions = [entry for entry in file.opinions if _capacity(entry) is not None]
    for earlier, later in pairwise(opinions):
        if _capacity(later) not in ("none", _capacity(earlier)):
            changes.append(later)
    if not changes or _capacity(opinions[0]) != "none":
        yield BY_ITSELF, _first_shown(file, rule.kinds)
    for entry in changes:
        yield _brought_by(entry), _first_shown(file, rule.rule.renewed_by, since=entry.done_on.toordinal())


def _capacity(entry: Filed) -> str | None:
    capacity: str | None = entry.record.capacity  # type: ignore[attr-defined]
    return capacity


def _evaluations(rule: Ready, file: CaseFile, known: Known) -> Events:
    """Each evaluation held, counted from the plan or the one before, and the next one while the wait runs."""
    plan, due = _first_shown(file, ("action_plan",)), known.due["action_plan"]
    previous = Brought(due) if plan is None else _brought_by(plan)
    held = [entry for kind in rule.kinds for entry in file.entries(kind)]
    held.sort(key=_act)
    for entry in held:
        yield previous, entry
        previous = _brought_by(entry)
    next_one = rule.governed.day(known._replace(occasion=previous))
    within = next_one is not None and next_one <= known.found.end_of_wait.day
    if not held or (held[-1].kind != "final_evaluation" and within):
        yield previous, None


def _events(rule: Ready, file: CaseFile, known: Known) -> Events:
    """For each record that brings the milestone up; the answers are taken in order, each once."""
    events = [entry for kind in rule.rule.brought_up_by for entry in file.entries(kind)]
    if not events:
        return
    events = sorted((entry for entry in events if entry.record.shows_act), key=_act)
    answers = [entry for kind in rule.kinds for entry in file.entries(kind) if entry.record.shows_act]
    for event in events:
        shown = next((entry for entry in answers if _answers(entry, event)), None)
        if shown is not None:
            answers.remove(shown)
        yield _brought_by(event), shown or _last_item_asked_for(event, file)


def _brought_by(event: Filed) -> Brought:
    answer_by = getattr(event.record, "answer_by", None)
    return Brought(event.done_on.toordinal(), None if answer_by is None else answer_by.toordinal(), event.id)


def _last_item_asked_for(event: Filed, file: CaseFile) -> Filed | None:
    """Where UWV named what is missing: the last of those documents, once all of them came."""
    wanted: tuple[str, ...] = getattr(event.record, "missing", ())
    came = [[one for one in file.entries(kind) if one.on >= event.done_on] for kind in wanted]
    return max((entries[0] for entries in came), key=_act) if came and all(came) else None


def _answers(entry: Filed, event: Filed) -> bool:
    against = getattr(entry.record, "against", None)
    return entry.done_on >= event.done_on and against in (None, event.kind)


def _end_of_employment(rule: Ready, file: CaseFile, known: Known) -> Events:
    last_day, ended = file.last_day_of_employment, file.sickness.last_sick_day
    if last_day is not None and last_day >= file.first_sick_day and (ended is None or last_day <= ended):
        yield Brought(last_day.toordinal(), None, file.employment_evidence), _first_shown(file, rule.kinds)


def _recovery(rule: Ready, file: CaseFile, known: Known) -> Events:
    for place, absence in sorted(enumerate(file.case.absences), key=_first_day):
        if absence.recovery_reported_on is not None and absence.first_day >= file.first_sick_day:
            reported = absence.recovery_reported_on.toordinal()
            path = f"absences[{place}].recovery_reported_on"
            yield Brought(reported, None, path), _first_shown(file, rule.kinds, since=reported)


_OCCASIONS: Final[Mapping[Occasion, Callable[[Ready, CaseFile, Known], Events]]] = {
    Occasion.ONCE: _once,
    Occasion.EACH_EVENT: _events,
    Occasion.END_OF_EMPLOYMENT: _end_of_employment,
    Occasion.RECOVERY: _recovery,
    Occasion.EACH_CAPACITY_CHANGE: _capacity_changes,
    Occasion.EACH_EVALUATION: _evaluations,
}


def _first_shown(file: CaseFile, kinds: Iterable[str], since: int | None = None) -> Filed | None:
    """The earliest record of ``kinds`` that shows the act, on or after ``since``."""
    first: Filed | None = None
    for kind in kinds:
        for entry in file.by_kind.get(kind, ()):
            if (since is None or entry.done_on.toordinal() >= since) and entry.record.shows_act:
                if first is None or entry.done_on < first.done_on:
                    first = entry
                break
    return first


def in_time(shown: Filed, due: int) -> bool:
    """Done on or before ``due``; or posted by then and received within a week, Awb 6:9(2)."""
    done = shown.done_on.toordinal()
    if done <= due:
        return True
    posted = getattr(shown.record, "posted_on", None)
    return posted is not None and posted.toordinal() <= due and done <= due + 7 * POST_WEEKS


def _first_day(item: tuple[int, Absence]) -> date:
    return item[1].first_day


def _act(entry: Filed) -> date:
    return entry.done_on
