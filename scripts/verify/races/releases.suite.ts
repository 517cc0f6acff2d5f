import assert from "node:assert/strict";
import { test } from "node:test";
import { buy, deleteOrganization } from "./actions.ts";
import { openRace } from "./open-race.ts";
import {
  claimReleases,
  completeRelease,
  confirmFinally,
  keep,
  leaseRelease,
  letGo,
  release,
} from "./release-actions.ts";

const ACME = "+16045550001";

test("a number can no longer be kept once Twilio is about to be asked", async (t) => {
  const { sql, one: worker, other: admin, untilBlocked } = await openRace(t);
  await letGo(sql, "Acme", ACME);
  const lease = await leaseRelease(sql);
  await worker.sql`begin`;
  assert.equal(await confirmFinally(worker.sql, lease), "confirmed");
  const pending = keep(admin.sql, ACME);
  await untilBlocked(admin, pending);
  await worker.sql`commit`;
  await assert.rejects(pending, { code: "PT409", hint: "RELEASE_IN_PROGRESS" });
  assert.equal(await completeRelease(worker.sql, lease), "released");
});

test("a release stops right before it asks Twilio when the number is kept meanwhile", async (t) => {
  const { sql, one: admin, other: worker, untilBlocked } = await openRace(t);
  await letGo(sql, "Acme", ACME);
  const lease = await leaseRelease(sql);
  await admin.sql`begin`;
  await keep(admin.sql, ACME);
  const pending = confirmFinally(worker.sql, lease);
  await untilBlocked(worker, pending);
  await admin.sql`commit`;
  assert.equal(await pending, "lease_lost");
  assert.equal(await completeRelease(worker.sql, lease), "lease_lost");
});

test("a number that is being kept is claimed neither meanwhile nor afterwards", async (t) => {
  const { sql, one: admin, other: worker } = await openRace(t);
  await letGo(sql, "Acme", ACME);
  await admin.sql`begin`;
  await keep(admin.sql, ACME);
  assert.deepEqual(await claimReleases(worker.sql, 10), []);
  await admin.sql`commit`;
  assert.deepEqual(await claimReleases(worker.sql, 10), []);
});

test("two functions at once claim every number, and never the same one", async (t) => {
  const { sql, one, other } = await openRace(t);
  for (let number = 10; number < 40; number++) {
    await letGo(sql, "Acme", `+160455500${number}`);
  }
  const claimed = [];
  for (let round = 0; round < 3; round++) {
    const batches = await Promise.all(
      [one, other].map((session) => claimReleases(session.sql, 5)),
    );
    claimed.push(...batches.flat());
  }
  assert.equal(claimed.length, 30);
  assert.equal(new Set(claimed.map(({ release }) => release)).size, 30);
});

test("an organization that is deleted while its number is taken away loses the number once", async (t) => {
  const { sql, one: admin, other: owner, untilBlocked } = await openRace(t);
  await buy(sql, "Acme", ACME);
  await admin.sql`begin`;
  await release(admin.sql, ACME);
  const pending = deleteOrganization(owner.sql, "Acme");
  await untilBlocked(owner, pending);
  await admin.sql`commit`;
  await pending;
  assert.equal((await claimReleases(sql, 10)).length, 1);
  assert.equal((await claimReleases(sql, 10)).length, 0);
});

test("keeping and releasing a number at once has the effect of one of the two", async (t) => {
  const { sql, one, other } = await openRace(t);
  await buy(sql, "Acme", ACME);
  for (let round = 0; round < 20; round++) {
    await Promise.all([keep(one.sql, ACME), release(other.sql, ACME)]);
    const [row] = await sql`
      select n.status, r.confirmed_by
      from public.phone_numbers as n
      left join public.phone_number_releases as r
        on r.phone_number_id = n.id and r.status in ('scheduled', 'held')
    `;
    assert.deepEqual(
      { ...row },
      row?.["status"] === "pending_import"
        ? { status: "pending_import", confirmed_by: null }
        : { status: "releasing", confirmed_by: "postgres" },
    );
  }
});
