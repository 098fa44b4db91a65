/**
 * The engine as a module for another page: the answer of the Dutch Wet verbetering poortwachter for a case on a day.
 *
 * Put the folder that this file stands in on your own server. Nothing leaves the page.
 */

import type { Assessment } from "../generated/assessment";
import type { Case } from "../generated/case";
import { type Facts, isRefused, type Language, type Problem, type Question } from "./contract";
import { Engine } from "./engine";

export type { Assessment, Case, Problem };

/** The case cannot be answered: every problem at once, each with its path and what to do about it. */
export class CaseError extends Error {
  override readonly name = "CaseError";

  constructor(readonly problems: readonly Problem[]) {
    super(problems.map((one) => `${one.path.join(".")}: ${one.text}`).join("\n"));
  }
}

let running: Engine | undefined;

/** Start loading the engine, so that the first answer comes at once; `assess` does so by itself. */
export async function load(): Promise<void> {
  running ??= new Engine(new URL("./", import.meta.url));
  await running.ready;
}

/**
 * The answer for a case.
 *
 * @param facts the case, in the form `poortwachter.case/1`.
 * @param asOf the day of assessment, `YYYY-MM-DD`, inclusive: nothing reads a clock.
 * @param options the language of problems, and contested readings to use.
 * @throws {CaseError} the case cannot be assessed as asked.
 */
export async function assess(
  facts: Case | { readonly first_sick_day: string },
  asOf: string,
  options: { readonly language?: Language; readonly readings?: Readonly<Record<string, string>> } = {},
): Promise<Assessment> {
  const found = await ask<{ readonly answer: Assessment }>({
    ask: "assess",
    lang: options.language ?? "en",
    case: facts as unknown as Facts,
    as_of: asOf,
    readings: options.readings ?? {},
  });
  return found.answer;
}

/** Anything that `poortwachter.browser` answers, such as parts of the page as HTML. */
export async function ask<Answer>(question: Question): Promise<Answer> {
  await load();
  const found = await (running as Engine).ask<Answer>(question);
  if (isRefused(found)) throw new CaseError(found.problems);
  return found;
}
