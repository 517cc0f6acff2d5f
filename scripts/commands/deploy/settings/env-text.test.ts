import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { parse } from "dotenv";
import fc from "fast-check";
import { changeEnvText, quoteEnvValue } from "./env-text.ts";

const file = `# mine
TWILIO_AUTH_TOKEN=old # from the console
export AGENT_NAME = "Jack" # quoted
EMPTY=
EMPTY_WITH_COMMENT= # later
MULTILINE="one
AGENT_NAME=no
two"
COLON: yes
`;

describe("changeEnvText()", () => {
  for (
    const name of [
      "TWILIO_AUTH_TOKEN",
      "AGENT_NAME",
      "EMPTY",
      "EMPTY_WITH_COMMENT",
      "MULTILINE",
      "COLON",
      "NEW",
    ]
  ) {
    it(`changes ${name}, and nothing else`, () => {
      const changed = changeEnvText(file, name, "a b#c");
      assert.deepEqual(parse(changed), { ...parse(file), [name]: "a b#c" });
      for (const [comment] of file.matchAll(/#.*/g)) {
        assert.ok(changed.includes(comment), comment);
      }
    });

    it(`takes ${name} out, and nothing else`, () => {
      const { [name]: _, ...others } = parse(file);
      assert.deepEqual(parse(changeEnvText(file, name, undefined)), others);
    });
  }

  it("changes the assignment that counts", () => {
    const changed = changeEnvText("A=1\nB=2\nA=3\n", "A", "4");
    assert.equal(changed, "A=1\nB=2\nA=4\n");
  });

  it("adds a line of its own at the end", () => {
    assert.equal(changeEnvText("A=1", "B", "2"), "A=1\nB=2\n");
  });

  it("keeps the line ends of Windows", () => {
    assert.equal(changeEnvText("A=1\r\nB=2\r\n", "A", "3"), "A=3\r\nB=2\r\n");
  });

  it("reads back every value that it can write", () => {
    fc.assert(fc.property(fc.string({ unit: "grapheme" }), (value) => {
      if (/['"`\\\r\0]/.test(value)) return;
      assert.equal(parse(changeEnvText(file, "EMPTY", value)).EMPTY, value);
    }));
  });
});

it("quoteEnvValue() refuses a value that would not be read back", () => {
  assert.throws(() => quoteEnvValue("all of '\"` at once #"), RangeError);
});
