/** One request, without what differs from stack to stack: the same seed makes the same requests. */
export interface FuzzRequest {
  /** Whose credential it carries. */
  readonly caller: string;
  /** How it is signed; undefined: not at all. */
  readonly proof: string | undefined;
  readonly method: string;
  /** Path and query string, of printable ASCII characters. Places such as `{A.number}` are filled in. */
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  /** Filled in like the path. */
  readonly body: string | undefined;
  /** The body's bytes: UTF-8, or one byte per character. */
  readonly encoding: "utf8" | "latin1";
  /** The rows that may change: those of the organization `A` or `B`, any, or none. */
  readonly mayChange: "A" | "B" | "any" | "none";
}

/** The values of the places, by name. */
export type Places = Readonly<Record<string, string>>;

/** Fills in the places of a text. */
export function fillIn(text: string, places: Places): string {
  return text.replace(
    /\{([AB]\.\w+)\}/g,
    (whole, name: string) => places[name] ?? whole,
  );
}
