import { smtpUrl } from "../../../supabase/functions/_shared/mail/smtp-url.ts";
import type { SettingsFile } from "./settings/settings-file.ts";

const SECRET_NAME = /SECRET|TOKEN|KEY|PASSWORD|SMTP_URL|WEBHOOK_URL|HEARTBEAT/;

/** The secrets that no output may hold, as far as they are known. */
export class KnownSecrets {
  readonly #more = new Set<string>();
  #settings: SettingsFile | undefined;

  constructor(
    environment: Readonly<Record<string, string | undefined>>,
    dbUrl: string | undefined,
  ) {
    const password = dbUrl === undefined ? "" : new URL(dbUrl).password;
    for (
      const value of [
        environment.SUPABASE_ACCESS_TOKEN,
        environment.SUPABASE_DB_PASSWORD,
        environment.PGPASSWORD,
        password,
        decodeURIComponent(password),
      ]
    ) {
      if (value) this.#more.add(value);
    }
  }

  add(secret: string): void {
    this.#more.add(secret);
  }

  /** Watches settings, which change. */
  watch(settings: SettingsFile): void {
    this.#settings = settings;
  }

  all(): readonly string[] {
    const settings = Object.entries(this.#settings?.all() ?? {})
      .filter(([name]) => SECRET_NAME.test(name))
      .map(([, value]) => value);
    const passwords = settings.flatMap((value) =>
      smtpUrl.safeParse(value).data?.auth?.pass ?? []
    );
    return [...this.#more, ...settings, ...passwords];
  }
}
