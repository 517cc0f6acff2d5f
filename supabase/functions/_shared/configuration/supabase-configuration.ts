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
 * The variables that the platform sets for every function
 * (https://supabase.com/docs/guides/functions/secrets#default-secrets).
 */
export const supabaseUrl = required().pipe(
  z.url({ error: "is not a URL" }),
);

/** The publishable key, taken from the platform's set of keys. */
const publishableKey = keySet("publishable");

/** The secret key, taken from the platform's set of keys. It bypasses row level security. */
const secretKey = keySet("secret");

/** The variables of a function that uses the secret key. */
export const secretKeyVariables = {
  SUPABASE_URL: supabaseUrl,
  SUPABASE_SECRET_KEYS: secretKey,
};

/** The Data API's URL, and the key for callers who bring only an access token. */
export interface DataApi {
  readonly url: string;
  readonly publishableKey: string;
}

/** The variables with the Data API's URL and key. */
export const dataApiSchema = z.object({
  SUPABASE_URL: supabaseUrl,
  SUPABASE_PUBLISHABLE_KEYS: publishableKey,
});

/** Reads the Data API's URL and key from these variables. */
export function dataApiOf(variables: z.output<typeof dataApiSchema>): DataApi {
  return {
    url: variables.SUPABASE_URL,
    publishableKey: variables.SUPABASE_PUBLISHABLE_KEYS,
  };
}

/** The variables that give the functions' public URL. */
interface FunctionsVariables {
  readonly SUPABASE_URL: string;
  readonly PUBLIC_FUNCTIONS_URL?: string | undefined;
}

/** The variable with the functions' public URL. */
export const publicFunctionsUrl = z.url({
  protocol: /^https?$/,
  error: "is not a URL",
}).optional();

/**
 * The functions' public URL, without a slash at the end. The default is the platform's own URL
 * (https://supabase.com/docs/guides/functions/quickstart-dashboard#from-code).
 */
export function publicFunctionsUrlOf(variables: FunctionsVariables): string {
  const { PUBLIC_FUNCTIONS_URL, SUPABASE_URL } = variables;
  const url = PUBLIC_FUNCTIONS_URL ??
    `${SUPABASE_URL.replace(/\/+$/, "")}/functions/v1`;
  return url.replace(/\/+$/, "");
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
