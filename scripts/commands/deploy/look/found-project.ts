/** What was found out about a project, without changing it. */
export interface FoundProject {
  /** As the dashboard shows it. */
  readonly name: string;
  readonly keys: ProjectKeys;
  /** Its functions' names. */
  readonly functions: readonly string[];
  /** SHA-256 of each variable of its functions, in hexadecimal, by name. */
  readonly secretDigests: ReadonlyMap<string, string>;
  readonly database: FoundDatabase;
  /** Whose address the first admin's is. */
  readonly firstAdmin: "admin" | "user" | "nobody";
  /** Null when Auth does not tell. */
  readonly auth: AuthSettings | null;
}

/** The project's own API keys. */
export interface ProjectKeys {
  /** A new secret key, or the legacy one of service_role. */
  readonly secret: string;
  readonly publishable: string;
  /** For the reader: "secret key "default"". */
  readonly description: string;
}

/** A migration that the CLI applied. */
export interface AppliedMigration {
  readonly version: string;
  readonly name: string;
  /** MD5 of its statements, without blanks and semicolons. */
  readonly digest: string;
}

/** What a database has. */
export interface FoundDatabase {
  /** Whether our schema is there. */
  readonly isOurs: boolean;
  readonly hasOrganizations: boolean;
  /** The CLI's history, in order. */
  readonly history: readonly AppliedMigration[];
  readonly missingExtensions: readonly string[];
  /** Null where it is not there yet. */
  readonly pgcryptoSchema: string | null;
  /** SHA-256 of each of our Vault secrets, by name. */
  readonly vaultDigests: ReadonlyMap<string, string>;
}

/** The settings of Auth that decide who gets an account, and so who can make the founder pay. */
export interface AuthSettings {
  readonly isSignUpOpen: boolean;
  readonly confirmsEmail: boolean;
  readonly allowsAnonymous: boolean;
}
