import assert from "node:assert/strict";
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, it } from "node:test";
import { parse } from "yaml";
import { z } from "zod";
import { root } from "../../local/root.ts";

const folder = join(root, ".github", "workflows");

const workflowSchema = z.object({
  name: z.string(),
  on: z.record(z.string(), z.unknown()),
  permissions: z.record(z.string(), z.enum(["read", "none"])),
  jobs: z.record(
    z.string(),
    z.object({
      "timeout-minutes": z.number(),
      environment: z.string().optional(),
      steps: z.array(z.object({
        uses: z.string().optional(),
        run: z.string().optional(),
      })),
    }),
  ),
});

async function readScripts(): Promise<Readonly<Record<string, string>>> {
  const text = await readFile(join(root, "package.json"), "utf8");
  return z.object({ scripts: z.record(z.string(), z.string()) })
    .parse(JSON.parse(text)).scripts;
}

describe("each workflow of GitHub", async () => {
  for (const file of await readdir(folder)) {
    const text = await readFile(join(folder, file), "utf8");
    const workflow = workflowSchema.parse(parse(text));
    const steps = Object.values(workflow.jobs).flatMap(({ steps }) => steps);

    it(`pins each action by its commit, and names the version: ${file}`, () => {
      const lines = text.split("\n").filter((line) => /\buses:/.test(line));
      assert.equal(lines.length, steps.filter(({ uses }) => uses).length);
      for (const line of lines) {
        assert.match(line, /uses: [\w./-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/);
      }
    });

    it(`runs commands that exist: ${file}`, async () => {
      const scripts = await readScripts();
      for (const { run = "" } of steps) {
        for (const [, name] of run.matchAll(/\bnpm run ([\w:-]+)/g)) {
          assert.ok(name !== undefined && name in scripts, `npm run ${name}`);
        }
      }
    });

    it(`puts no expression into a command, where it would be run: ${file}`, () => {
      for (const { run = "" } of steps) assert.doesNotMatch(run, /\$\{\{/);
    });

    it(`gives secrets only to a job of an environment: ${file}`, () => {
      for (const [name, job] of Object.entries(workflow.jobs)) {
        if (job.environment !== undefined) continue;
        assert.doesNotMatch(JSON.stringify(job), /secrets\./, name);
      }
    });
  }
});

it("Dependabot looks at packages and actions", async () => {
  const text = await readFile(join(root, ".github", "dependabot.yml"), "utf8");
  const { updates } = z.object({
    version: z.literal(2),
    updates: z.array(z.object({
      "package-ecosystem": z.string(),
      directory: z.literal("/"),
      schedule: z.object({ interval: z.literal("weekly") }),
      groups: z.record(z.string(), z.object({ patterns: z.array(z.string()) })),
    })),
  }).parse(parse(text));
  assert.deepEqual(
    updates.map((update) => update["package-ecosystem"]),
    ["npm", "github-actions"],
  );
});
