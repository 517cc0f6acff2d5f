import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { read } from "../../checks/readmes/pages.ts";
import { projectRef } from "./hosted-project/hosted-project.ts";
import { useDeployment } from "./use-deployment.ts";

describe("npm run deploy, about people,", () => {
  const scene = useDeployment();

  async function deploy(): Promise<string> {
    const { code, output } = await scene().deploy();
    assert.equal(code, 0, output);
    return output;
  }

  async function readAdmins(): Promise<string[]> {
    const rows = await scene().project.admin`
      select users.email from public.platform_admins join auth.users on users.id = user_id`;
    return rows.map(({ email }) => String(email));
  }

  it("makes the founder the first admin, once", async () => {
    await deploy();
    assert.deepEqual(await readAdmins(), ["founder@example.com"]);
    await deploy();
    assert.deepEqual(await readAdmins(), ["founder@example.com"]);
  });

  it("leaves the next admin to the README's SQL", async () => {
    const { project } = scene();
    await project.admin`
      insert into auth.users (id, email) values (gen_random_uuid(), 'jill@example.com')`;
    const [, sql = ""] = /`(insert into platform_admins [^`]+)`/.exec(
      read("README.md"),
    ) ?? [];
    await project.database.unsafe(sql);
    assert.deepEqual((await readAdmins()).sort(), [
      "founder@example.com",
      "jill@example.com",
    ]);
  });

  it("tells what Auth's settings cost, and leaves them", async () => {
    const { control } = scene().project;
    assert.doesNotMatch(await deploy(), /confirmed|[Aa]nonymous/);
    const authConfig = {
      mailer_autoconfirm: true,
      external_anonymous_users_enabled: true,
    };
    await control.changeProject(projectRef, { authConfig });
    const output = await deploy();
    assert.match(output, /no e-mail address is confirmed/);
    assert.match(output, /Anonymous sign-ins/);
    const { authConfig: left } = await control.project(projectRef);
    assert.equal(left.mailer_autoconfirm, true);
    assert.equal(left.external_anonymous_users_enabled, true);
  });
});
