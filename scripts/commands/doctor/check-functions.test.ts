import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { judgeFunction, routesOf } from "./check-functions.ts";

function ours(code: string, message = "It says so"): string {
  return JSON.stringify({ error: { code, message } });
}

const missing = 'Environment variable "EDGE_FUNCTION_SECRET" is missing';
const malformed = 'Environment variable "SMTP_URL" must be "smtps://…"';

const cases = [
  [
    "refuses somebody without a signature",
    "notify-admins",
    401,
    ours("INVALID_SIGNATURE"),
    "pass",
    /configured/,
  ],
  ["has no such route", "admin", 404, ours("NOT_FOUND"), "pass", /configured/],
  [
    "lacks a variable",
    "notify-admins",
    503,
    ours("CONFIGURATION_INVALID", missing),
    "fail",
    /EDGE_FUNCTION_SECRET/,
  ],
  [
    "lacks a variable that not everybody needs",
    "twilio/voice",
    503,
    ours("CONFIGURATION_INVALID", missing),
    "warn",
    /is missing: callers hear/,
  ],
  [
    "has a malformed variable",
    "twilio/voice",
    503,
    ours("CONFIGURATION_INVALID", `${missing}; ${malformed}`),
    "fail",
    /SMTP_URL/,
  ],
  [
    "is not deployed",
    "admin",
    404,
    '{"code":"NOT_FOUND","message":"Requested function was not found"}',
    "fail",
    /HTTP 404/,
  ],
  [
    "is hidden behind the platform's own check",
    "admin",
    401,
    '{"code":401,"message":"Missing authorization header"}',
    "fail",
    /JWT/,
  ],
  ["does not start", "admin", 503, '{"code":"BOOT_ERROR"}', "fail", /HTTP 503/],
  ["breaks", "admin", 500, ours("INTERNAL_ERROR"), "fail", /INTERNAL_ERROR/],
] as const;

describe("judgeFunction()", () => {
  for (const [what, route, status, body, expected, says] of cases) {
    it(`${expected} for a function that ${what}`, () => {
      const check = judgeFunction("function", route, { status, body });
      assert.equal(check.status, expected);
      assert.match(check.message, says);
    });
  }

  it("asks each route that has its own configuration", () => {
    assert.deepEqual(routesOf("admin"), ["admin"]);
    assert.deepEqual(routesOf("elevenlabs"), [
      "elevenlabs/conversation-init",
      "elevenlabs/post-call",
    ]);
  });
});
