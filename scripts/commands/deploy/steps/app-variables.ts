import type { FoundDatabase, FoundProject } from "../look/found-project.ts";
import type { DeployOptions } from "../options.ts";
import {
  PREVIOUS_WAKE_UP_SECRET,
  sha256,
  WAKE_UP_SECRET,
} from "../settings/generated-secrets.ts";
import type { Prompt } from "../settings/prompt.ts";
import type { SettingsFile } from "../settings/settings-file.ts";
import { StepError } from "../step-error.ts";
import { differingNames, functionSettings } from "./set-secrets.ts";

/** What of a deployment tells. */
interface Situation {
  readonly settings: SettingsFile;
  readonly options: Pick<DeployOptions, "into" | "replace">;
  readonly project: Pick<FoundProject, "secretDigests"> & {
    readonly database: Pick<FoundDatabase, "vaultDigests">;
  };
}

/**
 * The variables that an app's project has with another value than ours: functions of the app may read them, too. A
 * project of its own has no such functions.
 */
export function findAppVariables(
  { settings, project, options }: Situation,
): readonly string[] {
  if (options.into === undefined) return [];
  const own = new Set([
    project.database.vaultDigests.get("edge_function_secret"),
    sha256(settings.get(PREVIOUS_WAKE_UP_SECRET) ?? ""),
  ]);
  return differingNames(functionSettings(settings), project.secretDigests)
    .filter((name) => {
      const digest = project.secretDigests.get(name);
      // The wake-up secret that a rotation replaces is ours.
      const isRotated =
        [WAKE_UP_SECRET, PREVIOUS_WAKE_UP_SECRET].includes(name) &&
        own.has(digest);
      return digest !== undefined && !isRotated &&
        !options.replace.includes(name);
    });
}

/** @throws {StepError} unless each may be replaced: asked by name, as one yes for everything is not meant for them */
export async function confirmReplacements(
  situation: Situation,
  prompt: Prompt | undefined,
): Promise<void> {
  const names = findAppVariables(situation);
  if (names.length === 0) return;
  const kept: string[] = [];
  for (const name of names) {
    const answer = await prompt?.ask(
      `\nThe project has another ${name}, which functions of the app may read. Replace it? Type "yes":`,
    );
    if (answer?.toLowerCase() !== "yes") kept.push(name);
  }
  if (kept.length === 0) return;
  throw new StepError(
    `The project has other values of ${
      kept.join(", ")
    }, which functions of the app may read: nothing was changed`,
    `Where the app needs its own, write the same value into "${situation.settings.describe()}". To replace the project's: run it again with --replace ${
      kept.join(",")
    }`,
  );
}
