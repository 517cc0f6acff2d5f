import { assertEquals, assertStrictEquals } from "../std/assert.ts";
import { createRouter } from "./create-router.ts";
import { createFakeLogger } from "../log/testing/fake-logger.ts";

function ask(path: string, init?: RequestInit) {
  const logger = createFakeLogger();
  const router = createRouter("admin", logger);
  router.get("/things", ({ json }) => json(["thing"]));
  router.get("/things/:id", ({ json }) => json("thing"));
  router.post("/things/:id", ({ json }) => json("thing"));
  router.post("/things/:id/end", ({ json }) => json("ended"));
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

Deno.test("a slash at the end of a path means nothing", async () => {
  assertStrictEquals((await ask("/admin/things/")).status, 200);
  const { status, headers } = await ask("/admin/things/1/end/");
  assertEquals([status, headers.get("allow")], [405, "POST, OPTIONS"]);
  assertStrictEquals((await ask("/admin/nothing/")).status, 404);
});

Deno.test("HEAD is answered as GET is, without a body", async () => {
  const answer = await ask("/admin/things", { method: "HEAD" });
  assertEquals([answer.status, await answer.text()], [200, ""]);
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

for (
  const [method, path, allow] of [
    ["POST", "/admin/things", "GET, HEAD, OPTIONS"],
    ["DELETE", "/admin/things", "GET, HEAD, OPTIONS"],
    ["QUERY", "/admin/things", "GET, HEAD, OPTIONS"],
    ["GET", "/admin/things/1/end", "POST, OPTIONS"],
    ["HEAD", "/admin/things/1/end", "POST, OPTIONS"],
    ["PUT", "/admin/things/1", "GET, HEAD, POST, OPTIONS"],
  ] as const
) {
  Deno.test(`${method} ${path} is 405 and names the route's methods`, async () => {
    const answer = await ask(path, { method });
    assertStrictEquals(answer.status, 405);
    assertStrictEquals(answer.headers.get("allow"), allow);
    if (method === "HEAD") return;
    const { error } = await answer.json();
    assertStrictEquals(error.code, "METHOD_NOT_ALLOWED");
  });
}
