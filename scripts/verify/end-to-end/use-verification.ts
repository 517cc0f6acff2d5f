import { z } from "zod";
import { localAgent } from "../../local/vendors/elevenlabs.ts";
import { insertWithNumber } from "../stack-under-test/numbers.ts";
import { request } from "../stack-under-test/request.ts";
import { elevenLabsAccount } from "../stack-under-test/stack-under-test.ts";
import { useStack } from "../stack-under-test/use-stack.ts";

export const checksSchema = z.array(
  z.object({ check: z.string(), passed: z.boolean() }),
);

/** The answer to an activation. */
export const activatedSchema = z.object({
  status: z.string(),
  elevenLabsPhoneId: z.string(),
  elevenLabsVerification: z.string(),
  checks: checksSchema,
});

/** A stack whose functions verify ids, and the actions of tests of verifications. */
export function useVerification() {
  const stack = useStack(elevenLabsAccount);
  return {
    stack,
    activate(phoneNumber: string, body?: unknown) {
      const { info } = stack();
      return request(info, `/admin/phone-numbers/${phoneNumber}/activate`, {
        method: "POST",
        headers: { apikey: info.secretKey },
        body: body === undefined ? null : JSON.stringify(body),
      });
    },
    /** Imports a number by hand. */
    async insertImported(name: string) {
      const { elevenLabs, server } = stack();
      const { number } = await insertWithNumber(server, name);
      const imported = await elevenLabs.addPhoneNumber({
        phoneNumber: number.phone_number,
        agentId: localAgent.agentId,
      });
      return { ...imported, numberId: number.id };
    },
    async statusOf(numberId: string) {
      const { data } = await stack().server.from("phone_numbers").select()
        .eq("id", numberId).single().throwOnError();
      return data.status;
    },
  };
}
