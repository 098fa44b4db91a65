"""The hash of the text that decides answers, as it is written; made by ``docs/generate.py``, checked by a test."""

from __future__ import annotations

from typing import Final

__all__ = ["TEXT_SHA256"]

TEXT_SHA256: Final = "e2861a54ab609d24b77594590e86bb0aa73bb45ec44cc2b473427ddd32ada5c5"
