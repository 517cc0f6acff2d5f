import { z } from "zod";

/** A sender: a name that people see, and an address. */
export interface Sender {
  readonly name: string;
  readonly address: string;
}

/** The sender's name unless one is configured. */
export const SENDER_NAME = "One Number";

/** Each gets a mail of its own, one after the other: more admins than these share an address that forwards. */
const MOST_ADDRESSES = 20;

/** One e-mail address or more, separated by commas. */
export const mailAddresses = z.string()
  .transform((text) =>
    text.split(",").map((part) => part.trim()).filter((part) => part !== "")
  )
  .refine(
    (addresses) =>
      addresses.length > 0 && addresses.every((address) => isAddress(address)),
    { error: "must be e-mail addresses, separated by commas" },
  )
  // An address that is named twice gets one mail.
  .transform((addresses) => [...new Set(addresses)])
  .refine((addresses) => addresses.length <= MOST_ADDRESSES, {
    error: `must be ${MOST_ADDRESSES} e-mail addresses at most`,
  });

/** An e-mail address, or a name and the address behind it: `One Number <admin@example.com>`. */
export const sender = z.string().transform((text, context): Sender => {
  const named = /^"?([^<>"\p{Cc}]*?)"?\s*<([^<>]+)>$/u.exec(text.trim());
  const name = named?.[1]?.trim() || SENDER_NAME;
  const address = named?.[2]?.trim() ?? text.trim();
  if (isAddress(address)) return { name, address };
  context.addIssue({
    code: "custom",
    message: 'must be an e-mail address, or "<name> <<address>>"',
  });
  return z.NEVER;
});

/** Whether a text is an e-mail address. */
export function isAddress(text: string): boolean {
  return z.email().safeParse(text).success;
}
