"""The colours and letters of the pictures, in light and in dark."""

from __future__ import annotations

from typing import Final, Literal, TypeAlias

__all__ = ["DARK", "FONT", "LIGHT", "SIZE", "STYLES", "Theme"]

Theme: TypeAlias = Literal["auto", "light", "dark"]

SIZE: Final = 12.0
"""Of the letters."""

LIGHT: Final = {
    "ground": "#ffffff", "ink": "#1b1f24", "quiet": "#57606a", "line": "#c4cad1", "bar": "#8c96a1", "sick": "#0b5cad",
    "bad": "#b3261e", "good": "#1a6b35", "window": "#cfe3f7",
}  # fmt: skip
DARK: Final = {
    "ground": "#16191d", "ink": "#eceff2", "quiet": "#a9b2bc", "line": "#474f58", "bar": "#7b8692", "sick": "#6cb0f5",
    "bad": "#ff8a80", "good": "#6fd08c", "window": "#24405c",
}  # fmt: skip
FONT: Final = "'Liberation Sans', Arial, Helvetica, 'DejaVu Sans', sans-serif"
_SHAPE: Final = f"""
.pw-picture {{ font-family: {FONT}; max-width: none }}
.pw-picture path, .pw-picture .mark {{ fill: none; stroke-width: 1.5 }}
.pw-picture .strong {{ font-weight: bold }}
.pw-picture .line, .pw-picture .year {{ stroke-width: 0.75 }}
.pw-picture .today {{ stroke-width: 1.5; stroke-dasharray: 5 3 }}
.pw-picture .due {{ stroke-width: 2 }}
.pw-picture .delay, .pw-picture .runs_on {{ stroke-dasharray: 2 3 }}
.pw-picture .gap, .pw-picture .pending {{ stroke-dasharray: 3 2 }}
"""
_COLOURS: Final = """
.pw-picture .ground {{ fill: {ground} }}
.pw-picture text {{ fill: {ink} }}
.pw-picture .quiet {{ fill: {quiet} }}
.pw-picture .line, .pw-picture .year {{ stroke: {line} }}
.pw-picture .today {{ stroke: {ink} }}
.pw-picture .bar {{ fill: {bar}; stroke: {bar} }}
.pw-picture .sick, .pw-picture .runs_on {{ fill: {sick}; stroke: {sick} }}
.pw-picture .gap, .pw-picture .flexible_period, .pw-picture .leave {{ fill: {ground}; stroke: {ink} }}
.pw-picture .leave {{ fill: {line} }}
.pw-picture .sanction {{ fill: {bad}; stroke: {bad} }}
.pw-picture .pending {{ fill: {ground} }}
.pw-picture .window {{ fill: {window} }}
.pw-picture .due {{ stroke: {ink} }}
.pw-picture .advised {{ stroke: {sick} }}
.pw-picture .delay {{ stroke: {bad} }}
.pw-picture .mark {{ stroke: {ink}; fill: {ground} }}
.pw-picture .met {{ fill: {good}; stroke: {good} }}
.pw-picture .met_late {{ stroke: {good} }}
.pw-picture .overdue {{ fill: {bad}; stroke: {bad} }}
.pw-picture .missed {{ stroke: {bad} }}
.pw-picture .due_soon {{ fill: {ink} }}
"""
_IN_LIGHT: Final = _COLOURS.format(**LIGHT)
_IN_DARK: Final = _COLOURS.format(**DARK)
STYLES: Final[dict[Theme, str]] = {
    "light": _SHAPE + _IN_LIGHT,
    "dark": f"{_SHAPE}{_IN_DARK}@media print {{{_IN_LIGHT}}}\n",
    "auto": f"{_SHAPE}{_IN_LIGHT}@media screen and (prefers-color-scheme: dark) {{{_IN_DARK}}}\n",
}
