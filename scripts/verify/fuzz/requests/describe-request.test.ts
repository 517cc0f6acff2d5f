import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { once } from "node:events";
import { createServer } from "node:http";
import { buffer } from "node:stream/consumers";
import { it } from "node:test";
import { promisify } from "node:util";
import { asCurl } from "./describe-request.ts";

it("the command sends the same request again, byte by byte", async () => {
  const received: unknown[] = [];
  const bodies: Buffer[] = [];
  const server = createServer(async (request, answer) => {
    received.push([request.method, request.url, request.headers["x-odd"]]);
    bodies.push(await buffer(request));
    answer.end();
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  if (address === null || typeof address === "string") {
    throw new Error("No port");
  }
  try {
    const sent = [
      Buffer.from("a\u0000'\\%\n\u00e9🧨"),
      Buffer.from(`${"[".repeat(3_000)}1`),
    ];
    for (const body of sent) {
      const command = asCurl(`http://127.0.0.1:${address.port}`, {
        method: "POST",
        path: "/a/../%00?x='%zz",
        headers: { "x-odd": "it's", "content-type": "x" },
        body,
      });
      await promisify(execFile)("bash", ["-c", command]);
    }
    assert.deepEqual(bodies, sent);
    assert.deepEqual(received[0], ["POST", "/a/../%00?x='%zz", "it's"]);
  } finally {
    server.close();
  }
});
