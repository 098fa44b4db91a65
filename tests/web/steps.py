"""What a user does on the page."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from playwright.sync_api import Page, expect

NARROWEST = 320


def begin(page: Page, first_sick_day: str, as_of: str) -> None:
    """Say on which day to look, and the first sick day."""
    fill(page, "#as-of", as_of)
    fill(page, "#f-absences-0-first_day", first_sick_day)
    page.wait_for_selector("#part-to_do section")
    settled(page)


def settled(page: Page) -> None:
    """Wait until every part of the answer is shown."""
    page.wait_for_selector("#answer:not([aria-busy])", state="attached")


def fill(page: Page, selector: str, value: str) -> None:
    """Fill a control in and leave it: a day is told when it is whole, a text when the control is left."""
    page.fill(selector, value)
    page.keyboard.press("Tab")


def step(page: Page, name: str) -> None:
    """Go to a step."""
    page.click(f"[data-step={name}]")
    page.wait_for_selector(f"#step-{name}")


def line(page: Page, text: str, records: int) -> None:
    """Add a fact on one line, and wait until there are so many records."""
    page.fill("#step form.line input", text)
    page.press("#step form.line input", "Enter")
    expect(page.locator("#step details.entry[id^=record-]")).to_have_count(records)


def why(page: Page, subject: str) -> str:
    """Open the reason behind a day, read it, and close it."""
    page.click(f"#answer [data-why='{subject}'] >> nth=0")
    page.wait_for_selector("#why[open] #why-text li")
    said: str = page.inner_text("#why")
    page.click("#why [data-close]")
    return said


def saved(page: Page, selector: str, folder: Path) -> Path:
    """The file that a button gives."""
    with page.expect_download() as waiting:
        page.click(selector)
    path = folder / str(waiting.value.suggested_filename)
    waiting.value.save_as(path)
    return path


BEYOND = """() => {
  const edge = document.documentElement.clientWidth;
  if (document.documentElement.scrollWidth <= edge) return [];
  const beyond = [...document.body.querySelectorAll('*:not(:is(.scrolls, figure) *)')]
    .filter((one) => one.getBoundingClientRect().right > edge + 1);
  return beyond.map((one) => `${one.tagName} ${one.id} ${one.className}: ${one.textContent.slice(0, 60)}`);
}"""


def beyond_the_edge(page: Page) -> list[str]:
    """What makes the page wider than the screen."""
    found: list[str] = page.evaluate(BEYOND)
    return found


def drop(page: Page, file: Path) -> None:
    """Drag a file from the disk onto the middle of the window and let it go, as the browser itself hears of it."""
    hand = page.context.new_cdp_session(page)
    data = {"items": [], "files": [str(file)], "dragOperationsMask": 1}
    for what in ("dragEnter", "dragOver", "drop"):
        hand.send("Input.dispatchDragEvent", {"type": what, "x": 400, "y": 300, "data": data})
    hand.detach()


def ask(page: Page, question: dict[str, Any]) -> Any:
    """Ask through the module for other pages."""
    return page.evaluate("async (q) => (await import('./poortwachter.js')).ask(q)", question)
