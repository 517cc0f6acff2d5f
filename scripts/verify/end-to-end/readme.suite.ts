import assert from "node:assert/strict";
import { execFile, spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { mkdir, mkdtemp, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, describe, it } from "node:test";
import { promisify } from "node:util";
import { awaitMail } from "../../local/mail/inbox.ts";
import { root } from "../../local/root.ts";
import { writeStackInfo } from "../../local/stack/stack-info.ts";
import { awaitNumber } from "../stack-under-test/numbers.ts";
import { useStack } from "../stack-under-test/use-stack.ts";
import { plainEnvironment } from "../../local/testing/plain-environment.ts";
import { callAgainWhileSlow } from "../stack-under-test/call-again-while-slow.ts";

const run = promisify(execFile);
// Synchronously, as in mail.suite.ts: modules that wait would not run in the order in which they are imported.
const readme = readFileSync(join(root, "README.md"), "utf8");
const hasCurl = spawnSync("curl", ["--version"]).status === 0;

/** The text below a heading. */
function section(title: string): string {
  const text = readme.split(`\n## ${title}\n`)[1]?.split("\n## ")[0];
  assert.ok(text !== undefined, `There is no section "${title}"`);
  return text;
}

/** The code blocks of a text in a language, without the indentation of a list. */
function blocks(text: string, language: string): readonly string[] {
  const pattern = new RegExp(
    `^( *)\`\`\`${language}\\n([^]*?)^ *\`\`\`$`,
    "gm",
  );
  return [...text.matchAll(pattern)].map(([, indent = "", code = ""]) =>
    code.split("\n").map((line) => line.slice(indent.length)).join("\n").trim()
  );
}

describe(
  "the README's commands work word for word on a fresh stack",
  { skip: !hasCurl && "curl is not here" },
  () => {
    const stack = useStack({}, { catchMail: true });
    /** The checkout of a reader: the addresses are those of the stack under test. */
    let folder: string;

    before(async () => {
      folder = await mkdtemp(join(tmpdir(), "one-number-readme-"));
      await symlink(join(root, "node_modules"), join(folder, "node_modules"));
      await mkdir(join(folder, "supabase", ".temp"), { recursive: true });
      await writeStackInfo(folder, stack().info);
    });
    after(() => rm(folder, { recursive: true, force: true }));

    /** Runs a command of the README, and returns its output. */
    async function shell(command: string): Promise<string> {
      const here = command
        .replaceAll("http://127.0.0.1:54321", stack().info.apiUrl)
        .replace(
          /^npm run (.*)$/,
          `npm run --silent --prefix "${root}" $1 --workdir "${folder}"`,
        )
        .replace(/^curl /, "curl --silent --show-error --fail ");
      const { stdout } = await run("sh", ["-c", here], {
        cwd: folder,
        env: {
          ...plainEnvironment(),
          SECRET_KEY: stack().info.secretKey,
        },
      });
      return stdout;
    }

    it("the tutorial ends in Jack from Acme", async () => {
      const tutorial = section("Five minutes, on your machine");
      const [client = ""] = blocks(tutorial, "js");
      await writeFile(
        join(folder, "acme.mjs"),
        client.replace("http://127.0.0.1:54321", stack().info.apiUrl),
      );
      const [first = "", importIt = "", callIt = ""] = blocks(tutorial, "sh");

      const printed: string[] = [];
      for (const command of first.split("\n")) {
        printed.push(await shell(command));
      }
      const [inserted = "", early = ""] = printed;
      assert.match(inserted, /state: 'setting_up'/);
      assert.match(inserted, /phone_number: '\+16041234567'/);
      assert.match(early, /Thank you for calling Acme\. Our phone line is/);
      const { mailUrl } = stack().info;
      assert.ok(mailUrl !== null);
      const { subject } = await awaitMail(mailUrl, "Acme");
      assert.equal(subject, "Import +16041234567 to ElevenLabs for Acme");

      const [id = "", activateIt = ""] = (await shell(importIt)).split("\n");
      assert.match(id, /^phnum_/);
      assert.match(await shell(activateIt), /"status":"active"/);
      assert.equal(
        (await callAgainWhileSlow(stack(), () => shell(callIt))).trim(),
        "Hello, this is Jack from Acme.",
      );
    });

    it("the admin's three steps lead to an active number", async () => {
      const { server } = stack();
      const { data: acme } = await server.from("organizations")
        .insert({ name: "Acme", area_code: "604" }).select().single()
        .throwOnError();
      const { phone_number: number } = await awaitNumber(server, acme.id);

      const steps = section("The admin's three steps");
      const commands = [
        ...blocks(steps, "sh"),
        ...[...steps.matchAll(/`(curl [^`]+)`/g)].map(([, code = ""]) => code),
      ];
      const answers: string[] = [];
      for (const command of commands) {
        answers.push(
          await shell(
            command.replace("+16041234567", number)
              .replace("[ORG_ID]", acme.id),
          ),
        );
      }
      const [notifications = "", activated = "", numbers = ""] = answers;
      assert.ok(
        notifications.includes(`Import ${number} to ElevenLabs for Acme`),
      );
      assert.match(activated, /"status":"active"/);
      assert.match(activated, /"elevenLabsPhoneId":"phone_xyz123"/);
      assert.match(numbers, /"state":"active"/);
    });
  },
);
