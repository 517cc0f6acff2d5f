import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import { readInbox } from "../../local/mail/inbox.ts";
import { simulatedTwilio } from "../../local/vendors/vendors.ts";
import { waitUntil } from "../../local/wait-until.ts";
import { awaitNumber } from "../stack-under-test/numbers.ts";
import { request } from "../stack-under-test/request.ts";
import { restoreDatabase } from "../stack-under-test/restore-database.ts";
import { runCommand } from "../stack-under-test/run-command.ts";
import {
  elevenLabsAccount,
  type StackUnderTest,
  startStackUnderTest,
} from "../stack-under-test/stack-under-test.ts";
import { useStack } from "../stack-under-test/use-stack.ts";
import {
  fillOriginal,
  ORIGINAL,
  type OriginalProject,
} from "./original-project.ts";

const MISMATCH =
  `This database belongs to the project "${ORIGINAL}" and runs in "local"`;

describe("a database that is restored in another project, with the same credentials", () => {
  const original = useStack(elevenLabsAccount);
  let copy: StackUnderTest;
  let acme: OriginalProject["acme"];
  let crabId: OriginalProject["crabId"];

  before(async () => {
    const { info, running } = original();
    ({ acme, crabId } = await fillOriginal(original()));

    copy = await startStackUnderTest({
      catchMail: true,
      settings: {
        ...elevenLabsAccount,
        TWILIO_ACCOUNT_SID: simulatedTwilio.accountSid,
        TWILIO_AUTH_TOKEN: simulatedTwilio.authToken,
        TWILIO_API_BASE_URL: info.twilioUrl,
        ELEVENLABS_API_BASE_URL: info.elevenLabsUrl,
      },
    });
    await restoreDatabase({ from: running, to: copy.running });
    await copy.database`update public.own_project set name = ${ORIGINAL}`;
    await copy
      .database`update public.phone_number_details set project_name = ${ORIGINAL}`;
    await copy.database`
      update public.provisioning_settings set purchases_paused = false, release_grace = '0'`;
  });
  after(() => copy?.stop());

  /** Sweeps as pg_cron does each minute, and waits until the functions have asked for work. */
  async function sweep() {
    await copy.database`select one_number.sweep_phone_number_orders()`;
    await copy.database`select one_number.sweep_phone_number_releases()`;
    await waitUntil("the wake-ups are sent", async () => {
      const left = await copy
        .database`select from net.http_request_queue limit 1`;
      return left.length === 0 || undefined;
    });
  }

  async function paidNumbers() {
    const { phoneNumbers } = await original().twilio.account();
    return phoneNumbers.map(({ phoneNumber }) => phoneNumber).sort();
  }

  async function isImported() {
    const { phoneNumbers } = await original().elevenLabs.workspace();
    return phoneNumbers.some(({ phoneNumber }) =>
      phoneNumber === acme.number.phone_number
    );
  }

  const ask = (path: string, body?: unknown) =>
    request(copy.info, path, {
      method: "POST",
      headers: { apikey: copy.info.secretKey },
      body: body === undefined ? null : JSON.stringify(body),
    });
  const release = () =>
    ask(`/admin/phone-numbers/${acme.number.phone_number}/release`, {
      confirm: acme.number.phone_number,
    });

  it("buys and gives back nothing, and tells its admins once", async () => {
    const paid = await paidNumbers();
    await copy.server.from("organizations").delete()
      .eq("id", acme.organization.id).throwOnError();
    await sweep();
    await waitUntil("the admins are told", async () => {
      const received = await readInbox(copy.info.mailUrl ?? "");
      return received.length > 0 || undefined;
    });
    await sweep();
    assert.deepEqual(await paidNumbers(), paid);
    assert.equal(await isImported(), true);
    const mails = await readInbox(copy.info.mailUrl ?? "");
    assert.deepEqual(
      mails.map(({ subject }) => subject.includes(MISMATCH)),
      [true],
    );
    const { data: order } = await copy.server.from("phone_number_orders")
      .select().eq("organization_id", crabId).single().throwOnError();
    assert.deepEqual([order.status, order.attempts], ["queued", 0]);
  });

  it("says why nothing is compared, released or imported", async () => {
    await assert.rejects(
      runCommand(copy.info, "reconcile"),
      ({ stderr }) => String(stderr).includes(MISMATCH),
    );
    const released = await release();
    assert.deepEqual([released.status, released.code], [
      409,
      "PROJECT_MISMATCH",
    ]);
    const headers = { apikey: copy.info.secretKey };
    const health = await request(copy.info, "/admin/health", { headers });
    assert.match(
      JSON.stringify(health.body),
      /"name":"project","status":"fail"/,
    );
    const { body } = await request(copy.info, "/admin/notifications", {
      headers,
    });
    assert.doesNotMatch(JSON.stringify(body), /"command":\{[^}]*phone-numbers/);
  });

  it("buys for its organizations once an admin accepts it, and leaves the original's numbers alone", async () => {
    const undecided = await ask("/admin/project/accept");
    assert.equal(undecided.code, "NUMBERS_UNDECIDED");
    const paid = await paidNumbers();
    const accepted = await ask("/admin/project/accept", { numbers: "leave" });
    assert.deepEqual(accepted.body, {
      project: "local",
      twilioAccountSid: simulatedTwilio.accountSid,
      takenFrom: [],
      leftTo: [ORIGINAL],
    });
    const { phone_number } = await awaitNumber(copy.server, crabId);
    await sweep();
    assert.deepEqual(await paidNumbers(), [...paid, phone_number].sort());
    assert.equal(await isImported(), true);
    assert.equal((await release()).code, "PHONE_NUMBER_ELSEWHERE");
    const { count } = await copy.server.from("admin_notifications")
      .select("*", { count: "exact", head: true })
      .eq("type", "project_mismatch").eq("status", "pending").throwOnError();
    assert.equal(count, 0);
  });

  it("gives the numbers back, too, when an admin says that the original is gone", async () => {
    const accepted = await ask("/admin/project/accept", { numbers: "take" });
    assert.equal(accepted.status, 200);
    await sweep();
    await waitUntil("the number is given back", async () => {
      const paid = await paidNumbers();
      return !paid.includes(acme.number.phone_number) || undefined;
    });
    assert.equal(await isImported(), false);
  });
});
