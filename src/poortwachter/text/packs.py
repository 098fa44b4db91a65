"""What packs answer as text, each under its own heading: beside the law, never among it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import date

from .._language import in_language
from ..answer.explanation import Explanation, Ground, ProofStep
from ..answer.packs import Abroad, PackAnswer, PackCount, PackFigure, PackMilestone, PackSpan
from ..facts._filing import Filed
from ..packs.names import moment_name
from ..rules.citation import Authority
from ..rules.values import Status
from . import Language, words
from .articles import article_text, articles_text
from .dates import day_of_year_text, day_text
from .names import fact_name, milestone_name
from .proof import evidence_text
from .tables import folded, step, table

__all__ = [
    "abroad_page", "abroad_rows", "authority_name", "pack_conclusion", "pack_heading", "pack_milestone_name",
    "pack_notes", "pack_of", "pack_page", "pack_pressing", "pack_proof_page", "pack_rows", "pack_step_lines",
    "span_rows",
]  # fmt: skip

_ORDER = (
    Status.OVERDUE, Status.DUE_SOON, Status.OPEN, Status.UNKNOWN, Status.UPCOMING, Status.MISSED, Status.MET_LATE,
    Status.MET, Status.LAPSED, Status.NOT_APPLICABLE,
)  # fmt: skip


def abroad_page(answer: Abroad, language: Language, width: int | None = None) -> str:
    """The whole answer for a case under the law of another country."""
    head = table(abroad_rows(answer, language), width=width)
    return "\n\n".join([head, *(pack_page(pack, language, width) for pack in answer.packs)]) + "\n"


def abroad_rows(answer: Abroad, language: Language) -> list[tuple[str, str]]:
    """The case, the day and the country, each with its word."""
    w = words(language)
    case = [] if answer.case_id is None else [(w["page.case"], answer.case_id)]
    day, country = day_text(answer.as_of, language), answer.jurisdiction
    return [*case, (w["page.as_of"], day), (w["pack.jurisdiction"], country)]


def pack_page(pack: PackAnswer, language: Language, width: int | None = None) -> str:
    """What one pack answers."""
    heading = pack_heading(pack, language)
    line = "=" * min(len(heading), width or len(heading))
    blocks = [f"{heading}\n{line}", _milestones(pack, language, width), _spans(pack, language, width)]
    blocks += [
        "\n".join([f"{title}:", *(f"- {line}" for line in lines)]) for title, lines in pack_notes(pack, language)
    ]
    if pack.verified_through is not None:
        day = day_text(pack.verified_through, language, weekday=False)
        blocks.append(words(language)["pack.verified"].format(day=day))
    return folded("\n\n".join(block for block in blocks if block), width)


def pack_notes(pack: PackAnswer, language: Language) -> Iterator[tuple[str, list[str]]]:
    """What a pack says beside its milestones, each list under its title; lists that say nothing are left out."""
    w = words(language)
    counted = "" if not pack.counts else w["pack.counts"].format(year=pack.counts[0].year)
    for title, lines in (
        (counted, _counts(pack, language)),
        (w["pack.figures"], _figures(pack, language)),
        (w["page.next"], _follows(pack, language)),
        (w["pack.caveats"], _caveats(pack, language)),
        (w["page.readings"], [f"{item.id} = {item.alternative}" for item in pack.readings]),
    ):
        if lines:
            yield title, lines


def pack_heading(pack: PackAnswer, language: Language) -> str:
    """The name of a pack, and whether it is the law of a country or policy beside the law."""
    w = words(language)
    kind = w["pack.beside"] if pack.kind == "policy" else w["pack.of_law"].format(country=pack.jurisdiction.upper())
    name = in_language(pack, language)
    return w["pack.heading"].format(name=name, kind=kind, pack=pack.pack, version=pack.version)


def pack_pressing(pack: PackAnswer) -> list[PackMilestone]:
    """The milestones of a pack, the most urgent first."""
    return sorted(pack.milestones, key=lambda item: (_ORDER.index(item.status), str(item.due or item.not_before)))


def pack_rows(pack: PackAnswer, language: Language) -> tuple[list[str], list[list[str]]]:
    """The milestones of a pack as a table, in the order of :func:`pack_pressing`: its heads and its rows."""
    w, shown = words(language), pack_pressing(pack)
    names = ("status", "milestone", "not_before", "due", "days", "who", "article", "known")
    return [w[f"head.{name}"] for name in names], [_row(item, pack, language) for item in shown]


def _milestones(pack: PackAnswer, language: Language, width: int | None) -> str:
    heads, rows = pack_rows(pack, language)
    return table(rows, heads, width, title=2)


def _row(item: PackMilestone, pack: PackAnswer, language: Language) -> list[str]:
    w = words(language)
    due = "" if item.due is None else day_text(item.due, language)
    reason = reason_text(item.reason, pack, language, item.status) if item.reason is not None else ""
    return [
        w[f"status.{item.status}"],
        pack_milestone_name(item, language),
        "" if item.not_before is None else day_text(item.not_before, language),
        due if not reason else f"{due} ({reason})".strip() if due else reason,
        _days(item, language),
        pack.name(f"role.{item.bearer}", language) or item.bearer,
        articles_text(item.basis, language),
        f"{authority_name(item.authority, language)}, {w[f'mark.{item.mark}']}",
    ]


def authority_name(authority: Authority, language: Language) -> str:
    """What kind of text it is; guidance of Dutch law is UWV's, that of a pack is not."""
    w = words(language)
    return w["pack.guidance"] if authority is Authority.GUIDANCE else w[f"authority.{authority}"]


def pack_milestone_name(item: PackMilestone, language: Language) -> str:
    """What a milestone of a pack is called; its number where it comes again."""
    name = in_language(item, language)
    return name if item.number == 1 else f"{name} ({item.number})"


def _days(item: PackMilestone, language: Language) -> str:
    w, parts = words(language), []
    if item.met_on is not None:
        parts.append(w["page.met_on"].format(day=day_text(item.met_on, language, weekday=False)))
    if item.days_late:
        parts.append(w["page.late"].format(days=item.days_late))
    if item.days_left is not None:
        parts.append(w["page.left"].format(days=item.days_left))
    return ", ".join(parts)


def reason_text(code: str, pack: PackAnswer, language: Language, status: Status | None = None) -> str:
    """Why a milestone of a pack is not asked or not known, in words."""
    w = words(language)
    if code.startswith("ended:"):
        what = code.removeprefix("ended:")
        return w["pack.ended"].format(what=_said(what, pack, language))
    if code.startswith("parameters."):
        return w["pack.not_set"].format(what=pack.name(code, language) or code)
    own = w.get(f"pack.{code}") or w.get(f"reason.{code}") or w.get(f"fact.{code}")
    if own is not None:
        return own
    kind = "pack.because_of" if status is Status.NOT_APPLICABLE else "pack.missing"
    return w[kind].format(what=_said(code, pack, language))


def span_rows(pack: PackAnswer, language: Language) -> tuple[list[str], list[list[str]]]:
    """The steps of the ladders of a pack as a table: its heads and its rows."""
    w = words(language)
    rows = [
        [
            in_language(span, language),
            w["page.to"].format(first=day_text(span.first_day, language), last=day_text(span.last_day, language)),
            "" if span.percent is None else str(span.percent),
            articles_text(span.basis, language),
            w[f"mark.{span.mark}"],
        ]
        for span in pack.spans
    ]
    return [w["pack.spans"], *(w[f"head.{name}"] for name in ("from_to", "percent", "article", "known"))], rows


def _spans(pack: PackAnswer, language: Language, width: int | None) -> str:
    heads, rows = span_rows(pack, language)
    return table(rows, heads, width) if rows else ""


def _counts(pack: PackAnswer, language: Language) -> list[str]:
    w, lines = words(language), []
    for item in pack.counts:
        allowed = w["pack.no_limit"] if item.allowed is None else item.allowed
        name = in_language(item, language)
        count = w["pack.count"].format(name=name, happened=item.happened, allowed=allowed)
        lines.append(f"{count} ({w[f'mark.{item.mark}']})")
    return lines


def _figures(pack: PackAnswer, language: Language) -> list[str]:
    w = words(language)
    return [
        f"{in_language(item, language)}: {item.value} {w[f'unit.{item.unit}']} ({w[f'mark.{item.mark}']})"
        for item in pack.figures
    ]


def _follows(pack: PackAnswer, language: Language) -> list[str]:
    """What follows for what is past its day, or will be soon."""
    pressing = [
        item for item in pack.milestones if item.status in (Status.OVERDUE, Status.DUE_SOON) and item.consequence
    ]
    return [f"{pack_milestone_name(item, language)}: {item.consequence_nl if language == 'nl' else item.consequence}"
            for item in pressing]  # fmt: skip


def _caveats(pack: PackAnswer, language: Language) -> list[str]:
    lines = [f"{pack_milestone_name(item, language)}: {_caveat(code, pack, language)}" for item in pack.milestones
             for code in item.caveats]  # fmt: skip
    parts: tuple[PackMilestone | PackSpan | PackCount | PackFigure, ...] = (
        *pack.milestones, *pack.spans, *pack.counts, *pack.figures,
    )  # fmt: skip
    lines += [
        f"{in_language(part, language)}: {part.caveat_nl if language == 'nl' else part.caveat}"
        for part in parts
        if part.caveat
    ]
    return list(dict.fromkeys(lines))


def _caveat(code: str, pack: PackAnswer, language: Language) -> str:
    kind, _, fact = code.partition(":")
    return words(language)[f"pack.{kind}"].format(fact=pack.name(f"pack_facts.{fact}", language) or fact)


# --- proof ----------------------------------------------------------------------------------------------------------


def pack_proof_page(
    proof: Explanation,
    packs: Sequence[PackAnswer],
    language: Language,
    width: int | None = None,
    records: Sequence[Filed] = (),
) -> str:
    """The proof of a milestone of a pack; ``records`` as of :func:`proof_page`."""
    w, pack = words(language), pack_of(proof, packs)
    lines = [pack_conclusion(proof, pack, language), ""]
    for item in proof.steps:
        day, said, *more = pack_step_lines(item, pack, language, records)
        lines.append(step(item.number, day, said, more, width))
    if proof.readings:
        lines += ["", f"{w['page.readings']}:", *(f"- {pack.pack}.{chosen}" for chosen in proof.readings)]
    return folded("\n".join(lines) + "\n", width)


def pack_of(proof: Explanation, packs: Iterable[PackAnswer]) -> PackAnswer:
    """The pack whose milestone is proved."""
    return next(item for item in packs if proof.subject.startswith(f"{item.pack}."))


def pack_conclusion(proof: Explanation, pack: PackAnswer, language: Language) -> str:
    """What is proved: the milestone and its day."""
    w = words(language)
    day = w["proof.no_day"] if proof.conclusion is None else day_text(proof.conclusion, language)
    return w["pack.proof"].format(name=pack_milestone_name(pack.milestone(proof.subject), language), day=day)


def pack_step_lines(step: ProofStep, pack: PackAnswer, language: Language, records: Sequence[Filed] = ()) -> list[str]:
    """One step: what it gives, how, and then on what it rests, line by line."""
    w = words(language)
    day = f"{step.days}" if step.day is None and step.days is not None else "-" if step.day is None else day_text(
        step.day, language)  # fmt: skip
    name = _said(step.what, pack, language)
    name = name[:1].upper() + name[1:]
    lines = [day, f"{name}: {_sentence(step, pack, language)}", *(_ground(one, language) for one in step.grounds)]
    for first, last in step.left_out:
        span = w["page.to"].format(first=day_text(first, language), last=day_text(last, language))
        lines.append(f"{w['pack.left_out']}: {span}")
    evidence = [code for code in step.evidence if code != step.what]
    said = ", ".join(
        evidence_text(code, language, records)
        if any(code == one.id for one in records)
        else _said(code, pack, language)
        for code in evidence
    )
    return [*lines, f"{w['proof.evidence']}: {said}"] if evidence else lines


def _said(code: str, pack: PackAnswer, language: Language) -> str:
    """What a code is called, of a step or a trigger: of the pack, of the law that it reads, or a fact of the case."""
    w = words(language)
    kind, _, rest = code.partition(".")
    name, _, moment = rest.partition(":")
    match kind:
        case "record" | "records":
            return fact_name(name, language)
        case "law":
            return _of_the_law(name, moment, language)
        case "clock" if name == "law":
            return moment_name(moment, language) if moment else w["what.first_sick_day"]
        case "on":
            return w[f"pack.on.{name}"]
        case "day":
            return day_text(date.fromisoformat(name), language)
        case "every_year":
            return w["pack.every_year"].format(day=day_of_year_text(name, language))
        case "fact":
            code = f"pack_facts.{name}"
    return pack.name(code, language) or w.get(f"what.{code}") or w.get(f"fact.{code}") or evidence_text(code, language)


def _of_the_law(milestone: str, moment: str, language: Language) -> str:
    name = milestone_name(milestone, language)
    if not moment:
        return name
    return words(language)["pack.met"].format(what=name) if moment == "met" else (
        f"{name} ({moment_name(moment, language)})")  # fmt: skip


def _sentence(step: ProofStep, pack: PackAnswer, language: Language) -> str:
    w = words(language)
    if step.operation == "excluded":
        return reason_text(step.reason or "no_last_day", pack, language)
    if step.operation == "sum":
        return " ".join(_part(part.step, part.days, place, language) for place, part in enumerate(step.parts))
    of = ", ".join(str(number) for number in step.of)
    return w[f"proof.{step.operation}"].format(amount=step.amount, length=step.amount, of=of, sum="")


def _part(step: int | None, days: int, place: int, language: Language) -> str:
    w = words(language)
    text = w["proof.step"].format(number=step) if step is not None else w["proof.days"].format(days=abs(days))
    return text if place == 0 else f"{'-' if days < 0 else '+'} {text}"


def _ground(ground: Ground, language: Language) -> str:
    w = words(language)
    parts = [
        article_text(ground.citation, language),
        ground.source,
        "" if ground.mark is None else w[f"mark.{ground.mark}"],
    ]
    return ", ".join(part for part in parts if part)
