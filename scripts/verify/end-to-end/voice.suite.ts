import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { waitUntil } from "../../local/wait-until.ts";
import {
  callFromTwilio,
  makeCallSid,
} from "../stack-under-test/call-from-twilio.ts";
import { insertWithNumber } from "../stack-under-test/numbers.ts";
import { activation, request } from "../stack-under-test/request.ts";
import { useStack } from "../stack-under-test/use-stack.ts";

const NEUTRAL = /Thank you for calling\. We cannot take your call/;

describe("a call before activation", () => {
  const stack = useStack();

  const missedCalls = async (numberId: string) => {
    const { data } = await stack().server.from("missed_calls").select()
      .eq("phone_number_id", numberId).throwOnError();
    return data.length;
  };

  it("is answered in the organization's name, also after a renaming", async () => {
    const { info, server } = stack();
    const { number, organization } = await insertWithNumber(server, "Acme");
    const first = await callFromTwilio(info, number.phone_number);
    assert.equal(first.status, 200);
    assert.match(first.contentType ?? "", /^text\/xml/);
    assert.match(first.body, /<Say [^>]*>Thank you for calling Acme\. /);
    assert.match(first.body, /<Hangup\/>/);

    await server.from("organizations").update({ name: "Smith & <Sons> 😀" })
      .eq("id", organization.id).throwOnError();
    const second = await callFromTwilio(info, number.phone_number);
    assert.match(second.body, /calling Smith &amp; &lt;Sons&gt; 😀\. /);
  });

  it("is counted once, and shows in the notification", async () => {
    const { info, server } = stack();
    const { number } = await insertWithNumber(server, "Counted");
    const callSid = makeCallSid();
    const again = [1, 2, 3].map(() =>
      callFromTwilio(info, number.phone_number, { callSid })
    );
    const others = [1, 2].map(() => callFromTwilio(info, number.phone_number));
    for (const { body } of await Promise.all([...again, ...others])) {
      assert.match(body, /Thank you for calling Counted\./);
    }
    assert.equal(await missedCalls(number.id), 3);
    const { body } = await request(info, "/admin/notifications", {
      headers: { apikey: info.secretKey },
    });
    assert.match(JSON.stringify(body), /"callersSoFar":3/);
    assert.match(JSON.stringify(body), /\\n3 callers so far: /);
  });

  it("is answered in the organization's name and counted without caller id, too", async () => {
    const { info, server } = stack();
    const { number } = await insertWithNumber(server, "Withheld");
    for (const from of [null, "", "anonymous", "+266696687", "+7378742833"]) {
      const { body } = await callFromTwilio(info, number.phone_number, {
        from,
      });
      assert.match(body, /Thank you for calling Withheld\./);
    }
    const { data } = await server.from("missed_calls").select("caller")
      .eq("phone_number_id", number.id).throwOnError();
    assert.deepEqual(data.map(({ caller }) => caller), Array(5).fill(null));
  });

  it("is answered without a name when the database is slow, and still counted", async () => {
    const { info, server } = stack();
    const { number } = await insertWithNumber(server, "Slow");
    await stack().database.begin(async (sql) => {
      await sql`select from public.phone_numbers where id = ${number.id} for update`;
      const { status, body } = await callFromTwilio(info, number.phone_number);
      assert.equal(status, 200);
      assert.match(body, NEUTRAL);
    });
    await waitUntil(
      "the call is recorded",
      async () => await missedCalls(number.id) === 1 || undefined,
    );
  });

  it("names no organization when no number waits for its import", async () => {
    const { info, server } = stack();
    const { number, organization } = await insertWithNumber(server, "Secret");
    const assertNeutral = async (phoneNumber: string) => {
      const { status, body } = await callFromTwilio(info, phoneNumber);
      assert.equal(status, 200);
      assert.match(body, NEUTRAL);
    };
    await assertNeutral("+16045550100");

    await request(
      info,
      `/admin/phone-numbers/${number.phone_number}/activate`,
      activation({ apikey: info.secretKey }, "phone_secret"),
    );
    await assertNeutral(number.phone_number);
    await stack()
      .database`update public.phone_numbers set status = 'suspended', suspended_at = now() where id = ${number.id}`;
    await assertNeutral(number.phone_number);
    await server.from("organizations").delete().eq("id", organization.id)
      .throwOnError();
    await assertNeutral(number.phone_number);
    await stack()
      .database`update public.phone_numbers set status = 'released', released_at = now() where id = ${number.id}`;
    await assertNeutral(number.phone_number);
  });

  it("is refused and not counted when Twilio did not sign it", async () => {
    const { info, server } = stack();
    const { number } = await insertWithNumber(server, "Forged");
    for (
      const forgery of [
        { authToken: "another account's" },
        { signedUrl: `${info.apiUrl}/api/twilio/voice` },
      ]
    ) {
      const { status, body } = await callFromTwilio(
        info,
        number.phone_number,
        forgery,
      );
      assert.equal(status, 403);
      assert.match(body, /"INVALID_TWILIO_SIGNATURE"/);
    }
    const unsigned = await request(info, "/twilio/voice", {
      method: "POST",
      body: new URLSearchParams({ To: number.phone_number }),
    });
    assert.equal(unsigned.status, 403);
    const { status, code } = await request(info, "/twilio/voice");
    assert.deepEqual([status, code], [405, "METHOD_NOT_ALLOWED"]);
    assert.equal(await missedCalls(number.id), 0);
  });
});
