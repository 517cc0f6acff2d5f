import assert from "node:assert/strict";
import { join } from "node:path";
import { describe, it } from "node:test";
import { connect } from "../../../commands/project/supabase-client.ts";
import { readSecrets, readVault } from "./project-state.ts";
import { useDeployment } from "./use-deployment.ts";
import { keepWaking } from "./keep-waking.ts";

describe("The Vault's secrets after npm run deploy", () => {
  const scene = useDeployment();

  async function assertRight(): Promise<void> {
    const { project, founder } = scene();
    assert.deepEqual(await readVault(project), {
      edge_function_secret: founder.settings.EDGE_FUNCTION_SECRET,
      edge_functions_url: `${project.apiUrl}/functions/v1`,
    });
  }

  async function deploy(...args: readonly string[]): Promise<string> {
    const { code, output } = await scene().deploy(...args);
    assert.equal(code, 0, output);
    return output;
  }

  it("are created, although the migrations were pushed without them before", async () => {
    const { terminal, project } = scene();
    const folder = join(terminal.home, "release");
    const bundled = await terminal.run("bundle", ["--out", folder]);
    assert.equal(bundled.code, 0, bundled.output);
    const pushed = await terminal.npx("supabase", [
      ...["db", "push", "--yes", "--agent=no", "--workdir", folder],
      `--remote=${project.dbUrl}?sslmode=disable`,
    ]);
    assert.equal(pushed.code, 0, pushed.output);
    assert.deepEqual(await readVault(project), {});
    await deploy();
    await assertRight();
  });

  for (
    const [name, value] of [
      [
        "edge_functions_url",
        "https://zyxwvutsrqponmlkjihg.supabase.co/functions/v1",
      ],
      ["edge_function_secret", `whsec_${"A".repeat(43)}=`],
    ] as const
  ) {
    it(`are corrected when ${name} is another's`, async () => {
      const { database } = scene().project;
      await database`
        select vault.update_secret((select id from vault.secrets where name = ${name}), ${value})`;
      await deploy();
      await assertRight();
    });
  }

  it("are rotated while every wake-up is accepted", async () => {
    const { project } = scene();
    const earlier = (await readVault(project)).edge_function_secret;
    const waking = keepWaking(connect(project.apiUrl, project.secretKey));
    await deploy("--rotate-wake-up-secret");
    const answers = await waking.stop();
    assert.ok(answers.length > 3, `only ${answers.length} wake-ups`);
    assert.deepEqual(
      answers.filter((answer) =>
        answer.kind !== "answered" || answer.status !== 202 || !answer.arrived
      ),
      [],
    );
    const { edge_function_secret: rotated } = await readVault(project);
    assert.notEqual(rotated, earlier);
    assert.equal((await readSecrets(project)).EDGE_FUNCTION_SECRET, rotated);
  });

  it("stay as they are at the next deployment", async () => {
    const { project } = scene();
    const rotated = await readVault(project);
    await deploy();
    assert.deepEqual(await readVault(project), rotated);
  });
});
