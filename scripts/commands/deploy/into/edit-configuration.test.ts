import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { addEntries, removeAdditions } from "./edit-configuration.ts";
import { parseEntries } from "./entries.ts";

const ENTRIES = {
  functions: {
    admin: { verify_jwt: false, entrypoint: "./functions/admin/index.js" },
  },
  vault: { edge_function_secret: "env(EDGE_FUNCTION_SECRET)" },
};

const TEXTS: Readonly<Record<string, string>> = {
  "an ordinary file": `# Ours
project_id = "app" # after the id

[db]
port = 54322

[functions.hello] # greets
verify_jwt = true
`,
  "a Vault of its own, with comments around it": `[db]
port = 54322
[db.vault]   # secrets
# one
one = "env(ONE)"

# about Auth
[auth]
enable_signup = false
`,
  "a Vault without a key": "[db.vault]\n",
  "a Vault at the end, without a line end": '[db.vault]\none = "env(ONE)"',
  "no line end": "[functions.hello]\nverify_jwt = true",
  "the line ends of Windows":
    '[db.vault]\r\none = "env(ONE)"\r\n\r\n[auth]\r\nenable_signup = false\r\n',
  "nothing": "",
};

for (const [what, text] of Object.entries(TEXTS)) {
  describe(`a configuration with ${what}`, () => {
    const edited = addEntries(text, ENTRIES);
    it("keeps each of its lines, in order, beside what is added", () => {
      const before = parseEntries(text);
      const after = parseEntries(edited.text);
      assert.deepEqual(after, {
        functions: { ...before.functions, ...ENTRIES.functions },
        vault: { ...before.vault, ...ENTRIES.vault },
      });
      const lines = edited.text.split("\n");
      for (const line of text.split("\n").filter((line) => line !== "")) {
        assert.ok(lines.includes(line) || lines.includes(`${line}\r`), line);
      }
      assert.equal(edited.text.includes("\r"), text.includes("\r"));
    });

    it("is the same byte by byte once the additions are removed", () => {
      assert.equal(removeAdditions(edited.text, edited.additions), text);
    });

    it("loses nothing that was written behind the additions", () => {
      const more = "\n[functions.later]\nverify_jwt = true\n";
      const left = removeAdditions(
        edited.text + more,
        edited.additions,
      );
      assert.equal(left, text + more);
    });
  });
}

describe("a configuration that cannot be added to", () => {
  for (
    const text of [
      "db = { port = 54322 }\n[functions.hello]\nverify_jwt = true\n",
      '[db]\nvault = { one = "env(ONE)" }\n',
      "functions = { hello = { verify_jwt = true } }\n",
    ]
  ) {
    it(`is refused: ${text.split("\n", 1)[0]}`, () => {
      assert.throws(() => addEntries(text, ENTRIES), {
        name: "StackError",
        message: /^Cannot add to "supabase\/config\.toml"/,
      });
    });
  }
});

it("an addition that somebody changed stays", () => {
  const { text, additions } = addEntries("", ENTRIES);
  const changed = text.replace("verify_jwt = false", "verify_jwt = true");
  assert.equal(removeAdditions(changed, additions), changed);
});
