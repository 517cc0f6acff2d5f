import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { describeAdminPageSteps } from "./admin-page-steps.ts";
import { SettingsFile } from "./settings/settings-file.ts";

const project = {
  apiUrl: "https://abcdefghijklmnopqrst.supabase.co",
  projectRef: "abcdefghijklmnopqrst",
};

async function stepsFor(url?: string): Promise<string> {
  const settings = await SettingsFile.read("/nowhere/.env.production");
  if (url !== undefined) settings.set("ADMIN_PAGE_URL", url);
  return describeAdminPageSteps(settings, project, "sb_publishable_1")
    .join("\n");
}

describe("a deployment's last words about the admins' page", () => {
  const named =
    "--url https://abcdefghijklmnopqrst.supabase.co --publishable-key sb_publishable_1";

  it("have the exact command that writes it, and where it goes", async () => {
    const steps = await stepsFor("https://acme.com/admin.html");
    assert.ok(steps.includes(`npm run admin -- --out admin.html ${named}\n`));
    assert.match(steps, /belongs at https:\/\/acme\.com\/admin\.html:/);
    assert.match(
      steps,
      /add https:\/\/acme\.com\/admin\.html to the redirect URLs at \S+\/abcdefghijklmnopqrst\/auth/,
    );
  });

  it("have the command that serves it, where it is on this machine", async () => {
    const steps = await stepsFor("http://127.0.0.1:8001");
    assert.ok(steps.includes(`npm run admin -- ${named}\n`), steps);
    const other = await stepsFor("http://127.0.0.1:9000");
    assert.ok(other.includes(`npm run admin -- --port 9000 ${named}\n`));
  });

  it("say how to have one, where messages link to none", async () => {
    const steps = await stepsFor();
    assert.match(steps, /into "\S+" as ADMIN_PAGE_URL=https:\/\/…/);
    assert.ok(steps.endsWith(`npm run admin -- --out admin.html ${named}`));
  });
});
