import { z } from "zod";
import {
  activeFaultFields,
  errorFaultFields,
  repetitionFields,
  transportFaults,
} from "../faults.ts";
import { requestFields } from "../request-log.ts";

/** The operations of the Management API, each with the permissions that a scoped access token needs for it. */
export const permissions = {
  "list-projects": ["projects_read"],
  "read-project": ["project_admin_read"],
  "list-api-keys": ["api_gateway_keys_read"],
  "reveal-api-keys": ["api_gateway_keys_read", "api_gateway_keys_secret_read"],
  "list-secrets": ["edge_functions_secrets_read"],
  "set-secrets": ["edge_functions_secrets_write"],
  "unset-secrets": ["edge_functions_secrets_write"],
  "list-functions": ["edge_functions_read"],
  "read-function": ["edge_functions_read"],
  "deploy-function": ["edge_functions_write"],
  "activate-functions": ["edge_functions_write"],
  "delete-function": ["edge_functions_write"],
  "read-auth-config": ["auth_config_read"],
  "read-data-api-config": ["data_api_config_read"],
  "read-storage-config": ["storage_config_read"],
  "read-pooler-config": ["database_pooling_config_read"],
  "query": ["database_write"],
  "query-read-only": ["database_read"],
} as const satisfies Record<string, readonly string[]>;

/** The name of an operation, as faults and recorded requests have it. */
export const operationSchema = z.enum([
  "list-projects",
  "read-project",
  "list-api-keys",
  "reveal-api-keys",
  "list-secrets",
  "set-secrets",
  "unset-secrets",
  "list-functions",
  "read-function",
  "deploy-function",
  "activate-functions",
  "delete-function",
  "read-auth-config",
  "read-data-api-config",
  "read-storage-config",
  "read-pooler-config",
  "query",
  "query-read-only",
]);
export type Operation = keyof typeof permissions;

const faultSchema = z.discriminatedUnion("kind", [
  z.strictObject({ ...errorFaultFields, message: z.string() }),
  ...transportFaults,
]);

/** A scripted fault: which requests it strikes, how often and how likely. */
export const scriptedFaultSchema = z.strictObject({
  operation: z.enum([...operationSchema.options, "any"]),
  fault: faultSchema,
  ...repetitionFields,
  /** Only requests about this edge function. */
  match: z.strictObject({ slug: z.string().optional() }).default({}),
});
export type ScriptedFault = z.infer<typeof scriptedFaultSchema>;

/** A scripted fault with its id and its number of strikes. */
export const activeFaultSchema = scriptedFaultSchema.safeExtend(
  activeFaultFields,
);

/** One recorded request. Bodies are not recorded: they hold secrets. */
export const recordedRequestSchema = z.object({
  ...requestFields,
  operation: operationSchema.nullable(),
});
export type RecordedRequest = z.infer<typeof recordedRequestSchema>;
