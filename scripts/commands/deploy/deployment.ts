import type { Cargo } from "./cargo.ts";
import type { SupabaseCli } from "./cli/supabase-cli.ts";
import type { ProjectDatabase } from "./database/project-database.ts";
import type { FoundProject } from "./look/found-project.ts";
import type { DeployOptions } from "./options.ts";
import type { SettingsFile } from "./settings/settings-file.ts";

/** All that the steps work with. */
export interface Deployment {
  readonly options: DeployOptions;
  readonly settings: SettingsFile;
  readonly cargo: Cargo;
  readonly project: FoundProject;
  readonly cli: SupabaseCli;
  readonly database: ProjectDatabase;
  /** Prints a line, without any secret. */
  readonly tell: (line: string) => void;
}
