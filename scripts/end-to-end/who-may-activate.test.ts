import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { signUp } from "../supabase-client.ts";
import { insertWithNumber } from "./insert-with-number.ts";
import { activation, request } from "./request.ts";
import { useStack } from "./stack-under-test.ts";

describe("who may activate", () => {
  const stack = useStack();
  const path = (phoneNumber: string) =>
    `/admin/phone-numbers/${phoneNumber}/activate`;
  const secret = () => ({ apikey: stack().info.secretKey });

  it("admins only, and others do not learn which numbers exist", async () => {
    const { info, server } = stack();
    const { number } = await insertWithNumber(server, "Secretive");
    const user = await signUp(info, "curious");
    const token = { authorization: `Bearer ${user.accessToken}` };
    for (const phoneNumber of [number.phone_number, "+16045550199", "junk"]) {
      const answer = await request(
        info,
        path(phoneNumber),
        activation(token, "phone_x"),
      );
      assert.deepEqual([answer.status, answer.code], [403, "FORBIDDEN"]);
    }
    for (
      const headers of [
        {},
        { apikey: info.publishableKey },
        { apikey: "sb_secret_forged" },
        { authorization: "Bearer forged" },
      ]
    ) {
      const answer = await request(
        info,
        path(number.phone_number),
        activation(headers, "phone_x"),
      );
      assert.deepEqual([answer.status, answer.code], [401, "UNAUTHENTICATED"]);
    }
  });

  it("a platform admin, until the moment the row is deleted", async () => {
    const { info, server } = stack();
    const { number } = await insertWithNumber(server, "Administered");
    const admin = await signUp(info, "admin");
    await server.from("platform_admins").insert({ user_id: admin.id })
      .throwOnError();
    const token = { authorization: `Bearer ${admin.accessToken}` };
    const allowed = await request(
      info,
      path(number.phone_number),
      activation(token, "phone_by_admin"),
    );
    assert.equal(allowed.status, 200);
    const { data } = await server.from("admin_notifications").select()
      .eq("phone_number_id", number.id).single().throwOnError();
    assert.equal(data.resolved_by, admin.id);

    await server.from("platform_admins").delete().eq("user_id", admin.id)
      .throwOnError();
    const refused = await request(
      info,
      path(number.phone_number),
      activation(token, "phone_by_admin"),
    );
    assert.deepEqual([refused.status, refused.code], [403, "FORBIDDEN"]);
  });

  it("of two admins at the same moment, one", async () => {
    const { info, server } = stack();
    const { number } = await insertWithNumber(server, "Contested");
    const answers = await Promise.all(
      ["phone_left", "phone_right"].map((id) =>
        request(info, path(number.phone_number), activation(secret(), id))
      ),
    );
    assert.deepEqual(answers.map(({ status }) => status).sort(), [200, 409]);
  });
});
