import { z } from "zod";

/** The variables that say where the functions are. */
interface FunctionsVariables {
  readonly SUPABASE_URL: string;
  readonly PUBLIC_FUNCTIONS_URL?: string | undefined;
}

/** The variable that says where the outside world calls the functions. */
export const publicFunctionsUrl = z.url({
  protocol: /^https?$/,
  error: "is not a URL",
}).optional();

/**
 * Where the outside world calls the functions, without a slash at the end. Unless it is configured, that is where the
 * platform puts them (https://supabase.com/docs/guides/functions/quickstart-dashboard#from-code).
 */
export function publicFunctionsUrlOf(variables: FunctionsVariables): string {
  const { PUBLIC_FUNCTIONS_URL, SUPABASE_URL } = variables;
  const url = PUBLIC_FUNCTIONS_URL ??
    `${SUPABASE_URL.replace(/\/+$/, "")}/functions/v1`;
  return url.replace(/\/+$/, "");
}
