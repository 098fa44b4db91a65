"""The hash of the text that decides answers, as it is written; made by ``docs/generate.py``, checked by a test."""

from __future__ import annotations

from typing import Final

__all__ = ["TEXT_SHA256"]

TEXT_SHA256: Final = "f22817980d940f4127833644ff0f5d1a0fe69f4abaa1ee0773ef20042d25df60"
