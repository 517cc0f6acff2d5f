import { assertMatch, assertStrictEquals } from "../../_shared/std/assert.ts";
import { checkPublicUrl } from "./check-public-url.ts";

function serve(answer: () => Response) {
  return Deno.serve(
    { port: 0, hostname: "127.0.0.1", onListen: () => {} },
    answer,
  );
}

function unauthenticated() {
  const error = { code: "UNAUTHENTICATED", message: "Send a key" };
  return Response.json({ error }, { status: 401 });
}

function check(port: number, twilioUrl: string) {
  return checkPublicUrl("url", {
    environment: {
      SUPABASE_URL: "https://project.supabase.co",
      PUBLIC_FUNCTIONS_URL: `http://127.0.0.1:${port}/api/`,
      TWILIO_API_BASE_URL: twilioUrl,
    },
    deadline: AbortSignal.timeout(60_000),
  });
}

Deno.test("a URL where this function answers passes", async () => {
  await using server = serve(unauthenticated);
  const { port } = server.addr;
  const { status, message } = await check(port, "http://127.0.0.1:54325");
  assertStrictEquals(status, "pass");
  assertStrictEquals(
    message,
    `The functions answer at "http://127.0.0.1:${port}/api"`,
  );
});

Deno.test("a URL without HTTPS is a warning with the real Twilio", async () => {
  await using server = serve(unauthenticated);
  const { status } = await check(server.addr.port, "");
  assertStrictEquals(status, "warn");
});

for (
  const [what, answer] of [
    ["somebody else's page", () => new Response("<html>")],
    ["another function", () => Response.json({ error: { code: "NOT_FOUND" } })],
  ] as const
) {
  Deno.test(`a URL with ${what} is a failure`, async () => {
    await using server = serve(answer);
    const found = await check(server.addr.port, "http://127.0.0.1:54325");
    assertStrictEquals(found.status, "fail");
    assertMatch(found.advice ?? "", /^Set PUBLIC_FUNCTIONS_URL/);
  });
}

Deno.test("a URL where nothing answers is a failure", async () => {
  const server = serve(unauthenticated);
  await server.shutdown();
  const { status } = await check(server.addr.port, "http://127.0.0.1:54325");
  assertStrictEquals(status, "fail");
});
