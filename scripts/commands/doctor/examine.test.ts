import { root } from "../../local/root.ts";
import assert from "node:assert/strict";
import { once } from "node:events";
import { createServer, type Server } from "node:net";
import { before, describe, it } from "node:test";
import { examine } from "./examine.ts";
import { isHealthy } from "./report.ts";

describe("examine()", () => {
  let silent: Server;
  let port: number;
  before(async () => {
    silent = createServer();
    silent.listen(0, "127.0.0.1");
    await once(silent, "listening");
    const address = silent.address();
    port = typeof address === "object" ? address?.port ?? 0 : 0;
  });
  async function look(apiUrl: string) {
    const groups = await examine(
      { apiUrl, secretKey: "sb_secret_x" },
      root,
      300,
    );
    return (await Promise.all(groups)).flat();
  }

  it("ends although a project takes connections and never answers", async () => {
    const sockets: { destroy(): void }[] = [];
    silent.on("connection", (socket) => sockets.push(socket));
    const checks = await look(`http://127.0.0.1:${port}`);
    assert.ok(checks.length > 5);
    for (const { name, status, message } of checks) {
      assert.equal(status, "fail", name);
      assert.equal(message, "There was no result within 0.3 s", name);
    }
    // Requests that are made again find nobody: this process would wait five minutes for their answers.
    silent.close();
    sockets.forEach((socket) => socket.destroy());
  });

  it("says that the Data API does not answer when nothing listens at the address", async () => {
    const checks = await look("http://127.0.0.1:1");
    assert.equal(isHealthy(checks), false);
    const dataApi = checks.find(({ name }) => name === "data-api");
    assert.match(dataApi?.message ?? "", /^The Data API does not answer/);
    const skipped = checks.filter(({ status }) => status === "skip");
    assert.ok(skipped.some(({ name }) => name === "orders"));
  });
});
