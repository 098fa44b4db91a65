"""A pack itself as text: what it asks, of whom, and by which source."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from .._language import in_language
from . import Language, words
from .articles import article_text
from .packs import authority_name
from .tables import folded, table

if TYPE_CHECKING:  # most answers have no pack, and the language of packs is large
    from ..packs.language import Length, Pack, Parameter, Sourced, TermData
    from ..packs.language import Milestone as MilestoneRule

__all__ = ["pack_markdown", "pack_show"]


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


def pack_markdown(pack: Pack, note: str) -> str:
    """A pack as a page of the documentation, in English with the Dutch names."""
    w, roles = words("en"), {item.id: item.en for item in pack.roles}
    checked = "" if pack.verified_through is None else f", sources checked through {pack.verified_through.isoformat()}"
    rows = [
        [
            f"`{item.id}`",
            f"{item.en} (*{item.nl}*)",
            roles[item.who],
            _term(item),
            _basis(item, "en"),
            w[f"mark.{item.mark}"],
        ]
        for item in pack.milestones
    ]
    blocks = [
        f"# {pack.en}",
        note,
        f"Pack `{pack.id}` {pack.version}, jurisdiction `{pack.jurisdiction}`{checked}.\n{pack.about_en}",
        f"*{pack.about_nl}*",
        "## What it asks",
        "\n".join(f"| {' | '.join(row)} |" for row in (_HEADS, ["---"] * len(_HEADS), *rows)),
        *_section("Spans", [f"`{item.id}`: {item.en}, " + ", ".join(
            f"{_length(step.length)} at {'?' if step.percent is None else step.percent} %" for step in item.steps)
            + f" ({w[f'mark.{item.mark}']})" for item in pack.ladders]),
        *_section("Counted in a calendar year", [f"`{item.id}`: {item.en}" for item in pack.counters]),
        *_section("Numbers", [f"`{item.id}`: {item.en}: {item.value} {item.unit} ({w[f'mark.{item.mark}']})"
                              for item in pack.figures]),
        *_section("What an organisation sets", [f"`{item.id}`: {item.en}. {item.about} "
                  f"Default: {_length(item.default) or 'none'}." for item in pack.parameters]),
        *_section("Events", [f"`{item.name}`: {item.en}" + _in_brackets(item.outcomes) for item in pack.events]),
        *_section("Facts", [f"`{item.name}`: {item.en}" + _in_brackets(item.values or (item.type,))
                            + ("" if item.presumed is None else f", presumed: `{item.presumed}`")
                            for item in pack.facts]),
        *_section("Clocks", [f"`{item.id}`: {item.en}" for item in pack.clocks]),
        *_section("Contested readings", [f"`{pack.id}.{item.id}` ({item.register_}): {item.question_en}? "
                  + "; ".join(f"`{one.id}`: {one.en}" for one in item.alternatives) + f". {item.why}"
                  for item in pack.readings]),
        *_section("What to know", [f"`{item.id}`: {item.caveat}" for item in pack.milestones if item.caveat]),
        *_section("Sources", [f"`{item.id}`: {item.title}" + (f", <{item.address}>" if item.address else "")
                              for item in pack.sources]),
    ]  # fmt: skip
    return "\n\n".join(blocks)


_HEADS = ["id", "what", "who", "day", "by", "mark"]


def _in_brackets(codes: Sequence[str]) -> str:
    return f" ({', '.join(f'`{code}`' for code in codes)})" if codes else ""


def _section(title: str, lines: Sequence[str]) -> Iterator[str]:
    if lines:
        yield f"## {title}"
        yield "\n".join(f"* {line}" for line in lines)


_NO_DAY = {"without_delay": "without delay", "number_not_found": "no number", "no_last_day": "", "order_only": "order"}


def _term(item: MilestoneRule) -> str:
    """The days of a milestone in short: from what, how long, and what it is."""
    parts = [] if item.no_day is None else [_NO_DAY[item.no_day]]
    parts += [f"not before {_in_short(item.not_before, item)}"] if item.not_before is not None else []
    parts += [f"last day {_in_short(item.due, item)}"] if item.due is not None else []
    parts += [f"every {', '.join(map(_length, item.repeat.every))}"] if item.repeat is not None else []
    valid = item.in_force
    if valid is not None and valid.from_ is not None:
        parts.append(f"from {valid.from_.isoformat()}")
    if valid is not None and valid.until is not None:
        parts.append(f"until {valid.until.isoformat()}")
    return "; ".join(part for part in parts if part)


def _in_short(data: TermData, item: MilestoneRule) -> str:
    for name, joined in (("earliest_of", "earliest of"), ("latest_of", "latest of"), ("first_known", "first known of")):
        if getattr(data, name) is not None:
            return f"{joined} " + " / ".join(_in_short(one, item) for one in getattr(data, name))
    if data.readings is not None:
        return _in_short(next(iter(data.readings.values())), item)
    start = f"`{(data.from_ or item.trigger).code}`"
    lengths = [_on(one, 1) for one in data.after or ()] or [_on(one, -1) for one in data.before or ()]
    return " ".join([start, *lengths])


def _on(length: Length, direction: int) -> str:
    """A length as it is added to a day, or taken from it."""
    back = (length.number if length.parameter is None else 1) * direction < 0
    return f"{'-' if back else '+'} {_length(length)}"


def _rules(pack: Pack, language: Language, width: int | None) -> str:
    w, roles = words(language), {item.id: item for item in pack.roles}
    rows = []
    for item in pack.milestones:
        role = roles[item.who]
        known = f"{authority_name(item.authority, language)}, {w[f'mark.{item.mark}']}"
        rows.append([item.id, in_language(item, language), in_language(role, language), _basis(item, language), known])
    names = ("milestone", "who", "article", "known")
    return table(rows, ["id", *(w[f"head.{name}"] for name in names)], width, title=2)


def _basis(part: Sourced, language: Language) -> str:
    return ", ".join([*(article_text(place.citation, language) for place in part.basis), *part.source])


def _length(length: Length | None) -> str:
    """How long it is, whichever way it counts."""
    if length is None:
        return ""
    if length.parameter is not None:
        return f"`{length.parameter}`"
    return f"{abs(length.number)} {length.unit.replace('_', ' ')}"


def _listed(title: str, lines: Sequence[str]) -> str:
    return "\n".join([f"{title}:", *(f"- {line}" for line in lines)]) if lines else ""
