"""Planned law: it moves no day, and shows on the cases that it would touch; and how a version of a rule is added."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from poortwachter import Case, assess
from poortwachter.engine.question import asked
from poortwachter.law.anchors import END_OF_EXTENSION, EVENT
from poortwachter.law.catalogue import DUTCH_LAW
from poortwachter.law.instruments import ZW
from poortwachter.planning.whole import whole
from poortwachter.rules.catalogue import Catalogue
from poortwachter.rules.rule import Mark, Transition, Version
from poortwachter.rules.terms import Term, days, first_day_after_week, weeks
from poortwachter.text import LANGUAGES
from poortwachter.text.law import planned_table
from poortwachter.text.page import page
from strategies import FIRST_DAYS, running


def ids(case: Case, as_of: date) -> set[str]:
    """What would touch a case."""
    return {notice.id for notice in assess(case, as_of=as_of).notices}


class TestNotices:
    """On which cases planned law shows."""

    @pytest.mark.parametrize(("first_day", "shown"), [(date(2026, 1, 3), False), (date(2026, 1, 4), True)])
    def test_a_wait_that_ends_from_2028(self, first_day: date, *, shown: bool) -> None:
        """The last day of the wait is 31 December 2027, or 1 January 2028."""
        assert ("advice_of_company_doctor" in ids(running(first_day), first_day)) is shown

    @pytest.mark.parametrize(("first_day", "shown"), [(date(2024, 7, 1), False), (date(2024, 7, 2), True)])
    def test_a_prohibition_that_ends_from_july_2026(self, first_day: date, *, shown: bool) -> None:
        """Its last day is 30 June, or 1 July 2026."""
        assert ("compensation_small_employers" in ids(running(first_day), first_day)) is shown

    @pytest.mark.parametrize(("received", "shown"), [("2025-11-06", False), ("2025-11-07", True)])
    def test_a_decision_that_is_due_from_2026(self, received: str, *, shown: bool) -> None:
        """55 days after receipt: 31 December 2025, or 1 January 2026."""
        case = running(date(2024, 2, 1), records=[{"kind": "wia_application", "received_on": received}])
        assert ("wia_decision_16_weeks" in ids(case, date(2025, 11, 10))) is shown

    @pytest.mark.parametrize(("asked_on", "shown"), [(None, False), ("2026-03-02", True)])
    def test_an_expert_opinion_that_is_asked(self, asked_on: str | None, *, shown: bool) -> None:
        """UWV works with four weeks where SUWI 32a(3) gives two."""
        records = [] if asked_on is None else [{"kind": "expert_opinion", "requested_on": asked_on}]
        assert (
            "expert_opinion_four_weeks" in ids(running(date(2026, 1, 5), records=records), date(2026, 3, 3))
        ) is shown

    def test_no_longer_once_it_is_settled(self) -> None:
        """A decision that was taken; a case that is over; a wait that has ended."""
        applied = {"kind": "wia_application", "received_on": "2025-11-07"}
        decided = {"kind": "wia_decision", "sent_on": "2025-12-20"}
        case = running(date(2024, 2, 1), records=[applied, decided])
        assert "wia_decision_16_weeks" not in ids(case, date(2025, 12, 31))
        well = Case.model_validate({"absences": [{"first_day": "2026-02-01", "last_day": "2026-03-01"}]})
        assert ids(well, date(2026, 3, 2)) == set()
        assert "advice_of_company_doctor" not in ids(running(date(2026, 2, 1)), date(2030, 1, 1))

    @given(FIRST_DAYS)
    def test_it_moves_nothing(self, first_day: date) -> None:
        """The answer without planned law is the same but for the notices."""
        bare = replace(DUTCH_LAW, planned=())
        question = asked(running(first_day), first_day + timedelta(days=100))
        with_it, without = whole(question).to_dict(), whole(question._replace(catalogue=bare)).to_dict()
        assert without.pop("notices") == []
        with_it.pop("notices")
        assert {**with_it, "provenance": None} == {**without, "provenance": None}

    def test_each_has_its_source_and_its_words(self) -> None:
        """In both languages, in the table and on the page."""
        names = [planned.id for planned in DUTCH_LAW.planned]
        assert len(names) == len(set(names))
        for planned in DUTCH_LAW.planned:
            assert planned.source
            assert not planned.touches.milestone or planned.touches.milestone in DUTCH_LAW.rules
        for language in LANGUAGES:
            table = planned_table(language, "markdown")
            assert all(planned.id in table for planned in DUTCH_LAW.planned)
            answer = assess(running(date(2026, 1, 5)), as_of=date(2026, 2, 1))
            assert LANGUAGES[language]["page.planned"] in page(answer, language)


# --- the drill ----------------------------------------------------------------------------------------------------


COMING: Mapping[str, Term] = {
    "week_42_notice": first_day_after_week(30),
    "reintegration_report": weeks(12).before(END_OF_EXTENSION),
    "end_of_employment_notice": days(3).after(EVENT),
}
"""A rule of each transition, with the term of a version from 2030: by the first sick day, unless expired, by the event.
"""


def with_a_coming_version(id: str) -> Catalogue:
    """The catalogue with a version of one rule from 2030."""
    rule = DUTCH_LAW.rules[id]
    newest = rule.versions[-1]
    coming = Version(
        due=COMING[id],
        basis=(ZW.article(38, 1),),
        source="made up, for this test",
        mark=Mark.COMPUTED,
        in_force_from=date(2030, 1, 1),
    )
    versions = (*rule.versions[:-1], replace(newest, in_force_until=date(2029, 12, 31)), coming)
    changed = replace(rule, versions=versions)
    milestones = tuple(changed if item is rule else item for item in DUTCH_LAW.milestones)
    return replace(DUTCH_LAW, milestones=milestones)


class TestAVersionFromAComingDate:
    """One entry in one file: the new version, and the last day of the one before."""

    def test_each_transition_has_a_rule(self) -> None:
        """The three ways in which a change of the law is met."""
        assert {DUTCH_LAW.rules[id].transition for id in COMING} == set(Transition)

    @given(st.sampled_from(sorted(COMING)), FIRST_DAYS.filter(lambda day: day < date(2028, 3, 31)), st.integers(0, 700))
    def test_old_answers_stay_the_same_bytes(self, id: str, first_day: date, days_employed: int) -> None:
        """All but the hash of the catalogue."""
        case = running(first_day, employment={"last_day": first_day + timedelta(days=days_employed)})
        question = asked(case, first_day + timedelta(days=300))
        coming = question._replace(catalogue=with_a_coming_version(id))
        assert _bytes(whole(question).to_dict()) == _bytes(whole(coming).to_dict())

    @pytest.mark.parametrize(("first_day", "weeks"), [(date(2029, 12, 31), 42), (date(2030, 1, 1), 30)])
    def test_the_new_version_governs_by_the_first_sick_day(self, first_day: date, weeks: int) -> None:
        """As this rule says."""
        found = whole(asked(running(first_day), first_day)._replace(catalogue=with_a_coming_version("week_42_notice")))
        assert found.milestone("week_42_notice").due == first_day + timedelta(weeks=weeks)

    @pytest.mark.parametrize(("first_day", "weeks"), [(date(2028, 4, 4), 13), (date(2028, 4, 5), 12)])
    def test_the_new_version_governs_what_had_not_expired(self, first_day: date, weeks: int) -> None:
        """Thirteen weeks before the end is 31 December 2029, or 1 January 2030."""
        coming = with_a_coming_version("reintegration_report")
        answer = whole(asked(running(first_day), first_day)._replace(catalogue=coming))
        last = first_day + timedelta(days=727)
        assert answer.milestone("reintegration_report").due == last - timedelta(weeks=weeks)
        assert "terms_of_1_july_2013" not in {reading.id for reading in answer.readings}

    @pytest.mark.parametrize(("last_day", "later"), [(date(2029, 12, 31), 0), (date(2030, 1, 1), 3)])
    def test_the_new_version_governs_by_the_event(self, last_day: date, later: int) -> None:
        """The last day of the employment; both are moved to no other day, or by the new version to none."""
        coming = with_a_coming_version("end_of_employment_notice")
        case = running(date(2029, 6, 4), employment={"last_day": last_day})
        answer = whole(asked(case, date(2029, 6, 4))._replace(catalogue=coming))
        assert answer.milestone("end_of_employment_notice").due == last_day + timedelta(days=later)


def _bytes(answer: dict[str, Any]) -> str:
    answer["provenance"].pop("catalogue_sha256")
    return json.dumps(answer)
