import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { offencesBehind, offencesIn } from "./testing/offences-in.ts";

describe("a comment about an earlier state", () => {
  for (
    const comment of [
      "As before, with the date.",
      "Replaced, so that SMS stand\n-- under their numbers.",
      "Replaces the function of two arguments.",
      "No longer null.",
      "Formerly vendor_account.",
      "The account. Previously there was none.",
      "The column was renamed from vendor.",
      "As the earlier migration says.",
    ]
  ) {
    it(`is refused: ${comment}`, async () => {
      const text = comment.replace("\n--", "");
      assert.deepEqual(await offencesBehind(`\n-- é\n\n-- ${comment}\n`), [
        `4: the comment "${text}" tells of an earlier state: say what is, or nothing`,
      ]);
    });
  }

  it("is refused in the body of a function, and as an object's comment", async () => {
    const found = await offencesIn({
      f: `create function public.f() returns int language sql as $$
          -- As before.
          select 1;
        $$;
        comment on function public.f() is 'Formerly g.';`,
    });
    assert.deepEqual(found.map((line) => line.split(" tells")[0]), [
      '20260101000000_f.sql:2: the comment "As before."',
      '20260101000000_f.sql:5: the comment "Formerly g."',
    ]);
  });

  it("is not a comment about events of a number", async () => {
    const found = await offencesIn({
      notes: `-- Before: it is legal only meanwhile.
        create table public.notes (id int);
        -- ElevenLabs may have it no longer: it is imported again, as it was before.
        comment on table public.notes is 'Replaces what was counted of a day.';`,
    });
    assert.deepEqual(found, []);
  });
});

describe("a file's name", () => {
  const groups = new Map([["all_of_them", "For the test."]]);

  it("is that of an object in it, or of a group with a reason", async () => {
    const found = await offencesIn({
      fetch_notes:
        "select cron.schedule('fetch-notes', '1 1 * * *', 'select 1');",
      all_of_them: "create table a (); create table b ();",
    }, { groups });
    assert.deepEqual(found, []);
  });

  it("is refused when it names no object in it, or only an object beside the main one", async () => {
    const found = await offencesIn({
      notes:
        `create function public.note() returns int language sql as $$ select 1 $$;
        create table papers ();
        create policy notes on papers using (true);
        create index notes on papers ((1));`,
      nothing: "-- to be done",
    });
    const advice = (name: string) =>
      `name it after what it creates, or, where no single object can name it, add "${name}" to scripts/verify/checks/one-definition/group-names.ts, with the reason`;
    assert.deepEqual(found, [
      `20260101000000_notes.sql:1: creates function public.note, table public.papers, and not "notes": ${
        advice("notes")
      }`,
      `20260101000001_nothing.sql:1: creates no function, table, view, type or job, and not "nothing": ${
        advice("nothing")
      }`,
    ]);
  });

  it("is refused when the CLI would not apply the file", async () => {
    assert.deepEqual(
      await offencesIn({ "Notes-2": "create table notes ();" }),
      [
        "20260101000000_Notes-2.sql:1: is not named <14 digits>_<words>.sql: rename it",
      ],
    );
  });

  it("makes an unneeded group an offence", async () => {
    const here = "scripts/verify/checks/one-definition/group-names.ts:1";
    const complaint = 'no file needs the group "all_of_them": take it out';
    for (const sql of ["", "create table all_of_them ();"]) {
      const found = await offencesIn(
        sql === "" ? {} : { all_of_them: sql },
        { groups },
      );
      assert.deepEqual(found, [`${here}: ${complaint}`]);
    }
  });
});
