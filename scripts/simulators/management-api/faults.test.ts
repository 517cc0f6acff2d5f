import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { ref, startForTest } from "./testing/start-for-test.ts";

describe("A fault of the Management API", () => {
  it("strikes the upload of the function that it names", async (t) => {
    const { deploy, control } = await startForTest(t);
    await control.addFault({
      operation: "deploy-function",
      fault: {
        kind: "error",
        status: 500,
        message: "Function deploy failed due to an internal error",
      },
      match: { slug: "twilio" },
    });
    assert.equal((await deploy("admin", "one")).status, 201);
    assert.deepEqual(await deploy("twilio", "one"), {
      status: 500,
      answer: { message: "Function deploy failed due to an internal error" },
    });
    assert.equal((await deploy("twilio", "one")).status, 201);
    const requests = await control.requests("deploy-function");
    assert.deepEqual(requests.map(({ status }) => status), [201, 500, 201]);
  });

  it("cuts the connection after secrets were set", async (t) => {
    const { request, control } = await startForTest(t);
    await control.addFault({
      operation: "set-secrets",
      fault: { kind: "reset", when: "after" },
    });
    const body = [{ name: "A", value: "x" }];
    await assert.rejects(request("POST", "/secrets", { body }));
    const { secrets } = await control.project(ref);
    assert.deepEqual(secrets.map(({ name }) => name), ["A"]);
  });
});
