import pc from "picocolors";
import type { Check } from "../../../supabase/functions/admin/health/check.ts";

const PAINT = {
  pass: pc.green,
  warn: pc.yellow,
  fail: pc.red,
  skip: pc.dim,
} as const;

/** A check as lines for people: its result, and below it the advice. */
export function describeCheck(
  { name, status, message, advice }: Check,
): string {
  const line = `${PAINT[status](status)}  ${pc.bold(name)}: ${message}`;
  return advice === null ? line : `${line}\n      ${pc.dim("→")} ${advice}`;
}

/** Whether no check failed. */
export function isHealthy(checks: readonly Check[]): boolean {
  return checks.every(({ status }) => status !== "fail");
}

/** The results of all checks, in one line. */
export function summarize(checks: readonly Check[]): string {
  const count = (wanted: Check["status"]) =>
    checks.filter(({ status }) => status === wanted).length;
  return `${count("fail")} failed, ${count("warn")} with a warning, ${
    count("pass")
  } passed, ${count("skip")} not looked at`;
}
