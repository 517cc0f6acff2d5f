import {
  assertEquals,
  assertMatch,
  assertNotMatch,
  assertStrictEquals,
} from "../_shared/std/assert.ts";
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
  command: {
    method: "POST",
    path: "/admin/phone-numbers/+16045550002/activate",
    body: { elevenLabsPhoneId: "<the id>" },
  },
});

Deno.test("a mail about one notification has its title as subject, and facts, steps and command", () => {
  const { subject, entries, notes } = composeMail([notification()], guide);
  assertStrictEquals(subject, "Import +16045550001 to ElevenLabs for Acme");
  const [entry] = entries;
  assertEquals(entry?.facts, [
    ["Number", "+16045550001"],
    ["Organization", "Acme"],
    ["Organization id", "0b8f7f5e-3c1d-4a52-8d4b-2f6f1f0d9a11"],
  ]);
  assertEquals(entry?.steps, ["1. Import it.", "2. Activate it."]);
  assertMatch(entry?.command ?? "", /^curl .*\/activate' /);
  assertMatch(notes.join("\n"), /Project Settings, API Keys/);
  assertMatch(notes.join("\n"), /access token/);
});

Deno.test("an import's mail says when ids are looked up", () => {
  const notes = (looksIdsUp: boolean) =>
    composeMail([notification()], { ...guide, looksIdsUp }).notes.join("\n");
  assertMatch(notes(true), /-d '\{\}' instead/);
  assertNotMatch(notes(false), /-d '\{\}' instead/);
});

Deno.test("a notification without an organization and a command shows neither", () => {
  const { entries, notes } = composeMail([aboutEverybody()], {
    ...guide,
    looksIdsUp: true,
  });
  assertEquals(entries, [{
    title: "Orders are held",
    facts: [],
    steps: ["They go on by themselves."],
    command: null,
  }]);
  assertEquals(notes, []);
});

Deno.test("a digest counts and names all notifications, and explains an import once", () => {
  const { subject, entries } = composeMail(
    [notification(), aboutEverybody(), another],
    guide,
  );
  assertStrictEquals(subject, "3 notifications for the admins");
  assertEquals(
    entries.map(({ title, steps }) => [title, steps.length]),
    [
      ["Import +16045550001 to ElevenLabs for Acme", 2],
      ["Orders are held", 1],
      ["Import +16045550002 to ElevenLabs for Beta", 0],
    ],
  );
  assertMatch(entries[2]?.command ?? "", /\+16045550002\/activate/);
});

Deno.test("each variable in the commands is explained once", () => {
  const twilio = aboutEverybody({
    command: {
      service: "twilio",
      method: "DELETE",
      path: "/IncomingPhoneNumbers/PN1.json",
    },
  });
  const { notes } = composeMail([notification(), twilio, another], guide);
  assertEquals(notes.map((note) => note.slice(0, 11)), [
    "$SECRET_KEY",
    "$TWILIO_ACC",
  ]);
});
