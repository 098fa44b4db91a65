"""How the wage sanction test would have served in published cases: a table of bars, the hit rate by kind of ground,
protections and false alarms, and one row for each ruling.

Run it alone to print all: ``python tests/rulings/published.py``.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache
from pathlib import Path
from typing import Any, Final

import yaml
from tabulate import tabulate

from poortwachter import Case, Finding, Risk, assess
from poortwachter.rules.signal import Effect, Step, Weight

HERE: Final = Path(__file__).parent

SIGNALS_OF: Final[Mapping[str, tuple[str, ...]]] = {
    "ADMIN_DOCS": ("UP-A01", "UP-A03", "UP-A04", "UP-A06", "UP-A07", "UP-A09"),
    "ADMIN_MED": ("UP-A10",),
    "ADVICE_LEFT": ("UP-E06",),
    "CONFLICT": ("UP-E17", "UP-E18", "UP-E28", "UP-E55"),
    "DOC_HOURS": ("UP-M02", "UP-M07", "UP-M11", "UP-M12", "UP-M16", "UP-M17"),
    "DOC_MARGINAL": (
        "UP-S13",
        "UP-M02",
        "UP-M03",
        "UP-M11",
        "UP-M12",
        "UP-M13",
        "UP-M15",
        "UP-M16",
        "UP-M17",
        "UP-M18",
    ),
    "DOC_NONE": (
        "UP-M01",
        "UP-M03",
        "UP-M10",
        "UP-M11",
        "UP-M12",
        "UP-M13",
        "UP-M15",
        "UP-M16",
        "UP-M17",
        "UP-M18",
        "UP-M19",
    ),
    "HOURS_SLOW": ("UP-E34", "UP-E37", "UP-E38"),
    "NONCOOP": ("UP-E19", "UP-E20", "UP-E43", "UP-E56"),
    "NOTHING_DONE": ("UP-E31", "UP-E32", "UP-E41", "UP-E47", "UP-E48", "UP-E51", "UP-E53"),
    "NOT_STRUCTURAL": ("UP-R05", "UP-S01", "UP-S19", "UP-S20"),
    "OPINION_LEFT": ("UP-N02", "UP-E42", "UP-E49"),
    "S1_ADAPT": ("UP-E33",),
    "S1_SEARCH": ("UP-E07", "UP-E08", "UP-E09", "UP-E10", "UP-E15", "UP-E50"),
    "S2_NONE": ("UP-S01", "UP-S02", "UP-S13", "UP-S17", "UP-S18", "UP-S19", "UP-S20", "UP-S22", "UP-M13"),
    "S2_PROFILE": ("UP-S07",),
    "S2_QUALITY": ("UP-S06", "UP-S07", "UP-S08", "UP-S09", "UP-S10", "UP-S11", "UP-S21"),
    "S2_STOPPED": ("UP-S09", "UP-S10"),
    "STALLED": ("UP-E18", "UP-E38", "UP-M11", "UP-M13"),
    "WRONG_ADVICE": ("UP-M04", "UP-E54"),
}
"""The signals that speak of each of UWV's grounds.

No second track on the company doctor's word alone (UP-M13) speaks of both things that UWV's physician then examines:
whether little capacity was rightly found, and whether better guidance could have made more of it (framework, GBM).
"""

FILES: Final = ("rulings.yaml", "second_blind.yaml", "third_blind.yaml")
"""The cases, in the order in which they were encoded."""
_SETS: Final[Mapping[str, slice]] = {
    "the first thirty": slice(0, 30),
    "the next seventeen": slice(30, 47),
    "the next twelve": slice(47, 59),
    "the last ten": slice(59, None),
}
FELL: Final = ("annulled", "not_imposed")
"""What became of a sanction that did not stand: UWV imposed none, and a court agreed, in the second."""
_WEEKS: Final = {"week 60": 60, "week 90": 90}
MOMENTS: Final = (*_WEEKS, "eve")
_SHOWS: Final = (Effect.SIGNAL, Effect.LEGAL_EFFECT)
_HEAVY: Final = (Weight.MEDIUM, Weight.HIGH, Weight.HARD)
_FIRST: Final = 10


@dataclass(frozen=True)
class Ruling:
    """One published case.

    Attributes:
        decision: the day of UWV's decision.
        grounds: the codes of UWV's grounds.
        outcome: what became of the sanction: stood, annulled, not imposed, or not visible.
    """

    id: str
    source: str
    case: Case
    decision: date
    grounds: tuple[str, ...]
    outcome: str

    def risk(self, moment: str) -> Risk:
        """The risk at the end of a week, or on the day before the decision."""
        eve = self.decision - timedelta(days=1)
        if moment != "eve":
            eve = min(eve, self.case.absences[0].first_day + timedelta(weeks=_WEEKS[moment], days=-1))
        return assess(self.case.as_at(eve), as_of=eve).risk


@cache
def rulings() -> tuple[Ruling, ...]:
    """The published cases."""
    return tuple(
        _ruling(entry) for name in FILES for entry in yaml.safe_load((HERE / name).read_text(encoding="utf-8"))
    )


def _ruling(entry: Mapping[str, Any]) -> Ruling:
    facts = {
        "case_id": entry["id"],
        "first_sick_day": entry["first_sick_day"],
        "employment": entry["employment"],
        "records": list(_records(entry)),
    }
    day = date.fromisoformat(entry["decision"])
    return Ruling(
        entry["id"], entry["source"], Case.model_validate(facts), day, tuple(entry["grounds"]), entry["outcome"]
    )


_BOTH: Final = ["employer", "employee"]
_AGREED: Final = ("action_plan", "action_plan_update", "evaluation", "first_year_evaluation", "final_evaluation")
_ORDINARY: Final = {
    "evaluations": "evaluation",
    "plan_updates": "action_plan_update",
    "track_reports": "second_track_report",
}


def _records(entry: Mapping[str, Any]) -> Iterator[dict[str, Any]]:
    """The records; plans and evaluations hold the views of both and are signed by both, as ordinary ones are."""
    for key, kind in _ORDINARY.items():
        for number, day in enumerate(entry.get(key, ()), 1):
            yield _agreed({"id": f"a-{kind}-{number}", "kind": kind, "dated": day})
    for record in entry["records"]:
        yield _agreed(dict(record))


def _agreed(record: dict[str, Any]) -> dict[str, Any]:
    both = {"signed_by": _BOTH, "views_of": _BOTH} if record["kind"] in _AGREED else {}
    return record | both


# --- the score ----------------------------------------------------------------------------------------------------


def heavy(finding: Finding) -> bool:
    """Whether a finding would be held against the employer, of medium weight or more."""
    on = finding.switched_off_by is None
    tested = finding.step is not Step.OUTSIDE
    return on and tested and finding.effect in _SHOWS and finding.weight in _HEAVY


def shown(ruling: Ruling, ground: str, moment: str) -> str:
    """How a ground shows: as a finding of medium weight, as a lighter one or a warning, as a question, or not."""
    risk, speak = ruling.risk(moment), SIGNALS_OF[ground]
    found = [one for one in risk.findings if one.id in speak and one.effect is not Effect.PROTECTION]
    if any(heavy(one) for one in found):
        return "finding"
    if found:
        return "light"
    if any(one.id in speak for one in risk.questions[:_FIRST]):
        return "asked"
    return "asked later" if set(speak) & set(risk.not_known) else "missed"


def false_alarms(ruling: Ruling, moment: str = "eve") -> tuple[str, ...]:
    """Findings of medium weight or more that speak of none of UWV's grounds."""
    speak = {signal for ground in ruling.grounds for signal in SIGNALS_OF[ground]}
    return tuple(one.id for one in ruling.risk(moment).findings if heavy(one) and one.id not in speak)


@dataclass(frozen=True)
class Bars:
    """The score over all rulings, each as a number out of a number.

    Attributes:
        grounds: grounds that are visible.
        found: grounds shown as a finding of medium weight or more on the eve.
        found_or_asked: grounds found or asked among the first ten questions at week 90.
        missed: grounds neither found nor asked on the eve.
        annulled: sanctions that were annulled, or not imposed.
        falsely_serious: annulled sanctions of which the file was called serious on the eve.
        stood: sanctions that stood, or were not contested.
        clear: of those, files that were clear at week 90.
        alarmed: cases with a false alarm of medium weight or more on the eve.
        cases: all cases.
        most_questions: the most questions open at once.
    """

    grounds: int
    found: int
    found_or_asked: int
    missed: int
    annulled: int
    falsely_serious: int
    stood: int
    clear: int
    alarmed: int
    cases: int
    most_questions: int


def bars(known: Sequence[Ruling] | None = None) -> Bars:
    """The score of all cases, or of these."""
    known = rulings() if known is None else known
    pairs = [(one, ground) for one in known for ground in one.grounds]
    eve = [shown(one, ground, "eve") for one, ground in pairs]
    late = [shown(one, ground, "week 90") for one, ground in pairs]
    annulled = [one for one in known if one.outcome in FELL]
    stood = [one for one in known if one.outcome in ("stood", "not_contested", "not_visible")]
    return Bars(
        grounds=len(pairs),
        found=eve.count("finding"),
        found_or_asked=len([one for one in late if one in ("finding", "light", "asked")]),
        missed=eve.count("missed"),
        annulled=len(annulled),
        falsely_serious=len([one for one in annulled if one.risk("eve").level == "serious_gaps"]),
        stood=len(stood),
        clear=len([one for one in stood if one.risk("week 90").level == "clear"]),
        alarmed=len([one for one in known if false_alarms(one)]),
        cases=len(known),
        most_questions=max(len(one.risk(moment).questions) for one in known for moment in MOMENTS),
    )


def bars_table() -> str:
    """The bars as a table."""
    rows = [*_shares(bars()), ["questions open at once", str(bars().most_questions)]]
    return tabulate(rows, ["what", "measured"], tablefmt="pipe", disable_numparse=True)


def sets_table() -> str:
    """The bars of the cases that the test was made with, and of those that were encoded before they were measured."""
    columns = [_shares(bars(rulings()[part])) for part in _SETS.values()]
    rows = [[row[0][0], *(cell[1] for cell in row)] for row in zip(*columns, strict=True)]
    return tabulate(rows, ["what", *_SETS], tablefmt="pipe", disable_numparse=True)


def _shares(found: Bars) -> list[list[str]]:
    return [
        ["grounds shown as a finding of medium weight or more, on the eve", f"{found.found} of {found.grounds}"],
        [
            "grounds found or asked among the first ten questions at week 90",
            f"{found.found_or_asked} of {found.grounds}",
        ],
        ["missed on the eve", str(found.missed)],
        ["annulled cases with a false `serious_gaps`", f"{found.falsely_serious} of {found.annulled}"],
        ["sanctions that stood and were `clear` at week 90", f"{found.clear} of {found.stood}"],
        ["false alarms of medium weight or more", f"{found.alarmed} of {found.cases}"],
    ]


GROUNDS: Final[Mapping[str, str]] = {
    "ADMIN_DOCS": "the report was not complete, and not completed",
    "ADMIN_MED": "medical information did not come in time",
    "ADVICE_LEFT": "advice was left",
    "CONFLICT": "a conflict was no sound reason",
    "DOC_HOURS": "the company doctor too low: hours",
    "DOC_MARGINAL": "the company doctor too low: marginal",
    "DOC_NONE": "the company doctor too low: no capacity",
    "HOURS_SLOW": "hours built up too slowly",
    "NONCOOP": "no measures against non-cooperation",
    "NOTHING_DONE": "nothing was done any more",
    "NOT_STRUCTURAL": "work was resumed, but not for good",
    "OPINION_LEFT": "an expert opinion not followed",
    "S1_ADAPT": "own work not adapted",
    "S1_SEARCH": "own firm not searched well",
    "S2_NONE": "no second track, or far too late",
    "S2_PROFILE": "second track without a search profile",
    "S2_QUALITY": "second track not good enough",
    "S2_STOPPED": "second track stopped",
    "STALLED": "stalled recovery not followed up",
    "WRONG_ADVICE": "the company doctor advised work that did not fit",
}
"""What each code of a ground means."""


def grounds_table() -> str:
    """The hit rate by kind of ground at each moment: found with medium weight, and found or asked at once."""
    rows = [[GROUNDS[ground], *(_rate(ground, moment) for moment in MOMENTS)] for ground in sorted(GROUNDS)]
    rows.append(["all", *(_rate(None, moment) for moment in MOMENTS)])
    heads = ["ground", *(f"{moment}: found, found or asked, of" for moment in MOMENTS)]
    return tabulate(rows, heads, tablefmt="pipe", disable_numparse=True)


def _rate(ground: str | None, moment: str) -> str:
    ways = [shown(one, code, moment) for one in rulings() for code in one.grounds if ground in (None, code)]
    seen = [way for way in ways if way in ("finding", "light", "asked")]
    return f"{ways.count('finding')}, {len(seen)}, of {len(ways)}"


_TELLS: Final = ("UP-M01", "UP-M10", "UP-M11", "UP-M12", "UP-M14", "UP-M16", "UP-M17", "UP-M18", "UP-M19", "UP-S13")
_RESTS: Final = ("UP-M13", "UP-M15")


def doctors_table() -> str:
    """How a company doctor who was too low shows on the eve: by a fact that tells, or as what is true of good files."""
    rows = []
    for one in rulings():
        found = {str(finding.id) for finding in one.risk("eve").findings if finding.effect is not Effect.PROTECTION}
        rows += [
            [one.source.removeprefix("ECLI:NL:"), GROUNDS[ground], _named(found, _TELLS), _named(found, _RESTS)]
            for ground in one.grounds
            if ground.startswith("DOC_")
        ]
    heads = ["ruling", "ground", "a fact that tells", "the exemption rests on the company doctor"]
    return tabulate(rows, heads, tablefmt="pipe", disable_numparse=True)


def _named(found: set[str], wanted: Sequence[str]) -> str:
    return ", ".join(one for one in wanted if one in found)


def protections_table() -> str:
    """What protected, and what was a false alarm, in the cases in which the sanction was annulled and in the others."""
    annulled = [one for one in rulings() if one.outcome in FELL]
    others = [one for one in rulings() if one.outcome not in FELL]
    rows = [
        [name, moment, str(len(group)), *(_count(group, moment, part) for part in (_protects, _alarms, _serious))]
        for name, group in (("annulled", annulled), ("others", others))
        for moment in MOMENTS
    ]
    heads = ["sanction", "moment", "cases", "with a protection", "with a false alarm", "serious gaps"]
    return tabulate(rows, heads, tablefmt="pipe", disable_numparse=True)


def _count(group: Sequence[Ruling], moment: str, part: Callable[[Ruling, str], bool]) -> str:
    return str(len([one for one in group if part(one, moment)]))


def _protects(ruling: Ruling, moment: str) -> bool:
    return bool(ruling.risk(moment).protects)


def _alarms(ruling: Ruling, moment: str) -> bool:
    return bool(false_alarms(ruling, moment))


def _serious(ruling: Ruling, moment: str) -> bool:
    return ruling.risk(moment).level == "serious_gaps"


def rulings_table() -> str:
    """One row for each ruling: the levels, and how each ground shows."""
    rows = [
        [
            one.source.removeprefix("ECLI:NL:"),
            one.outcome.replace("_", " "),
            " / ".join(one.risk(moment).level.value for moment in MOMENTS),
            ", ".join(f"{ground} {_path(one, ground)}" for ground in one.grounds),
            ", ".join(false_alarms(one)),
        ]
        for one in rulings()
    ]
    heads = ["ruling", "outcome", "level: week 60 / week 90 / eve", "grounds: week 60 / week 90 / eve", "false alarm"]
    return tabulate(rows, heads, tablefmt="pipe", disable_numparse=True)


def _path(ruling: Ruling, ground: str) -> str:
    return " / ".join(shown(ruling, ground, moment) for moment in MOMENTS)


if __name__ == "__main__":
    tables = (bars_table(), sets_table(), grounds_table(), doctors_table(), protections_table(), rulings_table())
    sys.stdout.write("\n\n".join(tables) + "\n")
