"""Kinds of record that the law names too: it reads them here, without the models of all records."""

from typing import Literal

__all__ = ["ObjectedTo"]

ObjectedTo = Literal[
    "sanction_decision", "repair_decision", "wage_extension_decision", "wia_decision", "early_iva_decision",
    "extension_decision", "transition_compensation_decision", "incapacity_decision", "benefit_assessment",
]  # fmt: skip
