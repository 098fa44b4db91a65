"""The answers of packs: which packs are in use, whether the case fits them, and what each answers."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date, timedelta
from functools import cached_property
from typing import Literal

from ..answer.answered import Answered
from ..answer.explanation import Explanation
from ..answer.packs import Abroad, PackAnswer, PackMilestone, PackMissing, answered_by
from ..answer.parts import ReadingUsed
from ..counting import calendar
from ..counting.days import read_day
from ..counting.ordinals import as_date, ordinal
from ..errors import MISSING, CaseError, Problem, refused, without_content
from ..errors.of_packs import PARTS
from ..facts.case import Case
from ..facts.records import Answer, Event
from ..law.readings import given_readings
from ..rules.values import CaseState, Status
from ..version import __version__
from .author import PackError, nearly, not_an_outcome, without_line
from .checks import comes_after, events_of, questions_of
from .days import work_week
from .file import Law, PackFile
from .language import FactName, Pack
from .names import name_in
from .proof import prove, readings_in
from .reading import pack_named
from .run import Stood, ran, readings_of
from .spans import cited, counts, figures, spans, unknown_spans

__all__ = ["abroad", "answers_beside", "in_use", "own_readings"]

HOME = "nl"
"""The country whose law the library itself holds."""


def in_use(packs: object, jurisdiction: str) -> tuple[Pack, ...]:
    """The packs that a caller names, read; each once, and of the jurisdiction of the case.

    Raises:
        CaseError: something that is no pack, a pack twice, or a pack of another country.
    """
    problems: list[Problem] = []
    found: list[Pack] = []
    if isinstance(packs, str) or not isinstance(packs, Iterable):
        raise CaseError([refused("not_packs", ("packs",), without_content(packs))])
    for place, item in enumerate(packs):
        pack = _pack(item, ("packs", place), problems)
        if pack is None:
            continue
        if any(pack.id == other.id for other in found):
            problems.append(refused("pack_twice", ("packs", place), pack.id))
        if pack.jurisdiction != jurisdiction:
            countries = {"country": jurisdiction, "own": pack.jurisdiction}
            problems.append(refused("pack_of_another_country", ("packs", place), pack.id, **countries))
        found.append(pack)
    if problems:
        raise CaseError(problems)
    return tuple(found)


def _pack(item: object, path: tuple[str, int], problems: list[Problem]) -> Pack | None:
    if isinstance(item, Pack):
        return item
    if isinstance(item, str):
        try:
            return pack_named(item)
        except PackError as error:
            problems.extend(without_line(wrong, path) for wrong in error.problems)
            return None
    problems.append(refused("not_a_pack", path, without_content(item)))
    return None


def own_readings(
    readings: Mapping[str, str] | None, packs: Sequence[Pack]
) -> tuple[dict[str, str], dict[str, dict[str, str]]]:
    """The chosen readings of the law, and those of each pack: these begin with its id and a point.

    Raises:
        CaseError: a reading or an alternative that its pack does not know.
    """
    law: dict[str, str] = {}
    own: dict[str, dict[str, str]] = {pack.id: {} for pack in packs}
    problems = []
    for name, alternative in given_readings(readings).items():
        head, _, rest = str(name).partition(".")
        if not rest or head not in own:
            law[name] = alternative
            continue
        pack = next(pack for pack in packs if pack.id == head)
        known = {item.id: tuple(one.id for one in item.alternatives) for item in pack.readings}
        if rest not in known or alternative not in known[rest]:
            listed = known.get(rest) or tuple(f"{head}.{item}" for item in known)
            path = ("readings", name)
            problems.append(refused("unknown_reading.pack", path, without_content(alternative), names=listed))
        own[head][rest] = alternative
    if problems:
        raise CaseError(problems)
    return law, own


# --- whether the case fits ----------------------------------------------------------------------------------------


def refuse_undeclared(case: Case, packs: Sequence[Pack]) -> None:
    """Refuse events, outcomes and facts that no pack in use declares.

    Raises:
        CaseError: with every such event and fact.
    """
    events = {item.name: item.outcomes for pack in packs for item in events_of(pack)}
    facts = {item.name: item for pack in packs for item in pack.facts}
    problems = [*_events(case, events), *_facts(case, facts)]
    if problems:
        raise CaseError(problems)


def _events(case: Case, declared: Mapping[str, tuple[str, ...]]) -> Iterator[Problem]:
    for place, record in enumerate(case.records):
        if not isinstance(record, Event):
            continue
        if record.name not in declared:
            yield _not_declared(("records", place, "name"), record.name, "event", declared)
        elif record.outcome is not None and record.outcome not in declared[record.name]:
            yield _not_repeated(not_an_outcome(("records", place, "outcome"), record.outcome, declared[record.name]))


def _not_declared(path: tuple[str | int, ...], name: str, what: str, declared: Mapping[str, object]) -> Problem:
    """A name that no pack in use declares."""
    words = {"what": PARTS[what].en, "what_nl": PARTS[what].nl}
    if not declared:
        return _not_repeated(refused("not_declared.none", path, name, **words))
    return _not_repeated(nearly("not_declared", "not_declared.near", path, name, declared, **words))


def _not_repeated(problem: Problem) -> Problem:
    """The problem without the text of a case: a word that no pack declares could be a name or a cause."""
    return replace(problem, value=without_content(problem.value))


def _facts(case: Case, declared: Mapping[str, FactName]) -> Iterator[Problem]:
    for name, value in case.pack_facts or ():
        if name not in declared:
            yield _not_declared(("pack_facts", name), name, "fact", declared)
        else:
            yield from _value(declared[name], value)


def _value(fact: FactName, value: bool | int | str) -> Iterator[Problem]:
    path = ("pack_facts", fact.name)
    fits = {
        "yes_no": isinstance(value, bool),
        "number": isinstance(value, int) and not isinstance(value, bool) and value >= 0,
        "choice": value in fact.values,
    }
    if fact.type == "day":
        problems: list[Problem] = []
        read_day(path, value, problems)
        yield from problems
    elif not fits[fact.type]:
        yield refused(f"fact_value.{fact.type}", path, without_content(value), names=fact.values)


# --- answers ------------------------------------------------------------------------------------------------------


def answers_beside(found: Answered, packs: Sequence[Pack], readings: Mapping[str, Mapping[str, str]]) -> tuple[
    PackAnswer, ...
]:  # fmt: skip
    """What packs say beside the answer of Dutch law, which they only read.

    Raises:
        CaseError: an event or a fact that no pack in use declares.
    """
    question = found.question
    refuse_undeclared(question.case, packs)
    law = _law(found) if packs else None
    return tuple(
        answer(pack, question.case, question.as_of, question.due_soon_days, readings[pack.id], law) for pack in packs
    )


def _law(found: Answered) -> Law:
    due: dict[str, int | None] = {}
    met: dict[str, int | None] = {}
    for item in found.milestones:
        due.setdefault(item.id, ordinal(item.due))
        met.setdefault(item.id, ordinal(item.met_on))
    sickness = found.run.file.sickness
    last = ordinal(sickness.last_sick_day)
    recovered = sickness.ended_by in (None, "recovery") and found.case_state is not CaseState.DECEASED
    return Law(due, met, sickness.runs, last, recovered)


def abroad(
    case: Case,
    as_of: object,
    packs: object,
    readings: Mapping[str, str] | None,
    due_soon_days: int,
) -> Abroad:
    """The answer of packs for a case under the law of another country.

    Raises:
        CaseError: the case cannot be answered as asked; every problem at once.
    """
    jurisdiction = case.jurisdiction or HOME
    used = in_use(packs, jurisdiction)
    law, own = own_readings(readings, used)
    problems: list[Problem] = []
    day = read_day(("as_of",), as_of, problems)
    for name, value in law.items():
        path, names = ("readings", name), [f"{pack.id}.…" for pack in used] or "-"
        problems.append(refused("unknown_reading.abroad", path, without_content(value), names=names))
    if not used:
        problems.append(refused("no_pack", ("packs",), MISSING, country=jurisdiction))
    if day is None or problems:
        raise CaseError(problems)
    _refuse_after(case, day)
    refuse_undeclared(case, used)
    _refuse_unasked(case, used)
    sha = case.facts_sha256()
    found = tuple(answer(pack, case, day, due_soon_days, own[pack.id], None) for pack in used)
    return Abroad(case.case_id, jurisdiction, day, sha, __version__, found)


def _refuse_unasked(case: Case, packs: Sequence[Pack]) -> None:
    """Refuse answers to questions that no pack in use asks."""
    asked = {question: None for pack in packs for question in questions_of(pack)}
    problems = [
        _not_declared(("records", place, "question"), record.question, "question", asked)
        for place, record in enumerate(case.records)
        if isinstance(record, Answer) and record.question not in asked
    ]
    if problems:
        raise CaseError(problems)


def _refuse_after(case: Case, as_of: date) -> None:
    said = as_of.isoformat()
    late = [refused("after_as_of", path, day, day=said) for path, day in case.days_that_happened if day > as_of]
    if late:
        raise CaseError(late)


def answer(
    pack: Pack, case: Case, as_of: date, due_soon_days: int, chosen: Mapping[str, str], law: Law | None
) -> PackAnswer:
    """What one pack answers."""
    later = _Later(pack, case, as_of, due_soon_days, readings_of(pack, chosen), law)
    file = later.file
    act_by = _last_working_day(pack)
    milestones = tuple(_shown(stood, file, act_by) for stood in later.stood)
    return answered_by(
        later,
        pack=pack.id,
        nl=pack.nl,
        en=pack.en,
        version=pack.version,
        sha256=pack.sha256,
        jurisdiction=pack.jurisdiction,
        kind=pack.kind,
        verified_through=pack.verified_through,
        milestones=milestones,
        spans=spans(file),
        counts=tuple(counts(file)),
        figures=tuple(figures(file)),
        missing_facts=_missing(milestones, file),
    )


def _missing(milestones: Sequence[PackMilestone], file: PackFile) -> tuple[PackMissing, ...]:
    """Facts without which a milestone or a ladder is not known, each with what it decides."""
    wanted: dict[str, list[str]] = {}
    for fact, ladder in unknown_spans(file):
        wanted.setdefault(fact, []).append(ladder)
    for item in milestones:
        if item.status is Status.UNKNOWN and item.reason is not None:
            wanted.setdefault(item.reason, []).append(item.key)
    return tuple(PackMissing(fact, tuple(keys)) for fact, keys in wanted.items())


class _Later:
    """What is worked out of the answer of a pack when it is first asked for."""

    def __init__(
        self, pack: Pack, case: Case, as_of: date, due_soon_days: int, readings: Mapping[str, str], law: Law | None
    ) -> None:
        self._asked = (pack, case, as_of, due_soon_days)
        self._readings, self._law = readings, law
        self.file, self.stood = ran(*self._asked, readings, law)

    @cached_property
    def _used(self) -> tuple[ReadingUsed, ...]:
        pack = self._asked[0]
        mine = _told(self.file, self.stood)
        used = []
        for reading in pack.readings:
            for other in reading.alternatives:
                if other.id != self._readings[reading.id]:
                    file, stood = ran(*self._asked, {**self._readings, reading.id: other.id}, self._law)
                    if _told(file, stood) != mine:
                        picked = self._readings[reading.id]
                        name = f"{pack.id}.{reading.id}"
                        used.append(ReadingUsed(name, picked, picked == reading.alternatives[0].id))
                        break
        return tuple(used)

    def readings(self) -> tuple[ReadingUsed, ...]:
        """The contested readings that make a difference."""
        return self._used

    def name(self, code: str, language: Literal["nl", "en"]) -> str | None:
        """The name that the pack gives to a code."""
        return name_in(self._asked[0], code, language)

    def explain(self, key: str) -> Explanation:
        """Prove a milestone by its whole key."""
        pack = self._asked[0]
        return prove(next(one for one in self.stood if f"{pack.id}.{one.asked.key}" == key), self.file)


def _told(file: PackFile, stood: Sequence[Stood]) -> tuple[object, ...]:
    """What an answer says, to be held against that under another reading."""
    days = tuple((one.asked.key, one.asked.due, one.asked.not_before, one.status, one.reason) for one in stood)
    return days, spans(file)


def _last_working_day(pack: Pack) -> Callable[[date], date | None]:
    if pack.calendars:
        week = work_week(pack.calendars[0])
        return lambda day: date.fromordinal(week.on_or_before(day.toordinal()))
    return calendar.act_by if pack.jurisdiction == HOME else _no_calendar


def _no_calendar(day: date) -> date | None:
    """A pack of another country that names no calendar advises no other day."""
    return None


def _shown(stood: Stood, file: PackFile, act_by: Callable[[date], date | None]) -> PackMilestone:
    asked, rule, pack = stood.asked, stood.asked.rule, file.pack
    asks = stood.status.value != "not_applicable"
    due = as_date(asked.due) if asks else None
    role = next(item for item in pack.roles if item.id == rule.who)
    return PackMilestone(
        pack=pack.id,
        id=rule.id,
        key=f"{pack.id}.{asked.key}",
        number=asked.number,
        nl=rule.nl,
        en=rule.en,
        status=stood.status,
        reason=stood.reason,
        not_before=as_date(asked.not_before) if asks else None,
        due=due,
        act_by=None if due is None else act_by(due),
        window_opens=as_date(asked.opens) if asks else None,
        days_left=stood.days_left,
        days_late=stood.days_late,
        met_on=None if asked.met is None else as_date(asked.met.day),
        evidence=None if asked.met is None else asked.met.evidence[0],
        occasion=as_date(asked.view.occasion),
        nature=rule.nature,
        authority=rule.authority,
        bearer=rule.who,
        party=role.party,
        together_with=rule.with_,
        tell=rule.tell,
        notify_on=() if due is None else tuple(due - timedelta(days) for days in sorted(rule.lead_days, reverse=True)),
        beside=rule.beside,
        basis=cited(rule),
        source=rule.source,
        mark=rule.mark,
        consequence=rule.consequence,
        consequence_nl=rule.consequence_nl or rule.consequence,
        caveats=stood.caveats,
        caveat=rule.caveat,
        caveat_nl=rule.caveat_nl or rule.caveat,
        readings=tuple(f"{pack.id}.{name}={file.readings[name]}" for name in sorted(readings_in(rule, pack))),
        after=tuple(f"{pack.id}.{name}" for name in sorted(comes_after(rule))),
    )
