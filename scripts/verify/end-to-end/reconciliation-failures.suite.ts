import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { awaitConclusion } from "../../commands/reconcile/await-conclusion.ts";
import type { Run } from "../../commands/reconcile/reconciliation-report.ts";
import { localAgent } from "../../local/vendors/elevenlabs.ts";
import { waitUntil } from "../../local/wait-until.ts";
import { awaitNumber } from "../stack-under-test/numbers.ts";
import { killFunction } from "../stack-under-test/stack-under-test.ts";
import {
  emptyAccount,
  makeAccount,
} from "../stack-under-test/reconciliation/make-account.ts";
import { planAccount } from "../stack-under-test/reconciliation/plan-account.ts";
import {
  reconcileNow,
  useReconciliation,
} from "../stack-under-test/reconciliation/use-reconciliation.ts";

describe("a reconciliation while things happen", () => {
  const { stack, pending, concluded, begin, latest } = useReconciliation();
  const plan = (size: number) =>
    planAccount({
      seed: 3,
      size,
      agentId: localAgent.agentId,
      ourVoiceUrl: `${stack().info.apiUrl}/functions/v1/twilio/voice`,
    });

  const awaitLatest = (what: string, holds: (run: Run) => boolean) =>
    waitUntil(what, async () => {
      const run = await latest();
      return run !== null && holds(run) ? run : undefined;
    });

  const failures = [
    ["Twilio", "an error", { kind: "error", status: 500 }],
    ["Twilio", "no answer", { kind: "timeout" }],
    ["ElevenLabs", "an HTML page", { kind: "html", status: 502 }],
  ] as const;

  for (const [vendor, what, fault] of failures) {
    it(`makes no notification after ${what} of ${vendor}, records why, and continues afterwards`, async () => {
      const { twilio, elevenLabs, info } = stack();
      await makeAccount(stack(), plan(40));
      const before = await pending();
      if (vendor === "Twilio") {
        const ofTwilio = fault.kind === "error"
          ? { ...fault, code: 20500, message: "Broken" }
          : fault;
        await twilio.addFault({ operation: "list", fault: ofTwilio });
      } else await elevenLabs.addFault({ operation: "list", fault });

      const started = await begin();
      const { error } = await awaitLatest(
        "the step fails",
        (run) => run.error !== null,
      );
      const codes = vendor === "Twilio"
        ? ["TWILIO_UNAVAILABLE", "TWILIO_TIMEOUT"]
        : ["ELEVENLABS_UNAVAILABLE"];
      assert.ok(error && codes.includes(error.code), error?.code);
      assert.deepEqual(await pending(), before);
      assert.equal(await concluded(), 0);

      const { reconciliation } = await reconcileNow(info);
      assert.equal(reconciliation?.id, started.id);
      assert.notDeepEqual(await pending(), before);
    });
  }

  it("continues where a function was killed between two pages", async () => {
    const { elevenLabs, database, running } = stack();
    await makeAccount(stack(), plan(400));
    const slow = { kind: "slow" as const, milliseconds: 1_000 };
    await elevenLabs.addFault({ operation: "list", fault: slow, times: null });
    const started = await begin();
    await awaitLatest(
      "a page is copied",
      (run) => (run.numbersAtElevenLabs ?? 0) > 0,
    );
    await killFunction(running, "reconcile");
    await elevenLabs.clearFaults();
    const killed = await latest();
    assert.equal(killed?.status, "reading_elevenlabs");

    // A minute later.
    await database`update public.reconciliations set due_at = now()`;
    await database`select one_number.sweep_reconciliation()`;
    const run = await awaitLatest(
      "the run is concluded",
      ({ status }) => status === "concluded",
    );
    assert.equal(run.id, started.id);
    const { phoneNumbers } = await stack().twilio.account();
    assert.equal(run.numbersAtTwilio, phoneNumbers.length);
  });

  it("is one run, also when many start it", async () => {
    const { info, database } = stack();
    await makeAccount(stack(), plan(120));
    const runs = await Promise.all([begin(), begin(), begin()]);
    assert.equal(new Set(runs.map(({ id }) => id)).size, 1);
    await Promise.all(
      [1, 2, 3].map(() =>
        database`select one_number.wake_edge_function('reconcile')`
      ),
    );
    const waiting = { timeoutSeconds: 60, onProgress: () => {} };
    await Promise.all([
      awaitConclusion(info, waiting),
      awaitConclusion(info, waiting),
    ]);
    const [{ count } = { count: 0 }] = await database<{ count: number }[]>`
      select count(*)::integer from (
        select from public.admin_notifications where status = 'pending' group by type, subject having count(*) > 1
      ) as twice`;
    assert.equal(count, 0);
  });

  it("never calls a number missing or unknown while it is being bought", async () => {
    const { server, info } = stack();
    await emptyAccount(stack());
    const ids: string[] = [];
    for (let batch = 0; batch < 3; batch += 1) {
      const { data } = await server.from("organizations").insert(
        Array.from(
          { length: 10 },
          (_, index) => ({ name: `Burst ${batch}.${index}` }),
        ),
      ).select("id").throwOnError();
      ids.push(...data.map(({ id }) => id));
      const { reconciliation } = await reconcileNow(info);
      const fine = ["ok", "elevenlabs_import_required"];
      const seen = reconciliation?.classes.map((sum) => sum.class) ?? [];
      assert.deepEqual(seen.filter((name) => !fine.includes(name)), []);
    }
    for (const id of ids) await awaitNumber(server, id);
    await reconcileNow(info);
    const types = new Set((await pending()).map((line) => line.split(" ")[0]));
    assert.deepEqual([...types], ["elevenlabs_import_required"]);
  });
});
