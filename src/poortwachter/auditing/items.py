"""What an audit gives, as data. JSON holds codes and dates; words are rendered from them on request."""

from __future__ import annotations

from dataclasses import field
from datetime import date
from enum import StrEnum
from typing import Final, Literal

from .._frozen import frozen
from ..answer.codes import Caveat, Fact, Reason
from ..answer.codes_beside import Act, SignalId
from ..answer.data import ANSWER, Written
from ..answer.named import ByName
from ..answer.risk import RiskLevel
from ..rules.citation import Authority, Citation

__all__ = ["AUDIT_SCHEMA", "Fault", "FileAudit", "FileItem", "FileState", "Mend"]

AUDIT_SCHEMA: Final = "poortwachter.audit/1"


class FileState(StrEnum):
    """Where a document of the file stands."""

    PRESENT = "present"
    MISSING = "missing"
    """Its last day has passed, and it is not on file."""
    NOT_YET = "not_yet"
    """It is asked, and its last day is still to come."""
    UNKNOWN = "unknown"
    """It cannot be told: older history was not imported, or a fact is missing."""
    NOT_ASKED = "not_asked"
    """This case does not need it, or not any more."""


class Fault(StrEnum):
    """What is wrong with a document that is there, or with the file as a whole."""

    LATE = "late"
    """Made after its last day. What was late stays late."""
    UNSIGNED = "unsigned"
    """Not signed by both (niet ondertekend)."""
    WITHOUT_VIEWS = "without_views"
    """Without the views of both (visie van werkgever en werknemer)."""
    UNDATED = "undated"
    """Without date, name or function (zonder datum, naam of functie)."""
    OUT_OF_ORDER = "out_of_order"
    """Dated before what comes before it."""
    BEFORE_THE_OPINION = "before_the_opinion"
    """Made before the opinion of the company doctor that it answers, or not adjusted after it."""
    TOO_OLD = "too_old"
    """Older than it may be where it is used."""
    INCOMPLETE = "incomplete"
    """It lacks something that it must say."""
    NOT_GIVEN = "not_given"
    """The employee has no copy (geen afschrift)."""


@frozen
class Mend(Written):
    """What can still be done about it.

    Attributes:
        act: what to do; ``act.fulfilled_by`` says which record shows it.
        last_day: the last day, inclusive, on which it helps; ``None`` where none is known, and then each day counts.
        still_helps: whether that day has not passed.
    """

    __pydantic_config__ = ANSWER

    act: Act
    last_day: date | None
    still_helps: bool


@frozen
class FileItem(Written):
    """One document that the law, UWV or a pack asks.

    Attributes:
        key: names it in this file: the key of its milestone, or its own id.
        what: the id of the milestone, document, record kind or milestone of a pack, of which it is.
        pack: the id of the pack that asks it; ``None`` where law or UWV does.
        authority: what kind of text asks it; ``None`` where only a finding speaks of it.
        state: where it stands.
        reason: the code of why it is not asked.
        missing: the fact without which it cannot be told.
        due: the last day on which it was or is to be there, inclusive.
        made_on: the day of the document.
        days_late: calendar days late.
        evidence: the id of the record.
        faults: what is wrong with it.
        asks: ids of questions that only a person can answer, and that would show a fault.
        findings: ids of the findings that speak of it.
        mend: what can still be done about it; ``None`` where nothing needs to be, or nothing is known.
        basis: the articles and other places that ask for it.
        nl: of a pack, what it is called, in Dutch; empty otherwise.
        en: the same in English.
        number: the how-manieth of its kind it is, from 1, as of its milestone.
    """

    __pydantic_config__ = ANSWER
    _named_by = ("key", "what")

    key: str
    what: str
    pack: str | None
    authority: Authority | None
    state: FileState
    reason: Reason | str | None
    missing: Fact | None
    due: date | None
    made_on: date | None
    days_late: int
    evidence: str | None
    faults: tuple[Fault, ...]
    asks: tuple[SignalId, ...]
    findings: tuple[SignalId, ...]
    mend: Mend | None
    basis: tuple[Citation, ...]
    nl: str = ""
    en: str = ""
    number: int = 1

    @property
    def is_wrong(self) -> bool:
        """Whether it is missing or has a fault."""
        return self.state is FileState.MISSING or bool(self.faults)


@frozen
class FileAudit(Written):
    """One file, audited on one day.

    Attributes:
        schema: the version of the form in which it is written.
        case_id: the number of the case in the host's own system.
        as_of: the day of the audit, inclusive.
        level: the level of the wage sanction risk.
        items: every document, in the order of the catalogue; then the rest of the report, findings, packs.
        holes: keys of what cannot be told because older history was not imported (``records_complete_from``).
        remarks: codes of what is odd about the file as a whole.
    """

    __pydantic_config__ = ANSWER

    schema: Literal["poortwachter.audit/1"] = field(default=AUDIT_SCHEMA, kw_only=True)
    case_id: str | None
    as_of: date
    level: RiskLevel
    items: ByName[FileItem]
    holes: tuple[str, ...]
    remarks: tuple[Caveat, ...]

    @property
    def wrong(self) -> tuple[FileItem, ...]:
        """What is missing or has a fault."""
        return tuple(item for item in self.items if item.is_wrong)

    @property
    def to_mend(self) -> tuple[FileItem, ...]:
        """What is wrong and can still be mended: first what has no last day, so that each day counts."""
        found = [item for item in self.wrong if item.mend is not None and item.mend.still_helps]
        return tuple(sorted(found, key=_first_day))

    @property
    def is_complete(self) -> bool:
        """Whether nothing is missing, faulty or unknown, and nobody has to be asked."""
        return not self.wrong and not self.holes and not any(item.asks for item in self.items)


def _first_day(item: FileItem) -> tuple[date, str]:
    last = None if item.mend is None else item.mend.last_day
    return last or date.min, item.key
