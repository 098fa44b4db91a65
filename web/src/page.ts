/**
 * The page: shows what the engine answers, and asks it again after each change. It holds no law: what a control means,
 * what is right and what is said come from the library.
 */

import words from "../generated/words.json";
import { type FileMade, type Html, isRefused, type Facts, type Language, type Later, type Path, type Proof, type Question, type Refused, type Shown } from "./contract";
import { filledIn, onPress, show, showPart, the } from "./dom";
import { Engine } from "./engine";
import { onDrop, print, save } from "./files";
import { forget, keep, kept, onOtherTab } from "./kept";
import { Many } from "./many";

/** What a user looks at first, and what is shown right after it. */
const FIRST = ["head", "to_do"];
const REST = ["picture", "periods", "days", "test", "packs", "notes"];
const STEPS = words.steps;
const DAY = 86_400_000;
/** Milliseconds in which a quick user is not made to wait for an answer that nobody sees. */
const PAUSE = 300;
/** How many such answers are asked. */
const WARM = 40;

/** What the user has told and chosen; it lives in this tab alone. */
interface State {
  facts: Facts | undefined;
  asOf: string;
  readings: Record<string, string>;
  packs: string[];
  language: Language;
  step: string;
  many: boolean;
}

const engine = new Engine(new URL("./", document.baseURI));
const state: State = { facts: undefined, asOf: today(), readings: {}, packs: [], ...place() };

function today(): string {
  const now = new Date();
  return new Date(now.getTime() - now.getTimezoneOffset() * 60_000).toISOString().slice(0, 10);
}

function say(code: string): string {
  return (words[state.language].words as Record<string, string>)[code] ?? code;
}

// --- where the user is: the address holds the language, the view and the step, and nothing of the case -----------------

function place(): Pick<State, "language" | "step" | "many"> {
  const parts = location.hash.slice(1).split("/");
  const step = parts.find((part) => STEPS.includes(part)) ?? "start";
  return { language: parts.includes("en") ? "en" : "nl", step, many: parts.includes("many") };
}

function go(to: Partial<Pick<State, "language" | "step" | "many">>): void {
  Object.assign(state, to);
  const parts = [state.language === "en" ? "en" : "", state.many ? "many" : state.step].filter((part) => part !== "");
  history.pushState(null, "", `#${parts.join("/")}`);
  void arrive();
}

/** Take the user to a part of the page; its address stays what it is. */
function goTo(part: HTMLElement): void {
  part.focus({ preventScroll: true });
  part.scrollIntoView();
}

async function arrive(): Promise<void> {
  right();
  speak();
  await refresh();
}

// --- asking -------------------------------------------------------------------------------------------------------------

function question(ask: string, more: Record<string, unknown> = {}): Question {
  return { ask, lang: state.language, case: state.facts, as_of: state.asOf, readings: state.readings, packs: state.packs, ...more };
}

/**
 * Ask, and say what is refused. What is said stands until the user does something else: an answer that comes later may
 * be to an older question, or to one that the page asked by itself.
 */
async function asked<Answer>(ask: string, more: Record<string, unknown> = {}): Promise<Answer | undefined> {
  const found = await engine.ask<Answer | Refused>(question(ask, more));
  if (!isRefused(found)) return found;
  wrong(found);
  return undefined;
}

let telling: Promise<unknown> = Promise.resolve();
let waiting = 0;
/** Whether parts are shown that are not of the case as it is. */
let behind = false;

/**
 * A question whose answer is the case, shown anew; one after the other, so that no change is lost to the next. It is
 * done when what is looked at first is shown; the rest follows, unless another change waits.
 */
function told(ask: string, more: Record<string, unknown> = {}): Promise<boolean> {
  right();
  waiting += 1;
  const done = telling.then(() => tell(ask, more)).finally(() => (waiting -= 1));
  telling = done.catch(() => undefined).then(follow).catch(() => undefined);
  return done;
}

/** The other parts that the user sees: one in a closed panel is asked for when that is opened. */
function restSeen(): string[] {
  return REST.filter((name) => the(`#part-${name}`).closest("details:not([open])") === null);
}

async function tell(ask: string, more: Record<string, unknown>): Promise<boolean> {
  const found = await asked<Shown>(ask, { parts: FIRST, steps: [state.step], ...more });
  if (found === undefined) return false;
  state.facts = found.case;
  if (the<HTMLInputElement>("#keep").checked) keep(found.case);
  document.body.classList.add("has-case");
  the("#panel-repair").hidden = !found.sanctioned;
  showParts(found);
  for (const html of Object.values(found.steps)) show(the("#step"), html);
  for (const one of document.querySelectorAll<HTMLSelectElement>("[data-about]")) if (one.value !== one.dataset["about"]) void about(one);
  show(the("#changed"), found.changed === undefined ? "" : `<h2>${say("changed")}</h2>${found.changed}`);
  behind = true;
  the("#answer").setAttribute("aria-busy", "true");
  return true;
}

/** Show the parts that are behind. */
async function follow(): Promise<void> {
  if (!behind || waiting > 0 || state.facts === undefined) return;
  behind = false;
  const found = await engine.ask<Shown | Refused>(question("page", { parts: restSeen(), steps: [] }));
  if (!isRefused(found)) showParts(found);
  if (waiting > 0) behind = true;
  else the("#answer").removeAttribute("aria-busy");
  rest();
  for (const panel of document.querySelectorAll<HTMLDetailsElement>("details[data-panel]")) void opened(panel);
  if (state.step === "questions") void asked<Html>("questions").then((put) => {
    const into = document.querySelector("#questions");
    if (put !== undefined && into !== null) show(into, put.html);
  });
}

function showParts(found: Shown): void {
  for (const [name, html] of Object.entries(found.parts)) showPart(the(`#part-${name}`), html);
}

async function refresh(): Promise<void> {
  the("#many").hidden = !state.many;
  the("#one").hidden = state.many;
  if (state.facts === undefined) show(the("#step"), words[state.language].begin);
  else await told("page");
}

function wrong(found: Refused): void {
  const list = found.problems.map((one) => {
    const line = document.createElement("li");
    line.textContent = one.text;
    return line;
  });
  the("#wrong ul").replaceChildren(...list);
  the("#wrong").hidden = false;
  for (const control of document.querySelectorAll("[data-set]")) {
    const path = control.getAttribute("data-set") ?? "";
    const here = found.problems.some((one) => JSON.stringify(one.path) === JSON.stringify(JSON.parse(path)));
    control.toggleAttribute("aria-invalid", here);
  }
}

function right(): void {
  the("#wrong").hidden = true;
  the("#wrong ul").replaceChildren();
  for (const control of document.querySelectorAll("[aria-invalid]")) control.removeAttribute("aria-invalid");
}

// --- telling facts ------------------------------------------------------------------------------------------------------

function valueOf(control: HTMLElement): unknown {
  if (control instanceof HTMLInputElement || control instanceof HTMLSelectElement) return control.value;
  return [...control.querySelectorAll<HTMLInputElement>("input:checked")].map((box) => box.value);
}

async function set(control: HTMLElement): Promise<void> {
  if (control instanceof HTMLInputElement && !control.validity.valid) return; // a day of which the year is half written
  const path = JSON.parse(control.dataset["set"] ?? "[]") as Path;
  const value = valueOf(control);
  const kind = control.dataset["kind"];
  if (state.facts === undefined) {
    if (path[0] !== "absences" || value === "") return;
    state.facts = { first_sick_day: value };
    if (!(await told("page"))) state.facts = undefined;
  } else if (kind === undefined) await told("change", { path, value, form: control.dataset["form"] });
  else if (value !== "") await told("change", { path, value: { kind, day: value }, form: "object" });
}

document.addEventListener("change", (event) => {
  const control = (event.target as Element).closest<HTMLElement>("[data-set]");
  if (control !== null) void set(control);
  if ((event.target as Element).matches("[data-later], #later-weeks")) {
    right();
    void later();
  }
  if ((event.target as Element).matches("[data-about]")) void about(event.target as HTMLSelectElement);
  if ((event.target as Element).id === "as-of") {
    const day = (event.target as HTMLInputElement).value;
    if ((event.target as HTMLInputElement).validity.valid) {
      state.asOf = day || today();
      void refresh();
    }
  }
});

document.addEventListener("submit", (event) => {
  event.preventDefault();
  const form = event.target as HTMLFormElement;
  const fields = filledIn(form);
  if (form.hasAttribute("data-line")) void send(form, "add_line", { line: fields["line"] ?? "" });
  else if (form.hasAttribute("data-add")) {
    const path = [form.dataset["add"] ?? "", Number(form.dataset["place"])];
    void send(form, "change", { path, value: fields, form: "object" });
  } else if (form.id === "repair") void panelAnswer(form, "repair", { received_on: fields["received_on"], days_late: Number(fields["days_late"] ?? 0) });
  else if (form.id === "done") {
    the<HTMLDialogElement>("#done-dialog").close();
    const records = (state.facts?.["records"] as unknown[] | undefined) ?? [];
    void told("change", { path: ["records", records.length], value: fields, form: "object" });
  }
});

/** Say why what is chosen matters. */
async function about(choice: HTMLSelectElement): Promise<void> {
  const into = document.getElementById(choice.getAttribute("aria-describedby") ?? "");
  choice.dataset["about"] = choice.value;
  const found = await engine.ask<Html>(question("about_kind", { kind: choice.value }));
  if (into !== null) show(into, found.html);
}

/** Tell what a form holds; it is empty again when that was taken. */
async function send(form: HTMLFormElement, ask: string, more: Record<string, unknown>): Promise<void> {
  form.dataset["sent"] = "";
  if (!(await told(ask, more))) delete form.dataset["sent"];
}

onPress("data-out", (path) => void told("change", { path: JSON.parse(path), value: null }));
onPress("data-question", (id, button) => void told("answer_question", { question: id, value: button.dataset["value"] }));
onPress("data-done", (kind, button) => {
  the<HTMLInputElement>("#done [name=kind]").value = kind;
  the<HTMLInputElement>("#done [name=name]").value = button.dataset["name"] ?? "";
  the<HTMLInputElement>("#done [name=day]").value = state.asOf;
  the("#done-dialog h2").textContent = button.getAttribute("aria-label");
  the<HTMLDialogElement>("#done-dialog").showModal();
});

document.addEventListener("change", (event) => {
  const changed = event.target as HTMLInputElement;
  if (!changed.matches("[data-pack]")) return;
  const before = state.packs;
  state.packs = [...document.querySelectorAll<HTMLInputElement>("[data-pack]:checked")].map((box) => box.value);
  void told("page").then((taken) => {
    if (taken) return;
    state.packs = before;
    changed.checked = !changed.checked;
  });
});

// --- why, and what if ---------------------------------------------------------------------------------------------------

onPress("data-why", (subject) => void why(subject));

async function why(subject: string): Promise<void> {
  right();
  const found = await asked<Proof>("proof", { subject });
  if (found === undefined) return;
  the("#why h2").textContent = found.title;
  the("#why-text").innerHTML = found.html;
  the<HTMLDialogElement>("#why").showModal();
  the("#why-text").scrollTop = 0;
}

onPress("data-close", (_, button) => button.closest("dialog")?.close());
onPress("data-reading", (reading, button) => {
  the<HTMLDialogElement>("#why").close();
  state.readings[reading] = button.dataset["alternative"] ?? "";
  the("#default-reading").hidden = false;
  void refresh();
});
onPress("data-default-reading", () => {
  state.readings = {};
  the("#default-reading").hidden = true;
  void refresh();
});

/** A panel asks the engine when it is opened, and again when the case changes while it is open. */
async function opened(panel: HTMLDetailsElement): Promise<void> {
  if (!panel.open || state.facts === undefined) return;
  const [ask = "", into = ""] = (panel.dataset["panel"] ?? "").split(" ");
  if (ask === "later") return await later();
  const found = await asked<Html>(ask);
  if (found !== undefined) show(the(into), found.html);
}

let supposed = 0;

/**
 * The switches, and what the acts whose switch is on would move. An answer to what was on before is passed over, or it
 * would turn a switch back.
 */
async function later(): Promise<void> {
  const weeks = the<HTMLInputElement>("#later-weeks");
  if (!weeks.validity.valid) return;
  const latest = (supposed += 1);
  const subjects = [...document.querySelectorAll<HTMLInputElement>("[data-later]:checked")].map((one) => one.value);
  const found = await asked<Later>("later", { subjects, weeks: Number(weeks.value) });
  if (found === undefined || latest !== supposed) return;
  show(the("#later-acts"), found.html);
  show(the("#later-found"), found.found);
}

async function panelAnswer(form: HTMLFormElement, ask: string, more: Record<string, unknown>): Promise<void> {
  right();
  const found = await asked<Html>(ask, more);
  const into = form.parentElement?.querySelector(".found");
  if (found !== undefined && into) show(into, found.html);
}

// --- files --------------------------------------------------------------------------------------------------------------

onPress("data-file", (what) => void file(what));
onPress("data-print", () => void file("report", print));

async function file(what: string, use: (made: FileMade) => void = save): Promise<void> {
  right();
  const made = await asked<FileMade>("file", { what });
  if (made !== undefined) use(made);
}

the<HTMLInputElement>("#open-case").addEventListener("change", async (event) => {
  const input = event.target as HTMLInputElement;
  const chosen = input.files?.[0];
  input.value = "";
  if (chosen !== undefined) await take(await chosen.text());
});

async function take(text: string): Promise<void> {
  right();
  const found = await asked<{ readonly case: Facts; readonly packs: readonly string[] }>("open", { text });
  if (found === undefined) return;
  const before = { facts: state.facts, packs: state.packs };
  state.facts = found.case;
  state.packs = [...new Set([...state.packs, ...found.packs])];
  if (!(await told("page"))) Object.assign(state, before);
}

onPress("data-new", () => {
  state.facts = undefined;
  state.readings = {};
  state.packs = [];
  the<HTMLInputElement>("#keep").checked = false;
  document.body.classList.remove("has-case");
  for (const name of [...FIRST, ...REST]) showPart(the(`#part-${name}`), "");
  right();
  go({ step: "start", many: false });
});

// --- what is kept -------------------------------------------------------------------------------------------------------

the<HTMLInputElement>("#keep").addEventListener("change", (event) => {
  const wanted = (event.target as HTMLInputElement).checked;
  if (wanted && state.facts !== undefined) keep(state.facts);
  if (!wanted) forget();
  note(wanted ? "kept" : "forgotten");
});

onPress("data-forget", () => {
  forget();
  the<HTMLInputElement>("#keep").checked = false;
  many.clear();
  note("forgotten");
});

onOtherTab(() => {
  the<HTMLInputElement>("#keep").checked = false; // two tabs that keep would overwrite each other in silence
});

function note(code: string): void {
  the("#note").textContent = say(code);
}

// --- many cases ---------------------------------------------------------------------------------------------------------

const many = new Many(engine, () => ({ language: state.language, asOf: state.asOf }), {
  wrong,
  right,
  open: (facts) => {
    state.facts = facts;
    go({ many: false, step: "start" });
    goTo(the("#answer"));
  },
});

onDrop((file) => {
  const holdsCase = file.name.toLowerCase().endsWith(".json");
  if (state.many === holdsCase) go({ many: !holdsCase });
  void (holdsCase ? file.text().then(take) : many.take(file));
});

// --- language and steps -------------------------------------------------------------------------------------------------

/** Everything on the page that is no answer, in the language of the user. */
function speak(): void {
  document.documentElement.lang = state.language;
  for (const one of document.querySelectorAll<HTMLElement>("[data-say]")) one.textContent = say(one.dataset["say"] ?? "");
  const steps = words[state.language].titles as Record<string, string>;
  for (const link of document.querySelectorAll<HTMLAnchorElement>("[data-step]")) {
    const step = link.dataset["step"] ?? "";
    link.textContent = steps[step] ?? step;
    link.href = `#${state.language === "en" ? "en/" : ""}${step}`;
    if (step === state.step) link.setAttribute("aria-current", "step");
    else link.removeAttribute("aria-current");
  }
  for (const button of document.querySelectorAll("[data-language]"))
    button.setAttribute("aria-pressed", String(button.getAttribute("data-language") === state.language));
  for (const button of document.querySelectorAll("[data-view]"))
    button.setAttribute("aria-pressed", String((button.getAttribute("data-view") === "many") === state.many));
  const at = STEPS.indexOf(state.step);
  the<HTMLButtonElement>("[data-move='-1']").disabled = at === 0;
  the<HTMLButtonElement>("[data-move='1']").disabled = at === STEPS.length - 1;
}

onPress("data-language", (language) => go({ language: language === "en" ? "en" : "nl" }));
onPress("data-view", (view) => go({ many: view === "many" }));
document.addEventListener("click", (event) => {
  const link = (event.target as Element).closest<HTMLElement>("[data-to]");
  if (link === null) return;
  event.preventDefault(); // the address would forget the language and the step
  goTo(the(link.dataset["to"] ?? ""));
});
onPress("data-move", (by) => go({ step: STEPS[STEPS.indexOf(state.step) + Number(by)] ?? state.step }));
addEventListener("hashchange", () => {
  Object.assign(state, place());
  void arrive();
});
for (const panel of document.querySelectorAll<HTMLDetailsElement>("details[data-panel]"))
  panel.addEventListener("toggle", () => void opened(panel));
for (const panel of document.querySelectorAll<HTMLDetailsElement>("details:has([id^=part-])"))
  panel.addEventListener("toggle", () => {
    if (panel.open && state.facts !== undefined) void told("page");
  });

// --- begin --------------------------------------------------------------------------------------------------------------

async function begin(): Promise<void> {
  the<HTMLInputElement>("#as-of").value = state.asOf;
  state.facts = kept();
  the<HTMLInputElement>("#keep").checked = state.facts !== undefined;
  speak();
  the("#many").hidden = !state.many;
  the("#one").hidden = state.many;
  if (state.facts === undefined) show(the("#step"), words[state.language].begin);
  try {
    await engine.ready;
    the("#loading").hidden = true;
    document.documentElement.dataset["ready"] = "";
    if (state.facts !== undefined) await take(JSON.stringify(state.facts));
    else rest();
  } catch {
    the("#loading").textContent = say("failed");
  }
  // Only now, so that keeping the files does not hold up the first answer.
  if ("serviceWorker" in navigator) await navigator.serviceWorker.register("sw.js").catch(() => undefined);
}

let warmed = 0;
let pause: ReturnType<typeof setTimeout> | undefined;

/** The user looks or thinks: a moment later the engine is warmed up further. */
function rest(): void {
  clearTimeout(pause);
  if (warmed < WARM) pause = setTimeout(() => void warm(), PAUSE);
}

/**
 * Answers that nobody sees, for the case as it would be answered on later days: after some of them the browser has
 * compiled what an answer needs, and compiled well what it needs most. A question of the user goes before.
 */
async function warm(): Promise<void> {
  const facts = state.facts ?? { first_sick_day: state.asOf };
  for (; warmed < WARM; warmed += 1) {
    const day = new Date(Date.parse(state.asOf) + (warmed + 1) * DAY).toISOString().slice(0, 10);
    for (const more of [{ parts: FIRST, steps: [state.step] }, { parts: restSeen(), steps: [] }]) {
      if (engine.asked > 0) return rest();
      await engine.ask(question("page", { case: facts, as_of: day, ...more }));
    }
  }
}

void begin();
