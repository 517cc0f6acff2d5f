import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { z } from "zod";
import { awaitNumber } from "../stack-under-test/numbers.ts";
import { useReleases } from "./use-releases.ts";
import { request } from "../stack-under-test/request.ts";

const listSchema = z.object({
  phoneNumbers: z.array(z.object({ phoneNumber: z.string() })),
});

describe("the number of an organization", () => {
  const releases = useReleases();
  const { stack, admin } = releases;

  it("is taken away only by an admin who confirms it, and no other number is bought", async () => {
    const { server } = stack();
    const acme = await releases.insertActive("Acme");
    for (const body of [undefined, {}, { confirm: "+16045550199" }]) {
      const answer = await admin(acme.phoneNumber, "release", body);
      assert.equal(answer.code, "CONFIRMATION_REQUIRED");
    }
    assert.equal((await releases.rowOf(acme.id)).status, "active");

    const answer = await admin(acme.phoneNumber, "release", {
      confirm: acme.phoneNumber,
    });
    assert.equal(answer.status, 202);
    await releases.awaitReleased(acme.id);
    const { confirmed_by } = await releases.releaseOf(acme.id);
    assert.equal(confirmed_by, "service_role");
    assert.equal(await releases.isBilled(acme.phoneNumber), false);

    await stack().database`select one_number.sweep_phone_number_orders()`;
    const { data } = await server.from("phone_number_orders").select("status")
      .eq("organization_id", acme.organizationId).throwOnError();
    assert.deepEqual(data, [{ status: "purchased" }]);
    const { bill } = await stack().twilio.account();
    const paid = bill.filter(({ friendlyName }) =>
      friendlyName === `org:${acme.organizationId}@local`
    );
    assert.equal(paid.length, 1);
  });

  it("is followed by another number when an admin orders again", async () => {
    const { info, server } = stack();
    const acme = await releases.insertActive("Moved");
    const retry = () =>
      request(info, `/admin/organizations/${acme.organizationId}/order/retry`, {
        method: "POST",
        headers: { apikey: info.secretKey },
        body: '{"areaCode": "212"}',
      });
    assert.equal((await retry()).code, "ORDER_NOT_RETRYABLE");

    await admin(acme.phoneNumber, "release", { confirm: acme.phoneNumber });
    await releases.awaitReleased(acme.id);
    assert.equal((await retry()).status, 202);
    const next = await awaitNumber(server, acme.organizationId);
    assert.match(next.phone_number, /^\+1212/);
    assert.equal(await releases.isBilled(next.phone_number), true);
    assert.equal(await releases.isBilled(acme.phoneNumber), false);
    assert.equal((await retry()).code, "ORDER_NOT_RETRYABLE");

    const { body } = await request(
      info,
      `/organizations/${acme.organizationId}/phone-numbers`,
      { headers: { apikey: info.secretKey } },
    );
    assert.deepEqual(
      listSchema.parse(body).phoneNumbers.map((each) => each.phoneNumber),
      [next.phone_number, acme.phoneNumber],
      "The list has the newest number first",
    );
  });

  it("is suspended and resumed, and its organization sees that", async () => {
    const { info } = stack();
    const acme = await releases.insertActive("Paused");
    const seen = async () => {
      const { body } = await request(
        info,
        `/organizations/${acme.organizationId}/phone-numbers`,
        { headers: { apikey: info.secretKey } },
      );
      return /"status":"(\w+)"/.exec(JSON.stringify(body))?.[1];
    };
    for (const change of ["suspend", "suspend"]) {
      const { status } = await admin(acme.phoneNumber, change);
      assert.deepEqual([status, await seen()], [200, "suspended"]);
    }
    assert.equal(await releases.isBilled(acme.phoneNumber), true);
    for (const change of ["resume", "resume"]) {
      const { status } = await admin(acme.phoneNumber, change);
      assert.deepEqual([status, await seen()], [200, "active"]);
    }
    const unknown = await admin("+16045550199", "suspend");
    assert.deepEqual(
      [unknown.status, unknown.code],
      [404, "PHONE_NUMBER_NOT_FOUND"],
    );
  });
});
