import assert from "node:assert/strict";
import { it } from "node:test";
import { readProcessUsage } from "./process-usage.ts";

const skip = process.platform !== "linux" && "only Linux tells";

it("a process's memory and processor time agree with Node's own figures", {
  skip,
}, async () => {
  const { megabytes, peakMegabytes, processorSeconds } = await readProcessUsage(
    process.pid,
  );
  assert.ok(Math.abs(megabytes - process.memoryUsage().rss / 2 ** 20) < 20);
  const { maxRSS, userCPUTime, systemCPUTime } = process.resourceUsage();
  assert.ok(Math.abs(peakMegabytes - maxRSS / 1024) < 20);
  const seconds = (userCPUTime + systemCPUTime) / 1_000_000;
  assert.ok(Math.abs(processorSeconds - seconds) < 1);
});
