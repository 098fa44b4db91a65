"""The hash of the text that decides answers, as it is written; made by ``docs/generate.py``, checked by a test."""

from __future__ import annotations

from typing import Final

__all__ = ["TEXT_SHA256"]

TEXT_SHA256: Final = "864ba794f2e5bed86bb6a2661ac4552d09ae24f29f07066d54ba08906a4f95fb"
