"""The hash of the text that decides answers, as it is written; made by ``docs/generate.py``, checked by a test."""

from __future__ import annotations

from typing import Final

__all__ = ["TEXT_SHA256"]

TEXT_SHA256: Final = "c064c1b548658b8eef8ab9a6ea5f4e04fac3f7e0da493db507003ae1ae689bff"
