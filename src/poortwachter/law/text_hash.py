"""The hash of the text that decides answers, as it is written; made by ``docs/generate.py``, checked by a test."""

from __future__ import annotations

from typing import Final

__all__ = ["TEXT_SHA256"]

TEXT_SHA256: Final = "a60c9fd95f5578845ae8b0649972b275416f2ff81fc91e0d8e38413a4e29eed4"
