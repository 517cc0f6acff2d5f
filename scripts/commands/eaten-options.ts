import type { Command, Option } from "commander";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { StackError } from "../local/stack-error.ts";

type Environment = Readonly<Record<string, string | undefined>>;

/** npm takes the beginning of an option of its own for that option: where it is the beginning of one only, of these. */
const BEGINNINGS: Readonly<Record<string, string>> = {
  to: "token_description",
  replace: "replace_registry_host",
};

/**
 * npm keeps options before `--` for itself, as `npm_config_*` in the environment of the command, and passes on only what
 * does not begin with a dash: `npm run costs --from 2026-01-01` would draw this month. Newer versions of npm set "true" and
 * pass the value on, older ones set the value.
 * https://docs.npmjs.com/cli/commands/npm-run and https://github.com/npm/cli/blob/latest/workspaces/config/lib/set-envs.js
 *
 * @throws {StackError} with the spelling that reaches the command
 */
export async function refuseEatenOptions(
  program: Command,
  args: readonly string[],
  environment: Environment,
): Promise<void> {
  const name = program.name();
  if (environment.npm_lifecycle_event !== name) return;
  const npm = ["start", "stop", "test"].includes(name)
    ? `npm ${name}`
    : `npm run ${name}`;
  program.showHelpAfterError(
    `Options come after two dashes: ${npm} -- --help shows them`,
  );
  const npmrc = await readNpmrc(environment);
  const eaten = program.options.flatMap((option) => {
    const key = keyOf(option, environment);
    const value = environment[`npm_config_${key}`] ?? "";
    const isGiven = args.some((arg) => arg.split("=")[0] === option.long);
    return key === undefined || isGiven || npmrc.get(key) === value
      ? []
      : [{ option, value }];
  });
  if (eaten.length === 0) return;
  const flags = eaten.map(({ option, value }) =>
    spell(option, value, program.registeredArguments.length > 0 ? [] : args)
  );
  const rest = program.registeredArguments.length > 0 ? args : [];
  throw new StackError(
    `npm keeps ${
      eaten.map(({ option }) => option.long).join(" and ")
    } for itself where "--" is missing: ${
      [npm, "--", ...rest, ...flags].join(" ")
    }`,
  );
}

/** The name under which npm has kept an option; undefined where it has not. */
function keyOf(option: Option, environment: Environment): string | undefined {
  const name = option.name();
  return [name.replaceAll("-", "_"), BEGINNINGS[name]].find((key) =>
    // npm sets its own options that are off to nothing.
    key !== undefined && environment[`npm_config_${key}`]
  );
}

/** An option as it is written after the two dashes, with the value that was meant, if only one can be. */
function spell(
  { long, flags, required, optional }: Option,
  value: string,
  passedOn: readonly string[],
): string {
  if (!required && !optional) return `${long}`;
  if (value !== "true") return `${long} ${value.replaceAll("\n\n", ",")}`;
  return passedOn.length === 1
    ? `${long} ${passedOn[0]}`
    : flags.slice(flags.indexOf("--"));
}

/** What a user's own files set for all of npm, by names as in the environment. */
async function readNpmrc(
  environment: Environment,
): Promise<Map<string, string>> {
  const { npm_config_local_prefix: project } = environment;
  const files = [
    environment.npm_config_userconfig,
    environment.npm_config_globalconfig,
    project && join(project, ".npmrc"),
  ];
  const texts = await Promise.all(
    files.map((file) => file ? readFile(file, "utf8").catch(() => "") : ""),
  );
  const lines = texts.join("\n").matchAll(/^\s*([\w-]+)\s*=\s*(.*?)\s*$/gm);
  return new Map([...lines].map((
    [, key = "", value = ""],
  ) => [key.replaceAll("-", "_"), value]));
}
