type Stoppable = { stop(): Promise<void> };

/** The steps that stop the stack, in the reverse order of its start. */
export class ShutdownList {
  #steps: (() => Promise<void> | void)[] = [];
  #running: Promise<void> | undefined;

  add(step: () => Promise<void> | void): void {
    this.#steps.push(step);
  }

  /** Waits until a service has started, and adds the step that stops it. */
  async track<Started extends Stoppable>(
    starting: Promise<Started>,
  ): Promise<Started> {
    const started = await starting;
    this.add(() => started.stop());
    return started;
  }

  /** Runs all steps, also when some fail, and rejects with the first failure. Further calls run no step again. */
  async run(): Promise<void> {
    this.#running ??= this.#runAll();
    await this.#running;
  }

  async #runAll(): Promise<void> {
    const failures: unknown[] = [];
    for (let step = this.#steps.pop(); step; step = this.#steps.pop()) {
      try {
        await step();
      } catch (error) {
        failures.push(error);
      }
    }
    if (failures.length > 0) throw failures[0];
  }
}

/**
 * Like `Promise.all`, but waits for every promise also when one rejects, so that nothing is still starting when the
 * caller cleans up.
 */
export async function allSettled<const Promises extends readonly unknown[]>(
  promises: Promises,
): Promise<{ -readonly [Key in keyof Promises]: Awaited<Promises[Key]> }> {
  await Promise.allSettled(promises);
  return await Promise.all(promises);
}
