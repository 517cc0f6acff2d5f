import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { insertWithNumber } from "../stack-under-test/numbers.ts";
import { request } from "../stack-under-test/request.ts";
import { useImports } from "./use-imports.ts";

describe("an import that goes wrong", () => {
  const { stack, importNumber, importsOf } = useImports();

  it("finds an import whose answer was lost, and never imports twice", async () => {
    const { elevenLabs, server } = stack();
    for (
      const fault of [
        { kind: "error", when: "after", status: 500 },
        { kind: "reset", when: "after" },
        { kind: "html", when: "after", status: 502 },
      ] as const
    ) {
      const { number } = await insertWithNumber(server, `Lost ${fault.kind}`);
      await elevenLabs.addFault({ operation: "import", fault });
      const answer = await importNumber(number.phone_number);
      assert.equal(answer.status, 200, JSON.stringify(answer.body));
      assert.equal((await importsOf(number.phone_number)).length, 1);
    }
  });

  it("refuses other imports while the outcome is unknown", async () => {
    const { elevenLabs, server } = stack();
    const { number } = await insertWithNumber(server, "Open");
    await elevenLabs.addFault({
      operation: "import",
      fault: { kind: "error", status: 500 },
    });
    const open = await importNumber(number.phone_number);
    assert.deepEqual([open.status, open.code], [502, "IMPORT_NOT_SETTLED"]);
    const again = await importNumber(number.phone_number);
    assert.deepEqual([again.status, again.code], [409, "IMPORT_IN_PROGRESS"]);
  });

  it("continues to its activation when the id cannot be verified at first", async () => {
    const { elevenLabs, info, server } = stack();
    const { number } = await insertWithNumber(server, "Unverified");
    await elevenLabs.addFault({
      operation: "fetch",
      fault: { kind: "error", status: 503 },
    });
    const unverified = await importNumber(number.phone_number);
    assert.equal(unverified.code, "ELEVENLABS_UNAVAILABLE");
    const again = await importNumber(number.phone_number);
    assert.equal(again.code, "IMPORT_IN_PROGRESS");

    const path = `/admin/phone-numbers/${number.phone_number}/activate`;
    const headers = { apikey: info.secretKey };
    const activated = await request(info, path, { method: "POST", headers });
    assert.equal(activated.status, 200, JSON.stringify(activated.body));
    assert.equal((await importNumber(number.phone_number)).status, 200);
    assert.equal((await importsOf(number.phone_number)).length, 1);
  });

  it("may be tried again at once after a refusal, which says why", async () => {
    const { elevenLabs, server } = stack();
    const { number } = await insertWithNumber(server, "Refused");
    await elevenLabs.addFault({
      operation: "import",
      fault: { kind: "error", status: 400, message: "The plan is used up" },
    });
    const refused = await importNumber(number.phone_number);
    assert.deepEqual(
      [refused.status, refused.code],
      [502, "ELEVENLABS_REFUSED"],
    );
    assert.match(JSON.stringify(refused.body), /The plan is used up/);
    const next = await importNumber(number.phone_number);
    assert.equal(next.status, 200, JSON.stringify(next.body));
  });
});
