import { z } from "zod";

/** A file of an uploaded function; its content is in base64. */
const uploadedFileSchema = z.strictObject({
  path: z.string(),
  content: z.string(),
});

/** One version of an edge function, as it was uploaded. */
export const functionVersionSchema = z.strictObject({
  id: z.string(),
  slug: z.string(),
  name: z.string(),
  version: z.int(),
  verify_jwt: z.boolean(),
  /** Among the files. */
  entrypoint_path: z.string(),
  import_map_path: z.string().nullable(),
  created_at: z.int(),
  updated_at: z.int(),
  files: z.array(uploadedFileSchema),
});
export type FunctionVersion = z.infer<typeof functionVersionSchema>;

const secretSchema = z.strictObject({
  name: z.string(),
  value: z.string(),
  updated_at: z.iso.datetime(),
});
export type Secret = z.infer<typeof secretSchema>;

/** A key of the project: new ones have a type, a prefix and a name of the owner's choice. */
const apiKeySchema = z.strictObject({
  name: z.string(),
  type: z.enum(["legacy", "publishable", "secret"]),
  api_key: z.string(),
});
export type ApiKey = z.infer<typeof apiKeySchema>;

/** The fields of Auth's settings that decide who can get an account; a project has 230 more. */
const authConfigSchema = z.strictObject({
  disable_signup: z.boolean(),
  external_anonymous_users_enabled: z.boolean(),
  external_email_enabled: z.boolean(),
  external_phone_enabled: z.boolean(),
  mailer_autoconfirm: z.boolean(),
  sms_autoconfirm: z.boolean(),
  site_url: z.string(),
});

export const projectSchema = z.strictObject({
  /** 20 small letters. */
  ref: z.string().regex(/^[a-z]{20}$/),
  name: z.string(),
  region: z.string(),
  status: z.enum(["ACTIVE_HEALTHY", "INACTIVE", "COMING_UP", "RESTORING"]),
  databaseVersion: z.string(),
  /** Where the project's database is, for its SQL endpoint; null: it cannot be reached. */
  databaseUrl: z.string().nullable(),
  maxRows: z.int(),
  apiKeys: z.array(apiKeySchema),
  authConfig: authConfigSchema,
  functions: z.array(functionVersionSchema),
  secrets: z.array(secretSchema),
});
export type Project = z.infer<typeof projectSchema>;

/** What somebody changes in the dashboard. */
export const projectChangeSchema = projectSchema.omit({ ref: true }).extend({
  authConfig: authConfigSchema.partial(),
}).partial();
export type ProjectChange = z.input<typeof projectChangeSchema>;

/** A project as it is when it was just made, with the given changes. */
export function createProject(ref: string, change: ProjectChange): Project {
  return changeProject(
    {
      ref,
      name: "production",
      region: "us-east-1",
      status: "ACTIVE_HEALTHY",
      databaseVersion: "17.6.1.054",
      databaseUrl: null,
      maxRows: 1000,
      apiKeys: [],
      authConfig: {
        disable_signup: false,
        external_anonymous_users_enabled: false,
        external_email_enabled: true,
        external_phone_enabled: false,
        mailer_autoconfirm: false,
        sms_autoconfirm: false,
        site_url: "http://localhost:3000",
      },
      functions: [],
      secrets: [],
    },
    change,
  );
}

/** Changes a project, whose routes share the object. */
export function changeProject(
  project: Project,
  change: ProjectChange,
): Project {
  const authConfig = { ...project.authConfig, ...change.authConfig };
  return Object.assign(
    project,
    projectSchema.parse({ ...project, ...change, authConfig }),
  );
}
