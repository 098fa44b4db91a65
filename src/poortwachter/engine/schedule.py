"""What the law asks in a case, whatever the day of assessment: every term, and the record that shows each act."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from datetime import date
from functools import cache
from itertools import pairwise
from typing import Final, NamedTuple

from ..facts._base import said
from ..facts._filing import Filed
from ..facts.absences import Absence
from ..law.awb import OBJECTED_TO
from ..law.rpez import VARIED_TERM
from ..law.safety_net import REVIEW_WEEKS
from ..law.stages.application import received_in_time
from ..law.stages.file import File
from ..law.stages.limits import sickness_benefit_from_employer
from ..law.stages.timeline import Timeline
from ..rules.catalogue import Catalogue
from ..rules.citation import Citation
from ..rules.condition import Condition
from ..rules.duty import End
from ..rules.rule import MilestoneRule, Occasion, Transition, Version
from ..rules.terms import readings_in
from ..rules.values import NotApplicable, Unknown
from ..rules.verbs import counted, counted_so_far
from .evidence import EVIDENCE
from .file import CaseFile, in_order_of_acts
from .lane import Lane, plain
from .terms import BY_ITSELF, Evaluate, Known
from .terms import Occasion as Brought
from .versions import Governed

__all__ = ["Asked", "Ready", "Test", "asked", "asked_of", "in_time", "ready", "term_of"]


_BUT_ONE: Final = (Occasion.ONCE, Occasion.END_OF_EMPLOYMENT, Occasion.WHERE_CONCERNED, Occasion.RECOVERED)
_BY_DAY: Final = (Occasion.RECOVERY, Occasion.RECOVERY_IN_BENEFIT)


_BY_RECORD: Final = (Occasion.EACH_EVENT, Occasion.EACH_REQUEST)


class Test(NamedTuple):
    """A condition with the function that says when it holds."""

    condition: Condition
    holds: Callable[[File, Timeline, int, int], bool | None]


class Asked(NamedTuple):
    """What the law asks once, whatever the day of assessment.

    Attributes:
        ready: the rule, ready to answer.
        number: 1, or more where the milestone comes up again.
        known: what its terms are counted from, and what brought it up.
        due: the last day, as a whole number; ``None`` where there is none.
        no_day: why there is none.
        basis: the articles that set the term.
        version: the version that governs.
        shown: the record that shows the act.
    """

    ready: Ready
    number: int
    known: Known
    due: int | None
    no_day: NotApplicable | Unknown | None
    basis: tuple[Citation, ...]
    version: Version
    shown: Filed | None

    @property
    def rule(self) -> MilestoneRule:
        """The rule in the catalogue, with its articles and versions."""
        return self.ready.rule

    @property
    def occasion(self) -> Brought:
        """What brought it up."""
        return self.known.occasion

    @property
    def occasion_key(self) -> str | None:
        """What names this occasion among others, whatever is recorded afterwards; ``None`` where there is but one.

        The first evaluation follows the plan, of which there is one; each other follows the evaluation before it.
        """
        rule, brought = self.ready.rule, self.known.occasion
        if rule.occasion in _BUT_ONE or (rule.occasion is Occasion.EACH_EVALUATION and self.number == 1):
            return None
        if rule.occasion in _BY_DAY and brought.day is not None:
            return date.fromordinal(brought.day).isoformat()
        if rule.occasion is Occasion.EACH_PERIOD and brought.day is not None:
            return f"{counted_so_far(self.known.file, brought.day) // 7}_weeks"
        return brought.evidence or None

    @property
    def key(self) -> str:
        """The id, with what names the occasion behind it: ``objection:r6``."""
        occasion = self.occasion_key
        return self.ready.rule.id if occasion is None else f"{self.ready.rule.id}:{occasion}"

    @property
    def caveats(self) -> tuple[str, ...]:
        """Codes of what a reader must know about the event that brought it up, and about the act."""
        ready = self.ready
        if not ready.event_tests and not ready.act_tests:
            return ()
        asked_of = [(test, self.occasion.day) for test in ready.event_tests]
        if self.shown is not None:
            asked_of += [(test, self.shown.done_on.toordinal()) for test in ready.act_tests]
        file, found = self.known.file, self.known.found
        return tuple(
            test.condition.otherwise
            for test, day in asked_of
            if day is not None and test.holds(file, found, day, day) is False
        )

    @property
    def window_opens(self) -> int | None:
        """The first day on which the act counts, or is usual; ``None`` where there is none before ``due``."""
        return self._before(self.ready.window)

    @property
    def advised(self) -> int | None:
        """The day that practice advises; ``None`` where it advises none before ``due``."""
        return self._before(self.ready.advised)

    @property
    def last_valid(self) -> int | None:
        """The last day on which the act still has effect, where that is another day."""
        return None if self.ready.last_valid is None else self.ready.last_valid(self.known)

    def noting(self, view: File) -> Asked:
        """The same of another view of the file, which notes other readings, or none."""
        ready, number, (_, found, due_days, occasion), due, no_day, basis, version, shown = self
        return Asked(ready, number, Known(view, found, due_days, occasion), due, no_day, basis, version, shown)

    def read_all(self) -> tuple[int | None, ...]:
        """The days that are worked out when they are read."""
        return self.window_opens, self.advised, self.last_valid

    def _before(self, term: Evaluate | None) -> int | None:
        day = None if term is None else term(self.known)
        return day if day is not None and (self.due is None or day <= self.due) else None


class Ready:
    """A rule made ready to answer many cases: its terms and conditions looked up once."""

    __slots__ = (
        "_catalogue", "act_tests", "advised", "after_exit", "asks", "brought_by", "by_a_reading", "concerns", "ends",
        "event_tests", "governed", "id", "kinds", "last_valid", "occasions", "rule", "tests", "window",
    )  # fmt: skip

    def __init__(self, rule: MilestoneRule, lane: Lane) -> None:
        def prepared(term: object) -> Evaluate | None:
            return None if term is None else lane.terms.prepared(term)  # type: ignore[arg-type]

        self.rule, self.id, self._catalogue = rule, rule.id, lane.catalogue
        self.governed = Governed(rule, lane.terms)
        self.window, self.advised = prepared(rule.window_opens), prepared(rule.advised)
        self.last_valid = prepared(rule.last_valid)
        self.kinds = (*rule.met_by, *rule.also_met_by)
        self.occasions = _OCCASIONS[rule.occasion]
        self.brought_by = rule.brought_up_by if rule.occasion in _BY_RECORD else ()
        self.asks = _tests(rule.conditions, lane)
        self.tests = tuple(sorted(self.asks, key=_hangs_on_the_day))
        self.event_tests = _tests(rule.caveats_of_event, lane)
        self.act_tests = _tests(rule.caveats_of_act, lane)
        self.ends: tuple[End, ...] = () if rule.group is None else rule.group.ends_with
        self.after_exit: tuple[Citation, ...] = () if rule.group is None else rule.group.after_exit
        self.concerns = () if rule.group is None else _tests(rule.group.only_where, lane)
        self.by_a_reading = _by_a_reading(rule)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Ready) and self._catalogue is other._catalogue and self.rule.id == other.rule.id

    def __hash__(self) -> int:
        return hash(self.rule.id)

    def __reduce__(self) -> tuple[Callable[[Catalogue, str], Ready], tuple[Catalogue, str]]:
        return _again, (self._catalogue, self.rule.id)


def _by_a_reading(rule: MilestoneRule) -> bool:
    """Whether a contested reading can decide a day of this rule, or which of its versions governs."""
    versions = rule.versions if rule.at_exit is None else (*rule.versions, rule.at_exit)
    governing = [each for version in versions for each in (version, *version.instead)]
    terms = (*(version.due for version in governing), rule.window_opens, rule.advised, rule.last_valid)
    by_term = any(readings_in(term) for term in terms if term is not None)
    return by_term or rule.transition is Transition.UNLESS_EXPIRED


def _tests(conditions: Iterable[Condition], lane: Lane) -> tuple[Test, ...]:
    return tuple(Test(condition, lane.holds[condition.id]) for condition in conditions)


@cache
def _again(catalogue: Catalogue, rule: str) -> Ready:
    """A rule ready to answer, read back from a pickle."""
    return Ready(catalogue.rules[rule], plain(catalogue))


def _hangs_on_the_day(test: Test) -> bool:
    """What is the same on every day of assessment is asked first."""
    return test.condition.hangs_on_the_day


def ready(lane: Lane) -> tuple[Ready, ...]:
    """The milestones of the catalogue, ready to answer in this lane."""
    return tuple(Ready(rule, lane) for rule in lane.catalogue.milestones)


def asked(rules: tuple[Ready, ...], file: CaseFile, view: File, found: Timeline, noting: File) -> tuple[Asked, ...]:
    """What the law asks in one joined case, in the order of the catalogue; ``noting`` is the same file, which notes
    the contested readings that decide a last day.
    """
    due_days: dict[str, int | None] = {}
    known, items, none_of = Known(view, found, due_days), list[Asked](), file.acts.keys().isdisjoint
    noted = Known(noting, found, due_days)
    term = term_of(file)
    for ready in rules:
        if ready.brought_by and none_of(ready.brought_by):
            continue
        if ready.by_a_reading:
            once = [item.noting(view) for item in asked_of(ready, term, file, noted)]
        else:
            once = asked_of(ready, term, file, known)
        if once:
            due_days[ready.id] = once[0].due
            items += once
    return tuple(items)


def asked_of(ready: Ready, term: TermOf, file: CaseFile, known: Known) -> list[Asked]:
    """What one rule asks, each time that it comes up; ``known`` has the last days of the milestones before it."""
    items = []
    for number, (brought, shown) in enumerate(ready.occasions(ready, file, known), 1):
        here = known if brought is BY_ITSELF else known._replace(occasion=brought)
        due, no_day, basis, version = term(ready, file, here)
        if ready.after_exit and due is not None and sickness_benefit_from_employer(known.file, due - 1):
            basis = (*basis, *ready.after_exit)
        item = Asked(ready, number, here, due, no_day, basis, version, shown)
        items.append(_within_window(item, file) if shown is not None and ready.rule.only_within_window else item)
    return items


def _within_window(asked: Asked, file: CaseFile) -> Asked:
    """The same, shown only by an act within its window."""
    return asked._replace(shown=_first_shown(file, asked.ready.kinds, since=asked.window_opens))


Due = tuple[int | None, NotApplicable | Unknown | None, tuple[Citation, ...], Version]
TermOf = Callable[["Ready", CaseFile, Known], Due]


def term_of(file: CaseFile) -> TermOf:
    """How last days are found: with or without days that were agreed or stated."""
    return _moved_term if file.stated or file.has("term_deviation") else _term


def _moved_term(rule: Ready, file: CaseFile, known: Known) -> Due:
    """The last day as both parties varied it (RPEZ 5), or as UWV stated it, or else under the version that governs."""
    agreed = file.agreed_term(rule.rule.id) if rule.rule.variable and file.has("term_deviation") else None
    if agreed is not None:
        basis = (*rule.rule.versions[-1].basis, VARIED_TERM)
        return agreed.record.due.toordinal(), None, basis, rule.governed.version(known)
    if rule.rule.stated_as is not None and rule.rule.stated_as in file.stated:
        stated = file.stated[rule.rule.stated_as][0].toordinal()
        return stated, None, rule.rule.versions[-1].basis, rule.governed.version(known)
    return _term(rule, file, known)


def _term(rule: Ready, file: CaseFile, known: Known) -> Due:
    """The last day under the version that governs."""
    day, version = rule.governed.answer(known)
    return day, None if day is not None else rule.governed.no_day(known), version.basis, version


# --- when a milestone comes up ------------------------------------------------------------------------------------

Events = Iterable[tuple[Brought, Filed | None]]


def _once(rule: Ready, file: CaseFile, known: Known) -> Events:
    return ((BY_ITSELF, _first_shown(file, rule.kinds)),)


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
    """Once, and again after each opinion by which capacity returned or changed."""
    changes: list[Filed] = []
    opinions = [entry for entry in file.opinions if entry.record.capacity is not None]
    for earlier, later in pairwise(opinions):
        if later.record.capacity not in ("none", earlier.record.capacity):
            changes.append(later)
    if not changes or opinions[0].record.capacity != "none":
        yield BY_ITSELF, _first_shown(file, rule.kinds)
    for entry in changes:
        yield _brought_by(entry), _first_shown(file, rule.rule.renewed_by, since=entry.done_on.toordinal())


def _evaluations(rule: Ready, file: CaseFile, known: Known) -> Events:
    """Each evaluation held, counted from the plan or the one before, and the next one while the wait runs."""
    plan, due = _first_shown(file, ("action_plan",)), known.due["action_plan"]
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
    """For each record that brings the milestone up; the answers are taken in order, each once."""
    acts = file.acts
    events = sorted((entry for kind in rule.rule.brought_up_by for entry in acts.get(kind, ())), key=_act)
    answers = [entry for kind in rule.kinds for entry in acts.get(kind, ())]
    decisions = _decisions_objected_to(file) if "objection" in rule.rule.brought_up_by else {}
    return [(_brought_by(event, decisions.get(event.id)), _answer_to(event, answers, file)) for event in events]


def _answer_to(event: Filed, answers: list[Filed], file: CaseFile) -> Filed | None:
    """The first of the answers left that answers it, which is then used up; or all the items that UWV asked for."""
    return _first_answer(event, answers) or _last_item_asked_for(event, file)


def _first_answer(event: Filed, answers: list[Filed]) -> Filed | None:
    shown = next((entry for entry in answers if _answers(entry, event)), None)
    if shown is not None:
        answers.remove(shown)
    return shown


def _decisions_objected_to(file: CaseFile) -> dict[str, Filed]:
    """The decision against which each objection was made, by the id of the objection."""
    decisions = sorted((entry for kind in OBJECTED_TO for entry in file.acts.get(kind, ())), key=_act)
    objections = list(file.acts.get("objection", ()))
    found = [(_first_answer(decision, objections), decision) for decision in decisions]
    return {objection.id: decision for objection, decision in found if objection is not None}


def _brought_by(event: Filed, decision: Filed | None = None) -> Brought:
    answer_by, day = said(event.record, "answer_by"), event.done_on.toordinal()
    by = None if answer_by is None else answer_by.toordinal()
    if decision is None:
        return Brought(day, by, event.id, kind=event.kind)
    return Brought(day, by, event.id, decision.done_on.toordinal(), decision.kind, decision.id, event.kind)


def _last_item_asked_for(event: Filed, file: CaseFile) -> Filed | None:
    """Where UWV named what is missing: the last of those documents, once all of them came."""
    wanted: tuple[str, ...] = said(event.record, "missing") or ()
    came = [[one for one in file.entries(kind) if one.on >= event.done_on] for kind in wanted]
    return max((entries[0] for entries in came), key=_act) if came and all(came) else None


def _answers(entry: Filed, event: Filed) -> bool:
    against: str | None = said(entry.record, "against")
    about: str | None = said(event.record, "against") if event.kind == "objection" else event.kind
    return entry.done_on >= event.done_on and (against is None or about is None or against == about)


def _end_of_employment(rule: Ready, file: CaseFile, known: Known) -> Events:
    last_day, ended = file.last_day_of_employment, file.sickness.last_sick_day
    in_sickness = known.found.end_in_sickness is not None
    if last_day is not None and in_sickness and (ended is None or last_day <= ended):
        yield Brought(last_day.toordinal(), None, file.employment_evidence), _first_shown(file, rule.kinds)


def _after_effect(rule: Ready, file: CaseFile, known: Known) -> Events:
    if known.found.after_effect:
        yield BY_ITSELF, _first_shown(file, rule.kinds)


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
            shown = _first_shown(file, rule.kinds, since=reported)
            if known.file.safety_net_notice_term == "six_weeks":
                notice = known.file.safety_net_notice
                since = None if notice is None else max(reported, notice)
                shown = None if since is None else _first_shown(file, rule.kinds, since=since)
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
            shown = None if notice is None else _first_shown(file, rule.kinds, since=max(day, notice))
            yield Brought(day, None, f"absences[{place}].recovery_reported_on"), shown


_OCCASIONS: Final[Mapping[Occasion, Callable[[Ready, CaseFile, Known], Events]]] = {
    Occasion.ONCE: _once,
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


def _first_shown(file: CaseFile, kinds: Iterable[str], since: int | None = None) -> Filed | None:
    """The earliest record of ``kinds`` that shows the act, on or after ``since``."""
    first: Filed | None = None
    for kind in kinds:
        entries = file.acts.get(kind, ())
        if since is not None:
            entries = [entry for entry in entries if entry.done_on.toordinal() >= since]
        if entries and (first is None or entries[0].done_on < first.done_on):
            first = entries[0]
    return first


def in_time(shown: Filed, due: int) -> bool:
    """Done on or before ``due``; or posted by then and received within a week, Awb 6:9(2)."""
    done = shown.done_on.toordinal()
    if done <= due:
        return True
    posted = said(shown.record, "posted_on")
    return received_in_time(done, None if posted is None else posted.toordinal(), due)


def _first_day(item: tuple[int, Absence]) -> date:
    return item[1].first_day


def _act(entry: Filed) -> date:
    return entry.done_on
