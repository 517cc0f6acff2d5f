import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { before, describe, it } from "node:test";
import {
  type SignedInUser,
  signUp,
} from "../../commands/project/supabase-client.ts";
import { root } from "../../local/root.ts";
import {
  type CallingOrganization,
  insertCalling,
} from "../stack-under-test/place-call.ts";
import { elevenLabsAccount } from "../stack-under-test/stack-under-test.ts";
import { useStack } from "../stack-under-test/use-stack.ts";

const page = await readFile(
  join(root, "supabase", "functions", "organizations", "README.md"),
  "utf8",
);

/** An example's code, and the answer below it. */
function example(name: string): { code: string; answer: unknown } {
  const [, after = ""] = page.split(`<!-- example: ${name} -->`);
  const [, code = ""] = /```js\n([^]*?)```/.exec(after) ?? [];
  const [, json = "null"] = /```json\n([^]*?)```/.exec(after) ?? [];
  assert.ok(code, `There is no example "${name}"`);
  return { code, answer: JSON.parse(json) };
}

/** The names of a value's members, however deep, without what they are. */
function membersOf(value: unknown): unknown {
  if (Array.isArray(value)) return value.slice(0, 1).map(membersOf);
  if (typeof value !== "object" || value === null) return null;
  return Object.fromEntries(
    Object.entries(value).sort(([one], [other]) => one < other ? -1 : 1)
      .map(([name, member]) => [name, membersOf(member)]),
  );
}

describe("the page for customers' applications", () => {
  const stack = useStack(elevenLabsAccount);
  let ada: SignedInUser;
  let acme: CallingOrganization;
  before(async () => {
    acme = await insertCalling(stack(), "Acme");
    ada = await signUp(stack().info, "ada");
    await stack().server.from("organization_members")
      .insert({ organization_id: acme.id, user_id: ada.id, role: "owner" })
      .throwOnError();
  });

  /** Runs an example as a member's application, and returns what it has at its end. */
  const run = (code: string, id = acme.id) =>
    new Function(
      "supabase",
      "organization",
      `return (async () => { ${code} return { data, error }; })();`,
    )(ada.client, { id });

  for (const name of ["numbers", "call", "calls"]) {
    it(`has an example "${name}" that works word for word, and its answer`, async () => {
      const { code, answer } = example(name);
      const { data, error } = await run(code);
      assert.equal(error, null);
      assert.deepEqual(membersOf(data), membersOf(answer));
    });
  }

  it("has an example that works from the insert of an organization on", async () => {
    const { data: bolt } = await ada.client.from("organizations")
      .insert({ name: "Bolt" }).select().single().throwOnError();
    const { data, error } = await run(example("numbers").code, bolt.id);
    assert.equal(error, null);
    assert.match(data.order.state, /^(?:ordering|setting_up)$/);
    assert.equal(data.order.reason, null);
    const isBought = data.order.state === "setting_up";
    assert.equal(data.phoneNumbers.length, isBought ? 1 : 0);
  });

  it("has an example of reading errors that works word for word", async () => {
    const call = example("call").code.replace("+14165550123", "911");
    const { code } = example("errors");
    const reported = code.replace(/console\.log\((.*)\)/, "return [$1]");
    assert.deepEqual(await run(`${call} ${reported}`), [
      403,
      "DESTINATION_NOT_ALLOWED",
      { reason: "emergency" },
    ]);
  });
});
