"""What a rule is: a milestone or a period as data, with its versions, its article and its source."""

from __future__ import annotations

from datetime import date
from enum import StrEnum
from typing import Literal, TypeAlias

from .._frozen import frozen
from .citation import Authority, Citation
from .condition import Condition
from .duty import DutyGroup
from .terms import Anchor, Term
from .word import Word

__all__ = [
    "Bearer",
    "Consequence",
    "Figure",
    "Mark",
    "MilestoneRule",
    "Nature",
    "Occasion",
    "PeriodRule",
    "Requirement",
    "Transition",
    "Version",
]

FigureUnit: TypeAlias = Literal["day", "week", "month", "year", "percent", "counted_day", "euro", "cent"]


class Bearer(Word):
    """Who must act, or may."""

    EMPLOYER = "employer"
    EMPLOYEE = "employee"
    UWV = "uwv"
    INTERESTED_PARTY = "interested_party"
    """Each of those whom a decision concerns (belanghebbende): employer and employee alike."""


class Nature(Word):
    """What the rule asks: a duty, an option of a party, or a power of UWV."""

    DUTY = "duty"
    OPTION = "option"
    POWER = "power"


class Mark(Word):
    """How well the text behind a rule is known."""

    VERIFIED = "verified"
    """The text itself was read."""
    SECONDARY = "secondary"
    """The text was seen as others report it."""
    COMPUTED = "computed"
    """Our reading of a text that was read."""
    PAGE = "page"
    """A page of an authority that says so was read, not the text itself."""
    NOT_FOUND = "not_found"
    """No source that was read gives it."""


class Occasion(StrEnum):
    """How often a milestone comes up in one case."""

    ONCE = "once"
    OPINION = "opinion"
    """Once; what shows it is the opinion that is asked because long absence is expected, RPEZ 2(2), (3)."""
    EACH_CAPACITY_CHANGE = "each_capacity_change"
    """Again after each opinion by which capacity returned or changed, RPEZ 4(5)."""
    EACH_EVALUATION = "each_evaluation"
    """Again after each evaluation, until the end of the wait."""
    EACH_EVENT = "each_event"
    """For each record of the kinds in ``brought_up_by``; not at all while there is none."""
    END_OF_EMPLOYMENT = "end_of_employment"
    """Once the last day of the employment is known and lies in the sickness."""
    AFTER_EFFECT = "after_effect"
    """Where the sickness began within four weeks after the employment of a self-insured employer."""
    RECOVERY = "recovery"
    """Once the employer heard of recovery."""
    RECOVERY_IN_BENEFIT = "recovery_in_benefit"
    """Once a self-insured former employer heard of recovery from sickness that outlasted the employment."""
    RECOVERED = "recovered"
    """Once, where recovery ended the sickness of one who is concerned."""
    WHERE_CONCERNED = "where_concerned"
    """Once, where its group is known to be concerned; not at all elsewhere."""
    EACH_PERIOD = "each_period"
    """After each period of 26 weeks, where its group is known to be concerned."""
    EACH_REQUEST = "each_request"
    """For each request of the kinds in ``brought_up_by``, which hold the answer too."""


class Transition(StrEnum):
    """Which fact decides between two versions of a rule."""

    BY_FIRST_SICK_DAY = "by_first_sick_day"
    """The version in force on the first sick day."""
    BY_EVENT = "by_event"
    """The version in force on the day of the event."""
    UNLESS_EXPIRED = "unless_expired"
    """The old version where its term had expired while it was in force; a contested reading."""


@frozen
class Consequence:
    """What follows when the day passes: a code, the first due day for which it holds, and where alone it follows."""

    code: str
    basis: Citation
    from_due: date | None = None
    where: Condition | None = None


@frozen(kw_only=True)
class Version:
    """One version of a rule.

    Attributes:
        due: the last day, inclusive; ``None`` where the version sets no milestone at all.
        instead: versions that govern in place of this one where their day is known, the first that is.
        in_force_from: first day of this version, ``None`` where its start was not seen.
        in_force_until: last day of this version, ``None`` while it is in force.
        source: where the text was read, and in which state.
        under: the contested reading and its alternative under which alone it governs.
        consequences: what follows under it, where that is not what follows under the others.
    """

    due: Term | None
    basis: tuple[Citation, ...]
    source: str
    mark: Mark
    in_force_from: date | None = None
    in_force_until: date | None = None
    instead: tuple[Version, ...] = ()
    under: tuple[str, str] | None = None
    consequences: tuple[Consequence, ...] = ()


@frozen
class Requirement:
    """What the document must hold when it is made on or after ``from_day``; a caveat where it is not on file."""

    code: str
    field: str
    holds: tuple[str, ...]
    from_day: date
    basis: Citation


@frozen(kw_only=True)
class MilestoneRule:
    """A milestone: who does what, by when, under which article.

    Attributes:
        versions: the versions of its term, oldest first.
        window_opens: the first day on which the act counts, or is usual; ``None`` where no source gives one.
        advised: the day that practice advises.
        group: for whom it comes up at all, and what ends it.
        applies_when: conditions that must all hold beside those of the group; while a fact is silent the rule stands.
        at_exit: the version that governs where it gives an earlier day: the employment ends before the wait.
        brought_up_by: record kinds that bring the milestone up, each time anew.
        last_valid: the last day on which the act still has effect, where that is later than ``due``.
        stated_as: the name under which a letter of UWV can state the last day; it then wins.
        stands_still_by: the articles by which its term can stand still; a decision after the last day is then not
            always late.
        met_by: record kinds that show the act.
        also_met_by: other record kinds that the law puts on a par with it.
        also_met_where: those that it puts on a par with it only where a day is known, each with that day.
        renewed_by: record kinds that show it when the milestone comes up again.
        only_within_window: whether only an act within the window counts.
        caveats_of_event: what a caveat is shown for where it fails on the day of the event that brings it up.
        caveats_of_act: the same, on the day of the act.
        never_late: whether the law gives no last day, and ``due`` is the first day of what is done: it is not late.
        variable: whether both parties may vary the term with reasons, RPEZ 5.
    """

    id: str
    nl: str
    en: str
    bearer: Bearer
    nature: Nature = Nature.DUTY
    authority: Authority
    together_with: Bearer | None = None
    versions: tuple[Version, ...]
    transition: Transition = Transition.BY_FIRST_SICK_DAY
    window_opens: Term | None = None
    advised: Term | None = None
    advised_basis: Citation | None = None
    occasion: Occasion = Occasion.ONCE
    group: DutyGroup | None = None
    applies_when: tuple[Condition, ...] = ()
    at_exit: Version | None = None
    brought_up_by: tuple[str, ...] = ()
    last_valid: Term | None = None
    stated_as: str | None = None
    stands_still_by: tuple[Citation, ...] = ()
    met_by: tuple[str, ...]
    also_met_by: tuple[str, ...] = ()
    also_met_where: tuple[tuple[str, Anchor], ...] = ()
    renewed_by: tuple[str, ...] = ()
    only_within_window: bool = False
    never_late: bool = False
    variable: bool = False
    consequences: tuple[Consequence, ...] = ()
    requirements: tuple[Requirement, ...] = ()
    caveats_of_event: tuple[Condition, ...] = ()
    caveats_of_act: tuple[Condition, ...] = ()

    @property
    def all_versions(self) -> tuple[Version, ...]:
        """Every version, with those that govern in its place, and at the exit."""
        versions = self.versions if self.at_exit is None else (*self.versions, self.at_exit)
        return tuple(each for version in versions for each in (version, *version.instead))

    @property
    def all_consequences(self) -> tuple[Consequence, ...]:
        """What follows under any of its versions, each once."""
        of_versions = (one for version in self.all_versions for one in version.consequences)
        return tuple(dict.fromkeys((*self.consequences, *of_versions)))

    @property
    def conditions(self) -> tuple[Condition, ...]:
        """All conditions, those of its group first."""
        return self.applies_when if self.group is None else (*self.group.only_where, *self.applies_when)


@frozen(kw_only=True)
class PeriodRule:
    """A period: until when something runs."""

    id: str
    nl: str
    en: str
    last_day: Term
    basis: tuple[Citation, ...]
    in_force_from: date | None
    source: str
    mark: Mark


class Figure(int):
    """A number of the law that is not itself the day of a milestone or the end of a period.

    It is a number, so that the text of the law reckons with it as its article does, and it knows where it comes from.

    Attributes:
        id: stable name.
        nl: what it is the number of, in Dutch.
        en: the same in English.
        unit: ``day``, ``week``, ``month``, ``year``, ``percent``, ``euro``, ``cent`` (eurocents), or ``counted_day``
            (its number).
        basis: the articles.
        source: where the text was read, and in which state.
        mark: how well the text is known.
        authority: what kind of text it stands in.
        in_force_from: first day for which it holds, ``None`` where its start was not seen.
        in_force_until: last day for which it holds, ``None`` while it is in force.
    """

    id: str
    nl: str
    en: str
    unit: FigureUnit
    basis: tuple[Citation, ...]
    source: str
    mark: Mark
    authority: Authority
    in_force_from: date | None
    in_force_until: date | None

    def __new__(
        cls,
        value: int,
        *,
        id: str,
        nl: str,
        en: str,
        unit: FigureUnit,
        basis: tuple[Citation, ...],
        source: str,
        mark: Mark = Mark.VERIFIED,
        authority: Authority = Authority.STATUTE,
        in_force_from: date | None = None,
        in_force_until: date | None = None,
    ) -> Figure:
        """Hold ``value`` in ``unit``."""
        made = super().__new__(cls, value)
        made.id, made.nl, made.en, made.unit, made.basis, made.source = id, nl, en, unit, basis, source
        made.mark, made.authority = mark, authority
        made.in_force_from, made.in_force_until = in_force_from, in_force_until
        return made

    def __getnewargs_ex__(self) -> tuple[tuple[int], dict[str, object]]:
        return (int(self),), vars(self)

    def __str__(self) -> str:
        return str(int(self))

    def __repr__(self) -> str:
        return f"Figure({int(self)}, {', '.join(f'{name}={value!r}' for name, value in vars(self).items())})"
