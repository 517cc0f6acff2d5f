import { z } from "zod";
import { StepError } from "../step-error.ts";
import type { ProjectKeys } from "./found-project.ts";

/** The answer of `supabase projects api-keys`. */
export const apiKeysSchema = z.object({
  keys: z.array(z.object({
    name: z.string(),
    /** Absent from old projects. */
    type: z.string().nullish(),
    api_key: z.string().nullish(),
    secret_jwt_template: z.object({ role: z.string().optional() }).nullish(),
  })),
});
type ApiKey = z.output<typeof apiKeysSchema>["keys"][number];

/**
 * The keys to use: new ones, under any name ("default" first), or else the legacy ones.
 *
 * @throws {StepError} when there is no secret key, or none is shown
 */
export function chooseKeys(keys: readonly ApiKey[]): ProjectKeys {
  const shown = keys.filter(({ api_key }) => api_key);
  const ofType = (type: string) =>
    shown.filter((key) => key.type === type && isWhole(key))
      .sort((one, other) =>
        Number(other.name === "default") -
        Number(one.name === "default")
      );
  const legacy = (name: string) =>
    shown.find((key) =>
      key.name === name && (key.type ?? "legacy") === "legacy"
    );
  const secret =
    ofType("secret").find(({ secret_jwt_template: template }) =>
      (template?.role ?? "service_role") === "service_role"
    ) ?? legacy("service_role");
  const publishable = ofType("publishable")[0] ?? legacy("anon");
  if (!secret?.api_key || !publishable?.api_key) {
    throw new StepError(
      `The project shows no ${
        secret?.api_key ? "publishable" : "secret"
      } API key`,
      "Make one in the dashboard, under Project Settings, API Keys; the access token needs the permission to read them",
    );
  }
  return {
    secret: secret.api_key,
    publishable: publishable.api_key,
    description: secret.type === "secret"
      ? `secret key "${secret.name}"`
      : "legacy key service_role",
  };
}

/** Without the permission to see it, a secret key is shown with dots. */
function isWhole({ api_key }: ApiKey): boolean {
  return /^[\w.-]+$/.test(api_key ?? "");
}
