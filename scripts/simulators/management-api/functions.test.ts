import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { z } from "zod";
import { ref, startForTest } from "./testing/start-for-test.ts";

const uploaded = z.object({ id: z.string(), version: z.int() });

describe("The Management API's functions", () => {
  it("run as soon as one is deployed, with the uploaded file", async (t) => {
    const { deploy, control } = await startForTest(t);
    const { status } = await deploy("hello", "one");
    assert.equal(status, 201);
    const { functions: [hello] } = await control.project(ref);
    assert.deepEqual(
      [hello?.slug, hello?.verify_jwt, hello?.version, hello?.files],
      ["hello", false, 1, [{
        path: "index.js",
        content: Buffer.from("one").toString("base64"),
      }]],
    );
  });

  it("count their versions and keep their id", async (t) => {
    const { deploy } = await startForTest(t);
    const first = uploaded.parse((await deploy("hello", "one")).answer);
    const second = uploaded.parse((await deploy("hello", "two")).answer);
    assert.deepEqual(second, { id: first.id, version: 2 });
  });

  it("wait for their activation when they are only bundled", async (t) => {
    const { deploy, request, control } = await startForTest(t);
    const { answer } = await deploy("hello", "one", "&bundleOnly=true");
    assert.deepEqual((await control.project(ref)).functions, []);
    const body = [{ ...uploaded.parse(answer), slug: "hello" }];
    const { status } = await request("PUT", "/functions", { body });
    assert.equal(status, 200);
    const { functions } = await control.project(ref);
    assert.deepEqual(functions.map(({ slug }) => slug), ["hello"]);
  });

  it("are refused above 5 MB, without their entrypoint, and under a name that is none", async (t) => {
    const { deploy, control } = await startForTest(t);
    assert.equal((await deploy("hello", "x".repeat(5_000_001))).status, 413);
    assert.equal((await deploy("hello", "one", "", "main.js")).status, 400);
    assert.equal((await deploy("1hello", "one")).status, 400);
    assert.deepEqual((await control.project(ref)).functions, []);
  });

  it("are deleted once", async (t) => {
    const { deploy, request, control } = await startForTest(t);
    await deploy("hello", "one");
    assert.equal((await request("DELETE", "/functions/hello")).status, 200);
    assert.equal((await request("DELETE", "/functions/hello")).status, 404);
    assert.deepEqual((await control.project(ref)).functions, []);
  });
});
