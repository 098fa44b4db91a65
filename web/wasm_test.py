"""Run the tests of the law in the Python of the page, 3.14 in WebAssembly.

What is compiled comes from ``wheels/*.txt``, and what is Python alone from the environment in which this runs. Left out
are tests that need a process, a terminal or a library that is not there.
"""

from __future__ import annotations

import subprocess
import sys
import tempfile
import zipfile
from pathlib import Path
from typing import Final

import pytest
from build import HERE, PLATFORM, ROOT, run

TESTS: Final = (
    "auditing", "engine", "facts/test_bad_input.py", "invariants", "law", "pay", "planning", "proofs", "retention",
    "review", "rulings", "signals",
)  # fmt: skip


def main() -> int:
    """Run them; the status is that of pytest."""
    with tempfile.TemporaryDirectory() as held:
        compiled = Path(held) / "packages"
        for name in ("engine", "tests"):
            wheels = Path(held) / name
            pinned = ("--requirement", HERE / "wheels" / f"{name}.txt", "--require-hashes", "--no-deps")
            run(sys.executable, "-m", "pip", "--disable-pip-version-check", "--quiet", "download", *pinned,
                "--only-binary=:all:", *PLATFORM, "--dest", wheels)  # fmt: skip
            for wheel in sorted(wheels.glob("*.whl")):
                with zipfile.ZipFile(wheel) as archive:
                    archive.extractall(compiled)
        beside = Path(pytest.__file__).parent.parent
        command = ("node", "wasm_test.mjs", ROOT, compiled, beside, *(f"tests/{name}" for name in TESTS))
        return subprocess.run([str(part) for part in command], cwd=HERE, check=False).returncode


if __name__ == "__main__":
    sys.exit(main())
