import { z } from "zod";
import { simulatedTwilio, simulatorKey } from "../stack/configuration.ts";
import { localAgent } from "../stack/elevenlabs.ts";
import type { StackInfo } from "../stack/stack-info.ts";
import { call } from "./http.ts";
import type { Narrator } from "./narrator.ts";

const importedSchema = z.object({ phone_number_id: z.string() });

/** The admin imports a number at the simulated ElevenLabs, as its dashboard does, and returns the id that it shows. */
export async function importNumber(
  { elevenLabsUrl }: StackInfo,
  narrator: Narrator,
  { name, phoneNumber }: {
    readonly name: string;
    readonly phoneNumber: string;
  },
): Promise<string> {
  const { phone_number_id: id } = await narrator.step(
    `The number of "${name}" is imported in ElevenLabs`,
    () =>
      call(`${elevenLabsUrl}/v1/convai/phone-numbers`, {
        method: "POST",
        headers: {
          "xi-api-key": simulatorKey,
          "Content-Type": "application/json",
        },
        body: JSON.stringify({
          provider: "twilio",
          phone_number: phoneNumber,
          label: name,
          sid: simulatedTwilio.accountSid,
          token: simulatedTwilio.authToken,
          agent_id: localAgent.agentId,
          enable_sms: false,
        }),
        schema: importedSchema,
      }),
  );
  narrator.show(id);
  return id;
}
