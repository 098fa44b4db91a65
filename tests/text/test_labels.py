"""Everything that can stand in an answer has words, in both languages, from one catalogue."""

from __future__ import annotations

import dataclasses
import re
from collections.abc import Iterator
from contextlib import suppress
from datetime import date, timedelta
from enum import StrEnum
from typing import Any

import pytest
from pydantic import ValidationError

import poortwachter
from generated import generated
from poortwachter import (
    Act,
    Case,
    CaseError,
    Citation,
    Language,
    MilestoneId,
    Problem,
    RecordKind,
    Status,
    assess,
    assess_abroad,
    assess_batch,
    assess_over,
    changes,
    label,
    pack_named,
    what_if_batch,
)  # fmt: skip
from poortwachter.adapters import Ask, Why
from poortwachter.answer import codes
from poortwachter.errors import path_text
from poortwachter.facts.records import record_models
from poortwachter.law.catalogue import DUTCH_LAW
from poortwachter.law.signals import SIGNALS
from poortwachter.planning.changes import Changed, ChangeKind, Subject
from poortwachter.retention import Counted, Governed, Lost, Part, RuleMark
from poortwachter.rules.clause import ClauseKind
from poortwachter.rules.patterns import needs
from poortwachter.text import LANGUAGES, words
from poortwachter.text.articles import article_text
from poortwachter.text.pack_shown import pack_show
from poortwachter.text.packs import abroad_page, pack_proof_page

LANGUAGE: tuple[Language, ...] = ("nl", "en")
SETS = [kind for name in poortwachter.__all__ if isinstance(kind := getattr(poortwachter, name), type)]
ENUMS = sorted({kind for kind in SETS if issubclass(kind, StrEnum)}, key=lambda kind: kind.__name__)


@pytest.mark.parametrize("language", LANGUAGE)
@pytest.mark.parametrize("kind", ENUMS, ids=lambda kind: kind.__name__)
def test_every_code_has_words(kind: type[StrEnum], language: Language) -> None:
    """Of every enumeration that the package exports, and no two codes of a set say the same by accident of a typo."""
    said = [label(code, language) for code in kind]
    assert all(text and text != code.value for text, code in zip(said, kind, strict=True) if "_" in code.value)


@pytest.mark.parametrize(
    "asks",
    [
        words,
        lambda language: label(MilestoneId.ACTION_PLAN, language),
        lambda language: label(date(2026, 11, 27), language),
        lambda language: path_text(("absences", 0), language),
        lambda language: Problem("missing", (), None, "", "").message(language),
        lambda language: Problem("missing", (), None, "", "").to_dict(language),
        lambda language: CaseError([Problem("missing", (), None, "", "")]).errors(language=language),
        lambda language: assess_batch([], as_of=date(2026, 11, 27), language=language),
        lambda language: assess_over([], days=[date(2026, 11, 27)], language=language),
        lambda language: what_if_batch([], [], as_of=date(2026, 11, 27), language=language),
    ],
)
def test_a_language_without_words_is_refused(asks: Any) -> None:
    """Wherever words are asked for, with the languages that there are."""
    with pytest.raises(CaseError) as error:
        asks("fr")
    (problem,) = error.value.problems
    assert problem.path == ("language",)
    assert "'en' or 'nl'" in str(problem)


def test_both_languages_have_the_same_codes() -> None:
    assert LANGUAGES["nl"].keys() == LANGUAGES["en"].keys()


def test_dutch_is_no_english() -> None:
    """Where the two say the same, it is a word of both."""
    same = {code: text for code, text in LANGUAGES["nl"].items() if text == LANGUAGES["en"][code] and "{" not in text}
    assert len(same) < 40
    assert not [text for text in same.values() if text.count(" ") > 2]


@pytest.mark.parametrize("language", LANGUAGE)
def test_no_words_hold_a_code(language: Language) -> None:
    """A page is read by people who never saw the name of a field."""
    told = {code: re.sub(r"\{[^}]*\}", "", text) for code, text in LANGUAGES[language].items()}
    assert not {code: text for code, text in told.items() if re.search(r"[a-z]_[a-z]", text)}


@pytest.mark.parametrize("language", LANGUAGE)
def test_every_part_of_an_answer_has_words(language: Language) -> None:
    """Whatever stands in the answers of generated cases: codes, articles, days."""
    said = 0
    for number in range(0, 400, 20):
        made = generated(number)
        try:
            answer = assess(Case.model_validate(made.data), as_of=made.as_of)
        except ValueError:
            continue
        for item in walked(answer):
            assert label(item, language)
            said += 1
    assert said > 1000


def walked(value: Any) -> Iterator[Any]:
    """Every code, article and day inside an answer."""
    if isinstance(value, StrEnum | date | Citation):
        yield value
    elif isinstance(value, tuple):
        for item in value:
            yield from walked(item)
    elif dataclasses.is_dataclass(value):
        for field in dataclasses.fields(value):
            yield from walked(getattr(value, field.name))


def test_every_fact_that_a_signal_or_condition_needs_is_a_fact() -> None:
    """A signal that cannot be told names a fact of the closed set."""
    known = {fact.value for fact in codes.Fact} | DUTCH_LAW.rules.keys()
    wanted = {condition.fact for condition in DUTCH_LAW.conditions}
    for signal in SIGNALS.values():
        for template in (signal.when, signal.test):
            for need in () if template is None else needs(template):
                kinds, dot, field = need.partition(".")
                wanted |= {f"{kind}{dot}{field}" for kind in kinds.split("/")}
    asked = {f"answer.{signal}" for signal in SIGNALS}
    assert not {fact for fact in wanted - asked if fact not in known and f"records.{fact}" not in known} - {"leaves"}


def test_every_reason_of_the_law_is_a_reason() -> None:
    reasons = {reason.value for reason in codes.Reason} | {caveat.value for caveat in codes.Caveat}
    assert {condition.otherwise for condition in DUTCH_LAW.conditions} <= reasons
    assert {clause.id for clause in DUTCH_LAW.clauses if clause.kind is ClauseKind.NO_DAY} <= reasons
    assert [kind.value for kind in RecordKind] == list(record_models())


@pytest.mark.parametrize(
    ("citation", "dutch"),
    [
        (("WIA", "23", "1"), "art. 23 lid 1 WIA"),
        (("RPEZ", "4", "2b"), "art. 4 lid 2 onder b RPEZ"),
        (("BW", "7:629", "11b"), "art. 7:629 lid 11 onder b BW"),
        (("ZW", "38aa", ""), "art. 38aa ZW"),
        (("Awb", "6:7", ""), "art. 6:7 Awb"),
        (("Beoordelingskader", "§7.4", ""), "Beoordelingskader §7.4"),
    ],
)
def test_an_article_in_dutch(citation: tuple[str, str, str], dutch: str) -> None:
    instrument, article, paragraph = citation
    cited = Citation(instrument, "BWBR", article, paragraph)
    assert article_text(cited, "nl") == label(cited, "nl") == dutch
    assert article_text(cited, "en") == str(cited)


@pytest.mark.parametrize(
    ("citation", "dutch", "english"),
    [
        (("Aovw", "", "34", "2"), "art. 34 §2 Aovw", "Aovw 34(2)"),
        (("Codex", "", "I.4-82/1", ""), "art. I.4-82/1 Codex", "Codex I.4-82/1"),
        (("ZIV", "", "100", "1/4"), "art. 100 §1/4 ZIV", "ZIV 100(1/4)"),
        (("UWV", "", "Professioneel kader 2024, GBM", ""), "UWV, Professioneel kader 2024, GBM", None),
    ],
)
def test_an_article_of_another_country(citation: tuple[str, str, str, str], dutch: str, english: str | None) -> None:
    """As it is cited there, and not as a publication by its name."""
    cited = Citation(*citation)
    assert (article_text(cited, "nl"), article_text(cited, "en")) == (dutch, english or dutch)


@pytest.mark.parametrize("language", LANGUAGE)
def test_a_pack_cites_as_the_law_does(language: Language) -> None:
    """In its table, its proof and the page of the pack itself: one way of writing an article."""
    case = Case.model_validate({"absences": [{"first_day": "2026-01-05"}], "jurisdiction": "be"})
    answer = assess_abroad(case, as_of=date(2026, 8, 1), packs=["belgium"])
    waiting = answer.packs[0].milestone("fm_wait_6")
    (article,) = {article_text(cited, language) for cited in waiting.basis}
    page = abroad_page(answer, language)
    assert article in page
    assert article in pack_proof_page(answer.explain(waiting.key), answer.packs, language)
    assert article in pack_show(pack_named("belgium"), language)
    assert ("Aovw 34(1)" in page) is (language == "en")


@pytest.mark.parametrize(
    ("language", "wait", "wia", "sanction", "dead"),
    [
        ("nl", "ma 05-01-2026 t/m zo 02-01-2028", "ma 03-01-2028", "niet van toepassing: geen loonsanctiebesluit",
         "niet van toepassing: "),
        ("en", "Mon 5 Jan 2026 to Sun 2 Jan 2028", "Mon 3 Jan 2028", "not applicable: no sanction decision",
         "not applicable: "),
    ],
)  # fmt: skip
def test_a_period_has_words(language: Language, wait: str, wia: str, sanction: str, dead: str) -> None:
    """Its days, or why it has none, as the page says it; what waits says so."""
    answer = assess(Case(first_sick_day="2026-01-05"), as_of=date(2026, 11, 21))
    assert label(answer.waiting_period, language) == wait
    assert label(answer.wia, language) == wia
    assert label(answer.sanction, language).startswith(sanction)
    spell = {"first_day": "2026-01-05", "last_day": "2026-02-01"}
    over = assess(Case.model_validate({"absences": [spell]}), as_of=date(2026, 11, 21))
    assert label(over.wia, language).startswith(dead)


def test_a_change_has_words() -> None:
    """What it is about, what happened, and from what to what where a day, a state or the level is another one."""
    facts: dict[str, Any] = {"first_sick_day": "2026-01-05", "records": []}
    before = assess(Case.model_validate(facts), as_of=date(2026, 3, 2))
    facts["records"] = [{"kind": "problem_analysis", "dated": "2026-02-12", "capacity": "present"}]
    facts["employment"] = {"last_day": "2026-02-28"}
    after = assess(Case.model_validate(facts), as_of=date(2026, 3, 2))
    found = {(item.about.value, item.key): label(item, "nl") for item in changes(before, after).changed}
    assert found["milestone", "problem_analysis"] == "Probleemanalyse: gedaan"
    assert found["period", "wage_continuation"] == "Loondoorbetaling: verschoven (zo 02-01-2028 -> za 28-02-2026)"
    assert found["case", "case_state"].startswith("dossier: ")
    assert " -> " in found["case", "case_state"]
    assert found["risk", "level"].startswith("loonsanctierisico: niveau gewijzigd (")


def test_a_change_of_a_pack_has_the_name_of_its_milestone_there() -> None:
    """The answer alone does not hold the words of a pack."""
    item = Changed(Subject.PACK, "defence:contact", ChangeKind.BECAME_OVERDUE, "open", "overdue")
    assert label(item, "nl") == "mijlpaal van een pakket defence:contact: te laat geworden"


def test_every_change_has_words() -> None:
    """Of made-up cases on days four weeks apart."""
    told = 0
    for number in range(0, 200, 8):
        made = generated(number)
        with suppress(ValidationError, CaseError):
            case = Case.model_validate(made.data)
            day = made.as_of - timedelta(days=28)
            for item in changes(assess(case.as_at(day), as_of=day), assess(case, as_of=made.as_of)).changed:
                assert label(item, "nl")
                assert label(item, "en")
                told += 1
    assert told > 20


def test_what_has_no_words_is_refused() -> None:
    with pytest.raises(TypeError, match="has no words"):
        label(12, "nl")


class TestFulfilledBy:
    """From an act to the record kind and the day field that fulfil it."""

    def test_every_milestone_can_be_marked_as_done(self) -> None:
        assert all(Act.of(id.value).fulfilled_by for id in MilestoneId)

    @pytest.mark.parametrize("act", ["action_plan", "current_opinion", "wia_application", "second_track"])
    def test_that_record_meets_it(self, act: str) -> None:
        """With it the milestone is met, without it it is not."""
        as_of = date(2027, 12, 1)
        facts: dict[str, Any] = {"first_sick_day": "2026-01-05", "records": []}
        opinion = {"kind": "problem_analysis", "dated": "2026-02-10", "capacity": "present"}
        facts["records"] = [opinion]
        before = assess(Case.model_validate(facts), as_of=as_of).milestone(act)
        done = Act.of(act).fulfilled_by[0]
        assert before.due is not None
        record = {"kind": done.kind, done.day: before.due, **dict(done.fields)}
        after = assess(Case.model_validate({**facts, "records": [opinion, record]}), as_of=as_of).milestone(act)
        assert before.status is not Status.MET
        assert after.status is Status.MET


@pytest.mark.parametrize("language", LANGUAGE)
@pytest.mark.parametrize("kind", [Ask, Why, Counted, Governed, Lost, Part, RuleMark], ids=lambda kind: kind.__name__)
def test_codes_beside_an_answer_have_words(kind: type[StrEnum], language: Language) -> None:
    """What conversions ask and pass over, and what may be kept."""
    said = [label(code, language) for code in kind]
    assert len(set(said)) == len(said)
    assert all("{" not in text for text in said)
