"""The page in a real browser: served from this machine, in Chromium of the distribution, and every request watched.

``make web-test`` builds the page and uses these.
"""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any, Final

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, Request, expect, sync_playwright

from served import Site, asked_of_others, open_page

PATIENCE: Final = 90_000
"""Milliseconds: a machine that does other work beside it is slow, not broken."""


@pytest.fixture
def site() -> Iterator[Site]:
    """A server of its own for each test."""
    found = Site()
    yield found
    found.stop()


@pytest.fixture(scope="session")
def net_log(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Where Chromium writes down every request that it makes itself."""
    return tmp_path_factory.mktemp("net") / "log.json"


@pytest.fixture(scope="session")
def browser(net_log: Path) -> Iterator[Browser]:
    """Chromium of the distribution; whatever it asked of any network is looked at when it ends."""
    found = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
    assert found is not None, "install chromium"
    expect.set_options(timeout=PATIENCE)
    with sync_playwright() as driver:
        options = ["--no-sandbox", "--lang=nl", f"--log-net-log={net_log}", "--disable-component-update",
                   "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1"]  # fmt: skip
        started = driver.chromium.launch(executable_path=found, args=options)
        yield started
        started.close()
    assert asked_of_others(net_log) == []


@pytest.fixture
def context(browser: Browser, site: Site, request: pytest.FixtureRequest) -> Iterator[BrowserContext]:
    """A browser that knows nothing yet; a request that leaves fails the test."""
    options: dict[str, Any] = getattr(request, "param", {})
    made = browser.new_context(**{"locale": "nl-NL", "accept_downloads": True, **options})
    made.set_default_timeout(PATIENCE)
    left: list[str] = []

    def watch(sent: Request) -> None:
        if not sent.url.startswith((site.address, "blob:", "data:")):
            left.append(sent.url)

    made.on("request", watch)
    yield made
    made.close()
    assert left == []


@pytest.fixture
def page(context: BrowserContext, site: Site) -> Iterator[Page]:
    """The page, opened, with its engine ready; a fault in it fails the test."""
    opened = open_page(context, site.address)
    faults: list[str] = []
    opened.on("pageerror", lambda error: faults.append(str(error)))
    opened.on("console", lambda line: faults.append(line.text) if line.type == "error" else None)
    yield opened
    assert faults == []
