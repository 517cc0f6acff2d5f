import { mkdirSync, readFileSync } from "node:fs";
import { rename, writeFile } from "node:fs/promises";
import { dirname } from "node:path";
import type { z } from "zod";

/** Keeps the state of a simulator. */
export interface StateStore<State> {
  /** The state when the store was opened; null when there was none. */
  readonly found: State | null;
  /** Saves the state soon: changes at the same time are written together. */
  save(read: () => State): void;
  /** Resolves when every state saved so far is written. Rejects when it cannot be written. */
  saved(): Promise<void>;
}

/** A store that forgets everything when the process ends. */
function createMemoryStore<State>(): StateStore<State> {
  return { found: null, save() {}, saved: () => Promise.resolve() };
}

/**
 * A file with the whole state as JSON, replaced in one step: a killed process leaves the state before or after a
 * change. The file survives a SIGKILL but not a power cut, because it is not synced to the disk. Without a path the
 * state ends with the process. Throws when the file cannot be read or holds another kind of state.
 */
export function openStateStore<State>(
  path: string | undefined,
  schema: z.ZodType<State>,
): StateStore<State> {
  if (path === undefined) return createMemoryStore();
  mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
  let unsaved: (() => State) | null = null;
  let writing = Promise.resolve();
  const write = async () => {
    const state = unsaved?.();
    unsaved = null;
    // For its owner only: it has the numbers of callers and customers.
    await writeFile(`${path}.partial`, JSON.stringify(state), { mode: 0o600 });
    await rename(`${path}.partial`, path);
  };
  return {
    found: readState(path, schema),
    save(read) {
      // One write at a time; the next write has all changes made meanwhile.
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
