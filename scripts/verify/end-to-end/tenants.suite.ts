import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { z } from "zod";
import { connect, signUp } from "../../commands/project/supabase-client.ts";
import { insertWithNumber } from "../stack-under-test/numbers.ts";
import { request } from "../stack-under-test/request.ts";
import { useStack } from "../stack-under-test/use-stack.ts";

const listSchema = z.object({
  phoneNumbers: z.array(z.object({ phoneNumber: z.string() })),
});
const INSUFFICIENT_PRIVILEGE = "42501";

describe("an organization", () => {
  const stack = useStack();

  it("and its number are visible only to its members and to admins", async () => {
    const { info } = stack();
    const member = await signUp(info, "member");
    const { organization, number } = await insertWithNumber(
      member.client,
      "Acme",
    );
    const stranger = await signUp(info, "stranger");
    for (
      const table of [
        "organizations",
        "organization_members",
        "phone_numbers",
        "phone_number_orders",
        "admin_notifications",
        "provisioning_settings",
        "platform_admins",
      ] as const
    ) {
      const { data } = await stranger.client.from(table).select()
        .throwOnError();
      assert.deepEqual(data, [], `A stranger sees no row of "${table}"`);
    }

    const path = `/organizations/${organization.id}/phone-numbers`;
    for (
      const headers of [
        { authorization: `Bearer ${member.accessToken}` },
        { apikey: info.secretKey },
      ]
    ) {
      const { status, body } = await request(info, path, { headers });
      assert.equal(status, 200);
      assert.deepEqual(listSchema.parse(body), {
        phoneNumbers: [{ phoneNumber: number.phone_number }],
      });
    }
    const hidden = await request(info, path, {
      headers: { authorization: `Bearer ${stranger.accessToken}` },
    });
    assert.deepEqual(
      [hidden.status, hidden.code],
      [404, "ORGANIZATION_NOT_FOUND"],
    );
    const anonymous = await request(info, path);
    assert.deepEqual(
      [anonymous.status, anonymous.code],
      [401, "UNAUTHENTICATED"],
    );
    const malformed = await request(info, "/organizations/1/phone-numbers", {
      headers: { apikey: info.secretKey },
    });
    assert.deepEqual(
      [malformed.status, malformed.code],
      [400, "INVALID_ORGANIZATION_ID"],
    );
  });

  it("cannot be inserted, changed or ordered for by others", async () => {
    const { info, server } = stack();
    const anonymous = connect(info.apiUrl, info.publishableKey);
    const refused = await anonymous.from("organizations")
      .insert({ name: "Nobody's" });
    assert.equal(refused.error?.code, INSUFFICIENT_PRIVILEGE);

    const owner = await signUp(info, "owner");
    const { organization, number } = await insertWithNumber(
      owner.client,
      "Owned",
    );
    const stranger = await signUp(info, "stranger");
    const { data: renamed } = await stranger.client.from("organizations")
      .update({ name: "Taken" }).eq("id", organization.id).select()
      .throwOnError();
    assert.deepEqual(renamed, []);

    for (const client of [owner.client, stranger.client, server]) {
      const state = await client.from("phone_numbers")
        .update({ status: "released" }).eq("id", number.id);
      assert.equal(state.error?.code, INSUFFICIENT_PRIVILEGE);
    }
    for (const client of [owner.client, anonymous]) {
      const claim = await client.rpc("claim_phone_number_orders", {
        batch_size: 1,
        lease_seconds: 1,
      });
      assert.equal(claim.error?.code, INSUFFICIENT_PRIVILEGE);
    }
  });
});
