import {
  assert,
  assertEquals,
  assertStrictEquals,
} from "../_shared/std/assert.ts";
import { fakeReleasing, SID } from "./testing/fake-releasing.ts";

const ours = {
  sid: "PN9",
  phoneNumber: "+16045550001",
  tag: "org:organization-1@project",
  hasEmergencyAddress: false,
};

Deno.test("a number that was bought back is given back under its new id", async () => {
  const { run, twilio, journal, book } = fakeReleasing();
  twilio.held.delete(SID);
  twilio.held.set("PN9", ours);
  await run();
  assertEquals(journal.slice(0, 2), [
    `find ${SID}`,
    "findByPhoneNumber +16045550001",
  ]);
  assertStrictEquals(journal.at(-1), "release PN9");
  assertEquals(book.completed, ["+16045550001"]);
});

Deno.test("a number that was bought back without our tag stays, and the admins are told", async () => {
  const { run, twilio, book, failure } = fakeReleasing();
  twilio.held.delete(SID);
  twilio.held.set("PN9", { ...ours, tag: "(604) 555-0001" });
  await run();
  assertEquals([twilio.held.size, book.completed], [1, []]);
  assertStrictEquals(failure()?.code, "NUMBER_MISMATCH");
});

Deno.test("a number that another project has bought since is gone for us, and stays theirs", async () => {
  const { run, twilio, journal, book } = fakeReleasing();
  twilio.held.delete(SID);
  const theirs = {
    ...ours,
    tag: "org:0b8f7f5e-3c1d-4a52-8d4b-2f6f1f0d9a11@another",
  };
  twilio.held.set("PN9", theirs);
  await run();
  assertEquals([...twilio.held.values()], [theirs]);
  assert(!journal.some((step) => step.startsWith("release")));
  assertEquals(book.completed, ["+16045550001"]);
});

Deno.test("a list that fails proves nothing about a number without its id", async () => {
  const { run, twilio, book, failure } = fakeReleasing();
  twilio.held.clear();
  twilio.failNext("findByPhoneNumber");
  await run();
  assertEquals(book.completed, []);
  assertStrictEquals(failure()?.code, "NO_ANSWER");
});

Deno.test("a project that took the numbers of another one over gives them back, whichever of the two the tag names", async () => {
  for (const tag of [ours.tag, "org:organization-1@old-project"]) {
    const { run, twilio, book } = fakeReleasing();
    twilio.held.set(SID, { ...ours, sid: SID, tag });
    await run({ formerProjects: ["old-project"] });
    assertEquals([twilio.held.size, book.completed], [0, [ours.phoneNumber]]);
  }
});

Deno.test("a number with the tag of a project that was not taken over stays", async () => {
  const { run, twilio, failure } = fakeReleasing();
  twilio.held.set(SID, { ...ours, sid: SID, tag: "org:organization-1@other" });
  await run({ formerProjects: ["old-project"] });
  assertEquals([twilio.held.size, failure()?.code], [1, "NUMBER_MISMATCH"]);
});
