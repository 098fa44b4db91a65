"""The hash of the text that decides answers, as it is written; made by ``docs/generate.py``, checked by a test."""

from __future__ import annotations

from typing import Final

__all__ = ["TEXT_SHA256"]

TEXT_SHA256: Final = "749d863fef68ffa3aeb385f259bf5b7e61ae174cf720fdd5dbd7d1888c3ebd7a"
