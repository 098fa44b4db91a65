"""The hash of the text that decides answers, as it is written; made by ``docs/generate.py``, checked by a test."""

from __future__ import annotations

from typing import Final

__all__ = ["TEXT_SHA256"]

TEXT_SHA256: Final = "5d69b6b257fd3ade26132660bd379faa81688828c1c2a7969660eaacd50b5fa7"
