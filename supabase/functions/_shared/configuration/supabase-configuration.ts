import { z } from "zod";
import { required } from "./configuration.ts";

const keySet = (name: string) =>
  required().transform((text, context) => {
    const keys = z.object({ default: z.string().min(1) }).safeParse(
      parseJson(text),
    );
    if (keys.success) return keys.data.default;
    context.addIssue({
      code: "custom",
      message: `is not a JSON object with the ${name} key "default"`,
    });
    return z.NEVER;
  });

/**
 * What the platform itself sets for every function
 * (https://supabase.com/docs/guides/functions/secrets#default-secrets).
 */
export const supabaseUrl = required().pipe(
  z.url({ error: "is not a URL" }),
);

/** The publishable key, taken from the platform's set of keys. */
export const publishableKey = keySet("publishable");

/** The secret key, taken from the platform's set of keys. It bypasses row level security. */
export const secretKey = keySet("secret");

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
