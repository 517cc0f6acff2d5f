import assert from "node:assert/strict";
import { test } from "node:test";
import { z } from "zod";
import { agentId, startForTest } from "./testing/start-for-test.ts";

const pageSchema = z.strictObject({
  phone_numbers: z.array(z.object({ phone_number_id: z.string() })),
  next_cursor: z.string().nullable(),
  has_more: z.boolean(),
});

test("version 1 is a bare array, version 2 a page", async (t) => {
  const { control, request } = await startForTest(t);
  assert.deepEqual((await request("phone-numbers")).body, []);
  const { phoneNumberId } = await control.addPhoneNumber({
    phoneNumber: "+16041234567",
    label: "Acme",
    agentId,
  });
  const number = {
    provider: "twilio",
    phone_number_id: phoneNumberId,
    phone_number: "+16041234567",
    label: "Acme",
    supports_inbound: true,
    supports_outbound: true,
    assigned_agent: {
      agent_id: agentId,
      agent_name: "Jack",
      environment: null,
      branch_id: null,
    },
  };
  assert.deepEqual((await request("phone-numbers")).body, [number]);
  assert.deepEqual((await request("v2/phone-numbers")).body, {
    phone_numbers: [number],
    next_cursor: null,
    has_more: false,
  });
  const one = await request(`phone-numbers/${phoneNumberId}`);
  assert.deepEqual(one.body, number);
});

test("pages neither repeat nor hide a number, also when numbers are added and deleted", async (t) => {
  const { control, request } = await startForTest(t);
  for (const phoneNumberId of ["a", "b", "c", "d", "e"]) {
    await control.addPhoneNumber({ phoneNumberId, phoneNumber: "+1604" });
  }
  const turn = async (cursor: string | null) => {
    const query = cursor === null ? "" : `&cursor=${cursor}`;
    const { body } = await request(`v2/phone-numbers?page_size=2${query}`);
    const page = pageSchema.parse(body);
    const ids = page.phone_numbers.map((number) => number.phone_number_id);
    return { ids, next: page.next_cursor, hasMore: page.has_more };
  };
  const first = await turn(null);
  assert.deepEqual([first.ids, first.hasMore], [["a", "b"], true]);
  await request("phone-numbers/b", { method: "DELETE" });
  await control.addPhoneNumber({ phoneNumberId: "f", phoneNumber: "+1604" });
  const second = await turn(first.next);
  assert.deepEqual(second.ids, ["c", "d"]);
  const last = await turn(second.next);
  assert.deepEqual(last, { ids: ["e", "f"], next: null, hasMore: false });
});

test("the list is filtered as documented", async (t) => {
  const { control, request } = await startForTest(t);
  const add = control.addPhoneNumber;
  const phoneNumber = "+16041234567";
  await add({ phoneNumberId: "a", phoneNumber, label: "Acme", agentId });
  await add({ phoneNumberId: "b", phoneNumber: "+14155550142", label: "Bits" });
  const found = async (query: string) => {
    const { body } = await request(`v2/phone-numbers?${query}`);
    return pageSchema.parse(body).phone_numbers
      .map(({ phone_number_id }) => phone_number_id).join("");
  };
  const encoded = encodeURIComponent(phoneNumber);
  assert.equal(await found(`phone_number=${encoded}`), "a");
  // A client that only checks for a first entry finds the wrong number.
  assert.equal(await found("phone_number=1"), "ab");
  assert.equal(await found(`agent_id=${agentId}`), "a");
  assert.equal(await found("search=b"), "b");
  assert.equal(await found("search=ACM"), "a");
  assert.equal(await found("search=555"), "b");
  assert.equal(await found("label=bit"), "b");
  assert.equal(await found("provider=sip_trunk"), "");
  assert.equal(await found("unheard_of=1"), "ab");
  for (
    const query of [
      "page_size=0",
      "page_size=101",
      "page_size=x",
      "cursor=x",
      "sort_by=label",
    ]
  ) {
    const { status } = await request(`v2/phone-numbers?${query}`);
    assert.equal(status, 422, query);
  }
});

test("an agent shows its first message, and whether a call may replace it", async (t) => {
  const { control, request } = await startForTest(t);
  await control.addAgent({ agentId: "agent_2", name: "Jill" });
  const agents = z.object({
    agents: z.array(z.object({ agent_id: z.string(), name: z.string() })),
    next_cursor: z.string().nullable(),
    has_more: z.boolean(),
  });
  const first = agents.parse((await request("agents?page_size=1")).body);
  assert.deepEqual(first.agents, [{ agent_id: agentId, name: "Jack" }]);
  assert.equal(first.has_more, true);
  const rest = await request(`agents?cursor=${first.next_cursor}`);
  assert.equal(agents.parse(rest.body).agents[0]?.name, "Jill");

  const agent = z.object({
    name: z.literal("Jack"),
    conversation_config: z.object({
      agent: z.object({ first_message: z.literal("Hello") }),
    }),
    platform_settings: z.object({
      overrides: z.object({
        conversation_config_override: z.object({
          agent: z.object({ first_message: z.literal(true) }),
        }),
        enable_conversation_initiation_client_data_from_webhook: z.literal(
          true,
        ),
      }),
    }),
  });
  agent.parse((await request(`agents/${agentId}`)).body);
  assert.equal((await request("agents/agent_9")).status, 404);
});
