"""Files that the page gives its user: the case itself, the report, the calendar, the picture and a table."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any, Final, NamedTuple

from ..answer.assessment import Assessment
from ..errors import CaseError, refused, without_content
from ..export.calendar import calendar_ics
from ..export.picture import timeline_svg
from ..export.report import brief_html, report_html, report_markdown
from ..export.rows import milestone_rows
from ..text import Language
from ..text.entry import as_file
from .asked import Request, facts_of, text_of

__all__ = ["FILES", "file"]


class _Kind(NamedTuple):
    """A file: how its name ends, of which type it is, and how it is made."""

    ending: str
    type: str
    made: Callable[[Assessment, Language], str]


FILES: Final[Mapping[str, _Kind]] = {
    "report": _Kind(".html", "text/html", lambda answer, language: report_html(answer, language=language)),
    "brief": _Kind("-werknemer.html", "text/html", lambda answer, language: brief_html(answer, language=language)),
    "markdown": _Kind(".md", "text/markdown", lambda answer, language: report_markdown(answer, language=language)),
    "picture": _Kind(".svg", "image/svg+xml", lambda answer, language: timeline_svg(answer, language=language)),
    "table": _Kind(".csv", "text/csv", lambda answer, language: milestone_rows(answer, language=language).to_csv()),
    "answer": _Kind("-antwoord.json", "application/json", lambda answer, language: answer.to_json(indent=2) + "\n"),
    "calendar": _Kind(
        ".ics", "text/calendar", lambda answer, language: calendar_ics(answer, language=language).decode()
    ),
}
"""The files that show an answer, by name."""


def file(request: Request) -> dict[str, Any]:
    """A file as its name, type and text; ``case`` is the case itself, as it stands.

    Raises:
        CaseError: there is no such file.
    """
    what, case = text_of(request, "what"), request.case()
    stem = f"poortwachter-{case.case_id or case.absences[0].first_day.isoformat()}"
    stem = "".join(sign if sign.isalnum() or sign in "-_." else "-" for sign in stem)
    if what == "case":
        facts = facts_of(case)
        return {"name": f"{stem}.json", "type": "application/json", "text": as_file(facts).decode()}
    kind = FILES.get(what)
    if kind is None:
        names = ["case", *FILES]
        raise CaseError([refused("no_such_ask", ("what",), without_content(what), names=names)])
    return {"name": stem + kind.ending, "type": kind.type, "text": kind.made(request.answer(), request.language)}
