"""The hash of the text that decides answers, as it is written; made by ``docs/generate.py``, checked by a test."""

from __future__ import annotations

from typing import Final

__all__ = ["TEXT_SHA256"]

TEXT_SHA256: Final = "306ba7627cd2e7f3135140f454e5418c3525f3edc3a55a98c05323f774616f82"
