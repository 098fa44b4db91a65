"""The hash of the text that decides answers, as it is written; made by ``docs/generate.py``, checked by a test."""

from __future__ import annotations

from typing import Final

__all__ = ["TEXT_SHA256"]

TEXT_SHA256: Final = "4c86cc70ff327574238e05f718f986dfa1e4372870775fe4ce12942bd077dece"
