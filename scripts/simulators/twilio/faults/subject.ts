import type { RecordedRequest } from "../requests/recorded-request.ts";
import type { SimulatorState } from "../state/simulator-state.ts";
import type { FaultOrder, Operation } from "./fault.ts";

/** What a request is about, as far as it says. */
interface Subject {
  phoneNumber?: string | undefined;
  areaCode?: string | undefined;
  friendlyName?: string | undefined;
}

/** What a request is about: what its parameters say, or the number whose sid is in its path. */
export function subjectOf(
  { path, query, form }: RecordedRequest,
  { numbers }: SimulatorState,
): Subject {
  const sid = /\/(PN[0-9a-fA-F]{32})\.json$/.exec(path)?.[1] ?? "";
  const number = numbers.get(sid);
  const parameters = { ...query, ...form };
  const phoneNumber = parameters["PhoneNumber"] ?? number?.phoneNumber;
  return {
    phoneNumber,
    areaCode: parameters["AreaCode"] ?? phoneNumber?.match(/^\+1(\d{3})/)?.[1],
    friendlyName: parameters["FriendlyName"] ??
      number?.configuration.friendly_name,
  };
}

/** Whether a fault was ordered for requests like this one. */
export function fits(
  { operation, match }: FaultOrder,
  requested: Operation,
  subject: Subject,
): boolean {
  return (operation === "any" || operation === requested) &&
    (match.phoneNumber ?? subject.phoneNumber) === subject.phoneNumber &&
    (match.areaCode ?? subject.areaCode) === subject.areaCode &&
    (match.friendlyName ?? subject.friendlyName) === subject.friendlyName;
}
