/** Preferences with fixed values. */
const known = {
  resolution: ["merge-duplicates", "ignore-duplicates"],
  missing: ["default", "null"],
  return: ["representation", "minimal", "headers-only"],
  count: ["exact", "planned", "estimated"],
  handling: ["strict", "lenient"],
} as const;

type Known = typeof known;

/** What a client asks for in its `Prefer` header. */
export type Preferences =
  & { [Name in keyof Known]: Known[Name][number] | undefined }
  & {
    maxAffected: number | undefined;
    /** All others, as they came. */
    others: readonly string[];
  };

/** As https://github.com/PostgREST/postgrest/blob/v16.1/src/library/PostgREST/ApiRequest/Preferences.hs */
export function parsePreferences(header: string | null): Preferences {
  const all = (header ?? "").split(",").map((text) => text.trim())
    .filter((text) => text !== "");
  const used = new Set<string>();

  function first<Name extends keyof Known>(name: Name) {
    const values: readonly Known[Name][number][] = known[name];
    const texts = values.map((value) => `${name}=${value}`);
    for (const text of texts) used.add(text);
    const found = all.find((text) => texts.includes(text));
    return found === undefined ? undefined : values[texts.indexOf(found)];
  }

  const preferences = {
    resolution: first("resolution"),
    missing: first("missing"),
    return: first("return"),
    count: first("count"),
    handling: first("handling"),
  };
  const maxAffected = all.find((text) => /^max-affected=\d+$/.test(text));
  if (maxAffected !== undefined) used.add(maxAffected);
  return {
    ...preferences,
    maxAffected: maxAffected === undefined
      ? undefined
      : Number(maxAffected.slice("max-affected=".length)),
    others: all.filter((text) => !used.has(text)),
  };
}

/** The `Preference-Applied` header of a write: these preferences, where they were given. */
export function confirmPreferences(
  preferences: Preferences,
  names: readonly (keyof Known | "maxAffected")[],
): string {
  return names.flatMap((name) => {
    const value = preferences[name];
    if (value === undefined) return [];
    if (name !== "maxAffected") return [`${name}=${value}`];
    return preferences.handling === "strict" ? [`max-affected=${value}`] : [];
  }).join(", ");
}
