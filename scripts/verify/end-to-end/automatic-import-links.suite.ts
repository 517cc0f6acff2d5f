import assert from "node:assert/strict";
import { afterEach, describe, it } from "node:test";
import { waitUntil } from "../../local/wait-until.ts";
import { localAgent } from "../../local/vendors/elevenlabs.ts";
import { useAutomaticImports } from "./use-automatic-imports.ts";

describe("an automatic import of a number with a link", () => {
  const imports = useAutomaticImports();
  const { stack } = imports;
  afterEach(() => stack().elevenLabs.clearFaults());

  it("ends while its page is open, and is what the page shows then", async () => {
    await stack().elevenLabs.addFault({
      operation: "list",
      fault: { kind: "error", status: 503 },
    });
    const { id, phoneNumber } = await imports.insert("Open page");
    await imports.awaitFailure(id);
    const token = await imports.sendLink(id);
    const before = await imports.link("open", token);
    assert.match(JSON.stringify(before.body), /"status":"pending_import"/);

    await imports.sweepLater();
    const active = await imports.awaitActive(id);
    for (const path of ["open", "activate"] as const) {
      const { status, body } = await imports.link(path, token);
      assert.equal(status, 200, JSON.stringify(body));
      assert.match(JSON.stringify(body), /"status":"active"/);
    }
    const other = await imports.link("activate", token, "phnum_another");
    assert.deepEqual(
      [other.status, other.code],
      [409, "ELEVENLABS_CHECK_FAILED"],
    );
    assert.deepEqual(
      await imports.importsOf(phoneNumber),
      [active.elevenlabs_phone_id],
    );
  });

  it("finds its number active that a link activated during the import", async () => {
    // The function has begun, and waits for ElevenLabs.
    await stack().elevenLabs.addFault({
      operation: "list",
      fault: { kind: "slow", milliseconds: 3_000 },
    });
    const { id, phoneNumber } = await imports.insert("Quick link");
    await waitUntil("the import is under way", async () => {
      const { import_lease_token: lease } = await imports.detailsOf(id);
      return lease === null ? undefined : lease;
    });
    const token = await imports.sendLink(id);
    const { phoneNumberId } = await stack().elevenLabs.addPhoneNumber({
      phoneNumber,
      agentId: localAgent.agentId,
    });
    const { status, body } = await imports.link("activate", token);
    assert.equal(status, 200, JSON.stringify(body));

    await imports.sweepLater();
    const later = await imports.insert("After the link");
    await imports.awaitActive(later.id);
    const active = await imports.awaitActive(id);
    assert.deepEqual(
      [active.elevenlabs_phone_id, active.elevenlabs_phone_id_set_by],
      [phoneNumberId, "link sent to ada@example.com"],
    );
    assert.deepEqual(await imports.importsOf(phoneNumber), [phoneNumberId]);
  });
});
