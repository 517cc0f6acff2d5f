import assert from "node:assert/strict";
import { describe, it } from "node:test";
import type { Report } from "../../commands/reconcile/reconciliation-report.ts";
import { localAgent } from "../../local/vendors/elevenlabs.ts";
import { awaitNumber } from "../stack-under-test/numbers.ts";
import { makeAccount } from "../stack-under-test/reconciliation/make-account.ts";
import type { PlannedNumber } from "../stack-under-test/reconciliation/planned-number.ts";
import { active } from "../stack-under-test/reconciliation/sample-numbers.ts";
import {
  reconcileNow,
  useReconciliation,
} from "../stack-under-test/reconciliation/use-reconciliation.ts";
import { request } from "../stack-under-test/request.ts";

/** Longer than any number is old. */
const FOREVER_MILLISECONDS = 10 * 365 * 24 * 60 * 60 * 1_000;

/** An active number without a finding. */
function planned(turn: number, changes: Partial<PlannedNumber> = {}) {
  const given = { turn, random: () => 0, agentId: localAgent.agentId };
  return { ...active(given, "ok"), ...changes };
}

/** A number that only Twilio has, with the tag of an organization that we do not know. */
function forgotten(turn: number) {
  return planned(turn, {
    row: null,
    imports: [],
    orderStatus: null,
    organizationExists: false,
  });
}

describe("a number is what Twilio says of it under its own id", () => {
  const { stack } = useReconciliation();

  /** Makes the call that a finding advises. */
  async function follow(finding: Report["findings"][number] | undefined) {
    const { path, body } = finding?.command ?? {};
    assert.equal(typeof path, "string");
    const { info } = stack();
    return await request(info, String(path), {
      method: "POST",
      headers: { apikey: info.secretKey },
      body: JSON.stringify(body),
    });
  }

  async function atTwilio(): Promise<readonly string[]> {
    const { phoneNumbers } = await stack().twilio.account();
    return phoneNumbers.map(({ sid }) => sid);
  }

  async function recordOf({ phoneNumber }: PlannedNumber) {
    const { data } = await stack().server.from("phone_number_records").select()
      .eq("phone_number", phoneNumber).single().throwOnError();
    return data;
  }

  it("and not what a list shows that comes back empty", async () => {
    const numbers = [planned(1), planned(2), planned(3)];
    await makeAccount(stack(), numbers);
    await stack().twilio.changeSettings({
      listLagMilliseconds: FOREVER_MILLISECONDS,
    });
    const { reconciliation, findings } = await reconcileNow(stack().info);
    assert.deepEqual(findings, []);
    assert.equal(reconciliation?.numbersAtTwilio, numbers.length);
  });

  it("and the call about one that is gone takes nothing away once it is back", async () => {
    const number = planned(1);
    const { phoneNumber, sid } = number;
    await makeAccount(stack(), [number]);
    await stack().twilio.lose([sid]);
    const { findings: [gone] } = await reconcileNow(stack().info);
    assert.equal(gone?.type, "number_missing");

    await stack().twilio.own([{
      phoneNumber,
      sid,
      configuration: number.twilio ?? {},
    }]);
    const refused = await follow(gone);
    assert.equal(refused.status, 409);
    assert.match(JSON.stringify(refused.body), /PHONE_NUMBER_AT_TWILIO/);
    assert.deepEqual(await atTwilio(), [sid]);
    assert.notEqual((await recordOf(number)).status, "released");

    await stack().twilio.lose([sid]);
    assert.equal((await follow(gone)).status, 200);
    assert.equal((await recordOf(number)).status, "released");
  });

  it("and the same number under a new id, when somebody bought it back", async () => {
    const number = planned(1);
    await makeAccount(stack(), [number]);
    await stack().twilio.lose([number.sid]);
    const [boughtBack] = await stack().twilio.own([{
      phoneNumber: number.phoneNumber,
      configuration: { voice_url: number.twilio?.voice_url },
    }]);
    const { reconciliation, findings } = await reconcileNow(stack().info);
    assert.deepEqual(findings, []);
    assert.equal(reconciliation?.numbersBoughtBack, 1);
    assert.equal((await recordOf(number)).twilio_sid, boughtBack?.sid);
  });

  it("and old advice releases no number whose organization has come back", async () => {
    const [returning, unneeded] = [forgotten(1), forgotten(2)];
    await makeAccount(stack(), [returning, unneeded]);
    const { findings } = await reconcileNow(stack().info);
    assert.deepEqual(findings.map(({ type }) => type), [
      "number_unaccounted",
      "number_unaccounted",
    ]);
    const about = ({ phoneNumber }: PlannedNumber) =>
      findings.find((finding) => finding.phoneNumber === phoneNumber);

    await stack().server.from("organizations")
      .insert({ id: returning.organizationId, name: "Returning" })
      .throwOnError();
    const adopted = await awaitNumber(
      stack().server,
      returning.organizationId,
    );
    assert.equal(adopted.phone_number, returning.phoneNumber);
    const refused = await follow(about(returning));
    assert.equal(refused.status, 409);
    assert.match(JSON.stringify(refused.body), /PHONE_NUMBER_RECORDED/);

    assert.equal((await follow(about(unneeded))).status, 200);
    assert.deepEqual(await atTwilio(), [returning.sid]);
  });
});
