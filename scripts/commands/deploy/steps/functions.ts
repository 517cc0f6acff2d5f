import { z } from "zod";
import type { Deployment } from "../deployment.ts";
import { listFunctions } from "../look/look.ts";
import type { Change, Step } from "../step.ts";
import { StepError } from "../step-error.ts";

/** Uploads the functions. Those of an app stay as they are. */
export async function deployFunctions(
  { cli, cargo, options: { projectRef } }: Deployment,
): Promise<void> {
  await cli.run({
    purpose: "deploy the functions",
    args: [
      "functions",
      "deploy",
      ...cargo.functions,
      "--use-api",
      `--remote=${projectRef}`,
      "--workdir",
      cargo.workdir,
    ],
    answer: z.unknown(),
  });
}

/** Deploys the functions, and checks that they may be called. */
export const functions: Step = {
  name: "functions",

  plan({ cargo, project }) {
    const isThere = (name: string) => project.functions.includes(name);
    const added = cargo.functions.filter((name) => !isThere(name));
    const present = cargo.functions.filter(isThere);
    const changes: readonly (Change | false)[] = [
      added.length > 0 &&
      { kind: "create", what: `Deploy ${added.join(", ")}` },
      present.length > 0 && {
        kind: "leave",
        what:
          `${present.length} are there; those that differ are deployed anew`,
      },
    ];
    return changes.filter((change) => change !== false);
  },

  async carryOut(deployment) {
    await deployFunctions(deployment);
    const { cli, cargo, options: { projectRef } } = deployment;
    const deployed = await listFunctions(cli, projectRef);
    for (const name of cargo.functions) {
      const found = deployed.find(({ slug }) => slug === name);
      if (found?.status !== "ACTIVE") {
        throw new StepError(
          `The function "${name}" is ${found?.status ?? "not deployed"}`,
          "Run it again; https://status.supabase.com tells of failures there",
        );
      }
      if (found.verify_jwt) {
        throw new StepError(
          `The function "${name}" was deployed so that the platform refuses callers without a JWT`,
          `Set verify_jwt = false under [functions.${name}] in "${cargo.workdir}/supabase/config.toml", and run it again`,
        );
      }
    }
    return `${cargo.functions.length} functions are deployed`;
  },
};
