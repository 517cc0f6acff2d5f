import { z } from "zod";
import { type FreshFunction, withFreshFunction } from "./fresh-function.ts";

/** An answered request. */
export interface TimedAnswer {
  readonly milliseconds: number;
  /** The organization in whose name to answer the call; undefined when the answer names none. */
  readonly organizationName: string | undefined;
}

/** A function and the request to time. */
export interface TimedFunction extends FreshFunction {
  readonly call: RequestInit;
}

const answerSchema = z.object({
  dynamic_variables: z.object({ organization_name: z.string() }).optional(),
});

/**
 * Starts a function in its own process, and returns how long the first request and the later ones take.
 *
 * @throws {Error} when the function cannot start, or refuses a request
 */
export function timeFreshFunction(
  { call, ...fresh }: TimedFunction,
  requests: number,
): Promise<readonly TimedAnswer[]> {
  return withFreshFunction(fresh, async (functions) => {
    const port = functions.nextPort(fresh.entry.name);
    const url = `http://127.0.0.1:${port}/elevenlabs/conversation-init`;
    const answers: TimedAnswer[] = [];
    while (answers.length < requests) answers.push(await ask(url, call));
    return answers;
  });
}

async function ask(url: string, call: RequestInit): Promise<TimedAnswer> {
  const start = performance.now();
  const answer = await fetch(url, call);
  const body: unknown = await answer.json();
  const milliseconds = performance.now() - start;
  if (answer.status !== 200) {
    throw new Error(`The webhook answered ${answer.status}`);
  }
  const variables = answerSchema.parse(body).dynamic_variables;
  return { milliseconds, organizationName: variables?.organization_name };
}
