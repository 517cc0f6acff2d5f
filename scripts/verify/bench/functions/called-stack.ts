import { wholeEnvironment } from "../../stack-under-test/whole-environment.ts";
import { platformVariables } from "../../../local/functions/function-environment.ts";
import { defaultKeys } from "../../../local/stack/keys.ts";
import { webhookSecrets } from "../../stack-under-test/call-from-elevenlabs.ts";
import { insertWithNumber } from "../../stack-under-test/numbers.ts";
import { activation, request } from "../../stack-under-test/request.ts";
import {
  keepSweepsStill,
  type MeasuredStack,
  withStack,
} from "../measured-stack.ts";
import type { Bench } from "../measurement.ts";
import {
  type CalledThings,
  callsOf,
  type MakeCall,
  wakeUpCall,
} from "./function-calls.ts";

/** A stack with numbers to call, and what functions need to work beside it. */
export interface CalledStack {
  readonly stack: MeasuredStack;
  readonly callOf: (functionName: string) => MakeCall;
  /** A function's variables, with the address of its Data API. */
  readonly variablesWith: (dataApiUrl: string) => Record<string, string>;
}

/** Starts a stack for measurements of functions in processes of their own, and stops it afterwards. */
export function withCalledStack<Result>(
  bench: Bench,
  work: (called: CalledStack) => Promise<Result>,
): Promise<Result> {
  return withStack(bench, webhookSecrets, async (stack) => {
    const { info, server, sql } = stack;
    await keepSweepsStill(sql);
    const active = await insertWithNumber(server, "Acme");
    const path = `/admin/phone-numbers/${active.number.phone_number}/activate`;
    const order = activation({ apikey: info.secretKey }, "phone_bench");
    const { status } = await request(info, path, order);
    if (status !== 200) throw new Error(`An activation answered ${status}`);
    const waiting = await insertWithNumber(server, "Waiting");
    const things: CalledThings = {
      organizationId: active.organization.id,
      activeNumber: active.number.phone_number,
      waitingNumber: waiting.number.phone_number,
      secretKey: info.secretKey,
      functionsUrl: `${info.apiUrl}/functions/v1`,
    };
    const calls = callsOf(things);
    return await work({
      stack,
      callOf: (name) => calls[name] ?? (() => wakeUpCall(name)),
      variablesWith: (dataApiUrl) => ({
        ...wholeEnvironment,
        ...webhookSecrets,
        ...platformVariables(
          dataApiUrl,
          info.dbUrl,
          defaultKeys(info.secretKey),
        ),
        TWILIO_API_BASE_URL: info.twilioUrl,
        ELEVENLABS_API_BASE_URL: info.elevenLabsUrl,
        PUBLIC_FUNCTIONS_URL: things.functionsUrl,
      }),
    });
  });
}
