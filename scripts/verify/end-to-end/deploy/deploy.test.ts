import assert from "node:assert/strict";
import { stat } from "node:fs/promises";
import { describe, it } from "node:test";
import { connect } from "../../../commands/project/supabase-client.ts";
import { readFunctionList } from "../../../local/functions/function-list.ts";
import { root } from "../../../local/root.ts";
import { insertWithNumber } from "../../stack-under-test/numbers.ts";
import { collectCommandLines } from "./command-lines.ts";
import { readOutcome } from "./project-state.ts";
import { useDeployment } from "./use-deployment.ts";

describe("npm run deploy", () => {
  const scene = useDeployment();

  it("brings a project everything, shows no secret, and passes the doctor", async () => {
    const { start, secrets, project, founder } = scene();
    const running = start("--smoke-test");
    assert.ok(running.child.pid);
    const { result: { code, output }, shown } = await collectCommandLines(
      running.child.pid,
      running.ended,
    );
    assert.equal(code, 0, output);
    const lines = [...shown].join("\n");
    assert.match(lines, /functions.deploy/, "the Supabase CLI was not seen");
    assert.deepEqual(
      secrets.filter((secret) => (output + lines).includes(secret)),
      [],
    );
    const outcome = await readOutcome(project);
    assert.deepEqual(outcome.vault, {
      edge_function_secret: founder.settings.EDGE_FUNCTION_SECRET,
      edge_functions_url: `${project.apiUrl}/functions/v1`,
    });
    assert.deepEqual(
      outcome.secrets,
      Object.fromEntries(Object.entries(founder.settings).sort()),
    );
    const own = await readFunctionList(root);
    assert.deepEqual(
      outcome.functions.map(({ slug, verify_jwt }) => [slug, verify_jwt]),
      own.map(({ name }) => [name, false]).sort(),
    );
  });

  it("leaves nothing of the smoke test behind", async () => {
    const { project, founder } = scene();
    const rows = await project.database`
      select (select count(*) from public.organizations)::int as organizations,
        (select count(*) from public.phone_number_orders)::int as orders,
        (select count(*) from public.admin_notifications)::int as notifications`;
    assert.deepEqual({ ...rows[0] }, {
      organizations: 0,
      orders: 0,
      notifications: 0,
    });
    assert.deepEqual((await founder.twilio.account()).bill, []);
  });

  it("keeps the settings for their owner only", async () => {
    const { mode } = await stat(scene().settingsFile);
    assert.equal(mode & 0o777, 0o600);
  });

  it("makes organizations get a number", async () => {
    const { project, founder } = scene();
    const server = connect(project.apiUrl, project.secretKey);
    const { number } = await insertWithNumber(server, "Acme");
    const { bill } = await founder.twilio.account();
    assert.deepEqual(bill.map(({ phoneNumber }) => phoneNumber), [
      number.phone_number,
    ]);
  });
});
