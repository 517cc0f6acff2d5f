import { assert, assertEquals } from "../std/assert.ts";
import {
  conversationVariables,
  describeConversation,
} from "./conversation-variables.ts";

Deno.test("a fully known conversation gives every variable its value", () => {
  assertEquals(
    describeConversation({
      agentName: "Jack",
      organization: { id: "1", name: "Acme" },
      agentNumber: "+16041234567",
      otherParty: "+16045550199",
      direction: "outbound",
    }),
    {
      agent_name: "Jack",
      organization_name: "Acme",
      organization_id: "1",
      organization_phone_number: "+16041234567",
      caller_number: "+16045550199",
      call_direction: "outbound",
    },
  );
});

Deno.test("an unknown conversation has every variable, too", () => {
  const variables = describeConversation({
    agentName: "Jack",
    organization: null,
    agentNumber: null,
    otherParty: null,
    direction: "inbound",
  });
  assertEquals(Object.keys(variables), Object.keys(conversationVariables));
  assert(Object.values(variables).every((value) => value !== ""));
});

Deno.test("the page about the agent names exactly these variables", async () => {
  const readme = await Deno.readTextFile(
    new URL("../../elevenlabs/README.md", import.meta.url),
  );
  const named = [...readme.matchAll(/^\| `\{\{(\w+)\}\}` +\|/gm)];
  assertEquals(
    named.map(([, name]) => name),
    Object.keys(conversationVariables),
  );
});
