/** Keeps the files of the page, and nothing else, so that it works without a network. No case ever passes here. */

import { UNPACKED } from "./contract";

declare const self: ServiceWorkerGlobalScope;
declare const FILES: Readonly<Record<string, string>>;
declare const VERSION: string;

/** Not every browser has routes, and not every list of types. */
interface InstallEvent extends ExtendableEvent {
  readonly addRoutes?: (routes: readonly object[]) => Promise<void>;
}

const KEPT = `poortwachter-${VERSION}`;
const scope = new URL(self.registration.scope);

async function sha256(content: ArrayBuffer): Promise<string> {
  const hash = new Uint8Array(await crypto.subtle.digest("SHA-256", content));
  return [...hash].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}

/** A file of this version: what the browser has already, or else a fresh copy; by its hash, whatever a server sends. */
async function fetched(path: string): Promise<Response> {
  for (const cache of ["force-cache", "reload"] as const) {
    const found = await fetch(new URL(path, scope), { cache });
    if (found.ok && (await sha256(await found.clone().arrayBuffer())) === FILES[path]) return found;
  }
  throw new Error(`${path} is not the file of this version`);
}

/** Under which addresses a file is asked for: the page itself under that of its folder too. */
function addressesOf(path: string): URL[] {
  return [new URL(path, scope), ...(path === "index.html" ? [scope] : [])];
}

/** The memory of Python is kept unpacked: it is read at each visit, and unpacked once. */
function asKept(path: string, found: Response): Response {
  if (!path.endsWith(".memory") || found.body === null) return found;
  const unpacked = found.body.pipeThrough(new DecompressionStream("gzip"));
  return new Response(unpacked, { headers: { "Content-Type": "application/octet-stream", [UNPACKED]: "" } });
}

async function install(): Promise<void> {
  const kept = await caches.open(KEPT);
  for (const path of Object.keys(FILES))
    for (const address of addressesOf(path)) await kept.put(address, asKept(path, await fetched(path)));
  await self.skipWaiting();
}

/** A browser that can do so reads what is kept by itself, and does not wait for this worker to start. */
async function readByItself(event: InstallEvent): Promise<void> {
  if (event.addRoutes === undefined || !/^[\w./~%-]*$/.test(scope.pathname)) return;
  const urlPattern = { protocol: scope.protocol.slice(0, -1), hostname: scope.hostname, port: scope.port, pathname: `${scope.pathname}*`, search: "" };
  await event.addRoutes([{ condition: { urlPattern, requestMethod: "get" }, source: { cacheName: KEPT } }]).catch(() => undefined);
}

async function activate(): Promise<void> {
  const names = await caches.keys();
  await Promise.all(names.filter((name) => name.startsWith("poortwachter-") && name !== KEPT).map((name) => caches.delete(name)));
  await self.clients.claim();
}

async function answer(request: Request): Promise<Response> {
  const address = new URL(request.url);
  address.search = address.hash = "";
  const kept = await caches.open(KEPT);
  return (await kept.match(address.href)) ?? (await fetch(request));
}

self.addEventListener("install", (event) => {
  event.waitUntil(Promise.all([readByItself(event), install()]));
});
self.addEventListener("activate", (event) => event.waitUntil(activate()));
self.addEventListener("fetch", (event) => {
  if (event.request.method === "GET" && event.request.url.startsWith(scope.href)) event.respondWith(answer(event.request));
});
