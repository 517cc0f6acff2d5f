import { parsePhoneNumberFromString } from "libphonenumber-js/min";
import type { StackInfo } from "../../local/stack/stack-info.ts";
import { StackError } from "../../local/stack-error.ts";
import {
  findImport,
  importByHand,
} from "../../local/vendors/import-by-hand.ts";
import { type Client, connect } from "../project/supabase-client.ts";

/** A number that ElevenLabs has. */
export interface Imported {
  readonly phoneNumber: string;
  readonly organizationName: string;
  readonly elevenLabsPhoneId: string;
  /** False when it had been imported before. */
  readonly isNew: boolean;
  readonly isToBeActivated: boolean;
}

/**
 * Imports a number, in any spelling, into the simulated ElevenLabs of a running stack, unless ElevenLabs has it.
 *
 * @throws {StackError} when it cannot, with what to do
 */
export async function importNumber(
  stack: StackInfo,
  text: string,
): Promise<Imported> {
  const phoneNumber = parseNumber(text);
  if (stack.live.includes("ElevenLabs")) {
    throw new StackError(
      `The running stack uses the real ElevenLabs: import ${phoneNumber} in its dashboard, https://elevenlabs.io/app, under Phone Numbers`,
    );
  }
  const server = connect(stack.apiUrl, stack.secretKey);
  const number = await findNumber(server, phoneNumber);
  const organizationName = number.organization_name;
  const earlier = await findImport(stack, phoneNumber);
  return {
    phoneNumber,
    organizationName,
    elevenLabsPhoneId: earlier ??
      await importByHand(stack, { label: organizationName, phoneNumber })
        .catch((cause: unknown) => explainRefusal(stack, phoneNumber, cause)),
    isNew: earlier === undefined,
    isToBeActivated: number.status === "pending_import",
  };
}

/** The command that comes after the import, ready to paste. */
export function nextCommand(
  { apiUrl, secretKey }: Pick<StackInfo, "apiUrl" | "secretKey">,
  { phoneNumber, elevenLabsPhoneId, isToBeActivated }: Imported,
): string {
  if (!isToBeActivated) return `npm run call -- ${phoneNumber}`;
  return [
    `curl -X POST "${apiUrl}/api/admin/phone-numbers/${phoneNumber}/activate"`,
    `-H "apikey: ${secretKey}"`,
    '-H "Content-Type: application/json"',
    `-d '${JSON.stringify({ elevenLabsPhoneId })}'`,
  ].join(" ");
}

/** The number in E.164; a number without a country code is one of the United States or Canada. */
export function parseNumber(text: string): string {
  const parsed = parsePhoneNumberFromString(text, "US");
  if (parsed?.isPossible()) return parsed.number;
  throw new StackError(
    `"${text}" is not a phone number: write it as +16041234567`,
  );
}

async function findNumber(server: Client, phoneNumber: string) {
  const { data } = await server.from("phone_numbers")
    .select("organization_name, status")
    .eq("phone_number", phoneNumber).neq("status", "released")
    .maybeSingle().throwOnError();
  if (data !== null) return data;
  const { data: waiting } = await server.from("phone_numbers")
    .select("phone_number").eq("status", "pending_import")
    .order("purchased_at").limit(5).throwOnError();
  const numbers = waiting.map((row) => row.phone_number).join(", ");
  throw new StackError(
    `No organization of this stack has ${phoneNumber}: ${
      numbers === ""
        ? "insert an organization, and look at its number"
        : `waiting for their import are ${numbers}`
    }`,
  );
}

function explainRefusal(
  { twilioUrl, live }: StackInfo,
  phoneNumber: string,
  cause: unknown,
): never {
  const reason = cause instanceof Error ? cause.message : String(cause);
  throw new StackError(
    live.includes("Twilio")
      ? `The simulated ElevenLabs cannot import ${phoneNumber}, which is at the real Twilio: npm start -- --live with ELEVENLABS_API_KEY uses the real ElevenLabs, too`
      : `${reason}\nElevenLabs looks for the number at ${twilioUrl}: npm run reconcile says which numbers Twilio has lost`,
    { cause },
  );
}
