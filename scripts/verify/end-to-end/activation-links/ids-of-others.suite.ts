import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { elevenLabsAccount } from "../../stack-under-test/stack-under-test.ts";
import { useLinks } from "./use-links.ts";

describe("an activation link with an id that is not its number's", () => {
  const links = useLinks(elevenLabsAccount);
  const { activate, insertWithLink, importByHand, recordOf } = links;

  /** Attacks with an id, and proves that the number stays as it was and that no other number is named. */
  async function refuses(
    acme: { readonly token: string; readonly id: string },
    elevenLabsPhoneId: string,
    secrets: readonly string[],
  ) {
    const { status, code, body } = await activate(
      acme.token,
      elevenLabsPhoneId,
    );
    assert.deepEqual([status, code], [409, "ELEVENLABS_CHECK_FAILED"]);
    for (const secret of secrets) {
      assert.ok(!JSON.stringify(body).includes(secret), secret);
    }
    const record = await recordOf(acme.id);
    assert.deepEqual(
      [record.status, record.elevenlabs_phone_id],
      ["pending_import", null],
    );
  }

  it("is refused with the id of another organization's number that waits", async () => {
    const acme = await insertWithLink("Acme");
    const bolt = await insertWithLink("Bolt");
    const id = await importByHand(bolt.phoneNumber);
    await refuses(acme, id, [bolt.phoneNumber, "Bolt"]);
    assert.equal((await recordOf(bolt.id)).status, "pending_import");
  });

  it("is refused with the id of another organization's active number", async () => {
    const acme = await insertWithLink("Acme");
    const bolt = await insertWithLink("Bolt");
    const id = await importByHand(bolt.phoneNumber);
    assert.equal((await activate(bolt.token)).status, 200);
    await refuses(acme, id, [bolt.phoneNumber, "Bolt"]);
    assert.equal((await recordOf(bolt.id)).elevenlabs_phone_id, id);
  });

  it("is refused with the id of a number that is not ours, which is not named", async () => {
    const acme = await insertWithLink("Acme");
    const { agentId } = await links.stack().elevenLabs.addAgent();
    const id = await importByHand("+12125550123", agentId);
    await refuses(acme, id, ["2125550123", agentId]);
  });

  it("is refused with an id that ElevenLabs does not have, also one that leads elsewhere", async () => {
    const acme = await insertWithLink("Acme");
    for (const id of ["phnum_of_nobody", "..", "../agents", "%2e%2e?a=b#c"]) {
      await refuses(acme, id, []);
    }
  });

  it("is refused with an id of its own number with another agent", async () => {
    const acme = await insertWithLink("Acme");
    const { agentId } = await links.stack().elevenLabs.addAgent();
    const id = await importByHand(acme.phoneNumber, agentId);
    await refuses(acme, id, []);
  });

  it("gives an active number no other id, not even one of its own", async () => {
    const acme = await insertWithLink("Acme");
    const first = await importByHand(acme.phoneNumber);
    assert.equal((await activate(acme.token)).status, 200);
    const second = await importByHand(acme.phoneNumber);
    const { status, code } = await activate(acme.token, second);
    assert.deepEqual([status, code], [409, "PHONE_NUMBER_ALREADY_ACTIVE"]);
    assert.equal((await recordOf(acme.id)).elevenlabs_phone_id, first);
  });

  it("cannot skip a check, replace an id or name another number", async () => {
    const acme = await insertWithLink("Acme");
    const bolt = await insertWithLink("Bolt");
    for (
      const more of [
        { skipVerification: true },
        { replace: true },
        { phoneNumber: bolt.phoneNumber },
        { verification: "verified" },
      ]
    ) {
      const { status, code } = await links.post("activate", {
        token: acme.token,
        elevenLabsPhoneId: "phnum_1",
        ...more,
      });
      assert.deepEqual([status, code], [400, "INVALID_BODY"]);
    }
    assert.equal((await recordOf(acme.id)).status, "pending_import");
    assert.equal((await recordOf(bolt.id)).status, "pending_import");
  });
});
