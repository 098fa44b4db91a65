"""The hash of the text that decides answers, as it is written; made by ``docs/generate.py``, checked by a test."""

from __future__ import annotations

from typing import Final

__all__ = ["TEXT_SHA256"]

TEXT_SHA256: Final = "3a16383be4671ef302bb4dae0ae96dbec1d0b35be11ab41cea17e114e4082150"
