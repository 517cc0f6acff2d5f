import assert from "node:assert/strict";
import { randomUUID } from "node:crypto";
import { describe, it } from "node:test";
import { useStack } from "../stack-under-test/use-stack.ts";

const number = "/admin/phone-numbers/%2B16045550199";
const organization = `/organizations/${randomUUID()}`;

/** Every route with the methods that it takes. */
const routes: Readonly<Record<string, string>> = {
  ...Object.fromEntries(
    ["activate", "import", "release", "keep", "suspend", "resume"].map(
      (action) => [`${number}/${action}`, "POST, OPTIONS"],
    ),
  ),
  [`/admin${organization}/order/retry`]: "POST, OPTIONS",
  [`/admin/notifications/${randomUUID()}/dismiss`]: "POST, OPTIONS",
  "/admin/notifications": "GET, HEAD, OPTIONS",
  "/admin/costs": "GET, HEAD, OPTIONS",
  "/admin/health": "GET, HEAD, OPTIONS",
  "/admin/reconciliation": "GET, HEAD, POST, OPTIONS",
  "/admin/test-wake-up": "POST, OPTIONS",
  [`${organization}/phone-numbers`]: "GET, HEAD, OPTIONS",
  [`${organization}/calls`]: "GET, HEAD, POST, OPTIONS",
  "/elevenlabs/conversation-init": "POST, OPTIONS",
  "/elevenlabs/post-call": "POST, OPTIONS",
  "/twilio/voice": "POST, OPTIONS",
  "/provision-phone-number": "POST, OPTIONS",
  "/release-phone-number": "POST, OPTIONS",
  "/notify-admins": "POST, OPTIONS",
  "/notice-imports": "POST, OPTIONS",
  "/reconcile": "POST, OPTIONS",
  "/count-messages": "POST, OPTIONS",
};

const woken = Object.keys(routes).filter((route) =>
  /^\/[^/]+$|test-wake-up$/.test(route)
);

const longBodies: Readonly<Record<string, number>> = {
  "/elevenlabs/post-call": 25_000_000,
};

/** So many bytes in chunks, whose number the client does not tell. */
function stream(bytes: number): ReadableStream<Uint8Array> {
  const chunk = new Uint8Array(65_536).fill(32);
  let left = bytes;
  return new ReadableStream({
    pull(controller) {
      if (left <= 0) return controller.close();
      controller.enqueue(chunk.subarray(0, left));
      left -= chunk.length;
    },
  });
}

describe("a stranger", () => {
  const stack = useStack();
  const ask = async (route: string, init: RequestInit) => {
    const { apiUrl } = stack().info;
    const answer = await fetch(`${apiUrl}/functions/v1${route}`, {
      ...init,
      headers: { ...init.headers, origin: "https://evil.example" },
    });
    const text = await answer.text();
    const code = /"code":"([A-Z_]+)"/.exec(text)?.[1];
    const allowed = answer.headers.get("access-control-allow-origin");
    assert.equal(allowed, "*", `${init.method} ${route}`);
    return { status: answer.status, code, headers: answer.headers };
  };

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

  it("sends no long body, whatever the route and however it is sent", async () => {
    const unknown = ["/admin", "/organizations/x", "/elevenlabs/x", "/twilio"];
    for (const route of [...Object.keys(routes), ...unknown]) {
      const tooMuch = (longBodies[route] ?? 65_536) + 1;
      const told = { method: "POST", body: new Uint8Array(tooMuch) };
      const untold: RequestInit = {
        method: "POST",
        body: stream(tooMuch),
        duplex: "half",
      };
      for (const init of [told, untold]) {
        const { status, code } = await ask(route, init);
        assert.deepEqual([status, code], [413, "BODY_TOO_LARGE"], route);
      }
    }
  });

  it("learns of a long body's refusal before the body is sent", async () => {
    for (const route of ["/notify-admins", "/admin/costs"]) {
      const { status } = await ask(route, {
        method: "POST",
        body: stream(200_000_000),
        duplex: "half",
      });
      assert.equal(status, 413, route);
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
    assert.equal(woken.length, 7);
  });
});
