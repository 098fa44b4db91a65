"""A file in, a file out: whole or not at all, taken up where it stopped, and nothing lost on the way."""

from __future__ import annotations

import json
import subprocess
import sys
import textwrap
import tomllib
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from poortwachter import Case, CaseError, assess, assess_batch
from poortwachter.cli import main
from poortwachter.cli.portfolio import _Progress
from poortwachter.portfolio.files import opened
from poortwachter.portfolio.made import GROUPS, made
from poortwachter.portfolio.question import Question
from poortwachter.portfolio.running import Run, run
from poortwachter.portfolio.sheets import Sheet, parts_of

pa = pytest.importorskip("pyarrow")
pq = pytest.importorskip("pyarrow.parquet")

from equal import COLUMNS as EVERY  # noqa: E402
from equal import told  # noqa: E402

DAY = date(2026, 11, 26)
COLUMNS = ("wia_first_day", "case_state")


@pytest.fixture(scope="module")
def portfolio(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Three hundred made-up cases in a file."""
    path = tmp_path_factory.mktemp("made") / "cases.parquet"
    pq.write_table(made(300, as_of=DAY).read_all(), path)
    return path


def asked(source: Path, out: Path, **more: Any) -> Run:
    question = Question(DAY, {}, (), 14, COLUMNS, "en")
    return Run(source, out, question, GROUPS, at_a_time=100, **more)


# --- files of cases -------------------------------------------------------------------------------------------------


def test_what_convert_wrote_is_a_portfolio(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A case on each line, a list of cases, or one: what cannot be read is refused by itself, as facts are."""
    one, two = ({"case_id": name, "absences": [{"first_day": "2026-01-05"}]} for name in ("A", "B"))
    wrong = {"case_id": "C", "absences": [{"first_day": "2027-01-05"}]}
    lines = [json.dumps(facts) for facts in (one, wrong, two)]
    files = {
        "lines.jsonl": "\n".join([*lines, "{", ""]),
        "list.json": json.dumps([one, wrong, two, 7]),
        "one.json": json.dumps(one, indent=2),
    }
    for name, text in files.items():
        source, out = tmp_path / name, tmp_path / f"{name}.parquet"
        source.write_text(text, encoding="utf-8")
        status = main(["portfolio", str(source), "--as-of", "2026-11-26", "--out", str(out), "--columns", "level"])
        rows = pq.read_table(out).select(["row", "case_id", "level"]).to_pylist()
        if name == "one.json":
            assert (status, rows) == (0, [{"row": 0, "case_id": "A", "level": "gaps"}])
            continue
        assert status == 3
        assert [(row["row"], row["case_id"]) for row in rows] == [(0, "A"), (2, "B")]
        refused = pq.read_table(out.with_name(f"{name}.refusals.parquet")).to_pylist()
        assert [(row["row"], row["case_id"]) for row in refused] == [(1, "C"), (3, None)]
    capsys.readouterr()


def test_a_file_of_cases_carries_nothing_along(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A case has no place for a unit; the column is told to be absent, and nothing is written."""
    source, out = tmp_path / "cases.jsonl", tmp_path / "result.parquet"
    source.write_text('{"first_sick_day": "2026-01-05"}\n', encoding="utf-8")
    run_ = ["portfolio", str(source), "--as-of", "2026-11-26", "--out", str(out), "--keep", "unit"]
    assert main(run_) == 2
    assert "unit" in capsys.readouterr().err
    assert not out.exists()
    source.write_text("{", encoding="utf-8")
    assert main(run_[:-2]) == 2
    assert "not JSON" in capsys.readouterr().err


# --- made-up portfolios -------------------------------------------------------------------------------------------


def test_a_made_case_is_always_the_same() -> None:
    """Whatever the size of the portfolio; another seed is another portfolio."""
    small, large = (made(size, as_of=DAY).read_all() for size in (30, 1100))
    assert large.slice(0, 30).equals(small)
    assert not made(30, as_of=DAY, seed=2).read_all().equals(small)
    assert large.num_rows == 1100


def test_made_cases_can_be_answered_and_differ() -> None:
    """None is refused, and what a portfolio holds is in it."""
    batch = assess_batch(made(300, as_of=DAY), as_of=DAY, columns=["case_state", "sanction_state"], keep=GROUPS)
    assert batch.refused == 0
    assert {"running", "recovered", "wait_completed"} <= set(batch.answers["case_state"].to_pylist())
    kinds = {record["kind"] for case in made(3000, as_of=DAY).read_all()["records"].to_pylist() for record in case}
    assert {"problem_analysis", "week_42_notice", "wia_application", "sanction_decision", "repair_report"} <= kinds


# --- the run ------------------------------------------------------------------------------------------------------


def test_the_file_is_what_the_table_gives(portfolio: Path, tmp_path: Path) -> None:
    """In parts and together, and nothing is left beside it."""
    told: list[tuple[int, int | None, int]] = []
    done = run(asked(portfolio, tmp_path / "r.parquet"), lambda *done: told.append(done))
    assert (done.rows, done.refused, done.taken_up, done.refusals) == (300, 0, 0, None)
    expected = assess_batch(pq.read_table(portfolio), as_of=DAY, columns=COLUMNS, keep=GROUPS)
    assert pq.read_table(tmp_path / "r.parquet").equals(expected.answers)
    assert told == [(100, 300, 0), (200, 300, 0), (300, 300, 0)]
    assert [path.name for path in tmp_path.iterdir()] == ["r.parquet"]


def test_arrow_keeps_the_pool_that_its_host_chose(portfolio: Path, tmp_path: Path) -> None:
    """A run takes the pool of the system, which gives back what it lets go; after it all is as it was."""
    seen: list[str] = []
    before = pa.default_memory_pool().backend_name
    run(asked(portfolio, tmp_path / "r.parquet"), lambda *done: seen.append(pa.default_memory_pool().backend_name))
    assert seen == ["system"] * 3
    assert pa.default_memory_pool().backend_name == before != "system"


def test_workers_give_the_same_file(portfolio: Path, tmp_path: Path) -> None:
    """Whoever is ready first."""
    for workers in (1, 2):
        assert run(asked(portfolio, tmp_path / f"{workers}.parquet", workers=workers)).rows == 300
    assert (tmp_path / "1.parquet").read_bytes() == (tmp_path / "2.parquet").read_bytes()


def test_a_result_is_not_replaced_unasked(portfolio: Path, tmp_path: Path) -> None:
    out = tmp_path / "r.parquet"
    out.write_bytes(b"mine")
    with pytest.raises(FileExistsError):
        run(asked(portfolio, out))
    assert out.read_bytes() == b"mine"
    run(asked(portfolio, out, force=True))
    assert pq.read_table(out).num_rows == 300


class StoppedError(Exception):
    """The run was stopped."""


def stop_after(rows: int) -> Any:
    def progress(done: int, *_: object) -> None:
        if done >= rows:
            raise StoppedError

    return progress


def test_a_stopped_run_is_taken_up(portfolio: Path, tmp_path: Path) -> None:
    """What was done is not done again, and the file is the same as without a stop."""
    out = tmp_path / "r.parquet"
    with pytest.raises(StoppedError):
        run(asked(portfolio, out), stop_after(200))
    assert not out.exists()
    assert run(asked(portfolio, out)).taken_up == 2
    run(asked(portfolio, tmp_path / "other.parquet"))
    assert out.read_bytes() == (tmp_path / "other.parquet").read_bytes()


def test_parts_of_another_question_are_not_mixed_in(portfolio: Path, tmp_path: Path) -> None:
    """Another day, another file: it is said, and with force the parts are made anew."""
    out = tmp_path / "r.parquet"
    with pytest.raises(StoppedError):
        run(asked(portfolio, out), stop_after(100))
    other = asked(portfolio, out)
    other = other._replace(question=other.question._replace(as_of=date(2027, 1, 1)))
    with pytest.raises(CaseError, match="same question"):
        run(other)
    assert run(other._replace(force=True)).taken_up == 0
    assert set(pq.read_table(out)["as_of"].to_pylist()) == {date(2027, 1, 1)}


ANOTHER = """
import os, resource, signal, sys
from datetime import date
from pathlib import Path
source, out = map(Path, sys.argv[1:3])
"""


def in_another_process(text: str, *arguments: object) -> subprocess.CompletedProcess[str]:
    code = ANOTHER + textwrap.dedent(text)
    return subprocess.run(
        [sys.executable, "-c", code, *map(str, arguments)], capture_output=True, text=True, check=False
    )


@pytest.mark.skipif(sys.platform != "linux", reason="copies of this process are made on Linux")
@pytest.mark.parametrize(
    ("before", "copied"),
    [
        ("", "fork"),
        ("import pyarrow", "forkserver"),
        ("import threading; threading.Thread(target=threading.Event().wait, daemon=True).start()", "forkserver"),
    ],
    ids=["alone", "with columns loaded", "with a thread"],
)
def test_workers_are_copies(before: str, copied: str, portfolio: Path, tmp_path: Path) -> None:
    """Of the process that asks, as long as it is alone; of another one where it has a thread or columns with theirs."""
    out = tmp_path / "r.parquet"
    done = in_another_process(
        f"""
        {before}
        from poortwachter.portfolio.question import Question
        from poortwachter.portfolio.running import Run, run
        question = Question(date(2026, 11, 26), {{}}, (), 14, ("wia_first_day", "case_state"), "en")
        if __name__ == "__main__":
            run(Run(source, out, question, ("unit", "manager"), workers=2, at_a_time=100))
            print(*(name for name in ("fork", "forkserver") if f"multiprocessing.popen_{{name}}" in sys.modules))
        """, portfolio, out,
    )  # fmt: skip
    assert done.stdout.split()[-1:] == [copied], done.stderr
    run(asked(portfolio, tmp_path / "one.parquet"))
    assert out.read_bytes() == (tmp_path / "one.parquet").read_bytes()


def test_a_killed_run_leaves_no_file_that_looks_whole(portfolio: Path, tmp_path: Path) -> None:
    """It is gone from one moment to the next; the same run goes on from there."""
    pytest.importorskip("resource")
    out = tmp_path / "r.parquet"
    killed = in_another_process(
        """
        from poortwachter.portfolio.question import Question
        from poortwachter.portfolio.running import Run, run
        question = Question(date(2026, 11, 26), {}, (), 14, ("wia_first_day", "case_state"), "en")
        asked = Run(source, out, question, ("unit", "manager"), at_a_time=100)
        run(asked, lambda done, *_: os._exit(9) if done == 200 else None)
        """, portfolio, out,
    )  # fmt: skip
    assert killed.returncode == 9, killed.stderr
    assert not out.exists()
    assert run(asked(portfolio, out)).taken_up == 2
    assert pq.read_table(out).num_rows == 300


def test_a_full_disk_leaves_no_file_that_looks_whole(portfolio: Path, tmp_path: Path) -> None:
    """A file may grow no further than a few bytes: it is said, and there is neither result nor part."""
    pytest.importorskip("resource")
    out = tmp_path / "r.parquet"
    full = in_another_process(
        """
        from poortwachter.cli import main
        signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
        resource.setrlimit(resource.RLIMIT_FSIZE, (1500, 1500))
        asked = ["portfolio", str(source), "--as-of", "2026-11-26", "--out", str(out), "--lang", "en"]
        sys.exit(main([*asked, "--keep", "unit,manager", "--columns", "wia_first_day"]))
        """, portfolio, out,
    )  # fmt: skip
    assert full.returncode == 2, full.stderr
    assert "goes on from there" in full.stderr
    assert not out.exists()
    assert not [path for path in (tmp_path / ".r.parquet.parts").iterdir() if "answers" in path.name]


# --- the command --------------------------------------------------------------------------------------------------


def command(*arguments: object) -> int:
    return main(["portfolio", *map(str, arguments), "--as-of", "2026-11-26", "--lang", "en"])


def test_the_command(portfolio: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """It says how many, and where."""
    out = tmp_path / "r.parquet"
    assert command(portfolio, "--out", out, "--keep", "unit,manager", "--columns", "wia_first_day,case_state") == 0
    assert capsys.readouterr().out == f"cases: 300, answered: 300, refused: 0; {out}\n"
    expected = assess_batch(pq.read_table(portfolio), as_of=DAY, columns=COLUMNS, keep=GROUPS)
    assert pq.read_table(out).equals(expected.answers)


def test_refusals_stand_beside_the_result(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """And the exit status says that there were any."""
    source, out = tmp_path / "cases.parquet", tmp_path / "r.parquet"
    spells = [[{"first_day": day}] for day in ("2026-01-05", "x", "2026-03-05", "2027-01-01")]
    pq.write_table(pa.table({"case_id": ["a1", "a2", "a1", "a4"], "absences": spells}), source)
    assert command(source, "--out", out) == 3
    beside = tmp_path / "r.refusals.parquet"
    said = capsys.readouterr().out
    assert said == f"cases: 4, answered: 1, refused: 3; {out}\nwhy, and what to do: {beside}\n"
    codes = pq.read_table(beside).select(["row", "code"]).to_pylist()
    assert [tuple(row.values()) for row in codes] == [(1, "day_format"), (2, "case_id_twice"), (3, "after_as_of")]


SHEET = """personeelsnr;eerste ziektedag;hersteld;afdeling;melding wk 42
p-101;05-01-2026;;noord;26-10-2026
p-102;03-03-2025;01-09-2025;zuid;
p-102;15-09-2025;;zuid;
p-103;geen;;zuid;
"""
MAP = """end_is = "first_day_recovered"
days = "dd-mm-yyyy"

[columns]
employment = "personeelsnr"
first_day = "eerste ziektedag"
last_day = "hersteld"
week_42_notice = "melding wk 42"
"""


def sheets(tmp_path: Path) -> Iterator[Path]:
    """The same sheet as CSV and as a workbook."""
    text = tmp_path / "sheet.csv"
    text.write_text(SHEET, encoding="utf-8")
    yield text
    openpyxl = pytest.importorskip("openpyxl")
    book = openpyxl.Workbook()
    for line in SHEET.splitlines():
        book.active.append([cell or None for cell in line.split(";")])
    book.save(tmp_path / "sheet.xlsx")
    yield tmp_path / "sheet.xlsx"


def test_a_sheet_with_a_map(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Several lines are one case; what it is carried along is that of its first line."""
    (tmp_path / "map.toml").write_text(MAP, encoding="utf-8")
    for sheet in sheets(tmp_path):
        out = tmp_path / f"{sheet.suffix[1:]}.parquet"
        assert command(sheet, "--map", tmp_path / "map.toml", "--out", out, "--keep", "afdeling") == 3
        assert "cases: 3, answered: 2, refused: 1" in capsys.readouterr().out
        rows = pq.read_table(out).select(["case_id", "afdeling", "wia_first_day", "week_42_notice_status"]).to_pylist()
        assert [tuple(row.values()) for row in rows] == [
            ("p-101", "noord", date(2028, 1, 3), "met"),
            ("p-102", "zuid", date(2027, 3, 15), "overdue"),
        ]
        [refusal] = pq.read_table(out.with_suffix(".refusals.parquet")).to_pylist()
        assert refusal["path"] == "[3].eerste ziektedag"


def test_a_line_is_told_as_the_sheet_numbers_it(tmp_path: Path) -> None:
    """Under a title and after empty lines; a program counts it from 0 below the heads of a sheet without a title."""
    lines = SHEET.splitlines()
    (tmp_path / "sheet.csv").write_text(
        "\n".join(["Verzuim;;;;", "", lines[0], "", *lines[1:]]) + "\n", encoding="utf-8"
    )
    (tmp_path / "map.toml").write_text(MAP, encoding="utf-8")
    out = tmp_path / "out.parquet"
    assert command(tmp_path / "sheet.csv", "--map", tmp_path / "map.toml", "--out", out) == 3
    [refusal] = pq.read_table(out.with_suffix(".refusals.parquet")).to_pylist()
    assert refusal["path"] == "[6].eerste ziektedag"


def test_heads_with_a_space_that_does_not_break(tmp_path: Path) -> None:
    """They are found by the map and by the columns to carry along, with whichever space these are written."""
    (tmp_path / "sheet.csv").write_text(
        SHEET.replace("eerste ziektedag", "eerste\xa0ziektedag").replace("afdeling", "de\xa0afdeling"), encoding="utf-8"
    )
    (tmp_path / "map.toml").write_text(MAP, encoding="utf-8")
    for place, name in enumerate(("de afdeling", "de\xa0afdeling")):
        out = tmp_path / f"{place}.parquet"
        assert command(tmp_path / "sheet.csv", "--map", tmp_path / "map.toml", "--out", out, "--keep", name) == 3
        assert pq.read_table(out)["de afdeling"].to_pylist() == ["noord", "zuid"]


DOCUMENTS = {"problem_analysis": "dated", "action_plan": "dated", "week_42_notice": "received_on"}


def five_hundred() -> dict[str, tuple[list[dict[str, Any]], dict[str, date]]]:
    """Made-up cases as a sheet holds them: spells, and the day of the first document of some kinds."""
    found = {}
    for place, case in enumerate(made(500, as_of=DAY).read_all().to_pylist()):
        days = {kind: [one[day] for one in case["records"] if one["kind"] == kind] for kind, day in DOCUMENTS.items()}
        spells = [{name: spell[name] for name in ("first_day", "last_day")} for spell in case["absences"]]
        found[f"s-{place}"] = spells, {kind: min(known) for kind, known in days.items() if known}
    return found


def test_five_hundred_cases_are_the_same_from_a_sheet_a_table_and_alone(tmp_path: Path) -> None:
    """What an HR department has, line by line, day first and with empty cells; the same facts as columns; and some of
    them one by one.
    """
    cases = five_hundred()
    lines = [["nr", "ziek", "hersteld", *DOCUMENTS]]
    for number, (spells, days) in cases.items():
        for spell in spells:
            of_line = [spell["first_day"], spell["last_day"], *(days.get(kind) for kind in DOCUMENTS)]
            lines.append([number, *("" if day is None else f"{day:%d-%m-%Y}" for day in of_line)])
    (tmp_path / "sheet.csv").write_text("".join(";".join(line) + "\n" for line in lines), encoding="utf-8")
    columns = {"employment": "nr", "first_day": "ziek", "last_day": "hersteld", **{kind: kind for kind in DOCUMENTS}}
    how = 'end_is = "last_sick_day"\ndays = "dd-mm-yyyy"\n\n[columns]\n'
    map = how + "".join(f'{name} = "{column}"\n' for name, column in columns.items())
    (tmp_path / "map.toml").write_text(map, encoding="utf-8")
    out, names = tmp_path / "r.parquet", ",".join(EVERY)
    assert command(tmp_path / "sheet.csv", "--map", tmp_path / "map.toml", "--out", out, "--columns", names) == 0
    records = [[{"kind": kind, DOCUMENTS[kind]: day} for kind, day in days.items()] for _, days in cases.values()]
    table = pa.table({"case_id": [*cases], "absences": [spells for spells, _ in cases.values()], "records": records})
    expected = assess_batch(table, as_of=DAY, columns=EVERY).answers.drop_columns(["row"]).sort_by("case_id")
    assert pq.read_table(out).drop_columns(["row"]).sort_by("case_id").to_pylist() == expected.to_pylist()
    answers = {row["case_id"]: row for row in pq.read_table(out).to_pylist()}
    for (number, (spells, _)), of_case in [*zip(cases.items(), records, strict=True)][:60]:
        case = Case.model_validate({"case_id": number, "absences": spells, "records": of_case})
        alone = told(assess(case, as_of=DAY))
        assert {name: answers[number][name] for name in alone} == alone


@pytest.mark.parametrize(
    ("name", "content", "said"),
    [
        ("empty.parquet", b"", "whole file"),
        ("broken.parquet", b"PAR1 something else PAR1", "whole file that can be read (it is broken)"),
        ("none.parquet", None, "a file that is there"),
        ("cases.txt", b"x", "ends in one of"),
        ("sheet.csv", b"a,b\n", "needs a map of its columns"),
    ],
)
def test_a_file_that_cannot_be_read(
    name: str, content: bytes | None, said: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """It is said, and nothing is written."""
    if content is not None:
        (tmp_path / name).write_bytes(content)
    before = sorted(tmp_path.iterdir())
    assert command(tmp_path / name, "--out", tmp_path / "r.parquet") == 2
    assert said in capsys.readouterr().err
    assert sorted(tmp_path.iterdir()) == before


def test_a_truncated_file(portfolio: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Its end is gone, or a piece in its middle."""
    whole = portfolio.read_bytes()
    middle = len(whole) // 2
    for number, content in enumerate((whole[:-400], whole[:500] + bytes(middle) + whole[500 + middle :])):
        broken = tmp_path / f"{number}.parquet"
        broken.write_bytes(content)
        assert command(broken, "--out", tmp_path / "r.parquet", "--keep", "unit,manager") == 2
        assert "whole file" in capsys.readouterr().err
        assert not (tmp_path / "r.parquet").exists()


@pytest.mark.parametrize(
    ("more", "said"),
    [
        (["--out", "r.csv"], "Parquet"),
        (["--out", "r.parquet", "--columns", "wia"], "wia_state"),
        (["--out", "r.parquet", "--keep", "unit"], "manager"),
        (["--out", "r.parquet", "--reading", "x=y"], "x"),
        (["--out", "r.parquet", "--map", "none.toml"], "none.toml"),
    ],
)
def test_a_wrong_command(more: list[str], said: str, portfolio: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """It is said before anything is answered."""
    assert command(portfolio, *more) == 2
    assert said in capsys.readouterr().err


@pytest.mark.parametrize("text", ["", "columns = 1", "x = [", 'end_is = "x"\nnaam = "x"\n[columns]\n'])
def test_a_wrong_map(text: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """What the map should hold is said."""
    (tmp_path / "map.toml").write_text(text, encoding="utf-8")
    (tmp_path / "sheet.csv").write_text(SHEET, encoding="utf-8")
    arguments = (tmp_path / "sheet.csv", "--map", tmp_path / "map.toml", "--out", tmp_path / "r.parquet")
    assert command(*arguments) == 2
    assert "expected a map " in capsys.readouterr().err


def test_a_map_as_toml_or_as_json(tmp_path: Path) -> None:
    """As ``convert`` takes it."""
    (tmp_path / "sheet.csv").write_text(SHEET, encoding="utf-8")
    (tmp_path / "map.toml").write_text(MAP, encoding="utf-8")
    (tmp_path / "map.json").write_text(json.dumps(tomllib.loads(MAP)), encoding="utf-8")
    for form in ("toml", "json"):
        arguments = (tmp_path / "sheet.csv", "--map", tmp_path / f"map.{form}", "--out", tmp_path / f"{form}.parquet")
        assert command(*arguments) == 3
    assert (tmp_path / "toml.parquet").read_bytes() == (tmp_path / "json.parquet").read_bytes()


@pytest.mark.parametrize(
    ("keep", "said"), [("niets", "one of the columns"), ("afd,afd", "once"), ("level", "no column of")]
)
def test_what_a_sheet_cannot_carry_along(
    keep: str, said: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """The words are those of a table; a sheet without lines has no columns to miss."""
    (tmp_path / "map.toml").write_text(MAP, encoding="utf-8")
    head = SHEET.splitlines()[0] + ";afd;level\n"
    for lines, status in ((["p-1;noord;05-01-2026;;;x;y\n"], 2), ([], 0 if keep == "niets" else 2)):
        (tmp_path / "sheet.csv").write_text("".join([head, *lines]), encoding="utf-8")
        arguments = (tmp_path / "sheet.csv", "--map", tmp_path / "map.toml", "--out", tmp_path / "r.parquet")
        assert command(*arguments, "--keep", keep) == status
        assert status == 0 or said in capsys.readouterr().err


@pytest.mark.parametrize(
    ("more", "option"),
    [(("--keep", "zz"), "--keep"), (("--keep", "afd", "--overview", "page.html", "--group", "zz"), "--group")],
)
@pytest.mark.parametrize("language", ["nl", "en"])
def test_a_column_that_is_not_there_is_told_of_its_option(
    more: tuple[str, ...], option: str, language: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """With the columns that there are; it asked to add the column."""
    (tmp_path / "map.toml").write_text(MAP, encoding="utf-8")
    head = SHEET.splitlines()[0] + ";afd\n"
    (tmp_path / "sheet.csv").write_text(head + "p-1;noord;05-01-2026;;;x\n", encoding="utf-8")
    arguments = (tmp_path / "sheet.csv", "--map", tmp_path / "map.toml", "--out", tmp_path / "r.parquet")
    assert command(*arguments, *more, "--lang", language) == 2
    said = capsys.readouterr().err
    assert f"{option}: 1 pro" in said
    assert '"zz"' in said or language == "en"
    assert "afd" in said
    assert "voeg de kolom toe" not in said


def test_cases_have_no_columns_to_carry_along(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A list of cases is no table."""
    (tmp_path / "cases.json").write_text('[{"first_sick_day": "2026-01-05"}]', encoding="utf-8")
    assert command(tmp_path / "cases.json", "--out", tmp_path / "r.parquet", "--keep", "zz", "--lang", "nl") == 2
    assert "alleen die van een tabel gaan mee" in capsys.readouterr().err


@pytest.mark.parametrize(("language", "said"), [("nl", "van 1 of meer"), ("en", "of 1 or more")])
def test_no_process_answers_nothing(
    language: str, said: str, portfolio: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """It was taken for one."""
    with pytest.raises(SystemExit) as caught:
        command(portfolio, "--out", tmp_path / "r.parquet", "--workers", "0", "--lang", language)
    assert caught.value.code == 2
    assert said in capsys.readouterr().err


def test_what_is_read_is_not_written_over(portfolio: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Nor is one thing that is written over another, with force or without, under whatever name."""
    content = portfolio.read_bytes()
    source, beside = tmp_path / "cases.parquet", tmp_path / "r.refusals.parquet"
    source.write_bytes(content)
    beside.write_bytes(content)
    (tmp_path / "other").symlink_to(tmp_path)
    for given, *more in (
        (source, "--out", source),
        (source, "--out", tmp_path / "other" / "cases.parquet"),
        (beside, "--out", tmp_path / "r.parquet"),
        (source, "--out", tmp_path / "r.parquet", "--overview", source),
        (source, "--out", tmp_path / "r.parquet", "--overview", tmp_path / "r.parquet"),
    ):
        for force in (["--force"], []):
            assert command(given, *more, "--keep", "unit,manager", *force) == 2
            assert "another name" in capsys.readouterr().err
            assert source.read_bytes() == beside.read_bytes() == content
            assert not (tmp_path / "r.parquet").exists()


def test_a_page_that_cannot_be_written_is_said_before_anything_is_answered(
    portfolio: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """One that is there stays; a directory that is not there is named."""
    (tmp_path / "page.html").write_text("mine")
    for page, said in ((tmp_path / "page.html", "--force"), (tmp_path / "none" / "page.html", "cannot be written")):
        out = tmp_path / "r.parquet"
        assert command(portfolio, "--out", out, "--keep", "unit,manager", "--overview", page) == 2
        assert said in capsys.readouterr().err
        assert not out.exists()
    assert (tmp_path / "page.html").read_text() == "mine"


def test_progress_says_rate_and_time_left() -> None:
    """In both languages; without a number of rows there is no time left."""
    assert _Progress("en").line(500, 2000, 3, 10.0) == "500 of 2000 cases, 50 a second, 0:00:30 left, 3 refused"
    assert _Progress("nl").line(500, None, 0, 0.0) == "500 van ? dossiers, 0 per seconde, nog ?, 0 geweigerd"


def test_a_line_without_a_number_is_refused_by_itself(tmp_path: Path) -> None:
    """Two of them, among others; what is carried along is carried along."""
    lines = ["nr;ziek;afdeling", "101;05-01-2026;noord", ";06-01-2026;zuid", "102;07-01-2026;", ";08-01-2026;oost"]
    (tmp_path / "s.csv").write_text("\n".join(lines) + "\n", encoding="utf-8")
    map = 'end_is = "last_sick_day"\ndays = "dd-mm-yyyy"\n[columns]\nemployment = "nr"\nfirst_day = "ziek"\n'
    (tmp_path / "m.toml").write_text(map, encoding="utf-8")
    out = tmp_path / "r.parquet"
    assert command(tmp_path / "s.csv", "--map", tmp_path / "m.toml", "--out", out, "--keep", "afdeling") == 3
    assert pq.read_table(out).select(["case_id", "afdeling"]).to_pylist() == [
        {"case_id": "101", "afdeling": "noord"},
        {"case_id": "102", "afdeling": None},
    ]
    refusals = pq.read_table(out.with_suffix(".refusals.parquet"))
    assert refusals.select(["path", "code"]).to_pylist() == [
        {"path": "[1].nr", "code": "missing"},
        {"path": "[3].nr", "code": "missing"},
    ]


def test_what_was_read_of_a_file_is_let_go(tmp_path: Path) -> None:
    """However large the file, no more of it is held than is answered at a time."""
    rows, source = made(400, as_of=DAY).read_all(), tmp_path / "cases.parquet"
    with pq.ParquetWriter(source, rows.schema, compression="none", use_dictionary=False) as file:
        for _ in range(60):
            file.write_table(rows)
    before, held = pa.total_allocated_bytes(), list[int]()
    for part in opened(source, keep=GROUPS, at_a_time=400).parts:
        assert part.size == 400
        held.append(pa.total_allocated_bytes() - before)
    assert len(held) == 60
    assert max(held) < source.stat().st_size / 2


# --- Arrow in a file ----------------------------------------------------------------------------------------------


def one_case(**more: Any) -> Any:
    """A table of one case, with these columns beside it."""
    return pa.table({"case_id": ["A-1"], "first_sick_day": [date(2026, 1, 5)], **more})


def in_arrow(path: Path, table: Any, form: Any = pa.ipc.new_file) -> Path:
    """The table in a file of Arrow, in either form."""
    with form(path, table.schema) as writer:
        writer.write_table(table)
    return path


def union() -> Any:
    return pa.UnionArray.from_sparse(pa.array([0], pa.int8()), [pa.array([1])])


@pytest.mark.parametrize(
    "values",
    [
        pa.array([pa.MonthDayNano([1, 2, 3])]),
        pa.array([{}], pa.struct([])),
        pa.DictionaryArray.from_arrays(pa.array([0], pa.int8()), pa.array([[1]])),
        union(),
        pa.ListArray.from_arrays(pa.array([0, 1], pa.int32()), union()),
    ],
    ids=["interval", "empty struct", "categories of lists", "union", "list of unions"],
)
def test_a_kept_column_that_a_result_cannot_hold(values: Any, tmp_path: Path) -> None:
    """It is refused by name before anything is answered, with what to do."""
    source = in_arrow(tmp_path / "c.arrow", one_case(unit=values))
    question = Question(DAY, {}, (), 14, COLUMNS, "en")
    with pytest.raises(CaseError) as caught:
        run(Run(source, tmp_path / "r.parquet", question, ("unit",)))
    (problem,) = caught.value.problems
    assert (problem.code, problem.path[-1]) == ("column_type", "unit")
    assert [path.name for path in tmp_path.iterdir()] == ["c.arrow"]
    run(Run(in_arrow(source, one_case(unit=["x"])), tmp_path / "r.parquet", question, ("unit",)))


@pytest.mark.parametrize("form", [pa.ipc.new_file, pa.ipc.new_stream])
@pytest.mark.parametrize("name", ["c.arrow", "c.feather"])
def test_both_forms_of_arrow_are_read(form: Any, name: str, tmp_path: Path) -> None:
    """A file, and a stream in a file."""
    table = made(30, as_of=DAY).read_all()
    path = in_arrow(tmp_path / name, table, form)
    found = [part.rows for part in opened(path, keep=GROUPS, at_a_time=10).parts]
    assert [part.num_rows for part in found] == [10, 10, 10]
    assert pa.concat_tables(found).to_pylist() == table.to_pylist()


@pytest.mark.parametrize("form", [pa.ipc.new_file, pa.ipc.new_stream])
def test_arrow_that_breaks_off_is_broken(form: Any, tmp_path: Path) -> None:
    """Wherever it does; a stream that misses its end alone could have lost cases."""
    path = in_arrow(tmp_path / "c.arrow", one_case(), form)
    whole = path.read_bytes()
    for size in (0, 4, 7, 100, len(whole) // 2, len(whole) - 8, len(whole) - 1):
        path.write_bytes(whole[:size])
        with pytest.raises(CaseError) as caught:
            list(opened(path).parts)
        assert caught.value.problems[0].code == "portfolio_unreadable"


def test_a_whole_number_is_one_code_however_it_is_counted() -> None:
    """Of an employment, and of what is carried along, which is found by it."""
    lines = [{"nr": 12.0, "afd": 7.0, "ziek": date(2026, 1, 5)}, {"nr": 13, "afd": 7, "ziek": date(2026, 3, 2)}]
    sheet = Sheet(lines, {"columns": {"employment": "nr", "first_day": "ziek"}, "end_is": "last_sick_day"})
    parts, cases, _ = parts_of(sheet, ["afd"], 10)
    (part,) = parts
    assert (cases, part.ids(), part.beside) == (2, ["12", "13"], [("7",), ("7",)])
