import type { Check } from "../../../supabase/functions/admin/health/check.ts";
import type { Diagnosis } from "./diagnosis.ts";
import {
  judgeExtensions,
  judgeMigrations,
  judgeVaultSecrets,
} from "./judge-installation.ts";
import {
  judgeDeliveries,
  judgeNotifications,
  judgeOrders,
  judgePurchases,
  judgeReleases,
} from "./judge-work.ts";
import { judgeCronJobs, judgePgNet } from "./judge-workers.ts";
import type { Expectations } from "./read-expectations.ts";

/** What is checked of a database, by name. */
export const databaseRules: Readonly<
  Record<
    string,
    (name: string, diagnosis: Diagnosis, expectations: Expectations) => Check
  >
> = {
  "migrations": judgeMigrations,
  "extensions": judgeExtensions,
  "vault-secrets": judgeVaultSecrets,
  "pg-net": judgePgNet,
  "cron-jobs": judgeCronJobs,
  "orders": judgeOrders,
  "releases": judgeReleases,
  "purchases": judgePurchases,
  "notifications": judgeNotifications,
  "deliveries": judgeDeliveries,
};
