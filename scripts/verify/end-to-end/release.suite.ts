import assert from "node:assert/strict";
import { afterEach, describe, it } from "node:test";
import { waitUntil } from "../../local/wait-until.ts";
import { awaitNumber } from "../stack-under-test/numbers.ts";
import { useReleases } from "./use-releases.ts";

describe("the number of a deleted organization", () => {
  const releases = useReleases();
  const { stack, admin } = releases;
  afterEach(() => releases.setGrace("7 days"));

  it("is given back when it is due, at ElevenLabs and at Twilio, and is not billed any more", async () => {
    const acme = await releases.insertActive("Acme");
    const bolt = await releases.insertActive("Bolt");
    await releases.deleteOrganization(acme.organizationId);
    await releases.sweep();
    assert.equal((await releases.rowOf(acme.id)).status, "releasing");
    const { due_at } = await releases.releaseOf(acme.id);
    const days = Date.parse(due_at ?? "") - Date.now();
    assert.equal(Math.round(days / 86_400_000), 7);
    assert.deepEqual(await releases.pending(acme.phoneNumber), [
      "release_scheduled",
    ]);

    await stack()
      .database`update public.phone_number_releases set due_at = now() where phone_number_id = ${acme.id}`;
    await releases.sweep();
    await releases.awaitReleased(acme.id);
    assert.equal(await releases.isBilled(acme.phoneNumber), false);
    assert.equal(await releases.isImported(acme.phoneNumber), false);
    assert.deepEqual(await releases.pending(acme.phoneNumber), []);

    assert.equal((await releases.rowOf(bolt.id)).status, "active");
    assert.equal(await releases.isBilled(bolt.phoneNumber), true);
    assert.equal(await releases.isImported(bolt.phoneNumber), true);
  });

  it("is kept when an admin keeps it, until an admin releases it", async () => {
    await releases.setGrace("0");
    const acme = await releases.insertActive("Kept");
    await releases.deleteOrganization(acme.organizationId);
    for (let call = 1; call <= 2; call++) {
      const kept = await admin(acme.phoneNumber, "keep");
      assert.equal(kept.status, 200, JSON.stringify(kept.body));
      assert.match(JSON.stringify(kept.body), /"releaseDueAt":null/);
    }
    await releases.sweep();
    assert.equal(await releases.isBilled(acme.phoneNumber), true);

    const unsaid = await admin(acme.phoneNumber, "release");
    assert.deepEqual(
      [unsaid.status, unsaid.code],
      [400, "CONFIRMATION_REQUIRED"],
    );
    const said = await admin(acme.phoneNumber, "release", {
      confirm: acme.phoneNumber,
    });
    assert.equal(said.status, 202);
    await releases.awaitReleased(acme.id);
    assert.equal(await releases.isBilled(acme.phoneNumber), false);
    const late = await admin(acme.phoneNumber, "keep");
    assert.deepEqual([late.status, late.code], [409, "PHONE_NUMBER_RELEASED"]);
  });

  it("waits for an admin's decision when an organization with the same id is inserted", async () => {
    const { server, twilio } = stack();
    const acme = await releases.insertActive("Undone");
    const insertAgain = () =>
      server.from("organizations")
        .insert({ id: acme.organizationId, name: "Undone" }).throwOnError();
    await releases.deleteOrganization(acme.organizationId);
    await insertAgain();
    await releases.setGrace("0");
    await releases.sweep();
    assert.equal((await releases.rowOf(acme.id)).organization_id, null);
    assert.equal(await releases.isBilled(acme.phoneNumber), true);
    assert.deepEqual(await releases.pending(acme.phoneNumber), [
      "organization_returned",
    ]);

    const kept = await admin(acme.phoneNumber, "keep");
    assert.equal(kept.status, 200, JSON.stringify(kept.body));
    const { status, organization_id } = await releases.rowOf(acme.id);
    assert.deepEqual([status, organization_id], [
      "active",
      acme.organizationId,
    ]);
    assert.equal(await releases.isImported(acme.phoneNumber), true);
    assert.deepEqual(await releases.pending(acme.phoneNumber), []);

    await releases.deleteOrganization(acme.organizationId);
    await releases.sweep();
    await releases.awaitReleased(acme.id);
    await insertAgain();
    const next = await awaitNumber(server, acme.organizationId);
    assert.notEqual(next.id, acme.id);
    const { phoneNumbers } = await twilio.account();
    const tag = `org:${acme.organizationId}@local`;
    assert.deepEqual(
      phoneNumbers.filter(({ configuration }) =>
        configuration.friendly_name === tag
      ).map(({ phoneNumber }) => phoneNumber),
      [next.phone_number],
    );
  });

  it("is given back, too, when the organization was deleted during the purchase", async () => {
    const { server, twilio } = stack();
    await releases.setGrace("0");
    await twilio.addFault({
      operation: "purchase",
      fault: { kind: "slow", milliseconds: 2_000, when: "after" },
    });
    const { data: organization } = await server.from("organizations")
      .insert({ name: "Fickle" }).select().single().throwOnError();
    await waitUntil("the purchase is under way", async () => {
      const { phoneNumbers } = await twilio.account();
      const tag = `org:${organization.id}@local`;
      return phoneNumbers.find(({ configuration }) =>
        configuration.friendly_name === tag
      );
    });
    await releases.deleteOrganization(organization.id);
    const number = await waitUntil("the number is recorded", async () => {
      const { data } = await server.from("phone_numbers").select()
        .eq("organization_name", "Fickle").maybeSingle().throwOnError();
      return data ?? undefined;
    });
    assert.equal(number.organization_id, null);
    await releases.sweep();
    await releases.awaitReleased(number.id);
    assert.equal(await releases.isBilled(number.phone_number), false);
  });
});
