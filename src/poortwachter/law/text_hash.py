"""The hash of the text that decides answers, as it is written; made by ``docs/generate.py``, checked by a test."""

from __future__ import annotations

from typing import Final

__all__ = ["TEXT_SHA256"]

TEXT_SHA256: Final = "93a99c17fa777e7d012e0c7dd6735ddcafe7a242dd05c65f4ff2db2ac0fd1bff"
