import assert from "node:assert/strict";
import { localAgent } from "../../local/vendors/elevenlabs.ts";
import { makeAccount } from "../stack-under-test/reconciliation/make-account.ts";
import {
  planAccount,
  truthOf,
} from "../stack-under-test/reconciliation/plan-account.ts";
import { reconcileNow } from "../stack-under-test/reconciliation/use-reconciliation.ts";
import type { StackUnderTest } from "../stack-under-test/stack-under-test.ts";

/** Asserts that a reconciliation finds the planned state and the costs of this many numbers of all kinds. */
export async function assertFindsTruth(
  stack: StackUnderTest,
  { seed, size }: { readonly seed: number; readonly size: number },
): Promise<void> {
  const { info, twilio } = stack;
  const planned = planAccount({
    seed,
    size,
    agentId: localAgent.agentId,
    ourVoiceUrl: `${info.apiUrl}/functions/v1/twilio/voice`,
  });
  await makeAccount(stack, planned);
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
    // Deleting an import days later may take it from the number's next organization.
    const isLeftOver = type === "elevenlabs_mismatch" &&
      plan?.row?.status === "released";
    assert.equal(
      suggestedCommand === null,
      isAdopted || isLeftOver,
      phoneNumber,
    );
    // Pasted, it must reach the simulator.
    const realService = /^curl (-X \w+ )?['"]https:/;
    assert.doesNotMatch(suggestedCommand ?? "", realService);
  }
}
