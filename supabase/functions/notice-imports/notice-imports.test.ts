import { assertEquals, assertStrictEquals } from "../_shared/std/assert.ts";
import type { ImportedNumber } from "../_shared/elevenlabs/imports.ts";
import { createFakeLogger } from "../_shared/log/testing/fake-logger.ts";
import { noticeImports } from "./notice-imports.ts";
import { FakeImportBook } from "./testing/fake-import-book.ts";

const ACME = "+16041234567";
const BOLT = "+12125550001";

function imported(
  phoneNumber: string,
  id: string,
  agentId: string | null = "agent_jack",
): ImportedNumber {
  return { id, phoneNumber, agentId };
}

/** A world in which ElevenLabs has these numbers. */
function worldWith(book: FakeImportBook, ...numbers: ImportedNumber[]) {
  const logger = createFakeLogger();
  let listed = 0;
  async function* listImports() {
    listed += 1;
    yield* numbers;
  }
  const deps = { book, listImports, agentId: null, logger };
  return {
    book,
    logger,
    listed: () => listed,
    look: (activates = false) => noticeImports({ ...deps, activates }),
  };
}

Deno.test("an import is written down and nothing is activated", async () => {
  const { book, look, logger } = worldWith(
    new FakeImportBook(ACME, BOLT),
    imported(ACME, "phnum_acme"),
  );
  await look();
  assertEquals([...book.noted.keys()], [ACME]);
  assertStrictEquals(book.active.size, 0);
  assertEquals(logger.lines.map(({ message }) => message), [
    "Imports noticed",
  ]);
});

Deno.test("looking again says nothing new", async () => {
  const { look, logger } = worldWith(
    new FakeImportBook(ACME),
    imported(ACME, "phnum_acme"),
  );
  await look();
  await look();
  assertStrictEquals(logger.lines.length, 1);
});

Deno.test("while no number waits, ElevenLabs is not asked", async () => {
  const { look, listed } = worldWith(new FakeImportBook());
  await look();
  assertStrictEquals(listed(), 0);
});

Deno.test("told to activate, it activates what has its agent", async () => {
  const { book, look } = worldWith(
    new FakeImportBook(ACME, BOLT),
    imported(ACME, "phnum_acme"),
    imported(BOLT, "phnum_bolt", null),
  );
  await look(true);
  assertEquals([...book.active], [[ACME, "phnum_acme"]]);
  assertStrictEquals(book.noted.get(BOLT)?.agentAssigned, false);
});

Deno.test("a refused activation is logged, and the others go on", async () => {
  const book = new FakeImportBook(ACME, BOLT);
  book.active.set("+15550000000", "phnum_acme");
  const { look, logger } = worldWith(
    book,
    imported(ACME, "phnum_acme"),
    imported(BOLT, "phnum_bolt"),
  );
  await look(true);
  assertStrictEquals(book.active.get(BOLT), "phnum_bolt");
  const errors = logger.lines.filter(({ level }) => level === "error");
  assertEquals(errors.map(({ fields }) => fields.phoneNumber), [ACME]);
});
