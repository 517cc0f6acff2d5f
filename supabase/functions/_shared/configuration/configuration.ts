import { z } from "zod";
import { withLegacyKeys } from "./legacy-keys.ts";

/** The environment as the runtime hands it over. */
export type Environment = Readonly<Record<string, string | undefined>>;

/** A missing or malformed environment variable. The message names each variable and never its value. */
export class ConfigurationError extends Error {
  override readonly name = "ConfigurationError";
}

/**
 * Reads configuration from the environment with a zod schema whose keys are the variables' names. An empty variable
 * counts as missing: an `.env` file may have an empty line for it.
 *
 * @throws {ConfigurationError} naming every variable that is missing or malformed
 */
export function readConfiguration<Schema extends z.ZodType>(
  schema: Schema,
  environment: Environment,
): z.output<Schema> {
  const present = Object.fromEntries(
    Object.entries(withLegacyKeys(environment)).filter(([, value]) =>
      value?.trim()
    ),
  );
  const result = schema.safeParse(present);
  if (result.success) return result.data;
  throw new ConfigurationError(
    result.error.issues.map(({ path, message }) =>
      `Environment variable "${path.join(".")}" ${message}`
    ).join("; "),
  );
}

/** A required text variable. */
export function required(): z.ZodString {
  return z.string({ error: "is missing" });
}
