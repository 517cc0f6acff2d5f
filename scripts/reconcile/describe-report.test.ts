import assert from "node:assert/strict";
import { test } from "node:test";
import { describeReport, isClean } from "./describe-report.ts";
import type { Report } from "./report-schema.ts";

function reportOf(changes: Partial<Report> = {}): Report {
  return {
    startedAt: "2026-11-22T10:00:00Z",
    finishedAt: "2026-11-22T10:00:01Z",
    elevenLabsAsked: true,
    classes: [
      {
        class: "ok",
        count: 12,
        monthlyCosts: [{ currency: "USD", amount: "13.80" }],
        withoutPrice: 0,
      },
      { class: "not_ours", count: 1, monthlyCosts: [], withoutPrice: 1 },
    ],
    findings: [],
    truncated: false,
    ...changes,
  };
}

const gone = {
  class: "known_but_gone",
  phoneNumber: "+16045550001",
  sid: null,
  organizationId: null,
  message: "It is gone",
  suggestedCommand: "curl …",
};

test("the classes are a table", () => {
  assert.equal(
    describeReport(reportOf()),
    [
      "class     numbers  a month",
      "ok        12       13.80 USD",
      "not_ours  1        1 without a price",
    ].join("\n"),
  );
});

test("findings come with what mends them", () => {
  const text = describeReport(reportOf({ findings: [gone] }));
  assert.ok(text.endsWith("\n\nIt is gone\n  curl …"));
});

test("what is missing is said", () => {
  const text = describeReport(
    reportOf({ truncated: true, elevenLabsAsked: false, findings: [gone] }),
  );
  assert.match(text, /the first 1:/);
  assert.match(text, /ElevenLabs was not asked/);
});

test("clean is what has nothing but numbers that are well, or somebody else's", () => {
  assert.equal(isClean(reportOf()), true);
  const [ok] = reportOf().classes;
  assert.ok(ok);
  const classes = [ok, { ...ok, class: "at_risk", count: 1 }];
  assert.equal(isClean(reportOf({ classes })), false);
  const none = [ok, { ...ok, class: "at_risk", count: 0 }];
  assert.equal(isClean(reportOf({ classes: none })), true);
});
