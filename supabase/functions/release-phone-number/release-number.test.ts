import assert from "node:assert/strict";
import { fakeReleasing, SID } from "./testing/fake-releasing.ts";

const ours = {
  phoneNumber: "+16045550001",
  tag: "org:organization-1",
  hasEmergencyAddress: false,
};

Deno.test("a number is looked at, removed from ElevenLabs, given back, and each time the database is asked before", async () => {
  const { run, journal, carrier, imports, statuses } = fakeReleasing();
  await run();
  assert.deepEqual(journal, [
    `find ${SID}`,
    "confirm repairable",
    "remove phnum_1",
    "confirm final",
    `release ${SID}`,
  ]);
  assert.deepEqual([carrier.held.size, imports.numbers], [0, []]);
  assert.deepEqual(statuses(), ["released"]);
});

Deno.test("an emergency address is removed first", async () => {
  const { run, journal, carrier, statuses } = fakeReleasing();
  carrier.held.set(SID, { ...ours, hasEmergencyAddress: true });
  await run();
  assert.deepEqual(journal.slice(3), [
    "confirm final",
    `removeEmergencyAddress ${SID}`,
    "confirm final",
    `release ${SID}`,
  ]);
  assert.deepEqual(statuses(), ["released"]);
});

Deno.test("what is gone already is a success", async () => {
  const { run, carrier, imports, journal, statuses } = fakeReleasing();
  carrier.held.clear();
  imports.numbers.length = 0;
  await run();
  assert.deepEqual(journal, [`find ${SID}`, "confirm repairable"]);
  assert.deepEqual(statuses(), ["released"]);
});

Deno.test("without an API key, what is imported is left to the admins", async () => {
  const { deps, run, imports, statuses } = fakeReleasing();
  Object.assign(deps, { imports: null });
  await run();
  assert.equal(imports.numbers.length, 1);
  assert.deepEqual(statuses(), ["released"]);
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
    const { run, carrier, imports, journal, statuses, failure } =
      fakeReleasing();
    carrier.held.set(SID, found);
    await run();
    assert.deepEqual(journal, [`find ${SID}`]);
    assert.deepEqual([carrier.held.size, imports.numbers.length], [1, 1]);
    assert.deepEqual(statuses(), ["releasing"]);
    assert.equal(failure()?.code, "NUMBER_MISMATCH");
    assert.equal(failure()?.retryInSeconds, null);
    assert.match(
      failure()?.message ?? "",
      /under PN1, and not "\+16045550001"/,
    );
  });
}

Deno.test("a number that is kept meanwhile keeps everything", async () => {
  const { run, book, carrier, imports } = fakeReleasing();
  const find = carrier.find.bind(carrier);
  carrier.find = (sid) => {
    for (const row of book.rows) row.status = "kept";
    return find(sid);
  };
  await run();
  assert.deepEqual([carrier.held.size, imports.numbers.length], [1, 1]);
});

Deno.test("a number that is kept while ElevenLabs is asked stays ours", async () => {
  const { run, book, carrier, imports } = fakeReleasing();
  const remove = imports.remove.bind(imports);
  imports.remove = (id) => {
    for (const row of book.rows) row.status = "kept";
    return remove(id);
  };
  await run();
  assert.deepEqual([carrier.held.size, book.rows[0]?.isFinal], [1, false]);
});
