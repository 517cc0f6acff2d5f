import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { routes } from "./routes.ts";
import { useStranger } from "./use-stranger.ts";

const longBodies: Readonly<Record<string, number>> = {
  "/elevenlabs/post-call": 25_000_000,
};

/** So many bytes in chunks, whose number the client does not tell. */
function stream(bytes: number): ReadableStream<Uint8Array> {
  const chunk = new Uint8Array(65_536).fill(32);
  let left = bytes;
  return new ReadableStream({
    pull(controller) {
      if (left <= 0) return controller.close();
      controller.enqueue(chunk.subarray(0, left));
      left -= chunk.length;
    },
  });
}

describe("a stranger", () => {
  const { ask } = useStranger();

  it("sends no long body, whatever the route and however it is sent", async () => {
    const unknown = ["/admin", "/organizations/x", "/elevenlabs/x", "/twilio"];
    for (const route of [...Object.keys(routes), ...unknown]) {
      const tooMuch = (longBodies[route] ?? 65_536) + 1;
      const told = { method: "POST", body: new Uint8Array(tooMuch) };
      const untold: RequestInit = {
        method: "POST",
        body: stream(tooMuch),
        duplex: "half",
      };
      for (const init of [told, untold]) {
        const { status, code } = await ask(route, init);
        assert.deepEqual([status, code], [413, "BODY_TOO_LARGE"], route);
      }
    }
  });

  it("learns of a long body's refusal before the body is sent", async () => {
    for (const route of ["/notify-admins", "/admin/costs"]) {
      const { status } = await ask(route, {
        method: "POST",
        body: stream(200_000_000),
        duplex: "half",
      });
      assert.equal(status, 413, route);
    }
  });
});
