import { Webhook } from "standardwebhooks";
import { z } from "zod";
import { randomUUID } from "node:crypto";
import type { Deployment } from "../deployment.ts";
import { listSecretDigests } from "../look/look.ts";
import {
  PREVIOUS_WAKE_UP_SECRET,
  WAKE_UP_SECRET,
} from "../settings/generated-secrets.ts";
import { StepError } from "../step-error.ts";
import { deployFunctions } from "./functions.ts";
import { setSecrets } from "./set-secrets.ts";

/**
 * Lets the functions accept wake-ups of the present secret and of the previous one, before the database begins to sign
 * with the present one. A running function keeps the variables that it started with: they are deployed anew.
 *
 * @throws {StepError} when they do not accept it; until then the database signs with the previous one
 */
export async function admitBothSecrets(deployment: Deployment): Promise<void> {
  const { settings, options } = deployment;
  const present = settings.get(WAKE_UP_SECRET);
  const previous = settings.get(PREVIOUS_WAKE_UP_SECRET);
  // Not a secret of wake-ups: nothing was ever signed with it.
  if (present === undefined || previous === undefined) return;
  await setSecrets(deployment, {
    [WAKE_UP_SECRET]: present,
    [PREVIOUS_WAKE_UP_SECRET]: previous,
  });
  await deployFunctions(deployment);
  const status = await sendOwnWakeUp(options.apiUrl, present);
  if (status === 202) return;
  throw new StepError(
    `The functions do not accept the new wake-up secret yet (HTTP ${status})`,
    "Run it again in a minute. The database goes on with the previous secret, which they accept",
  );
}

/** Ends a rotation: from now on only the present secret is accepted. */
export async function endRotation(
  { settings, cli, options: { projectRef } }: Deployment,
): Promise<void> {
  const digests = await listSecretDigests(cli, projectRef);
  if (digests.has(PREVIOUS_WAKE_UP_SECRET)) {
    await cli.run({
      purpose: "take the previous wake-up secret from the functions",
      args: [
        "secrets",
        "unset",
        PREVIOUS_WAKE_UP_SECRET,
        `--remote=${projectRef}`,
      ],
      answer: z.unknown(),
    });
  }
  settings.set(PREVIOUS_WAKE_UP_SECRET, undefined);
  settings.save();
}

const TYPE = "admin/test-wake-up";
const MILLISECONDS = 20_000;

/** Wakes a function that has nothing to do, as the database does; returns the HTTP status. */
async function sendOwnWakeUp(apiUrl: string, secret: string): Promise<number> {
  const id = `msg_${randomUUID().replaceAll("-", "")}`;
  const sentAt = new Date();
  const body = JSON.stringify({ type: `${TYPE}.wake_up` });
  const response = await fetch(`${apiUrl}/functions/v1/${TYPE}`, {
    method: "POST",
    body,
    headers: {
      "Content-Type": "application/json",
      "webhook-id": id,
      "webhook-timestamp": String(Math.floor(sentAt.getTime() / 1000)),
      "webhook-signature": new Webhook(secret).sign(id, sentAt, body),
    },
    redirect: "manual",
    signal: AbortSignal.timeout(MILLISECONDS),
  }).catch((cause: Error) => {
    throw new StepError(
      `The functions at "${apiUrl}" do not answer: ${cause.message}`,
      "Check --api-url and the network, and run it again",
      { cause },
    );
  });
  return response.status;
}
