import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import { findFreePort } from "../../local/processes/ports.ts";
import { startReceiver } from "../../local/testing/receiver.ts";
import { waitUntil } from "../../local/wait-until.ts";
import { startMailServer } from "../stack-under-test/start-mail-server.ts";
import { useStack } from "../stack-under-test/use-stack.ts";

const smtpPort = await findFreePort();
const monitor = await startReceiver();

describe("a heartbeat", () => {
  let mail: Awaited<ReturnType<typeof startMailServer>>;
  before(async () => mail = await startMailServer(smtpPort));
  after(() => Promise.all([mail.stop(), monitor.stop()]));
  const stack = useStack({
    HEARTBEAT_URL: `${monitor.url}/secret-of-the-monitor`,
    SMTP_URL: `smtp://127.0.0.1:${smtpPort}`,
    ADMIN_EMAILS: "ada@example.com",
  });

  /** Wakes the function as pg_cron does each hour, and returns what kept it from a heartbeat. */
  async function sweep(): Promise<readonly string[]> {
    const { database } = stack();
    await database`update public.heartbeats set asked_at = null where id`;
    await database`select one_number.sweep_heartbeat()`;
    return await waitUntil("the function has looked", async () => {
      const [row] = await database`
        select asked_at, problems from public.heartbeats`;
      return row?.["asked_at"] === null ? undefined : row?.["problems"];
    });
  }

  it("is sent when all is well", async () => {
    assert.deepEqual(await sweep(), []);
    assert.deepEqual(monitor.paths(), ["/secret-of-the-monitor"]);
  });

  for (
    const [what, breakIt, mendIt, problem] of [
      [
        "a cron job is switched off",
        "select cron.alter_job(jobid, active := false) from cron.job where jobname = 'sweep-phone-number-orders'",
        "select cron.alter_job(jobid, active := true) from cron.job where jobname = 'sweep-phone-number-orders'",
        /is switched off/,
      ],
    ] as const
  ) {
    it(`is not sent when ${what}`, async () => {
      const sent = monitor.paths().length;
      const { database } = stack();
      await database.unsafe(breakIt);
      const problems = await sweep();
      await database.unsafe(mendIt);
      assert.match(problems.join(), problem);
      assert.equal(monitor.paths().length, sent);
    });
  }

  it("is not sent when no wake-up arrives", async () => {
    const sent = monitor.paths().length;
    const { database } = stack();
    const [secret] = await database`
      select id, decrypted_secret as url from vault.decrypted_secrets where name = 'edge_functions_url'`;
    await database`select vault.update_secret(${
      secret?.["id"]
    }, 'http://127.0.0.1:1')`;
    await database`select one_number.sweep_heartbeat()`;
    await waitUntil("pg_net has given up", async () => {
      const [row] = await database`
        select error_msg from net._http_response where status_code is null order by id desc limit 1`;
      return row;
    });
    await database`select vault.update_secret(${secret?.["id"]}, ${
      secret?.["url"]
    })`;
    assert.equal(monitor.paths().length, sent);
  });

  it("is not sent when the mail server is down, and no log has the URL", async () => {
    const sent = monitor.paths().length;
    await mail.stop();
    assert.match((await sweep()).join(), /The mail server does not let us in/);
    assert.equal(monitor.paths().length, sent);
    const logs = stack().functionLogs.join("\n");
    assert.match(logs, /No heartbeat was sent/);
    assert.doesNotMatch(logs, /secret-of-the-monitor/);
  });
});
