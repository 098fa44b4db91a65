"""Packs in the door for a page: chosen by name, apart from the law, each day with its reason."""

from __future__ import annotations

import json
from typing import Any, Final

import pytest

from poortwachter.browser import reply
from poortwachter.packs.reading import SHIPPED, pack_named

PLAIN: Final[dict[str, Any]] = {"first_sick_day": "2026-01-05"}
LAW: Final = ("head", "to_do", "periods", "days", "test", "notes")
CONTACT: Final = {"kind": "event", "name": "defence.contact", "on": "2026-02-03"}
DUTCH: Final = [name for name in SHIPPED if pack_named(name).jurisdiction == "nl"]


def ask(what: str, /, **given: Any) -> dict[str, Any]:
    """Ask as the page does."""
    question = {"ask": what, "lang": "nl", "as_of": "2026-11-25", "case": PLAIN, **given}
    found: dict[str, Any] = json.loads(reply(json.dumps(question)))
    return found


def shown(**given: Any) -> str:
    """The part of the packs."""
    text: str = ask("page", parts=["packs"], **given)["parts"]["packs"]
    return text


def test_the_packs_of_dutch_law_can_be_chosen() -> None:
    """Those of another country have no place beside Dutch law; those in use are ticked."""
    text = shown(packs=["defence"])
    offered = {name for name in SHIPPED if f'value="{name}"' in text}
    assert offered == set(DUTCH)
    assert text.count('checked=""') == 1
    assert "<section>" not in shown()


@pytest.mark.parametrize("pack", DUTCH)
def test_a_pack_changes_nothing_of_the_law(pack: str) -> None:
    """Its answer stands in a part of its own."""
    plain, beside = ask("page", parts=LAW), ask("page", parts=LAW, packs=[pack])
    assert beside["parts"] == plain["parts"]
    assert pack_named(pack).nl in shown(packs=[pack])


@pytest.mark.parametrize("pack", DUTCH)
@pytest.mark.parametrize("language", ["nl", "en"])
def test_every_milestone_explains_itself(pack: str, language: str) -> None:
    """In words, with no code of ours."""
    case = {**PLAIN, "records": [{"kind": "action_plan", "dated": "2026-02-12"}]}
    text = shown(packs=[pack], case=case, lang=language)
    subjects = [part.partition('"')[0] for part in text.split('data-why="')[1:]]
    assert subjects
    for subject in subjects:
        found = ask("proof", subject=subject, packs=[pack], case=case, lang=language)
        assert "problems" not in found, subject
        assert not any(code in found["html"] for code in ("clock.", "law.", "record.", "_"))


def test_an_event_is_recorded_shown_and_taken_out() -> None:
    """Its name is that of the pack; the law is answered as before."""
    value = {"kind": "event", "day": "2026-02-03", "name": "defence.contact"}
    found = ask("change", path=["records", 0], value=value, form="object", packs=["defence"], steps=["documents"])
    assert found["case"]["records"] == [CONTACT]
    assert "Contact met de medewerker die thuis is: di 03-02-2026" in found["steps"]["documents"]
    out = ask("change", case=found["case"], path=["records", 0], value=None, packs=["defence"])
    assert "records" not in out["case"] or out["case"]["records"] == []


def test_a_file_brings_its_packs() -> None:
    """What an event of a pack needs is chosen when the file is opened; without it the case is refused."""
    case = {**PLAIN, "records": [CONTACT]}
    assert ask("open", text=json.dumps(case))["packs"] == ["defence"]
    assert ask("open", text=json.dumps(PLAIN))["packs"] == []
    assert "problems" in ask("page", case=case)
    assert "problems" not in ask("page", case=case, packs=["defence"])


@pytest.mark.parametrize("packs", [["none"], ["belgium"], [7], ["defence", "defence"]])
def test_no_such_pack(packs: list[Any]) -> None:
    """Refused, each by its place."""
    assert ask("page", packs=packs)["problems"][0]["path"][0] == "packs"


def test_a_case_of_another_country_is_refused() -> None:
    """The page answers Dutch law; a pack of that country beside it changes nothing."""
    abroad = {**PLAIN, "jurisdiction": "be"}
    assert ask("page", case=abroad)["problems"][0]["path"] == ["packs"]
    assert ask("page", case=abroad, packs=["belgium"])["problems"][0]["path"] == ["packs", 0]


def test_the_files_hold_what_the_packs_say() -> None:
    """The report has them under their own heading."""
    report = ask("file", what="report", packs=["employer"])["text"]
    assert pack_named("employer").nl in report
    assert pack_named("employer").nl not in ask("file", what="report")["text"]
