import { z } from "zod";
import type { CallerClient } from "../../_shared/database/caller-client.ts";
import { fromDataApi } from "../../_shared/database/database-error.ts";
import type { ProjectArguments } from "../../_shared/database/project-arguments.ts";
import { parseJsonBody, validate } from "../../_shared/http/validate.ts";

const acceptanceBody = z.strictObject({
  numbers: z.enum(["take", "leave"], {
    error: 'must be "take" or "leave"',
  }).optional(),
});

/**
 * Reads the body of an acceptance: nothing, or what becomes of the numbers that another project bought.
 *
 * @throws {ApiError} 400 `INVALID_BODY` with each mistake
 */
export function parseAcceptance(
  body: string,
): z.output<typeof acceptanceBody> {
  if (body.trim() === "") return {};
  return validate(acceptanceBody, parseJsonBody(body), {
    code: "INVALID_BODY",
    message: 'The body must be empty or {"numbers": "take"} or "leave"',
  });
}

/**
 * Makes the database belong to the project, and to the Twilio account, that we run with, as the caller. The same call
 * again answers the same.
 *
 * @param numbers whether the numbers of the project that the database belonged to are taken over, or left to it
 * @throws {ApiError} 400 `NUMBERS_UNDECIDED` where it belonged to another project, and `numbers` does not say
 */
export async function acceptProject(
  client: CallerClient,
  project: ProjectArguments,
  numbers: "take" | "leave" | undefined,
) {
  const answer = await client.rpc("accept_project", {
    ...project,
    ...(numbers !== undefined && { numbers }),
  });
  if (answer.error !== null) throw fromDataApi(answer);
  const { name, twilio_account_sid, former_names, left_names } = answer.data;
  return {
    project: name,
    twilioAccountSid: twilio_account_sid,
    takenFrom: former_names,
    leftTo: left_names,
  };
}
