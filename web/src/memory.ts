/**
 * Python with its compiled library, and its memory as it was when the engine stood ready.
 *
 * Starting Python and importing the library takes seconds and gives the same memory each time. So the build does it
 * once, and keeps the pages of memory that it changed; a browser lays them back. That is right because WebAssembly lays
 * the same files out at the same addresses everywhere. Where it does not, it says so, and nothing is laid back.
 */

import type { loadPyodide } from "pyodide";

export type Load = typeof loadPyodide;
export type Python = Awaited<ReturnType<Load>>;

/** Where Python finds the library, and what it needs. */
export const ARCHIVE = "/lib/engine.zip";
/** Where Python looks for the compiled library. */
export const PACKAGES = "/lib/python3.14/site-packages";
export const COMPILED = `${PACKAGES}/pydantic_core/_pydantic_core.cpython-314-wasm32-emscripten.so`;

/** The library has no plugins of pydantic, so none are looked for. */
export const ENVIRONMENT = { HOME: "/home/pyodide", PYDANTIC_DISABLE_PLUGINS: "__all__", PYTHONHASHSEED: "0" };

/** Bytes. */
const PAGE = 4096;
const LENGTH = 4;

/** What Pyodide knows of objects that Python and the page share. */
type Shared = object;

/** The parts of what Emscripten makes that are used here. */
export interface Made {
  readonly FS: { mkdirTree(path: string): void; writeFile(path: string, content: Uint8Array): void };
  readonly HEAP8: Int8Array;
  readonly HEAP32: Int32Array;
  readonly wasmTable: WebAssembly.Table;
  readonly API: { restoreSnapshot: () => Shared; serializeHiwireState(): Shared };
  readonly __PyRuntime: number;
  readonly __PyEM_EMSCRIPTEN_TRAMPOLINE_OFFSET: number;
  addRunDependency(name: string): void;
  removeRunDependency(name: string): void;
  newDSO(path: string, handle: undefined, exports: "loading"): { global: boolean; exports: unknown };
  loadWebAssemblyModule(module: WebAssembly.Module, options: object, path: string, scope: object): Promise<unknown>;
  _malloc(size: number): number;
}

interface Settings {
  readonly preRun: ((made: Made) => void)[];
  onRuntimeInitialized?: () => void;
}

export type Create = (settings: Settings) => Promise<Made>;

/** How many functions there are when the compiled library is loaded, and after it: it stands between the two. */
export type Place = readonly [number, number];

interface Kept {
  readonly shared: Shared;
  readonly size: number;
  readonly place: Place;
  /** Runs of pages: the first, and how many. */
  readonly pages: readonly (readonly [number, number])[];
}

/** `create` with the compiled library loaded before Python starts, so that it always stands at the same place. */
export function withCompiled(create: Create, library: Promise<WebAssembly.Module>, before: (made: Made) => Promise<void>, placed: (place: Place) => void): Create {
  return (settings) =>
    new Promise((resolve, reject) => {
      settings.preRun.push((made) => {
        made.addRunDependency("compiled");
        const loaded = before(made).then(async () => await load(made, await library));
        loaded.then((place) => (placed(place), made.removeRunDependency("compiled")), reject);
      });
      create(settings).then(resolve, reject);
    });
}

/** Load the compiled library, as `loadDynamicLibrary` of Emscripten does with bytes. */
async function load(made: Made, library: WebAssembly.Module): Promise<Place> {
  if (made.HEAP32[trampoline(made)] === 0) made.wasmTable.grow(1); // where others have theirs
  const begins = made.wasmTable.length;
  const loaded = made.newDSO(COMPILED, undefined, "loading");
  loaded.global = false;
  loaded.exports = await made.loadWebAssemblyModule(library, { loadAsync: true, global: false, nodelete: true }, COMPILED, {});
  return [begins, made.wasmTable.length];
}

/** The memory of a Python that stands ready, to be laid back over what it was `at first`. */
export function keep(made: Made, place: Place, atFirst: Int8Array): Uint8Array {
  const now = made.HEAP8;
  const pages: [number, number][] = [];
  const parts: Uint8Array[] = [];
  for (let page = 0; page * PAGE < now.length; page += 1) {
    if (same(now, atFirst, page * PAGE)) continue;
    const last = pages.at(-1);
    if (last !== undefined && last[0] + last[1] === page) last[1] += 1;
    else pages.push([page, 1]);
    parts.push(new Uint8Array(now.slice(page * PAGE, (page + 1) * PAGE).buffer));
  }
  const kept: Kept = { shared: made.API.serializeHiwireState(), size: now.length, place, pages };
  const head = new TextEncoder().encode(JSON.stringify(kept));
  const whole = new Uint8Array(LENGTH + head.length + parts.length * PAGE);
  new DataView(whole.buffer).setUint32(0, head.length, true);
  whole.set(head, LENGTH);
  parts.forEach((part, number) => whole.set(part, LENGTH + head.length + number * PAGE));
  return whole;
}

/** Whether a page is as it was; memory that came later was empty. */
function same(now: Int8Array, atFirst: Int8Array, start: number): boolean {
  for (let at = start; at < start + PAGE; at += 1) if (now[at] !== (atFirst[at] ?? 0)) return false;
  return true;
}

/** Start Python with its memory as it was kept. */
export async function laidBack(begin: Load, create: Create, files: { readonly base: string; readonly library: Promise<WebAssembly.Module>; readonly memory: Promise<ArrayBuffer>; readonly archive: Promise<ArrayBuffer> }): Promise<Python> {
  let place: Place = [0, 0];
  const read = files.memory.then(parsed);
  const before = async (made: Made): Promise<void> => made.FS.writeFile(ARCHIVE, new Uint8Array(await files.archive));
  const started = withCompiled(create, files.library, before, (found) => (place = found));
  const withMemory: Create = async (settings) => {
    const made = await started(settings);
    const { kept, pages } = await read;
    if (String(place) !== String(kept.place)) throw new Error(`the library stands at ${place}, expected ${kept.place}`);
    made.API.restoreSnapshot = () => lay(made, kept, pages);
    return made;
  };
  return await begin({
    indexURL: files.base,
    env: { ...ENVIRONMENT },
    createPyodideModule: withMemory as unknown as NonNullable<NonNullable<Parameters<Load>[0]>["createPyodideModule"]>,
    _loadSnapshot: new Uint8Array(1), // stands for the memory, which is laid back above
  });
}

function parsed(content: ArrayBuffer): { readonly kept: Kept; readonly pages: Int8Array } {
  const length = new DataView(content).getUint32(0, true);
  const kept = JSON.parse(new TextDecoder().decode(new Uint8Array(content, LENGTH, length))) as Kept;
  return { kept, pages: new Int8Array(content, LENGTH + length) };
}

function lay(made: Made, kept: Kept, pages: Int8Array): Shared {
  while (made.HEAP8.length < kept.size) made._malloc(kept.size);
  const way = trampoline(made);
  const own = made.HEAP32[way];
  let from = 0;
  for (const [first, count] of kept.pages) {
    made.HEAP8.set(pages.subarray(from, from + count * PAGE), first * PAGE);
    from += count * PAGE;
  }
  if (own !== undefined) made.HEAP32[way] = own;
  return kept.shared;
}

/** Where Python keeps how functions of C are called; some browsers have no such way, and say so with a nought. */
function trampoline(made: Made): number {
  return (made.__PyRuntime + (made.HEAP32[made.__PyEM_EMSCRIPTEN_TRAMPOLINE_OFFSET / 4] ?? 0)) / 4;
}
