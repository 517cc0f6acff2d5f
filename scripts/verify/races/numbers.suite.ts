import assert from "node:assert/strict";
import { test } from "node:test";
import { activate, beginImport, buy, insertOrganization } from "./actions.ts";
import { openRace, type Session } from "./open-race.ts";

test("one of two activations with different ids wins", async (t) => {
  const { sql, one, other, untilBlocked } = await openRace(t);
  await buy(sql, "Acme", "+16045550001");
  await one.sql`begin`;
  await activate(one.sql, "+16045550001", "phone_1");
  const pending = activate(other.sql, "+16045550001", "phone_2");
  await untilBlocked(other, pending);
  await one.sql`commit`;
  await assert.rejects(pending, {
    code: "PT409",
    hint: "PHONE_NUMBER_ALREADY_ACTIVE",
  });
});

test("two activations with the same id get the same answer", async (t) => {
  const { sql, one, other, untilBlocked } = await openRace(t);
  await buy(sql, "Acme", "+16045550001");
  await one.sql`begin`;
  await activate(one.sql, "+16045550001", "phone_1");
  const pending = activate(other.sql, "+16045550001", "phone_1");
  await untilBlocked(other, pending);
  await one.sql`commit`;
  assert.equal(await pending, "phone_1");
});

test("one of two imports of a number begins", async (t) => {
  const { sql, one, other, untilBlocked } = await openRace(t);
  await buy(sql, "Acme", "+16045550001");
  await one.sql`begin`;
  await beginImport(one.sql, "+16045550001");
  const pending = beginImport(other.sql, "+16045550001");
  await untilBlocked(other, pending);
  await one.sql`commit`;
  await assert.rejects(pending, {
    code: "PT409",
    hint: "IMPORT_IN_PROGRESS",
  });
});

test("an import that waits for an activation finds the number active", async (t) => {
  const { sql, one, other, untilBlocked } = await openRace(t);
  await buy(sql, "Acme", "+16045550001");
  await one.sql`begin`;
  await activate(one.sql, "+16045550001", "phone_1");
  const pending = beginImport(other.sql, "+16045550001");
  await untilBlocked(other, pending);
  await one.sql`commit`;
  assert.equal(await pending, "active");
});

test("one of two numbers activated with the same id wins", async (t) => {
  const { sql, one, other, untilBlocked } = await openRace(t);
  await buy(sql, "Acme", "+16045550001");
  await buy(sql, "Bolt", "+16045550002");
  await one.sql`begin`;
  await activate(one.sql, "+16045550001", "phone_1");
  const pending = activate(other.sql, "+16045550002", "phone_1");
  await untilBlocked(other, pending);
  await one.sql`commit`;
  await assert.rejects(pending, {
    code: "PT409",
    hint: "ELEVENLABS_PHONE_ID_IN_USE",
  });
});

test("an organization never gets two live numbers at once", async (t) => {
  const { sql, one, other, untilBlocked } = await openRace(t);
  await buy(sql, "Acme", "+16045550001");
  await buy(sql, "Bolt", "+16045550002");
  const id = await insertOrganization(sql, "Cord");
  const give = async (session: Session, number: string) =>
    await session.sql`
      update public.phone_numbers set organization_id = ${id}
      where phone_number = ${number}
    `;
  await one.sql`begin`;
  await give(one, "+16045550001");
  const pending = give(other, "+16045550002");
  await untilBlocked(other, pending);
  await one.sql`commit`;
  await assert.rejects(pending, {
    code: "23505",
    constraint_name: "one_live_number_per_organization",
  });
});
