import { z } from "zod";
import { type Check, fail, pass } from "../health/check.ts";
import type { CallerClient } from "../../_shared/database/caller-client.ts";
import { fromDataApi } from "../../_shared/database/database-error.ts";
import type { ProjectArguments } from "../../_shared/database/project-arguments.ts";

const diagnosisSchema = z.object({
  name: z.string(),
  twilio_account_sid: z.string().nullable(),
  /** Null where the functions run in the database's own project, with the credentials of its Twilio account. */
  mismatch: z.object({ title: z.string(), body: z.string() }).nullable(),
});

/** Asks the database whether we run in the project that it belongs to. */
async function diagnoseProject(
  client: CallerClient,
  project: ProjectArguments,
) {
  const answer = await client.rpc("diagnose_project", project);
  if (answer.error !== null) throw fromDataApi(answer);
  return diagnosisSchema.parse(answer.data);
}

/**
 * Whether we run in the project that the database belongs to, and with its Twilio account. Elsewhere admins get no calls
 * that change something at Twilio or ElevenLabs.
 */
export async function isOwnProject(
  client: CallerClient,
  project: ProjectArguments,
): Promise<boolean> {
  return (await diagnoseProject(client, project)).mismatch === null;
}

/** Whether the functions run in the project that the database belongs to, and with its Twilio account. */
export async function checkProject(
  client: CallerClient,
  project: ProjectArguments,
): Promise<Check> {
  const name = "project";
  const { mismatch, ...own } = await diagnoseProject(client, project);
  if (mismatch !== null) return fail(name, mismatch.title, mismatch.body);
  const account = own.twilio_account_sid ?? "the first account that it uses";
  return pass(
    name,
    `The database belongs to the project "${own.name}", which buys in ${account}`,
  );
}
