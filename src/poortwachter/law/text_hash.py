"""The hash of the text that decides answers, as it is written; made by ``docs/generate.py``, checked by a test."""

from __future__ import annotations

from typing import Final

__all__ = ["TEXT_SHA256"]

TEXT_SHA256: Final = "16d617962c262d500fcc52dd67cd3ae91b732f6f01a4c91caf0c9f6b1678ef04"
