"""How large and how fast: the size is held to its target; times are printed, since they are those of a machine."""

from __future__ import annotations

import gzip
import statistics
import time

import pytest
from playwright.sync_api import BrowserContext, Page

from served import DIST, Site, kept, open_page
from steps import begin

MOST = 20_000_000
"""Bytes of a first visit, compressed."""
CHANGE = """async (days) => {
  const changed = (selector) => new Promise((done) => {
    const watch = new MutationObserver(() => (watch.disconnect(), done(performance.now())));
    watch.observe(document.querySelector(selector), { childList: true });
  });
  const first = [], whole = [];
  for (const day of days) {
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
"""Milliseconds from a change to what is to be done now, and to the last part of the page."""


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
def test_how_fast(context: BrowserContext, site: Site) -> None:
    """A first timeline from nothing and on a return, and an answer after a change."""
    started = time.perf_counter()
    page = open_page(context, site.address)
    begin(page, "2026-01-05", "2026-11-25")
    print(f"\nfirst timeline: {time.perf_counter() - started:.1f} s from nothing, marks {marks(page)}")
    taken = page.evaluate(CHANGE, [f"2026-02-{day:02}" for day in range(1, 22)])
    for name, times in taken.items():
        print(
            f"an answer after a change, {name}: median {statistics.median(times):.0f} ms, fastest {min(times):.0f} ms"
        )
    kept(page)
    page.close()
    started = time.perf_counter()
    again = open_page(context, site.address)
    begin(again, "2026-01-05", "2026-11-25")
    print(f"first timeline: {time.perf_counter() - started:.1f} s on a return, marks {marks(again)}")


def marks(page: Page) -> dict[str, int]:
    """When Python and the engine stood, in milliseconds since the worker began."""
    found: dict[str, int] = page.workers[0].evaluate(
        "Object.fromEntries(performance.getEntriesByType('mark').map((one) => [one.name, Math.round(one.startTime)]))"
    )
    return found
