"""Each rule names the text that it was read in, and each text is the newest that is known."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, timedelta
from itertools import pairwise

import pytest

from poortwachter import Case, assess
from poortwachter.law.catalogue import DUTCH_LAW
from poortwachter.law.instruments import AOW, BVZ, RPEZ, VANGNET
from poortwachter.rules.citation import CheckedText, Citation, Instrument
from poortwachter.rules.clause import ClauseKind
from poortwachter.rules.rule import Mark
from strategies import running

TEXTS = {text.instrument.short: text for text in DUTCH_LAW.texts}
NEWEST = pytest.mark.parametrize("text", DUTCH_LAW.texts, ids=lambda text: text.instrument.short)


def in_words(day: date) -> str:
    """A day as sources write it."""
    return f"{day.day} {day:%B} {day.year}"


def stands_in() -> Iterator[tuple[str, tuple[Citation, ...], str, Mark, date | None]]:
    """Whatever stands in a text: its name, articles, source, mark, and the last day for which it holds."""
    for rule in DUTCH_LAW.milestones:
        versions = rule.versions if rule.at_exit is None else (*rule.versions, rule.at_exit)
        for version in versions:
            yield rule.id, version.basis, version.source, version.mark, version.in_force_until
    for period in DUTCH_LAW.periods:
        yield period.id, period.basis, period.source, period.mark, None
    for figure in DUTCH_LAW.figures:
        yield figure.id, figure.basis, figure.source, figure.mark, figure.in_force_until
    for clause in DUTCH_LAW.clauses:
        if clause.kind is ClauseKind.GROUND:
            yield clause.id, clause.basis, clause.source, Mark.VERIFIED, None


def test_every_text_that_is_cited_was_checked() -> None:
    """One row for each instrument."""
    assert len(TEXTS) == len(DUTCH_LAW.texts)
    assert {citation.instrument for _, basis, *_ in stands_in() for citation in basis} <= TEXTS.keys()
    for rule in DUTCH_LAW.milestones:
        assert {item.basis.instrument for item in rule.consequences} <= TEXTS.keys()
        assert {item.basis.instrument for item in rule.requirements} <= TEXTS.keys()
    for signal in DUTCH_LAW.signals.values():
        assert {citation.instrument for citation in signal.basis} <= TEXTS.keys()


@NEWEST
def test_no_rule_stands_in_a_newer_text_than_was_read(text: CheckedText) -> None:
    """A newer text is found: every rule that stands in it must be read again, and is listed here."""
    short = text.instrument.short
    to_read = [id for id, basis, *_ in stands_in() if short in {citation.instrument for citation in basis}]
    assert text.text_of == text.newest, to_read


@NEWEST
def test_a_text_is_checked_from_its_first_day(text: CheckedText) -> None:
    """And its address holds that day; a manual has none."""
    if text.text_of is None:
        assert text.link == ""
    else:
        assert text.text_of <= text.through
        assert text.link == f"https://wetten.overheid.nl/{text.instrument.identifier}/{text.text_of.isoformat()}"


def test_a_rule_in_force_names_the_newest_text() -> None:
    """What was read in a statute that changed since the catalogue began says in which text it was read last."""
    changing = {short for short, text in TEXTS.items() if text.text_of is not None and text.text_of.year >= 2026}
    for id, basis, source, mark, until in stands_in():
        text_of = TEXTS[basis[0].instrument].text_of
        if basis[0].instrument in changing and mark is Mark.VERIFIED and until is None and text_of is not None:
            assert in_words(text_of) in source, (id, source)


def linked() -> Iterator[tuple[str, Citation, date | None, date | None]]:
    """Every article that a rule names: of what, the article, and the first and last day for which that holds."""
    for rule in DUTCH_LAW.milestones:
        for version in (*rule.versions, *(() if rule.at_exit is None else (rule.at_exit,))):
            for one in (version, *version.instead):
                for citation in one.basis:
                    yield rule.id, citation, version.in_force_from, version.in_force_until
        for follows in (*rule.consequences, *(one for each in rule.all_versions for one in each.consequences)):
            yield rule.id, follows.basis, None, None
        for requirement in rule.requirements:
            yield rule.id, requirement.basis, None, None
    for id, basis, _, _, until in stands_in():
        for citation in basis:
            yield id, citation, None, until
    for signal in DUTCH_LAW.signals.values():
        for citation in signal.basis:
            yield signal.id, citation, None, None


def test_every_article_has_a_deep_link_to_the_text_that_was_read() -> None:
    """Article and paragraph, on the first day of that text; of a version that has ended on its last day."""
    for id, citation, since, until in linked():
        text, link = TEXTS[citation.instrument], DUTCH_LAW.link(citation, until)
        if not citation.identifier:
            assert link == "", id
            continue
        address, *place = link.removeprefix("https://wetten.overheid.nl/jci1.3:c:").split("&")
        assert address == citation.identifier == text.instrument.identifier, id
        asked = dict(part.split("=") for part in place)
        book, _, in_book = citation.article.rpartition(":")
        article = in_book if citation.instrument == "BW" else citation.article
        assert asked.get("boek") == (book if citation.instrument == "BW" else None), id
        if re.fullmatch("([0-9]+:)?[0-9]+[a-z]*", article):
            assert asked["artikel"] == article, id
            assert citation.paragraph.startswith(asked.get("lid", "")), id
        days = [day for day in (text.text_of, until) if day is not None]
        assert asked.get("g") == (min(days).isoformat() if text.text_of is not None else None), id
        if text.text_of is not None and since is not None and since <= text.text_of:
            assert since <= date.fromisoformat(asked["g"]), id


def test_each_version_follows_the_one_before() -> None:
    """No day between two versions of a rule is without law, and only the newest has no end."""
    for rule in DUTCH_LAW.milestones:
        *ended, newest = rule.versions
        assert newest.in_force_until is None, rule.id
        for before, after in pairwise((*ended, newest)):
            assert before.in_force_until is not None, rule.id
            assert after.in_force_from == before.in_force_until + timedelta(days=1), rule.id


def test_a_version_that_has_ended_names_a_text_of_its_time() -> None:
    """A year of it stands in its source; what others report names its last day."""
    for rule in DUTCH_LAW.milestones:
        for version in rule.versions[:-1]:
            assert version.in_force_until is not None
            since = 1900 if version.in_force_from is None else version.in_force_from.year
            years = [int(year) for year in re.findall(r"\b(?:19|20)[0-9]{2}\b", version.source)]
            assert any(since <= year <= version.in_force_until.year for year in years), (rule.id, version.source)


class TestTheLink:
    """It never names a day for which no text was read."""

    @pytest.mark.parametrize(
        ("as_of", "named"),
        [
            (date(2026, 6, 30), "2026-06-30"),
            (date(2026, 7, 1), "2026-07-01"),
            (date(2026, 7, 2), "2026-07-01"),
            (date(2028, 4, 15), "2026-07-01"),
        ],
    )
    def test_of_a_question(self, as_of: date, named: str) -> None:
        """The text of the day of assessment, or the newest that was read."""
        answer = assess(running(date(2026, 1, 5)), as_of=as_of)
        ground = answer.explain("wia_application").steps[-1].grounds[0]
        assert ground.link == f"https://wetten.overheid.nl/jci1.3:c:BWBR0019057&artikel=64&lid=3&g={named}"

    def test_of_a_version_that_has_ended(self) -> None:
        """The fifteen weeks of before July 2013 link to the text of their last day."""
        answer = assess(running(date(2011, 1, 3)), as_of=date(2012, 1, 2))
        assert answer.explain("reintegration_report").steps[-1].grounds[0].link.endswith("&g=2012-01-02")
        answer = assess(running(date(2011, 1, 3)), as_of=date(2026, 1, 2))
        assert answer.explain("reintegration_report").steps[-1].grounds[0].link.endswith("&g=2013-06-30")

    def test_of_a_copy_without_a_day(self) -> None:
        """Its article, in the newest text."""
        assert DUTCH_LAW.link(BVZ.article(2)) == "https://wetten.overheid.nl/jci1.3:c:BWBR0017876&artikel=2"
        assert DUTCH_LAW.text_read(BVZ.article(2), date(2020, 1, 1)) is None


class TestTheAnswer:
    """It says through when the oldest text that it rests on was checked."""

    def test_the_oldest_of_what_is_asked(self) -> None:
        """The regulation was not seen since 2023, and every case with an employer rests on it."""
        answer = assess(running(date(2026, 1, 5)), as_of=date(2026, 1, 5))
        assert answer.provenance.verified_through == TEXTS[RPEZ.short].through == date(2023, 7, 1)

    def test_what_is_not_asked_does_not_count(self) -> None:
        """Without an employer nothing of the regulation is asked, but of that for those without one."""
        case = Case.model_validate({"absences": [{"first_day": "2026-01-05"}], "employment": {"regime": "no_employer"}})
        answer = assess(case, as_of=date(2026, 1, 5))
        cited = {citation.instrument for item in answer.milestones for citation in item.basis
                 if item.status != "not_applicable"}  # fmt: skip
        assert RPEZ.short not in cited
        assert answer.provenance.verified_through == min(TEXTS[short].through for short in cited)
        assert answer.provenance.verified_through == TEXTS[VANGNET.short].through

    def test_the_catalogue_as_a_whole(self) -> None:
        """The oldest of all texts."""
        assert DUTCH_LAW.verified_through == min(text.through for text in DUTCH_LAW.texts)
        assert DUTCH_LAW.verified((AOW.article("7a"),)) == TEXTS["AOW"].through

    def test_a_text_that_was_never_checked(self) -> None:
        """It has no day."""
        unknown = Instrument("Toeslagenwet", "Toeslagenwet", "BWBR0004043", AOW.authority)
        with pytest.raises(KeyError, match="Toeslagenwet"):
            DUTCH_LAW.verified((unknown.article(3),))


def test_a_case_from_before_the_oldest_text_says_so() -> None:
    """A statute or regulation whose older texts were looked for says from when it was read."""
    since = {short: text.since for short, text in TEXTS.items() if text.since is not None}
    assert since.keys() == {"RPEZ", "WIA", "ZW", "BW"}
    oldest = DUTCH_LAW.texts_since
    assert oldest == max(since.values())
    for first_day, told in ((oldest - timedelta(days=1), True), (oldest, False), (oldest + timedelta(days=1), False)):
        answer = assess(running(first_day), as_of=first_day)
        assert ("older_text_not_read" in answer.caveats) == told


def test_what_was_amended_since_it_was_read_is_not_marked_as_read() -> None:
    """Article II of Stcrt. 2023, 13931 was not read: what it amended is as others report from its first day.

    Before 2008 the regulation was not there.
    """
    rules = [rule for rule in DUTCH_LAW.milestones if rule.versions[-1].basis[0].instrument == VANGNET.short]
    assert len(rules) == 3
    for rule in rules:
        none, before, since = rule.versions
        assert (none.due, none.in_force_until) == (None, date(2007, 12, 31))
        assert (before.in_force_until, since.in_force_from) == (date(2023, 6, 30), date(2023, 7, 1))
        assert since.mark is Mark.SECONDARY
        assert before.due == since.due


def test_a_move_to_a_working_day_that_was_not_read_again_is_as_reported() -> None:
    """The policy rule says one week; that it moves rests on UWV's report of 2018."""
    (version,) = DUTCH_LAW.rules["report_completion"].versions
    marks = {reading.under: reading.mark for reading in version.instead if reading.under is not None}
    assert marks == {
        ("report_completion_term", "one_week"): Mark.SECONDARY,
        ("report_completion_term", "two_weeks"): Mark.VERIFIED,
    }
