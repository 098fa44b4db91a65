/** What Emscripten made of Python; Pyodide gives it no types. */
declare module "pyodide/pyodide.asm.mjs" {
  const create: unknown;
  export default create;
}
