"""The hash of the text that decides answers, as it is written; made by ``docs/generate.py``, checked by a test."""

from __future__ import annotations

from typing import Final

__all__ = ["TEXT_SHA256"]

TEXT_SHA256: Final = "31e5e5f3aefe13d71043d34a07a90782b9ceee696802e5845310d224b51661f9"
