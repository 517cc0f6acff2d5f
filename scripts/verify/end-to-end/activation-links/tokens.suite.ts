import assert from "node:assert/strict";
import { randomBytes } from "node:crypto";
import { describe, it } from "node:test";
import { z } from "zod";
import { makeCredentials } from "../../stack-under-test/make-credentials.ts";
import { elevenLabsAccount } from "../../stack-under-test/stack-under-test.ts";
import { useLinks } from "./use-links.ts";

const tablesSchema = z.array(z.object({ table: z.string() }));

describe("the token of an activation link", () => {
  const links = useLinks(elevenLabsAccount);
  const { stack, open, activate, insertWithLink, importByHand } = links;

  /** The tables of the database, pg_net's queue too, with a row that holds one of the texts. */
  async function tablesWith(texts: readonly string[]) {
    const { database } = stack();
    const found: string[] = [];
    const tables = tablesSchema.parse(
      await database`
        select c.oid::regclass::text as table
        from pg_class as c join pg_namespace as s on s.oid = c.relnamespace
        where c.relkind = 'r' and s.nspname not like 'pg\\_%' and s.nspname <> 'information_schema'`,
    );
    assert.ok(tables.some(({ table }) => table === "net.http_request_queue"));
    for (const { table } of tables) {
      const rows = await database`
        select from ${database.unsafe(table)} as t
        where exists (select from unnest(${[
        ...texts,
      ]}::text[]) as x where strpos(t::text, x) > 0)
        limit 1`;
      if (rows.length > 0) found.push(table);
    }
    return found.sort();
  }

  it("is in no row, no queue, no log and no answer, whatever becomes of it", async () => {
    const { functionLogs } = stack();
    const [used, failed, opened] = [
      await insertWithLink("Used"),
      await insertWithLink("Failed"),
      await insertWithLink("Opened"),
    ];
    await importByHand(used.phoneNumber);
    const guessed = randomBytes(32).toString("base64url");
    const answers = [
      await activate(used.token),
      await activate(used.token, "phnum_other"),
      await activate(failed.token, "phnum_other"),
      await open(opened.token),
      await open(`${opened.token}x`),
      await open(guessed),
      await links.post("open", { token: opened.token, more: opened.token }),
      await links.post("open", [opened.token]),
    ];
    const tokens = [used, failed, opened].map(({ token }) => token);
    tokens.push(guessed);
    assert.deepEqual(await tablesWith(tokens), []);
    // The search finds what is there.
    assert.deepEqual(await tablesWith(["link sent to ada@example.com"]), [
      "admin_notifications",
      "phone_number_details",
    ]);
    const written = [...functionLogs, JSON.stringify(answers)].join("\n");
    for (const token of tokens) {
      assert.ok(!written.includes(token), "A token was written down");
    }
    assert.match(written, /Phone number activated with a link/);
    assert.doesNotMatch(functionLogs.join("\n"), /ada@example\.com/);
  });

  it("is no credential anywhere else, and no credential replaces it", async () => {
    const { info, running } = stack();
    const acme = await insertWithLink("Acme");
    const [, digits] = acme.phoneNumber.split("+");
    const carried: Record<string, string>[] = [
      { authorization: `Bearer ${acme.token}` },
      { apikey: acme.token },
      { apikey: info.publishableKey, authorization: `Bearer ${acme.token}` },
    ];
    for (const headers of carried) {
      for (
        const [method, path] of [
          ["POST", `/functions/v1/admin/phone-numbers/${digits}/activate`],
          ["GET", "/functions/v1/admin/notifications"],
          [
            "GET",
            `/functions/v1/organizations/${acme.organizationId}/phone-numbers`,
          ],
          ["GET", "/rest/v1/admin_notifications"],
          ["GET", "/rest/v1/activation_links"],
          ["POST", "/rest/v1/rpc/open_activation_link"],
          ["POST", "/rest/v1/rpc/activate_with_link"],
        ] as const
      ) {
        const body = method === "POST" ? "{}" : null;
        const { status } = await fetch(info.apiUrl + path, {
          method,
          headers: { "content-type": "application/json", ...headers },
          body,
        });
        assert.equal(status, 401, `${method} ${path}`);
      }
    }
    const { allowed, invalid, member } = await makeCredentials(running);
    for (const headers of [...allowed, ...member, ...Object.values(invalid)]) {
      const token = randomBytes(32).toString("base64url");
      const { code } = await links.post("open", { token }, headers);
      assert.equal(code, "ACTIVATION_LINK_UNKNOWN");
      const opened = await links.post("open", { token: acme.token }, headers);
      assert.equal(opened.status, 200);
    }
  });
});
