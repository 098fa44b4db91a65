"""The hash of the text that decides answers, as it is written; made by ``docs/generate.py``, checked by a test."""

from __future__ import annotations

from typing import Final

__all__ = ["TEXT_SHA256"]

TEXT_SHA256: Final = "590fa0f4561fdaa89d566f5452a348f8330847f577c59a65f43ba6eba9d3a426"
