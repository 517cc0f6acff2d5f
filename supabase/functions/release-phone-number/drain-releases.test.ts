import { assertEquals, assertStrictEquals } from "../_shared/std/assert.ts";
import { anyFlight, flightOf } from "../_shared/wake-up/testing/flights.ts";
import { createReleaseDrain } from "./drain-releases.ts";
import { fakeReleasing } from "./testing/fake-releasing.ts";

Deno.test("numbers are given back until none is due", async () => {
  const { book, twilio, deps, releases } = fakeReleasing(7);
  book.batches.push(
    releases.slice(0, 3),
    releases.slice(3, 6),
    releases.slice(6),
  );
  await createReleaseDrain(deps)(anyFlight());
  assertEquals(
    book.completed.toSorted(),
    releases.map(({ phoneNumber }) => phoneNumber),
  );
  assertStrictEquals(twilio.held.size, 0);
});

Deno.test("without a due number nothing happens", async () => {
  const { deps, journal, logger } = fakeReleasing(0);
  await createReleaseDrain(deps)(anyFlight());
  assertEquals([journal, logger.lines], [[], []]);
});

Deno.test("the release beyond the allowance waits, and is not claimed", async () => {
  const { book, twilio, deps, releases } = fakeReleasing(3);
  book.batches.push(...releases.map((release) => [release]));
  const flight = flightOf(2);
  assertStrictEquals(await createReleaseDrain(deps)(flight), "unfinished");
  await flight.landed();
  assertEquals(book.asked, [2, 1]);
  assertStrictEquals(twilio.held.size, 1);
});

Deno.test("a release that was claimed while the worker began to end goes back without an attempt", async () => {
  const { book, deps, journal, releases } = fakeReleasing(2);
  book.batches.push(releases);
  const ending = new AbortController();
  const claim = book.claim.bind(book);
  book.claim = (most) => {
    ending.abort();
    return claim(most);
  };
  await createReleaseDrain(deps)(flightOf(10, ending.signal));
  assertEquals(journal, []);
  assertEquals(
    book.failures.map(({ code, retryInSeconds, countsAsAttempt }) => [
      code,
      retryInSeconds,
      countsAsAttempt,
    ]),
    [["WORKER_ENDED", 0, false], ["WORKER_ENDED", 0, false]],
  );
});

Deno.test("a release that throws is logged and does not stop the others", async () => {
  const { book, run, logger } = fakeReleasing(3);
  book.breakNext("confirm");
  await run();
  assertEquals(book.completed, ["+16045550002", "+16045550003"]);
  const [broken] = logger.lines.filter(({ level }) => level === "error");
  assertStrictEquals(broken?.message, "An attempt broke off");
  assertStrictEquals(broken.fields["phoneNumber"], "+16045550001");
});

Deno.test("releases that cannot be claimed wait for the next sweep", async () => {
  const { book, run, logger } = fakeReleasing();
  book.breakNext("claim");
  await run();
  assertEquals(book.completed, []);
  assertEquals(logger.lines.map(({ message }) => message), [
    "Cannot claim releases, the next sweep tries again",
  ]);
});
