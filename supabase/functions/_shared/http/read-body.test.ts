import {
  assertEquals,
  assertRejects,
  assertStrictEquals,
} from "../std/assert.ts";
import { ApiError } from "./api-error.ts";
import { readBody } from "./read-body.ts";

const LIMIT = 1000;

/** A request whose body is made while it is read, in chunks of 100 bytes, and never ends by itself. */
function endlessRequest(headers: HeadersInit = {}) {
  const read = { chunks: 0, isCancelled: false };
  const body = new ReadableStream<Uint8Array>({
    pull(controller) {
      read.chunks += 1;
      controller.enqueue(new Uint8Array(100));
    },
    cancel() {
      read.isCancelled = true;
    },
  }, { highWaterMark: 0 });
  const url = "http://localhost/";
  return { read, request: new Request(url, { method: "POST", headers, body }) };
}

async function refusalOf(request: Request) {
  const { status, code } = await assertRejects(
    () => readBody(request, LIMIT),
    ApiError,
  );
  return [status, code];
}

Deno.test("an endless body is read no further than to the first chunk that is too much", async () => {
  const { read, request } = endlessRequest();
  assertEquals(await refusalOf(request), [413, "BODY_TOO_LARGE"]);
  assertEquals(read, { chunks: LIMIT / 100 + 1, isCancelled: true });
});

Deno.test("nothing is read of a body that is too long by its Content-Length", async () => {
  const { read, request } = endlessRequest({ "content-length": "1001" });
  assertEquals(await refusalOf(request), [413, "BODY_TOO_LARGE"]);
  assertEquals(read, { chunks: 0, isCancelled: true });
});

for (const claimed of ["1", "-1", "1e3", "many"]) {
  Deno.test(`a Content-Length of ${claimed} does not hide a longer body`, async () => {
    const { request } = endlessRequest({ "content-length": claimed });
    assertEquals(await refusalOf(request), [413, "BODY_TOO_LARGE"]);
  });
}

Deno.test("a body of exactly the limit is read, byte by byte as it was sent", async () => {
  const sent = crypto.getRandomValues(new Uint8Array(LIMIT));
  const body = new ReadableStream<Uint8Array>({
    start(controller) {
      for (const end of [1, 500, LIMIT]) {
        controller.enqueue(
          sent.slice(end === 1 ? 0 : end === 500 ? 1 : 500, end),
        );
      }
      controller.close();
    },
  });
  const request = new Request("http://localhost/", { method: "POST", body });
  assertEquals(await readBody(request, LIMIT), sent);
});

Deno.test("a request without a body has an empty one", async () => {
  const body = await readBody(new Request("http://localhost/"), LIMIT);
  assertStrictEquals(body.length, 0);
});

Deno.test("a body that breaks off is the client's mistake", async () => {
  const body = new ReadableStream<Uint8Array>({
    pull: (controller) => controller.error(new Error("connection reset")),
  });
  const request = new Request("http://localhost/", { method: "POST", body });
  assertEquals(await refusalOf(request), [400, "INVALID_BODY"]);
});
