"""The hash of the text that decides answers, as it is written; made by ``docs/generate.py``, checked by a test."""

from __future__ import annotations

from typing import Final

__all__ = ["TEXT_SHA256"]

TEXT_SHA256: Final = "c516b575c7f661bd9959a7700de48866a5b5b34e50c1a53daf4210b8c729f6cc"
