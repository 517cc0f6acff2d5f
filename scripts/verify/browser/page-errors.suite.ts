import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { waitUntil } from "../../local/wait-until.ts";
import { runInPage } from "./run-in-page.ts";
import { needsBrowser } from "./use-browser.ts";
import { useMembersPages } from "./use-members-pages.ts";

describe("A page of another origin", needsBrowser, () => {
  const { stack, open, send } = useMembersPages();

  it("reads the status and the code of every error, and the headers that explain it", async () => {
    const { page, id } = await open();
    const json = { "content-type": "application/json" };
    const call = {
      method: "POST",
      headers: json,
      body: '{"to":"+14165550123"}',
    };
    const calls = `organizations/${id}/calls`;
    for (
      const [route, sent, status, code] of [
        ["organizations/acme/calls", {}, 400, "INVALID_ORGANIZATION_ID"],
        [
          calls,
          { headers: { authorization: "Bearer x" } },
          401,
          "UNAUTHENTICATED",
        ],
        ["admin/costs", {}, 403, "FORBIDDEN"],
        [
          `organizations/${crypto.randomUUID()}/calls`,
          {},
          404,
          "ORGANIZATION_NOT_FOUND",
        ],
        ["organizations", {}, 404, "NOT_FOUND"],
        ["unknown", call, 404, "NOT_FOUND"],
        [calls, { method: "DELETE" }, 405, "METHOD_NOT_ALLOWED"],
        [calls, call, 409, "PHONE_NUMBER_NOT_ACTIVE"],
        [calls, { ...call, body: "x".repeat(70_000) }, 413, "BODY_TOO_LARGE"],
      ] as const
    ) {
      for (const prefix of ["/functions/v1", "/api"]) {
        const answer = await send(page, `${prefix}/${route}`, sent);
        const what = `${prefix}/${route}: ${answer.text}`;
        assert.equal(answer.status, status, what);
        assert.ok(answer.text.includes(`"code":"${code}"`), what);
        if (status === 405) {
          assert.match(answer.headers.allow ?? "", /GET.+POST/);
        }
        if (route === "unknown") {
          assert.equal(answer.headers["sb-error-code"], "NOT_FOUND");
        }
      }
    }
  });

  it("reads the Data API's refusal of a request without a key", async () => {
    const { page } = await open();
    const answer = await runInPage(
      page,
      `const answer = await fetch(url, { headers: { "x-client-info": "app" } });
      return { status: answer.status, body: await answer.json() };`,
      { url: `${stack().info.apiUrl}/rest/v1/organizations` },
    );
    assert.deepEqual(answer, {
      status: 401,
      body: {
        message: "No API key found in request",
        hint: "No `apikey` request header or url param was found.",
      },
    });
  });

  it("reads that a function has crashed, until it is back", async () => {
    const { page, id } = await open();
    const path = `/functions/v1/organizations/${id}/calls`;
    // Again, when it was back before the page had asked.
    const crashed = await waitUntil("the page asks in time", async () => {
      for (const pid of stack().running.functions.pids("organizations")) {
        process.kill(pid, "SIGKILL");
      }
      const answer = await send(page, path);
      return answer.status === 503 ? answer : undefined;
    });
    assert.equal(crashed.headers["sb-error-code"], "BOOT_ERROR", crashed.text);
    await waitUntil(
      "the function answers again",
      async () => (await send(page, path)).status === 200 || undefined,
    );
  });

  it("reads an error of ours", async () => {
    const { page, id } = await open();
    const { database } = stack();
    await database`alter table public.calls rename to calls_gone`;
    const path = `/api/organizations/${id}/calls`;
    const answer = await send(page, path).finally(() =>
      database`alter table public.calls_gone rename to calls`
    );
    assert.deepEqual([answer.status, answer.text.includes("INTERNAL_ERROR")], [
      500,
      true,
    ]);
  });
});
