import { describe, it } from "node:test";
import { useReconciliation } from "../stack-under-test/reconciliation/use-reconciliation.ts";
import { assertFindsTruth } from "./assert-finds-truth.ts";

const SIZE = 1_000;

describe(`the reconciliation of ${SIZE} numbers of every kind`, () => {
  const { stack } = useReconciliation();

  for (const seed of [1, 20261122, 4_000_000_000]) {
    it(`finds their true state and their costs, with seed ${seed}`, () =>
      assertFindsTruth(stack(), { seed, size: SIZE }));
  }
});
