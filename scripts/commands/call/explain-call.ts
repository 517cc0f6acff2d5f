/** A call, and all that decides who answers it. */
export interface PlacedCall {
  readonly phoneNumber: string;
  /** Whether Twilio has the number. */
  readonly isInService: boolean;
  /** The number's organization; null when none has it. */
  readonly owner:
    | {
      readonly name: string;
      readonly status: string;
      /** `registration` where each call is registered at ElevenLabs. */
      readonly answeredBy: string;
    }
    | null;
  /** The number's import at ElevenLabs: null without one, undefined when a real ElevenLabs has the answer. */
  readonly imported:
    | {
      /** Null when no agent is assigned. */
      readonly agent: string | null;
      /** Whether ElevenLabs asks our webhook whose number it is. */
      readonly asksWebhook: boolean;
    }
    | null
    | undefined;
  /** Whether the caller was connected to the agent of a registered call. */
  readonly isConnected: boolean;
  /** Whether Twilio handed the call over to ElevenLabs. */
  readonly isHandedOver: boolean;
  /** Why the caller hears nothing; null when somebody answers. */
  readonly failure: string | null;
}

/** Where something can be done about it. */
export interface Remedies {
  readonly apiUrl: string;
  readonly secretKey: string;
  readonly elevenLabsUrl: string;
  /** The dashboard of the simulated ElevenLabs; null at another ElevenLabs. */
  readonly dashboard: string | null;
}

/** Why a call was not answered in the organization's name, or will not be complete, and what to do. */
interface Explanation {
  readonly reason: string;
  readonly next: string;
}

/** Explains a call; null when the agent of an active number answered it. */
export function explainCall(
  call: PlacedCall,
  remedies: Remedies,
): Explanation | null {
  const loss = explainLoss(call);
  if (loss !== null) return loss;
  if (call.failure !== null) {
    return explainFailure(call, call.failure, remedies);
  }
  const status = explainStatus(call, remedies);
  if (status !== null) return status;
  return call.owner?.answeredBy === "registration"
    ? explainRegistration(call)
    : explainImport(call, remedies);
}

function explainLoss(
  { phoneNumber, isInService, owner }: PlacedCall,
): Explanation | null {
  if (owner === null) {
    return {
      reason: isInService
        ? `No organization has ${phoneNumber}`
        : `${phoneNumber} is not in service`,
      next: "insert an organization, and call the number that it gets",
    };
  }
  if (isInService) return null;
  return {
    reason: `Twilio has lost ${phoneNumber} of ${owner.name}`,
    next: "npm run reconcile",
  };
}

function explainStatus(
  { phoneNumber, owner }: PlacedCall,
  { apiUrl, secretKey }: Remedies,
): Explanation | null {
  const end = new Map([
    ["suspended", { state: "is suspended", undo: "resume" }],
    ["releasing", { state: "is being given back", undo: "keep" }],
  ]).get(owner?.status ?? "");
  if (end === undefined) return null;
  return {
    reason: `${phoneNumber} of ${owner?.name} ${end.state}`,
    next:
      `curl -X POST "${apiUrl}/api/admin/phone-numbers/${phoneNumber}/${end.undo}" -H "apikey: ${secretKey}"`,
  };
}

/** Null where the caller was connected. */
function explainRegistration(
  { phoneNumber, owner, isConnected }: PlacedCall,
): Explanation | null {
  return isConnected ? null : {
    reason:
      `The call to ${phoneNumber} of ${owner?.name} could not be registered at ElevenLabs`,
    next: "npm run doctor",
  };
}

function explainImport(
  { phoneNumber, owner, imported, isHandedOver }: PlacedCall,
  { dashboard }: Remedies,
): Explanation | null {
  const isActive = owner?.status === "active";
  const byCommand = `npm run import -- ${phoneNumber}`;
  if (imported === null) {
    return {
      reason: `${phoneNumber} of ${owner?.name} is ${
        isActive ? "active, but not at ElevenLabs" : "not active yet"
      }`,
      next: `${
        isActive ? "import it" : "import and activate it"
      }, by hand at ${dashboard}, or with ${byCommand}`,
    };
  }
  if (imported !== undefined && !isHandedOver) {
    return {
      reason: `Twilio does not hand the calls of ${phoneNumber} to ElevenLabs`,
      next: `import it again: ${dashboard}`,
    };
  }
  if (isActive) return null;
  return {
    reason: `${phoneNumber} is not active yet: it cannot place calls`,
    next: `activate it, with the command that ${byCommand} prints`,
  };
}

function explainFailure(
  { phoneNumber, imported }: PlacedCall,
  failure: string,
  { dashboard, elevenLabsUrl }: Remedies,
): Explanation {
  if (imported?.agent === null) {
    return {
      reason: `${phoneNumber} has no agent at ElevenLabs`,
      next: `assign one: ${dashboard}`,
    };
  }
  if (imported?.asksWebhook === false) {
    return {
      reason: `${imported.agent} asks no webhook whose number it is`,
      next:
        `curl -X POST ${elevenLabsUrl}/simulator/reset makes agent and webhook as they were, and forgets all imports`,
    };
  }
  if (/conversation-init\\*" answered 401/.test(failure)) {
    return {
      reason: "The webhook refuses the secret of ElevenLabs",
      next:
        "stop the stack and start it again, which gives both the same secret",
    };
  }
  const [, words = failure] = /"message":"(.*?)(?<!\\)"/.exec(failure) ?? [];
  return { reason: `Nobody answers: ${words}`, next: "npm run doctor" };
}
