"""A page as one HTML file that stands on its own: no script, and nothing from outside."""

from __future__ import annotations

from typing import Final

from ._document import Block, Document, Facts, Figure, Listing, Paragraph, Place, Table
from ._markup import Element, html_text, tag
from ._table import days_whole, narrow, numbers, said, scrolling, table

__all__ = ["html_page"]


def html_page(document: Document) -> str:
    """The whole file."""
    sections = [made for block in document.blocks if (made := _block(block)) is not None]
    page = tag(
        "html",
        tag(
            "head",
            tag("meta", charset="utf-8"),
            tag("meta", name="viewport", content="width=device-width, initial-scale=1"),
            tag("title", document.title),
            tag("style", _STYLE),
        ),
        tag(
            "body",
            tag("header", tag("h1", *days_whole(document.title))),
            tag("main", *sections),
            tag("footer", *(tag("p", *days_whole(line)) for line in document.closing)),
        ),
        lang=document.language,
    )
    return f"<!DOCTYPE html>\n{html_text(page)}\n"


def _block(block: Block) -> Element | None:
    """A section with its heading; one without content is left out."""
    match block:
        case Facts(title, rows, _):
            pairs = [part for name, says in rows for part in (_name(name), tag("dd", *said(says)))]
            return _section(title, tag("dl", *pairs), half=block.half) if rows else None
        case Table(title, heads, rows, says, _):
            line = tag("p", *days_whole(says)) if says else None
            shown = scrolling(table(heads, rows), title) if rows else None
            return _section(title, line, shown, half=block.half) if rows or says else None
        case Listing(title, lines):
            entries = [tag("li", *days_whole(line)) for line in lines]
            return _section(title, tag("ul", *entries), half=True) if entries else None
        case Figure(title, picture, heading):
            frame = scrolling(picture, title, frame="figure", class_=None)
            return _section(title, frame) if heading else frame
        case Paragraph(text):
            return tag("p", *days_whole(text))


def _section(title: str, *content: Element | None, half: bool = False) -> Element:
    """A part with its heading; ``half`` of the width where there is room."""
    return tag("section", tag("h2", title), *content, class_="half" if half else None)


def _name(text: str) -> Element:
    return tag("dt", text, id=text.place if isinstance(text, Place) else None)


_STYLE: Final = """
:root { color-scheme: light dark; --ink: #1b1f24; --quiet: #57606a; --ground: #fff; --line: #c4cad1; --head: #eef1f4 }
@media screen and (prefers-color-scheme: dark) {
  :root { --ink: #eceff2; --quiet: #a9b2bc; --ground: #16191d; --line: #474f58; --head: #23282e }
}
* { box-sizing: border-box }
body { margin: 0 auto; max-width: 78rem; padding: 1rem; color: var(--ink); background: var(--ground);
  font: 0.95rem/1.4 'Liberation Sans', Arial, Helvetica, 'DejaVu Sans', sans-serif }
h1 { font-size: 1.5rem; margin: 0 0 0.5rem }
h2 { font-size: 1.1rem; margin: 1.25rem 0 0.25rem; border-bottom: 1px solid var(--line) }
p { margin: 0.25rem 0 }
section { min-width: 0 }
dl { display: grid; grid-template-columns: max-content 1fr; gap: 0.1rem 1rem; margin: 0.25rem 0 }
dt { color: var(--quiet) }
dd { margin: 0; overflow-wrap: anywhere }
a { color: inherit }
dt:target, dt:target + dd { background: var(--head) }
ul { margin: 0.25rem 0; padding-left: 1.25rem; overflow-wrap: anywhere }
figure { margin: 0.5rem 0; overflow-x: auto }
figure svg { display: block; height: auto; min-width: 46rem; width: 100% }
.scrolls { overflow-x: auto }
table { border-collapse: collapse; width: 100% }
th, td { text-align: left; vertical-align: top; border-bottom: 1px solid var(--line) }
th, td { padding: 0.15rem 0.6rem 0.15rem 0 }
thead th, thead td { background: var(--head); vertical-align: bottom }
tbody th { font-weight: normal; min-width: 9rem }
.short, .day { white-space: nowrap }
NUMBERS
.half th, .half td { overflow-wrap: break-word; white-space: normal }
.half tbody th { min-width: 6rem }
.half tbody td:not(.short) { min-width: 8.8rem }
footer { margin-top: 1.25rem; color: var(--quiet); font-size: 0.85rem }
@media screen and (max-width: 40rem) {
  dl { grid-template-columns: 1fr }
  dd { margin-bottom: 0.35rem }
  .half tbody th, .half tbody td:not(.short) { min-width: 0 }
NARROW
}
@media print, (min-width: 64rem) {
  main { display: grid; grid-template-columns: 1fr 1fr; column-gap: 1.5rem }
  main > * { grid-column: 1 / -1 }
  main > .half { grid-column: auto }
}
@page { size: A4; margin: 10mm 12mm 12mm; @bottom-right { content: counter(page) "/" counter(pages); font-size: 7pt } }
@media print {
  body { padding: 0; max-width: none; font-size: 7.2pt; line-height: 1.18 }
  main { column-gap: 5mm }
  h1 { font-size: 12pt; margin-bottom: 1mm }
  h2 { font-size: 8.6pt; margin: 2mm 0 0.5mm; break-after: avoid }
  dl, p, ul { margin: 0.3mm 0 }
  dl { gap: 0 3mm }
  th, td { padding: 0.15mm 2mm 0.15mm 0 }
  tbody th, .half tbody td:not(.short) { min-width: 0 }
  tr, figure { break-inside: avoid }
  figure, .scrolls { overflow: visible }
  figure { margin: 0.5mm 0 }
  figure svg { min-width: 0; max-height: 104mm }
  footer { margin-top: 2mm; font-size: 7pt }
}
""".replace("NARROW", narrow()).replace("NUMBERS", numbers())
