import type { FunctionEntry } from "../functions/function-list.ts";
import type { ProjectKeys } from "./keys.ts";
import type { Settings } from "./settings.ts";

/** Ports on 127.0.0.1; 0 takes any free one. */
type StackPorts = {
  api: number;
  database: number;
  twilio: number;
  elevenLabs: number;
  /** The page with caught mail. */
  inbox: number;
  smtp: number;
};

/** The ports of `supabase start`, and others for the services that it lacks. */
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
  /** Whether an empty database begins as a copy with all migrations: faster, and without the CLI. Default false. */
  migrated?: boolean;
  /**
   * The functions' settings beside the stack's own. All are given here: the stack reads neither `.env` nor the
   * process's variables, which may hold production's credentials.
   */
  settings?: Settings;
  /**
   * Whether to use the real Twilio and ElevenLabs if `settings` has credentials for them. Otherwise credentials, and
   * addresses on other machines, are ignored. Default false.
   */
  live?: boolean;
  /** API keys as another project has them. Default: one of each kind, named "default". */
  keys?: ProjectKeys;
  /** Receives every line that a service logs. */
  onLog?: (service: string, line: string) => void;
  /** Receives the next step in a few words. */
  onProgress?: (step: string) => void;
  /** Catches the mail that Auth sends, and the functions' unless a mail server is configured. Default false. */
  catchMail?: boolean;
  /** Whether messages to admins link to the stack's own page for them, unless a setting names another. Default false. */
  linkToAdminPage?: boolean;
  /** The most rows that one answer of the Data API has. Default 1000. */
  maxRows?: number;
  /** The edge functions. By default those of the checkout's `supabase/config.toml`, from their sources. */
  functions?: FunctionEntry[];
  /** Processes per edge function. Default 1. */
  functionInstances?: number;
  /** Whether edge functions answer only after their background work, unlike hosted ones. Default false. */
  functionsAnswerLast?: boolean;
  /** Aborted when the stack is to be stopped, perhaps while it still starts: who wants to use its data waits from then on. */
  stopping?: AbortSignal;
  /** Files to remove when this process is killed, because `stop` cannot run then. */
  filesToRemove?: string[];
};
