import { z } from "zod";
import { refusal } from "./elevenlabs-error.ts";

/** How ElevenLabs reaches the Twilio account of an import. */
export interface TwilioAccount {
  /** The origin of Twilio's API. */
  url: string;
  accountSid: string;
  /** Account sid and auth token, or API key sid and secret. */
  user: string;
  secret: string;
}

const listSchema = z.object({
  incoming_phone_numbers: z.array(
    z.object({ sid: z.string(), phone_number: z.string() }),
  ),
});

/**
 * The sid of a number in a Twilio account. Throws ElevenLabs's refusal when Twilio refuses the credentials or the
 * account lacks the number; ElevenLabs documents the refusal, but not its status.
 */
export async function findTwilioNumber(
  account: TwilioAccount,
  phoneNumber: string,
): Promise<string> {
  const query = new URLSearchParams({ PhoneNumber: phoneNumber });
  const answer = await ask(account, `IncomingPhoneNumbers.json?${query}`);
  const { incoming_phone_numbers } = listSchema.parse(await answer.json());
  const found = incoming_phone_numbers.find(({ phone_number }) =>
    phone_number === phoneNumber
  );
  if (found !== undefined) return found.sid;
  throw refusal(
    400,
    "phone_number_not_found",
    `Could not find ${phoneNumber} in the Twilio account. Please verify it exists.`,
  );
}

/** Changes the named parameters of a number in a Twilio account. */
export async function configureTwilioNumber(
  account: TwilioAccount,
  sid: string,
  form: Record<string, string>,
): Promise<void> {
  await ask(account, `IncomingPhoneNumbers/${sid}.json`, {
    method: "POST",
    body: new URLSearchParams(form),
  });
}

async function ask(
  { url, accountSid, user, secret }: TwilioAccount,
  path: string,
  init: RequestInit = {},
): Promise<Response> {
  const credentials = Buffer.from(`${user}:${secret}`).toString("base64");
  const response = await fetch(
    `${url}/2010-04-01/Accounts/${encodeURIComponent(accountSid)}/${path}`,
    { ...init, headers: { Authorization: `Basic ${credentials}` } },
  );
  if (response.ok) return response;
  if ([401, 403, 404].includes(response.status)) {
    throw refusal(
      400,
      "invalid_twilio_credentials",
      "Twilio refused the account sid or the token",
    );
  }
  throw refusal(500, "internal_error", `Twilio answered ${response.status}`);
}
