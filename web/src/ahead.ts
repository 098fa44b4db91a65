/** WebAssembly that is fetched and compiled at once, while the scripts that want it are still on their way. */

/** Begin to compile a file. */
export function compiling(address: string): Promise<WebAssembly.Module> {
  const module = compiled(address);
  module.catch(() => undefined); // whoever waits for it hears of it
  return module;
}

async function compiled(address: string): Promise<WebAssembly.Module> {
  const found = await fetch(address);
  if (!found.ok) throw new Error(`${address}: ${found.status}`);
  const isCalledSo = found.headers.get("Content-Type") === "application/wasm"; // a browser streams nothing else
  return isCalledSo ? await WebAssembly.compileStreaming(found) : await WebAssembly.compile(await found.arrayBuffer());
}

/**
 * Give Pyodide Python's own code as it was compiled. It fetches that file itself and hands what comes to
 * `instantiateStreaming`, once its scripts have run; the pinned version does nothing else with either.
 */
export function handOver(address: string, module: Promise<WebAssembly.Module>): void {
  const fetched = globalThis.fetch;
  globalThis.fetch = async (...asked) => (String(asked[0]) === address ? new Response() : await fetched(...asked));
  WebAssembly.instantiateStreaming = async (_, imports) => {
    const made = await module;
    return { module: made, instance: await WebAssembly.instantiate(made, imports) };
  };
}
