import {
  assertEquals,
  assertMatch,
  assertStrictEquals,
} from "../_shared/std/assert.ts";
import { fakeReleasing, SID } from "./testing/fake-releasing.ts";

const ours = {
  phoneNumber: "+16045550001",
  tag: "org:organization-1",
  hasEmergencyAddress: false,
};

Deno.test("a number is looked at, removed from ElevenLabs, given back, and each time the database is asked before", async () => {
  const { run, journal, twilio, imports, statuses } = fakeReleasing();
  await run();
  assertEquals(journal, [
    `find ${SID}`,
    "confirm repairable",
    "remove phnum_1",
    "confirm final",
    `release ${SID}`,
  ]);
  assertEquals([twilio.held.size, imports.numbers], [0, []]);
  assertEquals(statuses(), ["released"]);
});

Deno.test("an emergency address is removed first", async () => {
  const { run, journal, twilio, statuses } = fakeReleasing();
  twilio.held.set(SID, { ...ours, hasEmergencyAddress: true });
  await run();
  assertEquals(journal.slice(3), [
    "confirm final",
    `removeEmergencyAddress ${SID}`,
    "confirm final",
    `release ${SID}`,
  ]);
  assertEquals(statuses(), ["released"]);
});

Deno.test("what is gone already is a success", async () => {
  const { run, twilio, imports, journal, statuses } = fakeReleasing();
  twilio.held.clear();
  imports.numbers.length = 0;
  await run();
  assertEquals(journal, [`find ${SID}`, "confirm repairable"]);
  assertEquals(statuses(), ["released"]);
});

Deno.test("without an API key, what is imported is left to the admins", async () => {
  const { deps, run, imports, statuses } = fakeReleasing();
  Object.assign(deps, { imports: null });
  await run();
  assertStrictEquals(imports.numbers.length, 1);
  assertEquals(statuses(), ["released"]);
});

for (
  const [what, found] of Object.entries({
    "another number": { ...ours, phoneNumber: "+16045550009" },
    "another organization's tag": { ...ours, tag: "org:organization-2" },
    "no tag of ours": { ...ours, tag: "(604) 555-0001" },
    "a tag that only begins like ours": { ...ours, tag: `${ours.tag}0` },
  })
) {
  Deno.test(`with ${what}, nothing is touched and the admins are told`, async () => {
    const { run, twilio, imports, journal, statuses, failure } =
      fakeReleasing();
    twilio.held.set(SID, found);
    await run();
    assertEquals(journal, [`find ${SID}`]);
    assertEquals([twilio.held.size, imports.numbers.length], [1, 1]);
    assertEquals(statuses(), ["releasing"]);
    assertStrictEquals(failure()?.code, "NUMBER_MISMATCH");
    assertStrictEquals(failure()?.retryInSeconds, null);
    assertMatch(
      failure()?.message ?? "",
      /under PN1, and not "\+16045550001"/,
    );
  });
}

Deno.test("a number that is kept meanwhile keeps everything", async () => {
  const { run, book, twilio, imports } = fakeReleasing();
  const find = twilio.find.bind(twilio);
  twilio.find = (sid) => {
    for (const row of book.rows) row.status = "kept";
    return find(sid);
  };
  await run();
  assertEquals([twilio.held.size, imports.numbers.length], [1, 1]);
});

Deno.test("a number that is kept while ElevenLabs is asked stays ours", async () => {
  const { run, book, twilio, imports } = fakeReleasing();
  const remove = imports.remove.bind(imports);
  imports.remove = (id) => {
    for (const row of book.rows) row.status = "kept";
    return remove(id);
  };
  await run();
  assertEquals([twilio.held.size, book.rows[0]?.isFinal], [1, false]);
});
