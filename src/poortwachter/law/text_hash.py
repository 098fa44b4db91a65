"""The hash of the text that decides answers, as it is written; made by ``docs/generate.py``, checked by a test."""

from __future__ import annotations

from typing import Final

__all__ = ["TEXT_SHA256"]

TEXT_SHA256: Final = "a26e3b92c3410743d73776beadb5382df640ad7d12110ff1921eebe48fe9ea4e"
