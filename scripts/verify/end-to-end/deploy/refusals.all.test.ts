import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { projectRef, scopedToken } from "./hosted-project/hosted-project.ts";
import { readEverything } from "./project-state.ts";
import { useDeployment } from "./use-deployment.ts";

/** All that a deployment needs, but for the functions. */
const scopedPermissions = [
  "projects_read",
  "project_admin_read",
  "api_gateway_keys_read",
  "api_gateway_keys_secret_read",
  "edge_functions_read",
  "edge_functions_secrets_read",
  "edge_functions_secrets_write",
  "auth_config_read",
  "data_api_config_read",
  "storage_config_read",
  "database_pooling_config_read",
  "database_read",
  "database_write",
];

describe("npm run deploy says in one error", () => {
  const scene = useDeployment({ scopedPermissions });

  async function assertRefused(
    said: RegExp,
    { flags = [], variables = {} }: {
      flags?: readonly string[];
      variables?: Readonly<Record<string, string>>;
    } = {},
  ): Promise<void> {
    const { terminal, flags: own, variables: usual, secrets } = scene();
    const { code, output } = await terminal.run(
      "deploy",
      [...own, "--yes", ...flags],
      { ...usual, ...variables },
    );
    assert.equal(code, 1, output);
    assert.match(output, said);
    assert.doesNotMatch(output, /^ +at /m, "a stack trace");
    assert.deepEqual(secrets.filter((secret) => output.includes(secret)), []);
  }

  async function assertUntouched(work: () => Promise<void>): Promise<void> {
    const { project } = scene();
    const before = await readEverything(project);
    await work();
    assert.deepEqual(await readEverything(project), before);
  }

  it("that the account has no such project", () =>
    assertUntouched(() =>
      assertRefused(/has no such project/, {
        flags: ["--project-ref", `${projectRef.slice(1)}z`],
      })
    ));

  it("that the ref is none", () =>
    assertUntouched(() =>
      assertRefused(/--project-ref/, { flags: ["--project-ref", "acme"] })
    ));

  it("that the access token is refused", () =>
    assertUntouched(() =>
      assertRefused(/access token/, {
        variables: { SUPABASE_ACCESS_TOKEN: `sbp_${"9".repeat(40)}` },
      })
    ));

  it("that the project is paused", () =>
    assertUntouched(async () => {
      const { control } = scene().project;
      await control.changeProject(projectRef, { status: "INACTIVE" });
      await assertRefused(/paused/);
      await control.changeProject(projectRef, { status: "ACTIVE_HEALTHY" });
    }));

  it("that nothing listens at the database's address", () =>
    assertUntouched(() =>
      assertRefused(/--db-url/, {
        flags: ["--db-url", "postgresql://postgres@127.0.0.1:9/postgres"],
      })
    ));

  it("that the database refuses the password", () =>
    assertUntouched(async () => {
      await assertRefused(/password/, { variables: { PGPASSWORD: "wrong" } });
    }));

  it("all settings that are missing", () =>
    assertUntouched(async () => {
      const { writeSettings } = scene();
      await writeSettings({
        TWILIO_AUTH_TOKEN: undefined,
        TWILIO_ACCOUNT_SID: undefined,
      });
      await assertRefused(/TWILIO_ACCOUNT_SID[^]*TWILIO_AUTH_TOKEN/);
      await writeSettings();
    }));

  it("that the token may not deploy functions", () =>
    assertRefused(/permission/, {
      variables: { SUPABASE_ACCESS_TOKEN: scopedToken },
    }));

  it("which upload was refused, and goes on when it is run again", async () => {
    const { project, deploy } = scene();
    await project.control.addFault({
      operation: "deploy-function",
      fault: {
        kind: "error",
        status: 500,
        message: "Function deploy failed due to an internal error",
      },
      match: { slug: "twilio" },
      times: null,
    });
    await assertRefused(
      /functions[^]*Function deploy failed due to an internal error/,
    );
    await project.control.clearFaults();
    const { code, output } = await deploy();
    assert.equal(code, 0, output);
  });
});
