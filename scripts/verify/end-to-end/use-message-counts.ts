import { costReportSchema } from "../../commands/costs/cost-report.ts";
import { waitUntil } from "../../local/wait-until.ts";
import { request } from "../stack-under-test/request.ts";
import { useStack } from "../stack-under-test/use-stack.ts";

const THEIRS = "+14165550123";

/** A stack before the tests of a file, and the actions of tests of counted messages. */
export function useMessageCounts() {
  const stack = useStack();
  const beginning = Date.now();

  /** A time so many days ago, at noon or at another time in UTC. */
  const ago = (days: number, time = "12:00:00Z") => {
    const day = new Date(beginning - days * 24 * 60 * 60 * 1000);
    return `${day.toISOString().slice(0, 10)}T${time}`;
  };

  return {
    stack,
    ago,

    /** A message from a number. */
    sent: (from: string, sentAt: string, segments = 1) =>
      ({
        from,
        to: THEIRS,
        direction: "outbound-api",
        segments,
        sentAt,
      }) as const,

    /** A message to a number. */
    received: (to: string, sentAt: string, segments = 1) =>
      ({ from: THEIRS, to, direction: "inbound", segments, sentAt }) as const,

    /** Sweeps as pg_cron does each hour. */
    async sweep() {
      await stack().database`select one_number.sweep_message_counts()`;
    },

    awaitCounted: () =>
      waitUntil("every day is counted", async () => {
        const left = await stack()
          .database`select one_number.days_to_count_messages()`;
        return left.length === 0 ? true : undefined;
      }),

    /** The SMS of each organization by its name, of no organization under "", of the deleted ones, and of all. */
    async readSms() {
      const { info } = stack();
      const query = `from=${ago(8).slice(0, 10)}&to=${ago(-2).slice(0, 10)}`;
      const { body } = await request(info, `/admin/costs?${query}`, {
        headers: { apikey: info.secretKey },
      });
      const report = costReportSchema.parse(body);
      const {
        organizations,
        total,
        deletedOrganizations,
        withoutOrganization,
      } = report;
      return {
        of: Object.fromEntries(
          organizations.map((row) => [
            row.organizationName ?? "",
            row.sms?.quantity ?? null,
          ]),
        ),
        ofNone: withoutOrganization.sms?.quantity ?? null,
        total: total.sms?.quantity ?? null,
        deleted: deletedOrganizations.sms?.quantity ?? null,
        countedUntil: report.smsCountedUntil,
        amounts: [...organizations, withoutOrganization]
          .flatMap(({ sms }) => sms?.costs ?? []),
        totalAmounts: total.sms?.costs,
      };
    },
  };
}
