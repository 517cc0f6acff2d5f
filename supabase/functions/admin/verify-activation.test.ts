import assert from "node:assert/strict";
import {
  ACME,
  BOLT,
  JACK,
  startVerifyingAdmin,
} from "./testing/start-verifying-admin.ts";

const right = { elevenLabsPhoneId: "phnum_acme" };

function outcomes(
  checks: readonly { readonly check: string; readonly passed: boolean }[],
): readonly string[] {
  return checks.map(({ check, passed }) => `${check} ${passed}`);
}

Deno.test("an id of this number with an agent is stored as verified, and every check is in the answer", async () => {
  await using admin = startVerifyingAdmin({ agentId: JACK });
  admin.importByHand(ACME, "phnum_acme");
  const { status, body } = await admin.activate(right);
  assert.equal(status, 200);
  assert.equal(body.status, "active");
  assert.equal(body.elevenLabsVerification, "verified");
  assert.deepEqual(outcomes(body.checks), [
    "id_exists true",
    "number_matches true",
    "agent_assigned true",
    "id_not_in_use true",
  ]);
});

for (
  const [what, prepare, expected] of [
    ["that does not exist", () => {}, "id_exists"],
    [
      "of another number",
      (admin) => admin.importByHand(BOLT, "phnum_acme"),
      "number_matches",
    ],
    [
      "without an agent",
      (admin) => admin.importByHand(ACME, "phnum_acme", null),
      "agent_assigned",
    ],
    [
      "with another agent than the configured one",
      (admin) => admin.importByHand(ACME, "phnum_acme", "agent_jill"),
      "agent_assigned",
    ],
    [
      "that another number of ours has",
      (admin) => {
        admin.importByHand(ACME, "phnum_acme");
        admin.other.elevenlabs_phone_id = "phnum_acme";
      },
      "id_not_in_use",
    ],
  ] satisfies readonly (readonly [
    string,
    (admin: ReturnType<typeof startVerifyingAdmin>) => void,
    string,
  ])[]
) {
  Deno.test(`an id ${what} is 409, says which check failed, and changes nothing`, async () => {
    await using admin = startVerifyingAdmin({ agentId: JACK });
    prepare(admin);
    const { status, body } = await admin.activate(right);
    assert.equal(status, 409);
    assert.equal(body.error.code, "ELEVENLABS_CHECK_FAILED");
    const { checks } = body.error.details;
    assert.equal(checks.length, 4);
    const failed = checks.find(({ passed }: { passed: boolean }) => !passed);
    assert.equal(failed.check, expected);
    assert(body.error.message.endsWith(failed.message));
    assert.equal(admin.number.status, "pending_import");
    assert.equal(admin.number.elevenlabs_phone_id, null);
  });
}

Deno.test("the number that an id belongs to is named only if the caller may see it", async () => {
  await using admin = startVerifyingAdmin();
  admin.importByHand(BOLT, "phnum_acme");
  const seen = await admin.activate(right);
  assert.match(seen.body.error.message, /\+16045550001/);

  admin.database.hidden.add(BOLT);
  // Another row that the caller sees, because it has the same id, is no permission.
  await admin.activate({ ...right, skipVerification: true });
  const unseen = await admin.activate(right);
  assert.doesNotMatch(JSON.stringify(unseen.body), /6045550001/);
  assert.match(unseen.body.error.message, /another number/);
});

for (
  const [kind, status, code] of [
    ["unavailable", 502, "ELEVENLABS_UNAVAILABLE"],
    ["timed-out", 504, "ELEVENLABS_TIMEOUT"],
    ["key-refused", 502, "ELEVENLABS_KEY_REFUSED"],
  ] as const
) {
  Deno.test(`an ElevenLabs that is ${kind} is ${status} ${code}, and nothing changes`, async () => {
    await using admin = startVerifyingAdmin();
    admin.importByHand(ACME, "phnum_acme");
    admin.elevenLabs.failNext("findById", kind);
    const { status: answered, body } = await admin.activate(right);
    assert.deepEqual([answered, body.error.code], [status, code]);
    assert.equal(admin.number.status, "pending_import");
    assert.equal((await admin.activate(right)).status, 200);
  });
}

Deno.test("a verification may be skipped, and that is on record", async () => {
  await using admin = startVerifyingAdmin();
  const { status, body } = await admin.activate({
    ...right,
    skipVerification: true,
  });
  assert.equal(status, 200);
  assert.equal(body.elevenLabsVerification, "skipped");
  assert.deepEqual(body.checks, []);
  assert.deepEqual(admin.elevenLabs.asked, []);
});

Deno.test("the same call verifies later what could not be verified at first, and then asks nobody", async () => {
  await using admin = startVerifyingAdmin();
  await admin.activate({ ...right, skipVerification: true });
  const refused = await admin.activate(right);
  assert.equal(refused.body.error.code, "ELEVENLABS_CHECK_FAILED");
  assert.equal(admin.number.elevenlabs_verification, "skipped");

  admin.importByHand(ACME, "phnum_acme");
  const verified = await admin.activate(right);
  assert.equal(verified.body.elevenLabsVerification, "verified");
  const asked = admin.elevenLabs.asked.length;
  const again = await admin.activate(right);
  assert.deepEqual(again.body, { ...verified.body, checks: [] });
  assert.equal(admin.elevenLabs.asked.length, asked);
});

Deno.test("what the database refuses is refused before ElevenLabs is asked", async () => {
  await using admin = startVerifyingAdmin();
  await admin.activate({ ...right, skipVerification: true });
  const other = await admin.activate({ elevenLabsPhoneId: "phnum_other" });
  assert.equal(other.body.error.code, "PHONE_NUMBER_ALREADY_ACTIVE");
  admin.database.phoneNumbers.length = 0;
  const unknown = await admin.activate(right);
  assert.equal(unknown.body.error.code, "PHONE_NUMBER_NOT_FOUND");
  assert.deepEqual(admin.elevenLabs.asked, []);
});
