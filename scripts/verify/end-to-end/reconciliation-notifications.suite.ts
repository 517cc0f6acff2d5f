import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { localAgent } from "../../local/vendors/elevenlabs.ts";
import { makeAccount } from "../stack-under-test/reconciliation/make-account.ts";
import { planAccount } from "../stack-under-test/reconciliation/plan-account.ts";
import type { PlannedNumber } from "../stack-under-test/reconciliation/planned-number.ts";
import {
  reconcileNow,
  useReconciliation,
} from "../stack-under-test/reconciliation/use-reconciliation.ts";
import { request } from "../stack-under-test/request.ts";

/** Whether the finding is a paid number whose organization still waits for a number. */
function isWaitedFor({ truth, orderStatus }: PlannedNumber): boolean {
  return truth === "number_unaccounted" && orderStatus === "failed";
}

describe("the notifications of a reconciliation", () => {
  const { stack, pending } = useReconciliation();
  const plan = () =>
    planAccount({
      seed: 3,
      size: 120,
      agentId: localAgent.agentId,
      ourVoiceUrl: `${stack().info.apiUrl}/functions/v1/twilio/voice`,
    });

  it("tell each finding once, and a waiting organization's number is adopted", async () => {
    const planned = plan();
    await makeAccount(stack(), planned);
    await reconcileNow(stack().info);
    const expected = planned
      .filter(({ truth }) => truth !== "ok" && truth !== "not_ours")
      .map((number) => {
        const type = isWaitedFor(number)
          ? "elevenlabs_import_required"
          : number.truth;
        return `${type} ${number.phoneNumber}`;
      });
    assert.deepEqual(await pending(), expected.sort());

    await reconcileNow(stack().info);
    assert.deepEqual(await pending(), expected.sort());
    const [told] = await stack()
      .database`select count(*)::integer from public.admin_notifications`;
    assert.equal(told?.count, expected.length);

    const adopted = planned.filter(isWaitedFor);
    assert.ok(adopted.length > 0);
    for (const { sid, organizationId } of adopted) {
      const { data } = await stack().server.from("phone_number_records")
        .select().eq("twilio_sid", sid).single().throwOnError();
      assert.deepEqual([data.organization_id, data.status], [
        organizationId,
        "pending_import",
      ]);
    }
  });

  it("are resolved when the finding is mended, and do not return when an admin dismissed them", async () => {
    const { info, twilio } = stack();
    const astray = plan().filter(({ truth }) => truth === "webhook_mismatch");
    const mended = astray.find(({ row }) => row?.status === "pending_import");
    const dismissed = astray.find(({ row }) => row?.status === "active");
    assert.ok(mended && dismissed);
    const { phoneNumbers } = await twilio.account();
    await fetch(`${info.twilioUrl}/simulator/reset`, { method: "POST" });
    await twilio.own(
      phoneNumbers.map(({ phoneNumber, sid, configuration }) => ({
        phoneNumber,
        sid,
        configuration: sid === mended.sid
          ? {
            ...configuration,
            voice_url: "https://api.elevenlabs.io/twilio/inbound_call",
            voice_application_sid: "",
          }
          : configuration,
      })),
    );
    const [notification] = await stack().database<{ id: string }[]>`
      select id from public.admin_notifications
      where type = 'webhook_mismatch' and subject = ${dismissed.phoneNumber}`;
    const answer = await request(
      info,
      `/admin/notifications/${notification?.id}/dismiss`,
      {
        method: "POST",
        headers: { apikey: info.secretKey },
        body: '{"reason": "It is meant to be"}',
      },
    );
    assert.equal(answer.status, 200);
    const expected = new Set(await pending());
    assert.ok(!expected.has(`webhook_mismatch ${dismissed.phoneNumber}`));
    await reconcileNow(stack().info);
    expected.delete(`webhook_mismatch ${mended.phoneNumber}`);
    expected.add(`elevenlabs_import_required ${mended.phoneNumber}`);
    assert.deepEqual(new Set(await pending()), expected);
  });
});
