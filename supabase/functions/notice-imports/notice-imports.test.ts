import { assertEquals, assertStrictEquals } from "../_shared/std/assert.ts";
import type { ImportedNumber } from "../_shared/elevenlabs/imports.ts";
import { createFakeLogger } from "../_shared/log/testing/fake-logger.ts";
import {
  allowanceOf,
  anyAllowance,
} from "../_shared/wake-up/testing/allowances.ts";
import type { FoundImport, ImportBook, ListedImport } from "./import-book.ts";
import { noticeImports } from "./notice-imports.ts";

const ACME = "+16041234567";
const BOLT = "+12125550001";

function imported(
  phoneNumber: string,
  id: string,
  agentId: string | null = "agent_jack",
): ImportedNumber {
  return { id, phoneNumber, agentId, takesCalls: true };
}

/** ElevenLabs with these pages of numbers, and a database that answers as scripted. */
function worldWith(
  {
    pages,
    changed = 1,
    found = [],
    refused = [],
    agentId = null,
    activates = false,
  }: {
    readonly pages: readonly (readonly ImportedNumber[])[];
    /** How many notifications change with the last page; null when another request reads the list. */
    readonly changed?: number | null;
    /** The numbers that the database hands out for activation once the list is read. */
    readonly found?: readonly string[];
    /** The numbers whose activation the database refuses. */
    readonly refused?: readonly string[];
    readonly agentId?: string | null;
    readonly activates?: boolean;
  },
) {
  const logger = createFakeLogger();
  const listed: ListedImport[] = [];
  const activated: string[] = [];
  const toActivate: FoundImport[] = [];
  const fetched: (string | null)[] = [];
  let next = 0;
  const book: ImportBook = {
    nextPage: () =>
      Promise.resolve(
        next === pages.length
          ? null
          : { nextPage: next === 0 ? null : `page ${next}` },
      ),
    record(_place, { imports, nextPage }) {
      listed.push(...imports);
      next += 1;
      if (nextPage !== null) {
        return Promise.resolve({ changed: 0, toActivate: 0 });
      }
      toActivate.push(
        ...found.map((phoneNumber) => ({
          phoneNumber,
          elevenLabsPhoneId: `id of ${phoneNumber}`,
        })),
      );
      return Promise.resolve(
        changed === null ? null : { changed, toActivate: toActivate.length },
      );
    },
    takeListed: (most) => Promise.resolve(toActivate.splice(0, most)),
    activate({ phoneNumber }) {
      if (refused.includes(phoneNumber)) {
        return Promise.reject(new Error("The id belongs to another number"));
      }
      activated.push(phoneNumber);
      return Promise.resolve();
    },
  };
  const fetchPage = (nextPage: string | null) => {
    fetched.push(nextPage);
    return Promise.resolve({
      numbers: pages[next] ?? [],
      unreadable: 0,
      nextCursor: next === pages.length - 1 ? null : `page ${next + 1}`,
    });
  };
  const deps = { book, fetchPage, agentId, activates, logger };
  return {
    listed,
    activated,
    fetched,
    logger,
    look: (allowance = anyAllowance()) => noticeImports(deps, allowance),
  };
}

Deno.test("every page is recorded, and nothing is activated", async () => {
  const { listed, activated, fetched, look, logger } = worldWith({
    pages: [[imported(ACME, "phnum_acme")], [imported(BOLT, "phnum_bolt")]],
  });
  assertStrictEquals(await look(), "done");
  assertEquals(listed.map(({ phoneNumber }) => phoneNumber), [ACME, BOLT]);
  assertEquals(fetched, [null, "page 1"]);
  assertEquals(activated, []);
  assertEquals(logger.lines.map(({ message, fields }) => [message, fields]), [
    ["Imports noticed", { changed: 1 }],
  ]);
});

Deno.test("a list that changes no notification is not logged", async () => {
  const { look, logger } = worldWith({ pages: [[]], changed: 0 });
  await look();
  assertEquals(logger.lines, []);
});

Deno.test("while no number waits, ElevenLabs is not asked", async () => {
  const { look, fetched } = worldWith({ pages: [] });
  assertStrictEquals(await look(), "done");
  assertEquals(fetched, []);
});

Deno.test("the page beyond the allowance is left to the next request", async () => {
  const { fetched, look } = worldWith({ pages: [[], [], []] });
  assertStrictEquals(await look(allowanceOf(2)), "unfinished");
  assertStrictEquals(fetched.length, 2);
  assertStrictEquals(await look(allowanceOf(2)), "done");
  assertEquals(fetched, [null, "page 1", "page 2"]);
});

Deno.test("a list that ends with the allowance is not read again", async () => {
  for (const activates of [true, false]) {
    const { look } = worldWith({ pages: [[], []], activates });
    assertStrictEquals(await look(allowanceOf(2)), "done");
  }
});

Deno.test("a list that another request reads is left to it", async () => {
  const { fetched, look } = worldWith({
    pages: [[], []],
    changed: null,
    activates: true,
  });
  assertStrictEquals(await look(allowanceOf(2)), "done");
  assertStrictEquals(fetched.length, 2);
});

for (
  const [agent, wanted, agentAssigned] of [
    ["agent_jack", null, true],
    ["agent_jack", "agent_jack", true],
    ["agent_jill", "agent_jack", false],
    [null, null, false],
    [null, "agent_jack", false],
  ] as const
) {
  Deno.test(
    `with agent ${agent} where ${wanted ?? "any"} must answer, the agent is ${
      agentAssigned ? "" : "not "
    }assigned`,
    async () => {
      const { listed, look } = worldWith({
        pages: [[imported(ACME, "phnum_acme", agent)]],
        agentId: wanted,
      });
      await look();
      assertStrictEquals(listed[0]?.agentAssigned, agentAssigned);
    },
  );
}

Deno.test("with activation enabled, the numbers that the database hands out are activated", async () => {
  const { activated, look } = worldWith({
    pages: [[]],
    found: [ACME],
    activates: true,
  });
  await look();
  assertEquals(activated, [ACME]);
});

Deno.test("a refused activation is logged, and the others go on", async () => {
  const { activated, look, logger } = worldWith({
    pages: [[]],
    found: [ACME, BOLT],
    refused: [ACME],
    activates: true,
  });
  await look();
  assertEquals(activated, [BOLT]);
  const errors = logger.lines.filter(({ level }) => level === "error");
  assertEquals(errors.map(({ fields }) => fields.phoneNumber), [ACME]);
});

Deno.test("the activation beyond the allowance is left to the next request, which reads no list again", async () => {
  const { activated, fetched, look } = worldWith({
    pages: [[], []],
    found: [ACME, BOLT],
    activates: true,
  });
  assertStrictEquals(await look(allowanceOf(3)), "unfinished");
  assertEquals(activated, [ACME]);
  assertStrictEquals(await look(allowanceOf(3)), "done");
  assertEquals(activated, [ACME, BOLT]);
  assertStrictEquals(fetched.length, 2);
});
