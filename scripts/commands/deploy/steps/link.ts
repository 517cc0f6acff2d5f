import { z } from "zod";
import { readLinkedRef } from "../options.ts";
import type { Step } from "../step.ts";
import { StepError } from "../step-error.ts";

/**
 * Links an app's folder to the project, for the app's own commands. The release needs none: all commands here name the
 * project.
 */
export const link: Step = {
  name: "link",

  async plan({ options: { into, projectRef } }) {
    if (into === undefined) return [];
    const linked = await readLinkedRef(into);
    if (linked === undefined) {
      return [{ kind: "create", what: `Link "${into}" to ${projectRef}` }];
    }
    return linked === projectRef
      ? [{ kind: "leave", what: `"${into}" is linked to it` }]
      : [{
        kind: "note",
        what:
          `"${into}" is linked to ${linked}, and stays so: its own commands go there unless they name a project with --remote`,
      }];
  },

  async carryOut({ options: { into, projectRef }, cli, cargo }) {
    const linked = await readLinkedRef(into);
    if (into === undefined || linked !== undefined) return "Left as it is";
    await cli.run({
      purpose: "link the folder to the project",
      args: ["link", projectRef, "--workdir", cargo.workdir],
      answer: z.unknown(),
    });
    if (await readLinkedRef(into) === projectRef) {
      return `Linked "${into}" to ${projectRef}`;
    }
    throw new StepError(
      `The CLI did not link "${into}"`,
      `Link it yourself: npx supabase link ${projectRef} --workdir "${into}"`,
    );
  },
};
