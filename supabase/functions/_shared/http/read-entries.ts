import type { z } from "zod";

/** The entries of a page of a vendor's list. */
export interface ReadEntries<Entry> {
  readonly entries: readonly Entry[];
  /** How many entries the schema could not read. */
  readonly unreadable: number;
}

/**
 * Reads the entries of a page of a vendor's list, and leaves out those that the schema cannot read: an entry that
 * somebody else made must not keep us from reading ours.
 */
export function readEntries<Schema extends z.ZodType>(
  page: readonly unknown[],
  schema: Schema,
): ReadEntries<z.output<Schema>> {
  const entries = page.flatMap((entry) => {
    const read = schema.safeParse(entry);
    return read.success ? [read.data] : [];
  });
  return { entries, unreadable: page.length - entries.length };
}
