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
import { failure } from "./testing/failure-script.ts";

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
  const find = twilio.findByTag.bind(twilio);
  twilio.findByTag = async (tag) => {
    const found = await find(tag);
    // The look-up before the purchase succeeded; the next one does not.
    twilio.failNext("findByTag", failure("outcome-unknown"));
    return found;
  };
  assertStrictEquals(await attempt(), "lease-lost");
  assertEquals(book.unaccounted, []);
  assert(
    messages().includes("Cannot tell whether a number was bought too late"),
  );
});

Deno.test("a lost lease without a possible purchase looks up nothing again", async () => {
  const { twilio, book, attempt, journal } = fakeProvisioning();
  twilio.failNext("search", failure("outcome-unknown"));
  book.answers.fail = "lease_lost";
  assertStrictEquals(await attempt(), "lease-lost");
  const lookUps = journal.filter((line) => line.startsWith("find"));
  assertStrictEquals(lookUps.length, 1, String(journal));
});
