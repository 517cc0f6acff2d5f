import { type Document, DOMParser } from "@xmldom/xmldom";
import { z } from "zod";

/** What somebody hears of TwiML. */
export interface Played {
  readonly heard: string[];
  /** The stream that the call is connected to, and stays in; null when the call is over. */
  readonly streamUrl: string | null;
}

/**
 * Plays TwiML: `<Say>` speaks, and a stream of the simulated ElevenLabs says its agent's first sentence. Recordings and
 * other streams are not simulated. Throws an Error for TwiML that Twilio could not read either.
 */
export async function playTwiml(
  twiml: string,
  callSid: string,
): Promise<Played> {
  const document = readTwiml(twiml);
  const heard = Array.from(document.getElementsByTagName("Say"))
    .map((say) => (say.textContent ?? "").trim());
  const [stream] = Array.from(document.getElementsByTagName("Stream"));
  if (stream === undefined) return { heard, streamUrl: null };
  const streamUrl = stream.getAttribute("url") ?? "";
  const parameters = Array.from(stream.getElementsByTagName("Parameter"))
    .map((parameter): [string, string] => [
      parameter.getAttribute("name") ?? "",
      parameter.getAttribute("value") ?? "",
    ]);
  const greeting = await openStream(streamUrl, {
    ...Object.fromEntries(parameters),
    CallSid: callSid,
  });
  return { heard: [...heard, greeting], streamUrl };
}

const greetingSchema = z.object({ heard: z.string() });

/** One request stands for the stream: only our simulator of ElevenLabs understands it. */
async function openStream(
  url: string,
  start: Readonly<Record<string, string>>,
): Promise<string> {
  if (!url.startsWith("ws://127.0.0.1:")) {
    throw new Error(`The stream "${url}" is not simulated`);
  }
  const response = await fetch(url.replace(/^ws/, "http"), {
    method: "POST",
    body: new URLSearchParams(start),
  });
  const body = await response.text();
  if (!response.ok) {
    throw new Error(`"${url}" answered ${response.status}: ${body}`);
  }
  return greetingSchema.parse(JSON.parse(body)).heard;
}

function readTwiml(twiml: string): Document {
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
  return document;
}
