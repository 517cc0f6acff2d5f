/** What the signed-in part of the page shows. It is in the fragment of the address, so "Back" and bookmarks work. */
export type Address =
  | { readonly screen: "home" }
  | { readonly screen: "search"; readonly words: string }
  | { readonly screen: "organization"; readonly organizationId: string }
  | { readonly screen: "phone_number"; readonly phoneNumber: string };

const UUID = "[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}";
const patterns = {
  search: /^#\/search\/(.*)$/s,
  organization: new RegExp(`^#/organizations/(${UUID})$`, "i"),
  phoneNumber: /^#\/phone-numbers\/(\+[1-9]\d{6,14})$/,
} as const;

/** Reads a fragment. Anything that is no address of a screen shows what waits. */
export function parseAddress(fragment: string): Address {
  const partOf = (pattern: RegExp) => pattern.exec(fragment)?.[1];
  const organizationId = partOf(patterns.organization);
  if (organizationId !== undefined) {
    return {
      screen: "organization",
      organizationId: organizationId.toLowerCase(),
    };
  }
  const phoneNumber = partOf(patterns.phoneNumber);
  if (phoneNumber !== undefined) return { screen: "phone_number", phoneNumber };
  const words = partOf(patterns.search);
  if (words !== undefined) return { screen: "search", words: decode(words) };
  return { screen: "home" };
}

/** The fragment of a screen. */
export function addressOf(address: Address): string {
  switch (address.screen) {
    case "home":
      return "#/";
    case "search":
      return `#/search/${
        encodeURIComponent(address.words.replace(/\p{Cs}/gu, ""))
      }`;
    case "organization":
      return `#/organizations/${address.organizationId}`;
    case "phone_number":
      return `#/phone-numbers/${address.phoneNumber}`;
  }
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
