import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { reportSchema } from "../reconcile/report-schema.ts";
import { localAgent } from "../stack/elevenlabs.ts";
import { waitUntil } from "../wait-until.ts";
import { awaitNumber } from "./await-number.ts";
import { makeAccount } from "./reconciliation/make-account.ts";
import { planAccount } from "./reconciliation/plan-account.ts";
import { reconcileNow } from "./reconciliation/reconcile-now.ts";
import { useReconciliation } from "./reconciliation/use-reconciliation.ts";

describe("a reconciliation while things happen", () => {
  const { stack, pending, report, concluded } = useReconciliation();

  it("changes nothing when a list breaks off in the middle, and says so", async () => {
    const { twilio, elevenLabs, functionLogs } = stack();
    const planned = planAccount({
      seed: 3,
      size: 120,
      agentId: localAgent.agentId,
      ourVoiceUrl: `${stack().info.apiUrl}/functions/v1/twilio/voice`,
    });
    await makeAccount(stack(), planned);
    const before = await pending();
    const error = {
      kind: "error" as const,
      status: 500,
      code: 20500,
      message: "Broken",
    };
    await twilio.addFault({ operation: "list", fault: error, times: null });
    const refused = await report();
    assert.deepEqual([refused.status, refused.code], [
      502,
      "TWILIO_UNAVAILABLE",
    ]);
    await twilio.clearFaults();
    await elevenLabs.addFault({
      operation: "list",
      fault: { kind: "error", status: 500 },
      times: null,
    });
    const unanswered = await report();
    assert.deepEqual([unanswered.status, unanswered.code], [
      502,
      "ELEVENLABS_UNAVAILABLE",
    ]);
    await stack().database`select one_number.wake_edge_function('reconcile')`;
    await waitUntil("the work breaks off", () => {
      const brokeOff = functionLogs.some((line) =>
        line.includes("The work broke off")
      );
      return Promise.resolve(brokeOff || undefined);
    });
    await elevenLabs.clearFaults();
    assert.deepEqual(await pending(), before);
    assert.equal(await concluded(), 0);
  });

  it("never calls a number missing or unknown that is being bought meanwhile", async () => {
    const { server } = stack();
    await makeAccount(stack(), []);
    const ids: string[] = [];
    for (let batch = 0; batch < 5; batch += 1) {
      const { data } = await server.from("organizations").insert(
        Array.from(
          { length: 10 },
          (_, index) => ({ name: `Burst ${batch}.${index}` }),
        ),
      ).select("id").throwOnError();
      ids.push(...data.map(({ id }) => id));
      const reports = await Promise.all([report(), report()]);
      for (const { body } of reports) {
        const { classes } = reportSchema.parse(body);
        const seen = classes.filter(({ count }) => count > 0).map((tally) =>
          tally.class
        );
        const fine = ["ok", "bought_not_imported"];
        assert.deepEqual(seen.filter((name) => !fine.includes(name)), []);
      }
    }
    for (const id of ids) await awaitNumber(server, id);
    await Promise.all([
      reconcileNow(stack().database),
      stack().database`select one_number.wake_edge_function('reconcile')`,
    ]);
    const types = new Set((await pending()).map((line) => line.split(" ")[0]));
    assert.deepEqual([...types], ["elevenlabs_import_required"]);
  });
});
