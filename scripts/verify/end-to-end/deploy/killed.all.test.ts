import assert from "node:assert/strict";
import { type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { describe, it } from "node:test";
import { readFunctionList } from "../../../local/functions/function-list.ts";
import { root } from "../../../local/root.ts";
import { waitUntil } from "../../../local/wait-until.ts";
import type { Operation } from "../../../simulators/management-api/control-client.ts";
import { listSession } from "./command-lines.ts";
import { findFilesWith } from "./find-files-with.ts";
import { readOutcome } from "./project-state.ts";
import { type Scene, useDeployment } from "./use-deployment.ts";

/** Resolves in the moment at which the command is to be killed. */
type Moment = (scene: Scene) => Promise<unknown>;

/** A step takes long on a busy machine. */
const PATIENCE = 300_000;

/** The Management API never answers; the request took effect before, or did not. */
const unanswered = (
  operation: Operation,
  when: "before" | "after",
): Moment =>
async ({ project: { control } }) => {
  await control.addFault({ operation, fault: { kind: "timeout", when } });
  await waitUntil(
    `${operation} is asked`,
    async () =>
      (await control.requests(operation)).some(({ fault }) =>
        fault === "timeout"
      ) || undefined,
    PATIENCE,
  );
};

/** The database has rows that the command makes. */
const made = (query: string): Moment => ({ project: { database } }) =>
  waitUntil(query, async () => {
    const rows = await database.unsafe(query).catch(() => []);
    return rows.length > 0 || undefined;
  }, PATIENCE);

const moments: Readonly<Record<string, Moment>> = {
  "it began to look": unanswered("list-functions", "before"),
  "some migrations are applied": made(
    "select from supabase_migrations.schema_migrations offset 20 limit 1",
  ),
  "the Vault has a secret": made("select from vault.secrets limit 1"),
  "secrets are about to be set": unanswered("set-secrets", "before"),
  "secrets were set": unanswered("set-secrets", "after"),
  "a function was uploaded": unanswered("deploy-function", "after"),
  "the functions are about to run": unanswered("activate-functions", "before"),
  "the functions run": unanswered("activate-functions", "after"),
  "the smoke test inserted an organization": made(
    "select from public.organizations limit 1",
  ),
};

/** Ctrl-C reaches all programs of a terminal, the others only the one that is meant. */
const signals = [
  ["SIGKILL", Object.keys(moments)],
  ["SIGTERM", Object.keys(moments)],
  ["SIGINT", ["secrets are about to be set", "the functions are about to run"]],
] as const;

for (const [signal, names] of signals) {
  describe(`npm run deploy, ended by ${signal}`, () => {
    const scene = useDeployment();

    async function killWhen(moment: Moment): Promise<ChildProcess> {
      const running = scene().start("--smoke-test");
      await Promise.race([
        moment(scene()),
        running.ended.then(({ output }) => assert.fail(output)),
      ]);
      const pid = running.child.pid ?? assert.fail("It was not started");
      const exited = once(running.child, "exit");
      process.kill(signal === "SIGINT" ? -pid : pid, signal);
      await exited;
      return running.child;
    }

    async function findSecrets(): Promise<string[]> {
      const { terminal, checkout, secrets, settingsFile } = scene();
      const found = await Promise.all(
        [terminal.home, checkout].map((folder) =>
          findFilesWith(folder, secrets)
        ),
      );
      return found.flat().filter((file) => file !== settingsFile);
    }

    for (const name of names) {
      it(
        `when ${name}, leaves ${
          signal === "SIGKILL" ? "a project to go on with" : "nothing behind"
        }`,
        async () => {
          const moment = moments[name] ?? assert.fail("There is none");
          const { pid, exitCode } = await killWhen(moment);
          const { control } = scene().project;
          if (signal !== "SIGKILL") {
            assert.notEqual(exitCode, 0);
            assert.deepEqual(await findSecrets(), []);
            // The request of the CLI is not answered: it would wait for minutes.
            await waitUntil(
              "no program of the command runs",
              async () =>
                (await listSession(pid ?? 0)).length === 0 || undefined,
            );
          }
          await control.reset();
        },
      );
    }

    it("goes on when it is run again, and comes to the same end", async () => {
      const { deploy, project, founder } = scene();
      const { code, output } = await deploy("--smoke-test");
      assert.equal(code, 0, output);
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
        outcome.functions.map(({ slug }) => slug),
        own.map(({ name }) => name).sort(),
      );
      const left = await project
        .database`select name from public.organizations`;
      assert.deepEqual([...left], []);
      assert.deepEqual(await findSecrets(), []);
    });
  });
}
