import { basename } from "node:path";
import { z } from "zod";
import { writeRelease } from "../bundle/write-release.ts";
import {
  byVersion,
  type Cargo,
  readMigrations,
  readOwnCargo,
} from "./cargo.ts";
import type { ProjectDatabase } from "./database/project-database.ts";
import { readAppFolder, versionOf } from "./into/app-folder.ts";
import { installInto } from "./into/install-into.ts";
import { readDatabaseNames } from "./into/names/names-in-database.ts";
import type { FoundProject } from "./look/found-project.ts";
import { refuseOtherHistory, refuseTakenNames } from "./look/judge-project.ts";
import type { DeployOptions } from "./options.ts";
import type { Change } from "./step.ts";
import { StepError } from "./step-error.ts";

/** What is brought to the project, and how its files are written. */
export interface LoadedCargo {
  readonly cargo: Cargo;
  readonly load: () => Promise<void>;
  /** Lines of the plan. */
  readonly changes: readonly Change[];
}

type Situation = {
  readonly options: DeployOptions;
  readonly database: ProjectDatabase;
  readonly project: FoundProject;
};

const queryRow = z.record(z.string(), z.unknown());

/** Finds out what is to be brought, and refuses a project that it does not fit into. Writes nothing yet. */
export async function loadCargo(situation: Situation): Promise<LoadedCargo> {
  return situation.options.into === undefined
    ? await loadRelease(situation)
    : await loadIntoApp(situation, situation.options.into);
}

async function loadRelease(
  { options: { root }, database, project }: Situation,
): Promise<LoadedCargo> {
  const cargo = await readOwnCargo(root);
  const texts = await readMigrations(root, cargo);
  refuseOtherHistory(project.database, texts);
  const isFresh = project.database.history.length === 0;
  if (isFresh) {
    const { names } = await readDatabaseNames((statement) =>
      database.read(statement, queryRow)
    );
    await refuseTakenNames(texts.values(), names);
  }
  return {
    cargo,
    load: async () => {
      await writeRelease({ root, folder: cargo.workdir });
    },
    changes: [],
  };
}

async function loadIntoApp(
  { options: { root, projectRef }, database, project }: Situation,
  appFolder: string,
): Promise<LoadedCargo> {
  const install = (dryRun: boolean) =>
    installInto({
      root,
      appFolder,
      dryRun,
      query: (statement) => database.read(statement, queryRow),
      deployed: project.functions,
    });
  const planned = await install(true);
  return {
    cargo: {
      workdir: appFolder,
      migrations: byVersion(planned.migrations.map((path) => basename(path))),
      functions: planned.functions,
    },
    load: async () => {
      const { membersToName } = await install(false);
      if (membersToName === undefined) return;
      throw new StepError(
        `"${appFolder}/supabase/${membersToName}" does not say yet who the members of an organization are; the files are written, and the project ${projectRef} is unchanged`,
        'In that file, between "-- memberships begin" and "-- memberships end", select them from your own table; without one, write a comment there. Then run the same command again',
      );
    },
    changes: [
      ...planned.written.length === 0
        ? [{ kind: "leave", what: `"${appFolder}" has all files` } as const]
        : [
          {
            kind: "create",
            what:
              `Write ${planned.written.length} files into "${appFolder}/supabase": migrations, functions, entries in config.toml, snippets; none is overwritten`,
          } as const,
        ],
      ...planned.membersToName === undefined ? [] : [
        {
          kind: "note",
          what:
            `Then it stops, before it changes the project: you write into ${planned.membersToName} who the members of an organization are`,
        } as const,
      ],
      ...await foreseeOwnMigrations(appFolder, planned.migrations, project),
      ...planned.notes.map((what) => ({ kind: "note", what }) as const),
    ],
  };
}

/** The CLI pushes all that is pending in the folder: the app's own migrations, too. */
async function foreseeOwnMigrations(
  appFolder: string,
  ours: readonly string[],
  { database: { history } }: FoundProject,
): Promise<readonly Change[]> {
  const skipped = new Set([
    ...history.map(({ version }) => version),
    ...ours.map((path) => versionOf(basename(path))),
  ]);
  const { migrations } = await readAppFolder(appFolder);
  const pending = [...migrations.keys()].filter((file) =>
    !skipped.has(versionOf(file))
  );
  return pending.length === 0 ? [] : [{
    kind: "note",
    what:
      `The app has migrations of its own that were not pushed, and are pushed with these: ${
        pending.join(", ")
      }`,
  }];
}
