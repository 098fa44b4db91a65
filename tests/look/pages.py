"""The pages that people see, made once: reports, what the employee gets, notebooks, and the site."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

from poortwachter import Case, Language, assess
from poortwachter.export.report import brief_html, report_html

ROOT = Path(__file__).parents[2]
LANGUAGES: tuple[Language, ...] = ("nl", "en")
EXAMPLES = ("cases/running-2026", "cases/shortened-sanction", "levels/serious-gaps", "levels/gaps")
"""A case that runs, one with a sanction, and two with much to say."""
SITE = (
    "index", "tutorial", "guides/casemanager", "law", "proof", "readings", "milestones/index",
    "milestones/wia_application",
)  # fmt: skip
"""The pages of the site that are looked at: of each kind one, and a wide table."""


def language_of(path: Path) -> Language:
    """The language that a page is in."""
    return "nl" if path.stem.endswith("-nl") or path.stem == "casemanager" else "en"


def name_of(path: Path) -> str:
    """What the pictures of a page are called: by its folder too where several have its name."""
    return f"{path.parent.name}-{path.stem}" if path.stem == "index" else path.stem


def reports(folder: Path) -> Iterator[Path]:
    """The report of some examples in both languages, and what the employee gets of one."""
    for path in (ROOT / "examples" / f"{name}.json" for name in EXAMPLES):
        case = Case.model_validate_json(path.read_bytes())
        answer = assess(case, as_of=max(case.last_day_that_happened, date(2027, 3, 15)))
        for language in LANGUAGES:
            yield _written(folder / f"report-{path.stem}-{language}.html", report_html(answer, language=language))
            if path.stem == "gaps":
                yield _written(folder / f"brief-{path.stem}-{language}.html", brief_html(answer, language=language))


def notebooks(folder: Path) -> Iterator[Path]:
    """Each notebook, run by a kernel, as a page with what its cells show."""
    import jupytext
    import nbclient
    import nbconvert

    exporter: Any = nbconvert.HTMLExporter
    for path in sorted((ROOT / "examples" / "notebooks").glob("*.py")):
        notebook = jupytext.read(path)
        nbclient.NotebookClient(notebook, timeout=120, kernel_name="python3").execute()
        body, _ = exporter(template_name="basic").from_notebook_node(notebook)
        yield _written(folder / f"notebook-{path.stem}.html", _PAGE.format(title=path.stem, body=body))


def site(folder: Path) -> Iterator[Path]:
    """The site, built anew; the pages of it that are looked at."""
    command = [sys.executable, str(ROOT / "docs" / "build_site.py"), str(folder)]
    subprocess.run(command, check=True, timeout=1500)  # a busy machine is no fault of a page
    yield from (folder / f"{name}.html" for name in SITE)


def _written(path: Path, text: str) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    return path


_PAGE = """<!DOCTYPE html>
<html lang="en"><head><meta charset="utf-8"><title>{title}</title>
<meta name="viewport" content="width=device-width, initial-scale=1">
<style>
:root {{ color-scheme: light dark }}
body {{ margin: 0 auto; max-width: 60rem; padding: 1rem; font: 0.95rem/1.4 Arial, 'DejaVu Sans', sans-serif }}
.jp-InputPrompt, .jp-OutputPrompt, .prompt, .anchor-link {{ display: none }}
pre {{ white-space: pre-wrap; overflow-wrap: anywhere }}
</style></head><body><main>{body}</main></body></html>
"""
