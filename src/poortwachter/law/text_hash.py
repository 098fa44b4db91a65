"""The hash of the text that decides answers, as it is written; made by ``docs/generate.py``, checked by a test."""

from __future__ import annotations

from typing import Final

__all__ = ["TEXT_SHA256"]

TEXT_SHA256: Final = "8d69804d7214c186aad8edfb7d1cfcdc9d2a48fe664193eaa1a353a9b0436ddc"
