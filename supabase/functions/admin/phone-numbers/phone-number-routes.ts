import type { Hono } from "hono";
import type { CallerClient } from "../../_shared/database/caller-client.ts";
import type { Tables } from "../../_shared/database/database.types.ts";
import { ApiError } from "../../_shared/http/api-error.ts";
import type { AdminDeps } from "../admin-deps.ts";
import { requireAdmin } from "../require-admin.ts";
import { activatePhoneNumber } from "../../_shared/activation/activate-phone-number.ts";
import type { ActivationCheck } from "../../_shared/activation/activation-checks.ts";
import { createAdminActivationBook } from "./admin-activation-book.ts";
import { parseActivation } from "./parse-activation.ts";
import { importPhoneNumber, parseImport } from "./import-phone-number.ts";
import { phoneNumberRecordJson } from "./phone-number-record-json.ts";
import { writeOffPhoneNumber } from "./write-off-phone-number.ts";
import {
  changePhoneNumber,
  parseConfirmation,
  releasePhoneNumber,
} from "./release-phone-number.ts";

/** An action on a number: `POST /admin/phone-numbers/{number}/{name of the action}`. */
interface Action {
  /** The message that is logged after the action. */
  readonly done: string;
  /** 200 unless the action goes on after the answer. */
  readonly status?: 202;
  readonly run: (
    client: CallerClient,
    phoneNumber: string,
    body: string,
  ) => Promise<{
    readonly number: Tables<"phone_number_records">;
    /** The checks of the id, where it was verified. */
    readonly checks?: readonly ActivationCheck[];
  }>;
}

function actionsOf(
  { elevenLabs, openTwilio, project }: AdminDeps,
): Readonly<Record<string, Action>> {
  return {
    activate: {
      done: "Phone number activated",
      run: (client, phoneNumber, body) => {
        const { replace, ...wanted } = parseActivation(body);
        const number = { phoneNumber, replace };
        const book = createAdminActivationBook(client, number);
        return activatePhoneNumber(book, elevenLabs, wanted);
      },
    },
    import: {
      done: "Phone number imported and activated",
      run: (client, phoneNumber, body) => {
        parseImport(body);
        return importPhoneNumber(
          client,
          { elevenLabs, project },
          phoneNumber,
        );
      },
    },
    release: {
      done: "Phone number to be given back now",
      status: 202,
      run: (client, phoneNumber, body) => {
        const { confirm } = parseConfirmation(body);
        return releasePhoneNumber(client, phoneNumber, confirm);
      },
    },
    "write-off": {
      done: "Phone number written off: Twilio does not have it any more",
      run: (client, phoneNumber, body) => {
        const { confirm } = parseConfirmation(body);
        const deps = { openTwilio, project };
        return writeOffPhoneNumber(client, deps, phoneNumber, confirm);
      },
    },
    keep: {
      done: "Phone number kept",
      run: (client, phoneNumber) =>
        changePhoneNumber(client, "keep_phone_number", phoneNumber),
    },
    suspend: {
      done: "Phone number suspended",
      run: (client, phoneNumber) =>
        changePhoneNumber(client, "suspend_phone_number", phoneNumber),
    },
    resume: {
      done: "Phone number resumed",
      run: (client, phoneNumber) =>
        changePhoneNumber(client, "resume_phone_number", phoneNumber),
    },
  };
}

/** The actions on a number. A repeated call gets the same answer. */
export function addPhoneNumberRoutes(router: Hono, deps: AdminDeps): void {
  const { dataApi, logger } = deps;
  for (const [name, action] of Object.entries(actionsOf(deps))) {
    const path = `/phone-numbers/:phoneNumber/${name}` as const;
    router.post(path, async ({ req, json }) => {
      const client = await requireAdmin(req.raw, dataApi);
      const phoneNumber = parsePhoneNumber(req.param("phoneNumber"));
      const body = await req.text();
      const { number, checks } = await action.run(client, phoneNumber, body);
      logger.info(action.done, {
        phoneNumber: number.phone_number,
        organizationId: number.organization_id,
        ...(checks && { verification: number.elevenlabs_verification }),
      });
      const answer = {
        ...phoneNumberRecordJson(number),
        ...(checks && { checks }),
      };
      return json(answer, action.status ?? 200);
    });
  }
}

/**
 * Reads a phone number from a path, in E.164. The plus sign may be there, encoded as %2B (decoded by the router), turned
 * into a space on the way, or missing.
 *
 * @throws {ApiError} 400 `INVALID_PHONE_NUMBER`
 */
export function parsePhoneNumber(text: string): string {
  const digits = text.trim().replace(/^\+/, "");
  if (!/^[1-9]\d{6,14}$/.test(digits)) {
    throw new ApiError(
      "INVALID_PHONE_NUMBER",
      `"${text}" is not a phone number in E.164, such as +16041234567`,
    );
  }
  return `+${digits}`;
}
