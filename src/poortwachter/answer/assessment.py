"""The answer for one case on one day.

It is data: what it holds can be written, stored, read back and compared. The answer that ``assess`` gives works out its
parts when they are first read, once, and can prove itself; one that was read back cannot.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import field
from datetime import date
from typing import TYPE_CHECKING, Any, Final, Literal

from .._deferred import Deferred
from .._frozen import blank, frozen, put
from ..errors import NOT_SHOWN, CaseError, refused, unknown_subject
from ._brief import BRIEF_SCHEMA, LEFT_OUT, SAME_FOR_EVERY_CASE, Detail, is_brief
from ._worked_out import WORK, Later
from .answered import Answered
from .codes import Caveat
from .data import ANSWER, READ_BACK, Written, adapter, json_schema
from .named import ByName, Named
from .parts import (
    CaseState,
    CouldChange,
    Difference,
    EarlierCase,
    Milestone,
    MissingFact,
    NotCounted,
    Notice,
    Period,
    Provenance,
    ReadingUsed,
    Status,
    WiaStart,
)

if TYPE_CHECKING:
    from .explanation import Explanation
    from .packs import PackAnswer
    from .risk import NextStep, ReportItem, Risk
else:
    PackAnswer = Deferred("answer.packs", "PackAnswer")
    NextStep, ReportItem = Deferred("answer.risk", "NextStep"), Deferred("answer.risk", "ReportItem")
    Risk = Deferred("answer.risk", "Risk")

__all__ = ["ASSESSMENT_SCHEMA", "Assessment", "Later", "assessment_schema", "beside", "live"]

ASSESSMENT_SCHEMA: Final = "poortwachter.assessment/1"


class _Live:
    """What stands behind an answer that was not read back; no field, and so in no form that is written."""

    __slots__ = ("_later",)

    _later: Later


@frozen
class Assessment(Written, _Live):
    """The answer for one case on one day.

    Attributes:
        schema: the version of the form in which the answer is written.
        case_id: the number of the case in the host's own system, as given.
        as_of: the day of assessment, inclusive.
        first_sick_day: the first sick day (eerste ziektedag) of the joined case that is running, or the last that ran.
        last_sick_day: the last known sick day of that joined case, inclusive; ``None`` while sickness runs.
        case_state: where the case stands.
        sickness_week: the week of sickness (verzuimweek) on the day of assessment, or the last one reached; the first
            week is 1.
        days_not_counted: gaps and leave inside the case, which do not count.
        earlier_cases: cases in the same history that ended before this one began.
        aow_date: the first day of AOW (AOW-datum), ``None`` where neither it nor the birth date is given.
        aow_age_is_set: whether the AOW age of this birth date is laid down; where it is not, AOW begins on ``aow_date``
            at the earliest. ``None`` where the birth date is not given.
        waiting_period: the wait (wachttijd), 104 weeks.
        wia: the first day on which WIA can begin.
        wage_continuation: the days on which wage is owed (loondoorbetaling).
        dismissal_ban: the days on which notice may not be given (opzegverbod).
        sanction: the wage sanction (loonsanctie).
        milestones: every milestone, in the order of the catalogue.
        risk: the wage sanction risk (loonsanctierisico): findings, UWV's test in its own order, and a level.
        report_completeness: the documents of the re-integration report (re-integratieverslag): who supplies them, what
            is there.
        next_steps: what to do next, by whom and before when: what is overdue first.
        missing_facts: facts without which something stays unknown, and what they decide.
        could_change: facts on which the file is silent: the rule stands, and this is what the other answer would do.
        differences: where a letter of UWV states another day than our count; UWV's day is the one shown.
        readings: the contested readings that this answer used.
        caveats: what a reader must know about the whole answer.
        notices: planned law, and practice beside the law, that would touch this case; none of it moves a day.
        provenance: what an auditor needs to get the same answer again.
        packs: what the packs in use say beside the law: policy of an organisation, which changes nothing in it.
    """

    __pydantic_config__ = ANSWER

    schema: Literal["poortwachter.assessment/1"] = field(default=ASSESSMENT_SCHEMA, kw_only=True)
    case_id: str | None
    as_of: date
    first_sick_day: date
    last_sick_day: date | None
    case_state: CaseState
    sickness_week: int
    days_not_counted: tuple[NotCounted, ...]
    earlier_cases: tuple[EarlierCase, ...]
    aow_date: date | None
    aow_age_is_set: bool | None
    waiting_period: Period
    wia: WiaStart
    wage_continuation: Period
    dismissal_ban: Period
    sanction: Period
    milestones: ByName[Milestone]
    risk: Risk
    report_completeness: ByName[ReportItem]
    next_steps: ByName[NextStep]
    missing_facts: ByName[MissingFact]
    could_change: ByName[CouldChange]
    differences: ByName[Difference]
    readings: ByName[ReadingUsed]
    caveats: tuple[Caveat, ...]
    notices: ByName[Notice]
    provenance: Provenance
    packs: ByName[PackAnswer]

    if not TYPE_CHECKING:

        def __getattr__(self, name: str) -> Any:
            """What is worked out when it is first read."""
            work = WORK.get(name)
            if work is None:
                raise AttributeError(f"{type(self).__name__!r} object has no attribute {name!r}")
            found = work(self._later)
            if name in _BY_NAME:
                found = Named(found)
            put(self, name, found)
            return found

    def __repr__(self) -> str:
        overdue = ", ".join(milestone.key for milestone in self.overdue) or "nothing"
        return (
            f"Assessment({self.case_state.value} since {self.first_sick_day.isoformat()}, "
            f"as of {self.as_of.isoformat()}, overdue: {overdue})"
        )

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, Assessment):
            return NotImplemented
        if _asked_the_same(self, other):
            return self.packs == other.packs
        return all(getattr(self, name) == getattr(other, name) for name in _FIELDS)

    def __hash__(self) -> int:
        return hash((self.case_id, self.as_of, self.first_sick_day, self.case_state))

    def __reduce__(self) -> tuple[Callable[..., Assessment], tuple[object, ...]]:
        return _again, (tuple(getattr(self, name) for name in _FIELDS), getattr(self, "_later", None))

    @property
    def found(self) -> Answered:
        """What stands behind an answer that was not read back: for the rooms of this library, no part of the answer.

        Raises:
            CaseError: it was read back.
        """
        return _behind(self).found

    @property
    def overdue(self) -> tuple[Milestone, ...]:
        """The employer's own duties that are past their day and not recorded as done."""
        return tuple(milestone for milestone in self.milestones if milestone.status is Status.OVERDUE)

    def milestone(self, key: str) -> Milestone:
        """The milestone with this key (``wia_application``, ``objection:r6``); by its id alone the first that has it.

        Raises:
            UnknownIdError: this answer has no such milestone; the message lists those it has.
        """
        for milestone in self.milestones:
            if milestone.key == key:
                return milestone
        for milestone in self.milestones:
            if milestone.id == key:
                return milestone
        raise unknown_subject(key, [milestone.key for milestone in self.milestones])

    def to_dict(self, *, detail: Detail = "full") -> dict[str, Any]:
        """Plain dictionaries, lists, strings and numbers, as in :meth:`to_json`."""
        if not is_brief(detail):
            return Written.to_dict(self)
        plain: dict[str, Any] = adapter(Assessment).dump_python(self, mode="json", exclude=LEFT_OUT)
        return {**plain, "schema": BRIEF_SCHEMA}

    def to_json(self, *, indent: int | None = None, detail: Detail = "full") -> str:
        """JSON: the same bytes for the same answer.

        ``detail="brief"`` leaves out what is the same for every case: what follows from the id of a milestone, a
        finding, a question or a document. It is to show and to send, and cannot be read back.
        """
        if not is_brief(detail):
            return Written.to_json(self, indent=indent)
        text = adapter(Assessment).dump_json(self, indent=indent, exclude=LEFT_OUT).decode()
        return text.replace(ASSESSMENT_SCHEMA, BRIEF_SCHEMA, 1)

    def risk_with(self, parameters: Mapping[str, int]) -> Risk:
        """The risk with other numbers than ours, where no source gives one.

        Raises:
            CaseError: an unknown parameter, or a value that is no whole number from 0 to 1000; or this answer was read
                back.
        """
        return _behind(self).risk(parameters)

    def explain(self, subject: str) -> Explanation:
        """Prove a milestone, by its key, a period or a finding: the steps to its day, or why it has none.

        The periods are ``waiting_period``, ``wia``, ``wage_continuation``, ``dismissal_ban`` and ``sanction``. A
        finding goes by the id of its signal, such as ``UP-R05``; a signal that was not found is proved not to be. A
        milestone of a pack goes by its key, which begins with the id of the pack.

        Raises:
            UnknownIdError: there is no such milestone, period or signal; the message lists those that this answer has.
            CaseError: this answer was read back.
        """
        later = _behind(self)
        given: object = subject
        name = given if isinstance(given, str) else ""
        if name in later.found.question.catalogue.signals:
            return later.explain(name)
        if any(name.startswith(f"{pack.pack}.") for pack in self.packs):
            # Few callers use packs.
            from .packs import explain_in

            return explain_in(self.packs, subject)
        # The lane that proves is imported when the first proof is asked for: few answers are proved.
        from . import proof

        return proof.explain(later.found, subject, self._ids_of_findings())

    def _ids_of_findings(self) -> Iterator[str]:
        """Looked for when they are first asked for."""
        yield from (finding.id for finding in self.risk.findings)

    def why_not(self, subject: str) -> Explanation:
        """Why a milestone or period gives no day, or a signal is not found: which condition failed on which fact, or
        what would bring it up.

        Raises:
            UnknownIdError: there is no such milestone, period or signal.
            CaseError: it does give a day, or it is found; :meth:`explain` proves it; or this answer was read back.
        """
        proof = self.explain(subject)
        if proof.conclusion is None and proof.steps[-1].outcome == "yes":
            raise CaseError([refused("gives_a_day.found", (subject,), NOT_SHOWN, subject=subject)])
        if proof.conclusion is not None:
            day = proof.conclusion
            raise CaseError([refused("gives_a_day", (subject,), day, subject=subject, day=day.isoformat())])
        return proof


_FIELDS: Final = tuple(Assessment.__dataclass_fields__)
_BY_NAME: Final = frozenset(
    {
        "milestones", "report_completeness", "next_steps", "missing_facts", "could_change", "differences", "readings",
        "notices",
    }
)  # fmt: skip
"""The parts of an answer whose items go by a name."""


# --- an answer that can prove itself --------------------------------------------------------------------------------


def live(later: Later, packs: tuple[PackAnswer, ...] = ()) -> Assessment:
    """The answer to a question, its parts worked out when they are first read; beside it what packs say."""
    found, made = later.found, blank(Assessment)
    put(made, "_later", later)
    put(made, "schema", ASSESSMENT_SCHEMA)
    put(made, "case_id", found.question.case.case_id)
    put(made, "as_of", found.as_of)
    put(made, "first_sick_day", found.run.file.first_sick_day)
    put(made, "packs", Named(packs))
    return made


def beside(answer: Assessment, packs: tuple[PackAnswer, ...]) -> Assessment:
    """The same answer of the law, with what packs say beside it.

    Raises:
        CaseError: it was read back.
    """
    return live(_behind(answer), packs)


def _behind(answer: Assessment) -> Later:
    later: Later | None = getattr(answer, "_later", None)
    if later is None:
        raise CaseError([refused("answer_read_back", (), READ_BACK)])
    return later


def _asked_the_same(one: Assessment, other: Assessment) -> bool:
    mine, theirs = getattr(one, "_later", None), getattr(other, "_later", None)
    return mine is not None and theirs is not None and mine.found.question == theirs.found.question


def _again(values: tuple[object, ...], later: Later | None) -> Assessment:
    """An answer from all its values, and what stood behind it."""
    made = blank(Assessment)
    for name, value in zip(_FIELDS, values, strict=True):
        put(made, name, value)
    if later is not None:
        put(made, "_later", later)
    return made


def assessment_schema(*, detail: Detail = "full") -> dict[str, Any]:
    """The JSON schema of an answer, or of one in short."""
    if not is_brief(detail):
        return json_schema(Assessment, ASSESSMENT_SCHEMA)
    schema = json_schema(Assessment, BRIEF_SCHEMA)
    schema["properties"]["schema"]["const"] = schema["properties"]["schema"]["default"] = BRIEF_SCHEMA
    for name, left_out in SAME_FOR_EVERY_CASE.items():
        part = schema["$defs"][name]
        part["properties"] = {key: value for key, value in part["properties"].items() if key not in left_out}
        part["required"] = [key for key in part["required"] if key not in left_out]
    return schema
