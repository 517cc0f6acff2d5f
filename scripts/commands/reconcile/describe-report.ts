import type { Report } from "./reconciliation-report.ts";

const HEALTHY = ["ok", "not_ours"];

/** The sums of the newest concluded run. */
export type Conclusion = NonNullable<Report["reconciliation"]>;

/** Whether every number is all right or not ours. */
export function isClean({ classes }: Conclusion): boolean {
  return classes.every(({ class: name }) => HEALTHY.includes(name));
}

/** The types of finding as a table, and each finding with its command. */
export function describeReport(
  conclusion: Conclusion,
  findings: Report["findings"],
): string {
  const rows = [
    ["class", "numbers", "a month"],
    ...conclusion.classes.map((
      { class: name, numbers, monthlyCosts, withoutPrice },
    ) => [name, String(numbers), describeCosts(monthlyCosts, withoutPrice)]),
  ];
  const widths = [0, 1, 2].map((column) =>
    Math.max(...rows.map((row) => row[column]?.length ?? 0))
  );
  const table = rows.map((row) =>
    row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join("  ")
      .trimEnd()
  );
  return [
    ...table,
    ...findings.flatMap(({ message, suggestedCommand }) => [
      "",
      message,
      ...(suggestedCommand === null ? [] : [`  ${suggestedCommand}`]),
    ]),
    ...(conclusion.numbersBoughtBack === 0 ? [] : [
      "",
      `Numbers that somebody bought back, and whose records have the new ids at Twilio: ${conclusion.numbersBoughtBack}`,
    ]),
    ...describeUnreadable("Twilio", conclusion.unreadableAtTwilio),
    ...describeUnreadable("ElevenLabs", conclusion.unreadableAtElevenLabs),
    ...(conclusion.elevenLabsAsked ? [] : [
      "",
      "ElevenLabs was not asked: the functions have no ELEVENLABS_API_KEY",
    ]),
  ].join("\n");
}

function describeUnreadable(list: string, count: number): string[] {
  if (count === 0) return [];
  return [
    "",
    `${count} of the entries of ${list}'s list could not be read, and are left out`,
  ];
}

function describeCosts(
  monthlyCosts: Conclusion["monthlyCosts"],
  withoutPrice: number,
): string {
  return [
    ...monthlyCosts.map(({ currency, amount }) => `${amount} ${currency}`),
    ...(withoutPrice > 0 ? [`${withoutPrice} without a price`] : []),
  ].join(", ") || "-";
}
