import { setTimeout as delay } from "node:timers/promises";

/** Runs a piece of work when woken: one run at a time, and one more run when woken during a run. */
export class Waker {
  #work: () => Promise<void>;
  #onLog: (line: string) => void;
  #running = false;
  #again = false;
  #stopping = new AbortController();

  constructor(work: () => Promise<void>, onLog: (line: string) => void) {
    this.#work = work;
    this.#onLog = onLog;
  }

  wake(): void {
    this.#again = true;
    if (!this.#running) void this.#run();
  }

  /** Starts no more work. */
  stop(): void {
    this.#stopping.abort();
  }

  async #run(): Promise<void> {
    const { signal } = this.#stopping;
    this.#running = true;
    while (this.#again && !signal.aborted) {
      this.#again = false;
      try {
        await this.#work();
      } catch (error) {
        if (signal.aborted) break;
        // Like a background worker that Postgres starts again a second after an error.
        this.#onLog(String(error));
        this.#again = true;
        await delay(1_000, undefined, { signal }).catch(() => {});
      }
    }
    this.#running = false;
  }
}
