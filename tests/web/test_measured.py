"""How large and how fast: the size is held to its target; times are printed, since they are those of a machine."""

from __future__ import annotations

import gzip
import statistics

import pytest
from playwright.sync_api import Browser, BrowserContext, Page

from served import DIST, Site, kept

MOST = 20_000_000
"""Bytes of a first visit, compressed."""
RETURNS = 5
STOPWATCH = """
const told = (selector, value) => {
  const control = document.querySelector(selector);
  control.value = value;
  control.dispatchEvent(new Event('change', { bubbles: true }));
};
if (top === self) new MutationObserver((_, watch) => {
  if (document.documentElement?.dataset.ready === undefined) return;
  watch.disconnect();
  told('#as-of', '2026-11-25');
  setTimeout(() => told('#f-absences-0-first_day', '2026-01-05'), 0);
  new MutationObserver((_, found) => {
    if (document.querySelector('#part-to_do section') === null) return;
    found.disconnect();
    window.timeline = performance.now();
  }).observe(document, { childList: true, subtree: true });
}).observe(document, { attributes: true, childList: true, subtree: true });
"""
"""Tells a first sick day as soon as the page takes one, and notes when the timeline is there, since the address."""
CHANGE = """async ([days, thought]) => {
  const changed = (selector) => new Promise((done) => {
    const watch = new MutationObserver(() => (watch.disconnect(), done(performance.now())));
    watch.observe(document.querySelector(selector), { childList: true });
  });
  const first = [], whole = [];
  for (const day of days) {
    await new Promise((done) => setTimeout(done, thought));
    const control = document.querySelector('#f-absences-0-first_day');
    const started = performance.now();
    const seen = [changed('#part-head'), changed('#part-days')];
    control.value = day;
    control.dispatchEvent(new Event('change', { bubbles: true }));
    first.push((await seen[0]) - started);
    whole.push((await seen[1]) - started);
    while (document.querySelector('#answer[aria-busy]')) await new Promise((r) => setTimeout(r, 0));
  }
  return { first, whole };
}"""
"""Milliseconds from a change to what is to be done now, and to the last part of the page; before each change the user
thinks for so many milliseconds."""
THOUGHT = 1000


def test_the_first_visit_is_small() -> None:
    """Every file that is kept for use without a network, compressed as a server does."""
    size = sum(
        len(gzip.compress(path.read_bytes(), 9))
        for path in DIST.rglob("*")
        if path.is_file() and "types" not in path.parts
    )
    print(f"\nfirst visit: {size / 1e6:.1f} MB compressed")
    assert size <= MOST


@pytest.mark.parametrize("context", [{}], indirect=True)
def test_how_fast(browser: Browser, context: BrowserContext, site: Site) -> None:
    """A first timeline from nothing and on a return, and an answer after a change."""
    context.add_init_script(STOPWATCH)
    page = context.new_page()
    print(f"\nfirst timeline: {said(browser, page, site)} from nothing, marks {marks(page)}")
    for month, thought in ((2, 0), (3, THOUGHT)):
        days = [f"2026-{month:02}-{day:02}" for day in range(1, 22)]
        for name, times in page.evaluate(CHANGE, [days, thought]).items():
            median, best = statistics.median(times), min(times)
            print(f"answer after a change, {thought} ms apart, {name}: median {median:.0f} ms, best {best:.0f} ms")
    kept(page)
    page.close()
    for _ in range(RETURNS):
        page = context.new_page()
        print(f"first timeline: {said(browser, page, site)} on a return, marks {marks(page)}")
        page.close()


def said(browser: Browser, page: Page, site: Site) -> str:
    """How long the page took to its first timeline by its own clock, and what all of Chromium reckoned meanwhile."""
    before = reckoned(browser)
    page.goto(site.address)
    page.wait_for_selector("#part-to_do section", state="attached")
    taken = page.evaluate("window.timeline")
    return f"{taken / 1000:.2f} s ({reckoned(browser) - before:.1f} s of the processor)"


def reckoned(browser: Browser) -> float:
    """Processor time of all processes of Chromium, in seconds."""
    session = browser.new_browser_cdp_session()
    found = session.send("SystemInfo.getProcessInfo")["processInfo"]
    session.detach()
    total: float = sum(one["cpuTime"] for one in found)
    return total


def marks(page: Page) -> dict[str, int]:
    """When Python and the engine stood, in milliseconds since the worker began."""
    found: dict[str, int] = page.workers[0].evaluate(
        "Object.fromEntries(performance.getEntriesByType('mark').map((one) => [one.name, Math.round(one.startTime)]))"
    )
    return found
