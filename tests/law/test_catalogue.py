"""The law as data: every rule complete, in an order that works, in both languages."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from poortwachter import READINGS, Case, CaseError, CaseState, PeriodState, Status, assess, label
from poortwachter.engine.evidence import EVIDENCE
from poortwachter.facts.records import record_models
from poortwachter.law import awb, bw7, bw7_wage, rpez, uwv_guidance, wia, zw
from poortwachter.law.anchors import APPLICATION_DUE, PROBLEM_ANALYSIS_DUE
from poortwachter.law.catalogue import DUTCH_LAW
from poortwachter.law.stages import CONDITIONS as HOLDS
from poortwachter.law.stages.shown import Shown
from poortwachter.law.stages.timeline import Timeline
from poortwachter.rules.citation import Authority
from poortwachter.rules.clause import ClauseKind
from poortwachter.rules.rule import Bearer, Figure, Mark, MilestoneRule, PeriodRule
from poortwachter.rules.terms import Anchor, ByReading, Term, parts_of, readings_in
from poortwachter.text import LANGUAGES, Language, en, nl
from poortwachter.text.articles import article_text
from poortwachter.text.law import law_table, readings_table, term_text
from poortwachter.text.readings import reading_text
from strategies import FAR, FIRST_DAYS, running

NAMED: tuple[MilestoneRule | PeriodRule, ...] = (*DUTCH_LAW.milestones, *DUTCH_LAW.periods)
RULES = pytest.mark.parametrize("rule", DUTCH_LAW.milestones, ids=lambda rule: rule.id)

NOT_STEPS = {
    f"what.{name}"
    for name in (
        "runs", "recovered", "died", "regime_known", "no_employer", "public_servant", "domestic_worker",
        "self_insured_zw", "safety_net", "no_safety_net", "safety_net_notice_term", "leaves", "left_out_of_ban",
        "structural_work", "second_track_left_out", "iva_decided", "extension_asked", "extension_decided",
        "extension_undecided", "letters", "extension_by_delay_decided", "sanction_withdrawn", "repaired",
        "aow_in_wait", "notice_in_time", "repair_waits", "ban_runs", "insured", "sick_six_weeks_at_exit", "iva_open",
        "extension_open", "after_effect", "other_cause_ahead",
        "full_report_at_exit",
    )
}  # fmt: skip
"""What is read or found and is no day: it is no step of a proof."""


def anchors_in(term: Term) -> set[Anchor]:
    """Every anchor that a term counts from."""
    own = {term} if isinstance(term, Anchor) else set()
    return own.union(*(anchors_in(part) for part in parts_of(term)))


def every_part(term: Term) -> Iterator[Term]:
    """A term and all that it is made of."""
    yield term
    for part in parts_of(term):
        yield from every_part(part)


def terms_of(rule: MilestoneRule) -> list[Term]:
    """Every term of a rule."""
    versions = [one for version in rule.versions for one in (version, *version.instead)]
    terms = [rule.advised, rule.window_opens, *(version.due for version in versions)]
    return [term for term in terms if term is not None]


@RULES
def test_every_version_has_its_article_and_its_source(rule: MilestoneRule) -> None:
    """No number without a source: basis, source, mark, both names, and versions that do not overlap."""
    assert rule.nl
    assert rule.en
    for version in (one for plain in rule.versions for one in (plain, *plain.instead)):
        assert version.basis
        assert version.source
        assert version.mark in Mark
    for older, newer in zip(rule.versions, rule.versions[1:], strict=False):
        assert older.in_force_until is not None
        assert newer.in_force_from is not None
        assert (newer.in_force_from - older.in_force_until).days == 1


def test_every_figure_has_its_article_and_its_source() -> None:
    """No number without a source; versions of one figure follow each other without a gap."""
    for figure in DUTCH_LAW.figures:
        assert figure.basis
        assert figure.source
    for name in {figure.id for figure in DUTCH_LAW.figures}:
        versions = sorted(
            (f for f in DUTCH_LAW.figures if f.id == name), key=lambda figure: figure.in_force_from or date.min
        )
        for older, newer in pairwise(versions):
            assert older.in_force_until is not None
            assert newer.in_force_from is not None
            assert (newer.in_force_from - older.in_force_until).days == 1


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_figure_stands_in_the_table_of_rules(language: Language) -> None:
    """With its name, its article and its source; in Dutch the address of the text, where the text has one."""
    rows = law_table(language, "markdown").splitlines()
    for figure in DUTCH_LAW.figures:
        identifier = next((cited.identifier for cited in figure.basis if cited.identifier), "")
        source = figure.source if language == "en" else f"jci1.3:c:{identifier}" if identifier else ""
        wanted = (label(figure, language), article_text(figure.basis[0], language), source)
        assert any(all(part in row for part in wanted) for row in rows), figure.id


def test_the_law_files_hold_no_bare_number() -> None:
    """A number that an end is reckoned with is a figure: no module of a statute names a plain number."""
    for module in (wia, bw7, bw7_wage, uwv_guidance, zw, rpez, awb):
        plain = [
            name
            for name, value in vars(module).items()
            if isinstance(value, int | Decimal) and not isinstance(value, Figure)
        ]
        assert plain == []


@RULES
def test_met_by_names_record_kinds(rule: MilestoneRule) -> None:
    """What shows an act is a record that a case can hold, and its requirements are fields of it."""
    models = record_models()
    assert {*rule.met_by, *rule.also_met_by, *rule.renewed_by} <= models.keys()
    for requirement in rule.requirements:
        assert all(requirement.field in models[kind].model_fields for kind in rule.met_by)


def test_each_rule_hangs_only_on_rules_before_it() -> None:
    """The order of the catalogue is an order in which it can be answered: no circle."""
    needs = {PROBLEM_ANALYSIS_DUE: "problem_analysis", APPLICATION_DUE: "wia_application"}
    done: set[str] = set()
    for rule in DUTCH_LAW.milestones:
        for term in terms_of(rule):
            assert {needs[anchor] for anchor in anchors_in(term) if anchor in needs} <= done
        done.add(rule.id)
    assert len(done) == len(DUTCH_LAW.milestones)


def test_every_condition_has_a_test() -> None:
    """The closed list and the tests are the same."""
    assert set(HOLDS) == {condition.id for condition in DUTCH_LAW.conditions}
    used = {condition for rule in DUTCH_LAW.milestones for condition in rule.conditions}
    assert used <= set(DUTCH_LAW.conditions)


def test_the_readings_that_rules_name_are_in_the_register() -> None:
    """A term offers exactly the alternatives of its reading."""
    for rule in DUTCH_LAW.milestones:
        for term in terms_of(rule):
            for reading in readings_in(term):
                assert reading in READINGS
            for part in every_part(term):
                if isinstance(part, ByReading):
                    assert [name for name, _ in part.terms] == list(READINGS[part.reading].alternatives)
        for version in (one for plain in rule.versions for one in plain.instead if one.under is not None):
            reading, alternative = version.under or ("", "")
            assert alternative in READINGS[reading].alternatives
            assert alternative != READINGS[reading].default
    for registered in READINGS.values():
        assert len(registered.alternatives) >= 2
        assert registered.why


def test_verified_through() -> None:
    """The oldest text that an answer rests on stands in its provenance, with the hash of the catalogue."""
    provenance = assess(running(date(2026, 1, 5)), as_of=date(2026, 1, 5)).provenance
    assert provenance.verified_through == date(2023, 7, 1)
    assert provenance.catalogue_sha256 == DUTCH_LAW.sha256
    assert len(provenance.case_sha256) == 64


class TestWords:
    """Every code has its words in Dutch and in English."""

    def test_the_two_languages_have_the_same_codes(self) -> None:
        """A code in one is a code in the other, with the same placeholders."""
        nl, en = LANGUAGES["nl"], LANGUAGES["en"]
        assert nl.keys() == en.keys()
        for code, text in nl.items():
            assert {part.split("}")[0] for part in text.split("{")[1:]} == {
                part.split("}")[0] for part in en[code].split("{")[1:]
            }, code

    def test_the_tables_are_sorted_and_say_nothing_that_the_law_says(self) -> None:
        """One place for each word: a code is found by eye, and what a clause says stands beside the law alone."""
        kinds = {ClauseKind.NO_DAY: "reason", ClauseKind.WAITS: "fact"}
        beside_the_law = {f"{kinds[clause.kind]}.{clause.id}" for clause in DUTCH_LAW.clauses if clause.kind in kinds}
        for table in (nl.WORDS, en.WORDS):
            assert list(table) == sorted(table)
            assert beside_the_law & table.keys() == set()

    @pytest.mark.parametrize("language", ["nl", "en"])
    def test_every_code_that_an_answer_can_hold(self, language: str) -> None:
        """Statuses, states, bearers, reasons, consequences and caveats of the whole catalogue."""
        codes = {f"status.{status}" for status in Status} | {f"case_state.{state}" for state in CaseState}
        codes |= {f"period_state.{state}" for state in PeriodState} | {f"bearer.{bearer}" for bearer in Bearer}
        codes |= {f"authority.{authority}" for authority in Authority} | {f"mark.{mark}" for mark in Mark}
        codes |= {f"reason.{state}" for state in CaseState}
        warned = {one for rule in DUTCH_LAW.milestones for one in (*rule.caveats_of_event, *rule.caveats_of_act)}
        codes |= {f"caveat.{test.otherwise}" for test in warned}
        codes |= {f"reason.{test.otherwise}" for test in DUTCH_LAW.conditions if test not in warned}
        codes |= {f"fact.{test.fact}" for test in DUTCH_LAW.conditions}
        codes |= {f"what.{name}" for name in (*Shown, *Timeline._fields, *EVIDENCE)} - NOT_STEPS
        for rule in DUTCH_LAW.milestones:
            codes |= {f"consequence.{item.code}" for item in rule.consequences}
            codes |= {f"caveat.{item.code}" for item in rule.requirements}
            if rule.bearer is not Bearer.EMPLOYER:
                codes.add(f"fact.records.{rule.met_by[0]}")
        assert codes <= LANGUAGES[language].keys()  # type: ignore[index]

    @pytest.mark.parametrize("language", ["nl", "en"])
    def test_the_tables_name_every_rule_and_reading(self, language: str) -> None:
        """The printed catalogue is generated from the data."""
        law = law_table(language, "markdown")  # type: ignore[arg-type]
        for rule in NAMED:
            assert (rule.nl if language == "nl" else rule.en) in law
        readings = readings_table(language, "markdown")  # type: ignore[arg-type]
        assert all(reading in readings for reading in READINGS)

    def test_a_term_reads_like_its_article(self) -> None:
        """A few terms in words."""
        rules = {rule.id: rule for rule in DUTCH_LAW.milestones}
        report = rules["reintegration_report"].versions[-1].due
        notice = rules["week_42_notice"].versions[-1].due
        assert report is not None
        assert notice is not None
        assert "13 weeks before the end of the waiting period" in term_text(report, "en")
        assert term_text(notice, "nl") == "de eerste dag na 42 weken (getelde dag 295)"


class TestOnlyDeclaredFactsMoveAMilestone:
    """A fact on which a milestone does not declare to depend never moves it."""

    KINDS = ("evaluation", "employee_view", "vocational_assessment", "second_track_report", "second_track_start")

    @given(FIRST_DAYS, st.sampled_from(KINDS), st.integers(0, 700))
    def test_records_that_no_term_counts_from(self, first_day: date, kind: str, days: int) -> None:
        """Only evaluations move the next evaluation; nothing here moves anything else."""
        day = date.fromordinal(first_day.toordinal() + days)
        name = "started_on" if kind == "second_track_start" else "dated"
        plain = assess(running(first_day), as_of=FAR)
        other = assess(running(first_day, records=[{"kind": kind, name: day}]), as_of=FAR)
        moved = {item.key for item in plain.milestones if item.due != other.milestone(item.key).due}
        assert moved == set()
        assert other.waiting_period == plain.waiting_period

    @given(FIRST_DAYS, st.integers(0, 4000))
    def test_the_day_of_assessment_moves_no_day(self, first_day: date, days: int) -> None:
        """It decides where things stand, not when they are due."""
        case = running(first_day)
        later = assess(case, as_of=date.fromordinal(first_day.toordinal() + days))
        now = assess(case, as_of=first_day)
        assert [item.due for item in later.milestones] == [item.due for item in now.milestones]


class TestReadings:
    """Contested readings are chosen by id; unknown ones are refused with what is known."""

    def test_unknown_reading_and_unknown_alternative(self) -> None:
        """Both are reported at once."""
        case = Case.model_validate({"first_sick_day": "2026-01-05"})
        with pytest.raises(CaseError) as caught:
            assess(case, as_of=date(2026, 1, 5), readings={"nonsense": "x", "second_track_anchor": "y"})
        assert [problem.code for problem in caught.value.problems] == ["unknown_reading", "unknown_alternative"]
        assert "first_year_at_most" in str(caught.value)

    @pytest.mark.parametrize(
        ("reading", "said"),
        [("sanction_after_leav", "did you mean 'sanction_after_leave'?"), ("nonsense", "see them with: poortwachter")],
    )
    def test_the_one_that_was_probably_meant(self, reading: str, said: str) -> None:
        """A name that is near is named; otherwise it says where they stand."""
        with pytest.raises(CaseError) as caught:
            assess(running(date(2026, 1, 5)), as_of=date(2026, 1, 5), readings={reading: "x"})
        assert said in caught.value.problems[0].remedy

    @pytest.mark.parametrize("reading", list(READINGS))
    def test_choosing_the_default_changes_nothing(self, reading: str) -> None:
        """The default chosen by hand is the default."""
        case = running(date(2026, 1, 5))
        chosen = assess(case, as_of=date(2026, 1, 5), readings={reading: READINGS[reading].default})
        assert chosen.milestones == assess(case, as_of=date(2026, 1, 5)).milestones


def test_the_dutch_register_of_readings_is_complete() -> None:
    """Every reading and every alternative has its Dutch words."""
    for reading in READINGS.values():
        assert list(reading_text(reading.id, "nl").alternatives) == list(reading.alternatives)
