"""Build the page: ``web/dist``, a folder of static files, from the library, npm and PyPI; every version by its hash.

``python web/build.py`` needs ``npm`` and ``node``. What npm and PyPI give is pinned in ``package-lock.json`` and in
``wheels/*.txt``, and refused where a hash differs.
"""

from __future__ import annotations

import base64
import hashlib
import json
import re
import shutil
import subprocess
import sys
import tempfile
import zipfile
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any, Final

from poortwachter import Case, assessment_schema
from poortwachter.browser import reply
from poortwachter.browser.intake import STEPS_SHOWN
from poortwachter.browser.shown import PARTS

HERE: Final = Path(__file__).parent
ROOT: Final = HERE.parent
DIST: Final = HERE / "dist"
GENERATED: Final = HERE / "generated"
TOOLS: Final = HERE / "node_modules" / ".bin"
PYODIDE: Final = HERE / "node_modules" / "pyodide"
PLATFORM: Final = ("--platform", "pyemscripten_2026_0_wasm32", "--implementation", "cp", "--python-version", "314",
                   "--abi", "cp314")  # fmt: skip
ARCHIVES: Final = ("engine", "calendar", "sheets")
"""What the worker loads: the engine at once, the others when they are first asked for."""
STANDARD: Final = "python_stdlib.zip"
STANDARD_IN_PYTHON: Final = "python314.zip"
"""What Pyodide calls it once it is there."""
LANGUAGES: Final = ("nl", "en")
EPOCH: Final = (2020, 1, 1, 0, 0, 0)
NOT_OF_VERSION: Final = frozenset({"sw.js", "SHA256SUMS", "example.html", "example.js"})
"""Files that are not kept for use without a network."""


def main() -> None:
    """Build everything anew."""
    shutil.rmtree(DIST, ignore_errors=True)
    shutil.rmtree(GENERATED, ignore_errors=True)
    (DIST / "pyodide").mkdir(parents=True)
    GENERATED.mkdir()
    run("npm", "ci", "--no-audit", "--no-fund", "--ignore-scripts", "--silent")
    generate()
    for project in ("tsconfig.json", "tsconfig.worker.json", "tsconfig.node.json"):
        run(TOOLS / "tsc", "--project", project)
    engine()
    pages()
    scripts()
    service_worker()
    sums()


def run(*command: object, cwd: Path = HERE) -> None:
    """Run a tool, and stop with what it says where it fails."""
    done = subprocess.run([str(part) for part in command], cwd=cwd, check=False)
    if done.returncode:
        raise SystemExit(f"{command[0]} failed")


def asked(**question: Any) -> dict[str, Any]:
    """What the library answers."""
    found: dict[str, Any] = json.loads(reply(json.dumps(question)))
    return found


# --- what comes from the library --------------------------------------------------------------------------------------


def generate() -> None:
    """The words of the page, and the types of a case and an answer."""
    words = {language: asked(ask="words", lang=language) for language in LANGUAGES}
    text = json.dumps({"steps": [*words["nl"]["titles"]], **words}, ensure_ascii=False)
    (GENERATED / "words.json").write_text(text, encoding="utf-8")
    for name, schema in (("case", Case.model_json_schema()), ("assessment", assessment_schema())):
        schema["title"] = name.title()
        held = GENERATED / f"{name}.json"
        held.write_text(json.dumps(schema), encoding="utf-8")
        run(TOOLS / "json2ts", "--no-additionalProperties", "--input", held, "--output", GENERATED / f"{name}.ts")


def policy() -> str:
    """What the page may load: its own files, and the two styles that the library writes into its picture and report."""
    report = asked(ask="file", what="report", lang="nl", as_of="2026-01-05", case={"first_sick_day": "2026-01-05"})
    styles = re.findall(r"<style>(.*?)</style>", report["text"], re.DOTALL)
    hashes = [base64.b64encode(hashlib.sha256(style.encode()).digest()).decode() for style in dict.fromkeys(styles)]
    inline = " ".join(f"'sha256-{found}'" for found in hashes)
    return "; ".join(
        (
            "default-src 'none'",
            "script-src 'self' 'wasm-unsafe-eval'",
            "worker-src 'self' blob:",
            "connect-src 'self'",
            f"style-src 'self' {inline}",
            "img-src data:",
            "base-uri 'none'",
            "form-action 'none'",
        )
    )


def pages() -> None:
    """The pages, in Dutch until the user chooses English."""
    said = asked(ask="words", lang="nl")
    links = "\n            ".join(
        f'<li><a data-step="{step}" href="#{step}">{title}</a></li>' for step, title in said["titles"].items()
    )
    filled: Mapping[str, str] = {**said["words"], "policy": policy(), "step_links": links}
    for source in (HERE / "static").iterdir():
        text = source.read_text(encoding="utf-8")
        if source.suffix == ".html":
            text = re.sub(r"\{\{(\w+)\}\}", lambda found: filled[found[1]], text)
        (DIST / source.name).write_text(text, encoding="utf-8")


# --- the engine -------------------------------------------------------------------------------------------------------


def engine() -> None:
    """Python in WebAssembly, the memory in which the library stands ready, and archives with what is loaded later."""
    for name in ("pyodide.mjs", "pyodide.asm.mjs", "pyodide.asm.wasm"):
        shutil.copy(PYODIDE / name, DIST / "pyodide")
    lock = json.loads((PYODIDE / "pyodide-lock.json").read_text(encoding="utf-8"))
    (DIST / "pyodide" / "pyodide-lock.json").write_text(json.dumps({**lock, "packages": {}}), encoding="utf-8")
    with tempfile.TemporaryDirectory() as held:
        folder = Path(held)
        pip = (sys.executable, "-m", "pip", "--disable-pip-version-check", "--quiet")
        run(*pip, "wheel", "--no-deps", "--wheel-dir", folder / "engine", ROOT)
        unpack([PYODIDE / STANDARD], folder / "standard-unpacked")
        for name in ARCHIVES:
            pinned = ("--requirement", HERE / "wheels" / f"{name}.txt", "--require-hashes", "--no-deps")
            run(*pip, "download", *pinned, "--only-binary=:all:", *PLATFORM, "--dest", folder / name)
            unpack(sorted((folder / name).glob("*.whl")), folder / f"{name}-unpacked")
        run("node", "compile.mjs", *(folder / f"{name}-unpacked" for name in ("standard", *ARCHIVES)))
        set_apart(folder / "engine-unpacked", folder / "native")
        remember(folder)
        pack(folder / "standard-unpacked", DIST / "pyodide" / STANDARD)
        for name in ARCHIVES:
            pack(folder / f"{name}-unpacked", DIST / f"{name}.zip")


def remember(folder: Path) -> None:
    """Keep the memory of a Python that has answered what users ask first; take out of the archives what is in it.

    What makes a package stays: Python looks for it beside the data of the package.
    """
    pack(folder / "standard-unpacked", folder / STANDARD)
    pack(folder / "engine-unpacked", folder / "engine.zip")
    (folder / "questions.json").write_text(json.dumps([json.dumps(one) for one in first_questions()]), encoding="utf-8")
    script = HERE / "generated" / "remember.mjs"
    run(TOOLS / "esbuild", "src/remember.ts", "--bundle", "--format=esm", "--platform=node", "--target=es2022",
        "--external:pyodide", "--external:pyodide/pyodide.asm.mjs", f"--outfile={script}")  # fmt: skip
    given = (folder / STANDARD, folder / "engine.zip", folder / "native", folder / "questions.json")
    command = ("node", script, *given, DIST / "engine.memory")
    told = subprocess.run(
        [str(part) for part in command], cwd=HERE, check=True, stdout=subprocess.PIPE, text=True
    ).stdout
    places = {f"/lib/{STANDARD_IN_PYTHON}/": "standard-unpacked", "/lib/engine.zip/": "engine-unpacked"}
    for line in told.splitlines():
        for place, unpacked in places.items():
            if line.startswith(place) and not line.endswith("/__init__.pyc"):
                (folder / unpacked / line.removeprefix(place)).unlink()


def first_questions() -> Iterator[dict[str, Any]]:
    """What is asked while the memory is made: every part and step of the page, and the plans one press away."""
    case = {"first_sick_day": "2026-01-05", "records": [{"kind": "problem_analysis", "dated": "2026-02-10"}]}
    for language in LANGUAGES:
        of_case = {"lang": language, "as_of": "2026-11-25", "case": case}
        yield {"ask": "page", **of_case, "parts": [*PARTS], "steps": [*STEPS_SHOWN]}
        yield {"ask": "change", **of_case, "path": ["absences", 0, "first_day"], "value": "2026-01-06", "form": "text",
               "parts": [*PARTS], "steps": ["start"]}  # fmt: skip
        for more in ({"ask": "proof", "subject": "wia"}, {"ask": "questions"}, {"ask": "about_kind", "kind": "benefit"},
                     {"ask": "later", "subjects": ["wia_application"], "weeks": 1}):  # fmt: skip
            yield {**of_case, **more}


UNUSED: Final = (
    "pydantic/v1", "pydantic/mypy.py", "poortwachter/assistants", "poortwachter/cli", "poortwachter/portfolio",
    "poortwachter/testing", "poortwachter/__main__.py", "bin", "icalendar/tests", "icalendar/fuzzing",
    "_pyrepl", "bdb.py", "cmd.py", "doctest.py", "ftplib.py", "http/server.py", "imaplib.py", "mailbox.py",
    "modulefinder.py", "multiprocessing", "optparse.py", "pdb.py", "pickletools.py", "profile.py", "pstats.py",
    "pydoc.py", "smtplib.py", "socketserver.py", "symtable.py", "trace.py", "unittest", "wave.py", "wsgiref", "xmlrpc",
)  # fmt: skip
"""Parts of the libraries, and of the standard library, that no question of the page reaches."""


def unpack(archives: Iterable[Path], folder: Path) -> None:
    """Take archives out into a folder, without what the page does not need."""
    for path in archives:
        with zipfile.ZipFile(path) as archive:
            archive.extractall(folder)
    for name in UNUSED:
        path = folder / name
        if path.is_dir():
            shutil.rmtree(path)
        elif path.exists():
            path.unlink()
    for path in [*folder.rglob("*.pyi"), *folder.rglob("RECORD")]:
        path.unlink()


def set_apart(folder: Path, native: Path) -> None:
    """Move packages with compiled code out of a folder; the compiled code itself is a file of the page."""
    for compiled in sorted(folder.rglob("*.so")):
        package = compiled.relative_to(folder).parts[0]
        shutil.copy(compiled, DIST / f"{package}.wasm")
        shutil.move(folder / package, native / package)


def pack(folder: Path, archive: Path) -> None:
    """Put a folder in a zip, the same bytes each time."""
    with zipfile.ZipFile(archive, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as made:
        for path in sorted(folder.rglob("*")):
            if path.is_file():
                made.writestr(zipfile.ZipInfo(path.relative_to(folder).as_posix(), EPOCH), path.read_bytes(),
                              zipfile.ZIP_DEFLATED, 9)  # fmt: skip


# --- scripts ----------------------------------------------------------------------------------------------------------


def scripts() -> None:
    """The scripts of the page, and the module for others with its types."""
    common = ("--bundle", "--format=esm", "--target=es2022", "--minify", "--legal-comments=none")
    for name in ("page", "worker", "poortwachter"):
        run(TOOLS / "esbuild", f"src/{name}.ts", *common, f"--outfile={DIST / name}.js")
    types = ("--declaration", "--emitDeclarationOnly", "--noEmit", "false", "--skipLibCheck", "--target", "es2022")
    modules = ("--module", "esnext", "--moduleResolution", "bundler", "--strict", "--lib", "es2023,dom")
    run(TOOLS / "tsc", *types, *modules, "--outDir", DIST / "types", "src/poortwachter.ts")
    (DIST / "poortwachter.d.ts").write_text('export * from "./types/src/poortwachter";\n', encoding="utf-8")


def service_worker() -> None:
    """The worker that keeps the files, which knows each by its hash."""
    kept = {path: found for path, found in hashes() if path not in NOT_OF_VERSION and not path.endswith(".d.ts")}
    version = hashlib.sha256(json.dumps(kept).encode()).hexdigest()[:16]
    run(TOOLS / "esbuild", "src/sw.ts", "--bundle", "--format=iife", "--target=es2022", "--minify",
        f"--define:FILES={json.dumps(kept)}", f"--define:VERSION={json.dumps(version)}",
        f"--outfile={DIST / 'sw.js'}")  # fmt: skip


def hashes() -> Iterator[tuple[str, str]]:
    """Every file that was built, with its hash."""
    for path in sorted(DIST.rglob("*")):
        if path.is_file():
            yield path.relative_to(DIST).as_posix(), hashlib.sha256(path.read_bytes()).hexdigest()


def sums() -> None:
    """The hashes of all that was built, as ``sha256sum --check`` reads them."""
    text = "".join(f"{found}  {path}\n" for path, found in hashes())
    (DIST / "SHA256SUMS").write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main()
