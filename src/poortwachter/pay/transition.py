"""The transition payment (transitievergoeding) after long sickness and what UWV compensates of it, in euros.

Every amount comes from the caller, but for the maximum of the years that were read. Whether a payment is owed at all,
and what counts as wage (BW 7:673(10)), is for people to say.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date
from decimal import Decimal
from typing import Final

from .._frozen import frozen
from ..answer.answered import Answered, answered
from ..answer.codes import Reason
from ..answer.data import ANSWER, Written
from ..answer.named import ByName, Named
from ..counting.days import read_day
from ..counting.months import months_after
from ..engine.question import asked
from ..errors import MISSING, CaseError, Problem, refused
from ..facts.case import Case
from ..law.bw7_dismissal import PAYMENT_LAW_FROM, PAYMENT_MOST_EUROS, PAYMENT_MOST_MONTHS, PAYMENT_PARTS
from ..law.instruments import BW7
from ..law.pay_amounts import figure_on
from ..rules.citation import Citation
from ._lines import line_of
from ._money import CENT, EXACT, euros, product
from ._reading import Form, read_amount, read_sum
from .exposure import NotGiven

__all__ = ["TransitionFacts", "TransitionLine", "TransitionPayment", "transition_payment"]

_OWED: Final = (BW7.article("7:673", 1), BW7.article("7:673", 2))
_CAP: Final = (BW7.article("7:673e", 2),)
_COMPENSATED: Final = (BW7.article("7:673e", "1a"), BW7.article("7:673e", 2))


@frozen
class TransitionFacts:
    """What the payment is reckoned from. Amounts in euros, before tax.

    Attributes:
        wage_per_month: the wage per month, with the holiday allowance and what else counts by the rules on the payment.
        paid: what was paid, 0 where nothing was; left out: the whole payment.
        costs: costs of measures that were taken off it, BW 7:673(6); 0 as where it is left out.
        maximum: the maximum of the year in which the employment ends, BW 7:673(3), where the library has not read it.
    """

    wage_per_month: Decimal
    paid: Decimal | None = None
    costs: Decimal | None = None
    maximum: Decimal | None = None


@frozen
class TransitionLine(Written):
    """One amount.

    Attributes:
        id: ``owed``, on the last day of the employment; ``cap``, as of the day after the two years; ``compensation``.
        day: the day on which the employment is taken to end, or to have ended.
        amount: euros, rounded half up to cents at the end of the formula.
        formula: how it was reckoned, with the numbers filled in.
        basis: the articles.
    """

    __pydantic_config__ = ANSWER

    id: str
    day: date
    amount: Decimal
    formula: str
    basis: tuple[Citation, ...]


@frozen
class TransitionPayment(Written):
    """The payment and its compensation, as the file stands on ``as_of``."""

    __pydantic_config__ = ANSWER

    as_of: date
    lines: ByName[TransitionLine]
    not_given: tuple[NotGiven, ...] = ()

    def line(self, id: str) -> TransitionLine:
        """The line with this id.

        Raises:
            UnknownIdError: there is none; the message lists the lines there are, or says why it is not given.
        """
        return line_of(self.lines, self.not_given, id)


def transition_payment(
    case: Case,
    wage: TransitionFacts | Mapping[str, object],
    *,
    as_of: date,
    last_day: date | None = None,
    readings: Mapping[str, str] | None = None,
) -> TransitionPayment:
    """What is owed at the end of the employment, BW 7:673(2), and what UWV compensates of it, 7:673e.

    A third of the monthly wage for each year of service, and of a part of a year as much as its days are of that year.
    UWV compensates what was paid, with the costs taken off it, but no more than what would have been owed on the day
    after the two years of the prohibition of notice, without what a late application or a sanction added to them; and
    only where the employment ended after the prohibition with those.

    Args:
        case: the facts; ``employment.first_day`` is needed.
        wage: the amounts; a mapping with the same keys will do, numbers as ``Decimal``, whole numbers or text.
        as_of: the day of assessment, inclusive.
        last_day: the last day of the employment, where the case has none; it may lie ahead.
        readings: contested readings to use instead of their default, by id.

    Raises:
        CaseError: every problem with the amounts, the days and the case at once.
    """
    problems: list[Problem] = []
    facts = _read(wage, problems)
    ends = None if last_day is None else read_day(("last_day",), last_day, problems)
    found = None
    try:
        found = answered(asked(case, as_of, readings))
    except CaseError as error:
        problems += error.problems
    since = None if found is None else found.question.case.employment.first_day
    if found is not None and since is None:
        problems.append(refused("missing", ("employment", "first_day"), MISSING))
    if found is not None:
        ends = found.run.file.last_day_of_employment or ends
        if ends is None:
            problems.append(refused("missing.end_of_employment", ("employment", "last_day"), MISSING))
        elif since is not None and ends < since:
            earlier = {"earlier": "employment.first_day", "day": since.isoformat()}
            problems.append(refused("days_reversed", ("last_day",), ends, **earlier))
    if problems or found is None or facts is None or since is None or ends is None:
        raise CaseError(problems)
    items = list(_lines(found, facts, since, ends))
    return TransitionPayment(
        found.as_of,
        Named(item for item in items if isinstance(item, TransitionLine)),
        tuple(item for item in items if isinstance(item, NotGiven)),
    )


# --- the lines ----------------------------------------------------------------------------------------------------


def _lines(found: Answered, facts: TransitionFacts, since: date, ends: date) -> Iterator[TransitionLine | NotGiven]:
    why_not = _not_owed(found, ends)
    if why_not is not None:
        yield from (NotGiven(id, why_not) for id in ("owed", "cap", "compensation"))
        return
    owed = _owed("owed", facts, since, ends, ends, _OWED)
    yield owed
    day, ban = found.run.outlook("compensation_day"), found.run.outlook("ban_period")
    if isinstance(owed, NotGiven) or day.day is None:
        reason = owed.reason if isinstance(owed, NotGiven) else Reason.of(day.reason or "unknown")
        yield from (NotGiven(id, reason) for id in ("cap", "compensation"))
        return
    cap = _owed("cap", facts, since, day.day, ends, _CAP)
    yield cap
    if isinstance(cap, NotGiven):
        yield NotGiven("compensation", cap.reason)
    elif ban.day is None:
        yield NotGiven("compensation", Reason.of(ban.reason or "unknown"))
    elif ends <= ban.day:
        yield NotGiven("compensation", Reason.ENDED_WITHIN_THE_PROHIBITION)
    else:
        yield _compensation(facts, owed, cap)


def _not_owed(found: Answered, ends: date) -> Reason | None:
    """Why nothing is owed by this formula: no title 7.10, AOW age by then, BW 7:673(7)b, or the older formula."""
    if found.run.view.public_servant:
        return Reason.NO_CIVIL_CODE_EMPLOYMENT
    aow = found.run.file.aow_date
    if aow is not None and aow <= ends:
        return Reason.AOW_AGE_REACHED
    return Reason.OLDER_LAW if ends < PAYMENT_LAW_FROM else None


def _owed(
    id: str, facts: TransitionFacts, since: date, last: date, ends: date, basis: tuple[Citation, ...]
) -> TransitionLine | NotGiven:
    """A third of a month for each year, and as much of a part of a year; at most the maximum or a year's wage.

    The maximum is that of the year in which the employment ends, or would have ended, BW 7:673(3).
    """
    if last < PAYMENT_LAW_FROM:
        return NotGiven(id, Reason.OLDER_LAW)
    years, rest, whole = _service(since, last)
    wage = facts.wage_per_month
    times = EXACT.add(Decimal(years), EXACT.divide(Decimal(rest), Decimal(whole)))
    amount = EXACT.divide(product(wage, times), Decimal(PAYMENT_PARTS))
    formula = f"{euros(wage)} / {PAYMENT_PARTS} x ({years} + {rest} / {whole} years)"
    most = product(wage, Decimal(PAYMENT_MOST_MONTHS))
    if amount > most:
        maximum = _maximum(facts, last, ends)
        if maximum is None:
            return NotGiven(id, Reason.MAXIMUM_NOT_KNOWN)
        most = max(most, maximum)
        if amount > most:
            amount, formula = most, f"at most {euros(most)}: {formula}"
    return TransitionLine(id, last, amount.quantize(CENT, context=EXACT), formula, basis)


def _service(since: date, last: date) -> tuple[int, int, int]:
    """Whole years of service up to and including ``last``, the days after them, and the days of that year.

    A year since 29 February is full on the day before 28 February: the law names no day, and the month's last is taken.
    """
    after = date.fromordinal(last.toordinal() + 1)
    years = 0
    while months_after(since, 12 * (years + 1)) <= after:
        years += 1
    begun, next_one = months_after(since, 12 * years), months_after(since, 12 * (years + 1))
    return years, (after - begun).days, (next_one - begun).days


def _maximum(facts: TransitionFacts, last: date, ends: date) -> Decimal | None:
    if facts.maximum is not None and last.year == ends.year:
        return facts.maximum
    known = figure_on(PAYMENT_MOST_EUROS, last)
    return None if known is None else Decimal(int(known))


def _compensation(facts: TransitionFacts, owed: TransitionLine, cap: TransitionLine) -> TransitionLine:
    """What was paid, at most what was owed less the costs, with the costs; and no more than the cap."""
    costs = facts.costs or Decimal(0)
    left = max(Decimal(0), owed.amount - costs)
    paid = left if facts.paid is None else facts.paid
    amount = min(min(paid, left) + costs, cap.amount)
    formula = f"lesser of {euros(min(paid, left))} + {euros(costs)} (costs) and {euros(cap.amount)} (cap)"
    return TransitionLine("compensation", owed.day, amount, formula, _COMPENSATED)


# --- the amounts --------------------------------------------------------------------------------------------------


_FACTS: Final = Form(
    TransitionFacts,
    "not_wage_facts.transition",
    reads={"wage_per_month": read_amount, "paid": read_sum, "costs": read_sum, "maximum": read_amount},
    wanted={"wage_per_month": "missing.wage"},
)


def _read(wage: object, problems: list[Problem]) -> TransitionFacts | None:
    before = len(problems)
    read = _FACTS.read(("wage",), wage, problems)
    return None if len(problems) > before else TransitionFacts(**read)
