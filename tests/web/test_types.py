"""The types of the module for other pages, as a program of another page meets them: a slip in it is told at once."""

from __future__ import annotations

import json
import re
import subprocess
from pathlib import Path

from served import DIST

TSC = DIST.parent / "node_modules" / ".bin" / "tsc"
RIGHT = """
import { assess, CaseError, type Assessment, type Case } from "./dist/poortwachter";

const facts: Case = {
  absences: [{ first_day: "2026-01-05" }],
  records: [{ kind: "problem_analysis", dated: "2026-02-10" }],
};
try {
  const answer: Assessment = await assess(facts, "2026-11-25", { language: "nl" });
  const day: string | null | undefined = answer.wia.first_day;
  console.log(day, (await assess({ first_sick_day: "2026-01-05" }, "2026-11-25")).sickness_week + 1);
} catch (error) {
  if (error instanceof CaseError) console.log(error.problems.map((one) => one.text));
}
"""
WRONG = """import { assess, type Case } from "./dist/poortwachter";
await assess({ first_sick_day: "2026-01-05" });
await assess({ absences: [{ first_day: "2026-01-05" }], diagnosis: "" }, "2026-11-25");
const facts: Case = { absences: [{ first_day: "2026-01-05" }], records: [{ kind: "none" }] };
await assess({ first_sick_day: "2026-01-05" }, "2026-11-25", { language: "de" });
(await assess(facts, "2026-11-25")).sanctioned;
(await assess(facts, "2026-11-25")).wia.last_day;
"""
"""No day; a fact, a record, a language and a part of an answer that there are not: one on each line below the first."""


def refused(folder: Path, program: str) -> list[int]:
    """The lines that the compiler refuses in a program that stands beside the folder of the page."""
    (folder / "dist").symlink_to(DIST)
    (folder / "program.ts").write_text(program, encoding="utf-8")
    options = {"target": "es2022", "module": "esnext", "moduleResolution": "bundler", "lib": ["es2023", "dom"],
               "strict": True, "exactOptionalPropertyTypes": True, "noEmit": True, "types": []}  # fmt: skip
    project = {"compilerOptions": options, "files": ["program.ts"]}
    (folder / "tsconfig.json").write_text(json.dumps(project), encoding="utf-8")
    done = subprocess.run([TSC, "-p", folder], check=False, capture_output=True, text=True)
    lines = sorted({int(found) for found in re.findall(r"program\.ts\((\d+),", done.stdout)})
    assert done.returncode == (2 if lines else 0), done.stdout
    return lines


def test_right_use_compiles(tmp_path: Path) -> None:
    """Strictly, and the declarations themselves too: nothing of them is skipped."""
    assert refused(tmp_path, RIGHT) == []


def test_each_slip_is_told(tmp_path: Path) -> None:
    """A name that is not of a case or an answer is told where it is written."""
    assert refused(tmp_path, WRONG) == [*range(2, WRONG.count("\n") + 1)]
