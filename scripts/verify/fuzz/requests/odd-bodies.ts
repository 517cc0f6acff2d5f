import fc from "fast-check";
import type { Entry } from "../routes/entries.ts";
import { encodeSegment, oddText, oddValue } from "./odd-values.ts";

/** A body as it is sent. */
export interface OddBody {
  readonly contentType: string | undefined;
  readonly body: string | undefined;
  readonly encoding: "utf8" | "latin1";
}

const JSON_TYPE = "application/json";
const FORM_TYPE = "application/x-www-form-urlencoded";

const contentTypes = fc.constantFrom(
  ...[JSON_TYPE, FORM_TYPE, "text/plain", "application/json; charset=utf-16"],
  ...[
    "multipart/form-data; boundary=x",
    "application/xml",
    "/",
    "a".repeat(99),
  ],
  undefined,
);

const nestings = [["[", "]"], ['{"a":', "}"], ['{"__proto__":', "}"]] as const;

/** Deeply nested JSON; more than 64 KiB now and then. */
const deepBody = fc.record({
  nesting: fc.constantFrom(...nestings),
  depth: fc.constantFrom(1, 10, 1_000, 20_000),
  isClosed: fc.boolean(),
}).map(({ nesting: [open, close], depth, isClosed }) =>
  `${open.repeat(depth)}1${isClosed ? close.repeat(depth) : ""}`
);

const longBody = fc.constantFrom(65_535, 65_537, 300_000)
  .map((length) => JSON.stringify({ reason: "x".repeat(length) }));

/** Bodies for a route: what it takes with some values spoilt, and what it never takes. */
export function oddBodies({ body, form }: Entry): fc.Arbitrary<OddBody> {
  const spoilt = form === undefined
    ? spoiltJson(body ?? {}).map((body) => ({ body, contentType: JSON_TYPE }))
    : spoiltForm(form).map((body) => ({ body, contentType: FORM_TYPE }));
  const never = fc.record({
    contentType: contentTypes,
    body: fc.oneof(
      fc.constant(undefined),
      oddText,
      oddValue.map((value) => JSON.stringify(value)),
      deepBody,
      longBody,
    ),
  });
  return fc.record({
    sent: fc.oneof({ weight: 3, arbitrary: spoilt }, {
      weight: 2,
      arbitrary: never,
    }),
    encoding: fc.constantFrom("utf8", "utf8", "latin1"),
  }).map(({ sent, encoding }) => ({ ...sent, encoding }));
}

/** Replaces, removes, adds and repeats members of the body, also of the objects in it. */
function spoiltJson(
  body: Readonly<Record<string, unknown>>,
): fc.Arbitrary<string> {
  return fc.record({
    members: spoilt(body),
    added: fc.array(fc.tuple(oddText, oddValue), { maxLength: 1 }),
    repeats: fc.boolean(),
  }).map(({ members, added, repeats }) =>
    writeObject([
      ...members,
      ...added.map(([name, value]) => [name, JSON.stringify(value)] as const),
      ...repeats ? members : [],
    ])
  );
}

type Member = readonly [name: string, json: string];

function spoilt(
  body: Readonly<Record<string, unknown>>,
): fc.Arbitrary<readonly Member[]> {
  const members = Object.entries(body).map(([name, value]) => {
    const inside = typeof value === "object" && value !== null
      ? spoilt(Object.fromEntries(Object.entries(value))).map(writeObject)
      : fc.constant(JSON.stringify(value));
    return fc.oneof(
      { weight: 3, arbitrary: inside.map((json) => [[name, json] as const]) },
      {
        weight: 2,
        arbitrary: oddValue.map((
          odd,
        ) => [[name, JSON.stringify(odd)] as const]),
      },
      { weight: 1, arbitrary: fc.constant<readonly Member[]>([]) },
    );
  });
  return fc.tuple(...members).map((parts) => parts.flat());
}

/** By hand, because an object has each key once. */
function writeObject(members: readonly Member[]): string {
  const written = members.map(([name, json]) =>
    `${JSON.stringify(name)}:${json}`
  );
  return `{${written.join()}}`;
}

function spoiltForm(form: Readonly<Record<string, string>>) {
  const fields = Object.entries(form).map(([name, value]) =>
    fc.option(fc.oneof(fc.constant(value), oddText), { nil: undefined })
      .map((text) =>
        text === undefined ? [] : [`${name}=${encodeSegment(text)}`]
      )
  );
  return fc.tuple(
    ...fields,
    fc.array(oddText.map(encodeSegment), { maxLength: 2 }),
  )
    .map((parts) => parts.flat().join("&"));
}
