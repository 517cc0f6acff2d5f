import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { test, type TestContext } from "node:test";
import type postgres from "postgres";
import { activate, buy } from "./actions.ts";
import { openRace } from "./open-race.ts";

const ACME = "+16045550001";

const hashOf = (token: string) =>
  createHash("sha256").update(token).digest("hex");

/** Buys a number, and sends a link for its import. */
async function buyWithLink(sql: postgres.Sql): Promise<void> {
  await buy(sql, "Acme", ACME);
  await sendLink(sql, "token 1");
}

async function sendLink(sql: postgres.Sql, token: string): Promise<void> {
  await sql`
    select public.record_activation_links(jsonb_agg(jsonb_build_object(
      'notification_id', id, 'token_hash', ${
    hashOf(token)
  }::text, 'sent_to', ${token}::text
    )))
    from public.admin_notifications where subject = ${ACME}`;
}

/** Activates with a link; returns the id that the number has. */
async function use(
  sql: postgres.Sql,
  token: string,
  elevenLabsPhoneId: string,
): Promise<string | undefined> {
  const [row] = await sql<{ id: string }[]>`
    select elevenlabs_phone_id as id
    from public.activate_with_link(${hashOf(token)}, ${elevenLabsPhoneId})`;
  return row?.id;
}

async function dismiss(sql: postgres.Sql): Promise<void> {
  await sql`
    select public.dismiss_notification(id, 'Not this one')
    from public.admin_notifications where subject = ${ACME}`;
}

async function statusOf(sql: postgres.Sql): Promise<string | undefined> {
  const [row] = await sql<{ status: string }[]>`
    select status from public.phone_numbers where phone_number = ${ACME}`;
  return row?.status;
}

/** Buys Acme a number with a link. Then the first does its work, and ends only once the second waits for it. */
async function letWait(
  t: TestContext,
  first: (sql: postgres.Sql) => Promise<unknown>,
  second: (sql: postgres.Sql) => Promise<unknown>,
) {
  const { sql, one, other, untilBlocked } = await openRace(t);
  await buyWithLink(sql);
  await one.sql`begin`;
  await first(one.sql);
  const pending = second(other.sql);
  await untilBlocked(other, pending);
  await one.sql`commit`;
  return { sql, pending };
}

test("two colleagues' links used at once get the same answer, and one is recorded as used", async (t) => {
  const { sql, one, other, untilBlocked } = await openRace(t);
  await buyWithLink(sql);
  await sendLink(sql, "token 2");
  await one.sql`begin`;
  await use(one.sql, "token 1", "phone_1");
  const pending = use(other.sql, "token 2", "phone_1");
  await untilBlocked(other, pending);
  await one.sql`commit`;
  assert.equal(await pending, "phone_1");
  const used = await sql<{ sent_to: string }[]>`
    select sent_to from public.activation_links where used_at is not null`;
  assert.deepEqual(used.map(({ sent_to: sentTo }) => sentTo), ["token 1"]);
});

test("a link that waits for an admin's activation replaces no id", async (t) => {
  const { pending } = await letWait(
    t,
    (sql) => activate(sql, ACME, "phone_1"),
    (sql) => use(sql, "token 1", "phone_2"),
  );
  await assert.rejects(pending, {
    code: "PT409",
    hint: "PHONE_NUMBER_ALREADY_ACTIVE",
  });
});

test("a link whose notification is being dismissed waits, and activates nothing", async (t) => {
  const { sql, pending } = await letWait(
    t,
    dismiss,
    (sql) => use(sql, "token 1", "phone_1"),
  );
  await assert.rejects(pending, {
    code: "PT410",
    hint: "ACTIVATION_LINK_OVER",
  });
  assert.equal(await statusOf(sql), "pending_import");
});

test("a dismissal that waits for a link finds the work done", async (t) => {
  const { sql, pending } = await letWait(
    t,
    (sql) => use(sql, "token 1", "phone_1"),
    dismiss,
  );
  await assert.rejects(pending, {
    code: "PT409",
    hint: "NOTIFICATION_NOT_PENDING",
  });
  assert.equal(await statusOf(sql), "active");
});

test("a link whose number is being given back waits, and activates nothing", async (t) => {
  const { sql, pending } = await letWait(
    t,
    async (sql) => {
      await sql`select public.release_phone_number(${ACME}, ${ACME})`;
    },
    (sql) => use(sql, "token 1", "phone_1"),
  );
  await assert.rejects(pending, {
    code: "PT410",
    hint: "ACTIVATION_LINK_OVER",
  });
  assert.equal(await statusOf(sql), "releasing");
});

test("a link that is recorded during the activation of its number shows the active number", async (t) => {
  const { sql, pending } = await letWait(
    t,
    (sql) => use(sql, "token 1", "phone_1"),
    (sql) => sendLink(sql, "token 2"),
  );
  await pending;
  const [row] = await sql<{ status: string }[]>`
    select public.open_activation_link(${
    hashOf("token 2")
  }) -> 'number' ->> 'status' as status`;
  assert.equal(row?.status, "active");
});
