import type { Settings } from "./settings.ts";

/** Ports on 127.0.0.1; 0 takes any free one. */
type StackPorts = {
  api: number;
  database: number;
  twilio: number;
  elevenLabs: number;
  /** Where caught mail is read. */
  inbox: number;
  smtp: number;
};

/** Those of `supabase start`, as far as it has them. */
export const defaultPorts: StackPorts = {
  api: 54321,
  database: 54322,
  twilio: 54325,
  elevenLabs: 54326,
  inbox: 54324,
  smtp: 54327,
};

/** Any free ports. */
export const freePorts: StackPorts = {
  api: 0,
  database: 0,
  twilio: 0,
  elevenLabs: 0,
  inbox: 0,
  smtp: 0,
};

export type StackOptions = {
  /** The checkout. */
  root: string;
  dataFolder?: string;
  ports: StackPorts;
  /** Starts from empty data. Default false. */
  reset?: boolean;
  /** Whether data survive a crash of the machine, and those of the simulators the end of the stack. Default true. */
  durable?: boolean;
  /** Whether an empty database begins as a copy of one that has all migrations: faster, and the CLI is not needed. Default false. */
  migrated?: boolean;
  /**
   * What the functions are told beside what the stack knows by itself. All of it is given here: the stack reads neither
   * `.env` nor the process's variables, where production's credentials may be.
   */
  settings?: Settings;
  /**
   * Whether the real Twilio and ElevenLabs are used where `settings` has credentials for them. Without it credentials, and
   * addresses on other machines, are ignored. Default false.
   */
  live?: boolean;
  /** Receives every line that a service logs. */
  onLog?: (service: string, line: string) => void;
  /** Told in a few words what is done next. */
  onProgress?: (step: string) => void;
  /** Catches the mail that the functions send, unless a mail server is configured. Default false. */
  catchMail?: boolean;
  /** Processes per edge function. Default 1. */
  functionInstances?: number;
  /** Removed when this process is killed, as `stop` cannot run then. */
  filesToRemove?: string[];
};
