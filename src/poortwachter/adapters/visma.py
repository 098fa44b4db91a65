"""Visma Verzuim: dossiers of the case management API (v1).

Names and codes: Visma's published specification ("BlueVi Case Management API" v1). A dossier may hold spells that
Visma joined; its course lines are read, and the law joins. ``recoveryPercentage`` is the part **recovered**; the line
with 100 begins on the first day recovered, by Visma's help page the first *working* day after the absence.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, timedelta
from enum import StrEnum
from typing import Final, Literal

from ..facts.case import Case, given_case
from ._gathering import Draft, Gathered, Item, Read, known, table_of, tell
from ._reading import Source, day_before, option, sources_of
from .conversion import Ask, Conversion, Key, Why

__all__ = ["WageValueIs", "read", "write"]


class WageValueIs(StrEnum):
    """What ``wageValue`` holds in an environment: the specification does not say."""

    PERCENT = "percent"
    """A percentage of the wage before the sickness (loonwaarde)."""


_SICKNESS: Final = frozenset({"wvp", "verzuim-zw-erd", "zw-erd"})
_SAFETY_NET: Final[Mapping[str, object]] = {
    "disposal": "yes", "special-employment": "yes", "sick-due-to-pregnancy": "yes", "sick-due-to-childbirth": "yes",
    "sick-due-to-organ-donation": "yes", "not-specified": None, "unknown": None,
}  # fmt: skip
_ENDS: Final[Mapping[str, object]] = {
    "recovered": "recovery", "ill-out-of-service": "employment_end", "passed-away": "death",
    "start-pregnancy-leave": None, "end-wait-period": None, "start-aow": None, "partial-recovery": None,
    "fully-sick-again": None,
}  # fmt: skip
_GOES_ON: Final = frozenset({"end-wait-period", "start-aow"})
"""The dossier ends and the sickness does not."""


def read(
    data: object,
    *,
    tasks: Mapping[str, str] | None = None,
    wage_value_is: WageValueIs | Literal["percent"] | None = None,
    case_ids: Mapping[Key, str] | None = None,
    records_complete_from: date | None = None,
) -> Conversion:
    """Read dossiers: an object with ``data``, or the list.

    Args:
        data: the parsed JSON; dossiers of sickness, pregnancy, second track, and tasks, told apart by ``type``.
        tasks: which record kind a finished task shows, by its code in this environment, such as
            ``{"PVA": "action_plan"}``; tasks of other codes are passed over. A document's upload day is never read.
        wage_value_is: what ``wageValue`` holds; without it, it is not read.
        case_ids: the case_id to give, by key ``(employment,)``.
        records_complete_from: from which day the caller has all documents, if any; see :class:`Case`.

    Returns:
        One case for each employment.

    Raises:
        CaseError: what is given is no such list.
    """
    gathered = Gathered(Ask.DOCUMENTS, Ask.UWV, Ask.CAPACITY)
    kinds = table_of(tasks, "tasks")
    wage = None if wage_value_is is None else option(WageValueIs, wage_value_is, ("wage_value_is",))
    for source in sources_of(data, "data"):
        employment = source.inner("employment")
        with gathered.line(), gathered.of((employment.needed_code("id"),)) as draft:
            _employment(employment, draft)
            _person(source, draft)
            _dossier(source, draft, gathered, kinds, wage)
        gathered.note(source.names())
    return gathered.result(case_ids, records_complete_from)


def _employment(employment: Source, draft: Draft) -> None:
    tell(draft.employment, first_day=employment.day("dateStart"), last_day=employment.day("dateEnd"))
    if "first_day" not in draft.employment:
        draft.asks.add(Ask.EMPLOYMENT)


def _person(source: Source, draft: Draft) -> None:
    born = source.inner("employee").inner("person").day("dateOfBirth")
    if born is not None:
        tell(draft.person, birth_date=born)
    elif "birth_date" not in draft.person:
        draft.asks.add(Ask.BIRTH_DATE)


def _dossier(
    source: Source, draft: Draft, gathered: Gathered, tasks: Mapping[str, str], wage: WageValueIs | None
) -> None:
    kind = source.needed_code("type")
    if kind == "illness":
        _illness(source, draft, gathered, wage)
    elif kind == "pregnancy":
        _leave(source, draft)
    elif kind == "zwerd":
        insured, left = Read("yes", (*source.at, "type")), source.day("dateEmploymentEnd")
        tell(draft.employment, self_insured_zw=insured, last_day=left)
    elif kind == "spoor-2":
        started = source.needed_day("dateStart")
        draft.records.append({"kind": Read("second_track_start", source.at), "started_on": started})
    elif kind == "task":
        _task(source, draft, gathered, tasks)
    else:
        gathered.pass_over(source.at, Why.NOT_SICKNESS)


def _illness(source: Source, draft: Draft, gathered: Gathered, wage: WageValueIs | None) -> None:
    protocol = source.code("protocol")
    if protocol is not None and protocol not in _SICKNESS:
        gathered.pass_over(source.at, Why.NOT_SICKNESS)
        return
    net = source.looked_up("safetyNet", _SAFETY_NET)
    if net is not None:
        tell(draft.employment, safety_net=net)
    else:
        draft.asks.add(Ask.SAFETY_NET)
    lines = [(line.needed_day("dateStart"), line) for line in source.sources("absenceCourses")]
    _spells(sorted(lines, key=lambda pair: str(pair[0].value)), draft, wage)


def _spells(lines: list[tuple[Read, Source]], draft: Draft, wage: WageValueIs | None) -> None:
    """A line of 100 closes the spell; any other opens one or changes what is worked in it."""
    running: Item | None = None
    for place, (started, line) in enumerate(lines):
        recovered = line.number("recoveryPercentage", most=100)
        if recovered is None:
            raise line.lacks("recoveryPercentage", "missing.percentage")
        if recovered.value == 100:
            _close(running, started, line, draft)
            running = running if line.code("recoveryReason") in _GOES_ON else None
            continue
        if running is None:
            running = known(first_day=started, reported_on=line.day("dateReported"))
            draft.absences.append(running)
        after = lines[place + 1][0] if place + 1 < len(lines) else None
        value = None if wage is None else line.number("wageValue", most=200)
        last = None if after is None else day_before(after)
        draft.resumes(recovered, started=started, last=last, wage_value_percent=value)


def _close(running: Item | None, started: Read, line: Source, draft: Draft) -> None:
    reason = line.code("recoveryReason")
    if running is None or reason in _GOES_ON:
        return
    reported, ended = line.day("dateReported"), line.looked_up("recoveryReason", _ENDS)
    running |= known(last_day=day_before(started), recovery_reported_on=reported, ended_by=ended)
    if reason is None:
        draft.asks.add(Ask.REASON_OF_END)
    draft.asks.add(Ask.LAST_SICK_DAY)


def _leave(source: Source, draft: Draft) -> None:
    first = source.day("dateActualLeave") or source.day("dateExpectedLeave")
    back = source.day("dateActualFirstWorkingDay") or source.day("dateFirstWorkingDay")
    if first is None or back is None:
        name = "dateExpectedLeave" if first is None else "dateFirstWorkingDay"
        raise source.lacks(name, "missing.day")
    draft.leaves.append(
        {"kind": Read("pregnancy_maternity", source.at), "first_day": first, "last_day": day_before(back)}
    )
    draft.asks.add(Ask.LAST_DAY_OF_LEAVE)


def _task(source: Source, draft: Draft, gathered: Gathered, tasks: Mapping[str, str]) -> None:
    code, done = source.code("code"), source.day("dateCompleted")
    if code is None or code not in tasks or source.code("taskStatus") != "finished" or done is None:
        gathered.pass_over(source.at, Why.NO_DAY)
        return
    draft.records.append({"kind": Read(tasks[code], (*source.at, "code")), "dated": done})


def write(case: Case) -> list[dict[str, object]]:
    """The spells of a case as course lines in the names of the API; what Visma has no name for is left out."""
    reasons = {value: name for name, value in _ENDS.items() if value is not None}
    lines: list[dict[str, object]] = []
    for spell in sorted(given_case(case).absences, key=lambda item: item.first_day):
        again = "fully-sick-again" if lines else None
        lines.append(_course(spell.first_day, spell.reported_on, 0, again))
        if spell.last_day is not None:
            back = spell.last_day + timedelta(days=1)
            lines.append(_course(back, spell.recovery_reported_on, 100, reasons[spell.ended_by or "recovery"]))
    return lines


def _course(day: date, reported: date | None, recovered: int, reason: str | None) -> dict[str, object]:
    return {
        "dateStart": day.isoformat(),
        "dateReported": None if reported is None else reported.isoformat(),
        "recoveryPercentage": recovered,
        "recoveryReason": reason,
    }
