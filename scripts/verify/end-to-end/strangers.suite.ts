import assert from "node:assert/strict";
import { randomUUID } from "node:crypto";
import { describe, it } from "node:test";
import { organization, routes, woken } from "./routes.ts";
import { useStranger } from "./use-stranger.ts";

describe("a stranger", () => {
  const { stack, ask } = useStranger();

  it("learns the methods of a route, and browsers may read it", async () => {
    for (const [route, allow] of Object.entries(routes)) {
      for (const method of ["PUT", "PATCH", "DELETE", "GET", "POST"]) {
        if (allow.includes(method)) continue;
        const { status, code, headers } = await ask(route, { method });
        assert.deepEqual(
          [status, code, headers.get("allow")],
          [405, "METHOD_NOT_ALLOWED", allow],
          `${method} ${route}`,
        );
      }
    }
  });

  it("gets a code for text that no database stores, in a path and in a query", async () => {
    const headers = { apikey: stack().info.secretKey };
    for (
      const route of [
        "/admin/notifications?type=%00",
        "/admin/notifications?cursor=%00",
        "/admin/costs?from=%00",
        "/admin/reconciliation?type=%00",
        `${organization}/calls?cursor=%00`,
        "/organizations/%00/calls",
        "/organizations/%ED%A0%80/phone-numbers",
        "/organizations/%FF/phone-numbers",
      ]
    ) {
      const { status, code } = await ask(route, { headers });
      assert.equal(status, 400, `${route} ${code}`);
    }
    const dismissal = await ask(
      `/admin/notifications/${randomUUID()}/dismiss`,
      { method: "POST", headers, body: '{"reason":"\\u0000"}' },
    );
    assert.deepEqual(
      [dismissal.status, dismissal.code],
      [400, "INVALID_BODY"],
    );
  });

  it("may name a region as supabase-js does, and no other parameter that is unknown", async () => {
    const headers = { apikey: stack().info.secretKey };
    for (const route of ["/admin/notifications", "/admin/costs"]) {
      const region = `${route}?forceFunctionRegion=us-east-1`;
      assert.equal((await ask(region, { headers })).status, 200);
      const { status, code } = await ask(`${route}?region=x`, { headers });
      assert.deepEqual([status, code], [400, "INVALID_QUERY"]);
    }
  });

  it("wakes no other function with a wake-up that was overheard", async () => {
    const sentAt = String(Math.floor(Date.now() / 1000));
    const type = "notify-admins.wake_up";
    const [row] = await stack().database<{ body: string; signature: string }[]>`
      select
        jsonb_build_object('type', ${type}::text)::text as body,
        one_number.sign_wake_up(
          decrypted_secret, 'msg_1', ${sentAt}, jsonb_build_object('type', ${type}::text)::text
        ) as signature
      from vault.decrypted_secrets where name = 'edge_function_secret'
    `;
    assert.ok(row);
    for (const route of woken) {
      const { status, code } = await ask(route, {
        method: "POST",
        headers: {
          "webhook-id": "msg_1",
          "webhook-timestamp": sentAt,
          "webhook-signature": row.signature,
        },
        body: row.body,
      });
      const expected = route === "/notify-admins"
        ? [202, undefined]
        : [401, "INVALID_SIGNATURE"];
      assert.deepEqual([status, code], expected, route);
    }
    assert.equal(woken.length, 9);
  });
});
