/** What the user asked this browser to keep: one case, and nothing unless it was asked. */

import type { Facts } from "./contract";

const NAME = "poortwachter.case";

export function kept(): Facts | undefined {
  try {
    const found: unknown = JSON.parse(localStorage.getItem(NAME) ?? "null");
    return typeof found === "object" && found !== null ? (found as Facts) : undefined;
  } catch {
    return undefined;
  }
}

export function keep(facts: Facts): void {
  localStorage.setItem(NAME, JSON.stringify(facts));
}

export function forget(): void {
  localStorage.removeItem(NAME);
}

/** Tell when another tab changes what is kept. */
export function onOtherTab(told: () => void): void {
  addEventListener("storage", (event) => {
    if (event.key === NAME || event.key === null) told();
  });
}
