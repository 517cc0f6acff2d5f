import { enablesImports } from "../../../../supabase/functions/_shared/elevenlabs/answering-configuration.ts";
import {
  functionVariables,
  type Settings,
} from "../../../local/stack/settings.ts";
import type { Change, Step } from "../step.ts";
import { findAppVariables } from "./app-variables.ts";
import { differingNames, functionSettings, setSecrets } from "./set-secrets.ts";

/** The names of our variables that a project has, and the settings do not. */
export function unsetNames(
  settings: Settings,
  digests: ReadonlyMap<string, string>,
): readonly string[] {
  return functionVariables.filter((name) =>
    digests.has(name) && settings[name] === undefined
  );
}

/** Gives the functions their settings. */
export const secrets: Step = {
  name: "secrets",

  plan(deployment) {
    const { settings, project, options } = deployment;
    const changes = planSecrets(
      functionSettings(settings),
      project.secretDigests,
      options.projectRef,
    );
    const names = findAppVariables(deployment).join(",");
    return names === "" ? changes : [...changes, {
      kind: "note",
      what:
        `Functions of the app may read ${names}: each is asked for by its name, or replaced with --replace ${names}`,
    }];
  },

  async carryOut(deployment) {
    const set = await setSecrets(
      deployment,
      functionSettings(deployment.settings),
    );
    return set.length === 0
      ? "The functions have these settings already"
      : `Set ${set.join(", ")}`;
  },
};

/** Says what is set for the first time, what is replaced, and what the project has besides. */
export function planSecrets(
  settings: Settings,
  digests: ReadonlyMap<string, string>,
  projectRef: string,
): readonly Change[] {
  const differing = differingNames(settings, digests);
  const added = differing.filter((name) => !digests.has(name));
  const replaced = differing.filter((name) => digests.has(name));
  const same = Object.keys(settings).length - differing.length;
  const more = unsetNames(settings, digests);
  const changes: readonly (Change | false)[] = [
    added.length > 0 && { kind: "create", what: `Set ${added.join(", ")}` },
    replaced.length > 0 &&
    { kind: "correct", what: `Replace ${replaced.join(", ")}` },
    same > 0 && { kind: "leave", what: `${same} are set already` },
    enablesImports(settings) && {
      kind: "note",
      what:
        "ElevenLabs is handed TWILIO_AUTH_TOKEN, with which it may do anything in that Twilio account: use a subaccount for the numbers alone",
    },
    more.length > 0 && {
      kind: "note",
      what: `The project has more, which stay: ${
        more.join(", ")
      }. To take them out: npx supabase secrets unset ${
        more.join(" ")
      } --remote=${projectRef}`,
    },
  ];
  return changes.filter((change) => change !== false);
}
