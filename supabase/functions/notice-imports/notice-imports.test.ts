import { assertEquals, assertStrictEquals } from "../_shared/std/assert.ts";
import type { ImportedNumber } from "../_shared/elevenlabs/imports.ts";
import { allowanceOf } from "../_shared/wake-up/testing/allowances.ts";
import { noticingWorld } from "./testing/noticing-world.ts";

const ACME = "+16041234567";
const BOLT = "+12125550001";

function imported(
  phoneNumber: string,
  id: string,
  agentId: string | null = "agent_jack",
): ImportedNumber {
  return { id, phoneNumber, agentId, takesCalls: true };
}

Deno.test("every page is recorded, and nothing is activated", async () => {
  const { listed, activated, fetched, look, logger } = noticingWorld({
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
  const { look, logger } = noticingWorld({ pages: [[]], changed: 0 });
  await look();
  assertEquals(logger.lines, []);
});

Deno.test("while no number waits, ElevenLabs is not asked", async () => {
  const { look, fetched } = noticingWorld({ pages: [] });
  assertStrictEquals(await look(), "done");
  assertEquals(fetched, []);
});

Deno.test("the page beyond the allowance is left to the next request", async () => {
  const { fetched, look } = noticingWorld({ pages: [[], [], []] });
  assertStrictEquals(await look(allowanceOf(2)), "unfinished");
  assertStrictEquals(fetched.length, 2);
  assertStrictEquals(await look(allowanceOf(2)), "done");
  assertEquals(fetched, [null, "page 1", "page 2"]);
});

Deno.test("a list that ends with the allowance is not read again", async () => {
  for (const activates of [true, false]) {
    const { look } = noticingWorld({ pages: [[], []], activates });
    assertStrictEquals(await look(allowanceOf(2)), "done");
  }
});

Deno.test("a list that another request reads is left to it", async () => {
  const { fetched, look } = noticingWorld({
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
      const { listed, look } = noticingWorld({
        pages: [[imported(ACME, "phnum_acme", agent)]],
        agentId: wanted,
      });
      await look();
      assertStrictEquals(listed[0]?.agentAssigned, agentAssigned);
    },
  );
}

Deno.test("with activation enabled, the numbers that the database hands out are activated", async () => {
  const { activated, look } = noticingWorld({
    pages: [[]],
    found: [ACME],
    activates: true,
  });
  await look();
  assertEquals(activated, [ACME]);
});

Deno.test("a refused activation is logged, and the others go on", async () => {
  const { activated, look, logger } = noticingWorld({
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
  const { activated, fetched, look } = noticingWorld({
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
