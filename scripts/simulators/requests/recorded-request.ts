import { z } from "zod";

/** What is kept of every request, whoever the vendor is. Headers are not: they hold credentials. */
export const requestFields = {
  /** Counts all requests from 1. */
  turn: z.int(),
  time: z.iso.datetime(),
  method: z.string(),
  path: z.string(),
  query: z.record(z.string(), z.string()),
  /** The kind of the fault that struck it. */
  fault: z.string().nullable(),
  /** The answered HTTP status, null while or when there is no answer. */
  status: z.int().nullable(),
};

const requestSchema = z.object(requestFields);

/** A recorded request, with what the vendor's requests carry and what they can do. */
export type Recorded<Operation, Content> =
  & z.infer<typeof requestSchema>
  & Content
  & {
    /** What the request does, null when it never got so far. */
    operation: Operation | null;
  };
