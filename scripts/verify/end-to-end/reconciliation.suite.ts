import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { describe, it } from "node:test";
import { promisify } from "node:util";
import { reportSchema } from "../../commands/reconcile/reconciliation-report.ts";
import { localAgent } from "../../local/vendors/elevenlabs.ts";
import { commandEnvironment } from "./command-environment.ts";
import { makeAccount } from "../stack-under-test/reconciliation/make-account.ts";
import {
  planAccount,
  truthOf,
} from "../stack-under-test/reconciliation/plan-account.ts";
import { reconcileNow } from "../stack-under-test/reconciliation/reconcile-now.ts";
import { useReconciliation } from "../stack-under-test/reconciliation/use-reconciliation.ts";
import { root } from "../../local/root.ts";

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
    const run = promisify(execFile);
    const command = [
      "--import",
      "tsx",
      "scripts/reconcile.ts",
      "--url",
      info.apiUrl,
    ];
    const options = {
      cwd: root,
      env: commandEnvironment(info.secretKey),
    };
    await assert.rejects(run(process.execPath, command, options), {
      code: 1,
      stdout: /^class +numbers +a month\nok +\d+ +[\d.]+ USD\n/,
      stderr: /numbers at Twilio/,
    });
    await makeAccount(stack(), []);
    const { stdout } = await run(
      process.execPath,
      [...command, "--json"],
      options,
    );
    assert.deepEqual(reportSchema.parse(JSON.parse(stdout)).findings, []);
  });
});
