// Compile a folder of Python with the very Python that will run it, so that the page does not have to.
import { loadPyodide } from "pyodide";

const folder = process.argv[2];
const python = await loadPyodide();
python.FS.mkdirTree("/made");
python.FS.mount(python.FS.filesystems.NODEFS, { root: folder }, "/made");
const failed = python.runPython(`
import compileall, pathlib, py_compile
ok = compileall.compile_dir("/made", quiet=1, legacy=True, stripdir="/made", optimize=1,
                            invalidation_mode=py_compile.PycInvalidationMode.UNCHECKED_HASH)
for path in pathlib.Path("/made").rglob("*.py"):
    path.unlink()
not ok
`);
process.exit(failed ? 1 : 0);
