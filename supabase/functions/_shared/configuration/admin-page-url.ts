import { z } from "zod";

/** Long enough for every address, and short enough for a button of Slack, which takes 3000 characters with the token. */
const MAX_LENGTH = 500;

/** Whether a host is this machine: a page there may do without TLS. */
const THIS_MACHINE = /^(localhost|127\.\d+\.\d+\.\d+|\[::1\])$/;

/**
 * Where the admins' page is. Messages put `#activate=<token>` behind it, so that it has no fragment of its own; and
 * whoever reads the token on the way could use it, so that it is HTTPS, except on this machine.
 */
export const adminPageUrl: z.ZodType<string, string> = z.string().transform(
  (text, context) => {
    const url = URL.parse(text.trim());
    if (url !== null && isFit(url, text)) return url.href;
    context.addIssue({
      code: "custom",
      message:
        `must be "https://…", or "http://127.0.0.1:…" on this machine, without "#" and credentials, and at most ${MAX_LENGTH} characters`,
    });
    return z.NEVER;
  },
);

function isFit(url: URL, text: string): boolean {
  const isProtected = url.protocol === "https:" ||
    url.protocol === "http:" && THIS_MACHINE.test(url.hostname);
  return isProtected && url.username === "" && url.password === "" &&
    !text.includes("#") && url.href.length <= MAX_LENGTH;
}
