import { z } from "zod";
import {
  type Check,
  checkSchema,
  fail,
} from "../../../supabase/functions/admin/health/check.ts";
import type { Project } from "../project/find-project.ts";
import type { FunctionAnswer } from "./judge-function.ts";

const healthSchema = z.object({ checks: z.array(checkSchema) });

/** Asks a route of a function without a credential: it refuses that, or says what is missing in its configuration. */
export async function askFunction(
  { apiUrl }: Project,
  route: string,
  signal: AbortSignal,
): Promise<FunctionAnswer> {
  const answer = await fetch(`${apiUrl}/functions/v1/${route}`, {
    method: "POST",
    redirect: "manual",
    signal,
  });
  return { status: answer.status, body: await answer.text() };
}

/** Lets the functions look at what only they can see. The checks are theirs. */
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
  return [fail(
    name,
    `The function "admin" does not look at the services behind it (HTTP ${answer.status})`,
    'Mend the other failed checks first, then see the log of the function "admin"',
  )];
}
