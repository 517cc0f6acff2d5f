import { z } from "zod";

/** The variable with the legacy key, for each variable with a set of keys. */
const LEGACY = {
  SUPABASE_SECRET_KEYS: "SUPABASE_SERVICE_ROLE_KEY",
  SUPABASE_PUBLISHABLE_KEYS: "SUPABASE_ANON_KEY",
} as const;

/**
 * Adds the project's legacy keys to its sets of keys, because a project has a set, a legacy key, or both. A set that is
 * no JSON object stays as it is, to be refused.
 */
export function withLegacyKeys(
  environment: Readonly<Record<string, string | undefined>>,
): Readonly<Record<string, string | undefined>> {
  const sets = Object.entries(LEGACY).flatMap(([name, legacy]) => {
    const key = environment[legacy]?.trim();
    const set = readKeySet(environment[name]?.trim() || "{}");
    return key && set !== null
      ? [[name, JSON.stringify({ ...set, [legacy]: key })] as const]
      : [];
  });
  return { ...environment, ...Object.fromEntries(sets) };
}

const setSchema = z.record(z.string(), z.string().min(1));

/** The keys of a set by their names; null unless it is a JSON object of texts. */
export function readKeySet(
  text: string,
): Readonly<Record<string, string>> | null {
  return setSchema.safeParse(parseJson(text)).data ?? null;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
