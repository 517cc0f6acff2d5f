import assert from "node:assert/strict";
import { describe, it } from "node:test";
import type { ProjectDatabase } from "../database/project-database.ts";
import { sha256 } from "../settings/generated-secrets.ts";
import { writeVaultSecrets } from "./vault.ts";

const wanted = {
  edge_functions_url: "https://abcdefghijklmnopqrst.supabase.co/functions/v1",
  edge_function_secret: "whsec_1",
};

/** A database whose Vault has these secrets, and keeps what it is told or does not. */
function vaultWith(
  secrets: Readonly<Record<string, string>>,
  keep: (told: string) => Readonly<Record<string, string>>,
) {
  const told: string[] = [];
  let held = secrets;
  const database: ProjectDatabase = {
    read: (_query, row) =>
      Promise.resolve(
        Object.entries(held).map(([name, value]) =>
          row.parse({ name, digest: sha256(value) })
        ),
      ),
    change: (query) => {
      told.push(query);
      held = { ...held, ...keep(query) };
      return Promise.resolve([]);
    },
  };
  return { database, told };
}

describe("writeVaultSecrets()", () => {
  it("writes only what is missing or differs", async () => {
    const { database, told } = vaultWith(
      { edge_functions_url: wanted.edge_functions_url },
      () => ({ edge_function_secret: wanted.edge_function_secret }),
    );
    await writeVaultSecrets(database, wanted);
    assert.equal(told.length, 1);
    assert.match(told[0] ?? "", /create_secret\('whsec_1'/);
  });

  it("fails where the Vault keeps nothing, or another value", async () => {
    for (const kept of [{}, { edge_function_secret: "another" }]) {
      const { database } = vaultWith({
        ...wanted,
        edge_function_secret: "old",
      }, () => kept);
      await assert.rejects(writeVaultSecrets(database, wanted), {
        message: "The Vault did not keep edge_function_secret",
      });
    }
  });
});
