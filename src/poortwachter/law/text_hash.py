"""The hash of the text that decides answers, as it is written; made by ``docs/generate.py``, checked by a test."""

from __future__ import annotations

from typing import Final

__all__ = ["TEXT_SHA256"]

TEXT_SHA256: Final = "cd3aac7677f8ad48b89ac8c0e3da42f37c8869b1316501d34bb8f3da420b8b76"
