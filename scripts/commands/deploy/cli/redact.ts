const MARK = "[secret]";

/** Shorter values are words that the text may hold by chance. */
const MIN_LENGTH = 6;

/** What looks like a secret, whoever made it. */
const shapes = [
  /\bsbp_[A-Za-z0-9_]{20,}/g,
  /\bsb_secret_[A-Za-z0-9_-]{6,}/g,
  /\bwhsec_[A-Za-z0-9+/=]{20,}/g,
  /\beyJ[\w-]+\.[\w-]+\.[\w-]+/g,
  // But for the placeholder of a text that explains the form.
  /(?<=:\/\/[^\s:@/]*:)(?!<password>@)[^\s@/]+(?=@)/g,
];

/** A value as it may stand in a text: plain, in JSON, in a URL, in a quoted SQL literal. */
function spellings(value: string): readonly string[] {
  return [
    value,
    JSON.stringify(value).slice(1, -1),
    encodeURIComponent(value),
    value.replaceAll("'", "''"),
  ];
}

/** Replaces all secrets in a text: these values, and what looks like one. */
export function redact(text: string, secrets: Iterable<string>): string {
  const values = [...new Set(secrets)]
    .filter((value) => value.length >= MIN_LENGTH)
    .flatMap(spellings)
    // A value may be a part of another.
    .sort((one, other) => other.length - one.length);
  const without = values.reduce(
    (rest, value) => rest.replaceAll(value, MARK),
    text,
  );
  return shapes.reduce((rest, shape) => rest.replace(shape, MARK), without);
}
