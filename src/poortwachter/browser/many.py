"""The many cases of a sheet: each as it is answered, or as what is wrong with it."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Any

from pydantic import ValidationError

from ..adapters import Conversion, Converted, EndIs, from_rows
from ..answer.assessment import Assessment
from ..answer.parts import Milestone
from ..api import assess
from ..errors import CaseError, Problem
from ..export._markup import Element, html_text, tag
from ..export.rows import case_rows
from ..facts.case import Case
from ..rules.citation import Authority
from ..text import Language, words
from ..text.dates import day_text
from ..text.labels import label
from ..text.refusals import beside
from ..text.shell import shell
from .asked import Request, facts_of, text_of
from .controls import button
from .sheets import cell_value
from .shown import table

__all__ = ["overview"]


def overview(request: Request) -> dict[str, Any]:
    """Every row as a case or as what is wrong with it, cell by cell; how each case stands; and the table as CSV."""
    given, language = request.given, request.language
    columns = {str(ours): str(column) for ours, column in dict(given.get("map") or {}).items() if ours and column}
    names = [str(name) for name in given.get("columns") or ()]
    rows = [{name: cell_value(cell) for name, cell in zip(names, row, strict=False)} for row in given.get("rows") or ()]
    keys = dict.fromkeys(str(row.get(columns.get("employment", ""), "")).strip() for row in rows)
    conversion = from_rows(
        rows, columns=columns, end_is=EndIs(text_of(request, "end_is") or EndIs.LAST_SICK_DAY),
        days=text_of(request, "days").split() or "dd-mm-yyyy",  # type: ignore[arg-type]
        case_ids={(key,): key for key in keys if _is_code(key)},
    )  # fmt: skip
    answers, refusals = _answers(conversion, request.as_of)
    places = {key: place for place, key in enumerate(keys)}
    answers.sort(key=lambda found: places.get(found[0].key[0], len(places)))
    numbers = [int(number) for number in given.get("numbers") or range(2, len(rows) + 2)]
    shown = list(_refusals(conversion, refusals, numbers, language))
    return {
        "cases": [facts_of(item.case) for item, _ in answers],
        "summary": _summary(answers, len(shown), language),
        "html": html_text(_overview(answers, numbers, language)),
        "refused": html_text(*shown),
        "asks": sorted({str(ask) for item, _ in answers for ask in item.asks}),
        "not_read": conversion.not_read,
        "csv": case_rows([answer for _, answer in answers], language=language).to_csv(),
    }


def _is_code(key: str) -> bool:
    """Whether a number of the sheet may stand in a case as its own number."""
    try:
        Case.model_validate({"first_sick_day": "2026-01-05", "case_id": key})
    except ValidationError:
        return False
    return True


def _answers(
    conversion: Conversion, as_of: date
) -> tuple[list[tuple[Converted, Assessment]], list[tuple[tuple[str, ...], tuple[Problem, ...]]]]:
    """The answer of each case; a case that cannot be assessed on that day is refused."""
    answers, wrong = [], []
    for item in conversion.converted:
        try:
            answers.append((item, assess(item.case, as_of=as_of)))
        except CaseError as error:
            wrong.append((item.key, error.problems))
    return answers, wrong


def _overview(answers: list[tuple[Converted, Assessment]], numbers: list[int], language: Language) -> Element:
    s, w = shell(language), words(language)
    heads: list[Element | str] = [
        s["which_case"], w["report.level"], s["in_week"], s["overdue"], s["next"], w["risk.by"],
        w["period.waiting_period"],
    ]  # fmt: skip
    made = table(s["many"], heads, [_line(place, *pair, numbers, language) for place, pair in enumerate(answers)])
    for row, (_, answer) in zip(made.iterfind("table/tbody/tr"), answers, strict=True):
        row.set("data-level", answer.risk.level.value)
        row.set("data-overdue", str(len(_overdue_by_law(answer))))
    return made


def _line(
    place: int, item: Converted, answer: Assessment, numbers: list[int], language: Language
) -> list[Element | str]:
    step = next(iter(answer.next_steps), None)
    end = answer.waiting_period.last_day
    name = _named(item.key, numbers, language)
    by = None if step is None else step.act_by
    return [
        button(name, class_="why", data_open=str(place)),
        label(answer.risk.level, language),
        str(answer.sickness_week),
        ", ".join(dict.fromkeys(label(one.id, language) for one in _overdue_by_law(answer))),
        "" if step is None else label(step, language),
        "" if by is None else day_text(by, language, weekday=False),
        "" if end is None else day_text(end, language, weekday=False),
    ]


def _overdue_by_law(answer: Assessment) -> list[Milestone]:
    """What is overdue by law; guidance would drown it."""
    return [item for item in answer.overdue if item.authority is not Authority.GUIDANCE]


def _named(key: tuple[str, ...], numbers: list[int], language: Language) -> str:
    """What the sheet calls a case: its own number, or the row that it stands in."""
    (text,) = key
    is_place = text.isdigit() and len(text) == 9 and int(text) < len(numbers)
    return f"{shell(language)['row']} {numbers[int(text)]}" if is_place else text


def _refusals(
    conversion: Conversion,
    wrong: list[tuple[tuple[str, ...], tuple[Problem, ...]]],
    numbers: list[int],
    language: Language,
) -> Iterator[Element]:
    """What is wrong, cell by cell: the row as the sheet numbers it, the column by its name."""
    for key, problems in [*((item.key, item.problems) for item in conversion.refused), *wrong]:
        for problem in problems:
            place, *rest = problem.path or (None,)
            at = f"{shell(language)['row']} {numbers[place]}" if isinstance(place, int) and place < len(numbers) else ""
            where = ", ".join(str(part) for part in (at or _named(key, numbers, language), *rest) if part != "")
            yield tag("li", tag("strong", where), ": " + beside(problem, language))


def _summary(answers: list[tuple[Converted, Assessment]], refused_: int, language: Language) -> str:
    late = sum(bool(_overdue_by_law(answer)) for _, answer in answers)
    return shell(language)["many_summary"].format(cases=len(answers), refused=refused_, late=late)
