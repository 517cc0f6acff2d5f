import { projectName } from "../configuration/project-name.ts";

/**
 * The project that a function runs in, and the Twilio account that it has credentials of, as the database's functions
 * take them: the database compares both with what it belongs to.
 */
export interface ProjectArguments {
  readonly project_name: string;
  readonly twilio_account_sid?: string;
}

/** @param accountSid of the Twilio account; undefined in a function that never asks Twilio */
export function projectArguments(
  supabaseUrl: string,
  accountSid: string | undefined,
): ProjectArguments {
  return {
    project_name: projectName(supabaseUrl),
    ...(accountSid !== undefined && { twilio_account_sid: accountSid }),
  };
}
