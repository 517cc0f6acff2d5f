import { z } from "zod";
import { simulatedTwilio } from "../../../local/vendors/vendors.ts";

const foundSchema = z.object({
  available_phone_numbers: z.array(z.object({ phone_number: z.string() })),
});
const boughtSchema = z.object({ sid: z.string(), phone_number: z.string() });

/** A bought number. */
export interface BoughtNumber {
  readonly sid: string;
  readonly phoneNumber: string;
}

/** The two calls without which no number is bought, one after the other, as our own function makes them. */
export interface Buyer {
  search(): Promise<readonly string[]>;
  buy(phoneNumber: string, organizationId: string): Promise<BoughtNumber>;
  /** Both; no two of this process choose the same number. */
  searchAndBuy(organizationId: string): Promise<BoughtNumber>;
}

/** Buys at a simulated Twilio. Each call throws when Twilio refuses it. */
export function createBuyer(twilioUrl: string): Buyer {
  const { accountSid, authToken } = simulatedTwilio;
  const account = `${twilioUrl}/2010-04-01/Accounts/${accountSid}`;
  const credential = Buffer.from(`${accountSid}:${authToken}`);
  const headers = { Authorization: `Basic ${credential.toString("base64")}` };
  const chosen = new Set<string>();

  async function call(path: string, init: RequestInit = {}): Promise<unknown> {
    const answer = await fetch(`${account}/${path}`, { ...init, headers });
    const body: unknown = await answer.json();
    if (answer.ok) return body;
    throw new Error(
      `Twilio answered ${answer.status}: ${JSON.stringify(body)}`,
    );
  }

  async function search(): Promise<readonly string[]> {
    const body = await call(
      "AvailablePhoneNumbers/US/Local.json?VoiceEnabled=true&SmsEnabled=true&Beta=false&ExcludeAllAddressRequired=true&PageSize=50",
    );
    return foundSchema.parse(body).available_phone_numbers
      .map(({ phone_number }) => phone_number);
  }

  async function buy(
    phoneNumber: string,
    organizationId: string,
  ): Promise<BoughtNumber> {
    const body = await call("IncomingPhoneNumbers.json", {
      method: "POST",
      body: new URLSearchParams({
        PhoneNumber: phoneNumber,
        FriendlyName: `org:${organizationId}@bench`,
      }),
    });
    const { sid, phone_number } = boughtSchema.parse(body);
    return { sid, phoneNumber: phone_number };
  }

  return {
    search,
    buy,
    async searchAndBuy(organizationId) {
      const found = await search();
      const free = found.find((phoneNumber) => !chosen.has(phoneNumber));
      if (free === undefined) throw new Error("No number is for sale");
      chosen.add(free);
      return await buy(free, organizationId);
    },
  };
}
