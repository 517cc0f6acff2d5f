import { assertEquals, assertStrictEquals } from "../_shared/std/assert.ts";
import {
  fakeProvisioning,
  inVancouver,
  TAG,
} from "./testing/fake-provisioning.ts";
import { failure } from "./testing/failure-script.ts";
import { PURCHASED_AT } from "./testing/fake-twilio-numbers.ts";

/** A first attempt, as the database knows it, with numbers for sale. */
function firstAttempt() {
  return fakeProvisioning(
    inVancouver("+16045550001"),
    inVancouver("+16045550002"),
  );
}

Deno.test("the first attempt takes a number that the database forgot, with the time of its purchase", async () => {
  const { twilio, book, attempt } = firstAttempt();
  await twilio.buy("+16045550002", TAG);
  assertStrictEquals(await attempt(), "purchased");
  assertEquals(
    book.completed.map(({ phoneNumber, purchasedAt }) => [
      phoneNumber,
      purchasedAt,
    ]),
    [["+16045550002", PURCHASED_AT]],
  );
  assertEquals(twilio.bill, ["+16045550002"]);
});

Deno.test("another project's number for the same organization stays theirs", async () => {
  const { twilio, book, attempt } = firstAttempt();
  await twilio.buy("+16045550002", "org:organization-1@another");
  assertStrictEquals(await attempt(), "purchased");
  assertEquals(
    book.completed.map(({ phoneNumber }) => phoneNumber),
    ["+16045550001"],
  );
});

Deno.test("the first search runs while the tag is looked up, and nothing is reserved before the answer", async () => {
  const { twilio, journal, attempt } = firstAttempt();
  const answer = Promise.withResolvers<void>();
  const find = twilio.findByTag.bind(twilio);
  twilio.findByTag = async (tag) => {
    const found = find(tag);
    await answer.promise;
    return await found;
  };
  const ended = attempt();
  while (!journal.includes("search 604")) await Promise.resolve();
  // Everything that the search alone sets off has happened after a turn of the event loop.
  await new Promise((done) => setTimeout(done, 0));
  assertEquals(journal, [`find ${TAG}`, "search 604"]);
  answer.resolve();
  assertStrictEquals(await ended, "purchased");
  assertEquals(journal.slice(2), ["reserve +16045550001", "buy +16045550001"]);
});

Deno.test("nothing is bought while the first look-up fails", async () => {
  const { twilio, book, attempt } = firstAttempt();
  twilio.failNext("findByTag", failure("outcome-unknown"));
  assertStrictEquals(await attempt(), "waiting");
  assertEquals(twilio.bill, []);
  assertStrictEquals(book.failures[0]?.code, "OUTCOME_UNKNOWN");
});
