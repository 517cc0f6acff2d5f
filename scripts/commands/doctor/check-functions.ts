import { z } from "zod";
import {
  type Check,
  checkSchema,
  fail,
  pass,
  warn,
} from "../../../supabase/functions/admin/health/check.ts";
import type { Project } from "../project/find-project.ts";

/** A function's answer to a request of nobody whom it serves. */
interface FunctionAnswer {
  readonly status: number;
  readonly body: string;
}

/** For each route that not every installation needs: what does not work without its configuration. */
const NOT_NEEDED_BY_ALL: Readonly<Record<string, string>> = {
  "twilio/voice":
    "callers hear Twilio's own message until the number is imported",
  "elevenlabs/conversation-init":
    "no agent learns in whose name it answers a call",
  "elevenlabs/post-call": "no call is recorded",
};

/** The routes, below the functions' URL, whose answers show whether a function is configured. */
export function routesOf(functionName: string): readonly string[] {
  const routes = Object.keys(NOT_NEEDED_BY_ALL).filter((route) =>
    route.startsWith(`${functionName}/`)
  );
  return routes.length > 0 ? routes : [functionName];
}

/**
 * Asks a route of a function for nothing that it does: the function refuses the request, or names the missing
 * configuration, which it tells only a secret key.
 */
export async function askFunction(
  { apiUrl, secretKey }: Project,
  route: string,
  signal: AbortSignal,
): Promise<FunctionAnswer> {
  const answer = await fetch(`${apiUrl}/functions/v1/${route}`, {
    method: "POST",
    headers: { apikey: secretKey },
    redirect: "manual",
    signal,
  });
  return { status: answer.status, body: await answer.text() };
}

const ourError = z.object({
  error: z.object({ code: z.string(), message: z.string() }),
});

/** Whether a function is deployed, accepts its callers, and has its configuration. */
export function judgeFunction(
  name: string,
  route: string,
  { status, body }: FunctionAnswer,
): Check {
  const [functionName = route] = route.split("/");
  const error = ourError.safeParse(parseJson(body)).data?.error;
  if (error === undefined && status === 401) {
    return fail(
      name,
      "The platform lets nobody in who brings no JWT",
      `Deploy "${functionName}" with verify_jwt = false, as in supabase/config.toml`,
    );
  }
  if (error?.code === "CONFIGURATION_INVALID") {
    return judgeMissing(name, route, error.message);
  }
  if (error === undefined) {
    return fail(
      name,
      `The function does not answer as it should (HTTP ${status})`,
      "Run npm run deploy again",
    );
  }
  return status < 500
    ? pass(name, "The function answers, and is configured")
    : fail(
      name,
      `The function is broken: ${error.message} (${error.code})`,
      `See the log of the function "${functionName}"`,
    );
}

function judgeMissing(name: string, route: string, message: string): Check {
  const advice =
    "Hosted: set it in supabase/.env.production, and run npm run deploy again. Locally: in supabase/functions/.env";
  const consequence = NOT_NEEDED_BY_ALL[route];
  const isOnlyMissing = message.split("; ").every((part) =>
    part.includes('" is missing')
  );
  return consequence !== undefined && isOnlyMissing
    ? warn(name, `${message}: ${consequence}`, advice)
    : fail(name, message, advice);
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

const healthSchema = z.object({ checks: z.array(checkSchema) });

/** Returns the checks that only the functions can make, as the function `admin` reports them. */
export async function askHealth(
  name: string,
  { apiUrl, secretKey }: Project,
  signal: AbortSignal,
): Promise<readonly Check[]> {
  const answer = await fetch(`${apiUrl}/functions/v1/admin/health`, {
    headers: { apikey: secretKey },
    redirect: "manual",
    signal,
  });
  const body: unknown = await answer.json().catch(() => undefined);
  const health = healthSchema.safeParse(body);
  if (answer.status === 200 && health.success) return health.data.checks;
  const error = ourError.safeParse(body).data?.error;
  const said = error === undefined ? "" : `, ${error.code}: ${error.message}`;
  return [fail(
    name,
    `The function "admin" does not look at the services behind it (HTTP ${answer.status}${said})`,
    'Mend the other failed checks first, then see the log of the function "admin"',
  )];
}
