import {
  assertEquals,
  assertMatch,
  assertStrictEquals,
} from "../std/assert.ts";
import { createFakeLogger } from "../log/testing/fake-logger.ts";
import { guardRequests } from "./guard-requests.ts";

/** A guarded function that says what it got. */
function startEcho() {
  const logger = createFakeLogger();
  const fetch = guardRequests(
    async (request) => {
      const { pathname, search } = new URL(request.url);
      if (pathname === "/broken") throw new Error("Bug");
      return Response.json({
        method: request.method,
        path: pathname + search,
        header: request.headers.get("x-own"),
        body: await request.text(),
      }, { status: 201 });
    },
    logger,
    { maxBodyBytes: { "/long": 100_000 } },
  );
  const ask = (path: string, init?: RequestInit) =>
    Promise.resolve(fetch(new Request(`http://localhost${path}`, init)));
  return { ask, logger };
}

Deno.test("a request passes unchanged", async () => {
  const { ask } = startEcho();
  const answer = await ask("/a%2Bb/?x=%20y", {
    method: "PUT",
    headers: { "x-own": "kept" },
    body: "text ü",
  });
  assertStrictEquals(answer.status, 201);
  assertEquals(await answer.json(), {
    method: "PUT",
    path: "/a%2Bb/?x=%20y",
    header: "kept",
    body: "text ü",
  });
});

for (
  const [path, bytes, status] of [
    ["/", 65_536, 201],
    ["/", 65_537, 413],
    ["/long/", 65_537, 201],
    ["/long", 100_000, 201],
    ["/long", 100_001, 413],
  ] as const
) {
  Deno.test(`${bytes} bytes for ${path} are ${status}`, async () => {
    const { ask, logger } = startEcho();
    const body = "x".repeat(bytes);
    const answer = await ask(path, { method: "POST", body });
    await answer.body?.cancel();
    assertStrictEquals(answer.status, status);
    assertEquals(logger.lines, []);
  });
}

Deno.test("a browser's preflight is answered without a credential", async () => {
  const answer = await startEcho().ask("/broken", {
    method: "OPTIONS",
    headers: {
      origin: "https://app.example",
      "access-control-request-method": "POST",
      "access-control-request-headers": "authorization, apikey, content-type",
    },
  });
  assertStrictEquals(answer.status, 204);
  assertStrictEquals(answer.headers.get("access-control-allow-origin"), "*");
  assertMatch(
    answer.headers.get("access-control-allow-methods") ?? "",
    /\bPOST\b/,
  );
  assertMatch(
    answer.headers.get("access-control-allow-headers") ?? "",
    /authorization, ?apikey, ?content-type/,
  );
});

Deno.test("a browser may read every answer, including a refusal", async () => {
  for (
    const [path, body, status] of [
      ["/", "", 201],
      ["/", "x".repeat(70_000), 413],
      ["/broken", "", 500],
    ] as const
  ) {
    const answer = await startEcho().ask(path, {
      method: "POST",
      headers: { origin: "https://app.example" },
      body,
    });
    await answer.body?.cancel();
    assertStrictEquals(answer.status, status);
    assertStrictEquals(answer.headers.get("access-control-allow-origin"), "*");
  }
});

Deno.test("an error that nobody expected is a logged 500 in the one shape of errors", async () => {
  const { ask, logger } = startEcho();
  const answer = await ask("/broken");
  assertStrictEquals((await answer.json()).error.code, "INTERNAL_ERROR");
  assertEquals(logger.lines.map(({ level }) => level), ["error"]);
});
