"""What a pack answers, beside the law: milestones of the law's shape, spans, counts and figures, with their marks."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from decimal import Decimal
from functools import cache
from typing import Annotated, Any, Final, Literal

from pydantic import PlainSerializer, SkipValidation, TypeAdapter, computed_field

from .._frozen import frozen
from ..rules.citation import Authority, Citation
from ..rules.rule import Mark, Nature
from ..rules.values import Status
from .explanation import Explanation
from .parts import ANSWER, Hidden, MissingFact, ReadingUsed

__all__ = ["ABROAD_SCHEMA", "Abroad", "PackAnswer", "PackCount", "PackFigure", "PackMilestone", "PackSpan"]

ABROAD_SCHEMA: Final = "poortwachter.abroad/1"

Decimals = Annotated[Decimal, PlainSerializer(str, return_type=str, when_used="json")]


@frozen
class PackMilestone:
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
        caveat: what its source leaves open, in English; ``caveat_nl`` in Dutch.
        readings: the contested readings on which its days hang.
    """

    __pydantic_config__ = ANSWER

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
    consequence: tuple[str, ...]
    caveats: tuple[str, ...]
    caveat: str | None
    caveat_nl: str | None
    readings: tuple[str, ...]
    last_working_day: Annotated[Callable[[date], date | None], Hidden, SkipValidation]

    def __repr__(self) -> str:
        due = "no day" if self.due is None else self.due.isoformat()
        return f"PackMilestone({self.key}: {self.status.value}, {due})"

    @computed_field
    @property
    def act_by(self) -> date | None:
        """The last working day on or before ``due``: of the pack's calendar, or of the legal calendar for Dutch packs;
        ``None`` where there is neither.
        """
        return None if self.due is None else self.last_working_day(self.due)


@frozen
class PackSpan:
    """Days in a row on one step of a ladder, both ends inclusive; ``percent`` ``None`` where no source gives it."""

    __pydantic_config__ = ANSWER

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


@frozen
class PackCount:
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


@frozen
class PackFigure:
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


@frozen
class PackAnswer:
    """What one pack answers for one case on one day; it changes nothing in the answer of the law.

    Attributes:
        pack: the id of the pack. ``version``, ``sha256``: which text of it was run.
        jurisdiction: the country whose law it stands beside, or is.
        kind: whether it holds the law of that country, or the policy of an organisation.
        milestones: in the order of the pack.
        spans: the steps of its ladders, in order.
        counts, figures: what it counts, and its other numbers.
        missing_facts: facts without which something stays unknown.
        readings: the contested readings that make a difference here.
    """

    __pydantic_config__ = ANSWER

    pack: str
    nl: str
    en: str
    version: str
    sha256: str
    jurisdiction: str
    kind: Literal["law", "policy"]
    verified_through: date | None
    milestones: tuple[PackMilestone, ...]
    spans: tuple[PackSpan, ...]
    counts: tuple[PackCount, ...]
    figures: tuple[PackFigure, ...]
    unknown_spans: Annotated[tuple[MissingFact, ...], Hidden]
    later: Annotated[Any, Hidden, SkipValidation]

    def __repr__(self) -> str:
        return f"PackAnswer({self.pack} {self.version}, {len(self.milestones)} milestones)"

    @computed_field
    @property
    def missing_facts(self) -> tuple[MissingFact, ...]:
        """Facts that nobody may guess, and the milestones that they would decide."""
        wanted: dict[str, list[str]] = {item.fact: [*item.decides] for item in self.unknown_spans}
        for item in self.milestones:
            if item.status is Status.UNKNOWN and item.reason is not None:
                wanted.setdefault(item.reason, []).append(item.key)
        return tuple(MissingFact(fact, tuple(keys)) for fact, keys in wanted.items())

    @computed_field
    @property
    def readings(self) -> tuple[ReadingUsed, ...]:
        """The contested readings of the pack that another alternative of would change something here."""
        found: tuple[ReadingUsed, ...] = self.later.readings()
        return found

    def name(self, code: str, language: Literal["nl", "en"]) -> str | None:
        """The name that the pack gives to one of its codes; ``None`` where it gives none."""
        found: str | None = self.later.name(code, language)
        return found

    @property
    def overdue(self) -> tuple[PackMilestone, ...]:
        """The employer's own, past their day and not recorded as done."""
        return tuple(item for item in self.milestones if item.status is Status.OVERDUE)

    def milestone(self, key: str) -> PackMilestone:
        """The milestone with this key; an id alone is the first with it.

        Raises:
            KeyError: the pack answers no such milestone; the message lists those it does.
        """
        for item in self.milestones:
            if key in (item.key, item.id, f"{item.pack}.{item.id}"):
                return item
        raise KeyError(f"{key!r}: expected one of " + ", ".join(item.key for item in self.milestones))

    def explain(self, key: str) -> Explanation:
        """Prove a milestone of the pack: the steps to its last day, or to its earliest where it has no last one.

        Raises:
            KeyError: the pack answers no such milestone; the message lists those it does.
        """
        found: Explanation = self.later.explain(self.milestone(key).key)
        return found


@frozen
class Abroad:
    """The answer for a case under the law of another country: what its packs say, and no Dutch law."""

    __pydantic_config__ = ANSWER

    case_id: str | None
    jurisdiction: str
    as_of: date
    case_sha256: str
    library: str
    packs: tuple[PackAnswer, ...]

    def __getattr__(self, name: str) -> Any:
        if name.startswith("_"):
            raise AttributeError(name)
        raise AttributeError(
            f"{name!r}: a case of jurisdiction {self.jurisdiction!r} has no Dutch answer; its packs answer, see .packs"
        )

    @computed_field(alias="schema")
    @property
    def schema_(self) -> Literal["poortwachter.abroad/1"]:
        """The version of this answer's form."""
        return "poortwachter.abroad/1"

    def to_dict(self) -> dict[str, Any]:
        """The answer as plain dictionaries, lists, strings and numbers, as in :meth:`to_json`."""
        plain: dict[str, Any] = _adapter().dump_python(self, mode="json", by_alias=True)
        return plain

    def to_json(self, *, indent: int | None = None) -> str:
        """The answer as JSON of schema ``poortwachter.abroad/1``: the same bytes for the same input."""
        return _adapter().dump_json(self, indent=indent, by_alias=True).decode()

    def explain(self, key: str) -> Explanation:
        """Prove a milestone of a pack, by its key.

        Raises:
            KeyError: no pack answers such a milestone.
        """
        return explain_in(self.packs, key)


def explain_in(packs: tuple[PackAnswer, ...], key: str) -> Explanation:
    """Prove a milestone of one of these packs.

    Raises:
        KeyError: none of them answers such a milestone; the message lists those that they do.
    """
    for pack in packs:
        if any(key in (item.key, f"{item.pack}.{item.id}") for item in pack.milestones):
            return pack.explain(key)
    raise KeyError(f"{key!r}: expected one of " + ", ".join(item.key for one in packs for item in one.milestones))


@cache
def _adapter() -> TypeAdapter[Abroad]:
    return TypeAdapter(Abroad)
