"""A portfolio in ratios, beside its targets: processor time, best of some rounds, in one run.

Version 0.1.0 runs beside it, from the wheel that is kept in this folder, on the same made-up cases, one by one from
rows. Each line is printed when it was measured, and a target that is missed as missed: docs/portfolio.md says where the
time goes. ``--quick`` measures fewer cases, fewer times; the ratios are only true on an idle machine.
"""

from __future__ import annotations

import argparse
import gc
import json
import subprocess
import sys
import time
from collections.abc import Callable, Iterable, Iterator
from datetime import date, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, NamedTuple

import numpy as np
import pyarrow as pa
import pyarrow.parquet as pq
from openfisca_core.entities import Entity
from openfisca_core.periods import DateUnit, period
from openfisca_core.simulations import SimulationBuilder
from openfisca_core.taxbenefitsystems import TaxBenefitSystem
from openfisca_core.variables import Variable

from poortwachter import (
    OVERVIEW_COLUMNS,
    Case,
    assess,
    assess_batch,
    assess_over,
    overview,
    overview_html,
    portfolio_schemas,
    what_if_batch,
)
from poortwachter.portfolio.made import GROUPS, made
from poortwachter.portfolio.question import Question
from poortwachter.portfolio.running import Run, run

WHEEL = Path(__file__).parent / "poortwachter-0.1.0-py3-none-any.whl"
AS_OF = date(2026, 11, 26)
RESULT = tuple(column["name"] for column in portfolio_schemas()["poortwachter.portfolio.result/1"])
PERIODS = tuple(name for name in RESULT if name.endswith(("_first_day", "_last_day")))
DAYS = (*PERIODS, *(name for name in RESULT if name.endswith("_due")))
WITHOUT_EUROS = tuple(name for name in RESULT if not name.startswith("exposure_"))
RISK = ("level", "open_questions", "report_missing", "report_to_come")
BEFORE_RISK = tuple(name for name in WITHOUT_EUROS if name not in RISK and not name.startswith("next_step"))


class Line(NamedTuple):
    """One row of the table: what was measured, the target, and whether it is met."""

    what: str
    found: str
    target: str
    met: bool | None


def best(act: Callable[[], object], rounds: int) -> float:
    """Seconds of processor time of one call, the best of the rounds."""
    found = float("inf")
    for _ in range(rounds):
        gc.collect()
        start = time.process_time()
        act()
        found = min(found, time.process_time() - start)
    return found


def without_nothing(item: dict[str, Any]) -> dict[str, Any]:
    """What is known of an item, days as text."""
    known = {key: value for key, value in item.items() if value is not None}
    return {key: str(value) if isinstance(value, date) else value for key, value in known.items()}


def facts(table: pa.Table) -> list[dict[str, Any]]:
    """Made-up rows as facts that both versions read: plain JSON, days as text."""
    found = []
    for row in table.to_pylist():
        listed = {name: [without_nothing(item) for item in row[name]] for name in ("absences", "leaves", "records")}
        found.append({"case_id": row["case_id"], "birth_date": str(row["birth_date"]), **listed})
    return found


EARLIER = """
import json, sys, time
sys.path.insert(0, sys.argv[1])
from datetime import date
from poortwachter import Case, assess
rows, rounds = json.load(open(sys.argv[2])), int(sys.argv[3])
day, cases = date(2026, 11, 26), 0
def once():
    global cases
    cases = 0
    for row in rows:
        try:
            answer = assess(Case.model_validate(row), as_of=day)
            answer.milestones, answer.wia, answer.wage_continuation, answer.dismissal_ban, answer.sanction
            cases += 1
        except ValueError:
            pass
best = float("inf")
for _ in range(rounds):
    start = time.process_time(); once(); best = min(best, time.process_time() - start)
print(best / max(cases, 1), cases)
"""


def earlier(rows: list[dict[str, Any]], rounds: int, folder: Path) -> tuple[float, int]:
    """Seconds a case of version 0.1.0, rows to milestones and periods, and how many it could read."""
    source = folder / "rows.json"
    source.write_text(json.dumps(rows), encoding="utf-8")
    done = subprocess.run(
        [sys.executable, "-c", EARLIER, str(WHEEL), str(source), str(rounds)],
        capture_output=True,
        text=True,
        check=True,
    )
    seconds, cases = done.stdout.split()
    return float(seconds), int(cases)


def lines(size: int, million: int, rounds: int, folder: Path) -> Iterator[Line]:
    """Every row of the table."""
    yield from columns(size, rounds, folder)
    yield from supposed_and_earlier(size, min(rounds, 3))
    yield from plain_days(million, rounds)
    yield from files(size, rounds, folder)
    yield workers(60 * size, rounds, folder)
    yield from growth(size, folder)


def columns(size: int, rounds: int, folder: Path) -> Iterator[Line]:
    """Columns to columns, beside version 0.1.0 from rows, and what risk and next step cost beside the rest."""
    many = made(10 * size, as_of=AS_OF).read_all().drop_columns(list(GROUPS))
    table = many.slice(0, size)
    assess_batch(table, as_of=AS_OF, columns=WITHOUT_EUROS)

    def cost(columns: tuple[str, ...], rows: pa.Table) -> float:
        seconds = best(lambda: assess_batch(rows, as_of=AS_OF, columns=columns), rounds)
        return seconds / int(rows.num_rows)

    before, read = earlier(facts(table), rounds, folder)
    days, rest, risk, whole = (cost(of, many) for of in (DAYS, BEFORE_RISK, (*BEFORE_RISK, *RISK), WITHOUT_EUROS))
    of_days = f"periods and last days from columns, {days * 1e6:.0f} us a case of {10 * size}"
    of_rest = f"every column but risk, report, steps and euros, {rest * 1e6:.0f} us a case"
    of_whole = f"every column but euros, {whole * 1e6:.0f} us a case"
    theirs = f"against 0.1.0 from rows, {before * 1e6:.0f} us a case of {read}"
    yield Line(f"{of_days}, {theirs}", f"{before / days:.1f} times faster", "8", before / days >= 8)
    yield Line(f"{of_rest}, against the same", f"{before / rest:.1f} times faster", "none", None)
    yield Line(f"{of_whole}, against the same", f"{before / whole:.1f} times faster", "none", None)
    yield Line("the same, compiled by numba; cases a second in its kernel", "not built", "200; 500,000", None)
    yield Line(
        "level of risk and report, against all the rest", f"{(risk - rest) / rest:.2f}", "at most 1", risk <= 2 * rest
    )
    yield Line("the next step, against all the rest", f"{(whole - risk) / rest:.2f}", "none", None)
    every = cost(RESULT, many)
    euros = every - whole
    name = f"euros, {euros * 1e6:.0f} us a case, of which four fifths have a wage, against every other column"
    yield Line(name, f"{euros / whole:.2f}", "none", None)
    answers = assess_batch(many, as_of=AS_OF, columns=OVERVIEW_COLUMNS)
    page = best(lambda: overview_html(overview(answers)), rounds) / answers.rows
    name = f"the overview as a page, {page * 1e6:.0f} us a case, against every column"
    yield Line(name, f"{page / every:.2f}", "none", None)


def supposed_and_earlier(size: int, rounds: int) -> Iterator[Line]:
    """Cases one by one, twelve ends of months, and a change to all, beside the same number of answers of `assess`."""
    table = made(5 * size, as_of=AS_OF).read_all().drop_columns(list(GROUPS))
    cases = [Case.model_validate(row) for row in facts(table)]
    months = [date(2025 + month // 12, month % 12 + 1, 1) - timedelta(days=1) for month in range(11, 23)]
    some = ("level", "overdue", "wia_first_day", "next_step")
    notice = {"kind": "week_42_notice", "received_on": AS_OF}

    def alone() -> None:
        for case in cases[:size]:
            answer = assess(case, as_of=AS_OF)
            answer.risk.level, answer.overdue, answer.wia, answer.next_steps  # noqa: B018

    each = best(alone, rounds) / size
    begun = sum(batch.rows for batch in assess_over(table, days=months, columns=some).values())
    told = {
        "cases one by one": (lambda: assess_batch(cases, as_of=AS_OF, columns=some), len(cases)),
        "twelve ends of months": (lambda: assess_over(table, days=months, columns=some), begun),
        "a change to all": (lambda: what_if_batch(table, [notice], as_of=AS_OF, columns=some), 2 * len(cases)),
    }
    for what, (act, answers) in told.items():
        mine = best(act, rounds) / answers
        name = f"{what}, four columns, {mine * 1e6:.0f} us an answer, against assess, {each * 1e6:.0f} us"
        yield Line(name, f"{each / mine:.1f} times faster", "none", None)


def plain_days(number: int, rounds: int) -> Iterator[Line]:
    """Twenty days of plain cases, beside twenty additions of numpy, and the same as variables of OpenFisca."""
    first = np.datetime64("2026-11-26") - np.random.default_rng(1).integers(0, 1000, number)
    table = pa.table({"first_sick_day": pa.array(first.astype("datetime64[D]"))})
    added = [np.timedelta64(35 * n + 7, "D") for n in range(20)]

    def additions() -> pa.Table:
        return pa.table({str(days): pa.array((first + days).astype("datetime64[D]")) for days in added})

    ours = best(lambda: assess_batch(table, as_of=AS_OF, columns=DAYS[:20]), rounds)
    numpy, openfisca = best(additions, rounds), best(variables_of(first, added), rounds)
    what = f"twenty days of {number} plain cases ({ours / number * 1e6:.2f} us a case), against"
    yield Line(f"{what} numpy's additions", f"{ours / numpy:.1f} times", "at most 2", ours <= 2 * numpy)
    yield Line(f"{what} those of OpenFisca-core", f"{ours / openfisca:.1f} times", "below 1", ours < openfisca)


def variables_of(first: Any, added: Iterable[Any]) -> Callable[[], pa.Table]:
    """Days as an input variable of OpenFisca, and each addition to them as a variable with a formula."""
    person, month = Entity("person", "persons", "", ""), period("2026-11")
    system = TaxBenefitSystem([person])
    about = {"value_type": date, "entity": person, "label": ""}
    system.add_variable(type("first", (Variable,), {**about, "definition_period": DateUnit.ETERNITY}))

    def formula_of(days: Any) -> Callable[[Any, Any], Any]:
        def formula(persons: Any, period: Any) -> Any:
            return persons("first", period) + days

        return formula

    names = [f"later_{number}" for number, _ in enumerate(added)]
    for name, days in zip(names, added, strict=True):
        mine = {**about, "definition_period": DateUnit.MONTH, "formula": formula_of(days)}
        system.add_variable(type(name, (Variable,), mine))

    def answered() -> pa.Table:
        simulation = SimulationBuilder().build_default_simulation(system, count=len(first))
        simulation.set_input("first", period("ETERNITY"), first.astype("datetime64[D]"))
        return pa.table({name: pa.array(simulation.calculate(name, month)) for name in names})

    return answered


def files(size: int, rounds: int, folder: Path) -> Iterator[Line]:
    """Parquet to Parquet, beside what pyarrow needs to read the one and write the other; and two workers."""
    source, out = folder / "cases.parquet", folder / "result.parquet"

    def against_pyarrow(what: str, number: int, columns: tuple[str, ...]) -> Line:
        pq.write_table(made(number, as_of=AS_OF).read_all(), source)
        asked = Run(source, out, Question(AS_OF, {}, (), 14, columns, "en"), GROUPS, force=True)
        ours = best(lambda: run(asked), min(rounds, 3))
        answers = pq.read_table(out)

        def plain() -> None:
            pq.read_table(source)
            pq.write_table(answers, folder / "copy.parquet")

        theirs = best(plain, rounds)
        name = f"Parquet to Parquet, {what}, {number} cases, against pyarrow reading and writing"
        return Line(name, f"{ours / theirs:.0f} times", "at most 2.5", ours <= 2.5 * theirs)

    yield against_pyarrow("every column", 15 * size, RESULT)
    yield against_pyarrow("all but euros", 15 * size, WITHOUT_EUROS)
    yield against_pyarrow("without risk, report and steps", 15 * size, BEFORE_RISK)


COMMAND = """
import sys
from resource import RUSAGE_CHILDREN, RUSAGE_SELF, getrusage
from datetime import date
from pathlib import Path
from poortwachter.portfolio.question import Question
from poortwachter.portfolio.running import Run, run
if __name__ == "__main__":
    source, out, columns, workers, at_a_time = sys.argv[1:]
    question = Question(date(2026, 11, 26), {}, (), 14, tuple(columns.split(",")), "en")
    run(
        Run(
            source=Path(source), out=Path(out), question=question, keep=("unit", "manager"),
            workers=int(workers), at_a_time=int(at_a_time), force=True,
        )
    )
    print(sum(sum(getrusage(who)[:2]) for who in (RUSAGE_SELF, RUSAGE_CHILDREN)))
"""


def workers(number: int, rounds: int, folder: Path) -> Line:
    """Processor time of a whole command in sum, with all that it loads: two workers beside one."""
    source, script = folder / "cases.parquet", folder / "command.py"
    pq.write_table(made(number, as_of=AS_OF).read_all(), source)
    script.write_text(COMMAND, encoding="utf-8")

    def spent(workers: int) -> float:
        command = [sys.executable, str(script), str(source), str(folder / "result.parquet"), ",".join(WITHOUT_EUROS)]
        command += [str(workers), str(number // 4)]
        return float(subprocess.run(command, capture_output=True, text=True, check=True).stdout)

    one, both = (min(spent(workers) for _ in range(max(1, rounds // 2))) for workers in (1, 2))
    name = f"processor time of two workers in sum, against one, the whole command, {number} cases"
    return Line(name, f"{both / one:.2f}", "at most 1.1", both <= 1.1 * one)


GROWTH = """
import sys, time
from datetime import date
import pyarrow, pyarrow.parquet, numpy
from poortwachter import assess, assess_batches, Case
from poortwachter.portfolio.made import GROUPS
from poortwachter.portfolio.reading import AT_A_TIME
day, columns = date(2026, 11, 26), sys.argv[1].split(",")
def peak():
    return next(int(line.split()[1]) for line in open("/proc/self/status") if line.startswith("VmHWM"))
def cost(path):
    file, rows, start = pyarrow.parquet.ParquetFile(path, pre_buffer=False), 0, time.process_time()
    reader = pyarrow.RecordBatchReader.from_batches(file.schema_arrow, file.iter_batches(batch_size=AT_A_TIME))
    for batch in assess_batches(reader, as_of=day, columns=columns, keep=GROUPS):
        rows += batch.rows
    return (time.process_time() - start) / rows
list(assess_batches([Case(first_sick_day=day)], as_of=day))
before = peak()
small = min(cost(sys.argv[2]) for _ in range(2))
print(small, cost(sys.argv[3]), peak() - before)
"""


def growth(size: int, folder: Path) -> Iterator[Line]:
    """The cost of a case in a portfolio ten times as large, and the most memory above import and a first answer."""
    numbers = (10 * size, 100 * size)
    paths = [folder / f"{number}.parquet" for number in numbers]
    for number, path in zip(numbers, paths, strict=True):
        with pq.ParquetWriter(path, (cases := made(number, as_of=AS_OF)).schema) as file:
            for batch in cases:
                file.write_batch(batch)
    command = [sys.executable, "-c", GROWTH, ",".join(WITHOUT_EUROS), *map(str, paths)]
    said = subprocess.run(command, capture_output=True, text=True, check=True).stdout.split()
    small, large, peak = float(said[0]), float(said[1]), int(said[2]) / 1024
    name = f"cost of a case, all but euros, {numbers[1]} ({large * 1e6:.0f} us) against {numbers[0]}"
    yield Line(name, f"{large / small:.2f}", "within 1.2", large <= 1.2 * small)
    name = f"peak memory above import, all but euros, {numbers[1]} cases"
    yield Line(name, f"{peak:.0f} MB", "at most 300", peak <= 300)


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--quick", action="store_true")
    parser.add_argument("--rounds", type=int, default=7, help="of how many rounds the best is taken")
    asked = parser.parse_args()
    size, million, rounds = (150, 100_000, 2) if asked.quick else (1000, 1_000_000, asked.rounds)
    print(f"best of {rounds}; on an idle machine about {'one minute' if asked.quick else 'three minutes'}", flush=True)
    with TemporaryDirectory() as folder:
        for line in lines(size, million, rounds, Path(folder)):
            met = "" if line.met is None else "met" if line.met else "missed"
            print(f"{line.what:<112} {line.found:>18}   {line.target:<13} {met}", flush=True)


if __name__ == "__main__":
    main()
