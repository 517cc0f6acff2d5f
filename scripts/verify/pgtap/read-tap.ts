/** The results of one file of TAP; `problems` is empty when everything passed. */
export type TapReport = { passed: string[]; problems: string[] };

type Reading = TapReport & {
  planned: number | undefined;
  seen: number;
  bailedOut: boolean;
};

const plan = /^1\.\.(\d+)(?:\s*#\s*skip\b.*)?$/i;
const test = /^(not )?ok\b\s*(\d+)?\s*(?:- )?(.*)$/;
const directive = /(?<!\\)#\s*(todo|skip)\b/i;
const bailOut = /^bail out!\s*(.*)$/i;

function readPlan(reading: Reading, line: string, count: string): void {
  if (reading.planned !== undefined) {
    reading.problems.push(`A second plan "${line}"`);
  } else if (reading.seen > 0) {
    reading.problems.push("The plan comes after tests: use plan(n)");
  }
  reading.planned = Number(count);
  if (reading.planned === 0 && !directive.test(line)) {
    reading.problems.push("The plan holds no tests");
  }
}

function readTest(reading: Reading, line: string, parts: string[]): void {
  const [, not, number, description = ""] = parts;
  reading.seen += 1;
  const expected = Boolean(directive.exec(description)?.[1]);
  if (not && !expected) {
    reading.problems.push(line);
  } else if (number !== String(reading.seen)) {
    reading.problems.push(`Test ${reading.seen} is numbered ${number}`);
  } else if (description === "" || description.startsWith("|")) {
    // A misplaced parenthesis makes the description a second column, and the test has no description.
    reading.problems.push(`Test ${reading.seen} has no description`);
  } else {
    reading.passed.push(line);
  }
}

function readLine(reading: Reading, line: string): void {
  const planParts = plan.exec(line);
  const testParts = test.exec(line);
  const bailOutParts = bailOut.exec(line);
  if (reading.bailedOut && (planParts || testParts)) {
    reading.problems.push(`Output after bailing out: ${line}`);
  } else if (planParts?.[1] !== undefined) {
    readPlan(reading, line, planParts[1]);
  } else if (testParts) {
    readTest(reading, line, testParts);
  } else if (bailOutParts) {
    reading.bailedOut = true;
    reading.problems.push(`Bailed out: ${bailOutParts[1]}`);
  } else if (line.startsWith("#") && reading.problems.length > 0) {
    reading.problems.push(line);
  }
}

/**
 * Reads the Test Anything Protocol (version 12, which pgTAP speaks; https://testanything.org), strictly: a plan that is
 * missing, late, empty or not kept is a problem, and so is a test without a description. Other lines, such as the rows
 * of a query, are ignored; diagnostics are kept after a problem that they may explain.
 */
export function readTap(lines: Iterable<string>): TapReport {
  const reading: Reading = {
    planned: undefined,
    seen: 0,
    passed: [],
    problems: [],
    bailedOut: false,
  };
  for (const line of lines) readLine(reading, line);
  const { planned, seen, passed, problems } = reading;
  if (planned === undefined) {
    problems.push("The plan is missing");
  } else if (planned !== seen && !reading.bailedOut) {
    problems.push(`${planned} tests are planned, and ${seen} ran`);
  }
  return { passed, problems };
}
