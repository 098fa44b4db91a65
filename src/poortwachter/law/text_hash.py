"""The hash of the text that decides answers, as it is written; made by ``docs/generate.py``, checked by a test."""

from __future__ import annotations

from typing import Final

__all__ = ["TEXT_SHA256"]

TEXT_SHA256: Final = "a2d0e398f418130389d426274467a83bb67f3b9e7ef4db277e30c12d452088e3"
