import { z } from "zod";
import { StepError } from "../step-error.ts";

/** What a command printed with `--output-format json`. */
export type CliAnswer =
  | { readonly kind: "value"; readonly value: unknown }
  | { readonly kind: "error"; readonly code: string; readonly message: string };

const errorSchema = z.object({
  _tag: z.literal("Error"),
  error: z.object({ code: z.string(), message: z.string() }),
});

/** Reads what a command printed; nothing but JSON counts as no value. */
export function parseCliAnswer(stdout: string): CliAnswer {
  const value = parseJson(stdout);
  const failure = errorSchema.safeParse(value).data?.error;
  return failure === undefined
    ? { kind: "value", value }
    : { kind: "error", ...failure };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

const LOG_IN =
  'Run "npx supabase login", or set SUPABASE_ACCESS_TOKEN to a token of https://supabase.com/dashboard/account/tokens';

/** The error for a command that failed, in words that say what to do. */
export function explainCliFailure(
  purpose: string,
  answer: CliAnswer,
  stderr: string,
  hide: (text: string) => string,
): StepError {
  const code = answer.kind === "error" ? answer.code : "";
  const said = answer.kind === "error"
    ? hide(answer.message)
    : lastLines(stderr);
  const fail = (happened: string, advice: string) =>
    new StepError(`Cannot ${purpose}: ${happened}`, advice);
  if (code === "AccessTokenRequiredError") {
    return fail("there is no access token for Supabase", LOG_IN);
  }
  if (code === "InvalidAccessTokenError") {
    return fail("the access token is malformed", LOG_IN);
  }
  switch (statusOf(said)) {
    case 401:
      return fail("Supabase refuses the access token", LOG_IN);
    case 403:
      return fail(
        "the access token lacks a permission",
        `Use a token of somebody who owns or administers the project. Supabase says: ${
          shorten(said)
        }`,
      );
    case 404:
      return fail(
        "the account of the access token has no such project",
        `Check --project-ref. Supabase says: ${shorten(said)}`,
      );
    case 429:
      return fail(
        "Supabase gets too many requests",
        "Run it again in a minute",
      );
    case 544:
      return fail(
        "the project's database does not answer",
        "See in the dashboard whether the project is paused",
      );
    default:
      return /NetworkError\b|Transport ?error|ECONNREFUSED/i.test(`${code} ${said}`)
        ? fail(
          `Supabase does not answer: ${shorten(said)}`,
          "Check the network, and run it again",
        )
        : fail(shorten(said), "Run it again with --debug to see more");
  }
}

/** The HTTP status that a message of the CLI names. */
function statusOf(said: string): number | undefined {
  const status = /\bstatus(?: code)?:? (\d{3})\b/i.exec(said)?.[1] ??
    /"statusCode":(\d{3})/.exec(said)?.[1];
  if (status !== undefined) return Number(status);
  return /"message":"Unauthorized"/.test(said)
    ? 401
    : /necessary privileges/.test(said)
    ? 403
    : undefined;
}

/** The CLI's own advice is not ours, and its stack traces nobody's. */
function lastLines(stderr: string): string {
  const lines = stderr.split("\n").map((line) => line.trim()).filter((line) =>
    line !== "" && !/^(Target:|Confirmed by|Try rerunning)/.test(line)
  );
  return lines.slice(-5).join(" ") || "the Supabase CLI failed without a word";
}

function shorten(text: string): string {
  const line = text.replaceAll(/\s+/g, " ").trim();
  return line.length > 400 ? `${line.slice(0, 400)}…` : line;
}
