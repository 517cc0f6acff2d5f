import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { callFromTwilio } from "../../stack-under-test/call-from-twilio.ts";
import { activatedSchema, openedSchema, useLinks } from "./use-links.ts";

describe("an activation link, without an API key", () => {
  const links = useLinks();
  const { open, activate, insertWithLink, recordOf } = links;

  it("asks for the id, and stores it as unverified", async () => {
    const acme = await insertWithLink("Acme");
    const opened = openedSchema.parse((await open(acme.token)).body);
    assert.deepEqual([opened.asksForId, opened.checks], [true, []]);
    const early = await activate(acme.token);
    assert.deepEqual(
      [early.status, early.code],
      [409, "ELEVENLABS_NOT_CONFIGURED"],
    );
    const done = await activate(acme.token, "phnum_acme");
    assert.equal(activatedSchema.parse(done.body).number.status, "active");
    const { elevenlabs_verification: verification } = await recordOf(acme.id);
    assert.equal(verification, "unverified");
    const again = await activate(acme.token, "phnum_acme");
    assert.equal(again.status, 200);
    const other = await activate(acme.token, "phnum_other");
    assert.equal(other.code, "PHONE_NUMBER_ALREADY_ACTIVE");
  });

  it("takes no id that another number has, in a race neither", async () => {
    const acme = await insertWithLink("Owner");
    const bolt = await insertWithLink("Thief");
    const answers = await Promise.all(
      [acme, bolt].map(({ token }) => activate(token, "phnum_shared")),
    );
    assert.deepEqual(
      answers.map(({ status, code }) => [status, code]).sort(),
      [[200, undefined], [409, "ELEVENLABS_PHONE_ID_IN_USE"]],
    );
    const records = await Promise.all(
      [acme, bolt].map(({ id }) => recordOf(id)),
    );
    assert.deepEqual(
      records.map(({ elevenlabs_phone_id: id }) => id).sort(),
      ["phnum_shared", null].sort(),
    );
  });

  it("with a wrong id, which nothing can check, is told to the admins at the first call", async () => {
    const { info, server } = links.stack();
    const acme = await insertWithLink("Wrong");
    assert.equal((await activate(acme.token, "phnum_wrong")).status, 200);
    assert.equal((await callFromTwilio(info, acme.phoneNumber)).status, 200);
    const { data } = await server.from("admin_notifications").select("status")
      .eq("type", "number_unanswered").eq("subject", acme.phoneNumber)
      .throwOnError();
    assert.deepEqual(data, [{ status: "pending" }]);
  });
});
