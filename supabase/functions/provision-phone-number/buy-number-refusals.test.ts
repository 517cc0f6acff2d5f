import {
  assertEquals,
  assertRejects,
  assertStrictEquals,
} from "../_shared/std/assert.ts";
import { buyCandidate } from "./buy-number.ts";
import { failure } from "./testing/failure-script.ts";
import {
  fakeProvisioning,
  inVancouver,
  leasedOrder,
  numbersOfVancouver,
} from "./testing/fake-provisioning.ts";

Deno.test("an unconfirmed reservation buys nothing", async () => {
  const { deps, book, twilio } = fakeProvisioning(
    inVancouver("+16045550001"),
  );
  book.breakNext("reserve");
  await assertRejects(
    () => buyCandidate(leasedOrder(), 0, deps),
    Error,
    "No database",
  );
  assertEquals(twilio.bill, []);
});

Deno.test("ten refusals end the attempt, and certainly nothing was paid", async () => {
  const { deps, twilio, journal } = fakeProvisioning(
    ...numbersOfVancouver(11),
  );
  for (const { phoneNumber } of numbersOfVancouver(10)) {
    twilio.goneMeanwhile.add(phoneNumber);
  }
  assertEquals(await buyCandidate(leasedOrder(), 0, deps), {
    kind: "failed",
    failure: failure("candidate-refused"),
    mayBePaid: false,
  });
  assertStrictEquals(journal.at(-1), "buy +16045550009");
});

Deno.test("a refusal is logged with Twilio's reason", async () => {
  const { deps, twilio, logger } = fakeProvisioning(...numbersOfVancouver(2));
  twilio.goneMeanwhile.add("+16045550000");
  await buyCandidate(leasedOrder(), 0, deps);
  assertEquals(logger.lines[0], {
    level: "warn",
    message: "Twilio did not sell the phone number",
    fields: {
      organizationId: "organization-1",
      phoneNumber: "+16045550000",
      code: "CANDIDATE_REFUSED",
      reason: "Scripted",
    },
  });
});

Deno.test("nine refusals do not end the attempt", async () => {
  const { deps, twilio } = fakeProvisioning(...numbersOfVancouver(10));
  for (const { phoneNumber } of numbersOfVancouver(9)) {
    twilio.goneMeanwhile.add(phoneNumber);
  }
  await buyCandidate(leasedOrder(), 0, deps);
  assertEquals(twilio.bill, ["+16045550009"]);
});

Deno.test("after an unknown outcome no other number is tried, because the first may be paid for", async () => {
  const { deps, twilio } = fakeProvisioning(...numbersOfVancouver(2));
  twilio.failNext("buy", failure("outcome-unknown"), "done");
  assertEquals(await buyCandidate(leasedOrder(), 0, deps), {
    kind: "failed",
    failure: failure("outcome-unknown"),
    mayBePaid: true,
  });
  assertEquals(twilio.bill, ["+16045550000"]);
});

for (const kind of ["rate-limited", "account-refused", "permanent"] as const) {
  Deno.test(`a purchase that is ${kind} ends the attempt, and certainly nothing was paid`, async () => {
    const { deps, twilio } = fakeProvisioning(...numbersOfVancouver(2));
    twilio.failNext("buy", failure(kind));
    assertEquals(await buyCandidate(leasedOrder(), 0, deps), {
      kind: "failed",
      failure: failure(kind),
      mayBePaid: false,
    });
    assertEquals(twilio.bill, []);
  });
}

Deno.test("a failed search ends the attempt, and certainly nothing was paid", async () => {
  const { deps, twilio, journal } = fakeProvisioning(
    inVancouver("+16045550001"),
  );
  twilio.failNext("search", failure("outcome-unknown"));
  assertEquals(await buyCandidate(leasedOrder(), 0, deps), {
    kind: "failed",
    failure: failure("outcome-unknown"),
    mayBePaid: false,
  });
  assertEquals(journal, ["search 604"]);
});

Deno.test("a lost lease buys nothing", async () => {
  const { deps, book, twilio } = fakeProvisioning(
    inVancouver("+16045550001"),
  );
  book.answers.reserve = "lease_lost";
  assertEquals(await buyCandidate(leasedOrder(), 0, deps), {
    kind: "lease-lost",
  });
  assertEquals(twilio.bill, []);
});

Deno.test("an attempt fails when no number is for sale anywhere", async () => {
  const { deps } = fakeProvisioning();
  assertEquals(await buyCandidate(leasedOrder(), 0, deps), {
    kind: "failed",
    failure: {
      kind: "candidate-refused",
      code: "NO_NUMBER_AVAILABLE",
      message:
        "No number was for sale in the area code, its region or its country",
    },
    mayBePaid: false,
  });
});
