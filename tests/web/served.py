"""The page, served from this machine under a path of its own, and what Chromium asked of any network."""

from __future__ import annotations

import json
import threading
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from os import PathLike
from pathlib import Path, PurePath
from typing import Any, Final

from playwright.sync_api import BrowserContext, Page

__all__ = ["DIST", "Site", "asked_of_others", "kept", "open_page"]

DIST: Final = Path(__file__).parents[2] / "web" / "dist"
UNDER: Final = "/hr/verzuim/"
"""The page works under a path of its own, so it is tried under one."""


class _Quiet(SimpleHTTPRequestHandler):
    def __init__(self, *args: Any, types: dict[str, str], **options: Any) -> None:
        self.types = types
        super().__init__(*args, **options)

    def log_message(self, format: str, *args: object) -> None:
        """Say nothing."""

    def guess_type(self, path: str | PathLike[str]) -> str:
        """What this server calls such files, or what others do."""
        return self.types.get(PurePath(path).suffix) or super().guess_type(path)

    def translate_path(self, path: str) -> str:
        """The folder stands under a path."""
        return super().translate_path("/" + path.removeprefix(UNDER)) if path.startswith(UNDER) else "/nowhere"


class Site:
    """The static server, which can be taken away."""

    def __init__(self) -> None:
        self.types: dict[str, str] = {}
        self.server = ThreadingHTTPServer(("127.0.0.1", 0), partial(_Quiet, types=self.types, directory=str(DIST)))
        self.address = f"http://127.0.0.1:{self.server.server_port}{UNDER}"
        threading.Thread(target=self.server.serve_forever, daemon=True).start()

    def calls(self, ending: str, kind: str) -> None:
        """Call files with this ending so from now on."""
        self.types[ending] = kind

    def stop(self) -> None:
        """Answer no more."""
        self.server.shutdown()
        self.server.server_close()


def asked_of_others(log: Path) -> list[str]:
    """The addresses in a log of Chromium that are not of this machine and that a page of ours asked for.

    Chromium asks a few of its own, with no page behind them; they have no initiator, and can reach nothing here.
    """
    text = log.read_text(encoding="utf-8", errors="replace").rstrip().rstrip(",")
    whole = text if text.endswith("}") and text.count("[") == text.count("]") else text + "]}"
    found: set[str] = set()
    for event in json.loads(whole)["events"]:
        params = event.get("params")
        address = params.get("url", "") if isinstance(params, dict) else ""
        if isinstance(params, dict) and not str(params.get("initiator", "")).startswith("http://127.0.0.1:"):
            continue
        if isinstance(address, str) and address.startswith(("http://", "https://", "ws://", "wss://")):
            found.add(address)
    return sorted(address for address in found if not address.startswith("http://127.0.0.1:"))


def kept(page: Page) -> None:
    """Wait until the files of the page are kept for use without a network.

    The policy of the page allows no text to be run as a script, so it is asked again and again from here.
    """
    while not page.evaluate("navigator.serviceWorker.controller !== null"):
        page.wait_for_timeout(200)


def open_page(context: BrowserContext, address: str) -> Page:
    """Open the page and wait for its engine."""
    opened = context.new_page()
    opened.goto(address)
    opened.wait_for_selector("html[data-ready]", state="attached")
    return opened
