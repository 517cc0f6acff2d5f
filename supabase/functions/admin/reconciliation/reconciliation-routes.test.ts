import { assertEquals, assertStrictEquals } from "../../_shared/std/assert.ts";
import { startAdmin } from "../testing/start-admin.ts";

const run = {
  id: "0b8f7f5e-3c1d-4a52-8d4b-2f6f1f0d9a11",
  status: "concluded",
  started_at: "2026-11-22T10:00:00+00:00",
  concluded_at: "2026-11-22T10:00:09+00:00",
  asks_elevenlabs: true,
  numbers_at_twilio: 2,
  numbers_at_elevenlabs: 1,
  numbers_recorded: 1,
  numbers_bought_back: 0,
  unreadable_at_twilio: 0,
  unreadable_at_elevenlabs: 2,
  last_error_code: null,
  last_error_message: null,
};
const sum = {
  class: "ok",
  numbers: 2,
  monthly_costs: [{ currency: "USD", amount: "2.30" }],
  without_price: 0,
};
const failed = {
  ...run,
  id: "1c8f7f5e-3c1d-4a52-8d4b-2f6f1f0d9a11",
  status: "failed",
  last_error_code: "TWILIO_REFUSED",
  last_error_message: "No",
};
const finding = (turn: number) => ({
  reconciliation_id: run.id,
  number_key: `PN${String(turn).padStart(32, "0")}`,
  type: "number_missing",
  title: "It is gone",
  message: "It is gone, indeed",
  command: { method: "POST", path: "/admin/reconciliation" },
  confirmed: true,
  phone_number: `+1604555000${turn}`,
  phone_number_id: null,
  organization_id: null,
  twilio_sid: `PN${String(turn).padStart(32, "0")}`,
});

Deno.test("before the first run both runs are null", async () => {
  await using admin = startAdmin({
    "/rpc/read_reconciliation": {
      concluded: null,
      latest: null,
      monthly_costs: [],
      classes: [],
    },
  });
  const { status, body } = await admin.ask("/reconciliation");
  assertStrictEquals(status, 200);
  assertEquals(body, {
    reconciliation: null,
    findings: [],
    nextCursor: null,
    latestRun: null,
  });
});

Deno.test("the answer has the newest conclusion's sums, a page of its findings, and the latest run's progress", async () => {
  await using admin = startAdmin({
    "/rpc/read_reconciliation": {
      concluded: run,
      latest: failed,
      monthly_costs: sum.monthly_costs,
      classes: [sum],
    },
    "/reconciliation_findings": [finding(1), finding(2)],
  });
  const { status, body } = await admin.ask("/reconciliation?limit=1");
  assertStrictEquals(status, 200);
  assertEquals(body, {
    reconciliation: {
      id: run.id,
      startedAt: run.started_at,
      concludedAt: run.concluded_at,
      elevenLabsAsked: true,
      numbersAtTwilio: 2,
      numbersAtElevenLabs: 1,
      numbersRecorded: 1,
      numbersBoughtBack: 0,
      unreadableAtTwilio: 0,
      unreadableAtElevenLabs: 2,
      monthlyCosts: sum.monthly_costs,
      classes: [{
        class: "ok",
        numbers: 2,
        monthlyCosts: sum.monthly_costs,
        withoutPrice: 0,
      }],
    },
    findings: [{
      type: "number_missing",
      title: "It is gone",
      message: "It is gone, indeed",
      command: { method: "POST", path: "/admin/reconciliation" },
      suggestedCommand:
        `curl -X POST 'https://project.supabase.co/functions/v1/admin/reconciliation' -H "apikey: $SECRET_KEY"`,
      confirmed: true,
      phoneNumber: "+16045550001",
      twilioSid: finding(1).number_key,
      organizationId: null,
    }],
    nextCursor: finding(1).number_key,
    latestRun: {
      id: failed.id,
      status: "failed",
      startedAt: failed.started_at,
      numbersAtTwilio: 2,
      numbersAtElevenLabs: 1,
      error: { code: "TWILIO_REFUSED", message: "No" },
    },
  });
  await admin.ask(`/reconciliation?limit=1&cursor=${body.nextCursor}`);
  const [, next] = admin.queried("/reconciliation_findings");
  assertStrictEquals(next?.number_key, `gt.${body.nextCursor}`);
});

Deno.test("a malformed cursor is refused", async () => {
  await using admin = startAdmin();
  const { status, body } = await admin.ask("/reconciliation?cursor=PN1");
  assertEquals([status, body.error.code], [400, "INVALID_QUERY"]);
});

Deno.test("POST starts a run, and answers its progress", async () => {
  const queued = { ...run, status: "queued" };
  await using admin = startAdmin({ "/rpc/begin_reconciliation": queued });
  const { status, body } = await admin.post("/reconciliation");
  assertStrictEquals(status, 202);
  assertEquals(body, {
    id: run.id,
    status: "queued",
    startedAt: run.started_at,
    numbersAtTwilio: 2,
    numbersAtElevenLabs: 1,
    error: null,
  });
});
