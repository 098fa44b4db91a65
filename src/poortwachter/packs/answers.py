"""The answers of packs, beside that of Dutch law or under the law of another country."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import date, timedelta
from functools import cached_property

from .._language import Language
from ..answer.answered import Answered
from ..answer.explanation import Explanation
from ..answer.named import Named
from ..answer.packs import Abroad, PackAnswer, PackMilestone, PackMissing, answered_by
from ..answer.parts import ReadingUsed
from ..counting import calendar
from ..counting.days import read_day
from ..counting.ordinals import as_date, ordinal
from ..errors import MISSING, CaseError, Problem, refused, without_content
from ..facts.case import Case
from ..rules.values import CaseState, Status
from ..version import __version__
from .checks import HOME, comes_after, party_of, readings_named
from .days import work_week
from .file import CaseOnDay, Law, PackFile
from .language import Pack
from .names import name_in
from .proof import prove
from .run import Stood, ran, readings_of
from .spans import cited, counts, figures, spans, unknown_spans
from .use import in_use, own_readings, refuse_after, refuse_unasked, refuse_undeclared

__all__ = ["abroad", "answers_beside"]


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
    on = CaseOnDay(question.case, question.as_of, question.due_soon_days)
    return tuple(_answer(pack, on, readings[pack.id], law) for pack in packs)


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
    refuse_after(case, day)
    refuse_undeclared(case, used)
    refuse_unasked(case, used)
    sha = case.facts_sha256()
    on = CaseOnDay(case, day, due_soon_days)
    found = Named(_answer(pack, on, own[pack.id], None) for pack in used)
    return Abroad(case.case_id, jurisdiction, day, sha, __version__, found)


def _answer(pack: Pack, on: CaseOnDay, chosen: Mapping[str, str], law: Law | None) -> PackAnswer:
    """What one pack answers."""
    later = _Later(pack, on, readings_of(pack, chosen), law)
    file = later.file
    act_by = _last_working_day(pack)
    milestones = tuple(_milestone(stood, file, act_by) for stood in later.stood)
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

    def __init__(self, pack: Pack, on: CaseOnDay, readings: Mapping[str, str], law: Law | None) -> None:
        self._pack, self._on, self._readings, self._law = pack, on, readings, law
        self.file, self.stood = ran(pack, on, readings, law)

    @cached_property
    def _used(self) -> tuple[ReadingUsed, ...]:
        used = []
        for reading in self._pack.readings:
            picked = self._readings[reading.id]
            others = (other.id for other in reading.alternatives if other.id != picked)
            if any(self._differs({**self._readings, reading.id: other}) for other in others):
                default = reading.alternatives[0].id
                used.append(ReadingUsed(f"{self._pack.id}.{reading.id}", picked, picked == default))
        return tuple(used)

    def _differs(self, readings: Mapping[str, str]) -> bool:
        """Whether the pack answers otherwise under these readings."""
        return _compared(*ran(self._pack, self._on, readings, self._law)) != _compared(self.file, self.stood)

    def readings(self) -> tuple[ReadingUsed, ...]:
        """The contested readings that make a difference."""
        return self._used

    def name(self, code: str, language: Language) -> str | None:
        """The name that the pack gives to a code."""
        return name_in(self._pack, code, language)

    def explain(self, key: str) -> Explanation:
        """Prove a milestone by its whole key."""
        return prove(next(one for one in self.stood if f"{self._pack.id}.{one.asked.key}" == key), self.file)


def _compared(file: PackFile, stood: Sequence[Stood]) -> tuple[object, ...]:
    """What an answer says, to be held against that under another reading."""
    days = tuple((one.asked.key, one.asked.due, one.asked.not_before, one.status, one.reason) for one in stood)
    return days, spans(file), tuple(counts(file))


def _last_working_day(pack: Pack) -> Callable[[date], date | None]:
    if pack.calendars:
        week = work_week(pack.calendars[0])
        return lambda day: date.fromordinal(week.on_or_before(day.toordinal()))
    return calendar.act_by if pack.jurisdiction == HOME else _no_calendar


def _no_calendar(day: date) -> date | None:
    """A pack of another country that names no calendar advises no other day."""
    return None


def _milestone(stood: Stood, file: PackFile, act_by: Callable[[date], date | None]) -> PackMilestone:
    asked, rule, pack = stood.asked, stood.asked.rule, file.pack
    asks = stood.status is not Status.NOT_APPLICABLE
    due = as_date(asked.due) if asks else None
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
        party=party_of(pack, rule),
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
        readings=tuple(f"{pack.id}.{name}={file.readings[name]}" for name in sorted(readings_named(rule, pack))),
        after=tuple(f"{pack.id}.{name}" for name in sorted(comes_after(rule))),
    )
