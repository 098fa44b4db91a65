"""The hash of the text that decides answers, as it is written; made by ``docs/generate.py``, checked by a test."""

from __future__ import annotations

from typing import Final

__all__ = ["TEXT_SHA256"]

TEXT_SHA256: Final = "b88a939d1b98156314301a29eec1cb5bc29dd0e84a84c9798c870ce329ba0de2"
