import type { Report } from "./report-schema.ts";

const HEALTHY = ["ok", "not_ours"];

/** Whether every number is as it should be, or nobody's here. */
export function isClean({ classes }: Report): boolean {
  return classes.every(({ class: name, count }) =>
    count === 0 || HEALTHY.includes(name)
  );
}

/** The classes as a table, and what is the matter with each number. */
export function describeReport(report: Report): string {
  const rows = [
    ["class", "numbers", "a month"],
    ...report.classes.map((
      { class: name, count, monthlyCosts, withoutPrice },
    ) => [
      name,
      String(count),
      [
        ...monthlyCosts.map(({ currency, amount }) => `${amount} ${currency}`),
        ...(withoutPrice > 0 ? [`${withoutPrice} without a price`] : []),
      ].join(", ") || "-",
    ]),
  ];
  const widths = [0, 1, 2].map((column) =>
    Math.max(...rows.map((row) => row[column]?.length ?? 0))
  );
  const table = rows.map((row) =>
    row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join("  ")
      .trimEnd()
  );
  return [...table, ...describeFindings(report), ...describeLimits(report)]
    .join("\n");
}

function describeFindings({ findings }: Report): readonly string[] {
  return findings
    .filter(({ class: name }) => !HEALTHY.includes(name))
    .flatMap(({ message, suggestedCommand }) => [
      "",
      message,
      ...(suggestedCommand === null ? [] : [`  ${suggestedCommand}`]),
    ]);
}

function describeLimits(
  { truncated, elevenLabsAsked, findings }: Report,
): readonly string[] {
  return [
    ...(truncated
      ? [
        "",
        `These are the first ${findings.length}: mend them, and look again`,
      ]
      : []),
    ...(elevenLabsAsked ? [] : [
      "",
      "ElevenLabs was not asked: the functions have no ELEVENLABS_API_KEY",
    ]),
  ];
}
