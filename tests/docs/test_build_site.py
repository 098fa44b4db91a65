"""The site in Dutch: what stands around a Dutch page is Dutch, and its search leads to a page in Dutch."""

from __future__ import annotations

import re
import sys
from pathlib import Path

import pytest

DOCS = Path(__file__).parents[2] / "docs"

PAGE = """<html lang="nl"><a href="#main">Skip to main content</a><form action="../search.html">
<input placeholder="Search the docs ..." aria-label="Search the docs ..."><button>
  Back to top</button><a title="Link to this heading">#</a><p>Guides in English: Home and Dark.</p></html>"""


def test_what_stands_around_a_page_is_dutch(monkeypatch: pytest.MonkeyPatch) -> None:
    """Whole texts and names; a word within a sentence is the page's own."""
    monkeypatch.setattr(sys, "path", [str(DOCS), *sys.path])
    from build_site import AROUND, in_dutch  # beside the pages, which are no package

    made = in_dutch(PAGE)
    assert 'action="../zoeken.html"' in made
    assert "<p>Guides in English: Home and Dark.</p>" in made
    around = re.sub(r"<p>.*?</p>", "", made)
    assert [english for english in AROUND if english in around] == []
    for dutch in ("Naar de inhoud", "Zoek in de documentatie", "Naar boven", "Link naar deze kop"):
        assert dutch in made
