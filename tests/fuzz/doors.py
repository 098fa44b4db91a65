"""Every door that reads, as a function of bytes: what it says of them, where only documented refusals are caught.

A door fails on any other error, and where a refusal repeats the secret that stands in the seeds.
"""

from __future__ import annotations

import contextlib
import io
import sys
from collections.abc import Callable, Mapping
from datetime import date, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, Final

from pydantic import ValidationError

from poortwachter import Case, PackError, PoortwachterError, assess, assess_batch, parse_json, problems_in, read_pack
from poortwachter.adapters import afas, from_rows, nmbrs, sivi, visma
from poortwachter.adapters._sheet import read_sheet
from poortwachter.cli import main as command
from poortwachter.packs.checks import check
from poortwachter.portfolio.files import opened

__all__ = ["CORPUS", "SECRET", "TARGETS"]

CORPUS: Final = Path(__file__).parent / "corpus"
SECRET: Final = "Zwanenburgwal"
"""Stands in the seeds where a person would be named; no refusal repeats it."""

Target = Callable[[bytes], str]


def _refusal(error: ValidationError | PoortwachterError) -> str:
    """What a refusal says, in both languages; it must not repeat what may be private."""
    said = "\n".join(problem.message(language) for problem in problems_in(error) for language in ("en", "nl"))
    assert SECRET.lower() not in said.lower(), "a refusal repeats private input"
    assert all(line.isprintable() for line in said.split("\n")), "a refusal cannot be printed on a line"
    return said


def _json(data: bytes) -> str:
    """A case as JSON, and its answer."""
    try:
        case = Case.model_validate_json(data)
        again = Case.model_validate_json(case.to_json())
        assert again == case, "the case does not read back"
        return assess(case, as_of=case.last_day_that_happened + timedelta(days=30)).to_json()
    except (ValidationError, PoortwachterError) as error:
        return _refusal(error)


def _pack(data: bytes) -> str:
    """The TOML of a pack."""
    try:
        pack = read_pack(data.decode("utf-8", "replace"))
    except PackError as error:
        return "\n".join(problem.message() for problem in error.problems)
    assert not list(check(pack)), "a pack that was read has problems"
    return pack.id


def _rows(data: bytes) -> str:
    """A sheet in CSV, and its rows as cases."""
    columns = {"employment": "nr", "first_day": "ziek", "last_day": "hersteld", "percent_absent": "procent"}
    try:
        sheet = read_sheet("sheet.csv", data)
        return _converted(from_rows(sheet.rows, columns=columns, end_is="last_sick_day", days="dd-mm-yyyy"))
    except PoortwachterError as error:
        return _refusal(error)


def _workbook(data: bytes) -> str:
    """A workbook."""
    try:
        return str(len(read_sheet("sheet.xlsx", data).rows))
    except PoortwachterError as error:
        return _refusal(error)


def _system(read: Callable[[Any], Any]) -> Target:
    """An answer of a system, as it is parsed."""

    def target(data: bytes) -> str:
        try:
            return _converted(read(parse_json(data)))
        except (ValidationError, PoortwachterError) as error:
            return _refusal(error)

    return target


def _sivi(data: bytes) -> str:
    """A message in XML."""
    try:
        found = sivi.read(data, end_is="first_day_recovered", processing={"01": "tells"}, test_messages=True)
        return _converted(found)
    except PoortwachterError as error:
        return _refusal(error)


def _converted(found: Any) -> str:
    said = [case.to_json() for case in found.cases]
    said += [problem.message() for refused in found.refused for problem in refused.problems]
    assert SECRET.lower() not in "\n".join(said).lower(), "a conversion repeats private input"
    return "\n".join([*said, *found.not_read])


def _parquet(data: bytes) -> str:
    """A portfolio in Parquet, opened and read in parts as the command does."""
    with TemporaryDirectory() as folder:
        file = Path(folder) / "cases.parquet"
        file.write_bytes(data)
        try:
            parts = opened(file).parts
            found = [assess_batch(part.rows, as_of=date(2026, 1, 5), columns=["wia_first_day"]) for part in parts]
        except PoortwachterError as error:
            return _refusal(error)
    return str([batch.refused for batch in found])


def _command(data: bytes) -> str:
    """The command line: its arguments a line each, and the case that it reads after an empty line."""
    head, _, case = data.partition(b"\n\n")
    arguments = [line for line in head.decode("utf-8", "replace").splitlines() if line][:12]
    if any(line.startswith(("-o", "--o", "--w")) or "/" in line for line in arguments):
        return "writes or reads files"
    out, err = io.StringIO(), io.StringIO()
    stdin = sys.stdin
    sys.stdin = io.TextIOWrapper(io.BytesIO(case), encoding="utf-8", errors="surrogateescape")
    try:
        with contextlib.redirect_stdout(out), contextlib.redirect_stderr(err):
            try:
                status = command(arguments)
            except SystemExit as end:  # of argparse: its usage
                status = end.code if isinstance(end.code, int) else 2
    finally:
        sys.stdin = stdin
    assert status in (0, 1, 2, 3), f"status {status}"
    assert "Traceback" not in err.getvalue(), "a trace"
    assert SECRET.lower() not in err.getvalue().lower() or SECRET.lower() in head.decode("utf-8", "replace").lower()
    return f"{status}\n{out.getvalue()}\n{err.getvalue()}"


TARGETS: Final[Mapping[str, Target]] = {
    "case": _json,
    "pack": _pack,
    "rows": _rows,
    "workbook": _workbook,
    "afas": _system(lambda data: afas.read(data, end_is="last_sick_day", hours="hours")),
    "nmbrs": _system(lambda data: nmbrs.read(data, percentage_is="absent")),
    "visma": _system(visma.read),
    "sivi": _sivi,
    "parquet": _parquet,
    "command": _command,
}
"""Each door, by its name: what it says of some bytes. Only documented refusals are caught."""
