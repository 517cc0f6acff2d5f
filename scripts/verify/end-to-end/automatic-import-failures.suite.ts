import assert from "node:assert/strict";
import { afterEach, describe, it } from "node:test";
import { useAutomaticImports } from "./use-automatic-imports.ts";

const refusal = {
  kind: "error",
  status: 400,
  message: "The plan is used up",
} as const;

describe("an automatic import that goes wrong", () => {
  const imports = useAutomaticImports();
  const { stack } = imports;
  afterEach(async () => {
    await stack().elevenLabs.clearFaults();
    await stack().twilio.clearFaults();
  });

  for (
    const fault of [
      { kind: "error", when: "after", status: 500 },
      { kind: "reset", when: "after" },
      { kind: "html", when: "after", status: 502 },
    ] as const
  ) {
    it(`finds its import after a lost answer (${fault.kind})`, async () => {
      await stack().elevenLabs.addFault({ operation: "import", fault });
      const { id, phoneNumber } = await imports.insert(`Lost ${fault.kind}`);
      await imports.awaitActive(id);
      assert.equal((await imports.importsOf(phoneNumber)).length, 1);
    });
  }

  it("is not repeated, by nobody, while its outcome is unknown", async () => {
    await stack().elevenLabs.addFault({
      operation: "import",
      fault: { kind: "error", status: 500 },
    });
    const { id, phoneNumber } = await imports.insert("Open");
    const { import_error_code: code } = await imports.awaitFailure(id);
    assert.equal(code, "IMPORT_NOT_SETTLED");
    const asked = await imports.admin(phoneNumber, "import");
    assert.deepEqual([asked.status, asked.code], [409, "IMPORT_IN_PROGRESS"]);

    await imports.sweepLater();
    await imports.awaitActive(id);
    assert.equal((await imports.importsOf(phoneNumber)).length, 1);
  });

  it("is not repeated while its id cannot be verified", async () => {
    await stack().elevenLabs.addFault({
      operation: "fetch",
      fault: { kind: "error", status: 503 },
    });
    const { id, phoneNumber } = await imports.insert("Unverified");
    await imports.awaitFailure(id);
    await imports.sweepLater();
    await imports.awaitActive(id);
    assert.equal((await imports.importsOf(phoneNumber)).length, 1);
  });

  it("is left to the admins when the number is refused, and says why", async () => {
    await stack().elevenLabs.addFault({ operation: "import", fault: refusal });
    const { id, phoneNumber } = await imports.insert("Refused");
    const details = await imports.awaitFailure(id);
    assert.deepEqual(
      [details.import_error_code, details.import_due_at],
      ["ELEVENLABS_REFUSED", null],
    );
    const { progress, body } = await imports.notificationOf(id);
    assert.match(progress ?? "", /^not imported automatically.*plan is used/);
    assert.match(body, /It is not imported automatically: .*plan is used up/);

    await imports.sweepLater();
    assert.deepEqual(await imports.importsOf(phoneNumber), []);
    const byAdmin = await imports.admin(phoneNumber, "import");
    assert.equal(byAdmin.status, 200, JSON.stringify(byAdmin.body));
    assert.equal((await imports.notificationOf(id)).status, "resolved");
  });

  for (
    const [cause, strike] of [
      ["the API key", () =>
        stack().elevenLabs.addFault({
          operation: "list",
          fault: { kind: "error", status: 401, message: "Unknown key" },
          times: null,
        })],
      ["the Twilio credential", async () => {
        await stack().elevenLabs.addFault({
          operation: "import",
          fault: refusal,
          times: null,
        });
        await stack().twilio.addFault({
          operation: "fetch",
          fault: {
            kind: "error",
            status: 401,
            code: 20003,
            message: "Authenticate",
          },
          times: null,
        });
      }],
    ] as const
  ) {
    it(`waits with all others when ${cause} is refused, and costs no attempt`, async () => {
      await strike();
      const first = await imports.insert(`First for ${cause}`);
      await imports.awaitFailure(first.id);
      const second = await imports.insert(`Second for ${cause}`);
      await stack().database`select one_number.sweep_phone_number_imports()`;
      const held = async () => {
        const { data } = await stack().server.from("admin_notifications")
          .select("status, body").eq("type", "imports_held")
          .eq("status", "pending").throwOnError();
        return data;
      };
      assert.equal((await held()).length, 1);
      for (const { id } of [first, second]) {
        const details = await imports.detailsOf(id);
        assert.equal(details.import_attempts, 0);
        assert.equal(details.import_failed_at, null);
      }

      await stack().elevenLabs.clearFaults();
      await stack().twilio.clearFaults();
      await imports.sweepLater();
      await imports.awaitActive(first.id);
      await imports.awaitActive(second.id);
      assert.deepEqual(await held(), []);
    });
  }
});
