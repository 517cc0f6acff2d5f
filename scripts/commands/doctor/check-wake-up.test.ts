import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { judgeWakeUp } from "./check-wake-up.ts";

const cases = [
  [{ kind: "answered", status: 202 }, "pass", /^$/],
  [{ kind: "answered", status: 401 }, "fail", /EDGE_FUNCTION_SECRET the same/],
  [{ kind: "answered", status: 503 }, "fail", /EDGE_FUNCTION_SECRET the same/],
  [{ kind: "answered", status: 404 }, "fail", /edge_functions_url/],
  [{ kind: "failed", error: "no route" }, "fail", /edge_functions_url/],
  [{ kind: "waiting" }, "fail", /worker_restart/],
  [{ kind: "unsent" }, "fail", /extensions and Vault/],
] as const;

describe("judgeWakeUp()", () => {
  for (const [wakeUp, status, advice] of cases) {
    it(`${status} for one that was ${Object.values(wakeUp).join(" ")}`, () => {
      const check = judgeWakeUp("wake-up", wakeUp);
      assert.equal(check.status, status);
      assert.match(check.advice ?? "", advice);
    });
  }
});
