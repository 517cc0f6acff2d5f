import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import {
  startTestPostgres,
  type TestPostgres,
} from "../postgres/postgres-under-test.ts";
import { upsertVaultSecrets } from "./vault-secrets.ts";

describe("The Vault stand-in", () => {
  let database: TestPostgres;
  before(async () => {
    database = await startTestPostgres();
  });
  after(() => database.stop());

  const secrets = () =>
    database
      .sql`select name, decrypted_secret from vault.decrypted_secrets order by name`;

  it("keeps one secret under a name", async () => {
    await database.sql`select vault.create_secret('first', 'key')`;
    await assert.rejects(
      database.sql`select vault.create_secret('second', 'key')`,
      { code: "23505" },
    );
    assert.deepEqual([...await secrets()], [
      { name: "key", decrypted_secret: "first" },
    ]);
  });

  it("lets postgres read and delete secrets, but not write them directly", async () => {
    await assert.rejects(
      database.sql`insert into vault.secrets (secret) values ('x')`,
      { code: "42501" },
    );
    await assert.rejects(database.sql`update vault.secrets set secret = 'x'`, {
      code: "42501",
    });
    await database.sql`delete from vault.secrets where name = 'key'`;
    assert.deepEqual([...await secrets()], []);
  });

  for (const role of ["anon", "authenticated"]) {
    it(`is closed to ${role}`, async () => {
      await assert.rejects(
        database.sql.begin(async (sql) => {
          await sql.unsafe(`set local role ${role}`);
          await sql`select * from vault.decrypted_secrets`;
        }),
        { code: "42501" },
      );
    });
  }

  it("takes the stack's secrets again and again", async () => {
    const { url } = database.server;
    await upsertVaultSecrets(url, { a: "1", b: "2" });
    await upsertVaultSecrets(url, { a: "3" });
    assert.deepEqual([...await secrets()], [
      { name: "a", decrypted_secret: "3" },
      { name: "b", decrypted_secret: "2" },
    ]);
  });
});
