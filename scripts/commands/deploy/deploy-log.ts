import { mkdir, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import pc from "picocolors";
import { redact } from "./cli/redact.ts";
import type { KnownSecrets } from "./known-secrets.ts";
import type { DeployOptions } from "./options.ts";
import type { StepName } from "./step.ts";
import { StepError } from "./step-error.ts";

/** Tells the one who deploys what happens, without any secret. */
export class DeployLog {
  readonly #options: DeployOptions;
  readonly #secrets: KnownSecrets;
  readonly #lines: string[] = [];

  constructor(options: DeployOptions, secrets: KnownSecrets) {
    this.#options = options;
    this.#secrets = secrets;
  }

  #hide(text: string): string {
    return redact(text, this.#secrets.all());
  }

  /** A line of the CLI: kept for a failure, and shown with --debug. */
  add(line: string): void {
    this.#lines.push(this.#hide(line));
    if (this.#options.debug) console.error(pc.dim(`    ${this.#hide(line)}`));
  }

  readonly tell = (line: string): void => {
    console.log(`    ${this.#hide(line).replaceAll("\n", "\n    ")}`);
  };

  /** @param place which of how many: "3/7" */
  begin(step: StepName, place: string): void {
    this.#lines.push(`[${step}]`);
    console.log(`\n${pc.dim(place)} ${pc.bold(step)}`);
  }

  end(result: string): void {
    console.log(`    ${pc.green("done")}  ${this.#hide(result)}`);
  }

  /** Says which step failed, why, and what to do. */
  async fail(step: StepName, error: unknown): Promise<void> {
    const message = error instanceof Error ? error.message : String(error);
    console.error(
      `${pc.red("Error")} in step "${step}": ${this.#hide(message)}`,
    );
    if (error instanceof StepError) {
      console.error(`  ${pc.dim("→")} ${this.#hide(error.advice)}`);
    }
    if (process.env.DEBUG && error instanceof Error) {
      console.error(this.#hide(error.stack ?? ""));
    }
    if (this.#options.dryRun || this.#lines.length === 0) return;
    const path = join(this.#options.root, "supabase", ".temp", "deploy.log");
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, `${this.#lines.join("\n")}\n`, { mode: 0o600 });
    console.error(
      `  ${
        pc.dim("→")
      } The same command goes on from here. What the Supabase CLI said is in "${path}"`,
    );
  }
}
