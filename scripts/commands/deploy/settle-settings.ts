import pc from "picocolors";
import type { DeployOptions } from "./options.ts";
import { askSettings, chooseFirstAdmin } from "./settings/ask-settings.ts";
import { askGit, keepOutOfGit } from "./settings/keep-out-of-git.ts";
import { findTerminal, type Prompt } from "./settings/prompt.ts";
import {
  findSettingsFaults,
  requireSettings,
} from "./settings/settings-faults.ts";
import type { SettingsFile } from "./settings/settings-file.ts";
import type { Change } from "./step.ts";

/**
 * Brings the settings in order: only their owner can read them, git ignores them, and all that is needed is there. At a
 * terminal it asks, and keeps the answers at once.
 *
 * @returns the lines of the plan
 * @throws {StepError} naming every variable that is missing or malformed, where nobody can be asked
 */
export async function settleSettings(
  settings: SettingsFile,
  { apiUrl, dryRun, yes }: DeployOptions,
  tell: (line: string) => void,
): Promise<readonly Change[]> {
  if (dryRun) return await foreseeSettings(settings, apiUrl);
  const ignoreFile = await keepOutOfGit(settings.path);
  if (ignoreFile !== undefined) {
    tell(`"${ignoreFile}" got a line, so that git ignores the settings`);
  }
  if (await settings.isOpenToOthers()) {
    await settings.closeToOthers();
    tell(
      pc.yellow(
        `Others on this machine could read "${settings.describe()}": now only you can`,
      ),
    );
  }
  const prompt = yes ? undefined : findTerminal();
  if (prompt !== undefined) {
    try {
      await askSettings(settings, {
        apiUrl,
        prompt: announce(prompt, settings, tell),
        tell,
      });
    } finally {
      // Whoever stops in the middle is not asked for the same again.
      if (settings.isChanged) settings.save();
    }
  }
  chooseFirstAdmin(settings);
  await requireSettings(settings, apiUrl);
  if (settings.isChanged) settings.save();
  return [{
    kind: "leave",
    what: `"${settings.describe()}" has all that is needed`,
  }];
}

/** Says before the first question where the answers go. */
function announce(
  prompt: Prompt,
  settings: SettingsFile,
  tell: (line: string) => void,
): Prompt {
  let isAnnounced = false;
  return {
    ask(question, options) {
      if (!isAnnounced) {
        tell(
          `Your answers are kept in "${settings.describe()}". What is there is not asked for. Ctrl-C stops.\n`,
        );
      }
      isAnnounced = true;
      return prompt.ask(question, options);
    },
  };
}

/** The same for a plan: nothing is asked, and nothing written. */
async function foreseeSettings(
  settings: SettingsFile,
  apiUrl: string,
): Promise<readonly Change[]> {
  chooseFirstAdmin(settings);
  const faults = await findSettingsFaults(settings.all(), apiUrl);
  const file = `"${settings.describe()}"`;
  const changes: readonly (Change | false)[] = [
    faults.length > 0
      ? {
        kind: "create",
        what: `Ask, and keep in ${file}: ${
          faults.map(({ variable, what }) => `${variable} (${what})`).join(", ")
        }`,
      }
      : { kind: "leave", what: `${file} has all that is needed` },
    await settings.isOpenToOthers() && {
      kind: "correct",
      what: `${file} can be read by others on this machine: only by you`,
    },
    askGit(settings.path) === "open" && {
      kind: "correct",
      what: `Let git ignore ${file}`,
    },
    askGit(settings.path) === "tracked" && {
      kind: "note",
      what: `git tracks ${file}: take it out with git rm --cached`,
    },
  ];
  return changes.filter((change) => change !== false);
}
