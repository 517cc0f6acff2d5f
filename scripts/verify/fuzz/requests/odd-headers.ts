import fc from "fast-check";

/** Headers that change how servers read a request, or that only others may set. */
const values: Readonly<Record<string, readonly string[]>> = {
  "accept": ["*/*", "text/html", "application/vnd.pgrst.object+json", "x"],
  "accept-encoding": ["gzip", "identity;q=0", "br, *;q=0"],
  "accept-profile": ["one_number", "vault", "auth"],
  "content-encoding": ["gzip", "br", "x"],
  "content-profile": ["one_number", "vault"],
  "cookie": ["sb-access-token=x", "a=b; ".repeat(50)],
  "idempotency-key": ["", "k", " k ", "é", "k".repeat(255), "k".repeat(256)],
  "if-match": ["*", '"x"'],
  "origin": ["https://evil.example", "null", "http://127.0.0.1"],
  "prefer": [
    "return=representation",
    "tx=rollback",
    "resolution=merge-duplicates",
  ],
  "range": ["bytes=0-0", "0-1000000"],
  "sec-fetch-site": ["same-origin", "cross-site"],
  "user-agent": ["", "() { :; }; echo", "x".repeat(1_000)],
  "x-client-info": ["supabase-js-web/2"],
  "x-forwarded-for": ["127.0.0.1", "::1, x"],
  "x-forwarded-host": ["evil.example", "127.0.0.1"],
  "x-forwarded-proto": ["https", "javascript"],
  "x-http-method-override": ["DELETE", "GET"],
  "x-original-url": ["/admin/health"],
  "x-region": ["us-east-1", "nowhere"],
};

const header = fc.constantFrom(...Object.entries(values))
  .chain(([name, values]) =>
    fc.constantFrom(...values).map((value) => [name, value] as const)
  );

/** None mostly, and up to three. */
export const oddHeaders: fc.Arbitrary<Readonly<Record<string, string>>> = fc
  .oneof(fc.constant([]), fc.array(header, { maxLength: 3 }))
  .map((headers) => Object.fromEntries(headers));
