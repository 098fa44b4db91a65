"""Every step of the page, as a user takes it: both languages, desk and phone, by keyboard, and without a network."""

from __future__ import annotations

import io
import json
from datetime import date
from pathlib import Path
from typing import Any

import openpyxl
import pytest
from likeness import A4, unlike
from playwright.sync_api import BrowserContext, Page, expect

from poortwachter import Assessment, Case, assess
from poortwachter.export.report import report_html
from run import files
from served import Site, kept, open_page
from steps import begin, beyond_the_edge, drop, fill, line, saved, settled, step, why

DESK = {"viewport": {"width": 1280, "height": 900}}
IPHONE = "Mozilla/5.0 (iPhone; CPU iPhone OS 26_1 like Mac OS X) AppleWebKit/605.1.15 Version/26.1 Mobile Safari/604.1"
"""Python calls functions of C in another way on such a phone: the memory that is laid back must do there too."""
PHONE = {"viewport": {"width": 375, "height": 740}, "is_mobile": True, "has_touch": True, "user_agent": IPHONE}
DARK = {"color_scheme": "dark"}
AXE = Path(__file__).parents[2] / "web" / "node_modules" / "axe-core" / "axe.min.js"
SHOTS = Path(__file__).parents[2] / "web" / "shots"
SWITCHED_WHILE_THE_PANEL_ASKS = """async () => {
  const panel = document.querySelector("#panel-later");
  for (const open of [false, true]) {
    const toggled = new Promise((done) => panel.addEventListener("toggle", done, { once: true }));
    panel.open = open;
    await toggled;
  }
  document.querySelector("#later-week_42_notice").click();
}"""
"""What the panel asked when it was opened is answered after the switch was turned."""
A_LINE_AND_ONE_THAT_IS_NONE = """() => {
  const form = document.querySelector("#step form.line");
  for (const text of ["plan van aanpak 12-02-2026", "iets van gisteren"]) {
    form.querySelector("input").value = text;
    form.requestSubmit();
  }
}"""
"""The panels that are open are asked anew for the first line after the second was refused."""


def serious(page: Page) -> list[str]:
    """What axe-core finds of serious or critical impact."""
    page.evaluate(AXE.read_text(encoding="utf-8"))
    found = page.evaluate("async () => (await axe.run()).violations")
    return [
        f"{one['id']}: {one['nodes'][0]['html'][:200]}" for one in found if one["impact"] in ("serious", "critical")
    ]


def shot(page: Page, name: str) -> list[str]:
    """A picture of the whole page, to look at; in what it differs from the one that is kept, where there is one."""
    SHOTS.mkdir(exist_ok=True)
    settled(page)
    taken = page.screenshot(path=SHOTS / f"{name}.png", full_page=True)
    return unlike(f"page-{name}", taken)


@pytest.mark.parametrize(
    ("context", "language"),
    [(DESK, "nl"), (DESK | DARK, "en"), (PHONE, "nl"), (PHONE | DARK, "en")],
    indirect=["context"],
    ids=["desk-nl", "desk-dark-en", "phone-nl", "phone-dark-en"],
)
def test_every_step(page: Page, language: str, tmp_path: Path, request: pytest.FixtureRequest) -> None:
    """From a first sick day to a report: recovery, leave, documents, UWV, age, leaving, questions, plans, files."""
    name = request.node.callspec.id
    dutch = language == "nl"
    assert ("iPhone" in page.workers[0].evaluate("navigator.userAgent")) == name.startswith("phone")
    page.click(f"[data-language={language}]")
    expect(page.locator("html")).to_have_attribute("lang", language)
    begin(page, "2024-12-02", "2026-11-25")
    expect(page.locator("#part-head")).to_contain_text("week 104")
    assert serious(page) == []
    assert beyond_the_edge(page) == []
    changed = shot(page, f"{name}-1-begin")
    if name.startswith("phone"):
        page.click(".jump [data-to='#answer']")
        expect(page.locator("#part-head")).to_be_in_viewport()
        page.click(".jump [data-to='#told']")
        expect(page.locator("#f-absences-0-first_day")).to_be_in_viewport()

    fill(page, "#f-case_id", "HR-2026-7")
    expect(page.locator("#part-head")).to_contain_text("HR-2026-7")

    step(page, "course")
    fill(page, "#f-absences-0-last_day", "2024-12-20")
    page.fill("#add-absences-first_day", "2025-01-06")
    page.click("#step form.adding button")
    page.wait_for_selector("#f-absences-1-first_day")
    expect(page.locator("#part-periods")).to_contain_text("02-12-2024" if dutch else "2 Dec 2024")

    step(page, "leave")
    page.select_option("#add-leaves-kind", "parental")
    page.fill("#add-leaves-first_day", "2025-03-03")
    page.fill("#add-leaves-last_day", "2025-03-07")
    page.click("#step form.adding button")
    page.wait_for_selector("#f-leaves-0-kind")
    assert beyond_the_edge(page) == []
    assert page.evaluate("document.activeElement?.id") == "add-leaves"
    page.click("#step [data-out]")
    expect(page.locator("#f-leaves-0-kind")).to_have_count(0)
    assert page.evaluate("document.activeElement?.id") == "told"

    step(page, "documents")
    fill(page, "#f-new-problem_analysis", "2025-01-20")
    expect(page.locator("#step details.entry[id^=record-]")).to_have_count(1)
    line(page, "plan van aanpak, 03-02-2025" if dutch else "action plan, 3 Feb 2025", 2)
    expect(page.locator("#changed")).to_contain_text("Plan van aanpak" if dutch else "Action plan")
    page.click("#record-0 summary")
    page.select_option("#f-records-0-capacity", "present")
    expect(page.locator("#f-records-0-capacity")).to_have_value("present")
    assert serious(page) == []

    step(page, "uwv")
    page.select_option("#kind-uwv", "sanction_decision")
    expect(page.locator("#about-uwv")).to_contain_text("art. 25 lid 12 WIA" if dutch else "WIA 25(12)")
    page.fill("#day-uwv", "2026-10-05")
    page.click("#step form.adding button")
    page.wait_for_selector("#record-2")
    expect(page.locator("#part-head")).to_contain_text("Loonsanctie" if dutch else "sanction", ignore_case=True)

    step(page, "age")
    fill(page, "#f-birth_date", "1985-05-01")
    expect(page.locator("#part-periods")).to_contain_text("AOW")

    step(page, "employment")
    page.select_option("#f-employment-safety_net", "no")
    fill(page, "#f-employment-employees", "40")

    step(page, "questions")
    page.wait_for_selector("#questions section")
    asked = page.get_attribute("#questions [data-question] >> nth=0", "data-question")
    page.click("#questions [data-question] >> nth=0")
    expect(page.locator(f"#questions [data-question='{asked}']")).to_have_count(0)
    assert beyond_the_edge(page) == []

    said = why(page, "week_42_notice")
    assert "ZW" in said
    page.click("#answer [data-why='wage_continuation'] >> nth=0")
    page.wait_for_selector("#why[open] a[href^='https://wetten.overheid.nl/']")
    assert serious(page) == []
    changed += shot(page, f"{name}-2-why")
    page.keyboard.press("Escape")

    page.click("#panel-test summary")
    page.click("#panel-later summary")
    page.check("#later-week_42_notice")
    page.wait_for_selector("#later-found table")
    page.evaluate(SWITCHED_WHILE_THE_PANEL_ASKS)
    expect(page.locator("#later-found")).to_be_empty()
    expect(page.locator("#later-week_42_notice")).not_to_be_checked()
    page.check("#later-problem_analysis")
    page.fill("#later-weeks", "3")
    expect(page.locator("#later-found")).to_contain_text("10-02-2025" if dutch else "10 Feb 2025")
    page.click("#panel-repair summary")
    page.fill("#repair-on", "2027-01-11")
    page.click("#repair button")
    page.wait_for_selector("#panel-repair .found table")
    page.click("#panel-readings summary")
    page.wait_for_selector("#readings section")
    page.click("#readings [data-reading] >> nth=0")
    page.wait_for_selector("#default-reading:visible")
    page.click("#default-reading")
    page.wait_for_selector("#default-reading:visible", state="detached")
    page.click("#panel-packs summary")
    page.check("#pack-defence")
    page.click("#part-packs [data-name='defence.transfer_decision']")
    page.fill("#done-day", "2026-03-02")
    page.press("#done-day", "Enter")
    expect(page.locator("#part-packs")).to_contain_text("02-03-2026" if dutch else "2 Mar 2026")
    page.click("#part-packs [data-why^='defence.message_problem_analysis']")
    page.wait_for_selector("#why[open] .proof li")
    page.keyboard.press("Escape")
    page.click("#panel-notes summary")
    page.wait_for_selector("#part-notes section")
    assert serious(page) == []
    assert beyond_the_edge(page) == []
    assert beyond_the_edge(page) == []
    changed += shot(page, f"{name}-3-all")

    case = Case.model_validate_json(saved(page, "[data-file=case]", tmp_path).read_text(encoding="utf-8"))
    assert case.case_id == "HR-2026-7"
    answer = assess(case, as_of=date(2026, 11, 25), packs=["defence"])
    assert isinstance(answer, Assessment)
    report = saved(page, "[data-file=report]", tmp_path).read_text(encoding="utf-8")
    assert report == report_html(answer, language="nl" if dutch else "en")
    calendar = saved(page, "[data-file=calendar]", tmp_path).read_text(encoding="utf-8")
    assert "BEGIN:VEVENT" in calendar
    for what in ("brief", "picture", "table"):
        assert saved(page, f"[data-file={what}]", tmp_path).stat().st_size > 100
    assert changed == []


@pytest.mark.parametrize("context", [DESK], indirect=True)
def test_without_a_network(page: Page, context: BrowserContext, site: Site, tmp_path: Path) -> None:
    """After the first visit all of it works with the network cut, what is loaded later and a workbook too."""
    kept(page)
    page.close()
    context.set_offline(True)
    site.stop()
    again = open_page(context, site.address)
    begin(again, "2026-01-05", "2026-11-25")
    assert "RPEZ" in why(again, "problem_analysis")
    assert "BEGIN:VEVENT" in saved(again, "[data-file=calendar]", tmp_path).read_text(encoding="utf-8")
    again.click("[data-view=many]")
    again.set_input_files("#open-sheet", {"name": "x.xlsx", "mimeType": "", "buffer": workbook()})
    again.wait_for_selector("[data-many]")
    again.click("[data-many]")
    expect(again.locator("#overview tbody tr")).to_have_count(2)


@pytest.mark.parametrize("context", [DESK], indirect=True)
def test_a_server_that_does_not_know_webassembly(context: BrowserContext, site: Site) -> None:
    """It calls Python's code a stream of bytes, which a browser compiles only once all of it has come."""
    site.calls(".wasm", "application/octet-stream")
    begin(open_page(context, site.address), "2026-01-05", "2026-11-25")


def workbook() -> bytes:
    """A workbook of two cases."""
    book = openpyxl.Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.append(["Nr", "Eerste ziektedag"])
    sheet.append([7, date(2026, 1, 5)])
    sheet.append([8, "05-02-2026"])
    made = io.BytesIO()
    book.save(made)
    return made.getvalue()


@pytest.mark.parametrize("context", [DESK], indirect=True)
def test_what_goes_wrong_and_how_to_go_back(page: Page, context: BrowserContext, site: Site, tmp_path: Path) -> None:
    """A broken file, a wrong day, a line that is none; the back button; two tabs; what is kept, and forgotten."""
    begin(page, "2026-01-05", "2026-11-25")
    before = page.inner_text("#part-head")

    page.set_input_files("#open-case", {"name": "x.json", "mimeType": "", "buffer": b'{"naam": "Voornaam Achternaam"'})
    page.wait_for_selector("#wrong li")
    assert "Achternaam" not in page.inner_text("#wrong")
    assert page.inner_text("#part-head") == before

    step(page, "course")
    fill(page, "#f-absences-0-last_day", "2025-12-01")
    page.wait_for_selector("#f-absences-0-last_day[aria-invalid]")
    assert "01-12-2025; verwacht: een dag op of na 05-01-2026 (eerste ziektedag)" in page.inner_text("#wrong")
    assert page.input_value("#f-absences-0-last_day") == "2025-12-01"
    assert serious(page) == []
    shot(page, "wrong")
    fill(page, "#f-absences-0-last_day", "")
    expect(page.locator("#wrong")).to_be_hidden()

    step(page, "documents")
    page.fill("#step form.line input", "iets van gisteren")
    page.press("#step form.line input", "Enter")
    expect(page.locator("#wrong")).to_contain_text("verwacht wat het is en één dag")
    page.click("#panel-later summary")
    page.wait_for_selector("#later-problem_analysis", state="attached")
    page.evaluate(A_LINE_AND_ONE_THAT_IS_NONE)
    expect(page.locator("#step details.entry[id^=record-]")).to_have_count(1)
    settled(page)
    page.wait_for_timeout(500)
    expect(page.locator("#wrong")).to_contain_text("verwacht wat het is en één dag")

    page.go_back()
    page.wait_for_selector("#step-course")
    page.go_back()
    page.wait_for_selector("#step-start")
    page.go_forward()
    page.wait_for_selector("#step-course")
    assert "2026" not in page.url

    assert page.evaluate("localStorage.length") == 0
    other = open_page(context, site.address)
    assert other.locator("#part-head section, #part-head p").count() == 0
    begin(other, "2025-02-03", "2026-11-25")
    page.check("#keep")
    assert "2026-01-05" in page.evaluate("localStorage.getItem('poortwachter.case')")
    other.check("#keep")
    expect(page.locator("#keep")).not_to_be_checked()
    other.reload()
    other.wait_for_selector("#part-to_do section")
    expect(other.locator("#keep")).to_be_checked()
    other.click("[data-forget]")
    assert other.evaluate("localStorage.length") == 0
    expect(other.locator("#note")).to_contain_text("niets meer bewaard")
    assert page.inner_text("#part-head") == before


@pytest.mark.parametrize("context", [DESK | {"reduced_motion": "reduce"}], indirect=True)
def test_told_or_opened_it_looks_the_same(page: Page, tmp_path: Path) -> None:
    """A case that is told step by step and one that is opened from a file give the same pictures, to the pixel."""
    begin(page, "2026-01-05", "2026-11-25")
    step(page, "documents")
    line(page, "probleemanalyse, 10-02-2026", 1)
    line(page, "plan van aanpak 12-02-2026", 2)
    file = saved(page, "[data-file=case]", tmp_path)
    step(page, "start")
    page.evaluate("document.activeElement.blur()")
    expect(page.locator("#changed")).to_be_empty()
    settled(page)
    told = page.screenshot(full_page=True)
    page.click("[data-new]")
    page.set_input_files("#open-case", file)
    page.wait_for_selector("#part-to_do section")
    settled(page)
    page.evaluate("document.activeElement.blur()")
    page.mouse.move(0, 0)
    assert page.screenshot(full_page=True) == told
    page.emulate_media(color_scheme="dark")
    assert page.screenshot(full_page=True) != told


@pytest.mark.parametrize("context", [DESK], indirect=True)
def test_files_that_are_dropped(page: Page, tmp_path: Path) -> None:
    """A sheet or a case, dropped anywhere, is opened where it belongs; a file that is neither is refused."""
    sheet = tmp_path / "verzuim.csv"
    sheet.write_text("Nr;Eerste ziektedag\n1;05-01-2026\n2;06-01-2026\n", encoding="utf-8")
    drop(page, sheet)
    page.click("[data-many]")
    expect(page.locator("#overview tbody tr")).to_have_count(2)
    case = tmp_path / "dossier.json"
    case.write_text('{"first_sick_day": "2026-01-05", "case_id": "HR-9"}', encoding="utf-8")
    drop(page, case)
    expect(page.locator("#part-head")).to_contain_text("HR-9")
    assert page.locator("#many").is_hidden()
    picture = tmp_path / "foto.png"
    picture.write_bytes(b"\x89PNG\r\n\x1a\n\0\0")
    drop(page, picture)
    page.wait_for_selector("#wrong li")
    assert page.locator("#sheet").inner_text() == ""


@pytest.mark.parametrize("context", [DESK], indirect=True)
def test_print(page: Page, tmp_path: Path) -> None:
    """The report is what is printed; the page itself prints its answer without its controls."""
    begin(page, "2026-01-05", "2026-11-25")
    page.evaluate("window.printed = 0")
    page.click("[data-print]")
    page.wait_for_selector("#paper", state="attached")
    paper = page.frame_locator("#paper")
    expect(paper.locator("h1")).to_contain_text("Overzicht Wet verbetering poortwachter")
    background = paper.locator("thead th").first.evaluate("one => getComputedStyle(one).backgroundColor")
    assert background != "rgba(0, 0, 0, 0)"  # its own style is allowed by the policy of the page
    page.emulate_media(media="print")
    assert page.locator("#told").is_hidden()
    assert page.locator("#part-days").is_visible()
    page.set_viewport_size({"width": A4["width"], "height": A4["height"]})
    changed = shot(page, "print")
    made = page.pdf(format="A4")
    assert made.startswith(b"%PDF")
    assert changed == []


@pytest.mark.parametrize("context", [DESK], indirect=True)
def test_the_keyboard_alone(page: Page) -> None:
    """To the answer at once, in one's language; and from the first sick day to the reason behind a date."""
    page.click("[data-language=en]")
    page.focus("a.skip")
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement?.id") == "answer"
    assert page.url.endswith("#en/start")
    page.focus("#f-absences-0-first_day")
    page.keyboard.type("05012026")
    page.keyboard.press("Tab")
    page.wait_for_selector("#part-to_do section")
    for _ in range(60):
        if page.evaluate("document.activeElement?.dataset.why ?? ''"):
            break
        page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    page.wait_for_selector("#why[open]")
    page.keyboard.press("Escape")
    assert page.evaluate("document.activeElement?.dataset.why ?? ''")


@pytest.mark.parametrize("context", [DESK], indirect=True)
def test_many_cases(page: Page, tmp_path: Path) -> None:
    """A sheet of 500 cases: mapped, worked out beside a page that stays alive, filtered, saved, and a case opened."""
    rows = "".join(f"{n};{1 + n % 28:02}-0{1 + n % 9}-202{4 + n % 3};\n" for n in range(500))
    sheet = f"Personeelsnummer;Eerste ziektedag;Hersteld op\n{rows}x;morgen;\n".encode()
    page.click("[data-view=many]")
    page.set_input_files("#open-sheet", {"name": "blad.csv", "mimeType": "text/csv", "buffer": sheet})
    page.wait_for_selector("[data-many]")
    expect(page.locator("#column-1")).to_have_value("first_day")
    assert serious(page) == []
    page.evaluate("window.beats = 0; setInterval(() => window.beats++, 50)")
    started = page.evaluate("performance.now()")
    page.click("[data-many]")
    expect(page.locator("#overview tbody tr")).to_have_count(500)
    print("500 cases in", round(page.evaluate("performance.now()") - started), "ms")
    assert page.evaluate("window.beats") > 5
    expect(page.locator("#refused li")).to_contain_text("rij 502, Eerste ziektedag")
    assert serious(page) == []
    changed = shot(page, "many")
    page.check("#only-overdue")
    shown = page.locator("#overview tbody tr:visible").count()
    assert 0 < shown < 500
    page.uncheck("#only-overdue")
    page.select_option("#level", index=1)
    assert page.locator("#overview tbody tr:visible").count() < 500
    assert saved(page, "[data-download]", tmp_path).read_text(encoding="utf-8").count("\n") == 501
    page.click("#overview tbody tr:visible [data-open] >> nth=0")
    page.wait_for_selector("#part-to_do section")
    expect(page.locator("#part-head")).to_be_in_viewport()
    assert page.evaluate("localStorage.length") == 0
    assert changed == []


def examples() -> list[Any]:
    """The facts of the examples."""
    folder = Path(__file__).parents[2] / "examples" / "cases"
    return [json.loads(path.read_text(encoding="utf-8")) for path in sorted(folder.glob("*.json"))]


@pytest.mark.parametrize("context", [DESK], indirect=True)
def test_the_answers_are_those_of_the_library(page: Page, site: Site) -> None:
    """Every published case of the conformance suite, and the module for other pages, to the last letter."""
    asked = [(case["facts"], case["as_of"]) for file in files() for case in file["cases"]]
    asked += [(facts, Case.model_validate(facts).last_day_that_happened.isoformat()) for facts in examples()]
    found = page.evaluate(
        "async (all) => { const m = await import('./poortwachter.js'); const found = [];"
        " for (const [facts, day] of all) found.push(JSON.stringify(await m.assess(facts, day))); return found }",
        asked,
    )
    for (facts, day), text in zip(asked, found, strict=True):
        ours = assess(Case.model_validate(facts), as_of=date.fromisoformat(day)).to_json()
        assert json.loads(text) == json.loads(ours), (facts, day)
    wrong = page.evaluate(
        "async () => { const m = await import('./poortwachter.js'); try { await m.assess({first_sick_day: 'x'}, "
        "'2026-11-25') } catch (e) { return [e.name, e.problems.length, e instanceof m.CaseError] } }"
    )
    assert wrong == ["CaseError", 1, True]
    page.goto(site.address + "example.html")
    expect(page.locator("#wia")).to_have_text("2028-01-03")
