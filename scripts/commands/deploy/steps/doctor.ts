import type { Check } from "../../../../supabase/functions/admin/health/check.ts";
import { examine } from "../../doctor/examine.ts";
import { describeCheck } from "../../doctor/report.ts";
import { PREVIOUS_WAKE_UP_SECRET } from "../settings/generated-secrets.ts";
import type { Step } from "../step.ts";
import { StepError } from "../step-error.ts";
import { endRotation } from "./wake-up-rotation.ts";

/**
 * What the founder sets at ElevenLabs once the functions and their secret are there: it fails after every first
 * deployment, and the last lines of the command say how it is done.
 */
const LEFT_AT_ELEVENLABS: ReadonlySet<string> = new Set([
  "elevenlabs-agent",
  "elevenlabs-conversation-init",
  "elevenlabs-post-call",
]);

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
    const { options, project, cargo, settings, tell } = deployment;
    const checks: Check[] = [];
    const groups = await examine(
      { apiUrl: options.apiUrl, secretKey: project.keys.secret },
      cargo.workdir,
    );
    for (const group of groups) {
      for (const check of await group) {
        checks.push(check);
        if (check.status !== "pass") tell(describeCheck(check));
      }
    }
    const wakes = checks.some(({ name, status }) =>
      name === "wake-up" && status === "pass"
    );
    const isRotated = settings.get(PREVIOUS_WAKE_UP_SECRET) !== undefined;
    if (isRotated && wakes) {
      await endRotation(deployment);
      tell("The previous wake-up secret is not accepted any more");
    }
    const failures = checks.filter(({ status }) => status === "fail");
    const failed = failures.filter(({ name }) => !LEFT_AT_ELEVENLABS.has(name));
    if (failed.length === 0) {
      const passed = checks.filter(({ status }) => status === "pass").length;
      return failures.length === 0
        ? `${passed} checks pass`
        : `${passed} checks pass; what fails is left to do at ElevenLabs, as the last lines say`;
    }
    throw new StepError(
      `All is deployed, and ${failed.length} of ${checks.length} checks fail: ${
        failed.map(({ name }) => name).join(", ")
      }`,
      "Do what stands beside each above, and run it again",
    );
  },
};
