/** An element of the page. Throws when the page has no such element. */
export function find<E extends Element>(
  selector: string,
  type: new () => E,
): E {
  const element = document.querySelector(selector);
  if (element instanceof type) return element;
  throw new Error(`The page has no ${type.name} "${selector}"`);
}

const parts = [
  "sign-up",
  "sign-in",
  "new-password",
  "wish",
  "call",
  "calls",
  "look-again",
  "sign-out",
] as const;

export type Part = (typeof parts)[number];

/** Shows these parts of the page, and no others. Whoever was in a part that is gone now goes on in one that is there. */
export function show(...shown: readonly Part[]): void {
  const active = document.activeElement;
  for (const part of parts) {
    find(`#${part}`, HTMLElement).hidden = !shown.includes(part);
  }
  if (!active?.closest("[hidden]")) return;
  const field = document.querySelector(
    "form:not([hidden]) input:enabled:not([readonly])",
  );
  const next = field instanceof HTMLElement ? field : undefined;
  (next ?? find("#status", HTMLElement)).focus();
}

/** Says how it goes. A screen reader says it, too. */
export function say(sentence: string): void {
  find("#status", HTMLElement).textContent = sentence;
}

/** Says what went wrong, or that nothing does any more. */
export function complain(sentence = ""): void {
  find("#problem", HTMLElement).textContent = sentence;
}

/** What is typed into a field of a form, without the blanks around it. */
export function valueOf(form: HTMLFormElement, name: string): string {
  const value = new FormData(form).get(name);
  return typeof value === "string" ? value.trim() : "";
}
