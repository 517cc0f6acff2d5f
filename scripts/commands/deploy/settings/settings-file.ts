import { mkdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { chmod, lstat, readFile } from "node:fs/promises";
import { dirname, relative } from "node:path";
import { readEnvFile, type Settings } from "../../../local/stack/settings.ts";
import { StepError } from "../step-error.ts";
import { changeEnvText } from "./env-text.ts";

/** The text of a new file. */
const HEADER =
  `# The settings of the hosted project. Only "npm run deploy" reads them; git ignores the file. Keep it secret, and keep a copy.
# What each variable does, and all others: supabase/functions/.env.example
`;

/** For its owner only. */
const MODE = 0o600;
const OF_OTHERS = 0o077;

/** The file that is written before it takes the place of the settings: a crash may leave it. */
export function draftOf(path: string): string {
  return `${path}.tmp`;
}

/** A project's settings, in a file that its owner may edit, too: his comments and his order stay. */
export class SettingsFile {
  readonly path: string;
  #text: string;
  #values: Record<string, string>;
  #isSaved: boolean;
  #isChanged = false;

  private constructor(
    path: string,
    text: string | undefined,
    values: Record<string, string>,
  ) {
    this.path = path;
    this.#text = text ?? HEADER;
    this.#values = values;
    this.#isSaved = text !== undefined;
  }

  /** @throws {StepError} when it cannot be read, or is a symbolic link */
  static async read(path: string): Promise<SettingsFile> {
    const found = await lstat(path).catch(() => undefined);
    if (found === undefined) return new SettingsFile(path, undefined, {});
    if (!found.isFile()) {
      throw new StepError(
        `"${path}" is ${
          found.isSymbolicLink() ? "a symbolic link" : "not a file"
        }, and would be replaced`,
        "Give the file itself with --env-file",
      );
    }
    const values = await readEnvFile(path, dirname(path));
    return new SettingsFile(path, await readFile(path, "utf8"), values);
  }

  /** Whether something is not saved. */
  get isChanged(): boolean {
    return this.#isChanged;
  }

  /** Undefined when it is missing or blank. */
  get(name: string): string | undefined {
    return this.#values[name]?.trim() ? this.#values[name] : undefined;
  }

  /** Whether the file has a line for it, if only a blank one. */
  has(name: string): boolean {
    return this.#values[name] !== undefined;
  }

  /** All variables that are not blank. */
  all(): Settings {
    return Object.fromEntries(
      Object.entries(this.#values).filter(([, value]) => value.trim()),
    );
  }

  /** Undefined takes the variable out. Nothing is written before `save`. */
  set(name: string, value: string | undefined): void {
    this.#text = changeEnvText(this.#text, name, value);
    this.#isChanged = true;
    if (value === undefined) delete this.#values[name];
    else this.#values[name] = value;
  }

  /** Whether others than its owner may read it. Windows has no such modes. */
  async isOpenToOthers(): Promise<boolean> {
    if (process.platform === "win32" || !this.#isSaved) return false;
    return ((await lstat(this.path)).mode & OF_OTHERS) !== 0;
  }

  async closeToOthers(): Promise<void> {
    await chmod(this.path, MODE);
  }

  /** Writes it at once and whole, for its owner only: no signal comes in between, and a crash leaves the old file. */
  save(): void {
    mkdirSync(dirname(this.path), { recursive: true });
    const draft = draftOf(this.path);
    // A crash may have left it.
    rmSync(draft, { force: true });
    writeFileSync(draft, this.#text, { mode: MODE, flag: "wx", flush: true });
    renameSync(draft, this.path);
    this.#isSaved = true;
    this.#isChanged = false;
  }

  /** The path as it is shown. */
  describe(): string {
    const short = relative(process.cwd(), this.path);
    return short.startsWith("..") ? this.path : short;
  }
}
