import { z } from "zod";
import {
  type ProjectDatabase,
  quoteLiteral,
} from "../database/project-database.ts";
import type { Deployment } from "../deployment.ts";
import {
  readVaultDigests,
  type VaultName,
  vaultNames,
} from "../look/read-database.ts";
import {
  PREVIOUS_WAKE_UP_SECRET,
  sha256,
  WAKE_UP_SECRET,
} from "../settings/generated-secrets.ts";
import type { Step } from "../step.ts";
import { StepError } from "../step-error.ts";
import { admitBothSecrets } from "./wake-up-rotation.ts";

type VaultSecrets = Readonly<Record<VaultName, string>>;

const descriptions: VaultSecrets = {
  edge_functions_url: "Where the database wakes the edge functions",
  edge_function_secret:
    "Signs wake-ups; the same as the functions' EDGE_FUNCTION_SECRET",
};

/** The secrets that the Vault shall have. */
function wantedSecrets({ options, settings }: Deployment): VaultSecrets {
  const secret = settings.get(WAKE_UP_SECRET);
  if (secret === undefined) throw new TypeError("It is made before");
  return {
    edge_functions_url: `${options.apiUrl}/functions/v1`,
    edge_function_secret: secret,
  };
}

/** What is to be done about each secret. */
function compare(
  wanted: VaultSecrets,
  digests: ReadonlyMap<string, string>,
): Readonly<Record<VaultName, "create" | "correct" | "leave">> {
  const judge = (name: VaultName) => {
    const digest = digests.get(name);
    if (digest === undefined) return "create";
    return digest === sha256(wanted[name]) ? "leave" : "correct";
  };
  return {
    edge_functions_url: judge("edge_functions_url"),
    edge_function_secret: judge("edge_function_secret"),
  };
}

/** Tells the database where the functions are, and how to sign. */
export const vault: Step = {
  name: "vault",

  plan(deployment) {
    const kinds = compare(
      wantedSecrets(deployment),
      deployment.project.database.vaultDigests,
    );
    const isRotated =
      deployment.settings.get(PREVIOUS_WAKE_UP_SECRET) !== undefined;
    const how = isRotated
      ? ", after the functions accept it beside the previous one"
      : "";
    return vaultNames.map((name) => ({
      kind: kinds[name],
      what: `${name}${
        name === "edge_functions_url"
          ? `: ${wantedSecrets(deployment)[name]}`
          : ""
      }${
        kinds[name] === "correct" && name === "edge_function_secret" ? how : ""
      }`,
    }));
  },

  async carryOut(deployment) {
    const { database } = deployment;
    const wanted = wantedSecrets(deployment);
    const kinds = compare(wanted, await readVaultDigests(database));
    if (kinds.edge_function_secret === "correct") {
      await admitBothSecrets(deployment);
    }
    await writeVaultSecrets(database, wanted);
    return "The database knows where the functions are, and how to sign";
  },
};

/**
 * Creates and corrects the secrets that are missing or differ.
 *
 * @throws {StepError} when the Vault has others afterwards
 */
export async function writeVaultSecrets(
  database: ProjectDatabase,
  wanted: VaultSecrets,
): Promise<void> {
  const kinds = compare(wanted, await readVaultDigests(database));
  for (const name of vaultNames) {
    if (kinds[name] === "create") await create(database, name, wanted[name]);
    if (kinds[name] === "correct") await correct(database, name, wanted[name]);
  }
  const after = compare(wanted, await readVaultDigests(database));
  const wrong = vaultNames.filter((name) => after[name] !== "leave");
  if (wrong.length === 0) return;
  throw new StepError(
    `The Vault did not keep ${wrong.join(" and ")}`,
    "Look at the Vault in the dashboard, under Integrations, and run it again",
  );
}

// No DO blocks: Postgres keeps their text, and of the constants of a SELECT only the places.
async function create(
  database: ProjectDatabase,
  name: VaultName,
  value: string,
) {
  const [secret, label, description] = [value, name, descriptions[name]]
    .map(quoteLiteral);
  await database.change(
    `select vault.create_secret(${secret}, ${label}, ${description})`,
    z.unknown(),
  );
}

async function correct(
  database: ProjectDatabase,
  name: VaultName,
  value: string,
) {
  await database.change(
    `select vault.update_secret(id, ${
      quoteLiteral(value)
    }) from vault.secrets where name = ${quoteLiteral(name)}`,
    z.unknown(),
  );
}
