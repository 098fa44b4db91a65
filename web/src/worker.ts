/** Runs the library in WebAssembly, apart from the page, so that the page stays alive while it reckons. */

import { type Needs, type Received, type Sent, UNPACKED } from "./contract";
import { compiling, handOver } from "./ahead";
import { laidBack, type Create, type Load } from "./memory";

const base = new URL("./", import.meta.url);

/** What is loaded when it is first needed, by the library that asks for it. */
const LATER: Readonly<Record<string, string>> = { openpyxl: "sheets.zip", icalendar: "calendar.zip" };

function say(message: Received): void {
  postMessage(message);
}

async function file(name: string): Promise<Response> {
  const found = await fetch(new URL(name, base));
  if (!found.ok || found.body === null) throw new Error(`${name}: ${found.status}`);
  return found;
}

async function archive(name: string): Promise<ArrayBuffer> {
  return await (await file(name)).arrayBuffer();
}

async function unpacked(name: string): Promise<ArrayBuffer> {
  const found = await file(name);
  if (found.headers.has(UNPACKED)) return await found.arrayBuffer();
  return await new Response(found.body?.pipeThrough(new DecompressionStream("gzip"))).arrayBuffer();
}

interface Running {
  readonly reply: (text: string) => string;
  /** Put an archive where Python finds it. */
  readonly add: (name: string, content: ArrayBuffer) => void;
}

async function started(): Promise<Running> {
  const python = new URL("pyodide/pyodide.asm.wasm", base).href;
  handOver(python, compiling(python));
  const files = {
    base: new URL("pyodide/", base).href,
    library: compiling(new URL("pydantic_core.wasm", base).href),
    memory: unpacked("engine.memory").finally(() => performance.mark("memory")),
    archive: archive("engine.zip"),
  };
  const [{ loadPyodide }, { default: create }] = (await Promise.all([
    import(new URL("pyodide/pyodide.mjs", base).href),
    import(new URL("pyodide/pyodide.asm.mjs", base).href),
  ])) as [{ loadPyodide: Load }, { default: Create }];
  performance.mark("scripts");
  const made = await laidBack(loadPyodide, create, files);
  performance.mark("python");
  const add = (name: string, content: ArrayBuffer): void => {
    made.FS.writeFile(`/lib/${name}`, new Uint8Array(content));
    made.runPython(`sys.path.insert(1, "/lib/${name}")`);
  };
  const reply = made.globals.get("reply") as (text: string) => string;
  performance.mark("engine");
  return { reply, add };
}

const start = started();
start.then(
  () => say({ ready: true }),
  (error: unknown) => say({ failed: String(error) }),
);

async function answered(text: string): Promise<string> {
  const { reply, add } = await start;
  const found = reply(text);
  if (!found.startsWith('{"needs"')) return found;
  const name = LATER[(JSON.parse(found) as Needs).needs];
  if (name === undefined) return found;
  add(name, await archive(name));
  return reply(text);
}

let last: Promise<unknown> = start.catch(() => undefined);
addEventListener("message", (event: MessageEvent<Sent>) => {
  const { id, text } = event.data;
  last = last.then(async () => say({ id, text: await answered(text) }));
});
