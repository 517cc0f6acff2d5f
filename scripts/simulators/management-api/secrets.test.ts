import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { describe, it } from "node:test";
import { z } from "zod";
import { ref, startForTest } from "./testing/start-for-test.ts";

const listed = z.array(z.object({ name: z.string(), value: z.string() }));

describe("The Management API's secrets", () => {
  it("are listed with the digests of their values", async (t) => {
    const { request } = await startForTest(t);
    const body = [{ name: "A", value: "secret" }];
    assert.equal((await request("POST", "/secrets", { body })).status, 201);
    const { answer } = await request("GET", "/secrets");
    const value = createHash("sha256").update("secret").digest("hex");
    assert.deepEqual(listed.parse(answer), [{ name: "A", value }]);
  });

  it("replace those of the same name, and leave the others", async (t) => {
    const { request, control } = await startForTest(t);
    const body = [{ name: "A", value: "1" }, { name: "B", value: "2" }];
    await request("POST", "/secrets", { body });
    await request("POST", "/secrets", { body: [{ name: "A", value: "3" }] });
    await request("DELETE", "/secrets", { body: ["B"] });
    const { secrets } = await control.project(ref);
    assert.deepEqual(secrets.map(({ name, value }) => [name, value]), [[
      "A",
      "3",
    ]]);
  });

  for (
    const [mistake, body] of [
      ["a name of the platform", [{ name: "SUPABASE_URL", value: "x" }]],
      ["a value above 24 KiB", [{ name: "A", value: "x".repeat(24_577) }]],
      [
        "more than 100",
        Array.from({ length: 101 }, (_, i) => ({ name: `A${i}`, value: "x" })),
      ],
    ] as const
  ) {
    it(`are refused for ${mistake}, all of them`, async (t) => {
      const { request, control } = await startForTest(t);
      const good = { name: "GOOD", value: "x" };
      const answer = await request("POST", "/secrets", {
        body: [good, ...body],
      });
      assert.equal(answer.status, 400);
      assert.deepEqual((await control.project(ref)).secrets, []);
    });
  }
});
