import {
  assertEquals,
  assertMatch,
  assertStrictEquals,
} from "../_shared/std/assert.ts";
import { fakeReleasing, SID } from "./testing/fake-releasing.ts";

const ours = {
  sid: SID,
  phoneNumber: "+16045550001",
  tag: "org:organization-1@project",
  hasEmergencyAddress: false,
};

Deno.test("a release finds the number, removes its import and gives it back, and asks the database before each removal", async () => {
  const { run, journal, twilio, imports, book } = fakeReleasing();
  await run();
  assertEquals(journal, [
    `find ${SID}`,
    "confirm repairable",
    "remove phnum_1",
    "confirm final",
    `release ${SID}`,
  ]);
  assertEquals([twilio.held.size, imports.numbers], [0, []]);
  assertEquals(book.completed, ["+16045550001"]);
});

Deno.test("an emergency address is removed first", async () => {
  const { run, journal, twilio, book } = fakeReleasing();
  twilio.held.set(SID, { ...ours, hasEmergencyAddress: true });
  await run();
  assertEquals(journal.slice(3), [
    "confirm final",
    `removeEmergencyAddress ${SID}`,
    "confirm final",
    `release ${SID}`,
  ]);
  assertEquals(book.completed, ["+16045550001"]);
});

Deno.test("a number that is gone already is recorded as released", async () => {
  const { run, twilio, imports, journal, book } = fakeReleasing();
  twilio.held.clear();
  imports.numbers.length = 0;
  await run();
  assertEquals(journal, [
    `find ${SID}`,
    "findByPhoneNumber +16045550001",
    "confirm repairable",
  ]);
  assertEquals(book.completed, ["+16045550001"]);
});

for (
  const tag of [
    " ORG:Organization-1@PROJECT ",
    "org:organization-1",
    "Org:organization-1\n",
  ]
) {
  Deno.test(`a number is given back that an admin tagged again as "${tag}"`, async () => {
    const { run, twilio, book } = fakeReleasing();
    twilio.held.set(SID, { ...ours, tag });
    await run();
    assertEquals(twilio.held.size, 0);
    assertEquals(book.completed, ["+16045550001"]);
  });
}

Deno.test("without an API key, imports are left to the admins", async () => {
  const { deps, run, imports, book } = fakeReleasing();
  Object.assign(deps, { imports: null });
  await run();
  assertStrictEquals(imports.numbers.length, 1);
  assertEquals(book.completed, ["+16045550001"]);
});

Deno.test("a number whose name Twilio does not say is ours by id and digits", async () => {
  const { run, twilio, book } = fakeReleasing();
  twilio.held.set(SID, { ...ours, tag: null });
  await run();
  assertEquals(book.completed, ["+16045550001"]);
});

for (
  const [what, found] of Object.entries({
    "another number": { ...ours, phoneNumber: "+16045550009" },
    "another organization's tag": {
      ...ours,
      tag: "org:organization-2@project",
    },
    "another project's tag": { ...ours, tag: "org:organization-1@another" },
    "no tag of ours": { ...ours, tag: "(604) 555-0001" },
    "a tag that only begins like ours": { ...ours, tag: `${ours.tag}0` },
  })
) {
  Deno.test(`with ${what}, nothing is removed and the admins are told`, async () => {
    const { run, twilio, imports, journal, book, failure } = fakeReleasing();
    twilio.held.set(SID, found);
    await run();
    assertEquals(journal, [`find ${SID}`]);
    assertEquals([twilio.held.size, imports.numbers.length], [1, 1]);
    assertEquals(book.completed, []);
    assertStrictEquals(failure()?.code, "NUMBER_MISMATCH");
    assertStrictEquals(failure()?.retryInSeconds, null);
    assertMatch(
      failure()?.message ?? "",
      /under PN1, and not "\+16045550001"/,
    );
  });
}

Deno.test("a number that an admin keeps meanwhile keeps its import, too", async () => {
  const { run, book, twilio, imports } = fakeReleasing();
  book.leaseLostAt.add("repairable");
  await run();
  assertEquals([twilio.held.size, imports.numbers.length], [1, 1]);
});

Deno.test("a number that an admin keeps while ElevenLabs is asked stays ours", async () => {
  const { run, book, twilio } = fakeReleasing();
  twilio.held.set(SID, { ...ours, hasEmergencyAddress: true });
  book.leaseLostAt.add("final");
  await run();
  assertEquals([...twilio.held.values()], [
    { ...ours, hasEmergencyAddress: true },
  ]);
  assertEquals(book.completed, []);
});
