import assert from "node:assert/strict";
import { useStack } from "../stack-under-test/use-stack.ts";

/** A stack before the tests of a suite, and the requests of a page from elsewhere, which may read every answer. */
export function useStranger() {
  const stack = useStack();
  const ask = async (route: string, init: RequestInit) => {
    const { apiUrl } = stack().info;
    const answer = await fetch(`${apiUrl}/functions/v1${route}`, {
      ...init,
      headers: { ...init.headers, origin: "https://evil.example" },
    });
    const text = await answer.text();
    const code = /"code":"([A-Z_]+)"/.exec(text)?.[1];
    const allowed = answer.headers.get("access-control-allow-origin");
    assert.equal(allowed, "*", `${init.method} ${route}`);
    return { status: answer.status, code, headers: answer.headers };
  };
  return { stack, ask };
}
