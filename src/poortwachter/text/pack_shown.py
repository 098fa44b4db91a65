"""A pack itself as text: what it asks, of whom, and by which source."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from .._language import in_language
from . import Language, words
from .articles import article_text
from .packs import authority_name
from .tables import folded, table

if TYPE_CHECKING:  # most answers have no pack, and the language of packs is large
    from ..packs.language import Length, Pack, Parameter, Sourced

__all__ = ["basis_text", "pack_show"]


def pack_show(pack: Pack, language: Language, width: int | None = None) -> str:
    """A pack as a page: what it asks, of whom, by which source, and what an organisation sets itself."""
    w = words(language)
    name, about = (pack.nl, pack.about_nl) if language == "nl" else (pack.en, pack.about_en)
    blocks = [f"{name} ({pack.id} {pack.version}, {pack.jurisdiction})\n{about}", _rules(pack, language, width)]
    blocks.append(_listed(w["pack.parameters"], [_parameter(item, pack, language) for item in pack.parameters]))
    blocks.append(_listed(w["pack.events"], [
        f"{item.name}: {in_language(item, language)}"
        + (f" ({', '.join(item.outcomes)})" if item.outcomes else "") for item in pack.events
    ]))  # fmt: skip
    blocks.append(_listed(w["pack.facts"], [
        f"{item.name}: {in_language(item, language)}" + (f" ({', '.join(item.values)})" if item.values
                                                                      else f" ({item.type})") for item in pack.facts
    ]))  # fmt: skip
    blocks.append(_listed(w["pack.readings"], [
        f"{pack.id}.{item.id}: {item.question_nl if language == 'nl' else item.question_en} "
        f"[{' | '.join(one.id for one in item.alternatives)}]" for item in pack.readings
    ]))  # fmt: skip
    blocks.append(_listed(w["pack.sources"], [
        f"{item.id}: {(language == 'nl' and item.title_nl) or item.title}"
        + (f" <{item.address}>" if item.address else "") for item in pack.sources
    ]))  # fmt: skip
    return folded("\n\n".join(block for block in blocks if block) + f"\n\nsha256 {pack.sha256}\n", width)


def _parameter(item: Parameter, pack: Pack, language: Language) -> str:
    """What is set, how long it is now, and in English what the source says of it."""
    length = pack.length_of(item.id)
    set_to = words(language)["pack.no_limit"] if length is None else _length_text(length, language)
    about = f" {item.about}" if language == "en" else ""
    return f"{item.id}: {in_language(item, language)} ({set_to}).{about}"


def _length_text(length: Length, language: Language) -> str:
    """How long it is in words: *6 maanden*."""
    if length.parameter is not None:
        return length.parameter
    number = abs(length.number)
    unit = length.unit.removesuffix("s") if number == 1 else length.unit
    return f"{number} {words(language)[f'unit.{unit}']}"


def _rules(pack: Pack, language: Language, width: int | None) -> str:
    w, roles = words(language), {item.id: item for item in pack.roles}
    rows = []
    for item in pack.milestones:
        role = roles[item.who]
        known = f"{authority_name(item.authority, language)}, {w[f'mark.{item.mark}']}"
        rows.append(
            [item.id, in_language(item, language), in_language(role, language), basis_text(item, language), known]
        )
    names = ("milestone", "who", "article", "known")
    return table(rows, ["id", *(w[f"head.{name}"] for name in names)], width, title=2)


def basis_text(part: Sourced, language: Language) -> str:
    """On which articles and sources a part of a pack rests."""
    return ", ".join([*(article_text(place.citation, language) for place in part.basis), *part.source])


def _listed(title: str, lines: Sequence[str]) -> str:
    return "\n".join([f"{title}:", *(f"- {line}" for line in lines)]) if lines else ""
