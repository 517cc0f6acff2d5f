import { assertEquals, assertStrictEquals } from "../_shared/std/assert.ts";
import { callMonitor } from "./monitor.ts";

/** A monitor on a free port that gives these answers. */
function startMonitor(answer: (path: string) => Response | Promise<Response>) {
  const asked: string[] = [];
  const server = Deno.serve(
    { port: 0, hostname: "127.0.0.1", onListen: () => {} },
    ({ method, url }) => {
      const { pathname } = new URL(url);
      asked.push(`${method} ${pathname}`);
      return answer(pathname);
    },
  );
  return {
    asked,
    url: `http://127.0.0.1:${server.addr.port}/secret`,
    [Symbol.asyncDispose]: () => server.shutdown(),
  };
}

Deno.test("a heartbeat is one plain GET", async () => {
  await using monitor = startMonitor(() => new Response("OK"));
  assertStrictEquals(await callMonitor(monitor.url), null);
  assertEquals(monitor.asked, ["GET /secret"]);
});

Deno.test("a redirection is not followed, and no heartbeat", async () => {
  await using monitor = startMonitor(() =>
    new Response(null, { status: 302, headers: { location: "/elsewhere" } })
  );
  assertStrictEquals(
    await callMonitor(monitor.url),
    "HEARTBEAT_URL answered HTTP 302",
  );
  assertEquals(monitor.asked, ["GET /secret"]);
});

Deno.test("a refusal and silence are told without the URL", async () => {
  await using monitor = startMonitor(() => new Response(null, { status: 404 }));
  assertStrictEquals(
    await callMonitor(monitor.url),
    "HEARTBEAT_URL answered HTTP 404",
  );
  assertStrictEquals(
    await callMonitor("http://127.0.0.1:1/secret"),
    "HEARTBEAT_URL did not answer",
  );
});
