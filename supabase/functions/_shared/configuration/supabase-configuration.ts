import { z } from "zod";
import { type ApiKeys, apiKeys } from "./api-keys.ts";
import { required } from "./configuration.ts";

/**
 * The variables that the platform sets for every function
 * (https://supabase.com/docs/guides/functions/secrets#default-secrets).
 */
export const supabaseUrl = required().pipe(
  z.url({ error: "is not a URL" }),
);

/** The variables of a function that uses the project's secret keys, which bypass row level security. */
export const secretKeyVariables = {
  SUPABASE_URL: supabaseUrl,
  SUPABASE_SECRET_KEYS: apiKeys("secret"),
};

/** The Data API's URL, and the keys for callers who bring only an access token. */
export interface DataApi {
  readonly url: string;
  readonly publishableKeys: ApiKeys;
}

/** The variables with the Data API's URL and keys. */
export const dataApiSchema = z.object({
  SUPABASE_URL: supabaseUrl,
  SUPABASE_PUBLISHABLE_KEYS: apiKeys("publishable"),
});

/** Reads the Data API's URL and keys from these variables. */
export function dataApiOf(variables: z.output<typeof dataApiSchema>): DataApi {
  return {
    url: variables.SUPABASE_URL,
    publishableKeys: variables.SUPABASE_PUBLISHABLE_KEYS,
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
