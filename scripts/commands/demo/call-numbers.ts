import assert from "node:assert/strict";
import { z } from "zod";
import { createElevenLabsControlClient } from "../../simulators/elevenlabs/control-client.ts";
import { createTwilioControlClient } from "../../simulators/twilio/control-client.ts";
import type { StackInfo } from "../../local/stack/stack-info.ts";
import type { SignedInUser } from "../project/supabase-client.ts";
import type { DemoNumber } from "./read-notification.ts";
import { call } from "./http.ts";
import type { Narrator } from "./narrator.ts";

const CALLER = "+12125550123";
const CUSTOMER = "+14165550123";

const placedSchema = z.object({
  from: z.string(),
  to: z.string(),
  status: z.string(),
});
const logSchema = z.object({
  calls: z.array(z.object({
    direction: z.string(),
    from: z.string().nullable(),
    to: z.string().nullable(),
    durationSeconds: z.number().nullable(),
    result: z.string().nullable(),
  })),
});

/** A caller calls a number and hears these words. */
export async function callNumber(
  { twilioUrl, elevenLabsUrl }: StackInfo,
  narrator: Narrator,
  { name, phoneNumber }: DemoNumber,
  words: string,
): Promise<void> {
  const { heard } = await narrator.step(
    `Somebody calls the number of "${name}"`,
    () =>
      createTwilioControlClient(twilioUrl)
        .call({ from: CALLER, to: phoneNumber, elevenLabsUrl }),
  );
  const said = heard.join(" ");
  assert.ok(said.includes(words), `"${said}" has "${words}"`);
  narrator.show(`“${said}”`);
}

/** A member places a call from the organization's number. */
export async function placeCall(
  { apiUrl, elevenLabsUrl }: StackInfo,
  narrator: Narrator,
  member: SignedInUser,
  { organizationId, phoneNumber }: DemoNumber & {
    readonly organizationId: string;
  },
): Promise<void> {
  const placed = await narrator.step(
    "Its member calls a customer from its number",
    () =>
      call(`${apiUrl}/api/organizations/${organizationId}/calls`, {
        method: "POST",
        headers: {
          authorization: `Bearer ${member.accessToken}`,
          "Content-Type": "application/json",
          "Idempotency-Key": "the-demo's-call",
        },
        body: JSON.stringify({ to: CUSTOMER }),
        expect: 201,
        schema: placedSchema,
      }),
  );
  assert.deepEqual([placed.from, placed.to], [phoneNumber, CUSTOMER]);
  const calls = await createElevenLabsControlClient(elevenLabsUrl).calls();
  const greeting = calls.find(({ from, to }) =>
    from === phoneNumber && to === CUSTOMER
  )?.greeting;
  narrator.show(`${placed.from} calls ${placed.to}: “${greeting}”`);
}

/** After the calls have ended, the organization's log has both. */
export async function readCallLog(
  { apiUrl, elevenLabsUrl }: StackInfo,
  narrator: Narrator,
  member: SignedInUser,
  { organizationId, phoneNumber }: DemoNumber & {
    readonly organizationId: string;
  },
): Promise<void> {
  const elevenLabs = createElevenLabsControlClient(elevenLabsUrl);
  await narrator.step("ElevenLabs tells that the calls are over", async () => {
    for (const { conversationId, from, to } of await elevenLabs.calls()) {
      if (from !== phoneNumber && to !== phoneNumber) continue;
      assert.equal(await elevenLabs.finishCall(conversationId), 200);
    }
  });
  const { calls } = await narrator.step(
    "Both are in the organization's call log",
    () =>
      call(`${apiUrl}/api/organizations/${organizationId}/calls`, {
        headers: { authorization: `Bearer ${member.accessToken}` },
        schema: logSchema,
      }),
  );
  assert.deepEqual(
    calls.map(({ direction }) => direction).toSorted(),
    ["inbound", "outbound"],
  );
  for (const { direction, from, to, durationSeconds, result } of calls) {
    narrator.show(
      `${direction}, ${from} to ${to}: ${result}, ${durationSeconds} s`,
    );
  }
}
