import { Agent } from "node:http";
import { type Message, send } from "../../stack-under-test/http.ts";
import type { MakeCall } from "./function-calls.ts";

/** An answer to a call. */
export interface TimedAnswer {
  readonly milliseconds: number;
  /** Whether it has the text that a whole answer has: a function that waits in vain for the database answers without. */
  readonly isWhole: boolean;
}

/** So many callers, each of whom calls again when he is answered. */
export interface Calling {
  readonly origin: string;
  readonly call: MakeCall;
  readonly callers: number;
  readonly requests: number;
  /** A whole answer has this text. Default: any has. */
  readonly expected?: string;
  /** Called now and then, after so many answers. */
  readonly onAnswers?: (answers: number) => Promise<void>;
}

const EVERY = 50;

/**
 * Calls a function, and returns how long each answer took.
 *
 * @throws {Error} when an answer is an error of the server
 */
export async function callRepeatedly(
  { origin, call, callers, requests, expected, onAnswers }: Calling,
): Promise<readonly TimedAnswer[]> {
  const agent = new Agent({ keepAlive: true, maxSockets: callers });
  const answers: TimedAnswer[] = [];
  let left = requests;
  try {
    await Promise.all(Array.from({ length: callers }, async () => {
      while (left > 0) {
        left -= 1;
        answers.push(await timeCall(origin, call(), { agent, expected }));
        if (answers.length % EVERY === 0) await onAnswers?.(answers.length);
      }
    }));
  } finally {
    agent.destroy();
  }
  return answers;
}

/** Calls a function once. Throws when the answer is an error of the server. */
export async function timeCall(
  origin: string,
  message: Message,
  { agent, expected = "" }: {
    readonly agent?: Agent;
    readonly expected?: string | undefined;
  } = {},
): Promise<TimedAnswer> {
  const begin = performance.now();
  const { status, body } = await send(
    message,
    origin,
    agent === undefined ? {} : { agent },
  );
  const milliseconds = performance.now() - begin;
  if (status < 500) return { milliseconds, isWhole: body.includes(expected) };
  throw new Error(`${message.path} answered ${status}: ${body}`);
}
