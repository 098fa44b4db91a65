"""The hash of the text that decides answers, as it is written; made by ``docs/generate.py``, checked by a test."""

from __future__ import annotations

from typing import Final

__all__ = ["TEXT_SHA256"]

TEXT_SHA256: Final = "59849cb7223d6f04c6934bf7437088a5a8d57bfe4043b886a070f828c4b7dd69"
