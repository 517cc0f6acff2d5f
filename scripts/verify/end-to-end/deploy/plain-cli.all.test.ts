import assert from "node:assert/strict";
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { after, before, describe, it } from "node:test";
import { connect, signUp } from "../../../commands/project/supabase-client.ts";
import { publishableKey } from "../../../local/stack/keys.ts";
import { insertWithNumber } from "../../stack-under-test/numbers.ts";
import { envFile, type Founder, startFounder } from "./founder.ts";
import {
  type HostedProject,
  projectRef,
  startHostedProject,
} from "./hosted-project/hosted-project.ts";
import { read } from "../../checks/readmes/pages.ts";
import { readFunctionList } from "../../../local/functions/function-list.ts";
import { root } from "../../../local/root.ts";
import { readOutcome } from "./project-state.ts";
import { openTerminal, type Terminal } from "./terminal.ts";

/** The commands of the chapter about the Supabase CLI alone, without their comments. */
function documentedCommands(): string[] {
  const text = read("supabase/functions/README.md");
  const [, chapter = ""] = text.split("\n### With the Supabase CLI alone\n");
  const [, block = ""] = /```sh\n([^]*?)```/.exec(chapter) ?? [];
  return block.split("\n").filter((line) => /^np[mx] /.test(line))
    .map((line) => line.replace(/#.*/, "").trim());
}

describe("A project that is deployed with the Supabase CLI alone", () => {
  let project: HostedProject;
  let founder: Founder;
  let terminal: Terminal;
  let release: string;
  let settingsFile: string;

  before(async () => {
    project = await startHostedProject();
    founder = await startFounder(`${project.apiUrl}/functions/v1`);
    terminal = await openTerminal(project);
    release = join(terminal.home, "dist");
    settingsFile = join(terminal.home, "production.env");
  });
  after(async () => {
    await terminal?.close();
    await founder?.stop();
    await project?.stop();
  });

  /** Runs a documented command, for this project and with the release and the settings in other places. */
  async function runDocumented(command: string): Promise<void> {
    const [program = "", name = "", ...rest] = command.split(" ");
    const remote = rest[0] === "db"
      ? `${project.dbUrl}?sslmode=disable`
      : projectRef;
    const args = rest.map((word) =>
      word.replace(/^dist$/, release)
        .replace(/^supabase\/\.env\.production$/, settingsFile)
        .replace("<ref>", remote)
    );
    const { code, output } = program === "npx"
      ? await terminal.npx(name, [...args, "--yes", "--agent=no"], {
        EDGE_FUNCTIONS_URL: `${project.apiUrl}/functions/v1`,
        EDGE_FUNCTION_SECRET: founder.settings.EDGE_FUNCTION_SECRET,
      })
      : await terminal.run(String(args[0]), ["--out", release]);
    assert.equal(code, 0, output);
  }

  it("gets all that the documented commands bring", async () => {
    await writeFile(settingsFile, envFile(founder.settings), { mode: 0o600 });
    const commands = documentedCommands();
    assert.deepEqual(
      commands.map((command) => command.split(" ").slice(0, 4).join(" ")),
      [
        "npm run bundle",
        "npx supabase db push",
        "npx supabase secrets set",
        "npx supabase functions deploy",
      ],
    );
    for (const command of commands) await runDocumented(command);
  });

  it("has Vault secrets, the functions' secrets, and functions that are open to callers without a JWT", async () => {
    const outcome = await readOutcome(project);
    assert.deepEqual(Object.keys(outcome.vault), [
      "edge_function_secret",
      "edge_functions_url",
    ]);
    assert.deepEqual(
      outcome.secrets,
      Object.fromEntries(Object.entries(founder.settings).sort()),
    );
    assert.deepEqual(
      outcome.functions.map(({ slug, verify_jwt }) => [slug, verify_jwt]),
      (await readFunctionList(root)).map(({ name }) => [name, false]).sort(),
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
