import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import { waitUntil } from "../../local/wait-until.ts";
import { emptyAccount } from "../stack-under-test/reconciliation/make-account.ts";
import { insertWithNumber } from "../stack-under-test/numbers.ts";
import { useMessageCounts } from "./use-message-counts.ts";

describe("messages are counted", () => {
  const { stack, ago, sent, received, ...counts } = useMessageCounts();
  const { sweep, awaitCounted, readSms } = counts;
  const setGrace = (grace: string) =>
    stack()
      .database`update public.provisioning_settings set release_grace = ${grace}`;
  before(() => emptyAccount(stack()));
  after(() => setGrace("7 days"));

  it("in total, and for no organization, before the first day is counted", async () => {
    const { server, twilio } = stack();
    const numbers = new Map<string, string>();
    for (const name of ["Acme", "Bolt", "Core"]) {
      const { number } = await insertWithNumber(server, name);
      numbers.set(name, number.phone_number);
    }
    await stack().database`
      update public.phone_numbers set purchased_at = ${ago(6)}`;
    const [acme = "", bolt = "", core = ""] = numbers.values();
    await twilio.message([
      sent(acme, ago(5), 3),
      received(acme, ago(5, "00:00:00Z")),
      received(acme, ago(4, "23:59:59Z")),
      { ...sent(acme, ago(4)), status: "failed" },
      { ...sent(acme, ago(4)), media: 1 },
      sent(bolt, ago(2)),
      { ...sent(bolt, ago(2)), status: "undelivered" },
      received(core, ago(4), 2),
      sent("+12125550199", ago(4), 4),
    ]);
    const { of, ofNone, total, deleted, countedUntil } = await readSms();
    assert.deepEqual(of, { Acme: null, Bolt: null, Core: null });
    assert.deepEqual([ofNone, total, deleted, countedUntil], [
      13,
      13,
      null,
      null,
    ]);
  });

  it("once, also when two functions count at a time", async () => {
    const { twilio } = stack();
    await twilio.addFault({
      operation: "messages",
      fault: { kind: "error", status: 401, code: 20003, message: "No" },
    });
    await sweep();
    await waitUntil("the refusal is in the log", () => {
      const isTold = stack().functionLogs.some((line) =>
        line.includes("The work broke off")
      );
      return Promise.resolve(isTold ? true : undefined);
    });
    const [{ days } = { days: -1 }] = await stack().database<
      { days: number }[]
    >`
      select count(*)::integer as days from public.message_count_days`;
    assert.equal(days, 0);

    await sweep();
    await sweep();
    await awaitCounted();
    const { of, ofNone, total, deleted, countedUntil, ...costs } =
      await readSms();
    assert.deepEqual(of, { Acme: 5, Bolt: 2, Core: 2 });
    assert.deepEqual([ofNone, total, deleted], [4, 13, 0]);
    assert.ok(countedUntil !== null && countedUntil >= ago(1).slice(0, 10));
    const amounts = costs.amounts.map(({ amount }) => amount).sort();
    assert.deepEqual(amounts, ["0.015", "0.015", "0.03", "0.0375"]);
    assert.deepEqual(costs.totalAmounts, [
      { currency: "USD", amount: "0.0975" },
    ]);
  });

  it("for the organization that had the number on that day", async () => {
    const { server, twilio } = stack();
    await setGrace("0");
    const { data: released } = await server.from("phone_numbers")
      .select("id, phone_number").eq("organization_name", "Core").single()
      .throwOnError();
    await server.from("organizations").delete().eq("name", "Core")
      .throwOnError();
    await stack().database`select one_number.sweep_phone_number_releases()`;
    await waitUntil("the number is released", async () => {
      const { data } = await server.from("phone_numbers").select("status")
        .eq("id", released.id).single().throwOnError();
      return data.status === "released" ? true : undefined;
    });
    const { number } = await insertWithNumber(server, "Dash");
    assert.equal(number.phone_number, released.phone_number);
    await stack().database`
      update public.phone_numbers set released_at = ${ago(3)}
      where id = ${released.id}`;
    await stack().database`
      update public.phone_numbers set purchased_at = ${ago(1)}
      where id = ${number.id}`;
    await twilio.message([
      sent(number.phone_number, ago(3)),
      sent(number.phone_number, ago(2)),
      sent(number.phone_number, ago(1), 3),
    ]);
    await stack().database`delete from public.message_count_days`;
    await sweep();
    await awaitCounted();
    const { of, ofNone, total, deleted } = await readSms();
    assert.deepEqual(of, { Acme: 5, Bolt: 2, Core: 3, Dash: 3 });
    assert.deepEqual([ofNone, total, deleted], [5, 18, 3]);
  });

  it("and organizations keep their counts when Twilio does not answer", async () => {
    const { twilio } = stack();
    await twilio.addFault({
      operation: "usage",
      fault: { kind: "error", status: 503, code: 20503, message: "Down" },
    });
    const { of, ofNone, total, deleted } = await readSms();
    assert.deepEqual(of, { Acme: 5, Bolt: 2, Core: 3, Dash: 3 });
    assert.deepEqual([ofNone, total, deleted], [null, null, 3]);
  });
});
