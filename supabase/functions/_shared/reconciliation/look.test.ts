import assert from "node:assert/strict";
import { commandsAt } from "./commands.ts";
import { look, type LookDeps } from "./look.ts";
import { atTwilio, expectations, numberFacts } from "./testing/sample-facts.ts";

const strange = numberFacts({ record: null, twilio: atTwilio({ tag: null }) });

/** A world that writes down in which order things happen. */
function worldOf(changes: Partial<LookDeps> = {}) {
  const events: string[] = [];
  const deps: LookDeps = {
    book: {
      begin: () =>
        Promise.resolve({ id: "look", startedAt: "2026-11-22T10:00:00Z" }),
      noteBilled(_id, { length }) {
        events.push(`note ${length} billed`);
        return Promise.resolve();
      },
      noteImported(_id, { length }) {
        events.push(`note ${length} imported`);
        return Promise.resolve();
      },
      async *facts() {
        for (const turn of [1, 2]) {
          events.push(`facts ${turn}`);
          yield await Promise.resolve([strange, numberFacts()]);
        }
      },
      end() {
        events.push("end");
        return Promise.resolve();
      },
    },
    async *listBilled() {
      for (const turn of [1, 2]) {
        events.push(`page ${turn}`);
        yield await Promise.resolve([]);
      }
    },
    listImported: null,
    listPrice: () => Promise.resolve({ amount: "1.15", currency: "USD" }),
    expectations,
    commands: commandsAt("https://project.supabase.co/functions/v1"),
    now: () => new Date("2026-11-22T10:00:01Z"),
    ...changes,
  };
  return { events, deps };
}

Deno.test("no page is asked for before the one before is out of hand", async () => {
  const { events, deps } = worldOf();
  const seen: string[] = [];
  await look(deps, {
    onFindings: () => void events.push("told"),
    onNumber: ({ numberClass }) => void seen.push(numberClass),
  });
  assert.deepEqual(events, [
    "page 1",
    "note 0 billed",
    "page 2",
    "note 0 billed",
    "facts 1",
    "told",
    "facts 2",
    "told",
    "end",
  ]);
  assert.deepEqual(seen, ["not_ours", "ok", "not_ours", "ok"]);
});

Deno.test("ElevenLabs' numbers are written down a thousand at a time", async () => {
  const { events, deps } = worldOf({
    async *listImported() {
      for (let turn = 0; turn < 2_001; turn += 1) {
        yield await Promise.resolve({
          id: `phnum_${turn}`,
          phoneNumber: "+16045550001",
          agentId: null,
        });
      }
    },
  });
  await look(deps, {});
  assert.deepEqual(events.filter((event) => event.includes("imported")), [
    "note 1000 imported",
    "note 1000 imported",
    "note 1 imported",
  ]);
});

Deno.test("the classes have exact sums, also those of no number", async () => {
  const { classes } = await look(worldOf().deps, {});
  assert.deepEqual(
    classes.filter(({ count }) => count > 0).map((tally) => [
      tally.class,
      tally.count,
      tally.monthlyCosts,
    ]),
    [
      ["ok", 2, [{ currency: "USD", amount: "2.30" }]],
      ["not_ours", 2, [{ currency: "USD", amount: "2.30" }]],
    ],
  );
  assert.equal(classes.length, 10);
});

/** A list that cannot be had. */
function breakOff(): AsyncIterable<never> {
  return {
    [Symbol.asyncIterator]: () => ({
      next: () => Promise.reject(new Error("It broke off")),
    }),
  };
}

for (const broken of ["listBilled", "listImported"] as const) {
  Deno.test(`when ${broken} breaks off, nothing is compared`, async () => {
    const { events, deps } = worldOf({ [broken]: breakOff });
    await assert.rejects(look(deps, {}), /It broke off/);
    assert.ok(!events.some((event) => /facts|end/.test(event)));
  });
}
