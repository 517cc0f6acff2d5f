import postgres from "postgres";

/** Creates or updates secrets in Vault, by name. */
export async function upsertVaultSecrets(
  url: string,
  secrets: Record<string, string>,
): Promise<void> {
  const sql = postgres(url, { max: 1, onnotice: () => {} });
  try {
    for (const [name, secret] of Object.entries(secrets)) {
      const updated = await sql`
        select vault.update_secret(id, ${secret}) from vault.secrets where name = ${name}
      `;
      if (updated.length === 0) {
        await sql`select vault.create_secret(${secret}, ${name})`;
      }
    }
  } finally {
    await sql.end();
  }
}
