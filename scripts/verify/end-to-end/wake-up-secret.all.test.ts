import assert from "node:assert/strict";
import { randomBytes } from "node:crypto";
import { describe, it } from "node:test";
import { readInbox } from "../../local/mail/inbox.ts";
import { upsertVaultSecrets } from "../../local/vault/vault-secrets.ts";
import { waitUntil } from "../../local/wait-until.ts";
import { insertWithNumber } from "../stack-under-test/numbers.ts";
import { useStack } from "../stack-under-test/use-stack.ts";

const makeSecret = () => `whsec_${randomBytes(32).toString("base64")}`;
const [former, present, unknown] = [makeSecret(), makeSecret(), makeSecret()];

describe("the wake-up secret", () => {
  // The functions after the first step of a rotation: they have both, and Vault the former.
  const stack = useStack({
    EDGE_FUNCTION_SECRET: present,
    EDGE_FUNCTION_SECRET_PREVIOUS: former,
  }, { catchMail: true });

  const setSecret = (edge_function_secret: string) =>
    upsertVaultSecrets(stack().info.dbUrl, { edge_function_secret });

  /** Wakes a function that has nothing to do, and returns the status of its answer. */
  async function wake(functionName: string): Promise<number> {
    const { database } = stack();
    const [sent] = await database<{ id: string }[]>`
      select one_number.wake_edge_function(${functionName}) as id`;
    return await waitUntil(`"${functionName}" answers`, async () => {
      const [answer] = await database<{ status_code: number }[]>`
        select status_code from net._http_response where id = ${
        sent?.id ?? null
      }`;
      return answer?.status_code;
    });
  }

  const notifications = () =>
    stack().database<{ status: string; body: string }[]>`
      select status::text, body from public.admin_notifications where type = 'wake_up_failed'`;

  it("is rotated in steps, and each wake-up between them gets through", async () => {
    for (const [step, secret] of [["Before", former], ["After", present]]) {
      await setSecret(secret ?? "");
      await insertWithNumber(stack().server, `${step} the rotation`);
      assert.equal(await wake("reconcile"), 202);
      assert.equal(await wake("admin/test-wake-up"), 202);
    }
  });

  it("is told to the admins where it differs, although no wake-up gets through", async () => {
    const { database, info: { mailUrl } } = stack();
    assert.ok(mailUrl !== null);
    await setSecret(unknown);
    for (let attempt = 0; attempt < 3; attempt++) {
      assert.equal(await wake("reconcile"), 401);
    }
    // Five minutes later.
    await database`update public.wake_ups set sent_at = sent_at - interval '6 minutes'`;
    await database`update net._http_response set created = created - interval '6 minutes'`;
    await database`select one_number.sweep_wake_ups()`;
    await waitUntil("the admins get a mail about it", async () => {
      const subjects = (await readInbox(mailUrl)).map(({ subject }) => subject);
      return subjects.includes(
        "The database cannot wake the functions: work waits",
      ) || undefined;
    });
    const [told] = await notifications();
    assert.equal(told?.status, "pending");
    assert.match(told?.body ?? "", /^reconcile: INVALID_SIGNATURE\n/);
    const warnings = stack().functionLogs.filter((line) =>
      line.includes("A wake-up was refused")
    );
    assert.ok(warnings.some((line) => line.includes("INVALID_SIGNATURE")));
    for (const secret of [former, present, unknown]) {
      assert.ok(!stack().functionLogs.join().includes(secret.slice(6)));
    }
  });

  it("is told no more once a wake-up gets through", async () => {
    await setSecret(present);
    assert.equal(await wake("reconcile"), 202);
    await waitUntil("the notification is resolved", async () => {
      await stack().database`select one_number.sweep_wake_ups()`;
      const [told] = await notifications();
      return told?.status === "resolved" || undefined;
    });
  });
});
