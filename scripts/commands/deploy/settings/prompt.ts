import { createInterface } from "node:readline";
import { Writable } from "node:stream";
import { StackError } from "../../../local/stack-error.ts";

/** Asks the person at the terminal. */
export interface Prompt {
  /** The answer, trimmed. A secret is not shown while it is typed or pasted. */
  ask(
    question: string,
    options?: { readonly secret?: boolean },
  ): Promise<string>;
}

/** The person pressed Ctrl-C, went away, or said no. */
export class Stopped extends StackError {
  override name = "Stopped";

  constructor(
    message =
      "Stopped. The same command goes on from here, and asks for nothing twice.",
  ) {
    super(message);
  }
}

/** The terminal, or undefined where nobody sits: in CI, behind a pipe. */
export function findTerminal(): Prompt | undefined {
  if (!process.stdin.isTTY || !process.stdout.isTTY) return undefined;
  return { ask: askTerminal };
}

async function askTerminal(
  question: string,
  { secret = false }: { readonly secret?: boolean } = {},
): Promise<string> {
  process.stdout.write(`${question} `);
  const unseen = new Writable({ write: (_chunk, _encoding, done) => done() });
  const lines = createInterface({
    input: process.stdin,
    output: secret ? unseen : process.stdout,
    terminal: true,
    // A secret does not go into a history, either.
    historySize: 0,
  });
  try {
    return await new Promise<string>((resolve, reject) => {
      lines.once("line", (line) => resolve(line.trim()));
      for (const end of ["SIGINT", "close"]) {
        lines.once(end, () => reject(new Stopped()));
      }
    });
  } finally {
    lines.close();
    if (secret) process.stdout.write("\n");
  }
}
