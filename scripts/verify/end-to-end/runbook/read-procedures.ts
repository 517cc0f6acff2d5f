/** A command of a procedure. */
export interface RunbookCommand {
  readonly kind: "sh" | "sql";
  readonly text: string;
}

/** Each command's first words: a block may hold several commands, and a command several lines. */
const BEGINNING = /\n(?=(?:curl|export|git|npm|npx) )/;

/** The commands below each heading of a page, in order. */
export function readProcedures(
  page: string,
): ReadonlyMap<string, readonly RunbookCommand[]> {
  return new Map(
    page.split(/^#+ /m).map((section) => {
      const [title = ""] = section.split("\n", 1);
      return [title, commandsIn(section)];
    }),
  );
}

function commandsIn(section: string): readonly RunbookCommand[] {
  const blocks = section.matchAll(/^( *)```(sh|sql)\n([^]*?)^ *```$/gm);
  return [...blocks].flatMap((
    [, indent = "", language, code = ""],
  ): RunbookCommand[] => {
    const text = code.split("\n").map((line) => line.slice(indent.length))
      .join("\n").trim();
    return language === "sql"
      ? [{ kind: "sql", text }]
      : text.split(BEGINNING).map((text) => ({ kind: "sh", text }));
  });
}

/** Whether a command needs a hosted project: the tests of `npm run deploy` run such commands. */
export function needsHostedProject({ kind, text }: RunbookCommand): boolean {
  return kind === "sh" && /^(npx supabase |npm run deploy )/.test(text);
}
