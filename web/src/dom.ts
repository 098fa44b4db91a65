/** Small things with elements. */

export function the<Kind extends Element = HTMLElement>(selector: string): Kind {
  const found = document.querySelector<Kind>(selector);
  if (found === null) throw new Error(`the page has no ${selector}`);
  return found;
}

/** What is filled in and not sent yet: of a form that adds something, and of the control that is being typed in. */
function unsent(into: Element): Map<string, string> {
  const found = new Map<string, string>();
  for (const one of into.querySelectorAll<HTMLInputElement | HTMLSelectElement>("input[id]:not([type=checkbox]), select[id]")) {
    const waits = one.hasAttribute("data-set") ? one === document.activeElement : one.closest("form:not([data-sent])") !== null;
    if (waits) found.set(one.id, one.value);
  }
  return found;
}

/**
 * Show HTML of the library in an element; what was focused, opened or not yet sent stays so, by its id. Where what was
 * focused is gone, the part of the page that it stood in has the focus, or the keyboard would begin at the top again.
 */
export function show(into: Element, html: string): void {
  const waiting = unsent(into);
  const focused = into.contains(document.activeElement) ? document.activeElement?.id : undefined;
  const opened = [...into.querySelectorAll("details[open][id]")].map((one) => one.id);
  into.innerHTML = html;
  for (const [id, value] of waiting) {
    const one = into.querySelector<HTMLInputElement | HTMLSelectElement>(`#${CSS.escape(id)}`);
    if (one !== null && value !== "") one.value = value;
  }
  for (const id of opened) into.querySelector(`#${CSS.escape(id)}`)?.setAttribute("open", "");
  if (focused === undefined) return;
  const again = focused === "" ? null : into.querySelector<HTMLElement>(`#${CSS.escape(focused)}`);
  (again ?? into.closest<HTMLElement>("[tabindex='-1']"))?.focus({ preventScroll: again === null });
}

const held = new WeakMap<Element, string>();

/** Show a part of the answer, which holds no control that is typed in; one that is the same is left as it stands. */
export function showPart(into: Element, html: string): void {
  if (held.get(into) === html) return;
  held.set(into, html);
  show(into, html);
}

/** Do something when an element with this attribute, now or later, is pressed. */
export function onPress(attribute: string, act: (value: string, element: HTMLElement) => void): void {
  document.addEventListener("click", (event) => {
    const found = (event.target as Element).closest<HTMLElement>(`[${attribute}]`);
    if (found !== null && found.matches("button, [role=button]")) act(found.getAttribute(attribute) ?? "", found);
  });
}

/** The whole of an element's children that hold text, for the fields of a form: what is empty is left out. */
export function filledIn(form: HTMLFormElement): Record<string, string> {
  const found: Record<string, string> = {};
  for (const [name, value] of new FormData(form)) if (typeof value === "string" && value !== "") found[name] = value;
  return found;
}
