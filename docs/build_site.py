"""Build the site of the documentation: ``python docs/build_site.py build/site``, without a network.

The pages in Dutch are built once more as a site in Dutch, and take their place: what stands around them, the search
and what it finds are then in Dutch too.
"""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Mapping
from pathlib import Path
from typing import Final

from conf import DUTCH

__all__ = ["AROUND", "build", "in_dutch"]

DOCS: Final = Path(__file__).parent
SEARCH: Final = "zoeken.html"
"""The page of what a search found, for pages in Dutch."""

AROUND: Final[Mapping[str, str]] = {
    "Back to top": "Naar boven",
    "Breadcrumb": "Kruimelpad",
    "Color mode": "Kleuren",
    "Dark": "Donker",
    "Guides": "Handleidingen",
    "Home": "Begin",
    "Light": "Licht",
    "Link to this heading": "Link naar deze kop",
    "On this page": "Op deze pagina",
    "Search the docs ...": "Zoek in de documentatie",
    "Site navigation": "Navigatie",
    "Skip to main content": "Naar de inhoud",
    "System Settings": "Zoals het systeem",
    "Version warning": "Waarschuwing over de versie",
}
"""The words that the theme puts around a page and has in English only, with their Dutch."""

_AROUND: Final = re.compile(rf'(?<=[>"])(\s*)({"|".join(map(re.escape, AROUND))})(\s*)(?=[<"])')


def build(folder: Path, seconds: int = 600) -> None:
    """Build the whole site into ``folder``.

    Raises:
        CalledProcessError: a page has a fault; Sphinx said which.
        TimeoutExpired: it takes longer than ``seconds``.
    """
    _built(folder, seconds)
    with tempfile.TemporaryDirectory() as made:
        dutch = Path(made)
        _built(dutch, seconds, "-t", "nl", "-D", "language=nl")
        for page in sorted(DUTCH):
            _taken(dutch / f"{page}.html", folder / f"{page}.html")
        _taken(dutch / "search.html", folder / SEARCH)
        shutil.copy(dutch / "_static" / "translations.js", folder / "_static" / "translations.js")


def _built(folder: Path, seconds: int, *options: str) -> None:
    command = [sys.executable, "-m", "sphinx", "-W", "--keep-going", "-q", "-b", "html", *options]
    subprocess.run([*command, str(DOCS), str(folder)], check=True, timeout=seconds)


def _taken(page: Path, place: Path) -> None:
    place.write_text(in_dutch(page.read_text(encoding="utf-8")), encoding="utf-8")


def in_dutch(page: str) -> str:
    """A page of the site in Dutch, with Dutch around it, whose search leads to what is found in Dutch."""
    text = page.replace('search.html"', f'{SEARCH}"')
    return _AROUND.sub(lambda found: f"{found[1]}{AROUND[found[2]]}{found[3]}", text)


if __name__ == "__main__":
    build(Path(sys.argv[1]))
