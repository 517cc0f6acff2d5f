import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { describe, it } from "node:test";
import { root } from "../../local/root.ts";
import {
  removeStackInfo,
  writeStackInfo,
} from "../../local/stack/stack-info.ts";
import { liveStackAt } from "./production.ts";
import { useProduction } from "./use-production.ts";
import { plainEnvironment } from "../../local/testing/plain-environment.ts";

describe("With production's credentials in files and in the shell", () => {
  const { checkout, host, assertNobodyCame } = useProduction();

  async function run(script: string, ...flags: string[]): Promise<string> {
    const path = join(root, "scripts", script);
    const own = ["--import", "tsx", path, "--workdir", checkout().root];
    const child = spawn(process.execPath, [...own, ...flags], {
      cwd: root,
      env: plainEnvironment(),
    });
    const [output, errors, [code]] = await Promise.all([
      text(child.stdout),
      text(child.stderr),
      once(child, "close"),
    ]);
    assert.equal(code, 0, output + errors);
    return output;
  }

  it("the demo reaches no real service, and leaves a live stack alone", async () => {
    const live = liveStackAt(`http://${host()}`);
    await writeStackInfo(checkout().root, live);
    assert.match(
      await run("demo.ts"),
      /What to do next:\S*\n +npm start .*\n +README\.md/,
    );
    await removeStackInfo(checkout().root);
    assertNobodyCame();
  });

  it("the chaos reaches no real service", async () => {
    await run(
      "chaos.ts",
      ...["--organizations", "2"],
      ...["--scenario", "one-statement"],
      ...["--stacks", "1"],
      ...["--seed", "1"],
    );
    assertNobodyCame();
  });
});
