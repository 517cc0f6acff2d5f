import { setTimeout as sleep } from "node:timers/promises";
import type { Check } from "../../../../supabase/functions/admin/health/check.ts";
import { examine } from "../../doctor/examine.ts";
import { describeCheck, isHealthy } from "../../doctor/report.ts";
import type { Deployment } from "../deployment.ts";
import { PREVIOUS_WAKE_UP_SECRET } from "../settings/generated-secrets.ts";
import type { Step } from "../step.ts";
import { StepError } from "../step-error.ts";
import { endRotation } from "./wake-up-rotation.ts";

/**
 * What is set at ElevenLabs, by hand and with values that a deployment makes, and the admins' page, which is made for the
 * deployed project: the steps for it come at the end.
 */
const LEFT_TO_FOUNDER = [
  "admin-page",
  "elevenlabs-agent",
  "elevenlabs-conversation-init",
  "elevenlabs-post-call",
];

/** No deployment can mend these, and nothing else waits for them. */
function leaveToFounder(check: Check): Check {
  return check.status === "fail" && LEFT_TO_FOUNDER.includes(check.name)
    ? { ...check, status: "warn" }
    : check;
}

/** What was just deployed may take a while until it answers. */
const LOOKS = 3;
const MILLISECONDS_BETWEEN = 5_000;

/** The checks of the first look at which none fails, or of the last one. */
async function lookUntilWell(
  { options, project, cargo, tell }: Deployment,
): Promise<readonly Check[]> {
  for (let look = 1;; look++) {
    const groups = await examine(
      { apiUrl: options.apiUrl, secretKey: project.keys.secret },
      cargo.workdir,
    );
    const checks = (await Promise.all(groups)).flat().map(leaveToFounder);
    if (isHealthy(checks) || look === LOOKS) return checks;
    tell("Not all is well yet: looking again");
    await sleep(MILLISECONDS_BETWEEN);
  }
}

/** Asks whether all is well; when wake-ups arrive, a rotation of their secret ends here. */
export const doctor: Step = {
  name: "doctor",

  plan({ settings }) {
    const isRotated = settings.get(PREVIOUS_WAKE_UP_SECRET) !== undefined;
    return [
      { kind: "leave", what: "Ask whether all is well" },
      ...isRotated
        ? [{
          kind: "correct" as const,
          what:
            "When a wake-up of the new secret was accepted: stop accepting the previous one",
        }]
        : [],
    ];
  },

  async carryOut(deployment) {
    const { settings, tell } = deployment;
    const checks = await lookUntilWell(deployment);
    for (const check of checks) {
      if (check.status !== "pass") tell(describeCheck(check));
    }
    const wakes = checks.some(({ name, status }) =>
      name === "wake-up" && status === "pass"
    );
    const isRotated = settings.get(PREVIOUS_WAKE_UP_SECRET) !== undefined;
    if (isRotated && wakes) {
      await endRotation(deployment);
      tell("The previous wake-up secret is not accepted any more");
    }
    if (isHealthy(checks)) {
      return `${
        checks.filter(({ status }) => status === "pass").length
      } checks pass`;
    }
    const failed = checks.filter(({ status }) => status === "fail");
    throw new StepError(
      `All is deployed, and ${failed.length} of ${checks.length} checks fail: ${
        failed.map(({ name }) => name).join(", ")
      }`,
      "Do what stands beside each above, and run it again",
    );
  },
};
