import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { z } from "zod";
import { report } from "../stack-under-test/call-from-elevenlabs.ts";
import { publicSettings } from "../stack-under-test/call-from-twilio.ts";
import { insertWithNumber } from "../stack-under-test/numbers.ts";
import { readPages, request } from "../stack-under-test/request.ts";
import { useStack } from "../stack-under-test/use-stack.ts";

const listSchema = z.object({
  calls: z.array(z.object({
    id: z.string(),
    direction: z.string(),
    from: z.string().nullable(),
    to: z.string().nullable(),
    status: z.string(),
    result: z.string().nullable(),
    durationSeconds: z.number().nullable(),
  })),
  nextCursor: z.string().nullable(),
});

describe("the call log", () => {
  const stack = useStack(publicSettings);

  const listCalls = async (organizationId: string, query = "") => {
    const { info } = stack();
    const path = `/organizations/${organizationId}/calls${query}`;
    const { body } = await request(info, path, {
      headers: { apikey: info.secretKey },
    });
    return listSchema.parse(body);
  };

  it("has a call once, also when ElevenLabs reports it twice at once", async () => {
    const { info, functionLogs, server, database } = stack();
    const { number, organization } = await insertWithNumber(server, "Log");
    const call = {
      conversationId: "conv_log",
      agentNumber: number.phone_number,
    };
    const first = { ...call, cost: "0.30000000000000001" };
    const answers = await Promise.all([1, 2].map(() => report(info, first)));
    answers.push(await report(info, { ...call, cost: "1" }));
    for (const { status } of answers) assert.equal(status, 200);

    const { calls: [listed, ...others] } = await listCalls(organization.id);
    assert.deepEqual(others, []);
    assert.deepEqual(listed, {
      id: listed?.id,
      direction: "inbound",
      from: "+16045550199",
      to: number.phone_number,
      status: "finished",
      result: "answered",
      durationSeconds: 42,
    });
    const [stored] = await database`
      select provider_cost::text, conversation_id from public.call_records
      where organization_id = ${organization.id}`;
    assert.deepEqual(stored, {
      provider_cost: "0.30000000000000001",
      conversation_id: "conv_log",
    });
    assert.doesNotMatch(functionLogs.join("\n"), /4111/);
  });

  it("has pages, newest first, that neither repeat nor omit one of two calls that began at once", async () => {
    const { info, server } = stack();
    const { number, organization } = await insertWithNumber(server, "Pages");
    const agentNumber = number.phone_number;
    const now = Math.floor(Date.now() / 1000);
    for (
      const [conversationId, began] of [
        ["conv_early", now - 30],
        ["conv_left", now - 20],
        ["conv_right", now - 20],
        ["conv_late", now - 10],
      ] as const
    ) {
      await report(info, { conversationId, agentNumber, began });
    }
    const pages = await readPages((after) =>
      listCalls(organization.id, `?limit=1${after}`)
    );
    const { data: details } = await server.from("call_details")
      .select("call_id, conversation_id").throwOnError();
    const seen = pages.flatMap(({ calls }) =>
      calls.map(({ id }) =>
        details.find(({ call_id }) => call_id === id)?.conversation_id
      )
    );
    const [latest, ...others] = seen;
    assert.equal(latest, "conv_late");
    assert.deepEqual(others.slice(0, 2).sort(), ["conv_left", "conv_right"]);
    assert.deepEqual(others.slice(2), ["conv_early"]);
  });

  it("keeps a call to a number without an organization, for the admins", async () => {
    const { info, server } = stack();
    const conversationId = "conv_stray";
    const agentNumber = "+16045550102";
    assert.equal(
      (await report(info, { conversationId, agentNumber })).status,
      200,
    );
    const { data } = await server.from("call_records").select()
      .eq("conversation_id", conversationId).single().throwOnError();
    assert.equal(data.organization_id, null);
    assert.equal(data.agent_number, agentNumber);
  });

  it("refuses a report that ElevenLabs did not sign, or signed long ago", async () => {
    const { info, server } = stack();
    const call = { conversationId: "conv_forged", agentNumber: "+16045550103" };
    for (
      const forgery of [
        { tamper: (body: string) => body.replace("296", "1") },
        { ageInSeconds: 31 * 60 },
        { ageInSeconds: -6 * 60 },
      ]
    ) {
      const { status, code } = await report(info, { ...call, ...forgery });
      assert.deepEqual([status, code], [401, "INVALID_SIGNATURE"]);
    }
    const { data } = await server.from("call_details").select()
      .eq("conversation_id", "conv_forged").throwOnError();
    assert.deepEqual(data, []);
  });
});
