"""The hash of the text that decides answers, as it is written; made by ``docs/generate.py``, checked by a test."""

from __future__ import annotations

from typing import Final

__all__ = ["TEXT_SHA256"]

TEXT_SHA256: Final = "2de879fc6fed63b336b7b19b059cc90cc9415712504565fe17b76f07c71b24ac"
