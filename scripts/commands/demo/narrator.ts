import pc from "picocolors";

/** Prints the demo's steps while they run. */
export interface Narrator {
  /** Begins a chapter. */
  chapter(title: string): void;
  /** Runs one step and prints its outcome; a step that throws ends the demo. */
  step<Result>(title: string, act: () => Promise<Result>): Promise<Result>;
  /** Shows a detail of the step before. */
  show(...lines: string[]): void;
}

/** A narrator for a terminal or a log. */
export function createNarrator(
  write: (text: string) => void = (text) => process.stdout.write(text),
): Narrator {
  return {
    chapter: (title) => write(`\n${pc.bold(title)}\n`),
    async step(title, act) {
      // A long step is visible while it runs; on a terminal its mark replaces the dots.
      const inPlace = process.stdout.isTTY;
      if (inPlace) write(`  … ${title}`);
      const start = Date.now();
      try {
        const result = await act();
        const took = pc.dim(`${((Date.now() - start) / 1000).toFixed(1)} s`);
        write(`${inPlace ? "\r" : ""}  ${pc.green("✓")} ${title} ${took}\n`);
        return result;
      } catch (error) {
        write(`${inPlace ? "\r" : ""}  ${pc.red("✗")} ${title}\n`);
        throw error;
      }
    },
    show: (...lines) => lines.forEach((line) => write(`    ${line}\n`)),
  };
}
