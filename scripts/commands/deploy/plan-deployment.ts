import type { SupabaseCli } from "./cli/supabase-cli.ts";
import type { ProjectDatabase } from "./database/project-database.ts";
import type { Deployment } from "./deployment.ts";
import {
  describePlan,
  isChange,
  LEGEND,
  type PlannedStep,
} from "./describe-plan.ts";
import { loadCargo } from "./load-cargo.ts";
import type { KnownSecrets } from "./known-secrets.ts";
import { describeAuthCosts } from "./look/auth-settings.ts";
import { refuseUnfit } from "./look/judge-project.ts";
import { look } from "./look/look.ts";
import type { DeployOptions } from "./options.ts";
import { FIRST_ADMIN } from "./settings/questions.ts";
import { makeSecrets } from "./settings/generated-secrets.ts";
import { SettingsFile } from "./settings/settings-file.ts";
import { settleSettings } from "./settle-settings.ts";
import type { StepName } from "./step.ts";
import { steps } from "./steps.ts";

/** Everything that is known before something is changed, and how to write the files that are brought there. */
export interface Planned {
  readonly deployment: Deployment;
  /** Writes the release, or into the app's folder. */
  readonly load: () => Promise<void>;
}

/** Asks for the settings, looks at the project, and shows the plan. Changes nothing but the settings. */
export async function planDeployment(
  { options, cli, database, secrets, tell, begin }: {
    readonly options: DeployOptions;
    readonly cli: SupabaseCli;
    readonly database: ProjectDatabase;
    readonly secrets: KnownSecrets;
    readonly tell: (line: string) => void;
    readonly begin: (step: StepName) => void;
  },
): Promise<Planned> {
  begin("settings");
  const settings = await SettingsFile.read(options.envFile);
  secrets.watch(settings);
  const settled = await settleSettings(settings, options, tell);
  begin("look");
  const project = await look({
    cli,
    database,
    projectRef: options.projectRef,
    apiUrl: options.apiUrl,
    firstAdmin: settings.get(FIRST_ADMIN),
  });
  secrets.add(project.keys.secret);
  const { cargo, load, changes } = await loadCargo({
    options,
    database,
    project,
  });
  refuseUnfit(project, cargo, options.projectRef);
  const made = await makeSecrets({
    settings,
    project,
    database,
    rotate: options.rotateWakeUpSecret,
  });
  const deployment = { options, settings, cargo, project, cli, database, tell };
  const plan: PlannedStep[] = [
    { name: "settings", changes: [...settled, ...made] },
    {
      name: "look",
      changes: [
        {
          kind: "leave",
          what: `API: ${options.apiUrl}, with the ${project.keys.description}`,
        },
        ...describeAuthCosts(project.auth),
        ...changes,
      ],
    },
  ];
  for (const step of steps) {
    plan.push({ name: step.name, changes: await step.plan(deployment) });
  }
  console.log(
    `\nThe plan for the project "${project.name}" (${options.projectRef}):\n\n${
      describePlan(plan)
    }\n\n  ${LEGEND}`,
  );
  if (!plan.some(({ changes }) => changes.some(isChange))) {
    console.log(
      "\nNothing is missing, and nothing differs, but perhaps in the functions.",
    );
  }
  return { deployment, load };
}
