import fc from "fast-check";

/** The places that hold ids and numbers of the two organizations. */
export const knownIds = ["{A.organization}", "{B.organization}"];
export const knownNumbers = ["{A.number}", "{B.number}"];

/** Nearly numbers in E.164, and numbers that must not be dialled. */
const numbers = [
  ...["+14165550123", "+1416555012", "+141655501234", "+1416555012345678"],
  ...["14165550123", "0014165550123", "+1 416 555 0123", "+1-416-555-0123"],
  ...["+04165550123", "++14165550123", "+", "+1", "tel:+14165550123"],
  ...["sip:jack@example.com", "anonymous", "+266696687", "Restricted", "911"],
  ...["+1911", "+19005550123", "+16005550123", "+14165551212", "+19505550123"],
  ...[
    "+١٤١٦٥٥٥٠١٢٣",
    "+１４１６５５５０１２３",
    "+14165550123\u0000",
    "+14165550123;ext=1",
  ],
];

/** Texts that have broken programs before. */
const texts = [
  ...[
    "",
    " ",
    "\u0000",
    "a\u0000b",
    "\ud800",
    "\udfff\ud83d",
    "\u202e",
    "\ufeff",
  ],
  ...["\u200b\u200d", "🧨", "Zal̸͕͠go", "\r\nX-Injected: 1", "\t", "\\", '"', "'"],
  ...["__proto__", "constructor", "toString", "hasOwnProperty", "length"],
  ...["null", "undefined", "NaN", "true", "0", "-1", "1e400", "0x7f"],
  ...["' or 1=1 --", "');drop table calls;--", "${7*7}", "{{caller}}", "%s%n"],
  ...["../../../etc/passwd", "<script>alert(1)</script>", "file:///etc/passwd"],
  ...["00000000-0000-0000-0000-000000000000", "not-a-uuid", "2026-02-30"],
  ...["-infinity", "infinity", "epoch", "294277-01-01", "{}", "[]", "(1,2)"],
  "a".repeat(300),
  "é".repeat(5_000),
];

const scalars = [
  ...[null, true, false, 0, -0, -1, 1.5, 1e21, 1e308, 2 ** 31, 2 ** 53 + 2],
  ...[-(2 ** 63), Number.MIN_VALUE],
];

/** A server may refuse longer paths before it reads them. */
const LONGEST_SEGMENT = 2_000;

/** Segments of paths as they are sent, with odd encodings. */
const oddSegments = [
  ...["%", "%zz", "%2f", "%2F..%2F", "%00", "%c0%af", "%ED%A0%80", "%252f"],
  ...["..", ".", "%2e%2e", "..;", "", "a%20b", "+", "%2B14165550123", "*"],
  ...[
    "{}",
    "$&",
    "%E2%80%AE",
    "~",
    ":organizationId",
    "a".repeat(LONGEST_SEGMENT),
  ],
];

export const oddText = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(...texts) },
  { weight: 3, arbitrary: fc.constantFrom(...numbers) },
  { weight: 2, arbitrary: fc.string({ unit: "binary", maxLength: 40 }) },
  { weight: 1, arbitrary: fc.uuid() },
);

/** Any value of JSON, with odd texts and keys. */
export const oddValue = fc.oneof(
  { weight: 5, arbitrary: oddText },
  { weight: 2, arbitrary: fc.constantFrom(...scalars) },
  { weight: 1, arbitrary: fc.constantFrom(...knownIds, ...knownNumbers) },
  { weight: 1, arbitrary: fc.array(oddText, { maxLength: 3 }) },
  {
    weight: 1,
    arbitrary: fc.dictionary(oddText, oddText, { maxKeys: 3 }),
  },
  { weight: 1, arbitrary: fc.jsonValue({ maxDepth: 3 }) },
);

/** A segment of a path that names none of our rows. */
export const oddSegment = fc.oneof(
  { weight: 2, arbitrary: fc.constantFrom(...oddSegments) },
  { weight: 2, arbitrary: oddText.map(encodeSegment) },
  { weight: 1, arbitrary: fc.uuid() },
).map((segment) => segment.slice(0, LONGEST_SEGMENT));

/** Percent-encodes a text, lone surrogates included. */
export function encodeSegment(text: string): string {
  return encodeURIComponent(Buffer.from(text).toString()).replaceAll(
    "'",
    "%27",
  );
}
