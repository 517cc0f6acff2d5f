import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { judgeWakeUp } from "./check-wake-up.ts";

const project = { apiUrl: "https://project.supabase.co" };
const SECRET = /'edge_function_secret'.*<the value of EDGE_FUNCTION_SECRET>/;
const URL =
  /'edge_functions_url'.*'https:\/\/project\.supabase\.co\/functions\/v1'/;

/** A wake-up that was answered with an error of ours, or of somebody else. */
function answered(status: number, code: string | null = null) {
  return {
    kind: "answered",
    status,
    code,
    secondsAhead: code === "CLOCK_MISMATCH" ? -600 : null,
    arrived: false,
  } as const;
}

const cases = [
  ["was taken, and came back", { ...answered(202), arrived: true }, "", /^$/],
  ["was taken by somebody else", answered(202), /no function of this/, URL],
  [
    "was signed with another secret",
    answered(401, "INVALID_SIGNATURE"),
    /the secrets differ/,
    SECRET,
  ],
  [
    "was signed by another clock",
    answered(401, "CLOCK_MISMATCH"),
    /the database's is 600 seconds behind the functions'/,
    /Set the clock/,
  ],
  ["met the platform's check", answered(401), /no JWT/, /verify_jwt = false/],
  [
    "met functions without a secret",
    answered(503, "CONFIGURATION_INVALID"),
    /no secret to verify/,
    SECRET,
  ],
  ["met somebody else", answered(404), /HTTP 404\)/, URL],
  [
    "met a broken function",
    answered(500, "INTERNAL_ERROR"),
    /HTTP 500, INTERNAL_ERROR\)/,
    URL,
  ],
  [
    "got no answer",
    { kind: "failed", error: "no route" },
    /does not reach.*no route/,
    URL,
  ],
  ["was not sent", { kind: "waiting" }, /does not send/, /worker_restart/],
  ["could not be sent", { kind: "unsent" }, /cannot/, /extensions and Vault/],
] as const;

describe("judgeWakeUp()", () => {
  for (const [what, wakeUp, says, advises] of cases) {
    const expected = says === "" ? "pass" : "fail";
    it(`${expected} for one that ${what}`, () => {
      const { status, message, advice } = judgeWakeUp(
        "wake-up",
        wakeUp,
        project,
      );
      assert.equal(status, expected);
      if (says !== "") assert.match(message, says);
      assert.match(advice ?? "", advises);
    });
  }
});
