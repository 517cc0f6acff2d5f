import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, describe, it } from "node:test";
import { promisify } from "node:util";
import { Command } from "commander";
import { z } from "zod";
import { root } from "../local/root.ts";
import { refuseEatenOptions } from "./eaten-options.ts";

const run = promisify(execFile);

function costs() {
  return new Command("costs").option("--from <day>").option("--to <day>")
    .option("--json").option("--dry-run");
}

/** Resolves with the message of the refusal. */
async function refusal(
  program: Command,
  args: readonly string[],
  kept: Readonly<Record<string, string>>,
): Promise<string | undefined> {
  try {
    await refuseEatenOptions(program, args, {
      npm_lifecycle_event: program.name(),
      ...kept,
    });
    return undefined;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

describe("an option that npm keeps for itself", () => {
  let folder: string;
  before(async () => folder = await mkdtemp(join(tmpdir(), "npm-options-")));
  after(() => rm(folder, { recursive: true }));

  it("is refused, with the spelling that reaches the command", async () => {
    const from =
      'npm keeps --from for itself where "--" is missing: npm run costs -- --from 2026-01-01';
    // As npm 11 and npm 10 pass them.
    const new_ = { npm_config_from: "true" };
    assert.equal(await refusal(costs(), ["2026-01-01"], new_), from);
    const old = { npm_config_from: "2026-01-01" };
    assert.equal(await refusal(costs(), [], old), from);
    assert.equal(
      await refusal(costs(), ["2026-01-01", "2026-02-01"], {
        npm_config_from: "true",
        npm_config_to: "true",
        npm_config_json: "true",
      }),
      'npm keeps --from and --to and --json for itself where "--" is missing: npm run costs -- --from <day> --to <day> --json',
    );
    assert.match(
      await refusal(costs(), [], { npm_config_dry_run: "true" }) ?? "",
      /npm run costs -- --dry-run$/,
    );
    const call = new Command("call").argument("<number>").option("--from <n>");
    assert.match(
      await refusal(call, ["604", "212"], new_) ?? "",
      /npm run call -- 604 212 --from <n>$/,
    );
    const start = new Command("start").option("--reset");
    assert.match(
      await refusal(start, [], { npm_config_reset: "true" }) ?? "",
      /npm start -- --reset$/,
    );
  });

  it("is none where it reaches the command, where npm runs another one, or where a file of the user sets it", async () => {
    const kept = { npm_config_json: "true" };
    assert.equal(await refusal(costs(), ["--json"], kept), undefined);
    assert.equal(
      await refusal(costs(), [], { npm_config_json: "" }),
      undefined,
    );
    const test = { ...kept, npm_lifecycle_event: "test" };
    assert.equal(await refusal(costs(), [], test), undefined);

    const npmrc = join(folder, "npmrc");
    await writeFile(npmrc, "json = true\n");
    assert.equal(
      await refusal(costs(), [], { ...kept, npm_config_userconfig: npmrc }),
      undefined,
    );
  });

  it("is noticed with the npm of this machine, for each option of each command", async () => {
    const scripts = join(root, "scripts");
    const files = (await readdir(scripts)).filter((f) => f.endsWith(".ts"));
    const sources = await Promise.all(
      files.map((file) => readFile(join(scripts, file), "utf8")),
    );
    const all = sources.join("").matchAll(/"(--[a-z-]+)( <[^"]+>)?",?/g);
    const flags = new Map(
      [...all].map(([, name = "", value]) => [name, value]),
    );
    // Node reads the first one before npm does, npm takes --svg for its own -s -v -g and runs nothing, and it drops --only
    // with its value, because it has deprecated an option of that name.
    for (const name of ["--env-file", "--svg", "--only"]) {
      assert.ok(flags.delete(name));
    }
    assert.ok(flags.size > 25);

    await writeFile(
      join(folder, "package.json"),
      JSON.stringify({ scripts: { all: `"${process.execPath}" print.cjs` } }),
    );
    await writeFile(
      join(folder, "print.cjs"),
      "console.log(JSON.stringify(process.env));",
    );
    const written = [...flags].map(([name, value]) =>
      value === undefined ? name : `${name}=value`
    );
    const { stdout } = await run(
      "npm",
      ["run", "--silent", "all", ...written],
      {
        cwd: folder,
      },
    );
    const kept = z.record(z.string(), z.string()).parse(JSON.parse(stdout));
    const program = new Command("all");
    for (const [name, value = ""] of flags) program.option(`${name}${value}`);
    const message = await refusal(program, [], kept);
    for (const name of flags.keys()) {
      assert.ok(message?.includes(` ${name}`), `${name}: ${message}`);
    }
  });
});
