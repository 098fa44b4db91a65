"""The hash of the text that decides answers, as it is written; made by ``docs/generate.py``, checked by a test."""

from __future__ import annotations

from typing import Final

__all__ = ["TEXT_SHA256"]

TEXT_SHA256: Final = "f84d4cbf1ab6ad4167ba197723ee7bd2960fd88f446cd22b3651e67135347fb5"
