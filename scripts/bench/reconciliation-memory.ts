import { lookAtGeneratedNumbers } from "./look-at-generated-numbers.ts";
import type { Measurement } from "./measurement.ts";

const SIZES = [10_000, 100_000];
/** Whoever holds on to the numbers holds several times as much. */
const MOST_GROWTH = 1.2;

/** Whether the reconciliation's pipeline holds the same, however many numbers pass. */
export const reconciliationMemory: Measurement = {
  name: "reconciliation-memory",
  about:
    "The most that the reconciliation's pipeline holds of generated numbers, garbage not counted. The ratio is to the smallest " +
    `size, and may be ${MOST_GROWTH}.`,
  async measure({ root, onProgress, stopped }) {
    const held: number[] = [];
    for (const size of SIZES) {
      onProgress(`${size} numbers`);
      const looking = lookAtGeneratedNumbers(root, size);
      held.push(await Promise.race([looking, stopped]));
    }
    const rows = SIZES.map((size, index) => ({
      "numbers": size,
      "held MB": held[index] ?? NaN,
      "ratio": (held[index] ?? NaN) / (held[0] ?? NaN),
    }));
    const failures = rows.filter(({ ratio }) => !(ratio <= MOST_GROWTH))
      .map(({ numbers, ratio }) =>
        `The pipeline holds ${
          ratio.toFixed(2)
        } times as much of ${numbers} numbers as of ${SIZES[0]}`
      );
    return { rows, failures };
  },
};
