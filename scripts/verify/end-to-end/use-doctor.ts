import type { Check } from "../../../supabase/functions/admin/health/check.ts";
import { readReport, runDoctor } from "./run-doctor.ts";
import type { StackUnderTest } from "../stack-under-test/stack-under-test.ts";

/** Something to break, and how to mend it. */
export interface Breakage {
  readonly breakIt: () => Promise<unknown>;
  readonly mendIt: () => Promise<unknown>;
}

/** The doctor before a stack, and all that it printed. */
export function useDoctor(stack: () => StackUnderTest) {
  let printed = "";

  async function examine(
    secretKey: string = stack().info.secretKey,
  ): Promise<readonly Check[]> {
    const { apiUrl } = stack().info;
    const run = await runDoctor({ apiUrl, secretKey }, "--json");
    printed += run.printed;
    return readReport(run);
  }

  return {
    examine,
    /** Breaks something, looks, and mends it; what failed meanwhile. */
    async examineBroken({ breakIt, mendIt }: Breakage) {
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
