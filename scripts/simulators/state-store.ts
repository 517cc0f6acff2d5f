import { mkdirSync, readFileSync } from "node:fs";
import { rename, writeFile } from "node:fs/promises";
import { dirname } from "node:path";
import type { z } from "zod";

/** Where a simulator keeps its state. */
export interface StateStore<State> {
  /** The state that was found when the store was opened; null when there was none. */
  readonly found: State | null;
  /** Keeps the state as it is in a moment: changes at the same time are written together. */
  save(read: () => State): void;
  /** Resolves when everything that was saved until now is kept. Rejects when it cannot be written. */
  saved(): Promise<void>;
}

/** A store that forgets everything when the process ends. */
function createMemoryStore<State>(): StateStore<State> {
  return { found: null, save() {}, saved: () => Promise.resolve() };
}

/**
 * A file with the whole state as JSON, replaced in one step: a process that is killed leaves the state before a change or
 * after it. It survives a SIGKILL, not a power cut, as it is not synced to the disk. Without a path everything is
 * forgotten when the process ends. Throws when the file cannot be read or holds no such state.
 */
export function openStateStore<State>(
  path: string | undefined,
  schema: z.ZodType<State>,
): StateStore<State> {
  if (path === undefined) return createMemoryStore();
  mkdirSync(dirname(path), { recursive: true });
  let unsaved: (() => State) | null = null;
  let writing = Promise.resolve();
  const write = async () => {
    const state = unsaved?.();
    unsaved = null;
    await writeFile(`${path}.partial`, JSON.stringify(state));
    await rename(`${path}.partial`, path);
  };
  return {
    found: readState(path, schema),
    save(read) {
      // One write at a time; the next one has all changes that were made meanwhile.
      if (unsaved === null) {
        writing = writing.catch(() => {}).then(write);
        writing.catch(() => {});
      }
      unsaved = read;
    },
    saved: () => writing,
  };
}

function readState<State>(
  path: string,
  schema: z.ZodType<State>,
): State | null {
  let text: string;
  try {
    text = readFileSync(path, "utf8");
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") {
      return null;
    }
    throw error;
  }
  try {
    return schema.parse(JSON.parse(text));
  } catch (cause) {
    throw new Error(
      `Cannot read "${path}": it is not a state of this simulator. Delete the file to start afresh`,
      { cause },
    );
  }
}
