"""A directory of evidence: the facts, the answer, the proof of each day, what other readings would move, and hashes."""

from __future__ import annotations

import hashlib
import json
import platform
import shutil
import tempfile
from collections.abc import Iterator, Mapping
from datetime import date
from importlib import metadata
from pathlib import Path
from typing import Final

from ..answer.assessment import Assessment
from ..answer.parts import PERIODS
from ..engine.question import asked
from ..export.picture import timeline_svg
from ..export.report import report_html
from ..facts.case import Case
from ..planning.other_readings import other_readings
from ..planning.whole import whole
from ..text import Language
from ..text.planning import other_readings_page
from ..text.proof import proof_page
from .saying import sentence

__all__ = ["evidence"]

_LIBRARIES: Final = ("pydantic", "pydantic_core", "python-dateutil")


def evidence(case: Case, as_of: date, readings: Mapping[str, str], directory: Path, language: Language) -> str:
    """Write the directory, whole or not at all, and say what is in it.

    Raises:
        FileExistsError: there is such a directory.
        OSError: it cannot be written.
        CaseError: the case cannot be assessed as asked.
    """
    if directory.exists():
        raise FileExistsError(directory)
    answer = whole(asked(case, as_of, dict(readings)))
    files = dict(_files(case, answer, readings, language))
    hashes = "".join(f"{hashlib.sha256(content).hexdigest()}  {name}\n" for name, content in sorted(files.items()))
    made = Path(tempfile.mkdtemp(prefix=f".{directory.name}.", dir=directory.parent))
    try:
        for name, content in {**files, "SHA256SUMS": hashes.encode()}.items():
            path = made / name
            path.parent.mkdir(exist_ok=True)
            path.write_bytes(content)
        made.chmod(0o755)
        made.rename(directory)
    except BaseException:
        shutil.rmtree(made, ignore_errors=True)
        raise
    return sentence("cli.evidence", language, directory=directory, count=len(files) + 1)


def _files(
    case: Case, answer: Assessment, readings: Mapping[str, str], language: Language
) -> Iterator[tuple[str, bytes]]:
    yield "facts.json", f"{case.to_json()}\n".encode()
    yield "answer.json", f"{answer.to_json(indent=2)}\n".encode()
    yield "report.html", report_html(answer, language=language).encode()
    yield "timeline.svg", timeline_svg(answer, language=language).encode()
    others = other_readings(case, as_of=answer.as_of, readings=readings)
    yield "other_readings.txt", other_readings_page(others, language).encode()
    yield "versions.json", _versions(answer).encode()
    subjects = [*PERIODS, *(item.key for item in answer.milestones), *(item.id for item in answer.risk.findings)]
    for subject in dict.fromkeys(map(str, subjects)):
        proof = answer.explain(subject)
        name = "".join(sign if sign.isalnum() or sign in "_-" else "-" for sign in subject)
        yield f"proofs/{name}.txt", proof_page(proof, language, records=case.filed).encode()
        yield f"proofs/{name}.json", f"{proof.to_json(indent=2)}\n".encode()


def _versions(answer: Assessment) -> str:
    """What the answer was made with."""
    held = {"provenance": answer.provenance.to_dict(), "python": platform.python_version()}
    libraries = {name: metadata.version(name) for name in _LIBRARIES}
    return json.dumps({**held, "libraries": libraries}, indent=2) + "\n"
