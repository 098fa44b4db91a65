"""Terms that give no day say which fact they want."""

from __future__ import annotations

from datetime import date

import pytest

from poortwachter import assess
from poortwachter.engine.terms import Known, Terms, missing
from poortwachter.law.anchors import ANSWER_BY, CAPACITY_FOUND_LATER, EVENT, FIRST_SICK_DAY, PREVIOUS_EVALUATION
from poortwachter.rules import verbs
from poortwachter.rules.terms import (
    Anchor,
    Source,
    Term,
    by_fact,
    by_reading,
    counted_day,
    counted_weeks,
    days,
    earliest,
    first_known,
    last_working_day,
    latest,
    next_working_day,
    on_sick_day,
    only_after,
    parts_of,
    readings_in,
    weeks,
    without_delay,
    working_days,
)
from poortwachter.rules.values import NotApplicable, Unknown
from strategies import running

D0 = date(2026, 1, 5)


@pytest.fixture
def known() -> Known:
    """A plain case, in which nothing has brought anything up."""
    run = assess(running(D0), as_of=D0).found.run
    return Known(run.view, run.found)


class TestWhatIsWritten:
    """A term is written out as a function, and nothing but names of lines is written into it."""

    @pytest.mark.parametrize(
        "term",
        [
            Anchor(id="a", nl="a", en="a", about="a", source=Source.FILE, name="runs or exit()"),
            Anchor(id="a", nl="a", en="a", about="a", source=Source.OUTCOME, name="no_such_stage"),
            by_fact("no_such_fact", yes=FIRST_SICK_DAY),
            by_reading("no_such_reading", one=FIRST_SICK_DAY, other=EVENT),
        ],
    )
    def test_a_name_that_is_no_line_is_refused(self, term: Term) -> None:
        """A term of an organisation's own could hold anything."""
        with pytest.raises(ValueError, match="expected one of"):
            Terms(verbs).prepared(term)

    def test_a_value_is_kept_as_text(self, known: Known) -> None:
        """Whatever stands in it."""
        term = by_fact("self_insured_zw", otherwise=FIRST_SICK_DAY, **{"') or exit() or ('": EVENT})
        assert Terms(verbs).prepared(term)(known) == D0.toordinal()


class TestMissing:
    """The first fact that is wanted, by its path."""

    @pytest.mark.parametrize(
        ("term", "why"),
        [
            (EVENT, "records"),
            (weeks(6).after(PREVIOUS_EVALUATION), "records.action_plan"),
            (weeks(6).before(ANSWER_BY), "records.report_request"),
            (counted_weeks(6, after=CAPACITY_FOUND_LATER), "records.capacity"),
            (working_days(5, after=EVENT), "records"),
            (on_sick_day(EVENT), "records"),
            (last_working_day(EVENT), "records"),
            (next_working_day(EVENT), "records"),
            (first_known(ANSWER_BY, EVENT), "records.report_request"),
            (earliest(EVENT, ANSWER_BY), "records"),
            (latest(EVENT, ANSWER_BY), "records"),
            (by_fact("safety_net_notice_term", six_weeks=FIRST_SICK_DAY), "employment.safety_net_notice_term"),
            (by_fact("safety_net_notice_term", otherwise=EVENT, six_weeks=FIRST_SICK_DAY), "records"),
            (by_reading("week_42_notice_day", never_moved=EVENT, next_working_day=next_working_day(EVENT)), "records"),
            (without_delay(after=EVENT, otherwise=ANSWER_BY), "records.report_request"),
            (only_after(FIRST_SICK_DAY, ANSWER_BY), "records.report_request"),
        ],
    )
    def test_which_fact(self, known: Known, term: Term, why: str) -> None:
        """Each kind of term asks what it is made of."""
        terms = Terms(verbs)
        assert terms.prepared(term)(known) is None
        assert missing(term, known, terms) == Unknown(why)

    def test_without_delay_once_its_day_is_known(self, known: Known) -> None:
        """Then no number of days is set, and nothing is missing."""
        term = without_delay(after=FIRST_SICK_DAY, otherwise=EVENT)
        assert missing(term, known, Terms(verbs)) == NotApplicable("without_delay")

    def test_a_counted_day_is_always_known(self, known: Known) -> None:
        """It cannot be missing."""
        with pytest.raises(AssertionError, match="always known"):
            missing(counted_day(1), known, Terms(verbs))


class TestKnownDays:
    """Of days that every case has, the earliest or latest is picked without asking whether they are known."""

    @pytest.mark.parametrize(
        ("term", "days_later"),
        [
            (earliest(counted_day(15), counted_day(8), counted_day(22)), 7),
            (latest(counted_day(15), counted_day(22), counted_day(8)), 21),
            (earliest(counted_day(15)), 14),
        ],
    )
    def test_which_day(self, known: Known, term: Term, days_later: int) -> None:
        """The first sick day is counted day 1."""
        assert Terms(verbs).prepared(term)(known) == D0.toordinal() + days_later


class TestParts:
    """What a term is made of, all of it."""

    def test_a_term_by_a_fact_with_otherwise(self) -> None:
        """The term for any other value is a part too, and its readings are readings of the whole."""
        other = by_reading("week_42_notice_day", never_moved=EVENT, next_working_day=next_working_day(EVENT))
        plain = weeks(6).after(EVENT)
        assert parts_of(by_fact("self_insured_zw", yes=plain)) == (plain,)
        assert parts_of(by_fact("self_insured_zw", yes=plain, otherwise=other)) == (plain, other)
        assert readings_in(by_fact("self_insured_zw", yes=plain, otherwise=other)) == {"week_42_notice_day"}

    def test_a_term_that_holds_two_working_days(self) -> None:
        """The first day of the term is a part."""
        assert parts_of(next_working_day(EVENT, since=FIRST_SICK_DAY)) == (EVENT, FIRST_SICK_DAY)
        assert parts_of(next_working_day(EVENT)) == (EVENT,)
        assert parts_of(without_delay(after=EVENT, otherwise=days(3).after(FIRST_SICK_DAY)))[0] == EVENT
        assert parts_of(only_after(FIRST_SICK_DAY, EVENT)) == (FIRST_SICK_DAY, EVENT)
