"""Nmbrs: the absences of an employee (Absence_GetList and its kin).

Names: a public client of the SOAP service. ``End`` is the last sick day: recovery is sent as ``Lastdayabsence``. The
list names the employee and no employment, and does not say which way ``Percentage`` counts.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from enum import StrEnum
from typing import Literal

from ..facts.case import Case, given_case
from ._gathering import Gathered, Item, Read, known
from ._reading import Source, option, sources_of
from .conversion import Ask, Conversion, Key

__all__ = ["PercentageIs", "read", "write"]


class PercentageIs(StrEnum):
    """Which way a percentage counts."""

    ABSENT = "absent"
    """The part that is not worked (verzuimpercentage): 100 is wholly absent."""
    PRESENT = "present"
    """The part that is worked (aanwezigheid, herstelpercentage): 0 is wholly absent."""


def read(
    data: object,
    *,
    percentage_is: PercentageIs | Literal["absent", "present"] | None = None,
    case_ids: Mapping[Key, str] | None = None,
    records_complete_from: date | None = None,
) -> Conversion:
    """Read a list of absences, as dicts with the names of the service.

    Lines of one ``Dossiernr`` that touch are one spell. The comment, the cause and the name of the dossier are never
    read.

    Args:
        data: the parsed list.
        percentage_is: which way ``Percentage`` counts; without it no resumption of work is read.
        case_ids: the case_id to give, by key ``(employee,)``.
        records_complete_from: from which day the caller has all documents, if any; see :class:`Case`.

    Returns:
        One case for each employee; whether all lines are of one employment is asked.

    Raises:
        CaseError: what is given is no such list.
    """
    gathered = Gathered(
        Ask.DOCUMENTS, Ask.UWV, Ask.CAPACITY, Ask.BIRTH_DATE, Ask.EMPLOYMENT, Ask.EMPLOYMENT_OF_LINES,
        Ask.SAFETY_NET, Ask.REASON_OF_END,
    )  # fmt: skip
    counts = None if percentage_is is None else option(PercentageIs, percentage_is, ("percentage_is",))
    for source in sources_of(data, "AbsenceList"):
        with gathered.line(), gathered.of((source.needed_code("EmployeeId"),)) as draft:
            spell = _spell(source)
            draft.absences.append(spell)
            draft.resumes(_present(source, counts), started=spell["first_day"], last=spell.get("last_day"))
            source.raw("AbsenceId")
            source.raw("Dossiernr")
        gathered.note(source.names())
    gathered.join_lines()
    return gathered.result(case_ids, records_complete_from)


def _spell(source: Source) -> Item:
    rest = known(
        last_day=source.day("End"),
        reported_on=source.day("RegistrationStartDate"),
        recovery_reported_on=source.day("RegistrationEndDate"),
    )
    return {"first_day": source.needed_day("Start")} | rest


def _present(source: Source, counts: PercentageIs | None) -> Read | None:
    if counts is None:
        return None
    found = source.number("Percentage", most=100)
    if found is None or counts is PercentageIs.PRESENT or not isinstance(found.value, Decimal):
        return found
    return Read(100 - found.value, found.at)


def write(case: Case) -> list[dict[str, object]]:
    """The spells of a case as rows in the names of the list; what Nmbrs has no name for is left out."""
    return [
        {
            "Start": _moment(spell.first_day),
            "RegistrationStartDate": _moment(spell.reported_on),
            "End": _moment(spell.last_day),
            "RegistrationEndDate": _moment(spell.recovery_reported_on),
        }
        for spell in given_case(case).absences
    ]


def _moment(day: date | None) -> str | None:
    return None if day is None else f"{day.isoformat()}T00:00:00"
