import assert from "node:assert/strict";
import { randomUUID } from "node:crypto";
import { describe, it } from "node:test";
import { z } from "zod";
import { localAgent } from "../../local/vendors/elevenlabs.ts";
import { signUp } from "../../commands/project/supabase-client.ts";
import { awaitNumber } from "../stack-under-test/numbers.ts";
import { elevenLabsAccount } from "../stack-under-test/stack-under-test.ts";
import { useStack } from "../stack-under-test/use-stack.ts";
import { placeCall, TO } from "../stack-under-test/place-call.ts";
import { activation, request } from "../stack-under-test/request.ts";

const callSchema = z.object({
  id: z.string(),
  organizationId: z.string(),
  from: z.string(),
  to: z.string(),
  status: z.string(),
  createdAt: z.string(),
});

describe("a call from the organization's number", () => {
  const stack = useStack(elevenLabsAccount);

  it("is placed for a member, who sees the call", async () => {
    const { elevenLabs, info, server } = stack();
    const ada = await signUp(info, "ada");
    const id = randomUUID();
    await ada.client.from("organizations").insert({ id, name: "Acme" })
      .throwOnError();
    const { phone_number: from } = await awaitNumber(ada.client, id);
    const { phoneNumberId } = await elevenLabs.addPhoneNumber({
      phoneNumber: from,
      agentId: localAgent.agentId,
    });
    await request(
      info,
      `/admin/phone-numbers/${from}/activate`,
      activation({ apikey: info.secretKey }, phoneNumberId),
    );

    const headers = { authorization: `Bearer ${ada.accessToken}` };
    const { status, body } = await placeCall(stack(), id, { to: TO }, headers);
    assert.equal(status, 201, JSON.stringify(body));
    const call = callSchema.parse(body);
    assert.deepEqual(
      [call.organizationId, call.from, call.to, call.status],
      [id, from, TO, "in_progress"],
    );
    const [placed, ...others] = await elevenLabs.calls();
    assert.deepEqual(others, []);
    assert.ok(placed);
    const { data: details } = await server.from("call_details").select()
      .eq("call_id", call.id).single().throwOnError();
    assert.equal(placed.conversationId, details.conversation_id);
    assert.equal(placed.callSid, details.call_sid);
    assert.equal(placed.greeting, "Hello, this is Jack from Acme.");
    const [asked] = await elevenLabs.requests("outbound-call");
    assert.deepEqual(asked?.body, {
      agent_id: localAgent.agentId,
      agent_phone_number_id: phoneNumberId,
      to_number: TO,
      conversation_initiation_client_data: {
        dynamic_variables: {
          agent_name: "Jack",
          organization_name: "Acme",
          organization_id: id,
          organization_phone_number: from,
          caller_number: TO,
          call_direction: "outbound",
        },
      },
    });
    const { data } = await ada.client.from("calls").select().throwOnError();
    assert.deepEqual(
      data.map((row) => [row.id, row.status, row.placed_by]),
      [[call.id, "in_progress", ada.id]],
    );
  });
});
