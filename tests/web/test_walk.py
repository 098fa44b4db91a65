"""As a new user with a clock: from nothing to a right, printed Dutch report of an own case, within three minutes."""

from __future__ import annotations

import os
import time
from datetime import date
from pathlib import Path

import pytest
from playwright.sync_api import BrowserContext, Page, expect

from poortwachter import Assessment, Case, assess
from poortwachter.export.report import report_html
from served import Site, kept, open_page
from steps import saved, settled, step, why

MINUTES = 3
KEY = 90
"""Milliseconds between two keys of someone who types with two fingers."""
LOOK = 1500
"""Milliseconds in which someone reads what came."""
SHOTS = Path(__file__).parents[2] / "web" / "shots"
CASE = Case.model_validate(
    {
        "absences": [{"first_day": "2026-02-02"}],
        "records": [
            {"kind": "problem_analysis", "dated": "2026-03-03"},
            {"kind": "action_plan", "dated": "2026-03-12"},
        ],
    }
)


class Clock:
    """What each step took, since the address was typed."""

    def __init__(self) -> None:
        self.started = self.last = time.perf_counter()

    def tell(self, what: str) -> None:
        """Print what was done and how long it took."""
        now = time.perf_counter()
        print(f"{now - self.started:6.1f} s  (+{now - self.last:4.1f})  {what}")
        self.last = now


@pytest.mark.parametrize("context", [{"viewport": {"width": 1280, "height": 900}}], indirect=True)
@pytest.mark.parametrize("network", ["online", "offline"])
def test_three_minutes_to_a_printed_report(context: BrowserContext, site: Site, network: str, tmp_path: Path) -> None:
    """Type a first sick day, two documents, read a reason, print: the report is that of the library for that case."""
    if network == "offline":
        loaded = open_page(context, site.address)
        kept(loaded)
        loaded.close()
        context.set_offline(True)
        site.stop()
    print(f"\n{network}, {KEY} ms a key, {LOOK / 1000} s to read each answer")
    clock = Clock()
    page = open_page(context, site.address)
    clock.tell("the page is there")
    report = walk(page, clock, tmp_path)
    answer = assess(CASE, as_of=date(2026, 11, 25))
    assert isinstance(answer, Assessment)
    assert report == report_html(answer, language="nl")
    page.screenshot(path=SHOTS / f"walk-{network}.png", full_page=True)
    paper = page.frame_locator("#paper")
    expect(paper.locator("h1")).to_contain_text("Overzicht Wet verbetering poortwachter")
    printed = context.new_page()
    printed.set_content(report)
    printed.pdf(path=SHOTS / f"walk-{network}.pdf", format="A4", print_background=True)
    if not os.environ.get("POORTWACHTER_ANY_MACHINE"):
        assert time.perf_counter() - clock.started < MINUTES * 60


def walk(page: Page, clock: Clock, folder: Path) -> str:
    """The walk itself; gives the report that was saved beside the one that was printed."""
    SHOTS.mkdir(exist_ok=True)
    page.fill("#as-of", "2026-11-25")
    typed_day(page, "#f-absences-0-first_day", "02022026")
    page.wait_for_selector("#part-to_do section")
    clock.tell("the first sick day is typed: the timeline is there")
    page.wait_for_timeout(LOOK)
    step(page, "documents")
    typed_day(page, "#f-new-problem_analysis", "03032026")
    expect(page.locator("#step details.entry[id^=record-]")).to_have_count(1)
    clock.tell("the day of the problem analysis is typed")
    page.wait_for_timeout(LOOK)
    page.locator("#step form.line input").press_sequentially("plan van aanpak, 12-03-2026", delay=KEY)
    page.keyboard.press("Enter")
    expect(page.locator("#step details.entry[id^=record-]")).to_have_count(2)
    expect(page.locator("#changed")).to_contain_text("Plan van aanpak")
    clock.tell("the action plan is told on one line")
    page.wait_for_timeout(LOOK)
    assert "RPEZ" in why(page, "problem_analysis")
    clock.tell("the reason behind a day is read")
    page.wait_for_timeout(LOOK)
    settled(page)
    page.click("[data-print]")
    page.wait_for_selector("#paper", state="attached")
    clock.tell("the report is printed")
    report = saved(page, "[data-file=report]", folder).read_text(encoding="utf-8")
    clock.tell("the report is saved")
    return report


def typed_day(page: Page, selector: str, digits: str) -> None:
    """A day typed into its field digit by digit; day and month are one number, for browsers differ in their order."""
    page.focus(selector)
    page.keyboard.type(digits, delay=KEY)
    page.keyboard.press("Tab")
