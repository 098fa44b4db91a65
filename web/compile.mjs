// Compile folders of Python with the very Python that will run them, so that the page does not have to.
import { loadPyodide } from "pyodide";

const python = await loadPyodide();
let failed = false;
for (const [place, folder] of process.argv.slice(2).entries()) {
  const mounted = `/made/${place}`;
  python.FS.mkdirTree(mounted);
  python.FS.mount(python.FS.filesystems.NODEFS, { root: folder }, mounted);
  failed ||= python.runPython(`
import compileall, pathlib, py_compile
ok = compileall.compile_dir("${mounted}", quiet=1, legacy=True, stripdir="${mounted}", optimize=2,
                            invalidation_mode=py_compile.PycInvalidationMode.UNCHECKED_HASH)
for path in pathlib.Path("${mounted}").rglob("*.py"):
    path.unlink()
not ok
`);
}
process.exit(failed ? 1 : 0);
