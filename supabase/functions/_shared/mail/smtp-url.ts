import { z } from "zod";

/** A mail server and our credential there. */
export interface SmtpServer {
  readonly host: string;
  readonly port: number;
  /** TLS from the first byte. */
  readonly secure: boolean;
  /** TLS is required: credentials are never sent in the clear. */
  readonly requireTLS: boolean;
  readonly auth?: { readonly user: string; readonly pass: string };
}

/** The ports of message submission, with TLS from the first byte and with STARTTLS (RFC 8314). */
const DEFAULT_PORTS = { "smtps:": 465, "smtp:": 587 } as const;

/** `smtps://user:password@host:465`, or `smtp://` for STARTTLS; the user and the password percent-encoded. */
export const smtpUrl = z.string().transform((text, context): SmtpServer => {
  const server = parseSmtpUrl(text);
  if (server !== null) return server;
  context.addIssue({
    code: "custom",
    message:
      'must be "smtps://<user>:<password>@<host>:<port>" or the same with "smtp://", percent-encoded',
  });
  return z.NEVER;
});

function parseSmtpUrl(text: string): SmtpServer | null {
  const url = URL.parse(text);
  if (url === null || url.hostname === "" || url.search !== "") return null;
  const { protocol } = url;
  if (protocol !== "smtp:" && protocol !== "smtps:") return null;
  const auth = readCredentials(url);
  if (auth === null) return null;
  const secure = protocol === "smtps:";
  return {
    // Without the brackets that URLs put around IPv6.
    host: url.hostname.replace(/^\[(.*)\]$/, "$1"),
    port: url.port === "" ? DEFAULT_PORTS[protocol] : Number(url.port),
    secure,
    requireTLS: !secure && auth !== undefined,
    ...(auth === undefined ? {} : { auth }),
  };
}

/** Undefined without credentials, null for malformed ones. */
function readCredentials(
  { username, password }: URL,
): SmtpServer["auth"] | null {
  if (username === "" && password === "") return undefined;
  try {
    return {
      user: decodeURIComponent(username),
      pass: decodeURIComponent(password),
    };
  } catch {
    return null;
  }
}
