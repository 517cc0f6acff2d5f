import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { test } from "node:test";
import { z } from "zod";
import { root } from "../../local/root.ts";
import { nextSteps } from "./next-steps.ts";

const stack = {
  apiUrl: "http://127.0.0.1:54321",
  studioUrl: "http://127.0.0.1:54321",
  dbUrl: "",
  publishableKey: "",
  secretKey: "",
  twilioUrl: "",
  elevenLabsUrl: "",
  mailUrl: "http://127.0.0.1:54324",
  live: [],
  simulated: [],
  pid: 1,
};

test("the demo ends with commands and a section that exist", async () => {
  const { scripts } = z.object({ scripts: z.record(z.string(), z.string()) })
    .parse(JSON.parse(await readFile(join(root, "package.json"), "utf8")));
  const readme = await readFile(join(root, "README.md"), "utf8");
  const steps = [undefined, stack].flatMap(nextSteps).join("\n");
  const commands = [...steps.matchAll(/^npm (?:run )?(\w+)/gm)];
  assert.ok(commands.length >= 3);
  for (const [, name = ""] of commands) assert.ok(name in scripts, name);
  for (const [, title] of steps.matchAll(/“(.+)”/g)) {
    assert.ok(readme.includes(`\n## ${title}\n`), title);
  }
});

test("with a running stack, it leads to what the demo has left there", () => {
  const steps = nextSteps(stack).join("\n");
  assert.ok(steps.includes(`${stack.studioUrl} `));
  assert.ok(steps.includes(`${stack.mailUrl} `));
  assert.ok(steps.includes(`${stack.apiUrl}/admin-page `));
  assert.doesNotMatch(steps, /npm start/);
  const unread = nextSteps({ ...stack, mailUrl: null });
  assert.ok(!unread.join("\n").includes("54324"));
});
