"""The hash of the text that decides answers, as it is written; made by ``docs/generate.py``, checked by a test."""

from __future__ import annotations

from typing import Final

__all__ = ["TEXT_SHA256"]

TEXT_SHA256: Final = "c04896cdbbecc7ce7909f59f1170125bae4c625e5fe65da9294500168fdd35f7"
