"""The schemas serve others: a TypeScript client that is generated from them compiles, and tells records apart.

It needs the npm packages of ``package.json`` in this folder (``make typescript``), and is left out without them.
"""

from __future__ import annotations

import json
import shutil
import subprocess
from pathlib import Path

import pytest

from poortwachter import Case, assessment_schema

HERE = Path(__file__).parent
TOOLS = HERE / "node_modules" / ".bin"


@pytest.mark.skipif(not (TOOLS / "tsc").exists(), reason="needs npm packages: make typescript")
def test_a_generated_client_compiles(tmp_path: Path) -> None:
    """Strictly; and each line that is marked as a mistake is one."""
    (tmp_path / "generated").mkdir()
    for name, schema in (("case", Case.model_json_schema()), ("assessment", assessment_schema())):
        schema["title"] = name.title()
        (tmp_path / f"{name}.json").write_text(json.dumps(schema), encoding="utf-8")
        written = tmp_path / "generated" / f"{name}.ts"
        run(TOOLS / "json2ts", "--input", tmp_path / f"{name}.json", "--output", written)
    shutil.copy(HERE / "client.ts", tmp_path)
    options = ("--strict", "--noEmit", "--target", "es2022", "--module", "nodenext", "--exactOptionalPropertyTypes")
    run(TOOLS / "tsc", *options, tmp_path / "client.ts")


def run(*command: object) -> None:
    """Run a tool; what it prints says what is wrong."""
    done = subprocess.run([str(part) for part in command], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
