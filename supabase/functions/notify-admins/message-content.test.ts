import {
  assertEquals,
  assertMatch,
  assertNotMatch,
  assertStrictEquals,
} from "../_shared/std/assert.ts";
import { composeMessage } from "./message-content.ts";
import {
  aboutEverybody,
  guide,
  messageAbout,
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
  const { subject, heading, groups, notes } = composeMessage(
    messageAbout([notification()]),
    guide,
  );
  assertStrictEquals(subject, "Import +16045550001 to ElevenLabs for Acme");
  assertStrictEquals(heading, null);
  const [entry] = groups.flatMap(({ entries }) => entries);
  assertStrictEquals(entry?.link, null);
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

Deno.test("where there is an admins' page, work without a link of its own leads there", () => {
  const pagesOf = (admin: string | null) =>
    composeMessage(messageAbout([notification(), aboutEverybody()]), {
      ...guide,
      pages: { ...guide.pages, admin },
    }).groups.map(({ pages }) => pages.map(([, url]) => url));
  const [imports, others] = pagesOf("https://example.com/admin.html");
  assertEquals(others, ["https://example.com/admin.html#/"]);
  assertEquals(imports, [guide.pages.elevenLabs, guide.pages.twilio]);
  assertEquals(pagesOf(null)[1], []);
});

Deno.test("an import's mail says when ids are looked up", () => {
  const notes = (looksIdsUp: boolean) =>
    composeMessage(messageAbout([notification()]), { ...guide, looksIdsUp })
      .notes.join("\n");
  assertMatch(notes(true), /-d '\{\}' instead/);
  assertNotMatch(notes(false), /-d '\{\}' instead/);
});

Deno.test("a notification without an organization and a command shows neither", () => {
  const { groups, notes } = composeMessage(
    messageAbout([aboutEverybody()]),
    { ...guide, looksIdsUp: true },
  );
  assertEquals(groups, [{
    sharedSteps: [],
    pages: [],
    entries: [{
      title: "Orders are held",
      facts: [],
      steps: ["They go on by themselves."],
      link: null,
      command: null,
    }],
  }]);
  assertEquals(notes, []);
});

const url = "https://admin.example.com/#activate=token";

Deno.test("an import with a link has the link's steps, and neither a command nor its notes", () => {
  const { groups, notes } = composeMessage(
    messageAbout([notification()], { [notification().id]: url }),
    { ...guide, looksIdsUp: true },
  );
  const [group] = groups;
  const [entry] = group?.entries ?? [];
  assertEquals(entry?.link, ["Activate +16045550001", url]);
  assertEquals(entry?.steps, ["1. Import it.", "2. Open the link."]);
  assertStrictEquals(entry?.command, null);
  assertEquals(notes, []);
  assertEquals(group?.pages.map(([, address]) => address), [
    guide.pages.elevenLabs,
    guide.pages.twilio,
  ]);
});

Deno.test("a digest names the first in its subject, and counts the others", () => {
  const { subject, heading } = composeMessage(
    messageAbout([notification(), another, aboutEverybody()]),
    guide,
  );
  assertStrictEquals(
    subject,
    "Import +16045550001 to ElevenLabs for Acme, and 2 more",
  );
  assertStrictEquals(heading, "3 notifications for the admins");
});

Deno.test("a digest has for each notification what its own message would have, and shared steps once", () => {
  const own = notification({ body: "1. Import it.\n2. Label Acme." });
  const second = { ...another, body: "1. Import it.\n2. Label Beta." };
  const { groups } = composeMessage(
    messageAbout([own, second, aboutEverybody()]),
    guide,
  );
  const [imports, held] = groups;
  assertEquals(imports?.sharedSteps, ["1. Import it."]);
  assertEquals(
    imports?.entries.map(({ title, steps }) => [title, steps]),
    [
      ["Import +16045550001 to ElevenLabs for Acme", ["2. Label Acme."]],
      ["Import +16045550002 to ElevenLabs for Beta", ["2. Label Beta."]],
    ],
  );
  assertMatch(imports?.entries[1]?.command ?? "", /\+16045550002\/activate/);
  assertEquals(held?.sharedSteps, []);
  assertEquals(held?.entries[0]?.steps, ["They go on by themselves."]);
});

Deno.test("each link is at the number that it activates, and one without a link has its command", () => {
  const third = notification({ id: "2c1d2e3f-5f0e-4e0c-9d5e-6a7c0b1d2e3f" });
  const { groups } = composeMessage(
    messageAbout([third, another, notification()], {
      [notification().id]: `${url}-of-1`,
      [another.id]: `${url}-of-2`,
    }),
    guide,
  );
  assertEquals(
    groups[0]?.entries.map(({ link, command }) => [
      link?.[0],
      link?.[1],
      command !== null,
    ]),
    [
      [undefined, undefined, true],
      ["Activate +16045550002", `${url}-of-2`, false],
      ["Activate +16045550001", `${url}-of-1`, false],
    ],
  );
});

Deno.test("a reminder says that it is one, since when the number waits, and what it cost", () => {
  const compose = (costSoFar: string | null) =>
    composeMessage(
      messageAbout([notification({ reminder: 1, costSoFar })]),
      guide,
    );
  const { subject, groups } = compose("2.30 USD");
  const title = "Reminder: Import +16045550001 to ElevenLabs for Acme";
  assertEquals([subject, groups[0]?.entries[0]?.title], [title, title]);
  assertEquals(groups[0]?.entries[0]?.facts.slice(-2), [
    ["Waits since", "2026-11-28 10:15 UTC"],
    ["Cost so far", "2.30 USD"],
  ]);
  assertEquals(compose(null).groups[0]?.entries[0]?.facts.at(-1), [
    "Cost so far",
    "unknown",
  ]);
});

Deno.test("a name of any kind makes one line of a subject, which stays short and keeps its count", () => {
  const name = "\u202eemcA\u2066\r\nBcc: eve@example.com \u0000";
  const title = `Import +16045550001 to ElevenLabs for ${name}`;
  const [plain, long] = [title, "👩‍👩‍👧".repeat(200)].map((title) =>
    composeMessage(messageAbout([notification({ title }), another]), guide)
      .subject
  );
  assertStrictEquals(
    plain,
    "Import +16045550001 to ElevenLabs for emcA Bcc: eve@example.com, and 1 more",
  );
  assertMatch(long ?? "", /^(👩‍👩‍👧){20,24}…, and 1 more$/u);
});

Deno.test("each variable in the commands is explained once", () => {
  const twilio = aboutEverybody({
    command: {
      service: "twilio",
      method: "DELETE",
      path: "/IncomingPhoneNumbers/PN1.json",
    },
  });
  const { notes } = composeMessage(
    messageAbout([notification(), twilio, another]),
    guide,
  );
  assertEquals(notes.map((note) => note.slice(0, 11)), [
    "$SECRET_KEY",
    "$TWILIO_ACC",
  ]);
});
