"""The hash of the text that decides answers, as it is written; made by ``docs/generate.py``, checked by a test."""

from __future__ import annotations

from typing import Final

__all__ = ["TEXT_SHA256"]

TEXT_SHA256: Final = "98ef54a998b474d4c69f21a138253f65172acf71d989f5e564b5609a78f81f21"
