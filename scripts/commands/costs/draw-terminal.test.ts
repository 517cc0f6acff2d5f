import assert from "node:assert/strict";
import { test } from "node:test";
import { drawTerminal } from "./draw-terminal.ts";
import { sampleCosts } from "./testing/sample-costs.ts";

test("the terminal shows every exact amount beside its bar, the dearest first", () => {
  const lines = drawTerminal(sampleCosts(), false).split("\n");
  assert.deepEqual(lines.slice(0, 4), [
    "Spent from 2026-10-01 to 2026-11-30 (UTC): 3.5175 USD",
    "  3 months of numbers: 3.45 USD",
    "  3 minutes of calls: 0.0375 USD",
    "  4 SMS: 0.03 USD",
  ]);
  const bars = lines.map((line) => /^(.*?)\s+([\d.]+) ╢(█+)$/.exec(line))
    .flatMap((match) => match === null ? [] : [match]);
  assert.deepEqual(bars.map(([, name, amount]) => [name, amount]), [
    ["2026-10", "1.15"],
    ["2026-11", "2.3675"],
    ["Acme & <Sons>", "2.36"],
    ["Bolt (deleted)", "1.15"],
    ["(no organization)", "0.0075"],
  ]);
  const [october, november] = bars.map(([, , , bar]) => bar?.length ?? 0);
  assert.ok(
    Number(november) > 1.8 * Number(october),
    "Twice as much is twice as long",
  );
});

test("organizations that look the same are told apart by their ids", () => {
  const report = sampleCosts();
  const [bolt, acme] = report.organizations;
  assert.ok(bolt !== undefined && acme !== undefined);
  const id = (last: number) => `0000000${last}-0000-4000-8000-000000000000`;
  const draw = (...organizations: typeof report.organizations) =>
    drawTerminal({ ...report, organizations }, false).split("\n")
      .flatMap((line) => /^(\S.*?)\s+[\d.]+ ╢/.exec(line)?.[1] ?? [])
      .filter((name) => /^(Bolt|Acme|Long)/.test(name)).sort();
  assert.deepEqual(
    draw(
      { ...bolt, organizationId: id(1) },
      { ...bolt, organizationId: id(2) },
      { ...acme, organizationId: id(3), organizationName: "Bolt" },
    ),
    ["Bolt", "Bolt (deleted, 00000001)", "Bolt (deleted, 00000002)"],
  );
  const long = "Long".repeat(10);
  assert.deepEqual(
    draw(
      { ...acme, organizationId: id(1), organizationName: `${long} A` },
      { ...acme, organizationId: id(2), organizationName: `${long} B` },
      { ...acme, organizationId: id(4) },
      { ...acme, organizationId: id(4).replace(/0$/, "1") },
    ),
    [
      `Acme & <Sons> (${id(4)})`,
      `Acme & <Sons> (${id(4).replace(/0$/, "1")})`,
      `${long.slice(0, 27)}… (00000001)`,
      `${long.slice(0, 27)}… (00000002)`,
    ],
  );
});

test("months in which nothing was spent are shown", () => {
  const report = sampleCosts();
  const draw = (from: string, to: string) =>
    drawTerminal({ ...report, from, to }, false).split("\n")
      .flatMap((line) => {
        const match = /^(\d{4}-\d\d)\s+([\d.]+) ╢/.exec(line);
        return match === null ? [] : [[match[1], match[2]]];
      });
  assert.deepEqual(draw("2026-08-31", "2027-01-01"), [
    ["2026-08", "0.00"],
    ["2026-09", "0.00"],
    ["2026-10", "1.15"],
    ["2026-11", "2.3675"],
    ["2026-12", "0.00"],
  ]);
  assert.equal(draw("2026-08-31", "2027-01-02").length, 6);
});

test("unknown costs are called unknown, and the bars are drawn without them", () => {
  const report = sampleCosts();
  const { total } = report;
  const text = drawTerminal({
    ...report,
    total: { ...total, sms: null, withoutPrice: 7 },
    smsUnknownBecause: "Twilio did not answer",
  }, false);
  assert.match(text, /SMS are not known: Twilio did not answer/);
  assert.match(text, /7 of them have no price: insert one/);
});

test("one of a kind is written in the singular", () => {
  const report = sampleCosts();
  const { total } = report;
  const one = { quantity: 1, costs: [], withoutPrice: 0 };
  const text = drawTerminal({
    ...report,
    total: { ...total, numberMonths: one, voiceMinutes: one, sms: one },
  }, false);
  assert.match(text, /^ {2}1 month of numbers: /m);
  assert.match(text, /^ {2}1 minute of calls: /m);
  assert.match(text, /^ {2}1 SMS: /m);
});

test("the last day whose SMS are counted by organization is named, unless all days are counted", () => {
  const draw = (smsCountedUntil: string | null) =>
    drawTerminal({ ...sampleCosts(), smsCountedUntil }, false);
  assert.doesNotMatch(draw("2026-11-30"), /counted by organization/);
  assert.match(
    draw("2026-11-29"),
    /^SMS after 2026-11-29 are not counted by organization yet$/m,
  );
  for (const before of ["2026-09-30", null]) {
    assert.match(draw(before), /^SMS are not counted by organization yet$/m);
  }
});

test("a report without costs has no chart", () => {
  const report = sampleCosts();
  const text = drawTerminal({
    ...report,
    total: { ...report.total, costs: [] },
    months: [],
    organizations: [],
  }, false);
  assert.match(text, /^Spent .*: nothing$/m);
  assert.doesNotMatch(text, /╢/);
});

test("colors are only for terminals that have them", () => {
  assert.ok(drawTerminal(sampleCosts(), true).includes("\x1b["));
  assert.ok(!drawTerminal(sampleCosts(), false).includes("\x1b["));
});
