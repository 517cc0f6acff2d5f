import { expectations } from "./testing/healthy-diagnosis.ts";
import { tryRules } from "./testing/try-rules.ts";

tryRules("how the database is set up", [
  [
    "a migration that is missing",
    "migrations",
    { migrations: ["20261128100100"] },
    "fail",
    /^Missing migrations: 1, .*"20261128100200_one_number_schema\.sql"/,
  ],
  [
    "a database that is newer than the checkout",
    "migrations",
    { migrations: [...expectations.migrations.keys(), "20270101000000"] },
    "warn",
    /this checkout does not know: 1$/,
  ],
  [
    "migrations that nobody counted",
    "migrations",
    { migrations: null },
    "warn",
    /does not say/,
  ],
  [
    "an extension that is missing",
    "extensions",
    { extensions: ["pgcrypto", "pg_cron", "supabase_vault"] },
    "fail",
    /^pg_net: not installed/,
  ],
  [
    "a secret that is missing",
    "vault-secrets",
    { vault_secrets: [{ name: "edge_functions_url", state: "missing" }] },
    "fail",
    /"edge_functions_url" is missing/,
  ],
  [
    "a Vault that cannot be read",
    "vault-secrets",
    { vault_secrets: null },
    "fail",
    /cannot be read/,
  ],
]);
