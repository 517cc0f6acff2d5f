import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { z } from "zod";
import { startReceiver } from "../../local/testing/receiver.ts";
import { waitUntil } from "../../local/wait-until.ts";
import { insertWithNumber } from "../stack-under-test/numbers.ts";
import {
  linksIn,
  page,
  useMessagesWithLinks,
} from "./use-messages-with-links.ts";

/** The name of an organization that would like to be markup, a mention, a header and a link. */
const EVIL =
  "<!channel> <b>x</b> ```[Activate](javascript:alert(1)) https://evil.example/#activate=x";

const webhook = await startReceiver();

const postSchema = z.object({
  text: z.string(),
  blocks: z.array(z.looseObject({ type: z.string() })),
});

describe("the admins' messages with an admins' page", () => {
  const {
    stack,
    inbox,
    open,
    activate,
    mailsAbout,
    sweep,
    letMinutesPass,
  } = useMessagesWithLinks(webhook);

  it("are one mail for each address and one post, each with a link of its own that activates the number", async () => {
    const { number } = await insertWithNumber(stack().server, EVIL);
    const phoneNumber = number.phone_number;
    const mails = await mailsAbout(phoneNumber, 2);
    const tokens = new Map<string, string>();
    for (const { to, subject, text, html } of mails) {
      const links = linksIn(text);
      assert.deepEqual([...links.keys()], [phoneNumber]);
      assert.equal(to.length, 1);
      tokens.set(to[0]?.address ?? "", links.get(phoneNumber) ?? "");
      assert.equal(subject, `Import ${phoneNumber} to ElevenLabs for ${EVIL}`);
      assert.ok(
        html.includes(`href="${page}#activate=${links.get(phoneNumber)}"`),
      );
      const hrefs = [...html.matchAll(/href="([^"]*)"/g)].map(([, url]) => url);
      assert.equal(
        hrefs.filter((url) => /evil|javascript/.test(url ?? "")).length,
        0,
      );
      assert.doesNotMatch(html, /<b>x/);
      assert.doesNotMatch(text, /run the command|SECRET_KEY/);
    }
    const [post] = await waitUntil(
      "a post",
      () =>
        Promise.resolve(
          webhook.requests.length > 0 ? webhook.requests : undefined,
        ),
    );
    const { text, blocks } = postSchema.parse(JSON.parse(post?.body ?? ""));
    tokens.set("webhook", linksIn(text).get(phoneNumber) ?? "");
    // In plain text nothing has a meaning; Slack's own form for text with one is the other.
    const formatted = JSON.stringify(
      blocks.filter(({ type }) => type !== "header"),
    );
    assert.doesNotMatch(formatted.concat(text), /<!|\]\(|```/);
    const button = `"url":"${page}#activate=${tokens.get("webhook")}"`;
    assert.ok(JSON.stringify(blocks).includes(button));

    assert.equal(new Set(tokens.values()).size, 3);
    for (const [sentTo, token] of tokens) {
      const opened = await open(token);
      assert.deepEqual(
        [opened.status, opened.number?.phoneNumber, opened.sentTo],
        [200, phoneNumber, sentTo],
      );
    }
    const activated = await activate(
      tokens.get("grace@example.com"),
      "phnum_from_mail",
    );
    assert.equal(activated.status, 200);
    const { data } = await stack().server.from("phone_number_records").select()
      .eq("id", number.id).single().throwOnError();
    assert.deepEqual(
      [data.status, data.elevenlabs_phone_id_set_by],
      ["active", "link sent to grace@example.com"],
    );
  });

  it("are a digest of many imports in which each has its own link, under its own title", async () => {
    const { database, server } = stack();
    const posted = webhook.requests.length;
    const names = Array.from({ length: 12 }, (_, n) => `Digest ${n}.`);
    // As after five messages a moment ago: the next ones are gathered.
    await database.begin(async (sql) => {
      await sql`
        insert into public.admin_notifications (type, subject, title, body)
        select 'number_missing', 'told ' || n, 'Told', 'Told' from generate_series(1, 5) as n`;
      await sql`
        update public.notification_deliveries set kind = 'single', started_at = clock_timestamp(), due_at = null
        where type = 'number_missing'`;
    });
    await server.from("organizations").insert(names.map((name) => ({ name })))
      .throwOnError();
    await waitUntil("all numbers are announced", async () => {
      const [row] = await database`
        select count(*)::int from public.admin_notifications where title like '%Digest%'`;
      return row?.count === names.length ? true : undefined;
    });
    await waitUntil("all admins are told", async () => {
      await database`
        update public.notification_deliveries set created_at = created_at - interval '30 seconds'
        where due_at is not null`;
      await sweep();
      const [row] = await database`
        select count(*)::int from public.notification_deliveries where due_at is not null`;
      return row?.count === 0 ? true : undefined;
    });

    const digests = (await inbox()).filter(({ subject }) =>
      / to ElevenLabs for Digest \d+\., and \d+ more$/.test(subject)
    );
    assert.deepEqual(
      digests.map(({ to }) => to[0]?.address).sort(),
      ["ada@example.com", "grace@example.com"],
    );
    for (const { text, html, to } of digests) {
      const links = linksIn(text);
      assert.equal(links.size, names.length);
      for (const [phoneNumber, token] of links) {
        const opened = await open(token);
        assert.deepEqual(
          [opened.status, opened.number?.phoneNumber, opened.sentTo],
          [200, phoneNumber, to[0]?.address],
        );
        // Between the title and the next one.
        const part = html.split(`>Import ${phoneNumber} to`).at(-1) ?? "";
        const [first] = /#activate=[\w-]{43}/.exec(part) ?? [];
        assert.equal(first, `#activate=${token}`);
        assert.match(text, new RegExp(`phone number \\${phoneNumber}, label`));
      }
    }
    const posts = webhook.requests.slice(posted).map(({ body }) =>
      postSchema.parse(JSON.parse(body))
    );
    const digest = posts.find(({ text }) => linksIn(text).size > 1);
    assert.equal(linksIn(digest?.text ?? "").size, names.length);
    for (const [phoneNumber, token] of linksIn(digest?.text ?? "")) {
      assert.equal((await open(token)).number?.phoneNumber, phoneNumber);
    }
  });

  it("are repeated once a day has passed, as a reminder with a new link and the cost so far", async () => {
    const { database, server } = stack();
    await letMinutesPass();
    const { number } = await insertWithNumber(server, "Patience");
    const [first] = await mailsAbout(number.phone_number, 2);
    await waitUntil("a reminder is planned", async () => {
      const [row] = await database`
        update public.notification_deliveries as d set remind_at = now()
        from public.admin_notifications as n
        where n.id = d.notification_id and n.subject = ${number.phone_number} and d.remind_at is not null
          and d.due_at is null
        returning d.notification_id`;
      return row;
    });
    await database`select one_number.sweep_import_reminders()`;
    await sweep();
    const all = await mailsAbout(number.phone_number, 4);
    const [reminder] = all.filter(({ subject }) =>
      subject ===
        `Reminder: Import ${number.phone_number} to ElevenLabs for Patience`
    );
    assert.match(reminder?.text ?? "", /^Cost so far: 1\.\d+ USD$/m);
    const token = linksIn(reminder?.text ?? "").get(number.phone_number) ?? "";
    assert.notEqual(linksIn(first?.text ?? "").get(number.phone_number), token);
    assert.equal((await open(token)).status, 200);
    const { data } = await server.from("admin_notifications").select("title")
      .eq("subject", number.phone_number).single().throwOnError();
    assert.equal(
      data.title,
      `Import ${number.phone_number} to ElevenLabs for Patience`,
    );
  });

  it("have the command where the database records no link", async () => {
    const { database, server } = stack();
    await letMinutesPass();
    await database`
      revoke execute on function public.record_activation_links(jsonb) from service_role`;
    const { number } = await insertWithNumber(server, "Without link");
    for (const { text, html } of await mailsAbout(number.phone_number, 2)) {
      assert.doesNotMatch(text.concat(html), /#activate=/);
      assert.match(text, /5\. Activate it: run the command with that id/);
      assert.match(text, /^curl .*\/activate' /m);
    }
  });
});
