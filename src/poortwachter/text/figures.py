"""The figures in words: tables of absence and of files, and what each figure counts."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

from .._language import in_language
from ..answer.risk import RiskLevel
from ..figures import DEFINITIONS, AbsenceFigures, FileFigures, Indicators, OutflowReason, Share
from . import Language, words
from .dates import day_text
from .tables import folded, table

__all__ = [
    "absence_table",
    "definition_lines",
    "figures_page",
    "figures_title",
    "file_table",
    "group_name",
    "hidden_note",
    "month_text",
    "number_text",
    "target_line",
]

Table = tuple[list[str], list[list[str]]]
"""Heads, and rows."""


def figures_title(found: Indicators, language: Language) -> str:
    """Of which period, as known on which day."""
    first, last, as_of = (day_text(day, language) for day in (found.first_day, found.last_day, found.as_of))
    return words(language)["figures.title"].format(first=first, last=last, as_of=as_of)


def figures_page(found: Indicators, language: Language, width: int | None = None) -> str:
    """Everything as text."""
    w = words(language)
    (heads, rows), (file_heads, file_rows) = absence_table(found, language), file_table(_shown(found), language)
    lines = [
        _one_star(row, w["figures.hidden"]) if item.hidden else row
        for item, row in zip(found.absence, rows, strict=True)
    ]
    parts = [
        figures_title(found, language),
        table(lines, heads, width, title=2),
        table(file_rows, file_heads, width),
        _hidden_files(found, language),
        target_line(found, language),
        hidden_note(found, language),
        f"{w['figures.definitions']}:\n" + "\n".join(f"- {line}" for line in definition_lines(language)),
    ]
    return folded("\n\n".join(part for part in parts if part) + "\n", width)


def _one_star(row: list[str], star: str) -> list[str]:
    """A row that is hidden, told once: at its group."""
    month, group, *numbers = row
    return [month, f"{group} {star}", *("" for _ in numbers)]


def _shown(found: Indicators) -> Indicators:
    """The figures without the files that are hidden."""
    return replace(found, files=tuple(item for item in found.files if not item.hidden))


def _hidden_files(found: Indicators, language: Language) -> str:
    """Whose files are hidden; nothing where none are."""
    hidden = [group_name(item.group, language) for item in found.files if item.hidden]
    w = words(language)
    return f"{w['figures.of_files']}, {', '.join(hidden)}: {w['figures.hidden']}" if hidden else ""


def absence_table(found: Indicators, language: Language) -> Table:
    """A row for each month and group, and for the whole period."""
    w = words(language)
    names = ("month", "group", "employees", "percentage", "with_leave", "new", "frequency", "ended", "duration")
    return [w[f"figures.{name}"] for name in names], [_absence(item, language) for item in found.absence]


def _absence(item: AbsenceFigures, language: Language) -> list[str]:
    w = words(language)
    head = [month_text(item, language), group_name(item.group, language)]
    if item.hidden:
        return [*head, *[w["figures.hidden"]] * 7]
    numbers = (item.employees, item.percentage, item.percentage_with_leave, item.new_spells, item.frequency)
    return [*head, *(number_text(value, language) for value in (*numbers, item.ended_spells, item.mean_duration))]


def month_text(item: AbsenceFigures, language: Language) -> str:
    """The month, as year and number; or that it is the whole period."""
    if item.whole_period:
        return words(language)["figures.whole_period"]
    return f"{item.first_day.month:02}-{item.first_day.year}" if language == "nl" else f"{item.first_day:%Y-%m}"


def group_name(group: str | None, language: Language) -> str:
    """The group, or all together."""
    return words(language)["figures.all"] if group is None else group


def number_text(value: Decimal | int | None, language: Language) -> str:
    """A number with the comma or the point of the language; nothing where it is not known."""
    text = "" if value is None else str(value)
    return text.replace(".", ",") if language == "nl" else text


def file_table(found: Indicators, language: Language) -> Table:
    """A column for each group: what its files say."""
    w = words(language)
    heads = [w["figures.of_files"], *(group_name(item.group, language) for item in found.files)]
    columns = [_file(item, language) for item in found.files]
    names = [name for name, _ in _file(FileFigures(None, False), language)]
    rows = [[name, *(dict(column).get(name, w["figures.hidden"]) for column in columns)] for name in names]
    return heads, [row for row in rows if any(row[1:])]


def _file(item: FileFigures, language: Language) -> list[tuple[str, str]]:
    w = words(language)
    if item.hidden:
        return []
    levels, outflow = dict(item.levels), dict(item.outflow)
    return [
        (w["figures.files"], number_text(item.files, language)),
        *((w[f"risk_level.{level}"], _some(levels.get(level))) for level in RiskLevel),
        (w["figures.complete"], _share(item.complete, language)),
        (w["figures.in_time"], _share(item.in_time, language)),
        (w["figures.sanctions"], _some(item.sanctions)),
        (w["figures.sanction_days"], _some(item.sanction_days)),
        (w["figures.sanction_euros"], number_text(item.sanction_euros, language)),
        (w["figures.repaired"], _some(item.repaired)),
        (w["figures.days_shortened"], _some(item.days_shortened)),
        *((w[f"outflow.{reason}"], _some(outflow.get(reason))) for reason in OutflowReason),
        (w["figures.to_work"], _share(item.to_work, language)),
    ]


def _some(value: int | None) -> str:
    """Nothing where there is none."""
    return str(value) if value else ""


def _share(share: Share | None, language: Language) -> str:
    if share is None or not share.of + share.unknown:
        return ""
    w = words(language)
    said = w["figures.share"].format(number=share.number, of=share.of, percent=number_text(share.percent, language))
    return said if not share.unknown else w["figures.share_unknown"].format(share=said, unknown=share.unknown)


def target_line(found: Indicators, language: Language) -> str:
    """Outflow to work against what is aimed at; nothing where no target is given or the number is hidden."""
    _, files = found.of_group(None)
    if found.target is None or files.to_work is None or files.to_work.percent is None:
        return ""
    key = "figures.target_met" if files.to_work.percent >= found.target else "figures.target_missed"
    numbers = {"percent": files.to_work.percent, "target": found.target}
    return words(language)[key].format(**{name: number_text(value, language) for name, value in numbers.items()})


def hidden_note(found: Indicators, language: Language) -> str:
    """Why numbers are not shown; nothing where all of them are."""
    if not any(item.hidden for item in found.absence) and not any(item.hidden for item in found.files):
        return ""
    return words(language)["figures.hidden_note"].format(least=found.least)


def definition_lines(language: Language) -> list[str]:
    """What each figure counts, and who defined it."""
    w = words(language)
    return [
        w["figures.definition"].format(
            name=w[f"figure.{figure}"],
            says=in_language(said, language),
            source=_source(said.source, language),
        )
        for figure, said in DEFINITIONS.items()
    ]


def _source(source: str, language: Language) -> str:
    return words(language)["figures.ours"] if source == "ours" else source
