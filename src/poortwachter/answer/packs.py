"""What a pack answers, beside the law: milestones of the law's shape, spans, counts and figures, with their marks."""

from __future__ import annotations

from dataclasses import field
from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING, Annotated, Any, Final, Literal, Protocol

from pydantic import PlainSerializer

from .._frozen import blank, frozen, put
from ..errors import CaseError, refused, unknown_subject
from ..errors.problem import known_language
from ..rules.citation import Authority, Citation
from ..rules.rule import Mark, Nature
from ..rules.values import Status
from .data import ANSWER, READ_BACK, Written
from .explanation import Explanation
from .named import ByName, Named
from .parts import ReadingUsed

__all__ = [
    "ABROAD_SCHEMA",
    "Abroad",
    "BehindPack",
    "PackAnswer",
    "PackCount",
    "PackFigure",
    "PackMilestone",
    "PackMissing",
    "PackSpan",
    "answered_by",
    "explain_in",
]

ABROAD_SCHEMA: Final = "poortwachter.abroad/1"

Decimals = Annotated[Decimal, PlainSerializer(str, return_type=str, when_used="json")]


@frozen
class PackMilestone(Written):
    """One milestone of a pack in one case on the day of assessment.

    Attributes:
        pack: the id of the pack.
        id: the id of the milestone in it.
        key: names it and its occasion: ``defence.contact``, with ``@`` and the day where an event brought it up, and
            with ``:`` and its number where it comes again.
        number: 1, or more where it comes again.
        status: where it stands. ``reason``: the code of why nothing is asked or known.
        not_before: the earliest day, inclusive, on which it can be done.
        due: the last day, inclusive; ``None`` where the source gives no number, or a fact is missing.
        act_by: the last working day on or before ``due`` in the calendar of the pack, for Dutch packs in the legal one;
            ``None`` where there is neither.
        window_opens: the first day of its window.
        days_left, days_late: calendar days, as in a milestone of the law.
        met_on: the day on which it was done. ``evidence``: the record that shows it.
        occasion: the day that brought it up.
        bearer: the role that acts, ``together_with`` those that take part, ``tell`` those that are told.
        party: whose duty it is: the employer's, the employee's, or another's.
        notify_on: the days on which those are told, by the lead times.
        beside: the milestone of the law that it stands beside.
        mark: how well the text is known.
        caveats: codes of what a reader must know.
        consequence: what follows when the day passes, in English.
        consequence_nl: the same in Dutch.
        caveat: what its source leaves open, in English.
        caveat_nl: the same in Dutch.
        readings: the contested readings on which its days hang.
        after: the milestones of the pack that are done before it.
    """

    __pydantic_config__ = ANSWER
    _named_by = ("key", "id")

    pack: str
    id: str
    key: str
    number: int
    nl: str
    en: str
    status: Status
    reason: str | None
    not_before: date | None
    due: date | None
    act_by: date | None
    window_opens: date | None
    days_left: int | None
    days_late: int
    met_on: date | None
    evidence: str | None
    occasion: date | None
    nature: Nature
    authority: Authority
    bearer: str
    party: Literal["employer", "employee", "other"]
    together_with: tuple[str, ...]
    tell: tuple[str, ...]
    notify_on: tuple[date, ...]
    beside: str | None
    basis: tuple[Citation, ...]
    source: tuple[str, ...]
    mark: Mark
    consequence: str | None
    consequence_nl: str | None
    caveats: tuple[str, ...]
    caveat: str | None
    caveat_nl: str | None
    readings: tuple[str, ...]
    after: tuple[str, ...] = ()

    def __repr__(self) -> str:
        due = "no day" if self.due is None else self.due.isoformat()
        return f"PackMilestone({self.key}: {self.status.value}, {due})"


@frozen
class PackSpan(Written):
    """Days in a row on one step of a ladder, both ends inclusive; ``percent`` ``None`` where no source gives it."""

    __pydantic_config__ = ANSWER
    _named_by = ("ladder",)

    ladder: str
    nl: str
    en: str
    first_day: date
    last_day: date
    percent: Decimals | None
    basis: tuple[Citation, ...]
    source: tuple[str, ...]
    mark: Mark
    caveat: str | None
    caveat_nl: str | None


@frozen
class PackCount(Written):
    """How often something happened in the calendar year of the day of assessment, and how often it may."""

    __pydantic_config__ = ANSWER

    id: str
    nl: str
    en: str
    year: int
    happened: int
    allowed: int | None
    basis: tuple[Citation, ...]
    source: tuple[str, ...]
    mark: Mark
    caveat: str | None
    caveat_nl: str | None


@frozen
class PackFigure(Written):
    """A number of the source that is no term, as it holds on the day of assessment."""

    __pydantic_config__ = ANSWER

    id: str
    nl: str
    en: str
    value: str
    unit: str
    basis: tuple[Citation, ...]
    source: tuple[str, ...]
    mark: Mark
    caveat: str | None
    caveat_nl: str | None


@frozen
class PackMissing(Written):
    """A fact that nobody may guess, and the milestones and ladders of the pack that it would decide."""

    __pydantic_config__ = ANSWER
    _named_by = ("fact",)

    fact: str
    decides: tuple[str, ...]


class BehindPack(Protocol):
    """What stands behind the answer of a pack, and works out the rest when it is first asked for."""

    def readings(self) -> tuple[ReadingUsed, ...]:
        """The contested readings that make a difference."""

    def explain(self, key: str) -> Explanation:
        """Prove a milestone."""

    def name(self, code: str, language: Literal["nl", "en"]) -> str | None:
        """The name that the pack gives to a code."""


class _Live:
    """What stands behind an answer that was not read back; no field, and so in no form that is written."""

    __slots__ = ("_later",)

    _later: BehindPack


@frozen
class PackAnswer(Written, _Live):
    """What one pack answers for one case on one day; it changes nothing in the answer of the law.

    Attributes:
        pack: the id of the pack. ``version``, ``sha256``: which text of it was run.
        jurisdiction: the country whose law it stands beside, or is.
        kind: whether it holds the law of that country, or the policy of an organisation.
        milestones: in the order of the pack.
        spans: the steps of its ladders, in order.
        counts, figures: what it counts, and its other numbers.
        missing_facts: facts without which something stays unknown.
        readings: the contested readings of the pack that another alternative of would change something here.
    """

    __pydantic_config__ = ANSWER
    _named_by = ("pack",)

    pack: str
    nl: str
    en: str
    version: str
    sha256: str
    jurisdiction: str
    kind: Literal["law", "policy"]
    verified_through: date | None
    milestones: ByName[PackMilestone]
    spans: ByName[PackSpan]
    counts: ByName[PackCount]
    figures: ByName[PackFigure]
    missing_facts: ByName[PackMissing]
    readings: ByName[ReadingUsed]

    if not TYPE_CHECKING:

        def __getattr__(self, name: str) -> Any:
            """The readings are found when they are first asked for."""
            if name != "readings":
                raise AttributeError(f"{type(self).__name__!r} object has no attribute {name!r}")
            found = Named(self._later.readings())
            put(self, name, found)
            return found

    def __repr__(self) -> str:
        return f"PackAnswer({self.pack} {self.version}, {len(self.milestones)} milestones)"

    def __hash__(self) -> int:
        return hash((self.pack, self.sha256, self.milestones))

    @property
    def overdue(self) -> tuple[PackMilestone, ...]:
        """The employer's own, past their day and not recorded as done."""
        return tuple(item for item in self.milestones if item.status is Status.OVERDUE)

    def name(self, code: str, language: Literal["nl", "en"]) -> str | None:
        """The name that the pack gives to one of its codes; ``None`` where it gives none or this was read back."""
        named, later = known_language(language), getattr(self, "_later", None)
        found: str | None = None if later is None or not isinstance(code, str) else later.name(code, named)
        return found

    def milestone(self, key: str) -> PackMilestone:
        """The milestone with this key; an id alone is the first with it.

        Raises:
            UnknownIdError: the pack answers no such milestone; the message lists those it does.
        """
        for item in self.milestones:
            if key == item.key:
                return item
        for item in self.milestones:
            if key in (item.id, f"{item.pack}.{item.id}"):
                return item
        raise unknown_subject(key, [item.key for item in self.milestones])

    def explain(self, key: str) -> Explanation:
        """Prove a milestone of the pack: the steps to its last day, or to its earliest where it has no last one.

        Raises:
            UnknownIdError: the pack answers no such milestone; the message lists those it does.
            CaseError: this answer was read back.
        """
        later: BehindPack | None = getattr(self, "_later", None)
        if later is None:
            raise CaseError([refused("answer_read_back", (), READ_BACK)])
        return later.explain(self.milestone(key).key)


def answered_by(later: BehindPack, **found: Any) -> PackAnswer:
    """The answer of a pack, with what stands behind it; its readings are found when they are first read."""
    made = blank(PackAnswer)
    put(made, "_later", later)
    for name, value in found.items():
        put(made, name, Named(value) if isinstance(value, tuple) else value)
    return made


@frozen
class Abroad(Written):
    """The answer for a case under the law of another country: what its packs say, and no Dutch law.

    Attributes:
        case_id: the number of the case in the host's own system, as given.
        jurisdiction: the country, by its two letters.
        as_of: the day of assessment, inclusive.
        case_sha256: the hash of the facts. ``library``: the version that answered.
        packs: what each pack answers.
    """

    __pydantic_config__ = ANSWER

    schema: Literal["poortwachter.abroad/1"] = field(default=ABROAD_SCHEMA, kw_only=True)
    case_id: str | None
    jurisdiction: str
    as_of: date
    case_sha256: str
    library: str
    packs: ByName[PackAnswer]

    if not TYPE_CHECKING:

        def __getattr__(self, name: str) -> Any:
            """What only Dutch law answers is not here, and says so."""
            if name.startswith("_"):
                raise AttributeError(name)
            country = self.jurisdiction
            raise AttributeError(f"{name!r}: a case of jurisdiction {country!r} has no Dutch answer; see .packs")

    def explain(self, key: str) -> Explanation:
        """Prove a milestone of a pack, by its key.

        Raises:
            UnknownIdError: no pack answers such a milestone.
        """
        return explain_in(self.packs, key)


def explain_in(packs: tuple[PackAnswer, ...], key: str) -> Explanation:
    """Prove a milestone of one of these packs.

    Raises:
        UnknownIdError: none of them answers such a milestone; the message lists those that they do.
    """
    for pack in packs:
        if any(key in (item.key, f"{item.pack}.{item.id}") for item in pack.milestones):
            return pack.explain(key)
    raise unknown_subject(key, [item.key for one in packs for item in one.milestones])
