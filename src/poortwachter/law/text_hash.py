"""The hash of the text that decides answers, as it is written; made by ``docs/generate.py``, checked by a test."""

from __future__ import annotations

from typing import Final

__all__ = ["TEXT_SHA256"]

TEXT_SHA256: Final = "b25a80a4753d6664ef883ea697c7bcb81b5f8a9c8c868c219e5aaaf1db1e38cc"
