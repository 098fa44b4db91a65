"""The hash of the text that decides answers, as it is written; made by ``docs/generate.py``, checked by a test."""

from __future__ import annotations

from typing import Final

__all__ = ["TEXT_SHA256"]

TEXT_SHA256: Final = "db10263d49e01dd04d1e552f21e7884c87ec3aa8116f7e91ba891e6acdd2eb54"
