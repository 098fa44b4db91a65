"""The command with packs: law and policy apart, both languages, and files of one's own."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path

import pytest

from poortwachter import Assessment, Case, assess, pack_named, read_pack
from poortwachter.cli import main
from poortwachter.export.report import report_markdown
from poortwachter.packs.language import Sourced
from poortwachter.packs.reading import SHIPPED
from poortwachter.text import LANGUAGES
from poortwachter.text.names import numbered
from poortwachter.text.packs import pack_milestone_name
from poortwachter.text.subjects import subject_of

DUTCH = {
    "case_id": "made-up-1",
    "first_sick_day": "2026-01-05",
    "records": [
        {"kind": "event", "name": "defence.contact", "on": "2026-02-03"},
        {"kind": "event", "name": "defence.transfer_decision", "on": "2026-07-01", "outcome": "transfer"},
    ],
}
BELGIAN = {
    "case_id": "made-up-2",
    "first_sick_day": "2026-01-05",
    "jurisdiction": "be",
    "pack_facts": {"belgium.worker": "blue_collar", "belgium.workers": 30},
    "records": [
        {"kind": "event", "name": "belgium.request_received", "on": "2026-05-04", "outcome": "worker"},
        {"kind": "event", "name": "belgium.assessment_received", "on": "2026-06-20", "outcome": "B"},
        {"kind": "event", "name": "belgium.prereturn_requested", "on": "2026-06-22", "outcome": "worker"},
        {"kind": "event", "name": "belgium.fm_form_received", "on": "2026-06-23"},
    ],
}


@pytest.fixture
def case(tmp_path: Path) -> Path:
    """A Dutch case in a file."""
    path = tmp_path / "case.json"
    path.write_text(json.dumps(DUTCH), encoding="utf-8")
    return path


@pytest.fixture
def belgian(tmp_path: Path) -> Path:
    """A Belgian case in a file."""
    path = tmp_path / "belgian.json"
    path.write_text(json.dumps(BELGIAN), encoding="utf-8")
    return path


@pytest.fixture
def own(tmp_path: Path) -> Path:
    """A pack of one's own, which sets what the Defence pack leaves open."""
    path = tmp_path / "own.toml"
    path.write_text('extends = "defence"\n[values]\ncontact_interval = { weeks = 2 }\n', encoding="utf-8")
    return path


def printed(capsys: pytest.CaptureFixture[str], *arguments: object) -> str:
    """What the command prints."""
    status = main([str(argument) for argument in arguments])
    out, err = capsys.readouterr()
    assert status == 0, err
    return out


def refused(capsys: pytest.CaptureFixture[str], *arguments: object) -> str:
    """What the command says where it refuses."""
    assert main([str(argument) for argument in arguments]) == 2
    return capsys.readouterr().err


@pytest.mark.parametrize(("lang", "words"), [("nl", "beleid, naast de wet"), ("en", "policy, beside the law")])
def test_law_and_policy_apart(capsys: pytest.CaptureFixture[str], case: Path, lang: str, words: str) -> None:
    """The page of the law is the same, and the policy stands under a heading of its own."""
    assessed = ("assess", case, "--as-of", "2026-07-06", "--lang", lang, "--pack", "defence")
    law, _, policy = printed(capsys, *assessed).partition("\n\nRe-integra")
    assert words in policy
    assert "defence" not in law
    assert policy.count("2026") > 5


def test_a_pack_of_ones_own(capsys: pytest.CaptureFixture[str], case: Path, own: Path) -> None:
    """From a file, with its values; a milestone of it is proved."""
    out = printed(capsys, "assess", case, "--as-of", "2026-07-06", "--pack", own, "--format", "json")
    (answer,) = json.loads(out)["packs"]
    contacts = [item for item in answer["milestones"] if item["id"] == "contact"]
    assert [item["due"] for item in contacts][:2] == ["2026-01-19", "2026-02-02"]
    proof = printed(capsys, "explain", case, "defence.contact:2", "--as-of", "2026-07-06", "--pack", own)
    assert "Mon 2 Feb 2026" in proof
    nothing = printed(capsys, "explain", case, "defence.smt", "--as-of", "2026-07-06", "--pack", own, "--lang", "nl")
    assert "niet ingesteld" in nothing


@pytest.mark.parametrize(
    ("lang", "words"),
    [
        ("nl", ["recht van BE", "Zes bronnen voor 2.0"]),
        ("en", ["law of BE", "Six sources for 2.0"]),
    ],
)
def test_a_belgian_case_prints_its_chain_with_marks(
    capsys: pytest.CaptureFixture[str], belgian: Path, lang: str, words: list[str]
) -> None:
    """And nothing of Dutch law."""
    out = printed(capsys, "assess", belgian, "--as-of", "2026-07-06", "--pack", "belgium", "--pack", "flanders",
                  "--lang", lang)  # fmt: skip
    marks = [LANGUAGES[lang][f"mark.{mark}"] for mark in ("verified", "page", "secondary", "not_found")]  # type: ignore[index]
    assert [word for word in (*words, *marks) if word not in out] == []
    assert not any(word in out for word in ("UWV", "WIA", "RPEZ", "7:629", "poortwachter"))
    assert "pack." not in out
    assert "belgium.plan_b" not in out


def test_proofs_of_a_belgian_case(capsys: pytest.CaptureFixture[str], belgian: Path) -> None:
    """Steps, sources and marks; working days that do not count."""
    proof = printed(capsys, "explain", belgian, "belgium.plan_b", "--as-of", "2026-07-06", "--pack", "belgium")
    assert "Codex I.4-74" in proof
    assert "as reported" in proof
    visit = printed(
        capsys, "explain", belgian, "belgium.prereturn_worker", "--as-of", "2026-07-06", "--pack", "belgium"
    )
    assert "days that do not count" in visit
    plain = printed(capsys, "explain", belgian, "belgium.plan_b", "--as-of", "2026-07-06", "--pack", "belgium",
                    "--format", "json")  # fmt: skip
    assert json.loads(plain)["conclusion"] == "2026-12-20"
    answer = json.loads(printed(capsys, "assess", belgian, "--as-of", "2026-07-06", "--pack", "belgium", "--format",
                                "json"))  # fmt: skip
    assert answer["schema"] == "poortwachter.abroad/1"


@pytest.mark.parametrize(
    ("form", "begins"),
    [("html", "<!DOCTYPE html>"), ("md", "# "), ("csv", "case_id,as_of,pack"), ("ics", "BEGIN:VCALENDAR")],
)
def test_a_belgian_case_in_other_forms(
    capsys: pytest.CaptureFixture[str], belgian: Path, tmp_path: Path, form: str, begins: str
) -> None:
    """The form that is asked for, with the chain in it; a picture is refused in words."""
    to = tmp_path / f"answer.{form}"
    printed(capsys, "assess", belgian, "--as-of", "2026-07-06", "--pack", "belgium", "--output", to)
    written = to.read_text(encoding="utf-8")
    assert written.startswith(begins)
    assert "belgium" in written or form == "ics"
    arguments = ["assess", str(belgian), "--as-of", "2026-07-06", "--pack", "belgium", "--format", "svg"]
    assert main(arguments) != 0
    assert "html, md, ics" in capsys.readouterr().err


@pytest.mark.parametrize("lang", ["nl", "en"])
@pytest.mark.parametrize("name", SHIPPED)
def test_show(capsys: pytest.CaptureFixture[str], name: str, lang: str) -> None:
    """Every pack that ships, with roles and sources."""
    out = printed(capsys, "pack", "show", name.replace("_", "-"), "--lang", lang)
    assert out.startswith(("Re-", "België", "Belgium", "Arbo", "Central", "Verzuim", "Absence"))
    assert "sha256" in out


def test_check_and_schema(capsys: pytest.CaptureFixture[str], own: Path, tmp_path: Path) -> None:
    """A good file, a bad one with its line, and the schema for editors."""
    assert "no problems" in printed(capsys, "pack", "check", own)
    bad = tmp_path / "bad.toml"
    bad.write_text('extends = "defence"\n[values]\ncontact_interval = 14\n', encoding="utf-8")
    assert f"{bad}:3: values.contact_interval: 14; expected a length with its unit" in refused(
        capsys, "pack", "check", bad
    )
    assert json.loads(printed(capsys, "schema", "pack"))["title"] == "Pack"
    said = refused(capsys, "pack", "show", "defense")
    assert "did you mean 'defence'?" in said
    assert ":0:" not in said


@pytest.mark.parametrize("lang", ["nl", "en"])
def test_a_milestone_of_a_pack_by_its_name(
    capsys: pytest.CaptureFixture[str], case: Path, belgian: Path, lang: str
) -> None:
    """As the page calls it, here and abroad, with no path in it; what the law calls so stays the law's."""
    for path, pack in ((case, "defence"), (belgian, "belgium")):
        answer = assess(Case.model_validate_json(path.read_bytes()), as_of=date(2026, 7, 6), packs=[pack])
        told = ["--as-of", "2026-07-06", "--pack", pack, "--lang", lang]
        for item in answer.packs[0].milestones:
            name = pack_milestone_name(item, "nl" if lang == "nl" else "en")
            said = printed(capsys, "explain", path, name, *told)
            assert said.startswith(name)
            assert "absences[" not in said
        assert '"' not in refused(capsys, "explain", path, "nothing", *told)
        assert '"' in refused(capsys, "explain", path, f"{name} x", *told)
    answer = assess(Case.model_validate_json(case.read_bytes()), as_of=date(2026, 7, 6), packs=["defence"])
    assert isinstance(answer, Assessment)
    assert [subject_of(numbered(item, "nl"), answer) for item in answer.milestones] == [
        item.key for item in answer.milestones
    ]


@pytest.mark.parametrize(
    "asked",
    [
        ["brief"], ["why-not", "sanction"], ["evidence", "--out", "evidence"], ["questions"], ["dismissal"],
        ["compare-readings"], ["compare-readings", "--subject", "wia"],
        ["indicators", "--first-day", "2026-01-01", "--last-day", "2026-01-31"],
        ["reminders", "--since", "2026-07-01", "--lead", "hr=1"],
        ["wage", "--first-day", "2026-07-01", "--last-day", "2026-07-31"],
    ],
    ids=" ".join,
)  # fmt: skip
def test_what_knows_no_packs_takes_a_case_with_their_events(
    capsys: pytest.CaptureFixture[str], asked: list[str], case: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It is of the law alone, and has no way to name a pack; the events say nothing in it."""
    monkeypatch.chdir(case.parent)
    plain = case.with_name("plain.json")
    plain.write_text(json.dumps({**DUTCH, "records": []}), encoding="utf-8")
    command, *more = asked
    said = []
    for path in (case, plain):
        said.append(printed(capsys, command, path, *more, "--as-of", "2026-07-06"))
        if (case.parent / "evidence").exists():
            (case.parent / "evidence").rename(case.parent / f"evidence-{path.stem}")
    assert said[0] == said[1]


def test_how_a_pack_is_saved(capsys: pytest.CaptureFixture[str], own: Path) -> None:
    """With the mark that some editors write; in another encoding it is refused, and no name is spoiled in silence."""
    text = own.read_text(encoding="utf-8") + "# café\n"
    own.write_text(text, encoding="utf-8-sig")
    assert "no problems" in printed(capsys, "pack", "check", own)
    assert read_pack(f"\ufeff{text}") == read_pack(text)
    for encoding in ("cp1252", "utf-16"):
        own.write_text(text, encoding=encoding)
        assert "save the file as UTF-8" in refused(capsys, "pack", "check", own)
        assert "save the file as UTF-8" in refused(capsys, "pack", "show", own)


def test_what_no_pack_declares(capsys: pytest.CaptureFixture[str], case: Path, belgian: Path) -> None:
    """Events need a pack that declares them, a Belgian case a Belgian pack."""
    assert "records[0].name" in refused(capsys, "assess", case, "--as-of", "2026-07-06")
    assert "the name of a kind of event that a pack in use declares" in refused(
        capsys, "assess", case, "--as-of", "2026-07-06", "--pack", "employer"
    )
    assert "at least one pack of jurisdiction be" in refused(capsys, "assess", belgian, "--as-of", "2026-07-06")


def test_the_report_has_the_policy_in_a_table_of_its_own(case: Path) -> None:
    """Beside the table of the law, in both languages."""
    answer = assess(Case.model_validate_json(case.read_bytes()), as_of=date(2026, 7, 6), packs=["defence"])
    for language, heading in (("nl", "Re-integratiebeleid van Defensie"), ("en", "Re-integration policy of Defence")):
        page = report_markdown(answer, language=language)  # type: ignore[arg-type]
        law, _, policy = page.partition(heading)
        assert "DCR" in policy
        assert "DCR" not in law


@pytest.mark.parametrize("name", SHIPPED)
def test_every_caveat_and_consequence_is_said_in_dutch(name: str) -> None:
    """A Dutch page holds no English sentence of a pack."""
    pack = pack_named(name)
    parts: list[Sourced] = [*pack.milestones, *pack.ladders, *pack.counters, *pack.figures]
    parts += [step for ladder in pack.ladders for step in ladder.steps]
    for part in parts:
        assert (part.caveat is None) == (part.caveat_nl is None), part
    for item in pack.milestones:
        assert (item.consequence is None) == (item.consequence_nl is None), item.id
