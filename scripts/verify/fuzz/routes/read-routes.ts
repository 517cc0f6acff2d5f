import { execFile } from "node:child_process";
import { join } from "node:path";
import { promisify } from "node:util";
import { z } from "zod";
import { findDenoBinary } from "../../../local/functions/deno-binary.ts";
import { platformVariables } from "../../../local/functions/function-environment.ts";
import { readFunctionList } from "../../../local/functions/function-list.ts";
import { defaultKeys, publicSecretKey } from "../../../local/stack/keys.ts";
import { twilio } from "../../../local/vendors/vendors.ts";
import { fuzzSettings } from "../fuzz-settings.ts";
import { entries, type Entry } from "./entries.ts";

const errorCodeSchema = z.object({
  status: z.number(),
  /** Whether a route below `/organizations` may answer a member this code. */
  isForMembers: z.boolean(),
});

/** What the fuzz knows of each error code. */
export type ErrorCodes = ReadonlyMap<string, z.infer<typeof errorCodeSchema>>;

const printedSchema = z.object({
  errorCodes: z.array(z.tuple([z.string(), errorCodeSchema])),
  routes: z.array(z.object({ method: z.string(), path: z.string() })),
});

/** What the functions say of themselves. */
export interface FunctionSurface {
  /** Every route with what it takes, as "POST /twilio/voice". */
  readonly routes: readonly (Entry & { readonly route: string })[];
  readonly errorCodes: ErrorCodes;
}

/**
 * Loads the functions of a checkout and lists their routes.
 *
 * @throws {Error} when a route has no entry, or an entry no route
 */
export async function readSurface(root: string): Promise<FunctionSurface> {
  const list = await readFunctionList(root);
  const functions = join(root, "supabase", "functions");
  const { stdout } = await promisify(execFile)(findDenoBinary(root), [
    "run",
    ...["--quiet", "--allow-env", "--allow-read", "--allow-sys"],
    ...["--no-remote", "--no-lock", "--node-modules-dir=manual"],
    `--config=${join(functions, "deno.json")}`,
    join(import.meta.dirname, "print-routes.ts"),
    join(functions, "_shared", "http"),
    ...list.map(({ entrypoint }) => entrypoint),
  ], {
    env: {
      ...{ PATH: process.env.PATH, HOME: process.env.HOME },
      ...platformVariables(
        "http://127.0.0.1:1",
        "postgres://127.0.0.1:1",
        defaultKeys(publicSecretKey),
      ),
      ...twilio.simulated,
      ...fuzzSettings,
    },
  });
  const printed = printedSchema.parse(JSON.parse(stdout));
  const found = printed.routes.filter(({ method }) => method !== "ALL")
    .map(({ method, path }) => `${method} ${path}`);
  const problems = compare(found, list.map(({ name }) => name));
  if (problems.length > 0) throw new Error(problems.join("\n"));
  return {
    routes: Object.entries(entries)
      .map(([route, entry]) => ({ route, ...entry })),
    errorCodes: new Map(printed.errorCodes),
  };
}

/** A function without a router answers one route, below its name. */
function compare(
  found: readonly string[],
  functions: readonly string[],
): readonly string[] {
  const isOf = (name: string) => (route: string) =>
    new RegExp(`^[A-Z]+ /${name}(/|$)`).test(route);
  const known = Object.keys(entries);
  return [
    ...found.filter((route) => !known.includes(route))
      .map((route) => `"${route}" has no entry in fuzz/routes/entries.ts`),
    ...functions.filter((name) => !known.some(isOf(name)))
      .map((name) => `"${name}" has no entry in fuzz/routes/entries.ts`),
    ...known.filter((route) => {
      const name = functions.find((name) => isOf(name)(route));
      const hasRouter = name !== undefined && found.some(isOf(name));
      return name === undefined || hasRouter && !found.includes(route);
    }).map((route) => `"${route}" is no route: remove its entry`),
  ];
}
