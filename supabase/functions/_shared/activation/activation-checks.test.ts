import {
  assertEquals,
  assertNotMatch,
  assertStrictEquals,
} from "../std/assert.ts";
import { type ActivationFacts, checkActivation } from "./activation-checks.ts";

const good: ActivationFacts = {
  phoneNumber: "+16041234567",
  elevenLabsPhoneId: "phnum_acme",
  imported: {
    id: "phnum_acme",
    phoneNumber: "+16041234567",
    agentId: "agent_jack",
    takesCalls: true,
  },
  mayKnowImported: true,
  agentId: null,
};

function failed(facts: Partial<ActivationFacts>): readonly string[] {
  return checkActivation({ ...good, ...facts })
    .filter(({ passed }) => !passed)
    .map(({ check, message }) => `${check}: ${message}`);
}

Deno.test("checkActivation() passes an id of this number with an agent, check by check", () => {
  assertEquals(checkActivation(good), [
    {
      check: "id_exists",
      passed: true,
      message: 'ElevenLabs has a phone number with the id "phnum_acme"',
    },
    {
      check: "number_matches",
      passed: true,
      message: "The id is that of +16041234567",
    },
    {
      check: "takes_calls",
      passed: true,
      message: "ElevenLabs takes calls to +16041234567",
    },
    {
      check: "agent_assigned",
      passed: true,
      message: 'Agent "agent_jack" is assigned',
    },
  ]);
});

Deno.test("checkActivation() fails every check that it cannot make", () => {
  assertEquals(failed({ imported: null }), [
    'id_exists: ElevenLabs has no phone number with the id "phnum_acme"',
    "number_matches: Not checked: there is no such id",
    "takes_calls: Not checked: there is no such id",
    "agent_assigned: Not checked: there is no such id",
  ]);
});

Deno.test("checkActivation() says that ElevenLabs does not have a number whose id nobody pasted", () => {
  assertEquals(
    failed({ elevenLabsPhoneId: null, imported: null }).slice(0, 2),
    [
      "id_exists: ElevenLabs does not have +16041234567 yet",
      "number_matches: Not checked: there is no such id",
    ],
  );
});

const ofBolt = {
  id: "phnum_acme",
  phoneNumber: "+16045550001",
  agentId: "agent_of_bolt",
  takesCalls: true,
};

Deno.test("checkActivation() names the other number when it is ours", () => {
  assertEquals(failed({ imported: ofBolt }), [
    "number_matches: The id is that of +16045550001, not of +16041234567",
    "takes_calls: Not checked: the id is that of another number",
    "agent_assigned: Not checked: the id is that of another number",
  ]);
});

Deno.test("checkActivation() hides the other number when it is not ours", () => {
  const messages = failed({ imported: ofBolt, mayKnowImported: false });
  assertStrictEquals(
    messages[0],
    "number_matches: The id is that of another number, not of +16041234567",
  );
  assertNotMatch(messages.join(), /0001|agent_of_bolt/);
});

Deno.test("checkActivation() fails a number that takes no calls", () => {
  const imported = {
    ...ofBolt,
    phoneNumber: "+16041234567",
    takesCalls: false,
  };
  assertEquals(failed({ imported }), [
    "takes_calls: ElevenLabs takes no calls to +16041234567: import the number again with inbound calls",
  ]);
});

Deno.test("checkActivation() wants an agent, and the configured one where there is one", () => {
  const withoutAgent = {
    ...ofBolt,
    phoneNumber: "+16041234567",
    agentId: null,
  };
  assertEquals(failed({ imported: withoutAgent }), [
    "agent_assigned: No agent is assigned, assign one in the ElevenLabs dashboard",
  ]);
  assertEquals(failed({ imported: withoutAgent, agentId: "agent_jack" }), [
    'agent_assigned: No agent is assigned, assign "agent_jack" in the ElevenLabs dashboard',
  ]);
  assertEquals(failed({ agentId: "agent_jack" }), []);
  assertEquals(failed({ agentId: "agent_jill" }), [
    'agent_assigned: Agent "agent_jack" is assigned, and not "agent_jill"',
  ]);
});
