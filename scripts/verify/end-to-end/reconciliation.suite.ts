import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { reportSchema } from "../../commands/reconcile/report-schema.ts";
import { localAgent } from "../../local/vendors/elevenlabs.ts";
import { runCommand } from "../stack-under-test/run-command.ts";
import {
  emptyAccount,
  makeAccount,
} from "../stack-under-test/reconciliation/make-account.ts";
import {
  planAccount,
  truthOf,
} from "../stack-under-test/reconciliation/plan-account.ts";
import {
  reconcileNow,
  useReconciliation,
} from "../stack-under-test/reconciliation/use-reconciliation.ts";

const SIZE = 1_000;
const SEEDS = [1, 20261122, 4_000_000_000];

describe("the reconciliation of an account with numbers of every class", () => {
  const { stack } = useReconciliation();

  for (const seed of SEEDS) {
    it(`finds what is true of ${SIZE} numbers, and what they cost, with seed ${seed}`, async () => {
      const { info, twilio } = stack();
      const planned = planAccount({
        seed,
        size: SIZE,
        agentId: localAgent.agentId,
        ourVoiceUrl: `${info.apiUrl}/functions/v1/twilio/voice`,
      });
      await makeAccount(stack(), planned);
      const { bill } = await twilio.account();
      const truth = truthOf(planned, bill);

      const { reconciliation, findings } = await reconcileNow(info);
      assert.ok(reconciliation);
      const seen = reconciliation.classes.map(
        ({ class: name, numbers, monthlyCosts }) => {
          const [cost] = monthlyCosts;
          return [name, {
            count: numbers,
            cents: Math.round(Number(cost?.amount ?? 0) * 100),
          }] as const;
        },
      );
      assert.deepEqual(new Map(seen), new Map(truth));
      const total = seen.reduce((sum, [, { cents }]) => sum + cents, 0);
      assert.equal(total, bill.length * 115);
      assert.equal(
        Number(reconciliation.monthlyCosts[0]?.amount) * 100,
        bill.length * 115,
      );
      assert.equal(reconciliation.numbersAtTwilio, bill.length);

      const wrong = planned.filter(({ truth: name }) =>
        name !== "ok" && name !== "not_ours"
      );
      assert.equal(findings.length, wrong.length);
      const planOf = new Map(
        planned.map((number) => [number.phoneNumber, number]),
      );
      for (
        const { type, confirmed, phoneNumber, suggestedCommand } of findings
      ) {
        const plan = planOf.get(phoneNumber);
        assert.equal(plan?.truth, type, phoneNumber);
        assert.ok(confirmed);
        const isAdopted = type === "number_unaccounted" &&
          plan?.orderStatus === "failed";
        assert.equal(suggestedCommand === null, isAdopted, phoneNumber);
      }
    });
  }

  it("is what npm run reconcile prints, and its exit status tells that somebody is needed", async () => {
    const { info } = stack();
    await assert.rejects(runCommand(info, "reconcile"), {
      code: 1,
      stdout: /^class +numbers +a month\nok +\d+ +[\d.]+ USD\n/,
      stderr: /numbers at Twilio/,
    });
    await emptyAccount(stack());
    const { stdout } = await runCommand(info, "reconcile", "--json");
    assert.deepEqual(reportSchema.parse(JSON.parse(stdout)).findings, []);
  });
});
