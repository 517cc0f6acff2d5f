import {
  assertEquals,
  assertMatch,
  assertStrictEquals,
} from "../std/assert.ts";
import { createRouter } from "./create-router.ts";
import { createFakeLogger } from "../log/testing/fake-logger.ts";

function ask(path: string, init?: RequestInit) {
  const logger = createFakeLogger();
  const router = createRouter("admin", logger);
  router.get("/things", ({ json }) => json(["thing"]));
  router.get("/broken", () => {
    throw new Error("Bug");
  });
  const url = `http://localhost${path}`;
  return Promise.resolve(router.fetch(new Request(url, init)));
}

Deno.test("a path begins with the function's name", async () => {
  assertStrictEquals((await ask("/admin/things")).status, 200);
  assertStrictEquals((await ask("/things")).status, 404);
});

Deno.test("an unknown route is a 404 in the one shape of errors", async () => {
  const answer = await ask("/admin/nothing?x=1", { method: "DELETE" });
  assertStrictEquals(answer.status, 404);
  assertEquals(await answer.json(), {
    error: {
      code: "NOT_FOUND",
      message: "No route for DELETE /admin/nothing",
    },
  });
});

Deno.test("a bug is a 500 in the one shape of errors", async () => {
  const answer = await ask("/admin/broken");
  assertStrictEquals(answer.status, 500);
  assertStrictEquals((await answer.json()).error.code, "INTERNAL_ERROR");
});

Deno.test("a browser's preflight is answered without a credential", async () => {
  const answer = await ask("/admin/things", {
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
  for (const path of ["/admin/things", "/admin/broken", "/admin/nothing"]) {
    const { headers } = await ask(path, {
      headers: { origin: "https://app.example" },
    });
    assertStrictEquals(headers.get("access-control-allow-origin"), "*", path);
  }
});
