import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { z } from "zod";
import { root } from "../../../local/root.ts";
import { simulatedTwilio } from "../../../local/vendors/vendors.ts";
import { elevenLabsAccount } from "../../stack-under-test/stack-under-test.ts";
import type { StackUnderTest } from "../../stack-under-test/stack-under-test.ts";
import { needsHostedProject, type RunbookCommand } from "./read-procedures.ts";
import { plainEnvironment } from "../../../local/testing/plain-environment.ts";

const execute = promisify(execFile);

/** What stands for a placeholder; a function gets the outputs of the commands before. */
type Replacement = string | ((outputs: readonly string[]) => string);

/** Runs the procedures of a runbook on a stack, as an admin does, and remembers which commands were run. */
export function useRunbook(
  stack: () => StackUnderTest,
  procedures: ReadonlyMap<string, readonly RunbookCommand[]>,
) {
  const done = new Set<RunbookCommand>();

  async function runSql(text: string): Promise<string> {
    const rows: unknown = await stack().database.unsafe(text);
    return JSON.stringify(rows);
  }

  async function runShell(text: string): Promise<string> {
    const { apiUrl, secretKey } = stack().info;
    const command = text.replace(/^npm run /, "npm run --silent ")
      .replace(/^curl /, "curl --silent --show-error --fail-with-body ");
    const running = execute("sh", ["-c", command], {
      cwd: root,
      env: {
        ...plainEnvironment(),
        PROJECT: apiUrl,
        SUPABASE_SECRET_KEY: secretKey,
        TWILIO_ACCOUNT_SID: simulatedTwilio.accountSid,
        TWILIO_AUTH_TOKEN: simulatedTwilio.authToken,
        ...elevenLabsAccount,
      },
    });
    // The doctor and a reconciliation exit with 1 when they found something for an admin.
    const { stdout } = await running.catch((error) => {
      const found = z.object({ code: z.literal(1), stdout: z.string().min(1) })
        .safeParse(error);
      if (text.startsWith("npm run ") && found.success) return found.data;
      throw error;
    });
    return stdout;
  }

  return {
    /** Runs a procedure's commands in order, all but those for a hosted project, and returns their outputs. */
    async run(
      title: string,
      replacements: Readonly<Record<string, Replacement>> = {},
    ): Promise<readonly string[]> {
      const commands = procedures.get(title);
      assert.ok(commands !== undefined, `There is no procedure "${title}"`);
      const outputs: string[] = [];
      for (const command of commands) {
        if (needsHostedProject(command)) continue;
        const text = Object.entries(replacements).reduce(
          (text, [placeholder, value]) =>
            text.includes(placeholder)
              ? text.replaceAll(
                placeholder,
                typeof value === "string" ? value : value(outputs),
              )
              : text,
          command.text,
        );
        outputs.push(
          await (command.kind === "sql" ? runSql(text) : runShell(text)),
        );
        done.add(command);
      }
      return outputs;
    },

    /** The commands that no procedure ran and no hosted project needs. */
    left: () =>
      [...procedures.values()].flat()
        .filter((command) => !done.has(command) && !needsHostedProject(command))
        .map(({ text }) => text),
  };
}
