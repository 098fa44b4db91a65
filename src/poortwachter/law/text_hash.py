"""The hash of the text that decides answers, as it is written; made by ``docs/generate.py``, checked by a test."""

from __future__ import annotations

from typing import Final

__all__ = ["TEXT_SHA256"]

TEXT_SHA256: Final = "db9d504c16b9bccd111e13656f4f89af849c5f0dd5a12e2326c240058a4f9ffe"
