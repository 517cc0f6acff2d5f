import {
  type ImportedNumber,
  importedNumberSchema,
  listImports,
  NUMBERS,
} from "./imports.ts";
import { z } from "zod";
import { askElevenLabs, type ElevenLabsConnection } from "./ask-elevenlabs.ts";
import { ElevenLabsError } from "./elevenlabs-error.ts";

/** An import to make. ElevenLabs signs in to Twilio with the account's own credential. */
export interface NumberToImport {
  /** E.164. */
  readonly phoneNumber: string;
  /** The number's name in the dashboard. */
  readonly label: string;
  readonly agentId: string;
  readonly twilio: {
    readonly accountSid: string;
    readonly authToken: string;
  };
}

/** ElevenLabs' operations on phone numbers. Every operation that fails throws `ElevenLabsError`. */
export interface ElevenLabs {
  /** The number with this id; null when there is none. */
  findById(id: string): Promise<ImportedNumber | null>;
  /** Every import of exactly this number: there may be several. */
  findByPhoneNumber(phoneNumber: string): Promise<readonly ImportedNumber[]>;
  /** Imports a number from Twilio and returns its id. Each call may make another import of the same number. */
  importNumber(number: NumberToImport): Promise<string>;
  /** Makes this agent answer from the next call on. */
  assignAgent(id: string, agentId: string): Promise<void>;
}

/** The answer to an import, from https://elevenlabs.io/docs/api-reference/phone-numbers/create */
const createdNumberSchema = z.object({ phone_number_id: z.string() });

/**
 * The phone numbers at ElevenLabs, through its HTTP API. Its SDK stays out: it costs a second and a hundred megabytes
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
          // By default ElevenLabs takes over the number's text messages.
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
  // In a path "." and ".." lead to another URL.
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
    // ElevenLabs does not document the status for an unknown id. Only the id can be wrong in this request.
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
