import { assertEquals, assertStrictEquals } from "../_shared/std/assert.ts";
import { flightOf } from "../_shared/wake-up/testing/flights.ts";
import { createImportDrain } from "./drain-imports.ts";
import { fakeImporting } from "./testing/fake-importing.ts";

Deno.test("numbers are imported until none is due", async () => {
  const { book, deps, elevenLabs, leased } = fakeImporting(7);
  book.batches.push(leased.slice(0, 5), leased.slice(5));
  assertStrictEquals(await createImportDrain(deps)(flightOf(40)), "done");
  assertStrictEquals(elevenLabs.imports.length, 7);
  assertStrictEquals(book.activated.length, 7);
});

Deno.test("the import beyond the allowance waits, and is not claimed", async () => {
  const { book, deps, elevenLabs, leased } = fakeImporting(3);
  book.batches.push(...leased.map((one) => [one]));
  const flight = flightOf(2);
  assertStrictEquals(await createImportDrain(deps)(flight), "unfinished");
  await flight.landed();
  assertEquals(book.asked, [2, 1]);
  assertStrictEquals(elevenLabs.imports.length, 2);
});

Deno.test("an import that was claimed while the worker began to end goes back without an attempt", async () => {
  const { book, deps, elevenLabs, leased } = fakeImporting(2);
  book.batches.push(leased);
  const ending = new AbortController();
  const claim = book.claim.bind(book);
  book.claim = (most) => {
    ending.abort();
    return claim(most);
  };
  await createImportDrain(deps)(flightOf(10, ending.signal));
  assertEquals(elevenLabs.asked, []);
  assertEquals(
    book.failures.map(({ code, nothingImported, countsAsAttempt }) => [
      code,
      nothingImported,
      countsAsAttempt,
    ]),
    [["WORKER_ENDED", true, false], ["WORKER_ENDED", true, false]],
  );
});
