"""The hash of the text that decides answers, as it is written; made by ``docs/generate.py``, checked by a test."""

from __future__ import annotations

from typing import Final

__all__ = ["TEXT_SHA256"]

TEXT_SHA256: Final = "834c50971ffa71ee2637a6ae475358cc67c722257a6964594707c3beb3441dde"
