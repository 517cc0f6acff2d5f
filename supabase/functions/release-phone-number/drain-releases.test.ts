import { assertEquals, assertStrictEquals } from "../_shared/std/assert.ts";
import { drainReleases } from "./drain-releases.ts";
import { fakeReleasing } from "./testing/fake-releasing.ts";

Deno.test("numbers are given back until none is due", async () => {
  const { book, twilio, deps, releases } = fakeReleasing(7);
  book.batches.push(
    releases.slice(0, 3),
    releases.slice(3, 6),
    releases.slice(6),
  );
  await drainReleases(deps, Infinity);
  assertEquals(
    book.completed.toSorted(),
    releases.map(({ phoneNumber }) => phoneNumber),
  );
  assertStrictEquals(twilio.held.size, 0);
});

Deno.test("without a due number nothing happens", async () => {
  const { deps, journal, logger } = fakeReleasing(0);
  await drainReleases(deps, Infinity);
  assertEquals([journal, logger.lines], [[], []]);
});

Deno.test("after the deadline nothing more is claimed", async () => {
  const { book, twilio, deps, clock, releases } = fakeReleasing(3);
  book.batches.push(...releases.map((release) => [release]));
  const find = twilio.find.bind(twilio);
  twilio.find = (sid) => {
    clock.milliseconds += 20_000;
    return find(sid);
  };
  await drainReleases(deps, clock.milliseconds + 30_000);
  assertStrictEquals(twilio.held.size, 1);
});

Deno.test("a release that throws is logged and does not stop the others", async () => {
  const { book, run, logger } = fakeReleasing(3);
  book.breakNext("confirm");
  await run();
  assertEquals(book.completed, ["+16045550002", "+16045550003"]);
  const [broken] = logger.lines.filter(({ level }) => level === "error");
  assertStrictEquals(broken?.message, "Release broke off");
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
