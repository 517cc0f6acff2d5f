import { simulatedTwilio } from "../../local/vendors/vendors.ts";
import type { StackInfo } from "../../local/stack/stack-info.ts";

/** Changes a number at a stack's simulated Twilio, as an admin does in the Twilio console. */
export async function changeAtTwilio(
  { twilioUrl }: StackInfo,
  sid: string,
  form: Readonly<Record<string, string>>,
): Promise<void> {
  const { accountSid, authToken } = simulatedTwilio;
  const credential = Buffer.from(`${accountSid}:${authToken}`);
  const account = `/2010-04-01/Accounts/${accountSid}`;
  const { ok, status } = await fetch(
    `${twilioUrl}${account}/IncomingPhoneNumbers/${sid}.json`,
    {
      method: "POST",
      headers: { Authorization: `Basic ${credential.toString("base64")}` },
      body: new URLSearchParams(form),
    },
  );
  if (!ok) throw new Error(`Cannot change "${sid}": HTTP ${status}`);
}
