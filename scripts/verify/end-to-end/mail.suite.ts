import assert from "node:assert/strict";
import { execFile, spawnSync } from "node:child_process";
import { before, describe, it } from "node:test";
import { promisify } from "node:util";
import { waitUntil } from "../../local/wait-until.ts";
import { awaitMail, readInbox } from "../../local/mail/inbox.ts";
import { insertWithNumber } from "../stack-under-test/numbers.ts";
import { useStack } from "../stack-under-test/use-stack.ts";
import { plainEnvironment } from "../../local/testing/plain-environment.ts";

const run = promisify(execFile);
const hasCurl = spawnSync("curl", ["--version"]).status === 0;

describe("the admins' mail without an admins' page", () => {
  const stack = useStack({}, { catchMail: true });
  let mailUrl: string;

  before(() => {
    const { info } = stack();
    mailUrl = info.mailUrl ?? "";
  });

  it(
    "has everything an admin needs to activate a number",
    { skip: !hasCurl && "curl is not here" },
    async () => {
      const { info, server } = stack();
      const name = `Acme <b>"Ünï" & 'Söhne'</b> 🎉`;
      const { number } = await insertWithNumber(server, name);
      const mail = await awaitMail(mailUrl, name);
      assert.equal(
        mail.subject,
        `Import ${number.phone_number} to ElevenLabs for ${name}`,
      );
      assert.deepEqual(mail.to.map(({ address }) => address), [
        "admin@example.com",
      ]);
      assert.match(mail.text, /Import a number from Twilio/);
      assert.doesNotMatch(mail.text, /#activate=/);
      assert.doesNotMatch(mail.html, /<b>"/);

      const command = /^curl .*$/m.exec(mail.text)?.[0] ?? "";
      const { stdout } = await run(
        "sh",
        ["-c", command.replace("<the id>", "phone_from_mail")],
        { env: { ...plainEnvironment(), SECRET_KEY: info.secretKey } },
      );
      assert.match(stdout, /"status":"active"/);
      const { data } = await server.from("phone_number_records").select()
        .eq("id", number.id).single().throwOnError();
      assert.deepEqual(
        [data.status, data.elevenlabs_phone_id],
        ["active", "phone_from_mail"],
      );
    },
  );

  it("is, for a burst of notifications, a few messages and a digest of all others", async () => {
    const { server } = stack();
    const before = (await readInbox(mailUrl)).length;
    const names = Array.from({ length: 30 }, (_, n) => `Burst ${n}.`);
    await server.from("organizations").insert(names.map((name) => ({ name })))
      .throwOnError();
    await waitUntil("all numbers are announced", async () => {
      const [row] = await stack().database`
        select count(*)::int from public.admin_notifications where title like '%Burst%'`;
      return row?.count === names.length ? true : undefined;
    });
    // Instead of waiting for half a minute, and for pg_cron.
    await waitUntil("all admins are told", async () => {
      await stack().database`
        update public.notification_deliveries set created_at = created_at - interval '30 seconds'
        where due_at is not null`;
      await stack().database`select one_number.sweep_notification_deliveries()`;
      const [row] = await stack().database`
        select count(*)::int from public.notification_deliveries where due_at is not null`;
      return row?.count === 0 ? true : undefined;
    });

    const mails = (await readInbox(mailUrl)).slice(before);
    const digests = mails.filter(({ subject }) => / more$/.test(subject));
    const singles = mails.filter((mail) => !digests.includes(mail));
    assert.ok(singles.length <= 5, `${singles.length} messages`);
    assert.equal(digests.length, 1);
    const [digest] = digests;
    assert.ok(digest);
    const told = names.length - singles.length;
    assert.match(
      digest.subject,
      new RegExp(
        `^Import \\+\\d+ to ElevenLabs for Burst \\d+\\., and ${
          told - 1
        } more$`,
      ),
    );
    assert.ok(digest.text.startsWith(`${told} notifications for the admins\n`));
    for (const name of names) {
      const named = singles.some(({ subject }) => subject.endsWith(name)) !==
        digest.text.includes(`ElevenLabs for ${name}\n`);
      assert.ok(named, `"${name}" is named once`);
    }
  });
});
