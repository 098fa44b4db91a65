"""The hash of the text that decides answers, as it is written; made by ``docs/generate.py``, checked by a test."""

from __future__ import annotations

from typing import Final

__all__ = ["TEXT_SHA256"]

TEXT_SHA256: Final = "43ad16842d9e76de23691a377ad806fc22fd28fe7ed311bbce7d560ee12ecbb6"
