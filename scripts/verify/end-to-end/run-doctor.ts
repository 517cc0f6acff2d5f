import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { text } from "node:stream/consumers";
import { z } from "zod";
import {
  type Check,
  checkSchema,
} from "../../../supabase/functions/admin/health/check.ts";
import { commandEnvironment } from "../stack-under-test/run-command.ts";
import { root } from "../../local/root.ts";

const reportSchema = z.object({
  healthy: z.boolean(),
  checks: z.array(checkSchema),
});

/** Runs the command as somebody at a terminal does, with a key in the environment. */
export async function runDoctor(
  { apiUrl, secretKey }: { apiUrl: string; secretKey: string },
  ...flags: readonly string[]
): Promise<{ printed: string; exitCode: number | null }> {
  const doctor = spawn(process.execPath, [
    ...["--import", "tsx", join(root, "scripts", "doctor.ts")],
    ...["--url", apiUrl, ...flags],
  ], { env: commandEnvironment(secretKey) });
  const [output, errors] = await Promise.all([
    text(doctor.stdout),
    text(doctor.stderr),
    once(doctor, "close"),
  ]);
  return { printed: output + errors, exitCode: doctor.exitCode };
}

/** The checks of a report in JSON, which must fit the exit status. */
export function readReport(
  { printed, exitCode }: { printed: string; exitCode: number | null },
): readonly Check[] {
  const { healthy, checks } = reportSchema.parse(JSON.parse(printed));
  assert.equal(exitCode, healthy ? 0 : 1);
  return checks;
}
