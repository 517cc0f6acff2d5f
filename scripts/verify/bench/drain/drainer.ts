/** Something that works off orders. */
export interface Drainer {
  readonly name: string;
  /** The processes that do the work. */
  readonly workers: () => readonly number[];
  /** Orders so many numbers at once, and returns how many seconds passed from the commit to the last record. */
  drain(count: number): Promise<number>;
  stop(): Promise<void>;
}
