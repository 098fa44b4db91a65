"""The report of a case, and what the employee gets: whole, escaped, and readable by everyone."""

from __future__ import annotations

from html.parser import HTMLParser

import pytest

from poortwachter import Case, assess
from poortwachter.answer.parts import Status
from poortwachter.export._document import Block, Document, Facts, Figure, Listing, Paragraph, Table
from poortwachter.export._html import html_page
from poortwachter.export._markdown import markdown_page
from poortwachter.export._markup import tag
from poortwachter.export.report import brief_html, brief_markdown, report_html, report_markdown
from poortwachter.law.signals import SIGNALS
from poortwachter.rules.rule import Bearer
from poortwachter.text import Language, words
from poortwachter.text.articles import article_text
from poortwachter.text.names import milestone_name
from shown import EXAMPLES, example, made_up

LANGS: tuple[Language, ...] = ("nl", "en")
HOSTILE = "<script>alert(1)</script> & \"quoted\" 'too'\n|a|\u202e =cmd"


class Read(HTMLParser):
    """What a browser finds: tags with their attributes, and the text."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.text = ""
        self._quiet = False
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))
        self._quiet = tag == "style"

    def handle_data(self, data: str) -> None:
        self.text += "" if self._quiet else data

    def of(self, name: str) -> list[dict[str, str | None]]:
        """The attributes of each tag of this name."""
        return [given for tag, given in self.tags if tag == name]


@pytest.mark.parametrize("language", LANGS)
@pytest.mark.parametrize("name", EXAMPLES)
def test_a_report_can_be_read_by_everyone(name: str, language: Language) -> None:
    """One language, one title, one first heading, tables with heads; no script and nothing from outside."""
    text = report_html(example(name), language=language)
    page = Read(text)
    assert page.of("html") == [{"lang": language}]
    assert len(page.of("title")) == 2  # of the page, and of the picture
    assert len(page.of("h1")) == len(page.of("main")) == len(page.of("header")) == len(page.of("footer")) == 1
    assert len(page.of("h2")) >= 5
    assert len(page.of("section")) == len(page.of("h2"))
    assert all("scope" in given for given in page.of("th"))
    assert [given["role"] for given in page.of("svg")] == ["img"]
    outside = {"script", "link", "img", "iframe", "object", "a", "form"}
    assert outside.isdisjoint(tag for tag, _ in page.tags)
    assert text.count("http") == 1  # the name of SVG


@pytest.mark.parametrize("language", LANGS)
def test_a_report_holds_the_whole_answer(language: Language) -> None:
    """What is due, findings with their articles, questions with room to answer, the report, the hashes."""
    answer = example("serious-gaps")
    page = Read(report_html(answer, language=language)).text
    for item in answer.milestones:
        if item.status in (Status.OVERDUE, Status.OPEN, Status.UPCOMING):
            assert milestone_name(item.id, language) in page
    for finding in answer.risk.findings:
        assert (SIGNALS[finding.id].nl if language == "nl" else SIGNALS[finding.id].en) in page
        assert article_text(finding.basis[0], language) in page
    assert page.count("☐") == 2 * len(answer.risk.questions)
    assert answer.provenance.case_sha256 in page
    assert answer.provenance.catalogue_sha256 in page
    assert report_markdown(answer, language=language).count("##") >= 8


@pytest.mark.parametrize("language", LANGS)
@pytest.mark.parametrize("name", EXAMPLES)
def test_the_employee_reads_dates_and_duties_only(name: str, language: Language) -> None:
    """No finding, no question, no level, nothing overdue, no sanction: neither a word nor a code of it."""
    answer = example(name)
    w = words(language)
    for text in (Read(brief_html(answer, language=language)).text, brief_markdown(answer, language=language)):
        assert "UP-" not in text
        assert w["risk.level"] not in text
        assert w["status.overdue"] not in text
        assert w["period.sanction"] not in text
        for signal in answer.risk.findings:
            assert (SIGNALS[signal.id].nl if language == "nl" else SIGNALS[signal.id].en) not in text


def test_the_employee_reads_the_own_duties() -> None:
    """The application for WIA is the employee's, the report is of both, the letter is UWV's."""
    answer = example("clear")
    text = Read(brief_html(answer, language="nl")).text
    own, both, others = (text.index(words("nl")[f"brief.{name}"]) for name in ("yours", "together", "others"))
    assert own < text.index("WIA-aanvraag") < both < text.index("Re-integratieverslag") < others
    assert {item.bearer for item in answer.milestones if item.id == "wia_application"} == {Bearer.EMPLOYEE}


def test_made_up_cases_have_a_report() -> None:
    """Whatever the case, in both languages."""
    for answer in made_up():
        for language in LANGS:
            assert Read(report_html(answer, language=language)).of("main")
            assert Read(brief_html(answer, language=language)).of("main")


def test_a_case_without_a_number_has_a_report() -> None:
    """The title names no case then."""
    case = Case.model_validate({"first_sick_day": "2026-01-05"})
    answer = assess(case, as_of=case.last_day_that_happened)
    assert f"<title>{words('en')['report.title']}</title>" in report_html(answer)
    assert f"<title>{words('en')['brief.title']}</title>" in brief_html(answer)


def test_hostile_text_breaks_no_page() -> None:
    """Wherever text stands: nothing of it becomes a tag, a column or a heading."""
    blocks = (
        Facts(HOSTILE, [(HOSTILE, HOSTILE)]),
        Table(HOSTILE, [HOSTILE, ""], [[HOSTILE, HOSTILE]], HOSTILE),
        Listing(HOSTILE, [HOSTILE]),
        Paragraph(HOSTILE),
    )
    document = Document(HOSTILE, "en", blocks, (HOSTILE,))
    page = Read(html_page(document))
    assert page.of("script") == []
    assert len(page.of("td")) == 2
    assert "\u202e" not in page.text
    text = markdown_page(document)
    assert "<script>" not in text
    row = next(line for line in text.splitlines() if line.startswith("| \\<script"))
    assert row.replace("\\|", "").count("|") == 3
    assert "\u202e" not in text


def test_an_empty_block_is_left_out() -> None:
    """No heading over nothing."""
    blocks = (Facts("a", []), Table("b", ["c"], []), Listing("d", []))
    assert Read(html_page(Document("t", "en", blocks))).of("section") == []
    assert markdown_page(Document("t", "en", blocks)) == "# t\n"


def test_a_picture_is_left_out_of_markdown() -> None:
    """Markdown has no place for it."""
    assert "svg" not in markdown_page(Document("t", "en", [Figure("p", tag("svg"))]))


def test_markdown_that_fits_stays_markdown() -> None:
    """No line that goes on begins a list, a table that is too wide is one, and a head is not cut."""
    blocks: list[Block] = [
        Paragraph("one two + three - four 12. five 2) six"),
        Table("a head that is wider", ("What", "Who"), [("a name", "one + two"), ("b", "")]),
        Table("small", ("a", "b"), [("c", "d")]),
    ]
    text = markdown_page(Document("a title that is wider", "en", blocks, ()), 14)
    assert text.splitlines() == [
        "# a title that is wider", "",
        "one two +", "  three - four", r"  12\. five 2)", "  six", "",
        "## a head that is wider", "",
        "* a name; Who:", "  one + two", "* b", "",
        "## small", "",
        "| a | b |", "| --- | --- |", "| c | d |",
    ]  # fmt: skip
    text = markdown_page(Document("", "en", [Paragraph("a + b - c 1. d 2) e")], ()), 4)
    assert [line.strip() for line in text.splitlines()[2:]] == ["a +", "b", r"\-", "c", r"1\.", "d", r"2\)", "e"]
