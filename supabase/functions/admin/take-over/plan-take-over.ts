import { ApiError } from "../../_shared/http/api-error.ts";
import {
  purchaseTag,
  readPurchaseTag,
} from "../../_shared/twilio/purchase-tag.ts";
import type {
  NumbersToTakeOver,
  TakeOverChanges,
  UsedNumber,
} from "./numbers-to-take-over.ts";

/** What an import sets; a number that has it is answered by an agent already. */
const ELEVENLABS =
  /^https:\/\/api(\.[a-z0-9-]+)*\.elevenlabs\.io(:443)?\/twilio\/inbound_call([?#]|$)/;

/** What Twilio's console gives every new number. */
const DEMO = /^https?:\/\/demo\.twilio\.com\//;

/** Whose the number becomes. */
interface TakeOver {
  readonly organizationId: string;
  readonly phoneNumber: string;
  /** Its id at ElevenLabs, where that answers already. */
  readonly elevenLabsPhoneId?: string | undefined;
  /** The number once more, where its calls go somewhere. */
  readonly confirm?: string | undefined;
}

/**
 * What is to be changed of a number at Twilio, so that it is as a bought one: its tag, and who answers its calls unless
 * ElevenLabs does. Where its messages go stays. Null where nothing is to be changed.
 *
 * @param own the names of the projects whose numbers are ours
 * @throws {ApiError} 409 `NUMBER_TAGGED` for another's number; 400 `CONFIRMATION_REQUIRED` where its calls go elsewhere
 */
export function planTakeOver(
  number: UsedNumber,
  { organizationId, phoneNumber, elevenLabsPhoneId, confirm }: TakeOver,
  { project, voice, registersCalls }: Pick<
    NumbersToTakeOver,
    "project" | "voice" | "registersCalls"
  >,
  own: ReadonlySet<string>,
): TakeOverChanges | null {
  const { friendlyName, voiceUrl, voiceApplicationSid, trunkSid } = number;
  const tag = readPurchaseTag(friendlyName);
  if (
    tag !== null && (
      tag.organizationId.toLowerCase() !== organizationId.toLowerCase() ||
      tag.project === null || !own.has(tag.project)
    )
  ) {
    throw new ApiError(
      "NUMBER_TAGGED",
      `Cannot take over "${phoneNumber}": at Twilio it has the name "${friendlyName}", the tag of another organization or project`,
    );
  }
  const ours = purchaseTag({ organizationId }, project);
  const answersElsewhere = voiceApplicationSid !== "" || trunkSid !== "";
  const isImported = ELEVENLABS.test(voiceUrl) &&
    (!registersCalls || elevenLabsPhoneId !== undefined);
  const isAnswered = !answersElsewhere &&
    (isImported || voiceUrl === voice.voiceUrl);
  if (isAnswered || voice.voiceUrl === undefined) {
    return friendlyName === ours ? null : { friendlyName: ours };
  }
  const isUsed = answersElsewhere || (voiceUrl !== "" && !DEMO.test(voiceUrl));
  if (isUsed && confirm !== phoneNumber) {
    throw new ApiError(
      "CONFIRMATION_REQUIRED",
      `Calls to "${phoneNumber}" go to ${
        usesOf(number)
      } now, and would come to us. If they shall, send {"confirm": "${phoneNumber}"}`,
    );
  }
  return {
    friendlyName: ours,
    ...voice,
    ...(voiceApplicationSid !== "" && { voiceApplicationSid: "" }),
    ...(trunkSid !== "" && { trunkSid: "" }),
  };
}

/** Without the query, which may hold a secret. */
function usesOf(
  { voiceUrl, voiceApplicationSid, trunkSid }: UsedNumber,
): string {
  if (trunkSid !== "") return `the trunk ${trunkSid}`;
  if (voiceApplicationSid !== "") {
    return `the application ${voiceApplicationSid}`;
  }
  return voiceUrl.replace(/[?#].*$/, "");
}
