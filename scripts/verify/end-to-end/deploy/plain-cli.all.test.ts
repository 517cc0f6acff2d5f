import assert from "node:assert/strict";
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { after, before, describe, it } from "node:test";
import { connect, signUp } from "../../../commands/project/supabase-client.ts";
import { readFunctionList } from "../../../local/functions/function-list.ts";
import { root } from "../../../local/root.ts";
import { publishableKey } from "../../../local/stack/keys.ts";
import { insertWithNumber } from "../../stack-under-test/numbers.ts";
import { envFile, type Founder, startFounder } from "./founder.ts";
import {
  type HostedProject,
  projectRef,
  startHostedProject,
} from "./hosted-project/hosted-project.ts";
import { openTerminal, type Terminal } from "./terminal.ts";

describe("A project that is deployed with the Supabase CLI alone", () => {
  let project: HostedProject;
  let founder: Founder;
  let terminal: Terminal;
  let release: string;

  before(async () => {
    project = await startHostedProject();
    founder = await startFounder(`${project.apiUrl}/functions/v1`);
    terminal = await openTerminal(project);
    release = join(terminal.home, "dist");
  });
  after(async () => {
    await terminal?.close();
    await founder?.stop();
    await project?.stop();
  });

  async function supabase(
    args: readonly string[],
    variables: Readonly<Record<string, string>> = {},
  ): Promise<string> {
    const own = ["--workdir", release, "--yes", "--agent=no"];
    const { code, output } = await terminal.npx(
      "supabase",
      [...args, ...own],
      variables,
    );
    assert.equal(code, 0, output);
    return output;
  }

  it("gets migrations and Vault secrets", async () => {
    const bundled = await terminal.run("bundle", ["--out", release]);
    assert.equal(bundled.code, 0, bundled.output);
    await supabase(
      ["db", "push", `--remote=${project.dbUrl}?sslmode=disable`],
      {
        EDGE_FUNCTIONS_URL: `${project.apiUrl}/functions/v1`,
        EDGE_FUNCTION_SECRET: founder.settings.EDGE_FUNCTION_SECRET,
      },
    );
    const secrets = await project
      .database`select name from vault.decrypted_secrets order by name`;
    assert.deepEqual(secrets.map(({ name }) => name), [
      "edge_function_secret",
      "edge_functions_url",
    ]);
  });

  it("gets the functions' secrets", async () => {
    const file = join(terminal.home, "production.env");
    await writeFile(file, envFile(founder.settings), { mode: 0o600 });
    await supabase([
      "secrets",
      "set",
      "--env-file",
      file,
      `--remote=${projectRef}`,
    ]);
    const { secrets } = await project.control.project(projectRef);
    assert.deepEqual(
      Object.fromEntries(secrets.map(({ name, value }) => [name, value])),
      founder.settings,
    );
  });

  it("gets the functions, each in one file and open to callers without a JWT", async () => {
    await supabase([
      "functions",
      "deploy",
      "--use-api",
      `--remote=${projectRef}`,
    ]);
    const { functions } = await project.control.project(projectRef);
    const own = await readFunctionList(root);
    assert.deepEqual(
      functions.map((
        { slug, verify_jwt, files },
      ) => [slug, verify_jwt, files.length]).sort(),
      own.map(({ name }) => [name, false, 1]).sort(),
    );
  });

  it("passes the doctor once somebody is an admin", async () => {
    const { id } = await signUp({ ...project, publishableKey }, "founder");
    await project
      .database`insert into public.platform_admins (user_id) values (${id})`;
    const { code, output } = await terminal.run("doctor", [
      "--url",
      project.apiUrl,
    ], {
      SUPABASE_SECRET_KEY: project.secretKey,
    });
    assert.equal(code, 0, output);
  });

  it("buys a number for an organization", async () => {
    const server = connect(project.apiUrl, project.secretKey);
    const { number } = await insertWithNumber(server, "Acme");
    const { bill } = await founder.twilio.account();
    assert.deepEqual(bill.map(({ phoneNumber }) => phoneNumber), [
      number.phone_number,
    ]);
  });
});
