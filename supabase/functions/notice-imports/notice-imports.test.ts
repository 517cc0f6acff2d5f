import { assertEquals, assertStrictEquals } from "../_shared/std/assert.ts";
import type { ImportedNumber } from "../_shared/elevenlabs/imports.ts";
import { createFakeLogger } from "../_shared/log/testing/fake-logger.ts";
import { noticeImports } from "./notice-imports.ts";
import type { ImportBook, NoticedImport } from "./import-book.ts";

const ACME = "+16041234567";
const BOLT = "+12125550001";

function imported(
  phoneNumber: string,
  id: string,
  agentId: string | null = "agent_jack",
): ImportedNumber {
  return { id, phoneNumber, agentId, takesCalls: true };
}

/** ElevenLabs with these numbers, and a database that answers as scripted. */
function worldWith(
  { waiting, imports, changed = imports.length, refused = [] }: {
    readonly waiting: readonly string[];
    readonly imports: readonly ImportedNumber[];
    /** How many notifications change. */
    readonly changed?: number;
    /** The numbers whose activation the database refuses. */
    readonly refused?: readonly string[];
  },
) {
  const logger = createFakeLogger();
  const noted: NoticedImport[] = [];
  const activated: string[] = [];
  let listed = 0;
  const book: ImportBook = {
    waitingNumbers: () => Promise.resolve(new Set(waiting)),
    note(found) {
      noted.push(...found);
      return Promise.resolve(changed);
    },
    activate({ phoneNumber, elevenLabsPhoneId }) {
      if (refused.includes(phoneNumber)) {
        return Promise.reject(new Error("The id belongs to another number"));
      }
      activated.push(`${phoneNumber} as ${elevenLabsPhoneId}`);
      return Promise.resolve();
    },
  };
  async function* listImports() {
    listed += 1;
    yield* imports;
  }
  const deps = { book, listImports, agentId: null, logger };
  return {
    noted,
    activated,
    logger,
    listed: () => listed,
    look: (activates = false) => noticeImports({ ...deps, activates }),
  };
}

Deno.test("an import is recorded and nothing is activated", async () => {
  const { noted, activated, look, logger } = worldWith({
    waiting: [ACME, BOLT],
    imports: [imported(ACME, "phnum_acme")],
  });
  await look();
  assertEquals(noted.map(({ phoneNumber }) => phoneNumber), [ACME]);
  assertEquals(activated, []);
  assertEquals(logger.lines.map(({ message }) => message), [
    "Imports noticed",
  ]);
});

Deno.test("an import that changes no notification is not logged", async () => {
  const { noted, look, logger } = worldWith({
    waiting: [ACME],
    imports: [imported(ACME, "phnum_acme")],
    changed: 0,
  });
  await look();
  assertStrictEquals(noted.length, 1);
  assertEquals(logger.lines, []);
});

Deno.test("while no number waits, ElevenLabs is not asked", async () => {
  const { look, listed } = worldWith({ waiting: [], imports: [] });
  await look();
  assertStrictEquals(listed(), 0);
});

Deno.test("with activation enabled, a number with its agent is activated", async () => {
  const { noted, activated, look } = worldWith({
    waiting: [ACME, BOLT],
    imports: [
      imported(ACME, "phnum_acme"),
      imported(BOLT, "phnum_bolt", null),
    ],
  });
  await look(true);
  assertEquals(activated, [`${ACME} as phnum_acme`]);
  const bolt = noted.find(({ phoneNumber }) => phoneNumber === BOLT);
  assertStrictEquals(bolt?.agentAssigned, false);
});

Deno.test("a refused activation is logged, and the others go on", async () => {
  const { activated, look, logger } = worldWith({
    waiting: [ACME, BOLT],
    imports: [imported(ACME, "phnum_acme"), imported(BOLT, "phnum_bolt")],
    refused: [ACME],
  });
  await look(true);
  assertEquals(activated, [`${BOLT} as phnum_bolt`]);
  const errors = logger.lines.filter(({ level }) => level === "error");
  assertEquals(errors.map(({ fields }) => fields.phoneNumber), [ACME]);
});
