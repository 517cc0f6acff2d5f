import { assertEquals, assertStrictEquals } from "../../_shared/std/assert.ts";
import {
  NUMBER,
  ORGANIZATION_ID,
  recorded,
  SID,
  startTakingOver,
  TAG,
  unused,
  VOICE_URL,
} from "./testing/start-taking-over.ts";

const changeOf = (changes: unknown) =>
  `change ${SID} ${JSON.stringify(changes)}`;
const asBought = {
  friendlyName: TAG,
  voiceUrl: VOICE_URL,
  voiceMethod: "POST",
};
const both = {
  organization_id: ORGANIZATION_ID,
  phone_number: NUMBER,
  project_name: "project",
};

Deno.test("a number is tagged, answered by us, and recorded as a purchase would be", async () => {
  await using admin = startTakingOver();
  const { status, body } = await admin.takeOver();
  assertEquals([status, body.phoneNumber, body.status], [
    200,
    NUMBER,
    "pending_import",
  ]);
  assertEquals(admin.journal, [`find ${NUMBER}`, changeOf(asBought)]);
  assertEquals(
    admin.asked().filter((path) => path.includes("take_over")),
    ["prepare", "begin", "complete"].map((step) => `/rpc/${step}_take_over`),
  );
  assertEquals(admin.sent("/rpc/begin_take_over"), [
    { ...both, twilio_sid: SID },
  ]);
  assertEquals(admin.sent("/rpc/complete_take_over"), [{
    ...both,
    twilio_sid: SID,
    capabilities: { voice: true, sms: true },
    country: "CA",
    monthly_price: 1.15,
    monthly_price_currency: "USD",
    purchased_at: "2024-05-01T10:00:00.000Z",
    twilio_account_sid: unused.accountSid,
  }]);
});

Deno.test("one that is taken over already is answered without asking Twilio", async () => {
  await using admin = startTakingOver(unused, {
    script: { "/rpc/prepare_take_over": [recorded] },
  });
  const { status, body } = await admin.takeOver();
  assertEquals([status, body.phoneNumber], [200, NUMBER]);
  assertEquals(admin.journal, []);
});

Deno.test("after no answer it looks whether the number has its tag, and goes on", async () => {
  await using admin = startTakingOver(unused, { failure: {} });
  assertStrictEquals((await admin.takeOver()).status, 200);
  assertEquals(admin.journal, [
    `find ${NUMBER}`,
    changeOf(asBought),
    `find ${NUMBER}`,
  ]);
});

for (
  const [what, failure, code] of [
    ["no answer", {}, "TWILIO_UNAVAILABLE"],
    [
      "a refusal",
      { kind: "permanent", code: "TWILIO_21502", message: "No" },
      "TWILIO_REFUSED",
    ],
  ] as const
) {
  Deno.test(`after ${what} and no tag, nothing is recorded`, async () => {
    await using admin = startTakingOver(unused, { failure, effect: false });
    const { status, body } = await admin.takeOver();
    assertEquals([status, body.error.code], [502, code]);
    assertEquals(admin.sent("/rpc/complete_take_over"), []);
  });
}

Deno.test("a number that has its tag and answers already is recorded as it is", async () => {
  await using admin = startTakingOver({
    ...unused,
    friendlyName: TAG,
    voiceUrl: VOICE_URL,
  });
  assertStrictEquals((await admin.takeOver()).status, 200);
  assertEquals(admin.journal, [`find ${NUMBER}`]);
});

Deno.test("with its id at ElevenLabs it is active at once", async () => {
  await using admin = startTakingOver(unused, {
    script: {
      "/rpc/activate_phone_number": {
        ...recorded,
        status: "active",
        elevenlabs_phone_id: "phnum_1",
      },
    },
  });
  const { body } = await admin.takeOver({ elevenLabsPhoneId: "phnum_1" });
  assertEquals([body.status, body.elevenLabsPhoneId], ["active", "phnum_1"]);
});
