import assert from "node:assert/strict";
import { afterEach, describe, it } from "node:test";
import { localAgent } from "../../local/vendors/elevenlabs.ts";
import { useAutomaticImports } from "./use-automatic-imports.ts";

describe("an automatic import", () => {
  const imports = useAutomaticImports();
  const { stack } = imports;
  afterEach(() => stack().elevenLabs.clearFaults());

  it("activates a bought number, which no admin is told of", async () => {
    const { id, phoneNumber } = await imports.insert("Acme");
    const active = await imports.awaitActive(id);
    assert.deepEqual(
      await imports.importsOf(phoneNumber),
      [active.elevenlabs_phone_id],
    );
    assert.equal(active.elevenlabs_verification, "verified");
    assert.equal(active.elevenlabs_phone_id_set_by, "automatic import");
    const { phoneNumbers } = await stack().elevenLabs.workspace();
    const imported = phoneNumbers.find((number) =>
      number.phoneNumber === phoneNumber
    );
    assert.deepEqual(
      [imported?.label, imported?.agentId],
      ["Acme", localAgent.agentId],
    );
    const { status, notification_deliveries: delivery } = await imports
      .notificationOf(id);
    assert.equal(status, "resolved");
    assert.deepEqual(
      [delivery?.started_at, delivery?.due_at],
      [null, null],
    );
    // The simulator's account has a token of zeros after "local".
    assert.doesNotMatch(stack().functionLogs.join("\n"), /local0{20}/);
  });

  it("takes along a number that waited before, also when its wake-up was lost", async () => {
    await stack().elevenLabs.addFault({
      operation: "list",
      fault: { kind: "error", status: 503 },
      times: null,
    });
    const { id, phoneNumber } = await imports.insert("Patient");
    await imports.awaitFailure(id);
    await stack().database`
      update public.phone_number_details
      set import_due_at = null, import_error_code = null, import_error_message = null, import_attempts = 0
      where phone_number_id = ${id}`;
    await stack().elevenLabs.clearFaults();

    await imports.sweepLater();
    await imports.awaitActive(id);
    assert.equal((await imports.importsOf(phoneNumber)).length, 1);
  });

  it("uses an import by hand, with the configured agent", async () => {
    await stack().elevenLabs.addFault({
      operation: "list",
      fault: { kind: "error", status: 429, message: "Slow down" },
    });
    const { id, phoneNumber } = await imports.insert("By hand");
    const { import_attempts: attempts } = await imports.awaitFailure(id);
    assert.equal(attempts, 0, "What ElevenLabs asks to wait for costs none");
    const { phoneNumberId } = await stack().elevenLabs.addPhoneNumber({
      phoneNumber,
    });

    await imports.sweepLater();
    const active = await imports.awaitActive(id);
    assert.equal(active.elevenlabs_phone_id, phoneNumberId);
    assert.deepEqual(await imports.importsOf(phoneNumber), [phoneNumberId]);
  });

  it("leaves a number alone that an admin activated first", async () => {
    await stack().elevenLabs.addFault({
      operation: "list",
      fault: { kind: "error", status: 503 },
    });
    const { id, phoneNumber } = await imports.insert("Quick admin");
    await imports.awaitFailure(id);
    const { phoneNumberId } = await stack().elevenLabs.addPhoneNumber({
      phoneNumber,
      agentId: localAgent.agentId,
    });
    const activated = await imports.admin(phoneNumber, "activate", {
      elevenLabsPhoneId: phoneNumberId,
    });
    assert.equal(activated.status, 200, JSON.stringify(activated.body));

    await imports.sweepLater();
    assert.deepEqual(await imports.importsOf(phoneNumber), [phoneNumberId]);
    const details = await imports.detailsOf(id);
    assert.deepEqual(
      [details.import_due_at, details.import_error_code],
      [null, null],
    );
  });

  it("does not touch a number of a deleted organization", async () => {
    await stack().elevenLabs.addFault({
      operation: "list",
      fault: { kind: "error", status: 503 },
    });
    const { id, phoneNumber } = await imports.insert("Gone");
    await imports.awaitFailure(id);
    await stack().server.from("organizations").delete().eq("name", "Gone")
      .throwOnError();

    await imports.sweepLater();
    const later = await imports.insert("Later");
    await imports.awaitActive(later.id);
    assert.deepEqual(await imports.importsOf(phoneNumber), []);
  });
});
