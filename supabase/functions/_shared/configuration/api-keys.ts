import { z } from "zod";
import { type Environment, required } from "./configuration.ts";
import { readKeySet, withLegacyKeys } from "./legacy-keys.ts";

/** A project's keys of one kind, in the order in which they are tried. */
export type ApiKeys = readonly [string, ...string[]];

/**
 * A set of keys by name, as the platform writes it. The key "default" goes first, as in Supabase's own examples; then
 * the others as they stand. A project need not have a key of that name.
 */
export function apiKeys(kind: "publishable" | "secret") {
  return required().transform((text, context): ApiKeys => {
    const { default: first, ...others } = readKeySet(text) ?? {};
    const [key, ...rest] = new Set(
      [first, ...Object.values(others)].filter((key) => key !== undefined),
    );
    if (key !== undefined) return [key, ...rest];
    context.addIssue({
      code: "custom",
      message:
        `is not a JSON object with a ${kind} key, such as {"default": "sb_${kind}_…"}`,
    });
    return z.NEVER;
  });
}

/** The project's secret keys, as far as the environment has them: also where the rest of it is malformed. */
export function secretKeysIn(environment: Environment): readonly string[] {
  const { SUPABASE_SECRET_KEYS: set = "" } = withLegacyKeys(environment);
  return Object.values(readKeySet(set) ?? {});
}
