"""What a trigger of a pack is called where it brought a milestone up or ended it: never by its code."""

from __future__ import annotations

import re
from datetime import date
from typing import Final

import pytest

from poortwachter import Assessment, Case, assess, read_pack
from poortwachter.text import LANGUAGES, Language
from poortwachter.text.packs import pack_page, pack_proof_page
from read_as_dutch import amiss

_PACK: Final = """id = "mine"
version = "2026.1"
nl = "Van mij"
en = "Mine"
about_nl = "Proef."
about_en = "Trial."
jurisdiction = "nl"
roles = [{{ id = "hr", nl = "HR", en = "HR", party = "employer" }}]

[[events]]
name = "mine.done"
nl = "Klaar"
en = "Ready"

[[facts]]
name = "mine.start"
nl = "Begindag van het team"
en = "Start of the team"
type = "day"

[[milestones]]
id = "base"
nl = "Basis"
en = "Base"
trigger = {{ clock = "law" }}
due = {{ after = {{ days = 14 }} }}
who = "hr"
authority = "policy"
met_by = [{{ record = "problem_analysis" }}]

[[milestones]]
id = "call"
nl = "Gesprek"
en = "Talk"
trigger = {trigger}
due = {{ after = {{ days = 14 }} }}
who = "hr"
authority = "policy"
ends_on = [{ends}]
"""
_CASE: Final = Case.model_validate({
    "absences": [{"first_day": "2026-01-05", "last_day": "2026-02-20"}, {"first_day": "2026-03-01"}],
    "birth_date": "1980-01-05",
    "employment": {"first_day": "2020-01-01", "last_day": "2026-12-31"},
    "records": [
        {"kind": "problem_analysis", "dated": "2026-02-12"},
        {"kind": "action_plan", "dated": "2026-02-14"},
        {"kind": "work_resumption", "started_on": "2026-03-10"},
        {"kind": "event", "name": "mine.done", "on": "2026-02-03"},
    ],
    "pack_facts": {"mine.start": "2026-02-04"},
})  # fmt: skip
_CALLED: Final = {
    '{ clock = "law" }': "eerste ziektedag",
    '{ clock = "law", moment = "latest_spell" }': "laatste periode",
    '{ event = "mine.done" }': "klaar",
    '{ record = "action_plan" }': "plan van aanpak",
    '{ milestone = "base", moment = "due" }': "basis (laatste dag)",
    '{ milestone = "base", moment = "met" }': "basis (dag waarop het is gedaan)",
    '{ law = "action_plan" }': "plan van aanpak",
    '{ law = "action_plan", moment = "due" }': "plan van aanpak (laatste dag)",
    '{ law = "action_plan", moment = "met" }': "plan van aanpak: gedaan",
    '{ on = "partial_recovery" }': "gedeeltelijk herstel",
    '{ on = "relapse" }': "terugval",
    '{ on = "start_of_employment" }': "begin van de dienstbetrekking",
    '{ on = "end_of_employment" }': "einde van de dienstbetrekking",
    '{ on = "birth" }': "geboorte",
    '{ every_year = "03-01" }': "elk jaar op 01-03",
    "{ day = 2026-02-01 }": "zo 01-02-2026",
    '{ fact = "mine.start" }': "begindag van het team",
}
_CODE: Final = re.compile(r"\b(?:clock|day|event|every_year|fact|law|milestone|on|record)\.\w", re.IGNORECASE)


def texts(trigger: str, ends: str, language: Language) -> str:
    """What the pack answers, and why the milestone is there."""
    pack = read_pack(_PACK.format(trigger=trigger, ends=ends), file="mine.toml")
    answer = assess(_CASE, as_of=date(2027, 1, 4), packs=[pack])
    assert isinstance(answer, Assessment)
    call = answer.packs[0].milestone("call")
    proof = pack_proof_page(answer.explain(call.key), answer.packs, language)
    return pack_page(answer.packs[0], language) + proof


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("trigger", _CALLED)
def test_what_brought_it_up_and_what_ended_it(trigger: str, language: Language) -> None:
    """By its own words, in both languages."""
    begun, ended = texts(trigger, "", language), texts('{ clock = "law" }', trigger, language)
    assert _CODE.findall(begun + ended) == []
    if language == "nl":
        assert {line: found for line in (begun + ended).splitlines() if (found := amiss(line))} == {}
        assert _CALLED[trigger] in begun.lower()
        assert f"geëindigd door {_CALLED[trigger]}" in ended.lower() or "geëindigd door" not in ended
