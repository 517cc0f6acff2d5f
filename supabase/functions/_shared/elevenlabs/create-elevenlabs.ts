import { z } from "zod";
import { askElevenLabs, type ElevenLabsConnection } from "./ask-elevenlabs.ts";
import {
  createdNumberSchema,
  importedNumberSchema,
} from "./elevenlabs-answers.ts";
import type { ElevenLabs, ImportedNumber } from "./elevenlabs.ts";
import { ElevenLabsError } from "./elevenlabs-error.ts";
import { listImports } from "./list-imports.ts";

const NUMBERS = "/v1/convai/phone-numbers";

/**
 * ElevenLabs through its HTTP API. Nothing else here knows it. Its SDK stays out: it costs a second and a hundred megabytes
 * to import, and repeats an import that got no answer.
 */
export function createElevenLabs(connection: ElevenLabsConnection): ElevenLabs {
  return {
    findById: (id) => findById(connection, id),
    findByPhoneNumber: (phoneNumber) =>
      findByPhoneNumber(connection, phoneNumber),
    async importNumber({ phoneNumber, label, agentId, twilio }) {
      const created = await askElevenLabs(connection, {
        method: "POST",
        path: NUMBERS,
        body: {
          provider: "twilio",
          phone_number: phoneNumber,
          label,
          sid: twilio.accountSid,
          token: twilio.authToken,
          agent_id: agentId,
          // On by default, and then it takes over the number's text messages.
          enable_sms: false,
        },
        secrets: [twilio.authToken],
      }, createdNumberSchema);
      return created.phone_number_id;
    },
    async assignAgent(id, agentId) {
      await askElevenLabs(connection, {
        method: "PATCH",
        path: `${NUMBERS}/${encodeURIComponent(id)}`,
        body: { agent_id: agentId },
      }, z.unknown());
    },
  };
}

async function findById(
  connection: ElevenLabsConnection,
  id: string,
): Promise<ImportedNumber | null> {
  // In a path these two mean another address.
  if (id === "." || id === "..") return null;
  const path = `${NUMBERS}/${encodeURIComponent(id)}`;
  try {
    const number = await askElevenLabs(
      connection,
      { method: "GET", path },
      importedNumberSchema,
    );
    return number.id === id ? number : null;
  } catch (error) {
    // Which status an unknown id gets is not documented. Nothing but the id can be wrong with this request.
    const isUnknown = error instanceof ElevenLabsError &&
      (error.kind === "not-found" || error.kind === "refused");
    if (isUnknown) return null;
    throw error;
  }
}

async function findByPhoneNumber(
  connection: ElevenLabsConnection,
  phoneNumber: string,
): Promise<readonly ImportedNumber[]> {
  const filter = { phone_number: phoneNumber };
  const found: ImportedNumber[] = [];
  for await (const number of listImports(connection, filter)) {
    if (number.phoneNumber === phoneNumber) found.push(number);
  }
  return found;
}
