import { DOMParser } from "@xmldom/xmldom";

/**
 * What TwiML lets the caller hear, in its order. Only `<Say>` speaks here; recordings and streams are not simulated.
 * Throws an Error for what Twilio could not read either.
 */
export function readTwiml(twiml: string): string[] {
  const onError = (level: string, message: string) => {
    if (level !== "warning") throw new Error(`Not TwiML: ${message}`);
  };
  const document = new DOMParser({ onError }).parseFromString(
    twiml,
    "text/xml",
  );
  if (document.documentElement?.tagName !== "Response") {
    throw new Error("Not TwiML: its element is not <Response>");
  }
  return Array.from(document.getElementsByTagName("Say"))
    .map((say) => (say.textContent ?? "").trim());
}
