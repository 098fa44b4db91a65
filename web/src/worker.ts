/** Runs the library in WebAssembly, apart from the page, so that the page stays alive while it reckons. */

import type { Needs, Received, Sent } from "./contract";
import type { loadPyodide, PyodideInterface } from "pyodide";

const base = new URL("./", import.meta.url);

/** What is loaded when it is first needed, by the library that asks for it. */
const LATER: Readonly<Record<string, string>> = { openpyxl: "sheets.zip", icalendar: "calendar.zip" };

function say(message: Received): void {
  postMessage(message);
}

async function archive(name: string): Promise<ArrayBuffer> {
  const found = await fetch(new URL(name, base));
  if (!found.ok) throw new Error(`${name}: ${found.status}`);
  return await found.arrayBuffer();
}

async function started(): Promise<{ python: PyodideInterface; reply: (text: string) => string }> {
  const engine = archive("engine.zip");
  const loader: { loadPyodide: typeof loadPyodide } = await import(new URL("pyodide/pyodide.mjs", base).href);
  const python = await loader.loadPyodide({ indexURL: new URL("pyodide/", base).href });
  performance.mark("python");
  unpack(python, await engine);
  const reply = python.runPython("from poortwachter.browser import reply\nreply") as (text: string) => string;
  performance.mark("engine");
  return { python, reply };
}

function unpack(python: PyodideInterface, content: ArrayBuffer): void {
  const extractDir = python.runPython("import site; site.getsitepackages()[0]") as string;
  python.unpackArchive(content, "zip", { extractDir });
}

const start = started();
start.then(
  () => say({ ready: true }),
  (error: unknown) => say({ failed: String(error) }),
);

async function answered(text: string): Promise<string> {
  const { python, reply } = await start;
  const found = reply(text);
  if (!found.startsWith('{"needs"')) return found;
  const name = LATER[(JSON.parse(found) as Needs).needs];
  if (name === undefined) return found;
  unpack(python, await archive(name));
  python.runPython("import importlib; importlib.invalidate_caches()");
  return reply(text);
}

let last: Promise<unknown> = start.catch(() => undefined);
addEventListener("message", (event: MessageEvent<Sent>) => {
  const { id, text } = event.data;
  last = last.then(async () => say({ id, text: await answered(text) }));
});
