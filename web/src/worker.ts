/** Runs the library in WebAssembly, apart from the page, so that the page stays alive while it reckons. */

import type { Needs, Received, Sent } from "./contract";
import type { loadPyodide } from "pyodide";

const base = new URL("./", import.meta.url);

/** What is loaded when it is first needed, by the library that asks for it. */
const LATER: Readonly<Record<string, string>> = { openpyxl: "sheets.zip", icalendar: "calendar.zip" };

/** The library has no plugins of pydantic, so none are looked for. */
const ENVIRONMENT = { HOME: "/home/pyodide", PYDANTIC_DISABLE_PLUGINS: "__all__" };

function say(message: Received): void {
  postMessage(message);
}

async function archive(name: string): Promise<ArrayBuffer> {
  const found = await fetch(new URL(name, base));
  if (!found.ok) throw new Error(`${name}: ${found.status}`);
  return await found.arrayBuffer();
}

/** Python reads its modules from an archive as it is; only compiled code has to be a file. */
const ADD = `
def add(path):
    import os, sys, zipimport
    archive = zipimport.zipimporter(path)
    place = next(folder for folder in sys.path if folder.endswith("site-packages"))
    for name in archive.get_data("native.txt").decode().split():
        os.makedirs(os.path.dirname(f"{place}/{name}"), exist_ok=True)
        with open(f"{place}/{name}", "wb") as file:
            file.write(archive.get_data(f"native/{name}"))
    sys.path.insert(1, path)
add
`;

interface Running {
  readonly reply: (text: string) => string;
  /** Put an archive where Python finds it. */
  readonly add: (name: string, content: ArrayBuffer) => void;
}

async function started(): Promise<Running> {
  const engine = archive("engine.zip");
  const loader: { loadPyodide: typeof loadPyodide } = await import(new URL("pyodide/pyodide.mjs", base).href);
  const python = await loader.loadPyodide({ indexURL: new URL("pyodide/", base).href, env: ENVIRONMENT });
  performance.mark("python");
  const put = python.runPython(ADD) as (path: string) => void;
  const add = (name: string, content: ArrayBuffer): void => {
    python.FS.writeFile(`/lib/${name}`, new Uint8Array(content));
    put(`/lib/${name}`);
  };
  add("engine.zip", await engine);
  const reply = python.runPython("from poortwachter.browser import reply\nreply") as (text: string) => string;
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
