import assert from "node:assert/strict";
import { after, before, describe, it } from "node:test";
import type { RunningStack } from "../stack/running-stack.ts";
import { freePorts } from "../stack/stack-options.ts";
import { startStack } from "../stack/stack.ts";
import {
  createFixtureCheckout,
  type FixtureCheckout,
} from "../testing/fixture-checkout.ts";
import { waitUntil } from "../wait-until.ts";

const burning = `
import process from "node:process";
function burn() {
  const before = process.cpuUsage();
  for (let used = 0; used < 2_100_000;) {
    const { user, system } = process.cpuUsage(before);
    used = user + system;
  }
}
const later = () => new Promise((resolve) => setTimeout(resolve, 1)).then(burn);
export default {
  fetch(request) {
    const { pathname } = new URL(request.url);
    if (pathname.endsWith("/now")) burn();
    if (pathname.endsWith("/later")) EdgeRuntime.waitUntil(later());
    return Response.json({ pids: [Deno.pid] }, { status: 202 });
  },
};
`;

describe("A function that uses more CPU time than a hosted one has", () => {
  const lines: string[] = [];
  let checkout: FixtureCheckout;
  let stack: RunningStack;
  before(async () => {
    checkout = await createFixtureCheckout({ functions: { burning } });
    stack = await startStack({
      root: checkout.root,
      ports: freePorts,
      durable: false,
      onLog: (service, line) => lines.push(`${service}: ${line}`),
    });
  });
  after(async () => {
    await stack?.stop();
    await checkout.remove();
  });

  const told = (path: string) =>
    waitUntil(
      `the log says what ${path} used`,
      () => lines.find((line) => line.includes(`GET /burning/${path} used`)),
    );

  it("is told so in the log, and answers all the same, and lives on", async () => {
    const pids = stack.functions.pids("burning");
    for (const path of ["now", "later", "idle"]) {
      const url = `${stack.info.apiUrl}/functions/v1/burning/${path}?secret=1`;
      const answer = await fetch(url);
      assert.equal(answer.status, 202);
      assert.deepEqual(await answer.json(), { pids });
      if (path === "idle") continue;
      assert.match(
        await told(path),
        /^burning: GET \/burning\/(now|later) used 2\.\d s of CPU time\. A hosted function has 2 s a request/,
      );
    }
    const accusations = lines.filter((line) => line.includes("CPU time"));
    assert.equal(accusations.length, 2, accusations.join("\n"));
    assert.deepEqual(stack.functions.pids("burning"), pids);
  });
});
