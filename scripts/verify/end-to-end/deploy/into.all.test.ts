import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import { nameMembers } from "../../../commands/deploy/into/testing/name-members.ts";
import {
  makeSampleApp,
  type SampleApp,
} from "../../../commands/deploy/into/testing/sample-app.ts";
import { connect } from "../../../commands/project/supabase-client.ts";
import {
  awaitNumber,
  insertWithNumber,
} from "../../stack-under-test/numbers.ts";
import { projectRef } from "./hosted-project/hosted-project.ts";
import { readOutcome } from "./project-state.ts";
import { useDeployment } from "./use-deployment.ts";

describe("npm run deploy -- --into an application's folder", () => {
  const scene = useDeployment();
  let app: SampleApp;
  let original: Record<string, string>;
  before(async () => {
    app = await makeSampleApp();
    original = await app.snapshot();
  });
  after(() => app.delete());

  /** A command of the application's own. */
  async function supabase(...args: readonly string[]): Promise<void> {
    const own = ["--workdir", app.path, "--yes", "--agent=no"];
    const ran = await scene().terminal.npx("supabase", [...args, ...own]);
    assert.equal(ran.code, 0, ran.output);
  }
  const push = () =>
    supabase("db", "push", `--remote=${scene().project.dbUrl}?sslmode=disable`);
  const deployFunctions = () =>
    supabase("functions", "deploy", "--use-api", `--remote=${projectRef}`);
  const into = (...args: readonly string[]) =>
    scene().deploy("--into", app.path, ...args);

  it("writes the files, and waits until the members are named", async () => {
    await push();
    await deployFunctions();
    const before = await readOutcome(scene().project);
    assert.deepEqual(before.functions.map(({ slug }) => slug), ["hello"]);
    const { code, output } = await into();
    assert.notEqual(code, 0);
    const file = /(migrations\/\d+_organizations\.sql)" does not say yet/
      .exec(output)?.[1];
    assert.ok(file, output);
    assert.deepEqual(await readOutcome(scene().project), before);
    await nameMembers(app, file);
  });

  it("brings it, and organizations get numbers", async () => {
    const { code, output } = await into();
    assert.equal(code, 0, output);
    const { project, founder } = scene();
    const server = connect(project.apiUrl, project.secretKey);
    const { number } = await insertWithNumber(server, "Acme");
    const { bill } = await founder.twilio.account();
    assert.deepEqual(bill.map(({ phoneNumber }) => phoneNumber), [
      number.phone_number,
    ]);
  });

  it("orders for an organization that was there before, once that is confirmed", async () => {
    const { project } = scene();
    const order = async (confirm: Readonly<Record<string, number>>) => {
      const answer = await fetch(
        `${project.apiUrl}/functions/v1/admin/organizations/order`,
        {
          method: "POST",
          headers: { apikey: project.secretKey },
          body: JSON.stringify({ organizations: "all", ...confirm }),
        },
      );
      return Object(await answer.json());
    };
    const { numbers, ordered } = await order({});
    assert.deepEqual([numbers, ordered], [1, 0]);
    assert.equal((await order({ confirm: numbers })).ordered, 1);
    const server = connect(project.apiUrl, project.secretKey);
    const [harbour] = await project
      .database`select id from public.organizations where name = 'Harbour Dental'`;
    const number = await awaitNumber(server, harbour?.id);
    assert.equal(number.organization_name, "Harbour Dental");
  });

  it("is carried by the application's own commands from then on", async () => {
    const before = await readOutcome(scene().project);
    await app.write(
      "migrations/20991231000000_later.sql",
      "create table public.later ();",
    );
    await push();
    await deployFunctions();
    const now = await readOutcome(scene().project);
    assert.deepEqual(now, {
      ...before,
      migrations: [...before.migrations, "20991231000000"],
    });
  });

  it("stays in the database while a view of the application's reads it, and says which", async () => {
    const { database } = scene().project;
    await database`create view public.busy_days as select created_at::date as day from public.calls`;
    const before = await readOutcome(scene().project);
    const { code, output } = await into("--remove");
    assert.notEqual(code, 0);
    assert.match(output, /Something of yours uses One Number.*busy_days/s);
    assert.deepEqual(await readOutcome(scene().project), before);
    await database`drop view public.busy_days`;
  });

  it("takes it out again, and leaves the application its own", async () => {
    const { code, output } = await into("--remove");
    assert.equal(code, 0, output);
    assert.match(
      output,
      /2 numbers that are paid for are listed in public\.numbers_still_paid_for/,
    );
    const { functions, vault } = await readOutcome(scene().project);
    assert.deepEqual(functions.map(({ slug }) => slug), ["hello"]);
    assert.deepEqual(vault, {});
    const files = await app.snapshot();
    for (const [path, text] of Object.entries(original)) {
      assert.equal(files[path], text, path);
    }
    const rows = await scene().project
      .database`select name from public.organizations order by name`;
    assert.deepEqual(rows.map(({ name }) => name), ["Acme", "Harbour Dental"]);
  });
});
