"""The hash of the text that decides answers, as it is written; made by ``docs/generate.py``, checked by a test."""

from __future__ import annotations

from typing import Final

__all__ = ["TEXT_SHA256"]

TEXT_SHA256: Final = "2a5c5163dd474a8c5b60a2672d75c911d0dab17cc367c734013fa5e4e7b2bfd8"
