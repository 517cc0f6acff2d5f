import { z } from "zod";
import { simulatedTwilio, simulatorKey } from "./vendors.ts";
import { localAgent } from "./elevenlabs.ts";
import type { StackInfo } from "../stack/stack-info.ts";

const importedSchema = z.object({ phone_number_id: z.string() });
const listSchema = z.array(
  importedSchema.extend({ phone_number: z.string() }),
);

const path = "/v1/convai/phone-numbers";

/**
 * Imports a number at the simulated ElevenLabs of a stack with everything simulated, as an admin does in the dashboard,
 * and returns its id. Throws an Error with ElevenLabs's answer when ElevenLabs refuses.
 */
export async function importByHand(
  { elevenLabsUrl }: StackInfo,
  { label, phoneNumber }: {
    readonly label: string;
    readonly phoneNumber: string;
  },
): Promise<string> {
  const response = await fetch(`${elevenLabsUrl}${path}`, {
    method: "POST",
    headers: { "xi-api-key": simulatorKey, "Content-Type": "application/json" },
    body: JSON.stringify({
      provider: "twilio",
      phone_number: phoneNumber,
      label,
      sid: simulatedTwilio.accountSid,
      token: simulatedTwilio.authToken,
      agent_id: localAgent.agentId,
      enable_sms: false,
    }),
  });
  const body = await response.text();
  if (!response.ok) {
    throw new Error(
      `Cannot import ${phoneNumber}: ${response.status}: ${body}`,
    );
  }
  return importedSchema.parse(JSON.parse(body)).phone_number_id;
}

/** The id of an imported number at the simulated ElevenLabs of a stack; undefined for other numbers. */
export async function findImport(
  { elevenLabsUrl }: StackInfo,
  phoneNumber: string,
): Promise<string | undefined> {
  const response = await fetch(`${elevenLabsUrl}${path}`, {
    headers: { "xi-api-key": simulatorKey },
  });
  if (!response.ok) {
    throw new Error(
      `Cannot list the imported numbers: ${response.status}: ${await response
        .text()}`,
    );
  }
  return listSchema.parse(await response.json())
    .find((number) => number.phone_number === phoneNumber)?.phone_number_id;
}
