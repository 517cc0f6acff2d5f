import { assertMatch, assertStrictEquals } from "../../_shared/std/assert.ts";
import { checkAdminPage } from "./check-admin-page.ts";

const pageFor = (origin: string) =>
  `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; connect-src ${origin}; img-src data:">` +
  "<title>One Number</title>";

/** The check of a page that answers so. */
async function check(answer: () => Response) {
  await using server = Deno.serve(
    { port: 0, hostname: "127.0.0.1", onListen: () => {} },
    answer,
  );
  return await checkAt(`http://127.0.0.1:${server.addr.port}/admin.html`);
}

function checkAt(url: string) {
  return checkAdminPage("page", {
    environment: {
      SUPABASE_URL: "https://project.supabase.co",
      PUBLIC_FUNCTIONS_URL: "https://example.com/api",
      ADMIN_PAGE_URL: url,
    },
    deadline: AbortSignal.timeout(60_000),
  });
}

for (const origin of ["https://project.supabase.co", "https://example.com"]) {
  Deno.test(`a page that talks to ${origin} passes`, async () => {
    const { status } = await check(() => new Response(pageFor(origin)));
    assertStrictEquals(status, "pass");
  });
}

for (
  const [what, answer, message] of [
    [
      "another project's page",
      () => new Response(pageFor("https://other.supabase.co")),
      /another project, "https:\/\/other\.supabase\.co"/,
    ],
    ["another page", () => new Response("<title>Hello</title>"), /HTTP 200/],
    [
      "no page",
      () => new Response("Not found", { status: 404 }),
      /HTTP 404/,
    ],
  ] as const
) {
  Deno.test(`a URL with ${what} is a failure`, async () => {
    const found = await check(answer);
    assertStrictEquals(found.status, "fail");
    assertMatch(found.message, message);
  });
}

Deno.test("a page that only some may see is a warning", async () => {
  const { status } = await check(() => new Response("", { status: 403 }));
  assertStrictEquals(status, "warn");
});

Deno.test("a URL where nothing answers is a failure", async () => {
  const { status, message } = await checkAt("http://127.0.0.1:1/");
  assertStrictEquals(status, "fail");
  assertMatch(message, /nothing answers/);
});

Deno.test("without a page there is nothing to check", async () => {
  assertStrictEquals((await checkAt("")).status, "skip");
});
