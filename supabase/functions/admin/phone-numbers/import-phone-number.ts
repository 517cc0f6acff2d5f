import { z } from "zod";
import { ApiError } from "../../_shared/http/api-error.ts";
import type { CallerClient } from "../../_shared/database/caller-client.ts";
import { fromDataApi } from "../../_shared/database/database-error.ts";
import type { Tables } from "../../_shared/database/database.types.ts";
import { parseJsonBody, validate } from "../../_shared/http/validate.ts";
import { activatePhoneNumber } from "../../_shared/activation/activate-phone-number.ts";
import type { ActivatedNumber } from "../../_shared/activation/activation-book.ts";
import { VERIFICATION_MILLISECONDS } from "../../_shared/activation/elevenlabs-access.ts";
import { createAdminActivationBook } from "./admin-activation-book.ts";
import type { AdminDeps } from "../admin-deps.ts";
import type { ProjectArguments } from "../../_shared/database/project-arguments.ts";
import { ensureImported } from "../../_shared/activation/elevenlabs-import.ts";
import { verifyAndActivate } from "../../_shared/activation/verify-activation.ts";

/**
 * Requires an empty body, or `{}`.
 *
 * @throws {ApiError} 400 `INVALID_BODY`
 */
export function parseImport(body: string): void {
  if (body.trim() === "") return;
  validate(z.strictObject({}), parseJsonBody(body), {
    code: "INVALID_BODY",
    message: "The body must be empty",
  });
}

/**
 * Imports a number in ElevenLabs and activates it. May be repeated: an existing import and an active number stay as
 * they are.
 *
 * @throws {ApiError} 409 `IMPORT_NOT_ENABLED`; 409 `IMPORT_IN_PROGRESS`; 502 `IMPORT_NOT_SETTLED` when the outcome at
 * ElevenLabs is unknown; the database's refusal; ElevenLabs' failures
 */
export async function importPhoneNumber(
  client: CallerClient,
  { elevenLabs: access, project }: Pick<AdminDeps, "elevenLabs" | "project">,
  phoneNumber: string,
): Promise<ActivatedNumber> {
  if (access === null || access.imports === null) throw notEnabled();
  const { openFor, imports } = access;
  const number = await beginImport(client, phoneNumber, project);
  const book = createAdminActivationBook(client, { phoneNumber });
  if (number.elevenlabs_phone_id !== null) {
    return await activatePhoneNumber(book, access);
  }
  const elevenLabsPhoneId = await ensureImported(openFor, number, imports)
    .catch(async (error) => {
      await endImport(client, number);
      throw error;
    });
  // From here the import stays in progress in the database until the activation: ElevenLabs' list may show it late.
  if (elevenLabsPhoneId === null) throw notSettled(phoneNumber);
  return await verifyAndActivate(book, number, {
    elevenLabsPhoneId,
    imported: await openFor(VERIFICATION_MILLISECONDS)
      .findById(elevenLabsPhoneId),
    agentId: imports.agentId,
  });
}

/**
 * Keeps others from importing the number at the same time, and returns the number. An active number is returned as it
 * is.
 *
 * @throws {ApiError} 409 `IMPORT_IN_PROGRESS` during another import of the number; 409 `PROJECT_MISMATCH` in a copy; 409
 * `PHONE_NUMBER_ELSEWHERE` for another project's number; the refusals of its activation
 */
async function beginImport(
  client: CallerClient,
  phoneNumber: string,
  project: ProjectArguments,
): Promise<Tables<"phone_number_records">> {
  const answer = await client.rpc("begin_import", {
    phone_number: phoneNumber,
    ...project,
  });
  if (answer.error !== null) throw fromDataApi(answer);
  return answer.data;
}

/** Lets others import the number at once. When the database does not answer, they wait two minutes. */
async function endImport(
  client: CallerClient,
  { phone_number, importing_since }: Tables<"phone_number_records">,
): Promise<void> {
  if (importing_since === null) return;
  await client.rpc("end_import", { phone_number, began_at: importing_since });
}

function notSettled(phoneNumber: string): ApiError {
  return new ApiError(
    "IMPORT_NOT_SETTLED",
    `Cannot tell whether ElevenLabs imported "${phoneNumber}": call this again in two minutes, it looks before it imports`,
  );
}

function notEnabled(): ApiError {
  return new ApiError(
    "IMPORT_NOT_ENABLED",
    'Imports through the API are not enabled: set the variable "ELEVENLABS_IMPORT" to "on_request" or "automatic", with "ELEVENLABS_API_KEY", "ELEVENLABS_AGENT_ID", "TWILIO_ACCOUNT_SID" and "TWILIO_AUTH_TOKEN"',
  );
}
