/** Many cases from a sheet: read, mapped and worked out by the engine; shown, filtered and saved here. */

import { type Facts, isRefused, type Language, type Many as Overview, type Refused, type SheetRead } from "./contract";
import { show, the } from "./dom";
import type { Engine } from "./engine";
import { base64, save } from "./files";

interface Told {
  readonly wrong: (found: Refused) => void;
  readonly right: () => void;
  readonly open: (facts: Facts) => void;
}

export class Many {
  #file: File | undefined;
  #sheet: SheetRead | undefined;
  #found: Overview | undefined;

  constructor(
    private readonly engine: Engine,
    private readonly where: () => { readonly language: Language; readonly asOf: string },
    private readonly told: Told,
  ) {
    the<HTMLInputElement>("#open-sheet").addEventListener("change", (event) => {
      const input = event.target as HTMLInputElement;
      const chosen = input.files?.[0];
      void this.take(chosen).then(() => (input.value = ""));
    });
    document.addEventListener("click", (event) => {
      const pressed = (event.target as Element).closest<HTMLElement>("[data-many], [data-open], [data-download]");
      if (pressed?.hasAttribute("data-many")) void this.#workOut();
      else if (pressed?.hasAttribute("data-download")) this.#download();
      else if (pressed !== null) this.#open(Number(pressed?.dataset["open"]));
    });
    the("#filters").addEventListener("change", () => this.#filter());
    the("#sheet").addEventListener("change", (event) => {
      const chosen = event.target as HTMLSelectElement;
      if (chosen.id === "sheet-page" && chosen.value !== "") void this.take(this.#file, chosen.value);
    });
  }

  /** Hold nothing any more. */
  clear(): void {
    this.#file = this.#sheet = this.#found = undefined;
    for (const name of ["#sheet", "#overview", "#refused ul"]) show(the(name), "");
    the("#summary").textContent = "";
    the("#results").hidden = the("#refused").hidden = true;
  }

  async #ask<Answer>(ask: string, more: Record<string, unknown>): Promise<Answer | undefined> {
    const { language, asOf } = this.where();
    this.told.right();
    const found = await this.engine.ask<Answer | Refused>({ ask, lang: language, as_of: asOf, ...more });
    if (!isRefused(found)) return found;
    this.told.wrong(found);
    return undefined;
  }

  /** Read a sheet, of a workbook its first page or the one that is named, and propose a map of its columns. */
  async take(file: File | undefined, page = ""): Promise<void> {
    if (file === undefined) return;
    this.clear();
    this.#file = file;
    this.#sheet = await this.#ask<SheetRead>("sheet", { name: file.name, data: await base64(file), page });
    if (this.#sheet !== undefined) show(the("#sheet"), this.#sheet.html);
  }

  async #workOut(): Promise<void> {
    if (this.#sheet === undefined) return;
    const map: Record<string, string> = {};
    for (const one of document.querySelectorAll<HTMLSelectElement>("[data-column]"))
      if (one.value !== "") map[one.value] = one.dataset["column"] ?? "";
    const chosen = (name: string) => the<HTMLSelectElement>(`#sheet-${name}`).value;
    const { columns, rows, numbers } = this.#sheet;
    the("#results").setAttribute("aria-busy", "true");
    this.#found = await this.#ask<Overview>("many", { columns, rows, numbers, map, end_is: chosen("end_is"), days: chosen("days") });
    the("#results").removeAttribute("aria-busy");
    if (this.#found === undefined) return;
    the("#results").hidden = false;
    the("#summary").textContent = this.#found.summary;
    show(the("#overview"), this.#found.html);
    show(the("#refused ul"), this.#found.refused);
    the("#refused").hidden = this.#found.refused === "";
    the("#not-read").textContent = this.#found.not_read.join(", ");
    the("#not-read-line").hidden = this.#found.not_read.length === 0;
    this.#levels();
    this.#filter();
  }

  /** The levels that there are, as the overview calls them. */
  #levels(): void {
    const select = the<HTMLSelectElement>("#level");
    const named = new Map<string, string>();
    for (const row of document.querySelectorAll<HTMLTableRowElement>("#overview tr[data-level]"))
      named.set(row.dataset["level"] ?? "", row.cells[1]?.textContent ?? "");
    select.replaceChildren(select.options[0] ?? new Option(), ...[...named].map(([level, name]) => new Option(name, level)));
  }

  #filter(): void {
    const level = the<HTMLSelectElement>("#level").value;
    const overdue = the<HTMLInputElement>("#only-overdue").checked;
    for (const row of document.querySelectorAll<HTMLTableRowElement>("#overview tr[data-level]"))
      row.hidden = (level !== "" && row.dataset["level"] !== level) || (overdue && row.dataset["overdue"] === "0");
  }

  #open(place: number): void {
    const facts = this.#found?.cases[place];
    if (facts !== undefined) this.told.open(facts);
  }

  #download(): void {
    if (this.#found !== undefined) save({ name: "poortwachter.csv", type: "text/csv", text: this.#found.csv });
  }
}
