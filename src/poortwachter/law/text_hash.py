"""The hash of the text that decides answers, as it is written; made by ``docs/generate.py``, checked by a test."""

from __future__ import annotations

from typing import Final

__all__ = ["TEXT_SHA256"]

TEXT_SHA256: Final = "1c07410b00b6ad44bc482a56f9ec83cfac6009284bdde5929bfbb99abda6c470"
