/**
 * Run pytest in Pyodide, in node.
 *
 * What it is given: the folder of the project, one with packages that are compiled for Pyodide, one with packages that
 * are Python alone, and what pytest is to run.
 */

import { loadPyodide } from "pyodide";

const [root, compiled, beside, ...asked] = process.argv.slice(2);

const python = await loadPyodide({ env: { HYPOTHESIS_PROFILE: "quick", PYTHONDONTWRITEBYTECODE: "1" } });
for (const [place, folder] of Object.entries({ "/project": root, "/compiled": compiled, "/beside": beside })) {
  python.FS.mkdirTree(place);
  python.FS.mount(python.FS.filesystems.NODEFS, { root: folder }, place);
}
const status = python.runPython(
  `
import os, sys
sys.path[:0] = ["/project/src", "/project/tests", "/compiled"]
sys.path.append("/beside")
os.chdir("/project")
print("Python", sys.version.split()[0], "on", sys.platform, flush=True)
import pytest
int(pytest.main(["-q", "-x", "-p", "no:cacheprovider", "-p", "no:xdist", *asked]))
`,
  { globals: python.toPy({ asked }) },
);
process.exit(status);
