import { createHash } from "node:crypto";
import type {
  ApiKey,
  FunctionVersion,
  Project,
  Secret,
} from "../state/project.ts";

const digest = (text: string) =>
  createHash("sha256").update(text).digest("hex");

export function representProject(project: Project) {
  const { ref, name, region, status, databaseVersion } = project;
  return {
    id: ref,
    ref,
    organization_id: "tsrqponmlkjihgfedcba",
    organization_slug: "tsrqponmlkjihgfedcba",
    name,
    region,
    created_at: "2026-01-01T00:00:00.000000Z",
    status,
    database: {
      host: `db.${ref}.supabase.co`,
      version: databaseVersion,
      postgres_engine: databaseVersion.split(".")[0],
      release_channel: "ga",
    },
  };
}

/** A key as the list has it: a new secret key is shortened unless it is revealed. */
export function representApiKey(
  { name, type, api_key }: ApiKey,
  revealed: boolean,
) {
  const isLegacy = type === "legacy";
  const prefix = api_key.slice(0, "sb_secret_".length + 5);
  const shown = type === "secret" && !revealed
    ? `${prefix}${"·".repeat(16)}`
    : api_key;
  return {
    api_key: shown,
    id: isLegacy ? name : digest(name).slice(0, 32),
    type,
    hash: isLegacy ? null : digest(api_key),
    prefix: isLegacy ? null : prefix,
    name,
    description: null,
    secret_jwt_template: type === "secret" ? { role: "service_role" } : null,
    inserted_at: null,
    updated_at: null,
  };
}

/** A secret in a list: its digest instead of its value. */
export function representSecret({ name, value, updated_at }: Secret) {
  return { name, value: digest(value), updated_at };
}

export function representFunction(version: FunctionVersion, ref: string) {
  const { id, slug, name, verify_jwt, created_at, updated_at, files } = version;
  const folder = `file:///tmp/user_fn_${ref}_${id}_${version.version}/source`;
  return {
    id,
    slug,
    name,
    status: "ACTIVE",
    version: version.version,
    created_at,
    updated_at,
    verify_jwt,
    import_map: version.import_map_path !== null,
    entrypoint_path: `${folder}/${version.entrypoint_path}`,
    import_map_path: version.import_map_path === null
      ? undefined
      : `${folder}/${version.import_map_path}`,
    ezbr_sha256: digest(JSON.stringify(files)),
  };
}
