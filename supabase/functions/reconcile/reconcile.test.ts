import assert from "node:assert/strict";
import { commandsAt } from "../_shared/reconciliation/commands.ts";
import type { NumberFacts } from "../_shared/reconciliation/number-facts.ts";
import {
  atTwilio,
  expectations,
  numberFacts,
  ORGANIZATION_ID,
  recorded,
  SID,
  tag,
} from "../_shared/reconciliation/testing/sample-facts.ts";
import { createFakeLogger } from "../_shared/testing/fake-logger.ts";
import { TwilioFailure } from "../_shared/twilio/twilio-failure.ts";
import { reconcile } from "./reconcile.ts";
import { FakeBooks } from "./testing/fake-books.ts";

const gone = numberFacts({ twilio: null });
const unknown = (changes: Parameters<typeof tag>[0] = {}) =>
  numberFacts({ record: null, twilio: atTwilio({ tag: tag(changes) }) });

/** Reconciles twice-looked facts; a list breaks off at the given look. */
function run(
  looks: readonly (readonly NumberFacts[])[],
  { breaksAt = 0 } = {},
) {
  const books = new FakeBooks(...looks);
  let opened = 0;
  const work = reconcile({
    findings: books,
    logger: createFakeLogger(),
    openLook: () => {
      opened += 1;
      const breaks = opened === breaksAt;
      return {
        book: books,
        async *listBilled() {
          yield await Promise.resolve([]);
          if (breaks) throw new TwilioFailure("unavailable");
        },
        listImported: null,
        listPrice: () => Promise.resolve({ amount: "1.15", currency: "USD" }),
        expectations,
        commands: commandsAt("https://project.supabase.co/functions/v1"),
        now: () => new Date("2026-11-22T10:00:00Z"),
      };
    },
  });
  return { books, work };
}

Deno.test("what both looks see is confirmed", async () => {
  const { books, work } = run([[gone], [gone]]);
  await work;
  assert.deepEqual(
    books.noted.get("look 2")?.map(({ numberClass, confirmed }) => [
      numberClass,
      confirmed,
    ]),
    [["known_but_gone", true]],
  );
  assert.deepEqual(books.concluded, ["look 2"]);
});

for (
  const [what, looks] of [
    ["only the second look sees", [[numberFacts()], [gone]]],
    ["the second look sees otherwise", [[gone], [
      numberFacts({ record: recorded({ idle: true }) }),
    ]]],
  ] as const
) {
  Deno.test(`what ${what} is not`, async () => {
    const { books, work } = run(looks);
    await work;
    const [finding] = books.noted.get("look 2") ?? [];
    assert.equal(finding?.confirmed, false);
  });
}

Deno.test("a number that an organization waits for is adopted, once both looks saw it", async () => {
  const once = run([[numberFacts()], [unknown()]]);
  await once.work;
  assert.deepEqual(once.books.adopted, []);
  const twice = run([[unknown()], [unknown()]]);
  await twice.work;
  assert.deepEqual(twice.books.adopted, [{
    phoneNumber: "+16045550001",
    sid: SID,
    organizationId: ORGANIZATION_ID,
    capabilities: { voice: true },
    country: "CA",
    monthlyPrice: { amount: "1.15", currency: "USD" },
  }]);
});

for (
  const changes of [
    { organizationExists: false },
    { orderStatus: "purchased" },
    { orderStatus: "cancelled" },
    { orderStatus: null },
    { hasAnotherNumber: true },
    { purchaseUnderWay: true },
  ]
) {
  Deno.test(`with ${JSON.stringify(changes)} nothing is adopted`, async () => {
    const { books, work } = run([[unknown(changes)], [unknown(changes)]]);
    await work;
    assert.deepEqual(books.adopted, []);
  });
}

for (const breaksAt of [1, 2]) {
  Deno.test(`when a list breaks off at look ${breaksAt}, nothing is concluded`, async () => {
    const { books, work } = run([[unknown()], [unknown()]], { breaksAt });
    await assert.rejects(work, { code: "TWILIO_UNAVAILABLE" });
    assert.deepEqual([books.concluded, books.adopted], [[], []]);
    assert.ok(!books.ended.includes(`look ${breaksAt}`));
  });
}
