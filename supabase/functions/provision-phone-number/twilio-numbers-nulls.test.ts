import {
  assert,
  assertEquals,
  assertStrictEquals,
} from "../_shared/std/assert.ts";
import {
  incomingNumber,
  listAnswer,
  startStubTwilio,
} from "./testing/stub-twilio.ts";
import { createTwilioNumbers } from "./twilio-numbers.ts";

const NUMBER = "+16045550001";
const TAG = "org:one@project";
const bought = incomingNumber("7", { phoneNumber: NUMBER, tag: TAG });

/** The answer to a purchase, with changed members. */
const answering = (changes: object) =>
  startStubTwilio(Response.json({ ...bought, ...changes }, { status: 201 }));

/** Every member but the id and the digits. */
const others = Object.keys(bought)
  .filter((member) => member !== "sid" && member !== "phone_number");

/** Twilio's SDK takes an absent date for now, as we would. */
const undated = Object.fromEntries([["date_created", null]]);

/** What is read of a number without other members. */
const nothingElse = {
  sid: bought.sid,
  accountSid: null,
  phoneNumber: NUMBER,
  capabilities: {},
  purchasedAt: null,
};

for (const nothing of [null, undefined]) {
  Deno.test(`a purchase is read when all members but id and digits are ${nothing}`, async () => {
    const nothings = others.map((member) => [member, nothing] as const);
    await using twilio = answering({
      ...Object.fromEntries(nothings),
      ...undated,
    });
    const result = await createTwilioNumbers(twilio.configuration)
      .buy(NUMBER, TAG);
    assertEquals(result, {
      ok: true,
      value: nothingElse,
    });
  });

  Deno.test(`numbers with our tag are found when their other members are ${nothing}`, async () => {
    const nothings = others.filter((member) => member !== "friendly_name")
      .map((member) => [member, nothing] as const);
    const bare = { ...bought, ...Object.fromEntries(nothings), ...undated };
    await using twilio = startStubTwilio(
      listAnswer([bare]),
      listAnswer([bare]),
    );
    const numbers = createTwilioNumbers(twilio.configuration);
    const value = nothingElse;
    assertEquals(await numbers.findByTag(TAG), { ok: true, value: [value] });
    assertEquals(
      await numbers.findByPhoneNumber(NUMBER, [TAG]),
      { ok: true, value },
    );
  });
}

for (
  const [capabilities, read] of [
    [{ voice: true, sms: true, mms: false }, {
      voice: true,
      sms: true,
      mms: false,
    }],
    [{ voice: true, fax: null, rcs: "beta", sms: false }, {
      voice: true,
      sms: false,
    }],
    [[], {}],
    ["voice", {}],
  ] as const
) {
  Deno.test(`the capabilities ${JSON.stringify(capabilities)} do not stop a purchase's record`, async () => {
    await using twilio = answering({ capabilities });
    const result = await createTwilioNumbers(twilio.configuration)
      .buy(NUMBER, TAG);
    assert(result.ok);
    assertEquals(result.value.capabilities, read);
  });
}

Deno.test("numbers without a date count as the newest", async () => {
  await using twilio = startStubTwilio(Response.json({
    incoming_phone_numbers: [
      { ...incomingNumber("1"), date_created: null },
      incomingNumber("2", { created: "09:00:00" }),
      incomingNumber("3", { created: "08:00:00" }),
    ],
  }));
  const found = await createTwilioNumbers(twilio.configuration).findByTag(TAG);
  assert(found.ok);
  assertEquals(found.value.map(({ sid }) => sid.at(-1)), ["3", "2", "1"]);
});

Deno.test("somebody else's numbers that cannot be read do not stop a look-up", async () => {
  const strange = { friendly_name: null, phone_number: null, sid: null };
  await using twilio = startStubTwilio(
    Response.json({ incoming_phone_numbers: [strange, bought] }),
    Response.json({ incoming_phone_numbers: [strange, bought] }),
  );
  const numbers = createTwilioNumbers(twilio.configuration);
  const byTag = await numbers.findByTag(TAG);
  assertStrictEquals(byTag.ok && byTag.value.length, 1);
  const byNumber = await numbers.findByPhoneNumber(NUMBER, [TAG]);
  assert(byNumber.ok && typeof byNumber.value === "object");
  assertStrictEquals(byNumber.value?.sid, bought.sid);
});

Deno.test("a number with our tag that cannot be read is a failure, because something was bought", async () => {
  await using twilio = startStubTwilio(
    Response.json({ incoming_phone_numbers: [{ ...bought, sid: null }] }),
  );
  const found = await createTwilioNumbers(twilio.configuration).findByTag(TAG);
  assert(!found.ok);
  assertStrictEquals(found.failure.kind, "outcome-unknown");
});
