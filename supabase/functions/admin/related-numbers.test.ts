import assert from "node:assert/strict";
import { refusal } from "../_shared/testing/stub-data-api.ts";
import { ACME, pending } from "./testing/phone-number-rows.ts";
import { BOLT, startVerifyingAdmin } from "./testing/start-verifying-admin.ts";

const right = { elevenLabsPhoneId: "phnum_acme" };
/** A number of ours beside the one to activate. */
const other = { ...pending, id: crypto.randomUUID(), phone_number: BOLT };

Deno.test("the number that an id belongs to is named only if the database shows it to the caller", async () => {
  for (const [rows, isNamed] of [[[other], true], [[], false]] as const) {
    await using admin = startVerifyingAdmin({ "/phone_numbers": rows });
    admin.importByHand(BOLT, "phnum_acme");
    const { body } = await admin.activate(right);
    assert.equal(body.error.code, "ELEVENLABS_CHECK_FAILED");
    assert.equal(JSON.stringify(body).includes(BOLT), isNamed);
  }
});

Deno.test("another row that has the id is no permission to name the number that it belongs to", async () => {
  const user = { ...other, elevenlabs_phone_id: "phnum_acme" };
  await using admin = startVerifyingAdmin({ "/phone_numbers": [user] });
  admin.importByHand("+16045550009", "phnum_acme");
  const { body } = await admin.activate(right);
  assert.match(body.error.message, /another number/);
  assert.doesNotMatch(JSON.stringify(body), /6045550009/);
});

Deno.test("who has the id, and whose number it is, is asked in quotes", async () => {
  await using admin = startVerifyingAdmin();
  admin.importByHand(BOLT, 'a,"b"\\c');
  await admin.activate({ elevenLabsPhoneId: 'a,"b"\\c' });
  assert.deepEqual(admin.queried("/phone_numbers").map(({ or }) => or), [
    `(elevenlabs_phone_id.eq."a,\\"b\\"\\\\c",phone_number.eq."${BOLT}")`,
  ]);
});

Deno.test("a database that cannot tell who has the id is no proof that nobody has", async () => {
  await using admin = startVerifyingAdmin({
    "/phone_numbers": refusal(500, "57P03", "It starts up"),
  });
  admin.importByHand(ACME, "phnum_acme");
  const { status, body } = await admin.activate(right);
  assert.deepEqual([status, body.error.code], [503, "DATABASE_UNAVAILABLE"]);
  assert.deepEqual(admin.stored(), []);
});
