import { insertWithNumber } from "../stack-under-test/numbers.ts";
import { request } from "../stack-under-test/request.ts";
import { elevenLabsAccount } from "../stack-under-test/stack-under-test.ts";
import { useStack } from "../stack-under-test/use-stack.ts";

export const CALLER = "+12125550123";

/** A stack whose functions register calls at ElevenLabs, and the actions of tests of that. */
export function useRegisteredCalls() {
  const stack = useStack({
    ...elevenLabsAccount,
    ELEVENLABS_ANSWER: "register",
  });

  return {
    stack,

    /** An organization whose number is answered by registration. */
    async insert(name: string) {
      const { organization, number } = await insertWithNumber(
        stack().server,
        name,
      );
      return {
        id: organization.id,
        numberId: number.id,
        phoneNumber: number.phone_number,
      };
    },

    /** What somebody hears who calls the number. */
    async hear(phoneNumber: string, callSid?: string): Promise<string> {
      const { heard } = await stack().twilio.call({
        from: CALLER,
        to: phoneNumber,
        ...(callSid !== undefined && { callSid }),
      });
      return heard.join(" ");
    },

    /** The conversations at ElevenLabs with this number. */
    async conversationsOf(phoneNumber: string) {
      const calls = await stack().elevenLabs.calls();
      return calls.filter(({ from, to }) => [from, to].includes(phoneNumber));
    },

    /** The requests to register a call of this number. */
    async registrationsOf(phoneNumber: string) {
      const requests = await stack().elevenLabs.requests();
      return requests.filter(({ operation, body }) =>
        operation === "register-call" &&
        [body["from_number"], body["to_number"]].includes(phoneNumber)
      );
    },

    async countMissed(numberId: string): Promise<number> {
      const { count } = await stack().server.from("missed_calls")
        .select("*", { count: "exact", head: true })
        .eq("phone_number_id", numberId).throwOnError();
      return count ?? 0;
    },

    /** The calls of an organization in its log. */
    async callsOf(id: string) {
      const { data } = await stack().server.from("call_records").select()
        .eq("organization_id", id).throwOnError();
      return data;
    },

    /** Calls one of the admin's routes about a number. */
    admin: (phoneNumber: string, action: string, body?: unknown) =>
      request(stack().info, `/admin/phone-numbers/${phoneNumber}/${action}`, {
        method: "POST",
        headers: { apikey: stack().info.secretKey },
        body: body === undefined ? null : JSON.stringify(body),
      }),
  };
}
