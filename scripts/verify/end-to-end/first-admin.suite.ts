import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, it } from "node:test";
import { signUp } from "../../commands/project/supabase-client.ts";
import { root } from "../../local/root.ts";
import { request } from "../stack-under-test/request.ts";
import { useStack } from "../stack-under-test/use-stack.ts";

describe("somebody becomes an admin by one statement with an e-mail address", () => {
  const stack = useStack();

  /** A user who has signed up, and how the admins' routes answer to the user's token. */
  const signUpJill = async () => {
    const { info } = stack();
    const { client, accessToken } = await signUp(info, "jill");
    const { data } = await client.auth.getUser();
    const email = data.user?.email ?? "";
    const headers = { authorization: `Bearer ${accessToken}` };
    const ask = async () =>
      (await request(info, "/admin/notifications", { headers })).status;
    return { email, ask };
  };

  it("as the README has it", async () => {
    const readme = await readFile(join(root, "README.md"), "utf8");
    const [, statement = ""] = /`(insert into platform_admins [^`]+)`/
      .exec(readme) ?? [];
    const { email, ask } = await signUpJill();
    assert.equal(await ask(), 403);
    const { count } = await stack().database.unsafe(
      statement.replace("jill@example.com", email),
    );
    assert.equal(count, 1);
    assert.equal(await ask(), 200);
  });

  it("as the saved query has it, whatever the case of the address", async () => {
    const query = await readFile(
      join(root, "supabase/snippets/one-number/make_somebody_an_admin.sql"),
      "utf8",
    );
    const { email, ask } = await signUpJill();
    assert.equal(await ask(), 403);
    const rows = await stack().database.unsafe(
      query.replace("jill@example.com", email.toUpperCase()),
    );
    assert.deepEqual(rows.map(({ answer }) => answer), [
      `${email} is an admin`,
    ]);
    assert.equal(await ask(), 200);
  });
});
