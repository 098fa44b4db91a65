"""The hash of the text that decides answers, as it is written; made by ``docs/generate.py``, checked by a test."""

from __future__ import annotations

from typing import Final

__all__ = ["TEXT_SHA256"]

TEXT_SHA256: Final = "3d066d232f3cff26f3d97486c5ab8a0e051974bfbb404229504980e7a56ddfee"
