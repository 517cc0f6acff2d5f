import assert from "node:assert/strict";
import { it } from "node:test";
import { setVaultSecret } from "./check-vault.ts";
import { tryRules } from "./testing/try-rules.ts";

/** Wake-ups that go to a host. */
function goingTo(host: string) {
  const url = { name: "edge_functions_url", state: "set", host } as const;
  return { vault_secrets: [url] };
}

const elsewhere =
  /wakes another project than "https:\/\/project\.supabase\.co"$/;

tryRules("Vault", [
  [
    "a secret that is missing",
    "vault-secrets",
    {
      vault_secrets: [
        { name: "edge_functions_url", state: "missing", host: null },
      ],
    },
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
  [
    "wake-ups that go to another project",
    "vault-secrets",
    goingTo("another.supabase.co"),
    "fail",
    elsewhere,
  ],
  [
    "wake-ups that go to the database's own machine",
    "vault-secrets",
    goingTo("127.0.0.1"),
    "fail",
    elsewhere,
  ],
  [
    "wake-ups that go to a domain of somebody's own",
    "vault-secrets",
    goingTo("api.example.com"),
    "pass",
    /are set/,
  ],
]);

it("setVaultSecret() quotes what it sets", () => {
  assert.equal(
    setVaultSecret("edge_function_secret", "it's"),
    "In the SQL editor: delete from vault.secrets where name = 'edge_function_secret'; select vault.create_secret('it''s', 'edge_function_secret');",
  );
});
