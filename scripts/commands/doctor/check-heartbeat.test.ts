import assert from "node:assert/strict";
import { test } from "node:test";
import { judgeHeartbeat } from "./check-heartbeat.ts";

const NOW = new Date("2026-11-29T12:00:00Z");

function judge(
  { beat = null, asked = null, problems = [] }: {
    readonly beat?: string | null;
    readonly asked?: string | null;
    readonly problems?: string[];
  },
) {
  const timeOf = (clock: string | null) =>
    clock === null ? null : new Date(`2026-11-29T${clock}:00Z`);
  return judgeHeartbeat("heartbeat", {
    asked_at: NOW,
    heartbeat: { beat_at: timeOf(beat), asked_at: timeOf(asked), problems },
  });
}

test("a heartbeat that nobody set up is skipped, and a recent one passes", () => {
  assert.equal(judge({}).status, "skip");
  const { status, message } = judge({ beat: "11:13", asked: "11:13" });
  assert.equal(status, "pass");
  assert.match(message, /called 47 minutes ago/);
});

test("a heartbeat that problems kept away fails with them, and so does one that stopped", () => {
  const kept = judge({
    beat: "08:13",
    asked: "11:13",
    problems: ["Overdue orders: 2"],
  });
  assert.equal(kept.status, "fail");
  assert.match(kept.message, /Overdue orders: 2/);
  assert.equal(judge({ beat: "08:13", asked: "08:13" }).status, "fail");
});
