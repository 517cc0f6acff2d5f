import {
  assert,
  assertEquals,
  assertStrictEquals,
} from "../_shared/std/assert.ts";
import {
  fakeProvisioning,
  inVancouver,
  TAG,
} from "./testing/fake-provisioning.ts";
import { failure } from "./testing/fake-twilio-numbers.ts";

/** A world in which a purchase gets no answer, and the lease is lost when the attempt gives up. */
function buyTooLate() {
  const world = fakeProvisioning(inVancouver("+16045550001"));
  world.twilio.failNext("buy", failure("outcome-unknown"), "done");
  world.book.answers.fail = "lease_lost";
  world.book.answers.complete = "lease_lost";
  return world;
}

Deno.test("a number bought too late, without an answer and without a lease, is reported", async () => {
  const { twilio, book, attempt } = buyTooLate();
  assertStrictEquals(await attempt(), "lease-lost");
  assertEquals(
    book.unaccounted.map(({ phoneNumber, tag }) => [phoneNumber, tag]),
    [[twilio.bill[0], TAG]],
  );
});

Deno.test("a number that cannot be looked up is left to reconciliation", async () => {
  const { twilio, book, attempt, messages } = buyTooLate();
  twilio.failNext("findByTag", failure("outcome-unknown"));
  assertStrictEquals(await attempt(), "lease-lost");
  assertEquals(book.unaccounted, []);
  assert(
    messages().includes("Cannot tell whether a number was bought too late"),
  );
});

Deno.test("a lost lease without a possible purchase looks up nothing", async () => {
  const { twilio, book, attempt, journal } = fakeProvisioning();
  twilio.failNext("search", failure("outcome-unknown"));
  book.answers.fail = "lease_lost";
  assertStrictEquals(await attempt(), "lease-lost");
  assert(!journal.some((line) => line.startsWith("find")), String(journal));
});
