import type { WireRequest } from "./send-request.ts";

/** A body of a request that a terminal can show. */
const LONGEST = 2_000;

/** A command that sends the request again, to any stack that has the same rows. */
export function asCurl(
  apiUrl: string,
  { method, path, headers, body }: WireRequest,
): string {
  const flags = Object.entries(headers)
    .map(([name, value]) =>
      `-H ${quoted(value === "" ? `${name};` : `${name}: ${value}`)}`
    );
  const sent = body === undefined ? [] : ["--data-binary @-"];
  const command = [
    "curl -i --path-as-is",
    `-X ${method}`,
    ...flags,
    ...sent,
    quoted(`${apiUrl}${path}`),
  ].join(" ");
  return body === undefined ? command : `${printed(body)} | ${command}`;
}

function printed(body: Buffer): string {
  const text = body.toString("latin1");
  const run = /^(.{1,40}?)\1+/s.exec(text);
  if (body.length > LONGEST && run?.[1] !== undefined) {
    const rest = Buffer.from(text.slice(run[0].length), "latin1");
    const times = run[0].length / run[1].length;
    return `{ printf '${escaped(run[1])}%.0s' $(seq ${times}); printf '${
      escaped(rest.toString("latin1").slice(0, LONGEST))
    }'; }`;
  }
  return `printf '${escaped(text)}'`;
}

function escaped(text: string): string {
  return text.replace(
    /[^ -~]|['\\%]/g,
    (character) =>
      `\\x${character.charCodeAt(0).toString(16).padStart(2, "0")}`,
  );
}

function quoted(text: string): string {
  return `'${text.replaceAll("'", "'\\''")}'`;
}
