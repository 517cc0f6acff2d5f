import type postgres from "postgres";
import { insertWithNumber } from "./numbers.ts";
import { activation, type Answer, request } from "./request.ts";
import type { StackUnderTest } from "./stack-under-test.ts";

/** A number that may be called. */
export const TO = "+14165550123";

/** The organization that calls, and its number. */
export interface CallingOrganization {
  readonly id: string;
  readonly phoneNumber: string;
}

/** Inserts an organization, imports its number at the simulator and activates it. */
export async function insertCalling(
  { elevenLabs, info, server }: StackUnderTest,
  name: string,
  { hasTwilioCredentials = true } = {},
): Promise<CallingOrganization> {
  const { organization, number } = await insertWithNumber(server, name);
  const phoneNumber = number.phone_number;
  const { agents } = await elevenLabs.workspace();
  const { phoneNumberId } = await elevenLabs.addPhoneNumber({
    phoneNumber,
    agentId: agents[0]?.agentId ?? null,
    hasTwilioCredentials,
  });
  const { status } = await request(
    info,
    `/admin/phone-numbers/${phoneNumber}/activate`,
    activation({ apikey: info.secretKey }, phoneNumberId),
  );
  if (status !== 200) throw new Error(`Cannot activate "${phoneNumber}"`);
  return { id: organization.id, phoneNumber };
}

/** Asks for a call with the secret key, unless the headers bring another credential. */
export function placeCall(
  { info }: StackUnderTest,
  organizationId: string,
  body: unknown = { to: TO },
  headers: Record<string, string> = {},
): Promise<Answer> {
  const credential = "authorization" in headers
    ? {}
    : { apikey: info.secretKey };
  return request(info, `/organizations/${organizationId}/calls`, {
    method: "POST",
    headers: { ...credential, ...headers },
    body: JSON.stringify(body),
  });
}

/** Ends all calls to free their lines. */
export async function hangUp(sql: postgres.Sql): Promise<void> {
  await sql`update public.calls set status = 'finished'`;
}
