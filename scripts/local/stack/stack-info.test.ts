import assert from "node:assert/strict";
import { test } from "node:test";
import { stripVTControlCharacters } from "node:util";
import { simulatedAgentId, simulatedTwilio } from "../vendors/vendors.ts";
import { describeStack, type StackInfo } from "./stack-info.ts";

const stack: StackInfo = {
  apiUrl: "http://127.0.0.1:54321",
  studioUrl: "http://127.0.0.1:54321",
  dbUrl: "postgresql://postgres:postgres@127.0.0.1:54322/postgres",
  publishableKey: "sb_publishable_test",
  secretKey: "sb_secret_test",
  twilioUrl: "http://127.0.0.1:54325",
  elevenLabsUrl: "http://127.0.0.1:54326",
  mailUrl: "http://127.0.0.1:54324",
  live: [],
  simulated: ["Twilio", "ElevenLabs"],
  pid: 1,
};

/** What is printed for people, by its name. */
function read(info: StackInfo): Map<string, string> {
  const lines = stripVTControlCharacters(describeStack(info)).split("\n");
  return new Map(lines.map((line) => {
    const [name = "", value = ""] = line.trim().split(/ {2,}/);
    return [name, value];
  }));
}

test("it prints what an import by hand in the simulated ElevenLabs takes", () => {
  const printed = read(stack);
  assert.equal(printed.get("Dashboard"), "http://127.0.0.1:54326/app");
  assert.equal(printed.get("Agent id"), simulatedAgentId);
  assert.equal(printed.get("Account SID"), simulatedTwilio.accountSid);
  assert.equal(printed.get("Auth Token"), simulatedTwilio.authToken);
  assert.equal(printed.get("Twilio guide"), "http://127.0.0.1:54325/simulator");
  assert.equal(
    printed.get("ElevenLabs guide"),
    "http://127.0.0.1:54326/simulator",
  );
});

test("it invents nothing about vendors that the stack does not simulate", () => {
  const printed = read({ ...stack, simulated: [] });
  for (
    const name of [
      ...["Account SID", "Auth Token", "Twilio guide"],
      ...["Dashboard", "Agent id", "ElevenLabs guide"],
    ]
  ) assert.ok(!printed.has(name), name);
});
