/** What the page asks the engine and what it gets back; `poortwachter.browser` is the other side. */

export type Language = "nl" | "en";

/** A case as the engine holds it: the page never looks inside but to hand it back. */
export type Facts = Readonly<Record<string, unknown>>;

export type Path = readonly (string | number)[];

export interface Problem {
  readonly path: Path;
  readonly text: string;
}

export interface Question {
  readonly ask: string;
  readonly lang?: Language;
  readonly [detail: string]: unknown;
}

export interface Refused {
  readonly problems: readonly Problem[];
}

/** A part of the library that is loaded when it is first asked for. */
export interface Needs {
  readonly needs: string;
}

export interface Shown {
  readonly case: Facts;
  readonly parts: Readonly<Record<string, string>>;
  readonly steps: Readonly<Record<string, string>>;
  /** Whether there is a sanction, of which a repair can be planned. */
  readonly sanctioned: boolean;
  readonly changed?: string;
}

export interface Html {
  readonly html: string;
}

/** Acts that can come later, each a switch, and what those that are on would move. */
export interface Later extends Html {
  readonly found: string;
}

export interface Proof extends Html {
  readonly title: string;
}

export interface FileMade {
  readonly name: string;
  readonly type: string;
  readonly text: string;
}

export interface SheetRead extends Html {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly unknown[])[];
  readonly numbers: readonly number[];
  readonly map: Readonly<Record<string, string>>;
}

export interface Many extends Html {
  readonly cases: readonly Facts[];
  readonly summary: string;
  readonly refused: string;
  readonly not_read: readonly string[];
  readonly csv: string;
}

export function isRefused(found: unknown): found is Refused {
  return typeof found === "object" && found !== null && "problems" in found;
}

/** A header of a file that is packed on a server, and was kept unpacked. */
export const UNPACKED = "X-Unpacked";

/** A message to the worker, and one from it. */
export interface Sent {
  readonly id: number;
  readonly text: string;
}

export type Received =
  | { readonly ready: true }
  | { readonly failed: string }
  | { readonly id: number; readonly text: string };
