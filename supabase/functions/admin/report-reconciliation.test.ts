import assert from "node:assert/strict";
import { commandsAt } from "../_shared/reconciliation/commands.ts";
import type { NumberFacts } from "../_shared/reconciliation/number-facts.ts";
import {
  atTwilio,
  expectations,
  numberFacts,
  ORGANIZATION_ID,
} from "../_shared/reconciliation/testing/sample-facts.ts";
import { MAX_FINDINGS, reportReconciliation } from "./report-reconciliation.ts";

function many(
  count: number,
  facts: Partial<NumberFacts>,
): readonly NumberFacts[] {
  return Array.from(
    { length: count },
    (_, turn) => numberFacts({ ...facts, key: `PN${turn}` }),
  );
}

/** Reports what a look at these facts sees. */
async function report(...pages: readonly (readonly NumberFacts[])[]) {
  return await reportReconciliation({
    book: {
      begin: () =>
        Promise.resolve({ id: "look", startedAt: "2026-11-22T10:00:00Z" }),
      noteBilled: () => Promise.resolve(),
      noteImported: () => Promise.resolve(),
      async *facts() {
        for (const page of pages) yield await Promise.resolve(page);
      },
      end: () => Promise.resolve(),
    },
    async *listBilled() {},
    listImported: null,
    listPrice: () => Promise.resolve({ amount: "1.15", currency: "USD" }),
    expectations,
    commands: commandsAt("https://project.supabase.co/functions/v1"),
    now: () => new Date("2026-11-22T10:00:01Z"),
  });
}

const gone = { twilio: null };
const strange = { record: null, twilio: atTwilio({ tag: null }) };

Deno.test("a finding is told with its number, its organization and what mends it", async () => {
  const { findings, classes, truncated } = await report([numberFacts(gone)]);
  const [finding] = findings;
  assert.deepEqual([finding?.class, finding?.organizationId], [
    "known_but_gone",
    ORGANIZATION_ID,
  ]);
  assert.match(finding?.suggestedCommand ?? "", /^curl .*\/release/);
  assert.deepEqual(classes.find((tally) => tally.class === "known_but_gone"), {
    class: "known_but_gone",
    count: 1,
    monthlyCosts: [],
    withoutPrice: 0,
  });
  assert.equal(truncated, false);
});

Deno.test("what is not ours is told, and nothing is suggested", async () => {
  const { findings } = await report([numberFacts(strange)]);
  assert.deepEqual(
    findings.map((finding) => [finding.class, finding.suggestedCommand]),
    [["not_ours", null]],
  );
});

Deno.test("of too many, those that need an admin come first, and the classes count all", async () => {
  const { findings, classes, truncated } = await report(
    many(MAX_FINDINGS, strange),
    many(MAX_FINDINGS - 1, gone),
    many(2, gone),
  );
  assert.equal(findings.length, MAX_FINDINGS);
  assert.ok(findings.every((finding) => finding.class === "known_but_gone"));
  assert.equal(truncated, true);
  const counts = new Map(classes.map((tally) => [tally.class, tally.count]));
  assert.deepEqual([counts.get("not_ours"), counts.get("known_but_gone")], [
    MAX_FINDINGS,
    MAX_FINDINGS + 1,
  ]);
});
