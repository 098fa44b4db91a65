"""The hash of the text that decides answers, as it is written; made by ``docs/generate.py``, checked by a test."""

from __future__ import annotations

from typing import Final

__all__ = ["TEXT_SHA256"]

TEXT_SHA256: Final = "8be907c4662d889c5235eccb273ab8c854a5922342a8628afb57bc4d54c93d57"
