import { z } from "zod";
import type { CallerClient } from "../../_shared/database/caller-client.ts";
import { fromDataApi } from "../../_shared/database/database-error.ts";
import type { Tables } from "../../_shared/database/database.types.ts";
import { ApiError } from "../../_shared/http/api-error.ts";
import { parseJsonBody, validate } from "../../_shared/http/validate.ts";
import type { ElevenLabsAccess } from "../admin-deps.ts";
import { findImport } from "./elevenlabs-import.ts";
import {
  type ActivatedNumber,
  recordActivation,
  VERIFICATION_MILLISECONDS,
  verifyAndActivate,
} from "./verify-activation.ts";

const activationBody = z.strictObject({
  elevenLabsPhoneId: z.string().trim().regex(/^[!-~]{1,128}$/, {
    error: "must be the id that ElevenLabs shows, without blanks",
  }).optional(),
  skipVerification: z.boolean().default(false),
  replace: z.boolean().default(false),
}).superRefine((body, context) => {
  if (body.elevenLabsPhoneId !== undefined) return;
  for (const field of ["skipVerification", "replace"] as const) {
    if (!body[field]) continue;
    const message = 'needs an "elevenLabsPhoneId"';
    context.addIssue({ code: "custom", path: [field], message });
  }
});

/**
 * Reads the body of an activation: `{"elevenLabsPhoneId": "…"}`, perhaps with `"skipVerification": true`, and with
 * `"replace": true` where the number has another id; or an empty body, which asks ElevenLabs for the id.
 *
 * @throws {ApiError} 400 `INVALID_BODY` with each mistake
 */
export function parseActivation(body: string): z.output<typeof activationBody> {
  const input = body.trim() === "" ? {} : parseJsonBody(body);
  return validate(activationBody, input, {
    code: "INVALID_BODY",
    message: 'The body must be empty or {"elevenLabsPhoneId": "<the id>"}',
  });
}

/** The number to activate, and how. */
interface WantedActivation {
  /** E.164. */
  readonly phoneNumber: string;
  /** Undefined: the id that ElevenLabs has for the number. */
  readonly elevenLabsPhoneId?: string | undefined;
  readonly skipVerification?: boolean;
  /** Whether the id may replace the number's present id. */
  readonly replace?: boolean;
}

/**
 * Activates a number with a given id, or with the id that ElevenLabs has for it. With an API key the id is verified,
 * unless the admin skips that. A repeated call gets the same answer without a request to ElevenLabs.
 *
 * @throws {ApiError} the database's refusal, before ElevenLabs is asked; a failed check; ElevenLabs' failure. Nothing
 * has changed then.
 */
export async function activatePhoneNumber(
  client: CallerClient,
  access: ElevenLabsAccess | null,
  { phoneNumber, elevenLabsPhoneId, skipVerification, replace = false }:
    WantedActivation,
): Promise<ActivatedNumber> {
  if (
    elevenLabsPhoneId !== undefined && (skipVerification || access === null)
  ) {
    const verification = skipVerification ? "skipped" : "unverified";
    const activation = {
      phoneNumber,
      elevenLabsPhoneId,
      verification,
      replace,
    } as const;
    return { number: await recordActivation(client, activation), checks: [] };
  }

  const number = await prepareActivation(client, {
    phoneNumber,
    elevenLabsPhoneId,
    replace,
  });
  const knownId = elevenLabsPhoneId ?? number.elevenlabs_phone_id;
  const isSettled = access === null ||
    number.elevenlabs_verification === "verified";
  // An active number needs work only without an id, or with another one.
  if (
    number.status !== "pending_import" && isSettled &&
    knownId === number.elevenlabs_phone_id
  ) return { number, checks: [] };
  if (access === null) throw notConfigured(phoneNumber);

  const elevenLabs = access.openFor(VERIFICATION_MILLISECONDS);
  const imported = knownId === null
    ? await findImport(elevenLabs, phoneNumber)
    : await elevenLabs.findById(knownId);
  const id = knownId ?? imported?.id;
  if (id === undefined) throw notImported(phoneNumber);
  return await verifyAndActivate(client, number, {
    elevenLabsPhoneId: id,
    imported,
    agentId: access.agentId,
    replace,
  });
}

/**
 * Finds the number, as the caller, if it waits for its import, is active with this id (undefined: any id), or may
 * change its id.
 *
 * @throws {ApiError} the refusals of the activation itself
 */
async function prepareActivation(
  client: CallerClient,
  { phoneNumber, elevenLabsPhoneId, replace }: {
    readonly phoneNumber: string;
    readonly elevenLabsPhoneId: string | undefined;
    readonly replace: boolean;
  },
): Promise<Tables<"phone_number_records">> {
  const answer = await client.rpc("prepare_activation", {
    phone_number: phoneNumber,
    ...(elevenLabsPhoneId === undefined
      ? {}
      : { elevenlabs_phone_id: elevenLabsPhoneId }),
    ...(replace && { replace }),
  });
  if (answer.error !== null) throw fromDataApi(answer);
  return answer.data;
}

function notConfigured(phoneNumber: string): ApiError {
  return new ApiError(
    "ELEVENLABS_NOT_CONFIGURED",
    `Cannot look "${phoneNumber}" up at ElevenLabs without an API key: send {"elevenLabsPhoneId": "<the id>"}, or set the variable "ELEVENLABS_API_KEY"`,
  );
}

function notImported(phoneNumber: string): ApiError {
  return new ApiError(
    "NOT_IMPORTED",
    `Cannot activate "${phoneNumber}": ElevenLabs does not have it yet, import it from Twilio in the ElevenLabs dashboard, assign the agent, and call this again`,
  );
}
