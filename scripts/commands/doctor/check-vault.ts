import {
  type Check,
  fail,
  pass,
} from "../../../supabase/functions/admin/health/check.ts";
import {
  HOSTED_DOMAIN,
  projectName,
} from "../../../supabase/functions/_shared/configuration/project-name.ts";
import type { Expectations } from "./check-installation.ts";
import type { Diagnosis } from "./diagnosis.ts";

/** The statements that set a Vault secret, whether it exists or not. */
export function setVaultSecret(name: string, value: string): string {
  const quoted = `'${value.replaceAll("'", "''")}'`;
  return `In the SQL editor: delete from vault.secrets where name = '${name}'; select vault.create_secret(${quoted}, '${name}');`;
}

/** Whether wake-ups can be addressed and signed, and go to this project. */
export function judgeVaultSecrets(
  name: string,
  { vault_secrets: secrets }: Pick<Diagnosis, "vault_secrets">,
  { apiUrl }: Pick<Expectations, "apiUrl">,
): Check {
  if (secrets === null) {
    return fail(
      name,
      "Vault cannot be read",
      "Install the extension supabase_vault, and set the secrets anew",
    );
  }
  const rightValues: Readonly<Record<string, string>> = {
    edge_functions_url: `${apiUrl}/functions/v1`,
    edge_function_secret: "<the value of EDGE_FUNCTION_SECRET>",
  };
  const set = (secret: string) =>
    setVaultSecret(secret, rightValues[secret] ?? "");
  const wrong = secrets.filter(({ state }) => state !== "set");
  if (wrong.length > 0) {
    return fail(
      name,
      wrong.map((secret) => `"${secret.name}" is ${secret.state}`).join(", "),
      wrong.map((secret) => set(secret.name)).join(" "),
    );
  }
  const host = secrets.find(({ host }) => host !== null)?.host ?? "";
  return isOtherProject(host, apiUrl)
    ? fail(
      name,
      `"edge_functions_url" is at "${host}": the database wakes another project than "${apiUrl}"`,
      set("edge_functions_url"),
    )
    : pass(name, "The Vault secrets are set and well-formed");
}

/** Of a domain of its own nobody can tell whose project it is; the test wake-up shows that. */
function isOtherProject(host: string, apiUrl: string): boolean {
  const [woken, looked] = [`https://${host}`, apiUrl];
  return [woken, looked].every((url) =>
    projectName(url) === "local" ||
    new URL(url).hostname.endsWith(HOSTED_DOMAIN)
  ) && projectName(woken) !== projectName(looked);
}
