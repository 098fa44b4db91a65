"""A page for each pack that ships: what it asks, by which source, and what was a parameter."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from poortwachter.packs.language import Length, Milestone, Pack, Sourced, Step, TermData
from poortwachter.text import words
from poortwachter.text.pack_shown import basis_text

__all__ = ["pack_page"]


def pack_page(pack: Pack, note: str) -> str:
    """A pack as a page, in English with the Dutch names."""
    checked = "" if pack.verified_through is None else f", sources checked through {pack.verified_through.isoformat()}"
    blocks = [
        f"# {pack.en}",
        note,
        f"Pack `{pack.id}` {pack.version}, jurisdiction `{pack.jurisdiction}`{checked}.\n{pack.about_en}",
        f"*{pack.about_nl}*",
        "## What it asks",
        _asked(pack),
    ]
    for title, lines in _sections(pack):
        if lines:
            blocks += [f"## {title}", "\n".join(f"* {line}" for line in lines)]
    return "\n\n".join(blocks) + "\n"


_HEADS: Final = ("id", "what", "who", "day", "by", "mark")


def _asked(pack: Pack) -> str:
    """The milestones as a table."""
    roles = {item.id: item.en for item in pack.roles}
    rows = [
        (
            f"`{item.id}`", f"{item.en} (*{item.nl}*)", roles[item.who], _term(item), basis_text(item, "en"),
            words("en")[f"mark.{item.mark}"],
        )
        for item in pack.milestones
    ]  # fmt: skip
    return "\n".join(f"| {' | '.join(row)} |" for row in (_HEADS, ["---"] * len(_HEADS), *rows))


def _sections(pack: Pack) -> Iterator[tuple[str, list[str]]]:
    """What else it has, each with its title."""
    yield (
        "Spans",
        [f"`{item.id}`: {item.en}, {', '.join(map(_step, item.steps))}{_marked(item)}" for item in pack.ladders],
    )
    yield "Counted in a calendar year", [f"`{item.id}`: {item.en}" for item in pack.counters]
    yield "Numbers", [f"`{item.id}`: {item.en}: {item.value} {item.unit}{_marked(item)}" for item in pack.figures]
    yield (
        "What an organisation sets",
        [
            f"`{item.id}`: {item.en}. {item.about} Default: {_length(item.default) or 'none'}."
            for item in pack.parameters
        ],
    )
    yield "Events", [f"`{item.name}`: {item.en}{_in_brackets(item.outcomes)}" for item in pack.events]
    yield (
        "Facts",
        [
            f"`{item.name}`: {item.en}{_in_brackets(item.values or (item.type,))}"
            + ("" if item.presumed is None else f", presumed: `{item.presumed}`")
            for item in pack.facts
        ],
    )
    yield "Clocks", [f"`{item.id}`: {item.en}" for item in pack.clocks]
    yield (
        "Contested readings",
        [
            f"`{pack.id}.{item.id}` ({item.register_}): {item.question_en}? "
            + "; ".join(f"`{one.id}`: {one.en}" for one in item.alternatives)
            + f". {item.why}"
            for item in pack.readings
        ],
    )
    yield "What to know", [f"`{item.id}`: {item.caveat}" for item in pack.milestones if item.caveat]
    yield (
        "Sources",
        [f"`{item.id}`: {item.title}" + (f", <{item.address}>" if item.address else "") for item in pack.sources],
    )


def _step(step: Step) -> str:
    return f"{_length(step.length)} at {'?' if step.percent is None else step.percent} %"


def _marked(item: Sourced) -> str:
    return f" ({words('en')[f'mark.{item.mark}']})"


def _in_brackets(codes: Sequence[str]) -> str:
    return f" ({', '.join(f'`{code}`' for code in codes)})" if codes else ""


_NO_DAY: Final = {
    "without_delay": "without delay",
    "number_not_found": "no number",
    "no_last_day": "",
    "order_only": "order",
}


def _term(item: Milestone) -> str:
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


def _in_short(data: TermData, item: Milestone) -> str:
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


def _length(length: Length | None) -> str:
    """How long it is, whichever way it counts."""
    if length is None:
        return ""
    if length.parameter is not None:
        return f"`{length.parameter}`"
    return f"{abs(length.number)} {length.unit.replace('_', ' ')}"
