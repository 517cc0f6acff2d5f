/**
 * Text from outside as one line: without control characters and line ends, which would begin a header or a step of their
 * own, and without marks of direction, which would turn the text behind them around (https://www.unicode.org/reports/tr36/).
 */
export function oneLine(text: string): string {
  return text
    .replace(/[\p{Cc}\u2028\u2029]+/gu, " ")
    .replace(/[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, "")
    .trim();
}

/** The text, or its beginning and "…"; no character is cut in two. */
export function shorten(text: string, mostCharacters: number): string {
  if (text.length <= mostCharacters) return text;
  let beginning = "";
  for (const { segment } of new Intl.Segmenter("en").segment(text)) {
    if (beginning.length + segment.length >= mostCharacters) break;
    beginning += segment;
  }
  return `${beginning.trimEnd()}…`;
}
