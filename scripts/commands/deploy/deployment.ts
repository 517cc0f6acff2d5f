import type { SupabaseCli } from "./cli/supabase-cli.ts";
import type { ProjectDatabase } from "./database/project-database.ts";
import type { FoundProject } from "./look/found-project.ts";
import type { DeployOptions } from "./options.ts";
import type { SettingsFile } from "./settings/settings-file.ts";

/** What is brought to the project. */
export interface Cargo {
  /** The folder that contains supabase/, for the CLI: the release, or the app. */
  readonly workdir: string;
  /** The files of our migrations in it, by version. */
  readonly migrations: ReadonlyMap<string, string>;
  /** Our functions, by name. */
  readonly functions: readonly string[];
}

/** All that the steps work with. */
export interface Deployment {
  readonly options: DeployOptions;
  readonly settings: SettingsFile;
  readonly cargo: Cargo;
  readonly project: FoundProject;
  readonly cli: SupabaseCli;
  readonly database: ProjectDatabase;
  /** Prints a line without any secret. */
  readonly tell: (line: string) => void;
}
