import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { databaseRules } from "../database-rules.ts";
import type { Diagnosis } from "../diagnosis.ts";
import { expectations, healthyDiagnosis } from "./healthy-diagnosis.ts";

/** Something that is different from a database in which all is well, and what a rule says about it. */
export type RuleCase = readonly [
  what: string,
  rule: string,
  change: Partial<Diagnosis>,
  status: string,
  says: RegExp,
];

/** Tries the rules that the cases name: on a database in which all is well, and on each of the cases. */
export function tryRules(about: string, cases: readonly RuleCase[]): void {
  const judge = (name: string, change: Partial<Diagnosis>) => {
    const rule = databaseRules[name];
    assert.ok(rule, name);
    return rule(name, { ...healthyDiagnosis, ...change }, expectations);
  };

  describe(`the rules for ${about}`, () => {
    for (const rule of new Set(cases.map(([, rule]) => rule))) {
      it(`${rule}: pass where all is well`, () => {
        assert.equal(judge(rule, {}).status, "pass");
      });
    }
    for (const [what, rule, change, status, says] of cases) {
      it(`${rule}: ${status} for ${what}`, () => {
        const check = judge(rule, change);
        assert.equal(check.status, status);
        assert.match(check.message, says);
        assert.equal(check.advice === null, status === "pass");
      });
    }
  });
}
