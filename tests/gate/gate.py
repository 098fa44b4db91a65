"""The golden gate: what the library answers to many cases, as hashes that a refactoring must keep.

Only the public API is used, because everything behind it may move.

    python tests/gate/gate.py check                              all cases against golden.json
    python tests/gate/gate.py write [--only answer,proofs,wages] write golden.json anew
    python tests/gate/gate.py dump DIR [--blocks 0,5,7]          one text file a case, to compare two revisions
    python tests/gate/gate.py cover                              what occurs in the generated cases, and what never does
"""

from __future__ import annotations

import argparse
import hashlib
import json
import re
import sys
import time
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from datetime import date, timedelta
from decimal import Decimal
from functools import partial
from multiprocessing import Pool
from pathlib import Path
from typing import Any, Final, NamedTuple, TypeVar

import yaml
from pydantic import ValidationError

from generated import CASES, generated, last_day_that_happened
from poortwachter import (
    READINGS,
    Assessment,
    Case,
    CaseError,
    PayTerms,
    WagePeriod,
    assess,
    assessment_schema,
    wage_periods,
)

__all__ = ["BLOCKS", "EXAMPLES", "block_hashes", "differing", "example_hashes", "golden"]

HERE: Final = Path(__file__).resolve().parent
ROOT: Final = HERE.parent.parent
GOLDEN: Final = HERE / "golden.json"
KINDS: Final = ("answer", "proofs", "wages")
BLOCK: Final = 100
BLOCKS: Final = tuple(range(CASES // BLOCK))
PROCESSES: Final = 2
PERIODS: Final = ("waiting_period", "wia", "wage_continuation", "dismissal_ban", "sanction")
BY_EVENT: Final = (
    "dismissal_permit", "end_of_employment_notice", "objection", "recovery_notice", "repair_decision", "repair_report",
    "report_completion", "transition_compensation", "wia_decision",
)  # fmt: skip
"""Milestones that only an event brings up; they are explained where it did not."""

_PROVENANCE: Final = re.compile(r'^ *"(?:library|catalogue_version|catalogue_sha256)": .*\n', re.MULTILINE)
_FOUR_YEARS: Final = timedelta(days=1461)

Hashes = dict[str, str]
T = TypeVar("T")
S = TypeVar("S")


class Question(NamedTuple):
    """A case as data, and how to ask about it."""

    name: str
    data: Mapping[str, Any]
    as_of: date
    readings: Mapping[str, str]
    terms: Mapping[str, Any]
    due_soon_days: int = 14


# --- the questions -----------------------------------------------------------------------------------------------


def asked(number: int) -> Question:
    """The question that generated case ``number`` asks."""
    made = generated(number)
    return Question(f"case-{number:05}", made.data, made.as_of, made.readings, made.terms, made.due_soon_days)


def _published() -> Iterator[tuple[str, Mapping[str, Any]]]:
    for folder in ("cases", "levels"):
        for path in sorted((ROOT / "examples" / folder).glob("*.json")):
            yield f"{folder}/{path.stem}", json.loads(path.read_text(encoding="utf-8"))
    text = (ROOT / "tests" / "conformance" / "cases.yaml").read_text(encoding="utf-8")
    for entry in yaml.safe_load(text):
        if "case" in entry:
            yield f"conformance/{entry['id']}", entry["case"]


EXAMPLES: Final = dict(_published())
"""The example files and the published cases, by name."""


def _example_questions(name: str) -> list[Question]:
    """On the last day on which something happened, and two years later."""
    data = EXAMPLES[name]
    last = last_day_that_happened(dict(data))
    days = (last, last + timedelta(days=731))
    return [Question(f"{name.replace('/', '-')}@{day}", data, day, {}, {}) for day in days]


# --- the three texts ---------------------------------------------------------------------------------------------


def texts(question: Question) -> dict[str, str]:
    """What is answered, proved and owed; a refusal gives its own words."""
    try:
        case = Case.model_validate(question.data)
    except Exception as error:
        return dict.fromkeys(KINDS, _refusal(error))
    told: Callable[[], Assessment] = partial(
        assess, case, as_of=question.as_of, readings=question.readings, due_soon_days=question.due_soon_days
    )
    return {
        "answer": _said(lambda: _answer(told())),
        "proofs": _said(lambda: _proofs(told())),
        "wages": _said(lambda: _wages(case, question)),
    }


def _said(say: Callable[[], str]) -> str:
    try:
        return say()
    except Exception as error:
        return _refusal(error)


def _refusal(error: Exception) -> str:
    """The words of a refusal; any other error is a crash, and part of the outcome too."""
    what = "refused" if isinstance(error, CaseError | ValidationError) else f"crashed: {type(error).__name__}"
    return f"{what}\n{error}\n"


def _answer(answer: Assessment) -> str:
    return _without_provenance(answer.to_json(indent=1))


def _proofs(answer: Assessment) -> str:
    keys = [milestone.key for milestone in answer.milestones]
    ids = {milestone.id for milestone in answer.milestones}
    absent = [id for id in BY_EVENT if id not in ids]
    return "".join(_without_provenance(answer.explain(key).to_json(indent=1)) for key in (*PERIODS, *keys, *absent))


def _wages(case: Case, question: Question) -> str:
    first = min(absence.first_day for absence in case.absences) - timedelta(days=10)
    terms: dict[str, Any] = {
        name: Decimal(value) if isinstance(value, str) else value for name, value in question.terms.items()
    }
    found = wage_periods(
        case,
        as_of=question.as_of,
        first_day=first,
        last_day=first + _FOUR_YEARS,
        readings=question.readings,
        terms=PayTerms(**terms) if terms else None,
    )
    return "".join(_line(period) for period in found)


def _line(period: WagePeriod) -> str:
    floor = "floor" if period.minimum_wage_floor else "no floor"
    basis = ", ".join(str(citation) for citation in period.basis)
    return (
        f"{period.first_day} {period.last_day} {period.code.value} {period.percentage} {floor} {period.reason}"
        f" by {list(period.evidence)} awaits {list(period.pending)} under {basis}\n"
    )


def _without_provenance(text: str) -> str:
    return _PROVENANCE.sub("", text + "\n")


# --- the hashes --------------------------------------------------------------------------------------------------


def block_hashes(block: int) -> Hashes:
    """The hash of each kind of text over one block of generated cases."""
    return _hashes(asked(number) for number in _numbers(block))


def example_hashes(name: str) -> Hashes:
    """The hash of each kind of text for one published case."""
    return _hashes(_example_questions(name))


def _numbers(block: int) -> range:
    return range(BLOCK * block, BLOCK * (block + 1))


def _hashes(questions: Iterable[Question]) -> Hashes:
    digests = {kind: hashlib.sha256() for kind in KINDS}
    for question in questions:
        for kind, text in texts(question).items():
            digests[kind].update(f"# {question.name}\n{text}".encode())
    return {kind: digest.hexdigest()[:16] for kind, digest in digests.items()}


def golden() -> dict[str, dict[str, Hashes]]:
    """The hashes that were kept: ``examples`` by name, ``blocks`` by number."""
    kept: dict[str, dict[str, Hashes]] = json.loads(GOLDEN.read_text(encoding="utf-8"))
    return kept


def differing(found: Hashes, kept: Mapping[str, str] | None) -> list[str]:
    """The kinds of text whose hash is not the one that was kept."""
    return [kind for kind in KINDS if kept is None or found[kind] != kept.get(kind)]


def _spread(work: Callable[[T], S], items: Sequence[T]) -> list[S]:
    with Pool(PROCESSES) as pool:
        return pool.map(work, items, chunksize=1)


def _now() -> dict[str, dict[str, Hashes]]:
    names = sorted(EXAMPLES)
    blocks = _spread(block_hashes, BLOCKS)
    return {
        "examples": {name: example_hashes(name) for name in names},
        "blocks": {str(number): hashes for number, hashes in zip(BLOCKS, blocks, strict=True)},
    }


# --- the commands ------------------------------------------------------------------------------------------------


def check() -> int:
    """Compare every hash with the one that was kept."""
    began, kept, found = time.monotonic(), golden(), _now()
    wrong = [
        f"{part} {name}: {', '.join(kinds)}"
        for part, items in found.items()
        for name, hashes in items.items()
        if (kinds := differing(hashes, kept[part].get(name)))
    ]
    wrong += [f"{part} {name}: gone" for part in kept for name in kept[part] if name not in found[part]]
    for line in wrong:
        print(line)
    if wrong:
        blocks = ",".join(
            name for name, hashes in found["blocks"].items() if differing(hashes, kept["blocks"].get(name))
        )
        option = f" --blocks {blocks}" if blocks else ""
        print(f"to see it: python tests/gate/gate.py dump DIR{option} here and on the revision before, then diff -r")
    seconds = time.monotonic() - began
    print(f"{CASES} cases and {len(EXAMPLES)} published ones: {'DIFFERENT' if wrong else 'the same'} ({seconds:.0f} s)")
    return 1 if wrong else 0


def write(only: Sequence[str]) -> int:
    """Keep the hashes of now; of the kinds in ``only``, the others stay as they were."""
    found = _now()
    kept = golden() if GOLDEN.exists() else {"examples": {}, "blocks": {}}
    for part, items in found.items():
        for name, hashes in items.items():
            before = kept[part].get(name, hashes)
            items[name] = {kind: hashes[kind] if kind in only else before[kind] for kind in KINDS}
    GOLDEN.write_text(json.dumps(found, indent=1, sort_keys=True) + "\n", encoding="utf-8")
    print(f"wrote {', '.join(only)} of {len(found['blocks'])} blocks and {len(found['examples'])} published cases")
    return 0


def dump(folder: Path, blocks: Sequence[int] | None) -> int:
    """Write one text file a case, with what is asked and the three texts; without ``blocks`` the published ones too."""
    folder.mkdir(parents=True, exist_ok=True)
    if blocks is None:
        for name in sorted(EXAMPLES):
            _dump_all(folder, _example_questions(name))
    _spread(partial(_dump_block, folder), BLOCKS if blocks is None else blocks)
    return 0


def _dump_block(folder: Path, block: int) -> None:
    _dump_all(folder, [asked(number) for number in _numbers(block)])


def _dump_all(folder: Path, questions: Iterable[Question]) -> None:
    for question in questions:
        plain = json.dumps(question._asdict(), indent=1, default=str, ensure_ascii=False)
        parts = [f"=== question\n{plain}\n", *(f"=== {kind}\n{text}" for kind, text in texts(question).items())]
        (folder / f"{question.name}.txt").write_text("".join(parts), encoding="utf-8")


# --- what occurs -------------------------------------------------------------------------------------------------

Seen = Counter[tuple[str, str]]

_NO_SANCTION: Final = (
    "aow_age_reached", "deceased", "domestic_worker", "early_iva_granted", "employment_ended", "no_employer",
    "no_sanction_decision", "recovered", "sanction_shortened_to_nothing", "sanction_void", "sanction_withdrawn",
)  # fmt: skip
_WHY_NONE: Final[Mapping[str, Sequence[str]]] = {
    "waiting_period": ("deceased", "recovered"),
    "wia": ("aow_age_reached", "deceased", "recovered"),
    "wage_continuation": ("deceased", "employment_ended", "no_employer", "recovered"),
    "dismissal_ban": ("deceased", "employment_ended", "no_civil_code_employment", "recovered"),
    "sanction": _NO_SANCTION,
}
"""Why an answer gives no period."""
_OWED: Final = (
    "ended aow_age_reached", "ended deceased", "ended domestic_worker", "ended employment_ended", "ended no_employer",
    "ended sanction_over", "ended stated_by_uwv", "ended wage_period_over", "extended late_application",
    "extended stated_by_uwv", "extended voluntary_extension", "leave flexible_period", "leave maternity_leave",
    "normal first_52_weeks", "normal measure_not_notified", "normal second_52_weeks", "not_sick before_sickness",
    "not_sick gap", "not_sick recovered", "sanction sanction", "stopped stop", "suspended suspension",
    "unknown before_the_law", "unknown measure_notified_later", "waiting_day waiting_days_agreed",
)  # fmt: skip
"""What is owed, and why."""
_SIGNALS: Final = {"A": 15, "E": 30, "M": 10, "N": 10, "R": 8, "S": 16, "T": 12, "X": 6}
"""How many signals there are of each group; UP-N10 never occurs: a case that has it is not tested."""


def cover() -> int:
    """Print how often each thing occurs, and what never does."""
    seen: Seen = Counter()
    for counted in _spread(_seen_in, BLOCKS):
        seen.update(counted)
    for group in dict.fromkeys(group for group, _ in sorted(seen)):
        print(f"\n{group}")
        for (_, name), times in sorted(item for item in seen.items() if item[0][0] == group):
            print(f"{times:9} {name}")
    print(f"\nrefused: {seen['answer', 'refused'] / CASES:.1%}, crashed: {_crashes(seen)}")
    missing = [f"{group} {name}" for group, name in _expected() if (group, name) not in seen]
    print("never: " + (", ".join(missing) or "nothing that is expected"))
    return 0


def _crashes(seen: Seen) -> int:
    return sum(times for (group, name), times in seen.items() if group in KINDS and name.startswith("crashed"))


def _seen_in(block: int) -> Seen:
    seen: Seen = Counter()
    for number in _numbers(block):
        question = asked(number)
        seen.update(set(_facts_seen(question.data)))
        seen.update(set(_outcome_seen(question)))
    return seen


def _facts_seen(data: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
    parts = [("Case", data), ("Employment", data.get("employment", {}))]
    parts += [("Absence", absence) for absence in data.get("absences", ())]
    parts += [("Leave", leave) for leave in data.get("leaves", ())]
    parts += [(record.get("kind", ""), record) for record in data.get("records", ())]
    parts += [("States", record.get("states", {})) for record in data.get("records", ())]
    for owner, fact in parts:
        for name, value in fact.items():
            yield "fact", f"{owner}.{name}"
            if isinstance(value, bool) or (isinstance(value, str) and name in _CODES):
                yield "fact", f"{owner}.{name}={value}"


_CODES: Final = (
    "against", "asked_by", "capacity", "course", "domestic_worker", "ended_by", "ground", "kind", "milestone",
    "outcome", "question", "regime", "safety_net", "safety_net_notice_term", "self_insured_zw", "status", "step",
    "value", "work",
)  # fmt: skip
"""Fields that hold one of a few codes."""


def _outcome_seen(question: Question) -> Iterator[tuple[str, str]]:
    found = texts(question)
    for kind, text in found.items():
        if text.startswith(("refused", "crashed")):
            yield kind, text.split("\n", 1)[0]
    yield from (("refusal", code) for code in _codes_of(question))
    if not found["answer"].startswith("{"):
        return
    yield from _answer_seen(json.loads(found["answer"]))
    for proof in json.JSONDecoder().decode("[" + found["proofs"].rstrip().replace("\n}\n{", "\n},\n{") + "]"):
        yield from _proof_seen(proof)
    owed = re.findall(r"^[0-9-]{10} [0-9-]{10} ([a-z_]+) \S+ (?:no )?floor ([a-z_0-9]+) ", found["wages"], re.MULTILINE)
    yield from (("wage", f"{code} {reason}") for code, reason in owed)


def _codes_of(question: Question) -> Iterator[str]:
    """The codes of what is refused."""
    try:
        case = Case.model_validate(question.data)
        assess(case, as_of=question.as_of, readings=question.readings, due_soon_days=question.due_soon_days)
    except ValidationError as error:
        yield from (line["type"] for line in error.errors())
    except CaseError as error:
        yield from (problem.code for problem in error.problems)
    except Exception as error:
        yield f"{type(error).__name__}: {error}"


def _answer_seen(answer: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
    yield "case state", answer["case_state"]
    yield from (("not counted", part["reason"]) for part in answer["days_not_counted"])
    yield from (("earlier case", "") for _ in answer["earlier_cases"])
    yield from (("reading", f"{used['id']}={used['alternative']}") for used in answer["readings"])
    for name in PERIODS:
        period = answer[name]
        yield "period state", f"{name} {period['state']}"
        yield "period", f"{name} {period['state']} {period['reason']}"
        yield from (("period pending", f"{name} {_kind_of(what)}") for what in period["pending"])
        yield from (("period caveat", f"{name} {what}") for what in period["caveats"])
    for milestone in answer["milestones"]:
        yield "status", milestone["status"]
        yield "milestone", f"{milestone['id']} {milestone['status']} {milestone['reason']}"
        yield from (("milestone caveat", f"{milestone['id']} {what}") for what in milestone["caveats"])
    yield from (("caveat", what) for what in answer["caveats"])
    yield from (("could change", f"{what['fact']} {what['outcome']}") for what in answer["could_change"])
    yield from (("difference", what["stage"]) for what in answer["differences"])
    risk = answer["risk"]
    yield "risk level", risk["level"]
    yield from (("finding", found["id"]) for found in risk["findings"])
    yield from (("finding state", f"{found['id']} {found['state']}") for found in risk["findings"])
    yield from (("test", f"{step['step']} {step['outcome']} {step['reason']}") for step in risk["test"])
    yield from (("question", question["id"]) for question in risk["questions"])
    yield from (("unknown signal", f"{signal['id']} {signal['missing']}") for signal in risk["unknown"])
    yield from (("report item", f"{item['document']} {item['state']}") for item in answer["report_completeness"])
    yield from (("next step", step["act"]) for step in answer["next_steps"])


def _kind_of(evidence: str) -> str:
    return re.sub(r"[@#-].*", "", evidence)


def _proof_seen(proof: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
    yield from (("ruled out", f"{item['what']} {_kind_of(item['because'])}") for item in proof["ruled_out"])
    for step in proof["steps"]:
        yield "operation", step["operation"]
        if step["operation"] in ("excluded", "unknown"):
            yield "excluded", f"{step['what']} {_kind_of(step['evidence'][0]) if step['evidence'] else ''}"


def _expected() -> Iterator[tuple[str, str]]:
    """What the public schemas and the register of readings know."""
    facts, answer = Case.model_json_schema(), assessment_schema()["$defs"]
    for name, model in (("Case", facts), *facts["$defs"].items()):
        fields = model.get("properties", {})
        owner = fields.get("kind", {}).get("const", name)
        for field, described in fields.items():
            yield "fact", f"{owner}.{field}"
            yield from (("fact", f"{owner}.{field}={choice}") for choice in _choices(described))
    for reading in READINGS.values():
        yield from (("reading", f"{reading.id}={alternative}") for alternative in reading.alternatives)
    yield from (("status", status) for status in answer["Status"]["enum"])
    yield from (("case state", state) for state in answer["CaseState"]["enum"])
    yield from (("risk level", level) for level in answer["RiskLevel"]["enum"])
    for name, reasons in _WHY_NONE.items():
        yield from (("period", f"{name} not_applicable {reason}") for reason in reasons)
        yield "period", f"{name} known None"
    yield from (("period", f"{name} pending None") for name in PERIODS[1:])
    yield from (("wage", owed) for owed in _OWED)
    yield from (("finding", f"UP-{group}{n:02}") for group, last in _SIGNALS.items() for n in range(1, last + 1))


def _choices(field: Mapping[str, Any]) -> Iterator[object]:
    for part in (field, *field.get("anyOf", ())):
        yield from part.get("enum", ())
        yield from (True, False) if part.get("type") == "boolean" else ()


# --- the command line --------------------------------------------------------------------------------------------


def _kinds(text: str) -> list[str]:
    chosen = text.split(",")
    if not set(chosen) <= set(KINDS):
        raise argparse.ArgumentTypeError(f"{text!r}: expected some of {','.join(KINDS)}")
    return chosen


def _blocks(text: str) -> list[int]:
    chosen = [int(number) for number in text.split(",")]
    if not set(chosen) <= set(BLOCKS):
        raise argparse.ArgumentTypeError(f"{text!r}: expected numbers from 0 to {BLOCKS[-1]}")
    return chosen


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command."""
    parser = argparse.ArgumentParser(description="Hold the answers to many cases against kept hashes.")
    commands = parser.add_subparsers(dest="command", required=True)
    commands.add_parser("check")
    commands.add_parser("write").add_argument("--only", type=_kinds, default=list(KINDS))
    dumping = commands.add_parser("dump")
    dumping.add_argument("folder", type=Path)
    dumping.add_argument("--blocks", type=_blocks)
    commands.add_parser("cover")
    chosen = parser.parse_args(arguments)
    if chosen.command == "check":
        return check()
    if chosen.command == "write":
        return write(chosen.only)
    if chosen.command == "dump":
        return dump(chosen.folder, chosen.blocks)
    return cover()


if __name__ == "__main__":
    sys.exit(main())
