"""Throws broken and hostile input at every door that reads, guided by the lines that it reaches.

``python tests/fuzz/fuzz.py --seconds 60`` runs each door so long, in a process of its own, from the seeds in
``tests/fuzz/corpus``. What makes a door fail is printed: mend it, with a test, and keep it as a seed.
"""

from __future__ import annotations

import argparse
import json
import re
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import Final

import atheris

CORPUS: Final = Path(__file__).parent / "corpus"
DOORS: Final = sorted(path.name for path in CORPUS.iterdir())


def run(target: str, seconds: int, corpus: Path) -> None:
    """Fuzz one door in this process; atheris ends the process."""
    with atheris.instrument_imports(include=["poortwachter"]):
        from doors import TARGETS

        said = TARGETS[target]
        for seed in sorted((CORPUS / target).iterdir()):
            said(seed.read_bytes())  # what is loaded on first use is watched too

    def one(data: bytes) -> None:
        assert said(data) == said(data), "another answer to the same input"

    arguments = [
        sys.argv[0],
        f"-max_total_time={seconds}",
        "-max_len=20000",
        "-timeout=60",
        "-rss_limit_mb=4096",
        "-print_final_stats=1",
        f"-artifact_prefix={corpus}/crash-",
        str(corpus),
        str(CORPUS / target),
    ]
    atheris.Setup(arguments, one)
    atheris.Fuzz()


def main() -> int:
    """Run each target, print how often it was asked, and keep what made it fail."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--seconds", type=int, default=60, help="for each target")
    parser.add_argument("--one", choices=DOORS, help=argparse.SUPPRESS)
    parser.add_argument("--corpus", type=Path, help=argparse.SUPPRESS)
    parser.add_argument("targets", nargs="*", default=DOORS)
    given = parser.parse_args()
    if given.one:
        run(given.one, given.seconds, given.corpus)
        return 0
    failed, begun = 0, time.monotonic()
    print(f"{len(given.targets)} doors: about {len(given.targets) * given.seconds / 60:.0f} minutes", flush=True)
    for target in given.targets:
        with tempfile.TemporaryDirectory() as name:
            command_line = [
                sys.executable,
                __file__,
                "--one",
                target,
                "--seconds",
                str(given.seconds),
                "--corpus",
                name,
            ]
            done = subprocess.run(command_line, capture_output=True, text=True, errors="replace", check=False)
            ran = re.search(r"number_of_executed_units:\s*(\d+)", done.stderr)
            print(
                f"{target}: {ran[1] if ran else '?'} inputs, {'held' if done.returncode == 0 else 'FAILED'}", flush=True
            )
            if done.returncode:
                failed += 1
                print(done.stderr[-3000:])
                for crash in Path(name).glob("crash-*"):
                    print(json.dumps(crash.read_bytes().decode("latin-1")))
    print(f"{(time.monotonic() - begun) / 60:.0f} minutes")
    return int(failed > 0)


if __name__ == "__main__":
    sys.exit(main())
