import type { ApiKeys } from "../configuration/api-keys.ts";

/** Keys that the project refused: it deleted them after this function had started. They are tried last. */
const refusedKeys = new Set<string>();

const UNAUTHORIZED = 401;

/**
 * A fetch that sends the first key that the project takes. A function keeps the keys that it started with; where one of
 * them is deleted meanwhile, the project answers 401 before it does anything, and the request is sent with the next key.
 */
export function fetchWithKeys(
  keys: ApiKeys,
  send: typeof fetch,
): typeof fetch {
  return async (input, init) => {
    const [first, ...others] = refusedKeys.size === 0
      ? keys
      : keys.toSorted((one, other) =>
        Number(refusedKeys.has(one)) - Number(refusedKeys.has(other))
      );
    let sent = first ?? keys[0];
    let answer = await send(input, withKey(init, sent, keys));
    for (const key of others) {
      if (answer.status !== UNAUTHORIZED) break;
      await answer.body?.cancel();
      refusedKeys.add(sent);
      sent = key;
      answer = await send(input, withKey(init, sent, keys));
    }
    if (answer.status !== UNAUTHORIZED) refusedKeys.delete(sent);
    return answer;
  };
}

/** The request with this key, also as its bearer where that is no user's token: legacy keys are tokens themselves. */
function withKey(
  init: RequestInit = {},
  key: string,
  keys: ApiKeys,
): RequestInit {
  const headers = new Headers(init.headers);
  headers.set("apikey", key);
  const bearer = headers.get("authorization")?.replace(/^Bearer /, "");
  if (bearer === undefined || keys.includes(bearer)) {
    headers.set("authorization", `Bearer ${key}`);
  }
  return { ...init, headers };
}
