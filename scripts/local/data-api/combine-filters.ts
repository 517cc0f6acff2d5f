import { noFilters } from "./quote-numeric-text.ts";

/** An operand inside a logical operator, where these characters separate. */
function operand(text: string): string {
  return /[,()"\\]/.test(text)
    ? `"${text.replaceAll(/["\\]/g, "\\$&")}"`
    : text;
}

/** A filter as one operand of "and": `id=not.eq.1` is `id.not.eq.1`, and `or=(a,b)` is `or(a,b)`. */
function asOperand(name: string, value: string): string {
  if (/^(not\.)?(and|or)$/.test(name)) return name + value;
  const [, operators = "", rest = ""] =
    /^((?:not\.)?[a-z]+(?:\([^)]*\))?\.)(.*)$/s.exec(value) ?? [];
  const isPlain = /^(not\.)?(in|is|cs|cd|ov)\.$/.test(operators);
  return `${name}.${operators}${isPlain ? rest : operand(rest)}`;
}

/** A parameter's embedded relation with a dot, and its name there: "books." and "title". */
function splitName(name: string): [string, string] {
  const [, path = "", own = name] =
    /^((?:[^->.]+\.)*?)((?:not\.)?(?:and|or)|[^.>]+(?:->.*)?)$/s.exec(name) ??
      [];
  return [path, own];
}

/**
 * Joins filters of the same name with "and", as PostgREST does: of two that use the same operator, Lite sees only one, and
 * it joins two parameters "or" to one.
 */
export function combineFilters(url: string): string {
  const combined = new URL(url);
  const parameters = combined.searchParams;
  for (
    const path of new Set([...parameters.keys()].map((n) => splitName(n)[0]))
  ) {
    const repeated: string[] = [];
    for (const name of new Set(parameters.keys())) {
      const [ownPath, own] = splitName(name);
      const values = parameters.getAll(name);
      if (ownPath !== path || values.length < 2) continue;
      if (noFilters.includes(own)) continue;
      parameters.delete(name);
      repeated.push(...values.map((value) => asOperand(own, value)));
    }
    if (repeated.length === 0) continue;
    const and = parameters.get(`${path}and`);
    if (and !== null) repeated.push(`and${and}`);
    parameters.set(`${path}and`, `(${repeated.join(",")})`);
  }
  return combined.href;
}
