import assert from "node:assert/strict";
import { composeMail } from "./mail-content.ts";
import {
  aboutEverybody,
  guide,
  notification,
} from "./testing/notifications.ts";

const another = notification({
  id: "1c1d2e3f-5f0e-4e0c-9d5e-6a7c0b1d2e3f",
  title: "Import +16045550002 to ElevenLabs for Beta",
  phoneNumber: "+16045550002",
});

Deno.test("a mail about one notification has its title as subject, and all that an admin needs", () => {
  const { subject, entries, notes } = composeMail([notification()], guide);
  assert.equal(subject, "Import +16045550001 to ElevenLabs for Acme");
  const [entry] = entries;
  assert.deepEqual(entry?.facts, [
    ["Number", "+16045550001"],
    ["Organization", "Acme"],
    ["Organization id", "0b8f7f5e-3c1d-4a52-8d4b-2f6f1f0d9a11"],
  ]);
  assert.deepEqual(entry?.steps, ["1. Import it.", "2. Activate it."]);
  assert.match(entry?.command ?? "", /^curl .*\/activate"/);
  assert.match(notes.join("\n"), /place of <the id>/);
  assert.match(notes.join("\n"), /Project Settings, API Keys/);
  assert.match(notes.join("\n"), /access token/);
});

Deno.test("where ids are looked up, an import's mail says so", () => {
  const notes = (looksIdsUp: boolean) =>
    composeMail([notification()], { ...guide, looksIdsUp }).notes.join("\n");
  assert.match(notes(true), /-d '\{\}' instead/);
  assert.doesNotMatch(notes(false), /-d '\{\}' instead/);
});

Deno.test("what is about nobody in particular, and needs no call, says nothing of either", () => {
  const { entries, notes } = composeMail([aboutEverybody()], {
    ...guide,
    looksIdsUp: true,
  });
  assert.deepEqual(entries, [{
    title: "Orders are held",
    facts: [],
    steps: ["They go on by themselves."],
    command: null,
  }]);
  assert.deepEqual(notes, []);
});

Deno.test("a digest counts and names all, and explains an import once", () => {
  const { subject, entries } = composeMail(
    [notification(), aboutEverybody(), another],
    guide,
  );
  assert.equal(subject, "3 notifications for the admins");
  assert.deepEqual(
    entries.map(({ title, steps }) => [title, steps.length]),
    [
      ["Import +16045550001 to ElevenLabs for Acme", 2],
      ["Orders are held", 1],
      ["Import +16045550002 to ElevenLabs for Beta", 0],
    ],
  );
  assert.match(entries[2]?.command ?? "", /\+16045550002\/activate/);
});
