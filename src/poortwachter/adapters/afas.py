"""AFAS: the rows of the connector Profit_Illness, and the element of HrIllness.

Names and codes: AFAS's published connector specification (OASContent, "Verlof en Ziekte", API 6.6.9). It does not say
whether ``EndDate`` and ``DaEn`` are the last sick day or the first day back, nor in which unit hours are written.
``Presence`` and ``PsPc`` are the part that is **present**.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from decimal import Decimal
from enum import StrEnum
from typing import Final, Literal

from ..errors import MISSING
from ..facts.case import Case, given_case
from ._gathering import Draft, Gathered, Item, Read, known, tell
from ._reading import Source, day_before, days_beyond, last_sick_day, option, refuse, sources_of
from .conversion import Ask, Conversion, EndIs, Key, Why

__all__ = ["Hours", "read", "write"]


class Hours(StrEnum):
    """In which unit an environment of AFAS writes hours a week."""

    HOURS = "hours"
    MINUTES = "minutes"


_SICK: Final = frozenset({"Z", "AO", "B", "D", "O", "PO", "ZB", "ZOD", "ZZW"})
_SAFETY_NET: Final = frozenset({"ZB", "ZOD", "ZZW"})
_LEAVES: Final[Mapping[str, str]] = {
    "ZW": "pregnancy_maternity",
    "A": "adoption",
    "P": "foster",
    "F": "care",
    "PZ": "care",
}
_OTHER: Final = frozenset({"BR", "PM", "TO"})
_ENDS: Final[Mapping[str, object]] = {
    "1": "recovery", "2": "employment_end", "3": "death", "4": "recovery", "5": "employment_end", "6": None,
}  # fmt: skip
"""ViRs: the reason of the end; 6 is another sickness that follows, so the spell ends and the next begins."""

_ROW: Final[Mapping[str, str]] = {
    "employee": "EmployeeId", "employment": "DvId", "kind": "AbsenceTypeId", "first": "StartDate", "end": "EndDate",
    "reported": "ReportDate", "recovery_reported": "ReportEndDate", "reason": "ReasonEnd", "safety_net": "Vangnet",
}  # fmt: skip
_ELEMENT: Final[Mapping[str, str]] = {
    "employee": "EmId", "employment": "EnSe", "kind": "ViIt", "first": "DaBe", "end": "DaEn",
    "reported": "DMeB", "recovery_reported": "DMeE", "reason": "ViRs", "safety_net": "SfNt",
}  # fmt: skip


def read(
    data: object,
    *,
    end_is: EndIs | Literal["last_sick_day", "first_day_recovered"],
    safety_net_no: bool = False,
    hours: Hours | Literal["hours", "minutes"] | None = None,
    case_ids: Mapping[Key, str] | None = None,
    records_complete_from: date | None = None,
) -> Conversion:
    """Read what Profit_Illness gives (an object with ``rows``, or the rows), or one HrIllness element.

    Args:
        data: the parsed JSON.
        end_is: which day ``EndDate`` and ``DaEn`` name; AFAS does not say.
        safety_net_no: whether this environment fills the safety-net field on purpose, so that false means no. By
            itself false is a default, and nothing is known.
        hours: the unit of hours a week; without it they are not read.
        case_ids: the case_id to give, by key ``(employee, employment)``.
        records_complete_from: from which day the caller has all documents, if any; see :class:`Case`.

    Returns:
        One case for each employee and employment.

    Raises:
        CaseError: what is given is no such list or element.
    """
    gathered = Gathered(Ask.DOCUMENTS, Ask.UWV, Ask.CAPACITY, Ask.BIRTH_DATE, Ask.EMPLOYMENT)
    ends = option(EndIs, end_is, ("end_is",))
    unit = None if hours is None else option(Hours, hours, ("hours",))
    for source, names, progress in _lines(data):
        with (
            gathered.line(),
            gathered.of((source.needed_code(names["employee"]), source.code(names["employment"]) or "1")) as draft,
        ):
            _line(source, names, draft, gathered, ends=ends, safety_net_no=safety_net_no)
            if progress is None:
                _presence_without_day(source, draft)
            else:
                _progress(progress, unit, draft)
        for line in (source, *(progress or ())):
            gathered.note(line.names())
    gathered.join_lines()
    return gathered.result(case_ids, records_complete_from)


def _lines(data: object) -> Iterator[tuple[Source, Mapping[str, str], list[Source] | None]]:
    if not isinstance(data, Mapping) or "HrIllness" not in data:
        yield from ((row, _ROW, None) for row in sources_of(data, "rows"))
        return
    for element in Source(data, ()).inner("HrIllness").sources("Element"):
        lines = [
            line.inner("Fields")
            for part in element.sources("Objects")
            for line in part.inner("HrAbsIllnessProgress").sources("Element")
        ]
        yield element.inner("Fields"), _ELEMENT, lines


def _line(
    source: Source, names: Mapping[str, str], draft: Draft, gathered: Gathered, *, ends: EndIs, safety_net_no: bool
) -> None:
    kind = source.needed_code(names["kind"])
    if kind in _OTHER:
        gathered.pass_over(source.at, Why.NOT_SICKNESS)
        return
    first = source.needed_day(names["first"])
    last = last_sick_day(source.day(names["end"]), ends, first)
    if kind in _LEAVES:
        _leave(source, draft, _LEAVES[kind], first, last)
        return
    if kind not in _SICK:
        raise source.wrong(names["kind"], "unknown_code.kind_of_absence", system="AFAS")
    draft.absences.append(_spell(source, names, first, last))
    said = source.code(names["safety_net"])
    if kind in _SAFETY_NET or said in ("1", "True", "true"):
        tell(draft.employment, safety_net=Read("yes", (*source.at, names["safety_net"])))
    elif safety_net_no and said is not None:
        tell(draft.employment, safety_net=Read("no", (*source.at, names["safety_net"])))
    else:
        draft.asks.add(Ask.SAFETY_NET)


def _leave(source: Source, draft: Draft, kind: str, first: Read, last: Read | None) -> None:
    if last is None:
        raise refuse("missing.leave_end", source.at, MISSING)
    draft.leaves.append({"kind": Read(kind, source.at), "first_day": first, "last_day": last})


def _spell(source: Source, names: Mapping[str, str], first: Read, last: Read | None) -> Item:
    return known(
        first_day=first,
        last_day=last,
        reported_on=source.day(names["reported"]),
        recovery_reported_on=source.day(names["recovery_reported"]),
        ended_by=source.looked_up(names["reason"], _ENDS) if last is not None else None,
    )


def _presence_without_day(source: Source, draft: Draft) -> None:
    """A row says which part is worked today, and not since when: that is asked, and no record is made of it."""
    if any((source.number(name, most=100) or _NONE).value for name in ("Presence", "PresenceTherapy")):
        draft.asks.update((Ask.START_OF_PRESENCE, Ask.WORK))


_NONE: Final = Read(Decimal(0), ())


def _progress(lines: Sequence[Source], unit: Hours | None, draft: Draft) -> None:
    """Each progress line holds until the day before the next."""
    ordered = sorted(((line.needed_day("DaTi"), line) for line in lines), key=lambda pair: str(pair[0].value))
    for place, (started, line) in enumerate(ordered):
        after = ordered[place + 1][0] if place + 1 < len(ordered) else None
        last = None if after is None else day_before(after)
        for part, time, therapy in (("PsPc", "PsHr", False), ("PsPa", "PsHa", True)):
            hours, share = _hours(line, time, unit), line.number(part, most=100)
            draft.resumes(share, started=started, last=last, therapy=therapy, hours_per_week=hours)


def _hours(line: Source, name: str, unit: Hours | None) -> Read | None:
    if unit is None:
        return None
    found = line.number(name, most=168 * 60)
    if found is None or not isinstance(found.value, Decimal) or found.value == 0:
        return None
    return Read(found.value / (60 if unit is Hours.MINUTES else 1), found.at)


def write(case: Case, *, end_is: EndIs | Literal["last_sick_day", "first_day_recovered"]) -> list[dict[str, object]]:
    """The spells of a case as rows in the names of Profit_Illness; what AFAS has no name for is left out.

    Args:
        case: the case.
        end_is: which day ``EndDate`` is to name.
    """
    beyond = days_beyond(end_is)
    reasons = {"recovery": "1", "employment_end": "2", "death": "3", None: None}
    return [
        {
            "StartDate": _moment(spell.first_day),
            "EndDate": None if spell.last_day is None else _moment(spell.last_day + beyond),
            "ReportDate": _moment(spell.reported_on),
            "ReportEndDate": _moment(spell.recovery_reported_on),
            "AbsenceTypeId": "Z",
            "ReasonEnd": reasons[spell.ended_by],
        }
        for spell in given_case(case).absences
    ]


def _moment(day: date | None) -> str | None:
    return None if day is None else f"{day.isoformat()}T00:00:00Z"
