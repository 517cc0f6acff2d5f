import {
  type Check,
  runChecks,
  skip,
} from "../../../supabase/functions/admin/health/check.ts";
import type { Project } from "../project/find-project.ts";
import { type Client, connect } from "../project/supabase-client.ts";
import { judgeAdmins } from "./check-admins.ts";
import { judgeAnswering } from "./check-answering.ts";
import { judgeAreaCodes } from "./check-area-codes.ts";
import { judgeCalls } from "./check-calls.ts";
import { judgeCronJobs } from "./check-cron-jobs.ts";
import {
  askFunction,
  askHealth,
  judgeFunction,
  routesOf,
} from "./check-functions.ts";
import { judgeHeartbeat } from "./check-heartbeat.ts";
import {
  type Expectations,
  judgeMigrations,
  judgeOutdated,
  readExpectations,
  readOwnFunctions,
} from "./check-installation.ts";
import { judgeDeliveries, judgeNotifications } from "./check-notifications.ts";
import {
  judgeOrders,
  judgePurchases,
  judgeReconciliation,
  judgeReleases,
} from "./check-queues.ts";
import { judgeImports } from "./check-imports.ts";
import { judgeVaultSecrets } from "./check-vault.ts";
import { judgeWakeUp } from "./check-wake-up.ts";
import { sendWakeUp } from "./send-wake-up.ts";
import { askDatabase, type Diagnosis, judgeDataApi } from "./diagnosis.ts";

/** How long each look may take; all run side by side. Longer than the timeouts of the functions and of pg_net. */
const MILLISECONDS = 20_000;

/** The rules about a database, by name. */
export const databaseRules: Readonly<
  Record<
    string,
    (name: string, diagnosis: Diagnosis, expectations: Expectations) => Check
  >
> = {
  "migrations": judgeMigrations,
  "vault-secrets": judgeVaultSecrets,
  "cron-jobs": judgeCronJobs,
  "orders": judgeOrders,
  "releases": judgeReleases,
  "imports": judgeImports,
  "reconciliation": judgeReconciliation,
  "purchases": judgePurchases,
  "calls": judgeCalls,
  "registered-numbers": judgeAnswering,
  "notifications": judgeNotifications,
  "deliveries": judgeDeliveries,
  "area-codes": judgeAreaCodes,
  "admins": judgeAdmins,
  "heartbeat": judgeHeartbeat,
};

/**
 * Makes all checks of a project side by side, and changes nothing in it. A fault of the project is a failed check, not
 * an error.
 *
 * @returns the checks in the order to show them, in groups, each as soon as it is known
 * @throws {StackError} when the checkout is not complete
 */
export async function examine(
  project: Project,
  root: string,
  milliseconds: number = MILLISECONDS,
): Promise<readonly Promise<readonly Check[]>[]> {
  const expectations = {
    ...await readExpectations(root),
    apiUrl: project.apiUrl,
    isLocalStack: project.isLocalStack ?? false,
  };
  const functions = await readOwnFunctions(root);
  const client = connect(project.apiUrl, project.secretKey);
  const look = (
    name: string,
    work: (deadline: AbortSignal) => Promise<readonly Check[]>,
  ) => runChecks({ name, milliseconds, explain }, work);
  return [
    look(
      "data-api",
      (deadline) => examineDatabase(client, { deadline, expectations }),
    ),
    ...functions.flatMap(routesOf).map((route) =>
      look(`function ${route}`, async (deadline) => {
        const answer = await askFunction(project, route, deadline);
        return [judgeFunction(`function ${route}`, route, answer)];
      })
    ),
    look(
      "wake-up",
      async () => [judgeWakeUp("wake-up", await sendWakeUp(client), project)],
    ),
    look("services", (deadline) => askHealth("services", project, deadline)),
  ];
}

/** The checks of the database's diagnosis, one for each rule. */
async function examineDatabase(
  client: Client,
  { deadline, expectations }: {
    readonly deadline: AbortSignal;
    readonly expectations: Expectations;
  },
): Promise<readonly Check[]> {
  const answer = await askDatabase(client, deadline);
  return [
    judgeDataApi("data-api", answer),
    ...Object.entries(databaseRules).map(([name, judge]) => {
      if (answer.kind === "told") {
        return judge(name, answer.diagnosis, expectations);
      }
      return answer.kind === "outdated" && name === "migrations"
        ? judgeOutdated(name)
        : skip(name, "The database did not tell");
    }),
  ];
}

/** An error of the network, or an answer that no Supabase project gives. */
function explain(error: unknown): readonly [string, string] {
  const message = error instanceof Error ? error.message : String(error);
  return [
    `There is no answer that makes sense: ${message.split("\n", 1)[0]}`,
    "Check the URL, and whether the project is paused",
  ];
}
