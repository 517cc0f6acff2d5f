import assert from "node:assert/strict";
import { test } from "node:test";
import { type Conclusion, describeReport, isClean } from "./describe-report.ts";

function conclusionOf(changes: Partial<Conclusion> = {}): Conclusion {
  return {
    id: "dd7d2f9b-6a7a-4f7e-9a55-0b8f7f5e3c1d",
    startedAt: "2026-11-22T10:00:00Z",
    concludedAt: "2026-11-22T10:00:01Z",
    elevenLabsAsked: true,
    numbersAtTwilio: 13,
    numbersAtElevenLabs: 12,
    numbersRecorded: 12,
    numbersBoughtBack: 0,
    unreadableAtTwilio: 0,
    unreadableAtElevenLabs: 0,
    monthlyCosts: [{ currency: "USD", amount: "13.80" }],
    classes: [
      {
        class: "ok",
        numbers: 12,
        monthlyCosts: [{ currency: "USD", amount: "13.80" }],
        withoutPrice: 0,
      },
      { class: "not_ours", numbers: 1, monthlyCosts: [], withoutPrice: 1 },
    ],
    ...changes,
  };
}

const gone = {
  type: "number_missing",
  title: "+16045550001 of Acme is gone",
  message: "It is gone",
  command: { method: "POST", path: "/admin/reconciliation" },
  suggestedCommand: "curl …",
  confirmed: true,
  phoneNumber: "+16045550001",
  twilioSid: null,
  organizationId: null,
};

test("the types of finding are a table", () => {
  assert.equal(
    describeReport(conclusionOf(), []),
    [
      "class     numbers  a month",
      "ok        12       13.80 USD",
      "not_ours  1        1 without a price",
    ].join("\n"),
  );
});

test("each finding comes with the command that mends it", () => {
  const text = describeReport(conclusionOf(), [gone]);
  assert.ok(text.endsWith("\n\nIt is gone\n  curl …"));
});

test("entries that could not be read are counted", () => {
  const text = describeReport(conclusionOf({ unreadableAtElevenLabs: 2 }), []);
  assert.ok(
    text.endsWith(
      "\n\n2 of the entries of ElevenLabs's list could not be read, and are left out",
    ),
  );
});

test("a missing key of ElevenLabs is reported", () => {
  const text = describeReport(conclusionOf({ elevenLabsAsked: false }), []);
  assert.match(text, /ElevenLabs was not asked/);
});

test("numbers that were bought back are counted", () => {
  const text = describeReport(conclusionOf({ numbersBoughtBack: 2 }), []);
  assert.match(text, /bought back, .+: 2$/);
});

test("a conclusion is clean when every number is all right or not ours", () => {
  assert.equal(isClean(conclusionOf()), true);
  const [ok] = conclusionOf().classes;
  assert.ok(ok);
  const classes = [ok, { ...ok, class: "number_at_risk", numbers: 1 }];
  assert.equal(isClean(conclusionOf({ classes })), false);
});
