"""The names that a pack gives to its own codes, in Dutch and English."""

from __future__ import annotations

from typing import Final

from .._language import Language, in_language
from .checks import events_of
from .language import Pack

__all__ = ["moment_name", "name_in"]

_OF: Final = {
    "role": "roles",
    "clock": "clocks",
    "clocks": "clocks",
    "milestone": "milestones",
    "parameters": "parameters",
    "procedures": "procedures",
}

_MOMENTS: Final = {
    "due": ("laatste dag", "last day"),
    "not_before": ("eerste dag", "earliest day"),
    "met": ("dag waarop het is gedaan", "day on which it was done"),
    "last_day": ("laatste ziektedag", "last sick day"),
    "resumption": ("hervatting", "resumption"),
    "latest_spell": ("laatste periode", "latest spell"),
}


def name_in(pack: Pack, code: str, language: Language) -> str | None:
    """The name of an event, fact, role, clock, milestone, parameter, procedure or reading; ``None`` where it has none.

    ``code`` is as reasons and proofs write it: ``events.defence.transfer_decision``, ``clock.incapacity``.
    """
    kind, _, rest = code.partition(".")
    rest, _, detail = rest.partition(":")
    for item in getattr(pack, _OF[kind]) if kind in _OF else ():
        if rest in (item.id, f"{pack.id}.{item.id}"):
            return _said(in_language(item, language), detail, language)
    if kind in ("event", "events", "pack_facts"):
        named = events_of(pack) if kind.startswith("event") else pack.facts
        for one in named:
            if one.name == rest:
                return _said(in_language(one, language), detail, language)
    if kind == pack.id:
        return name_in(pack, f"milestone.{rest}" + (f":{detail}" if detail else ""), language)
    return None


def moment_name(moment: str, language: Language) -> str:
    """What a moment of a trigger is called; an outcome goes by its own code."""
    named = _MOMENTS.get(moment)
    return moment if named is None else named[0 if language == "nl" else 1]


def _said(name: str, detail: str, language: Language) -> str:
    return f"{name} ({moment_name(detail, language)})" if detail else name
