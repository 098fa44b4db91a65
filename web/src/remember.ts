/**
 * Run by the build, in node: start Python with the library, ask what a user asks first, and keep its memory.
 *
 * What it is given: the archives of the standard library and the engine, the folder with the compiled library, the
 * questions to ask, and where to write. It prints the modules that are loaded, which need not be sent again.
 */

import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { gzipSync } from "node:zlib";
import { loadPyodide } from "pyodide";
import create from "pyodide/pyodide.asm.mjs";

import { ARCHIVE, COMPILED, ENVIRONMENT, keep, PACKAGES, withCompiled, type Create, type Made, type Place } from "./memory";

const [standard = "", engine = "", native = "", questions = "", written = ""] = process.argv.slice(2);

/**
 * Whatever Python knows of the archives is forgotten: what is loaded now is left out of those that a browser gets. Zeros
 * are written over memory that was freed, a little of every size that Python asks for, because they take less room.
 */
const END = `
import gc, sys, zipimport
from poortwachter.browser import reply
for question in asked:
    found = reply(question)
    assert not found.startswith(('{"problems"', '{"needs"')), found
del asked, question, found
sys.path_importer_cache.clear()
zipimport._zip_directory_cache.clear()
gc.collect()
wiped = [bytes(size - 33) for size in range(48, 513, 16) for _ in range(200_000 // size)]
wiped += [bytes(size) for size in (600, 1_000, 2_000, 4_000, 16_000, 64_000) for _ in range(500_000 // size)]
del wiped
gc.freeze()
"\\n".join(sorted(module.__spec__.origin for module in sys.modules.values() if getattr(module.__spec__, "has_location", False)))
`;

const found: { made?: Made; place?: Place; atFirst?: Int8Array } = {};

async function before(made: Made): Promise<void> {
  found.made = made;
  for (const name of readdirSync(native, { recursive: true, encoding: "utf-8" })) {
    if (!/\.\w+$/.test(name)) continue;
    made.FS.mkdirTree(dirname(`${PACKAGES}/${name}`));
    made.FS.writeFile(`${PACKAGES}/${name}`, readFileSync(join(native, name)));
  }
  made.FS.writeFile(ARCHIVE, readFileSync(engine));
}

const library = WebAssembly.compile(readFileSync(join(native, COMPILED.slice(PACKAGES.length + 1))));
const started = withCompiled(create as unknown as Create, library, before, (place) => (found.place = place));
const noting: Create = (settings) => {
  settings.onRuntimeInitialized = () => {
    if (found.made !== undefined) found.atFirst = found.made.HEAP8.slice();
  };
  return started(settings);
};

const python = await loadPyodide({ createPyodideModule: noting as never, env: { ...ENVIRONMENT }, stdLibURL: standard, _makeSnapshot: true });
if (found.made === undefined || found.place === undefined || found.atFirst === undefined) throw new Error("nothing was made");
python.runPython(`import sys; sys.path.insert(1, ${JSON.stringify(ARCHIVE)})`);
python.globals.set("asked", python.toPy(JSON.parse(readFileSync(questions, "utf-8"))));
const loaded = python.runPython(END) as string;
writeFileSync(written, gzipSync(keep(found.made, found.place, found.atFirst), { level: 9 }));
console.log(loaded);
