"""The pages as a browser shows them: at the width of a phone, a laptop and paper, in both languages, light and dark.

``make look`` runs these; they need Chromium and the npm package of ``package.json``, and say so where those are not
there. Each page is photographed into ``build/look``, for people to look at; some are compared with pictures that are
kept, see ``likeness.py``.
"""

from __future__ import annotations

import os
import re
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from likeness import A4, unlike
from pages import ROOT, language_of, name_of, notebooks, reports, site

HERE = Path(__file__).parent
SHOTS = ROOT / "build" / "look"
AXE = HERE / "node_modules" / "axe-core" / "axe.min.js"
LAYOUT = (HERE / "looking.js").read_text(encoding="utf-8").partition("\n")[2]
CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
WIDTHS = {"phone": 390, "laptop": 1280}
ARGUMENTS = ["--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage"]
PATIENCE = 120_000
"""Milliseconds: a busy machine is no fault of a page."""
MOST_PAGES = 2
"""Sides of A4 for a case of the usual size."""


def _missing() -> str | None:
    """What must be there and is not."""
    if "POORTWACHTER_LOOK" not in os.environ:
        return "takes minutes: make look runs it"
    if CHROMIUM is None:
        return "needs chromium: apt-get install --no-install-recommends chromium"
    if not AXE.exists():
        return "needs npm packages: make look installs them"
    return None


pytestmark = pytest.mark.skipif(_missing() is not None, reason=str(_missing()))


@pytest.fixture(scope="module")
def browser() -> Iterator[Any]:
    """One Chromium for all pages."""
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        opened = playwright.chromium.launch(executable_path=CHROMIUM, args=ARGUMENTS)
        yield opened
        opened.close()


def look(browser: Any, path: Path, size: str, colours: str) -> list[str]:
    """What is wrong with one page at one width in one colour scheme; it is photographed."""
    context = browser.new_context(viewport={"width": WIDTHS[size], "height": 900}, color_scheme=colours)
    context.set_default_timeout(PATIENCE)
    page, asked = context.new_page(), list[str]()
    page.on("request", lambda request: asked.append(request.url))
    page.goto(path.as_uri())
    SHOTS.mkdir(parents=True, exist_ok=True)
    taken = page.screenshot(path=SHOTS / f"{name_of(path)}-{size}-{colours}.png", full_page=True)
    wrong = unlike(f"{name_of(path)}-{size}-{colours}", taken)
    wrong += [f"asks for {url}" for url in asked if not url.startswith(("file:", "data:"))]
    said, spoken = page.evaluate("document.documentElement.lang"), language_of(path)
    wrong += [f"says that it is in {said!r}"] if said != spoken else []
    wrong += page.evaluate(LAYOUT)
    wrong += (
        page.evaluate("() => [...document.querySelectorAll('details')].forEach((one) => { one.open = true })") or []
    )
    page.add_script_tag(path=AXE)
    found = page.evaluate("() => axe.run(document, { resultTypes: ['violations'] })")
    wrong += [
        f"{one['id']}: {one['help']}: {one['nodes'][0]['html'][:120]} ({len(one['nodes'])})"
        for one in found["violations"]
        if one["impact"] in ("serious", "critical")
    ]
    context.close()
    return wrong


def printed(browser: Any, path: Path) -> int:
    """On how many sides of A4 a page is printed."""
    page = browser.new_page()
    page.goto(path.as_uri())
    paper = page.pdf(prefer_css_page_size=True)
    SHOTS.mkdir(parents=True, exist_ok=True)
    (SHOTS / f"{path.stem}.pdf").write_bytes(paper)
    page.close()
    return len(re.findall(rb"/Type\s*/Page\b", paper))


def on_paper(browser: Any, path: Path) -> list[str]:
    """How a page differs on paper from the picture that is kept."""
    page = browser.new_page(viewport=A4)
    page.emulate_media(media="print")
    page.goto(path.as_uri())
    taken = page.screenshot(full_page=True)
    page.close()
    return unlike(f"{name_of(path)}-print", taken)


def amiss(browser: Any, pages: list[Path]) -> dict[str, list[str]]:
    """What is wrong, by page, width and colours."""
    found = {
        f"{name_of(path)} {size} {colours}": look(browser, path, size, colours)
        for path in pages
        for size in WIDTHS
        for colours in ("light", "dark")
    }
    found |= {f"{name_of(path)} print": on_paper(browser, path) for path in pages}
    return {name: wrong for name, wrong in found.items() if wrong}


@pytest.mark.parametrize("make", [reports, notebooks, site], ids=lambda make: make.__name__)
def test_pages(make: Callable[[Path], Iterator[Path]], browser: Any, tmp_path: Path) -> None:
    """Nothing scrolls sideways or stands on something else, or comes from outside; axe finds nothing serious."""
    assert amiss(browser, list(make(tmp_path / make.__name__))) == {}


def test_print(browser: Any, tmp_path: Path) -> None:
    """The report of an example takes two sides, and what the employee gets one."""
    sides = {path.stem: printed(browser, path) for path in reports(tmp_path)}
    assert {name: count for name, count in sides.items() if count > (1 if "brief" in name else MOST_PAGES)} == {}
