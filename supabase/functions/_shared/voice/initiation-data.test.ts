import { assertEquals } from "../std/assert.ts";
import { composeInitiationData } from "./initiation-data.ts";

const facts = {
  agentName: "Jack",
  organization: { id: "1", name: 'A"}, {{secret__key}} <Acme>' },
  agentNumber: "+16041234567",
  otherParty: null,
  direction: "inbound",
} as const;

Deno.test("the variables have the organization's name as it is, whatever it looks like", () => {
  assertEquals(composeInitiationData(facts, null), {
    dynamic_variables: {
      agent_name: "Jack",
      organization_name: facts.organization.name,
      organization_id: "1",
      organization_phone_number: "+16041234567",
      caller_number: "unknown",
      call_direction: "inbound",
    },
  });
});

Deno.test("callers may be greeted with another first message; whoever we call is not", () => {
  const { conversation_config_override } = composeInitiationData(
    facts,
    "Welcome to {{organization_name}}",
  );
  assertEquals(conversation_config_override, {
    agent: { first_message: "Welcome to {{organization_name}}" },
  });
  const outbound = { ...facts, direction: "outbound" } as const;
  assertEquals(
    Object.keys(composeInitiationData(outbound, "Welcome")),
    ["dynamic_variables"],
  );
});
