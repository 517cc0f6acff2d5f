import { once } from "node:events";
import { Agent } from "node:http";
import {
  type LocalServer,
  receive,
  send,
  serveLocally,
} from "../stack-under-test/http.ts";
import { type Phase, type Step, stepOf } from "./step.ts";

/** Shorter than any server here keeps a connection, so that no server closes a connection in the moment of its reuse. */
const IDLE_MILLISECONDS = 2_000;

/** Whether a message passes, is lost with its connection, or is held until the function gives up. */
export type Verdict = "pass" | "swallow" | "hold";

/** Decides, at each step of a purchase, whether the message passes. May wait, or kill a process. */
export type OnStep = (
  step: Step,
  phase: Phase,
) => Promise<Verdict> | Verdict;

interface GateOptions {
  /** The origin behind the gate, looked up for each request. */
  readonly target: () => string;
  readonly traffic: Traffic;
  readonly onStep: () => OnStep;
  /** Called for each request that passes. */
  readonly onRequest?: () => void;
}

/** Opens a proxy between a function and a server; a swallowed message never gets an answer. */
export function openGate(options: GateOptions): Promise<LocalServer> {
  const { target, traffic, onStep, onRequest } = options;
  const agent = new Agent({ keepAlive: true, timeout: IDLE_MILLISECONDS });
  return serveLocally((incoming, outgoing) =>
    traffic.during(async () => {
      // The client may give up or die at any time; its request has arrived nevertheless.
      const gone = new AbortController();
      outgoing.once("close", () => {
        if (!outgoing.writableFinished) gone.abort();
      });
      const message = await receive(incoming);
      const step = stepOf(message.method, message.path);
      const passes = async (phase: Phase) => {
        const verdict = step === null ? "pass" : await onStep()(step, phase);
        if (verdict === "hold" && !gone.signal.aborted) {
          await once(gone.signal, "abort");
        }
        if (verdict !== "pass") incoming.socket.destroy();
        return verdict === "pass";
      };

      if (!await passes("before")) return;
      onRequest?.();
      const answer = await send(message, target(), {
        signal: gone.signal,
        agent,
      });
      if (!await passes("after")) return;
      outgoing.writeHead(answer.status, answer.headers);
      outgoing.end(answer.body);
    })
  );
}

/** Counts the messages between the functions, Twilio and the Data API, to tell when all work has ended. */
export class Traffic {
  #inFlight = 0;
  #changedAt = performance.now();

  /** Counts a piece of work from its start to its end. */
  async during<Result>(work: () => Promise<Result>): Promise<Result> {
    this.#inFlight += 1;
    this.#changedAt = performance.now();
    try {
      return await work();
    } finally {
      this.#inFlight -= 1;
      this.#changedAt = performance.now();
    }
  }

  /** Whether no message has been in flight for this long. */
  isQuiet(milliseconds: number): boolean {
    return this.#inFlight === 0 &&
      performance.now() - this.#changedAt >= milliseconds;
  }
}
