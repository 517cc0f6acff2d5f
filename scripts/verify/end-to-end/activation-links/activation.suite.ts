import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { elevenLabsAccount } from "../../stack-under-test/stack-under-test.ts";
import { activatedSchema, openedSchema, useLinks } from "./use-links.ts";

describe("an activation link, with an API key", () => {
  const links = useLinks(elevenLabsAccount);
  const { open, activate, insertWithLink, importByHand, recordOf } = links;

  it("shows the number and what is to be done, and activates it with one click", async () => {
    const { info } = links.stack();
    const acme = await insertWithLink("Acme");
    const early = await open(acme.token);
    assert.equal(early.status, 200, JSON.stringify(early.body));
    const { number, sentTo, links: pages, ...prospect } = openedSchema.parse(
      early.body,
    );
    assert.deepEqual(
      [number.phoneNumber, number.organizationName, number.status, sentTo],
      [acme.phoneNumber, "Acme", "pending_import", "ada@example.com"],
    );
    assert.deepEqual(
      prospect.checks.map(({ check, passed }) => [check, passed]),
      [
        ["id_exists", false],
        ["number_matches", false],
        ["takes_calls", false],
        ["agent_assigned", false],
      ],
    );
    assert.equal(prospect.asksForId, false);
    for (const page of Object.values(pages)) {
      assert.equal((await fetch(page)).status, 200, page);
    }
    assert.ok(pages.elevenLabs.startsWith(info.elevenLabsUrl));
    const refused = await activate(acme.token);
    assert.deepEqual([refused.status, refused.code], [409, "NOT_IMPORTED"]);

    const phoneNumberId = await importByHand(acme.phoneNumber);
    const ready = openedSchema.parse((await open(acme.token)).body);
    assert.equal(ready.elevenLabsPhoneId, phoneNumberId);
    assert.ok(ready.checks.every(({ passed }) => passed));
    assert.equal((await recordOf(acme.id)).status, "pending_import");

    const done = await activate(acme.token);
    assert.equal(done.status, 200, JSON.stringify(done.body));
    const activated = activatedSchema.parse(done.body);
    assert.equal(activated.number.status, "active");
    assert.equal(activated.checks.length, 4);
    const record = await recordOf(acme.id);
    assert.deepEqual(
      [
        record.elevenlabs_phone_id,
        record.elevenlabs_verification,
        record.elevenlabs_phone_id_set_by,
      ],
      [phoneNumberId, "verified", "link sent to ada@example.com"],
    );
  });

  it("is no error after the work is done: neither again, nor for a colleague with an own link", async () => {
    const acme = await insertWithLink("Acme twice");
    const colleague = await links.sendLink(acme.phoneNumber, "webhook");
    const phoneNumberId = await importByHand(acme.phoneNumber);
    const clicks = await Promise.all([
      activate(acme.token),
      activate(colleague.token, phoneNumberId),
      activate(acme.token, phoneNumberId),
    ]);
    assert.deepEqual(clicks.map(({ status }) => status), [200, 200, 200]);
    for (const { token } of [acme, colleague]) {
      const { status, body } = await open(token);
      assert.equal(status, 200);
      const { number, asksForId } = openedSchema.parse(body);
      assert.deepEqual([number.status, asksForId], ["active", false]);
      const again = activatedSchema.parse((await activate(token)).body);
      assert.deepEqual([again.number.status, again.checks], ["active", []]);
    }
    const { data } = await links.stack().server.from("activation_links")
      .select("sent_to").eq("phone_number_id", acme.id)
      .not("used_at", "is", null).throwOnError();
    assert.equal(data.length, 1);
  });

  it("does not activate while ElevenLabs fails, and still shows the number", async () => {
    const { elevenLabs } = links.stack();
    const acme = await insertWithLink("Impatient");
    const phoneNumberId = await importByHand(acme.phoneNumber);
    for (const operation of ["list", "fetch"] as const) {
      const fault = { kind: "error", status: 503 } as const;
      await elevenLabs.addFault({ operation, fault, times: null });
    }
    const shown = openedSchema.parse((await open(acme.token)).body);
    assert.deepEqual(
      [shown.number.phoneNumber, shown.checks.map(({ passed }) => passed)],
      [acme.phoneNumber, [false]],
    );
    for (const id of [undefined, phoneNumberId]) {
      const { status, code } = await activate(acme.token, id);
      assert.deepEqual([status, code], [502, "ELEVENLABS_UNAVAILABLE"]);
    }
    await elevenLabs.clearFaults();
    assert.equal((await recordOf(acme.id)).status, "pending_import");
  });
});
