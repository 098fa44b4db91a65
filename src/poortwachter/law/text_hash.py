"""The hash of the text that decides answers, as it is written; made by ``docs/generate.py``, checked by a test."""

from __future__ import annotations

from typing import Final

__all__ = ["TEXT_SHA256"]

TEXT_SHA256: Final = "2bfefa454ae5548a11a65d1861070ea09796cebb22b6f813b5fd9591ec5eea41"
