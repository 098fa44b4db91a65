"""The hash of the text that decides answers, as it is written; made by ``docs/generate.py``, checked by a test."""

from __future__ import annotations

from typing import Final

__all__ = ["TEXT_SHA256"]

TEXT_SHA256: Final = "9fe20d71019dfc08f04950691f40ceba89414bdd9aa94c021171e34e2a72095e"
