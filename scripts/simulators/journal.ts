import {
  closeSync,
  ftruncateSync,
  mkdirSync,
  openSync,
  readFileSync,
  writeSync,
} from "node:fs";
import { dirname } from "node:path";
import type { z } from "zod";

/** Where events are kept so that they survive the process. */
export interface Journal<Event> {
  /** The events found when the journal was opened, oldest first. */
  readonly history: readonly Event[];
  append(event: Event): void;
  clear(): void;
  close(): void;
}

/** A journal that forgets everything when the process ends. */
export function memoryJournal<Event>(): Journal<Event> {
  return { history: [], append() {}, clear() {}, close() {} };
}

/**
 * A file with one JSON event per line. An appended line is in the operating
 * system's hands before the answer is sent, so it survives a SIGKILL of the
 * process (not a power cut: it is not synced to disk). Throws when the file cannot
 * be opened or holds a line that is no event.
 */
export function openJournal<Event>(
  file: string,
  eventSchema: z.ZodType<Event>,
): Journal<Event> {
  mkdirSync(dirname(file), { recursive: true });
  const descriptor = openSync(file, "a+");
  const bytes = readFileSync(descriptor);
  // A process killed while writing leaves a last line without an end: nobody got
  // an answer about it, and the next event must not be glued to it.
  const length = bytes.lastIndexOf(10) + 1;
  ftruncateSync(descriptor, length);
  const text = bytes.toString("utf8", 0, length);
  const history = text.split("\n").slice(0, -1).map((line, index) =>
    parseLine(line, eventSchema, `line ${index + 1} of "${file}"`)
  );
  return {
    history,
    append(event) {
      writeSync(descriptor, `${JSON.stringify(event)}\n`);
    },
    clear() {
      ftruncateSync(descriptor, 0);
    },
    close() {
      closeSync(descriptor);
    },
  };
}

function parseLine<Event>(
  line: string,
  eventSchema: z.ZodType<Event>,
  where: string,
): Event {
  try {
    return eventSchema.parse(JSON.parse(line));
  } catch (cause) {
    throw new Error(
      `Cannot replay ${where}: it is not an event of this simulator. Delete the file to start afresh`,
      { cause },
    );
  }
}
