import { assertEquals, assertStrictEquals } from "../_shared/std/assert.ts";
import type { ImportedNumber } from "../_shared/elevenlabs/imports.ts";
import { matchImports } from "./notice-imports.ts";

const ACME = "+16041234567";
const BOLT = "+12125550001";
const waiting = new Set([ACME, BOLT]);

async function* list(...imports: readonly Partial<ImportedNumber>[]) {
  for (const given of imports) {
    yield {
      id: "phnum_acme",
      phoneNumber: ACME,
      agentId: "agent_jack",
      takesCalls: true,
      ...given,
    };
  }
}

Deno.test("imports of waiting numbers are found, and other imports are ignored", async () => {
  const imports = list({}, { id: "phnum_other", phoneNumber: "+15550000000" });
  assertEquals(await matchImports(waiting, imports, null), [
    { phoneNumber: ACME, elevenLabsPhoneId: "phnum_acme", agentAssigned: true },
  ]);
});

Deno.test("an import that takes no calls is ignored", async () => {
  const imports = list({ takesCalls: false });
  assertEquals(await matchImports(waiting, imports, null), []);
});

for (
  const [agentId, wanted, agentAssigned] of [
    ["agent_jack", null, true],
    ["agent_jack", "agent_jack", true],
    ["agent_jill", "agent_jack", false],
    [null, null, false],
    [null, "agent_jack", false],
  ] as const
) {
  Deno.test(
    `with agent ${agentId} where ${wanted ?? "any"} must answer, the agent is ${
      agentAssigned ? "" : "not "
    }assigned`,
    async () => {
      const [found] = await matchImports(waiting, list({ agentId }), wanted);
      assertStrictEquals(found?.agentAssigned, agentAssigned);
    },
  );
}

Deno.test("a number with two imports is left to an admin", async () => {
  const imports = list({}, { id: "phnum_bolt", phoneNumber: BOLT }, {
    id: "phnum_again",
  });
  const found = await matchImports(waiting, imports, null);
  assertEquals(found.map(({ phoneNumber }) => phoneNumber), [BOLT]);
});
