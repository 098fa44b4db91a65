"""The hash of the text that decides answers, as it is written; made by ``docs/generate.py``, checked by a test."""

from __future__ import annotations

from typing import Final

__all__ = ["TEXT_SHA256"]

TEXT_SHA256: Final = "7fe76b5effbfe672f7ca6dbd458137110157d612b36fd433a58b639c36ba3526"
