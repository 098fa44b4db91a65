"""The report of one case, for the file or a meeting; and what the employee gets: dates and duties only."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Final

from ..answer.assessment import Assessment
from ..answer.packs import Abroad, PackAnswer
from ..answer.parts import Milestone, Status
from ..errors.handed import handed
from ..rules.rule import Bearer, Nature
from ..text import Language, words
from ..text.articles import articles_text
from ..text.dates import day_text
from ..text.names import milestone_name
from ..text.packs import abroad_rows, pack_heading, pack_notes, pack_rows, span_rows
from ..text.page import head_rows, milestone_rows, notes, period_rows, verified_line
from ..text.risk import finding_rows, level_line, next_step_rows, question_rows, report_rows, test_rows
from ._document import Block, Document, Facts, Figure, Listing, Paragraph, Table
from ._html import html_page
from ._markdown import markdown_page
from .picture import picture

__all__ = ["abroad_html", "abroad_markdown", "brief_html", "brief_markdown", "report_html", "report_markdown"]

_NOT_DONE: Final = (
    Status.OVERDUE, Status.DUE_SOON, Status.OPEN, Status.UNKNOWN, Status.UPCOMING, Status.MISSED,
)  # fmt: skip
_TO_COME: Final = (Status.DUE_SOON, Status.OPEN, Status.UPCOMING)


def report_html(answer: Assessment, *, language: Language = "en") -> str:
    """The report as one HTML file: two pages of A4 when printed, for a case of the usual size.

    No script, nothing from outside, and nothing but what the answer says.
    """
    return html_page(_report(answer, language))


def report_markdown(answer: Assessment, *, language: Language = "en") -> str:
    """The report as Markdown, without the picture."""
    return markdown_page(_report(answer, language))


def abroad_html(answer: Abroad, *, language: Language = "en") -> str:
    """The answer under the law of another country as one HTML file, what its packs say and no Dutch law."""
    return html_page(_abroad(answer, language))


def abroad_markdown(answer: Abroad, *, language: Language = "en") -> str:
    """The same as Markdown."""
    return markdown_page(_abroad(answer, language))


def brief_html(answer: Assessment, *, language: Language = "en") -> str:
    """What the employee gets, as one HTML file: dates and duties, and nothing of what was found."""
    return html_page(_brief(answer, language))


def brief_markdown(answer: Assessment, *, language: Language = "en", width: int | None = None) -> str:
    """The same as Markdown; within ``width`` signs on a line, where it is for a screen."""
    return markdown_page(_brief(answer, language), width)


# --- the report -----------------------------------------------------------------------------------------------------


def _report(answer: Assessment, language: Language) -> Document:
    w = words(language)
    title = _titled(w["report.title"], handed("answer", answer, Assessment).case_id)
    blocks: list[Block] = [
        Facts(w["report.facts"], head_rows(answer, language), half=True),
        _periods(answer, language),
        _steps(answer, language),
        Figure(w["picture.title"], picture(answer, language=language)),
        Table(w["report.due"], *_name_first(*milestone_rows(answer, language, _NOT_DONE))),
        *_packs(answer.packs, language),
        *_risk(answer, language),
        *(Listing(title, lines) for title, lines in notes(answer, language)),
        Facts(w["report.provenance"], _provenance(answer, language)),
    ]
    return Document(title, language, blocks, (w["report.privacy"], verified_line(answer, language)))


def _packs(packs: Iterable[PackAnswer], language: Language) -> Iterator[Block]:
    for pack in packs:
        yield Table(pack_heading(pack, language), *_name_first(*pack_rows(pack, language)))
        heads, rows = span_rows(pack, language)
        yield Table(heads[0], heads, rows)
        for title, lines in pack_notes(pack, language):
            yield Listing(title, lines)


def _abroad(answer: Abroad, language: Language) -> Document:
    w = words(language)
    title = _titled(w["report.title_abroad"], handed("answer", answer, Abroad).case_id)
    blocks: list[Block] = [Facts(w["report.facts"], abroad_rows(answer, language))]
    blocks += _packs(answer.packs, language)
    made = [(w["report.library"], f"poortwachter {answer.library}"), (w["report.case_hash"], answer.case_sha256)]
    return Document(title, language, [*blocks, Facts(w["report.provenance"], made)], (w["report.privacy"],))


def _periods(answer: Assessment, language: Language) -> Table:
    w = words(language)
    heads = (w["report.period"], w["report.days"], w["head.article"])
    return Table(w["report.periods"], heads, period_rows(answer, language), half=True)


def _steps(answer: Assessment, language: Language) -> Table:
    w = words(language)
    (_, *heads), rows = next_step_rows(answer, language)
    return Table(w["report.steps"], [w["report.step"], *heads], rows, "" if rows else w["report.none"])


def _name_first(heads: list[str], rows: list[list[str]]) -> tuple[list[str], list[list[str]]]:
    """What a milestone is comes first, and then where it stands."""
    moved = [[name, status, *rest] for status, name, *rest in (heads, *rows)]
    return moved[0], moved[1:]


def _titled(title: str, case_id: str | None) -> str:
    return title if case_id is None else f"{title}: {case_id}"


def _risk(answer: Assessment, language: Language) -> Iterator[Block]:
    w, risk = words(language), answer.risk
    heads, rows = finding_rows(risk, language)
    cited = [
        [*row[:-1], articles_text(finding.basis, language), row[-1]]
        for row, finding in zip(rows, risk.findings, strict=True)
    ]
    yield Table(w["report.findings"], [*heads[:-1], w["head.article"], heads[-1]], cited, level_line(risk, language))
    room = f"☐ {w['answer.yes']}  ☐ {w['answer.no']}"
    asked = [[asks, room, id] for asks, id in question_rows(risk, language)]
    yield Table(w["report.questions"], [w["report.question"], w["report.answer"], w["head.reference"]], asked)
    yield Table(w["report.test"], *test_rows(risk, language))
    yield Table(w["report.completeness"], *report_rows(answer, language), half=True)


def _provenance(answer: Assessment, language: Language) -> list[tuple[str, str]]:
    w, made = words(language), answer.provenance
    return [
        (w["report.library"], f"poortwachter {made.library}"),
        (w["report.catalogue"], made.catalogue_version),
        (w["report.catalogue_hash"], made.catalogue_sha256),
        (w["report.case_hash"], made.case_sha256),
    ]


# --- for the employee -----------------------------------------------------------------------------------------------


def _brief(answer: Assessment, language: Language) -> Document:
    w = words(language)
    title = _titled(w["brief.title"], handed("answer", answer, Assessment).case_id)
    periods = [(name, days) for name, days, _ in period_rows(answer, language) if name != w["period.sanction"]]
    due = sorted(
        (item for item in answer.milestones if _is_for_the_employee(item)), key=lambda item: item.due or answer.as_of
    )
    theirs = [item for item in due if item.bearer is Bearer.EMPLOYEE]
    both = [item for item in due if item.together_with is Bearer.EMPLOYEE and item not in theirs]
    others = [item for item in due if item not in theirs and item not in both]
    heads = (w["brief.what"], w["brief.by"], w["head.who"])
    blocks: list[Block] = [
        Paragraph(w["brief.intro"]),
        Facts(w["brief.periods"], [(w["page.as_of"], day_text(answer.as_of, language)), *periods]),
        *(
            Table(w[f"brief.{name}"], heads, [_brief_row(item, language) for item in items])
            for name, items in (("yours", theirs), ("together", both), ("others", others))
        ),
    ]
    return Document(title, language, blocks, (w["brief.law"], verified_line(answer, language)))


def _is_for_the_employee(item: Milestone) -> bool:
    """A duty, or an option of the employee, whose day is still to come; what was missed is left out."""
    asked = item.nature is Nature.DUTY or (item.nature is Nature.OPTION and item.bearer is Bearer.EMPLOYEE)
    return asked and item.due is not None and item.status in _TO_COME


def _brief_row(item: Milestone, language: Language) -> list[str]:
    w = words(language)
    name = milestone_name(item.id, language)
    if item.nature is Nature.OPTION:
        name = w["brief.optional"].format(what=name)
    bearers: Iterable[Bearer | None] = (item.bearer, item.together_with)
    who = " + ".join(w[f"bearer.{bearer}"] for bearer in bearers if bearer is not None)
    return [name, "" if item.due is None else day_text(item.due, language), who]
