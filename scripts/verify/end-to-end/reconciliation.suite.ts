import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { reportSchema } from "../../commands/reconcile/reconciliation-report.ts";
import { emptyAccount } from "../stack-under-test/reconciliation/make-account.ts";
import { useReconciliation } from "../stack-under-test/reconciliation/use-reconciliation.ts";
import { runCommand } from "../stack-under-test/run-command.ts";
import { assertFindsTruth } from "./assert-finds-truth.ts";

describe("the reconciliation of an account with numbers of every kind", () => {
  const { stack } = useReconciliation();

  it("finds their true state and their costs", () =>
    assertFindsTruth(stack(), { seed: 1, size: 400 }));

  it("is printed by npm run reconcile, whose exit status tells that an admin is needed", async () => {
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
