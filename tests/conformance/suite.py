"""Writes the conformance suite: published cases, and days on and beside thresholds by the second reading.

    python tests/conformance/suite.py write

Nothing here asks the library for a day: published days are those of their source, the others those of the oracle.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import date, timedelta
from itertools import groupby
from pathlib import Path
from typing import Any, Final, NamedTuple

import yaml

from oracle import Leave, OracleCase, Spell, joined_cases, plain_dates
from oracle_benefit import Benefit
from oracle_facts import as_data
from oracle_periods import CaseFacts, Repair, ends
from poortwachter import Citation

ROOT: Final = Path(__file__).resolve().parents[2]
FOLDER: Final = ROOT / "conformance"
SCHEMA: Final = "poortwachter.conformance/1"
VERSION: Final = "2026.11"
SECOND_READING: Final = "Walked day by day by a second reading of the article."
SICK: Final = date(2020, 1, 6)
LONG_AFTER: Final = date(2036, 1, 1)


class Article(NamedTuple):
    """An article that has a file of its own."""

    name: str
    about: str
    instrument: str

    @property
    def text(self) -> str:
        """The address of its text, as the library cites it."""
        short, _, number = self.name.partition(" ")
        return Citation(short, self.instrument, number).link(None)


ARTICLES: Final = {
    "aow-7a": Article("AOW 7a", "The day on which AOW begins.", "BWBR0002221"),
    "awb-4-13": Article("Awb 4:13", "A decision where no statute names a term: eight weeks.", "BWBR0005537"),
    "awb-6-7": Article("Awb 6:7", "Objection and appeal: six weeks, and what is posted in time.", "BWBR0005537"),
    "bw7-629": Article("BW 7:629", "The last day of continued wage.", "BWBR0005290"),
    "bw7-670": Article("BW 7:670", "The last day of the prohibition of notice.", "BWBR0005290"),
    "bw7-673e": Article("BW 7:673e", "The compensation of the transition payment: until when to apply.", "BWBR0005290"),
    "rpez-2": Article("RPEZ 2", "The problem analysis: six weeks.", "BWBR0013540"),
    "rpez-4": Article("RPEZ 4", "The action plan and the first-year evaluation.", "BWBR0013540"),
    "wia-23": Article("WIA 23", "The waiting period: 104 weeks of counted days.", "BWBR0019057"),
    "wia-24": Article("WIA 24", "The voluntary extension.", "BWBR0019057"),
    "wia-25": Article("WIA 25", "The report, and the sanction: until when, from when, how long.", "BWBR0019057"),
    "wia-64": Article("WIA 64", "The application and UWV's letter.", "BWBR0019057"),
    "zw-19aa": Article("ZW 19aa", "The assessment after 52 weeks of sickness benefit.", "BWBR0001888"),
    "zw-38": Article("ZW 38", "The notice after forty-two weeks, and that of the safety net.", "BWBR0001888"),
}
"""By the name of the file."""


class Entry(NamedTuple):
    """A case of the suite."""

    article: str
    id: str
    kind: str
    facts: Mapping[str, Any]
    as_of: date
    expect: Mapping[str, Any]
    source: str


# --- published ------------------------------------------------------------------------------------------------------

_BY_PATH: Final = {
    "wia": "wia-23", "waiting_period": "wia-23", "wage_continuation": "bw7-629", "dismissal_ban": "bw7-670",
    "sanction": "wia-25", "aow_date": "aow-7a", "milestones.safety_net_notice": "zw-38",
    "milestones.sanction_decision": "wia-25", "milestones.benefit_assessment": "zw-19aa",
    "milestones.week_42_notice": "zw-38", "milestones.end_of_employment_notice": "zw-38",
    "milestones.appeal": "awb-6-7", "milestones.objection": "awb-6-7", "milestones.wia_application": "wia-64",
    "milestones.problem_analysis": "rpez-2", "milestones.action_plan": "rpez-4",
    "milestones.first_year_evaluation": "rpez-4", "milestones.transition_compensation_decision": "awb-4-13",
    "milestones.transition_compensation:": "bw7-673e",
}  # fmt: skip
"""The article under which a value of a published case stands, by the beginning of its path."""


def published() -> Iterator[Entry]:
    """The cases of rulings and of UWV's documents, each value under its article."""
    text = (Path(__file__).parent / "cases.yaml").read_text(encoding="utf-8")
    for case in yaml.safe_load(text):
        if "birth_date" in case.get("input", ()):
            facts = {"absences": [{"first_day": SICK.isoformat()}], "birth_date": case["input"]["birth_date"]}
            yield Entry("aow-7a", f"aow-7a-{case['id']}", "published", facts, SICK, case["expect"], case["source"])
        if "case" not in case:
            continue
        by_article: dict[str, dict[str, Any]] = {}
        for path, value in case["expect"].items():
            by_article.setdefault(_article_of(path), {})[path] = value
        for article, expect in by_article.items():
            as_of = _after(case["case"])
            yield Entry(article, f"{article}-{case['id']}", "published", case["case"], as_of, expect, case["source"])


def _article_of(path: str) -> str:
    return next(article for begins, article in _BY_PATH.items() if path.startswith(begins))


def _after(facts: Mapping[str, Any]) -> date:
    """The day of assessment: after all that happened, and thirty days after the first sick day."""
    from poortwachter import Case

    case = Case.model_validate(facts)
    return max(case.last_day_that_happened, case.absences[0].first_day + timedelta(days=30))


# --- on and beside thresholds, by the second reading ------------------------------------------------------------------

FIRST_DAYS: Final = tuple(
    map(date.fromisoformat, (
        "2010-12-31", "2012-02-29", "2014-01-05", "2019-07-01", "2020-02-29", "2022-03-01", "2023-12-31", "2024-01-01",
        "2024-02-28", "2024-02-29", "2024-03-01", "2025-01-05", "2026-01-02",
    ))
)  # fmt: skip
"""Ordinary days, ends of years and days about the extra day of a leap year."""


def _of(days: Mapping[str, Any]) -> dict[str, Any]:
    return {path: day.isoformat() if isinstance(day, date) else day for path, day in days.items()}


def _plain(name: str, facts: CaseFacts, case: OracleCase) -> Iterator[Entry]:
    """What the second reading says of a case in which nobody is late, under each article."""
    days, as_of = plain_dates(case), case.first_sick_day
    as_of = max([as_of, *(spell.first_day for spell in facts.spells)])
    said = {
        "wia-23": {"waiting_period.last_day": "waiting_period_last_day", "wia.first_day": "wia_first_day"},
        "bw7-629": {"wage_continuation.last_day": "wage_last_day"},
        "bw7-670": {"dismissal_ban.last_day": "dismissal_ban_last_day"},
        "rpez-2": {"milestones.problem_analysis.due": "problem_analysis"},
        "rpez-4": {
            "milestones.action_plan.due": "action_plan",
            "milestones.first_year_evaluation.due": "first_year_evaluation",
        },
        "zw-38": {"milestones.week_42_notice.due": "week_42_notice"},
        "wia-64": {
            "milestones.wia_application.due": "wia_application",
            "milestones.uwv_wia_letter.due": "uwv_wia_letter",
        },
        "wia-25": {
            "milestones.reintegration_report.due": "reintegration_report",
            "milestones.sanction_decision.due": "sanction_decision_target",
        },
    }  # fmt: skip
    for article, paths in said.items():
        expect = _of({path: days[key] for path, key in paths.items()})
        yield Entry(article, f"{article}-{name}", "boundary", as_data(facts), as_of, expect, SECOND_READING)


def plain() -> Iterator[Entry]:
    """One sickness that runs."""
    for first in FIRST_DAYS:
        facts = CaseFacts((Spell(first, None),))
        yield from _plain(f"first-day-{first}", facts, joined_cases(facts.spells)[-1])


def interrupted() -> Iterator[Entry]:
    """An interruption of one day, of 27 and 28 days (WIA 23(3)); two of them; and leave between, WIA 23(3) and (5)."""
    first, back = date(2025, 1, 6), date(2025, 3, 2)
    for gap in (1, 26, 27, 28, 29):
        facts = CaseFacts((Spell(first, back), Spell(back + timedelta(days=gap + 1), None)))
        yield from _plain(f"well-for-{gap}-days", facts, joined_cases(facts.spells)[-1])
    again = date(2025, 5, 4)
    for one, other in ((14, 14), (27, 27), (27, 28)):
        second = back + timedelta(days=one + 1)
        spells = (Spell(first, back), Spell(second, again), Spell(again + timedelta(days=other + 1), None))
        yield from _plain(f"well-for-{one}-and-{other}-days", CaseFacts(spells), joined_cases(spells)[-1])
    leave = Leave(date(2025, 3, 10), date(2025, 6, 29))
    for after in (0, 19, 20, 21):
        facts = CaseFacts((Spell(first, back), Spell(leave.last_day + timedelta(days=after + 1), None)), (leave,))
        name = f"leave-between-and-well-for-{7 + after}-days"
        yield from _plain(name, facts, joined_cases(facts.spells, facts.leaves)[-1])
    facts = CaseFacts((Spell(first, None),), (leave,))
    yield from _plain("leave-in-the-sickness", facts, joined_cases(facts.spells, facts.leaves)[-1])


def decided() -> Iterator[Entry]:
    """Sanctions on and about their last day, repair and what ends one; extensions: by the second reading of ends."""
    running = CaseFacts((Spell(date(2024, 1, 1), None),))
    bar, target = ends(running).sanction_last_valid_day, ends(running).sanction_target
    assert bar is not None
    assert target is not None
    for name, sent in {
        "on-its-last-order-day": target, "a-day-after-its-order-day": target + timedelta(days=1),
        "on-its-last-day": bar, "a-day-too-late": bar + timedelta(days=1),
    }.items():  # fmt: skip
        yield _ends("wia-25", f"sanction-sent-{name}", replace(running, sanction_sent=sent))
    sanctioned = replace(running, sanction_sent=target)
    received = bar + timedelta(days=60)
    for days in (13, 20, 21, 22, 25, 40):
        repair = Repair(received, received + timedelta(days=days), True)
        yield _ends("wia-25", f"repair-decided-after-{days}-days", replace(sanctioned, repairs=(repair,)))
    refused = Repair(received, received + timedelta(days=14), False)
    second = Repair(received + timedelta(days=40), received + timedelta(days=60), True)
    yield _ends("wia-25", "repair-refused", replace(sanctioned, repairs=(refused,)))
    yield _ends("wia-25", "repair-refused-and-granted", replace(sanctioned, repairs=(refused, second)))
    maximum = ends(sanctioned).sanction_last_day
    assert maximum is not None
    for days in (-1, 0, 1):
        last = maximum + timedelta(days=days)
        yield _ends(
            "wia-25", f"employment-ends-{days}-after-the-sanction", replace(sanctioned, employment_last_day=last)
        )
    asked = bar - timedelta(days=120)
    for days in (91, 92, 182, 364):
        extended = replace(running, extension_requested=asked, extension_last_day=bar + timedelta(days=days))
        yield _ends("wia-24", f"extended-by-{days}-days", extended)


def _ends(article: str, name: str, facts: CaseFacts) -> Entry:
    found = ends(facts)
    expect = {
        "waiting_period.last_day": found.waiting_period_last_day, "sanction.first_day": found.sanction_first_day,
        "sanction.last_day": found.sanction_last_day, "wage_continuation.last_day": found.wage_last_day,
        "wia.first_day": found.wia_first_day,
    }  # fmt: skip
    return Entry(article, f"{article}-{name}", "boundary", as_data(facts), LONG_AFTER, _of(expect), SECOND_READING)


def without_employer() -> Iterator[Entry]:
    """The assessment after 52 weeks, of who has no employer."""
    for first_day in FIRST_DAYS:
        due = Benefit(first_day).assessed_on
        if due is not None:
            facts = {"absences": [{"first_day": first_day.isoformat()}], "employment": {"regime": "no_employer"}}
            expect = _of({"milestones.benefit_assessment.due": due})
            yield Entry("zw-19aa", f"zw-19aa-{first_day}", "boundary", facts, first_day, expect, SECOND_READING)


# --- the files ------------------------------------------------------------------------------------------------------


def suite() -> dict[str, str]:
    """The text of each file, by its name."""
    every = [*published(), *plain(), *interrupted(), *decided(), *without_employer()]
    found = sorted(every, key=lambda entry: (entry.article, entry.kind))
    return {
        f"{article}.json": _file(ARTICLES[article], list(entries))
        for article, entries in groupby(found, lambda entry: entry.article)
    }


def _file(article: Article, entries: list[Entry]) -> str:
    cases = [
        {"id": entry.id, "kind": entry.kind, "facts": entry.facts, "as_of": entry.as_of.isoformat(),
         "expect": entry.expect, "source": entry.source}
        for entry in entries
    ]  # fmt: skip
    whole = {
        "schema": SCHEMA, "version": VERSION, "article": article.name, "about": article.about, "text": article.text,
        "cases": cases,
    }  # fmt: skip
    return json.dumps(whole, indent=1, ensure_ascii=False) + "\n"


if __name__ == "__main__":
    if sys.argv[1:] != ["write"]:
        raise SystemExit(__doc__)
    for name, text in suite().items():
        (FOLDER / name).write_text(text, encoding="utf-8")
        print(f"{name}: {len(json.loads(text)['cases'])} cases")
