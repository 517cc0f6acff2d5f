import assert from "node:assert/strict";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, describe, it } from "node:test";
import {
  costPageSchema,
  costReportSchema,
} from "../../commands/costs/cost-report.ts";
import { awaitNumber, insertWithNumber } from "../stack-under-test/numbers.ts";
import { emptyAccount } from "../stack-under-test/reconciliation/make-account.ts";
import { runCommand } from "../stack-under-test/run-command.ts";
import { request } from "../stack-under-test/request.ts";
import { useStack } from "../stack-under-test/use-stack.ts";

/** Costs in one currency. */
function usd(amount: string) {
  return [{ currency: "USD", amount }];
}

/** The first day of an earlier month. */
function monthsAgo(months: number): string {
  const day = new Date();
  day.setUTCDate(1);
  day.setUTCMonth(day.getUTCMonth() - months);
  return day.toISOString().slice(0, 10);
}

describe("the costs", () => {
  const stack = useStack();
  let folder: string;
  before(async () => {
    folder = await mkdtemp(join(tmpdir(), "one-number-costs-"));
    await emptyAccount(stack());
  });
  after(() => rm(folder, { recursive: true }));

  const read = async (query = "") => {
    const { info } = stack();
    const { status, body } = await request(info, `/admin/costs${query}`, {
      headers: { apikey: info.secretKey },
    });
    assert.equal(status, 200, JSON.stringify(body));
    return body;
  };
  const readFirst = async (query = "") =>
    costReportSchema.parse(await read(query));

  const priceSourceOf = async (id: string) => {
    const { data } = await stack().server.from("phone_number_details").select()
      .eq("phone_number_id", id).single().throwOnError();
    return data.monthly_price_source;
  };

  it("of 10 organizations are $10 a month at the default rate", async () => {
    const { server, twilio } = stack();
    await twilio.addFault({
      operation: "price",
      fault: { kind: "error", status: 503, code: 20503, message: "Down" },
      times: null,
    });
    const names = Array.from({ length: 10 }, (_, n) => ({ name: `Org ${n}` }));
    const { data: organizations } = await server.from("organizations")
      .insert(names).select().throwOnError();
    for (const { id } of organizations) {
      const number = await awaitNumber(server, id);
      assert.equal(await priceSourceOf(number.id), "rate");
    }
    await twilio.clearFaults();

    const report = await readFirst();
    assert.deepEqual(report.total.numberMonths, {
      quantity: 10,
      costs: usd("10.00"),
      withoutPrice: 0,
    });
    assert.deepEqual(report.total.costs, usd("10.00"));
    assert.deepEqual(report.perMonth, {
      phoneNumbers: 10,
      costs: usd("10.00"),
      withoutPrice: 0,
    });
    assert.deepEqual(report.waitingForImport.costs, usd("10.00"));
    assert.deepEqual(
      report.organizations.map(({ organizationName, costs }) => [
        organizationName,
        costs,
      ]).sort(),
      names.map(({ name }) => [name, usd("1.00")]),
    );
    assert.equal(report.total.sms?.quantity, 0);
  });

  it("are Twilio's own price when Twilio tells it", async () => {
    const { server } = stack();
    const { number } = await insertWithNumber(server, "Eleventh");
    assert.equal(await priceSourceOf(number.id), "twilio");
    const { total, perMonth } = await readFirst();
    assert.deepEqual(total.costs, usd("11.15"));
    assert.deepEqual(perMonth.costs, usd("11.15"));
  });

  it("count a deleted organization separately", async () => {
    const { server } = stack();
    await server.from("organizations").delete().eq("name", "Eleventh")
      .throwOnError();
    const { total, deletedOrganizations, organizations } = await readFirst();
    assert.deepEqual(total.costs, usd("11.15"));
    assert.deepEqual(deletedOrganizations.costs, usd("1.15"));
    assert.deepEqual(
      organizations.filter(({ organizationExists }) => !organizationExists)
        .map(({ organizationName }) => organizationName),
      ["Eleventh"],
    );
  });

  it("come a page of organizations at a time", async () => {
    const first = await readFirst("?limit=6");
    const second = costPageSchema.parse(
      await read(`?limit=6&cursor=${first.nextCursor}`),
    );
    assert.equal(second.nextCursor, null);
    assert.deepEqual(
      [...first.organizations, ...second.organizations],
      (await readFirst()).organizations,
    );
  });

  it("say so when they take longer than the statement timeout", async () => {
    const { database, info } = stack();
    const answer = await database.begin(async (transaction) => {
      // The report waits for the rates.
      await transaction`lock table public.rates in access exclusive mode`;
      return await request(info, "/admin/costs", {
        headers: { apikey: info.secretKey },
      });
    });
    assert.deepEqual([answer.status, answer.code], [504, "DATABASE_TIMEOUT"]);
  });

  it("say so when the SMS were not counted", async () => {
    const { twilio } = stack();
    await twilio.addFault({
      operation: "usage",
      fault: { kind: "error", status: 401, code: 20003, message: "No" },
    });
    const { total, smsUnknownBecause } = await readFirst();
    assert.equal(total.sms, null);
    assert.match(smsUnknownBecause ?? "", /TWILIO_20003/);
  });

  it("are drawn by npm run costs", async () => {
    const { info } = stack();
    const svg = join(folder, "costs.svg");
    const costs = (...flags: readonly string[]) =>
      runCommand(info, "costs", ...flags);
    const { stdout } = await costs("--svg", svg);
    assert.match(stdout, /^Spent from .* \(UTC\): 11\.15 USD$/m);
    assert.match(stdout, /^Eleventh \(deleted\) +1\.15 ╢█+/m);
    const { stdout: longer } = await costs("--from", monthsAgo(2));
    assert.match(
      longer,
      new RegExp(`^${monthsAgo(1).slice(0, 7)} +0\\.00 ╢`, "m"),
    );
    assert.match(await readFile(svg, "utf8"), /^<svg [\s\S]*Spent 11\.15 USD/);

    const { stdout: json } = await costs("--json");
    assert.deepEqual(
      costReportSchema.parse(JSON.parse(json)),
      await readFirst(),
    );
    await assert.rejects(costs("--from", "2999-01-01"), {
      code: 1,
      stderr: /must be before|not valid/,
    });
    await assert.rejects(costs("--from", "2026-13-01"), {
      code: 1,
      stderr: /\(INVALID_QUERY\)\n {2}from must be a day such as/,
    });
  });
});
