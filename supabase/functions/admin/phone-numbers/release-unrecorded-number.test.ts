import { assertEquals, assertStrictEquals } from "../../_shared/std/assert.ts";
import { refusal } from "../../_shared/database/testing/stub-data-api.ts";
import {
  NUMBER,
  ORGANIZATION_ID,
  ours,
  SID,
  startAdminAtTwilio,
} from "../testing/start-admin-at-twilio.ts";

const PATH = "/rpc/require_unrecorded_number";

function start(answer: unknown = new Response(null, { status: 204 })) {
  const admin = startAdminAtTwilio({
    "/own_project": { former_names: ["former"] },
    [PATH]: answer,
  });
  admin.numbers.held.set(SID, ours);
  return {
    ...admin,
    release: (body: unknown = { confirm: NUMBER, twilioSid: SID }) =>
      admin.post(
        `/phone-numbers/${NUMBER}/release-unrecorded`,
        JSON.stringify(body),
      ),
  };
}

Deno.test("a number that nobody has is given back, after the database was asked twice", async () => {
  await using admin = start();
  const { status, body } = await admin.release();
  assertStrictEquals(status, 200);
  assertEquals(body, {
    phoneNumber: NUMBER,
    twilioSid: SID,
    status: "released",
  });
  assertEquals(admin.journal, [`find ${SID}`, `release ${SID}`]);
  const call = {
    phone_number: NUMBER,
    twilio_sid: SID,
    confirmation: NUMBER,
    project_name: "project",
  };
  assertEquals(admin.sent(PATH), [
    call,
    { ...call, organization_id: ORGANIZATION_ID },
  ]);
});

Deno.test("an emergency address is removed first", async () => {
  await using admin = start();
  admin.numbers.held.set(SID, { ...ours, hasEmergencyAddress: true });
  assertStrictEquals((await admin.release()).status, 200);
  assertEquals(admin.journal.slice(1), [
    `removeEmergencyAddress ${SID}`,
    `release ${SID}`,
  ]);
});

Deno.test("a number that an organization has by now stays", async () => {
  await using admin = start(
    refusal(409, "PT409", "It has it", "PHONE_NUMBER_RECORDED"),
  );
  const { status, body } = await admin.release();
  assertEquals([status, body.error.code], [409, "PHONE_NUMBER_RECORDED"]);
  assertEquals(admin.journal, []);
});

for (
  const [what, changes] of Object.entries({
    "other digits": { phoneNumber: "+16045550009" },
    "another project's tag": { tag: `org:${ORGANIZATION_ID}@another` },
    "a tag without a project": { tag: `org:${ORGANIZATION_ID}` },
    "no tag of ours": { tag: "Fax" },
  })
) {
  Deno.test(`a number with ${what} stays`, async () => {
    await using admin = start();
    admin.numbers.held.set(SID, { ...ours, ...changes });
    const { status, body } = await admin.release();
    assertEquals([status, body.error.code], [409, "NUMBER_MISMATCH"]);
    assertStrictEquals(admin.numbers.held.size, 1);
  });
}

Deno.test("a number that was bought by a project that we took over is ours to give back", async () => {
  await using admin = start();
  const tag = `org:${ORGANIZATION_ID}@former`;
  admin.numbers.held.set(SID, { ...ours, tag });
  assertStrictEquals((await admin.release()).status, 200);
  assertStrictEquals(admin.numbers.held.size, 0);
});

Deno.test("a number that is gone already is a success", async () => {
  await using admin = start();
  admin.numbers.held.clear();
  assertStrictEquals((await admin.release()).status, 200);
});

Deno.test("an account that Twilio does not know proves no number gone", async () => {
  await using admin = start();
  admin.numbers.held.clear();
  admin.numbers.failNext("findByPhoneNumber", "none", {
    kind: "account-refused",
    code: "TWILIO_20404",
    message: "The requested resource was not found",
  });
  const { status, body } = await admin.release();
  assertEquals([status, body.error.code], [502, "TWILIO_REFUSED"]);
});

Deno.test("a refusal of Twilio's is told", async () => {
  await using admin = start();
  admin.numbers.failNext("release");
  const { status, body } = await admin.release();
  assertEquals([status, body.error.code], [502, "TWILIO_UNAVAILABLE"]);
});

Deno.test("the body names the id at Twilio", async () => {
  await using admin = start();
  const { status, body } = await admin.release({ confirm: NUMBER });
  assertEquals([status, body.error.code], [400, "INVALID_BODY"]);
  assertEquals(admin.journal, []);
});
