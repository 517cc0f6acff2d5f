import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { once } from "node:events";
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { describe, it } from "node:test";
import { root } from "../local/root.ts";
import { plainEnvironment } from "../local/testing/plain-environment.ts";

/** Runs a program whose action is this code, and closes its output at once, as `head` does when it has seen enough. */
async function runUnread(action: string) {
  const modules = ["commander", join(root, "scripts/commands/run-program.ts")];
  const child = spawn(process.execPath, [
    ...["--import", "tsx", "--input-type=module", "--eval"],
    `import { Command } from ${JSON.stringify(modules[0])};
     import { runProgram } from ${JSON.stringify(modules[1])};
     await runProgram(new Command("unread").action(async () => { ${action} }));`,
  ], { cwd: root, env: plainEnvironment() });
  child.stdout.destroy();
  const [said, [code]] = await Promise.all([
    text(child.stderr),
    once(child, "close"),
  ]);
  return { code, said };
}

const print = `for (let line = 0; line < 9; line++) {
  console.log(line);
  await new Promise((resolve) => setTimeout(resolve, 1));
}`;

describe("runProgram", () => {
  it("is quiet when nobody reads its output, and ends as it would", async () => {
    assert.deepEqual(await runUnread(print), { code: 0, said: "" });
    assert.deepEqual(await runUnread(`${print} process.exitCode = 3;`), {
      code: 3,
      said: "",
    });
  });

  it("prints an error in one line, and ends with 1", async () => {
    assert.deepEqual(await runUnread(`throw new Error("Too late");`), {
      code: 1,
      said: "Error Too late\n",
    });
  });

  it("runs every command", async () => {
    const folder = join(root, "scripts");
    const files = (await readdir(folder)).filter((file) =>
      file.endsWith(".ts")
    );
    assert.ok(files.length > 15);
    for (const file of files) {
      const source = await readFile(join(folder, file), "utf8");
      assert.match(source, /^await runProgram\(program\);$/m, file);
      assert.doesNotMatch(source, /parseAsync|\.parse\(\)/, file);
    }
  });
});
