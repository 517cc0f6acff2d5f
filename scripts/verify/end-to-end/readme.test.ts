import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, it } from "node:test";
import { promisify } from "node:util";
import { awaitNumber } from "../stack-under-test/await-number.ts";
import { root } from "../../local/root.ts";
import { useStack } from "../stack-under-test/stack-under-test.ts";

const run = promisify(execFile);
const readme = await readFile(join(root, "README.md"), "utf8");
const hasCurl = await run("curl", ["--version"]).then(() => true, () => false);

/** The calls that the README shows, ready for a shell. */
function curlCommands(): readonly string[] {
  const blocks = [...readme.matchAll(/```sh\n([^`]*)```/g)].map(([, code]) =>
    (code ?? "").trim()
  );
  return blocks.filter((code) => code.startsWith("curl "));
}

describe(
  "the README's commands",
  { skip: !hasCurl && "curl is not here" },
  () => {
    const stack = useStack();

    it("work word for word on a fresh stack", async () => {
      const { info, server } = stack();
      const { data: acme } = await server.from("organizations")
        .insert({ name: "Acme", area_code: "604" }).select().single()
        .throwOnError();
      await awaitNumber(server, acme.id);

      const answers: string[] = [];
      for (const command of curlCommands()) {
        const here = command
          .replaceAll("http://127.0.0.1:54321", info.apiUrl)
          .replace("[ORG_ID]", acme.id)
          .replace("curl ", "curl --silent --show-error --fail ");
        const { stdout } = await run("sh", ["-c", here], {
          env: { ...process.env, SECRET_KEY: info.secretKey },
        });
        answers.push(stdout);
      }
      const [notifications, activated, numbers] = answers;
      assert.match(
        notifications ?? "",
        /Import \+16041234567 to ElevenLabs for Acme/,
      );
      assert.match(activated ?? "", /"status":"active"/);
      assert.match(activated ?? "", /"elevenLabsPhoneId":"phone_xyz123"/);
      assert.match(numbers ?? "", /"state":"active"/);
    });
  },
);

describe("the README's reference", () => {
  /** Sources in which codes are written, tests left out. */
  async function sources(folder: string): Promise<string> {
    const entries = await readdir(join(root, folder), {
      recursive: true,
      withFileTypes: true,
    });
    const files = entries.filter(({ name }) =>
      /\.(ts|sql)$/.test(name) && !/\.test\.ts$|^fake-/.test(name)
    );
    const texts = files.map((file) =>
      readFile(join(file.parentPath, file.name), "utf8")
    );
    return (await Promise.all(texts)).join("\n");
  }

  it("names every error code, and none that does not exist", async () => {
    const functions = await sources("supabase/functions");
    const migrations = await sources("supabase/migrations");
    const gateway = await sources("scripts/local");
    const used = new Set([
      ...functions.matchAll(/ApiError\(\s*"([A-Z_]+)"/g),
      ...functions.matchAll(/code: "([A-Z]+_[A-Z_]+)"/g),
      ...functions.matchAll(/: "([A-Z]+_[A-Z_]+)",\n\s+`The database/g),
      ...migrations.matchAll(/hint = '([A-Z_]+)'/g),
      ...migrations.matchAll(/then '([A-Z]+_[A-Z_]+)'/g),
    ].map(([, code]) => code));
    const documented = new Set(
      [...readme.matchAll(/`([A-Z]+(?:_[A-Z]+)*)`/g)].map(([, code]) => code),
    );
    for (const code of used) {
      assert.ok(documented.has(code), `The README does not know "${code}"`);
    }
    const tables = readme.split("\n").filter((line) =>
      /^\| \d{3} \|/.test(line)
    );
    for (const line of tables) {
      const code = /`([A-Z_]+)`/.exec(line)?.[1] ?? "";
      const answered = functions.includes(`"${code}"`) ||
        migrations.includes(`'${code}'`) || gateway.includes(`"${code}"`);
      assert.ok(answered, `Nothing answers "${code}"`);
    }
  });

  it("names every variable of the example file", async () => {
    const example = await readFile(
      join(root, "supabase/functions/.env.example"),
      "utf8",
    );
    const variables = [...example.matchAll(/^([A-Z_]+)=/gm)];
    assert.ok(variables.length > 0);
    for (const [, name] of variables) {
      assert.ok(readme.includes(`\`${name}\``), `README names "${name}"`);
    }
  });
});
