"""The hash of the text that decides answers, as it is written; made by ``docs/generate.py``, checked by a test."""

from __future__ import annotations

from typing import Final

__all__ = ["TEXT_SHA256"]

TEXT_SHA256: Final = "e0a13eb0e98d04714c936299154f2f11343cdd77cb97cce22e6997f0e928c710"
