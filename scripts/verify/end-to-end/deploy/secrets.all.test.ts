import assert from "node:assert/strict";
import { chmod, stat } from "node:fs/promises";
import { describe, it } from "node:test";
import { projectRef } from "./hosted-project/hosted-project.ts";
import { readSecrets } from "./project-state.ts";
import { useDeployment } from "./use-deployment.ts";

describe("The functions' secrets after npm run deploy", () => {
  const scene = useDeployment();

  async function deploy(): Promise<string> {
    const { code, output } = await scene().deploy();
    assert.equal(code, 0, output);
    return output;
  }

  it("are those that are set: neither empty ones nor the first admin", async () => {
    const { writeSettings, project, founder } = scene();
    await writeSettings({
      AGENT_NAME: "",
      ELEVENLABS_FIRST_MESSAGE: "  ",
      FIRST_ADMIN_EMAIL: "founder@example.com",
    });
    await deploy();
    const expected = Object.fromEntries(
      Object.entries(founder.settings).sort(),
    );
    assert.deepEqual(await readSecrets(project), expected);
  });

  it("are changed when their setting is, and only they", async () => {
    const { writeSettings, project, founder } = scene();
    const { secrets: before } = await project.control.project(projectRef);
    await writeSettings({ AGENT_NAME: "Jill" });
    await deploy();
    const { secrets } = await project.control.project(projectRef);
    assert.deepEqual(
      secrets.filter(({ name, updated_at }) =>
        !before.some((each) =>
          each.name === name && each.updated_at === updated_at
        )
      ).map(({ name, value }) => [name, value]),
      [["AGENT_NAME", "Jill"]],
    );
    assert.equal(secrets.length, Object.keys(founder.settings).length + 1);
  });

  it("are told and not wiped when they are no longer set", async () => {
    const { writeSettings, project } = scene();
    await writeSettings();
    assert.match(await deploy(), /AGENT_NAME/);
    assert.equal((await readSecrets(project)).AGENT_NAME, "Jill");
  });

  it("leave an app's own alone", async () => {
    const { project } = scene();
    const { secrets } = await project.control.project(projectRef);
    const own = {
      name: "STRIPE_KEY",
      value: "sk",
      updated_at: new Date().toISOString(),
    };
    await project.control.changeProject(projectRef, {
      secrets: [...secrets, own],
    });
    await deploy();
    assert.equal((await readSecrets(project)).STRIPE_KEY, "sk");
  });

  it("come from a file that nobody else can read", async () => {
    const { settingsFile } = scene();
    await chmod(settingsFile, 0o644);
    await scene().deploy();
    assert.equal((await stat(settingsFile)).mode & 0o077, 0);
  });
});
