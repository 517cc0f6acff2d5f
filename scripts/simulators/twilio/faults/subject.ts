import type { RecordedRequest } from "../requests/recorded-request.ts";
import type { SimulatorState } from "../state/simulator-state.ts";
import type { Subject } from "./fault-list.ts";

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
