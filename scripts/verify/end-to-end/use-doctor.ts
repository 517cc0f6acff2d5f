import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { once } from "node:events";
import { cp, mkdir, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { before } from "node:test";
import { basename, join } from "node:path";
import { text } from "node:stream/consumers";
import { z } from "zod";
import {
  type Check,
  checkSchema,
} from "../../../supabase/functions/admin/health/check.ts";
import { commandEnvironment } from "../stack-under-test/run-command.ts";
import { root } from "../../local/root.ts";
import { writeStackInfo } from "../../local/stack/stack-info.ts";
import type { StackUnderTest } from "../stack-under-test/stack-under-test.ts";
import { plainEnvironment } from "../../local/testing/plain-environment.ts";

const reportSchema = z.object({
  healthy: z.boolean(),
  checks: z.array(checkSchema),
});

/** Runs the command as a user at a terminal does, with a key in the environment. */
export function runDoctor(
  { apiUrl, secretKey }: { apiUrl: string; secretKey: string },
  ...flags: readonly string[]
) {
  return run(["--url", apiUrl, ...flags], commandEnvironment(secretKey));
}

/** Runs the command as in the checkout in which the stack was started. */
export async function runDoctorInCheckout(stack: StackUnderTest) {
  const checkout = await mkdtemp(join(tmpdir(), "one-number-doctor-"));
  try {
    await cp(join(root, "supabase"), join(checkout, "supabase"), {
      recursive: true,
      filter: (path) => ![".temp", ".env"].includes(basename(path)),
    });
    await mkdir(join(checkout, "supabase", ".temp"));
    await writeStackInfo(checkout, stack.info);
    return await run(["--workdir", checkout], plainEnvironment());
  } finally {
    await rm(checkout, { recursive: true, force: true });
  }
}

async function run(
  flags: readonly string[],
  env: NodeJS.ProcessEnv,
): Promise<{ printed: string; exitCode: number | null }> {
  const doctor = spawn(process.execPath, [
    ...["--import", "tsx", join(root, "scripts", "doctor.ts"), ...flags],
  ], { env });
  const [output, errors] = await Promise.all([
    text(doctor.stdout),
    text(doctor.stderr),
    once(doctor, "close"),
  ]);
  return { printed: output + errors, exitCode: doctor.exitCode };
}

/** The doctor for a stack, and its whole output so far. */
export function useDoctor(stack: () => StackUnderTest) {
  let printed = "";
  before(async () => {
    // Without an admin no project is healthy.
    await stack().database`
      with ada as (insert into auth.users (id, email) values (gen_random_uuid(), 'ada@example.com') returning id)
      insert into public.platform_admins (user_id) select id from ada`;
  });

  /** Returns the checks of the report, which must fit the exit status. */
  async function examine(
    secretKey: string = stack().info.secretKey,
  ): Promise<readonly Check[]> {
    const { apiUrl } = stack().info;
    const run = await runDoctor({ apiUrl, secretKey }, "--json");
    printed += run.printed;
    const { healthy, checks } = reportSchema.parse(JSON.parse(run.printed));
    assert.equal(run.exitCode, healthy ? 0 : 1);
    return checks;
  }

  return {
    examine,
    /** Breaks the stack, runs the doctor, mends the stack, and returns the failed checks. */
    async examineBroken({ breakIt, mendIt }: {
      readonly breakIt: () => Promise<unknown>;
      readonly mendIt: () => Promise<unknown>;
    }) {
      await breakIt();
      try {
        const checks = await examine();
        return checks.filter(({ status }) => status === "fail");
      } finally {
        await mendIt();
      }
    },
    printed: () => printed,
  };
}
