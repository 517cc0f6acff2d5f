import { z } from "zod";
import type { FunctionVersion } from "../state/project.ts";
import { ManagementError } from "./management-error.ts";

/** What is bundled on the server's side may have 5 MB. */
const maximalBytes = 5_000_000;

const metadataSchema = z.object({
  entrypoint_path: z.string(),
  import_map_path: z.string().optional(),
  verify_jwt: z.boolean().default(true),
  name: z.string().optional(),
});

const slugPattern = /^[A-Za-z][A-Za-z0-9_-]*$/;

function parseMetadata(text: unknown) {
  try {
    return metadataSchema.parse(JSON.parse(String(text)));
  } catch {
    throw new ManagementError(400, "metadata: Invalid input");
  }
}

/** Reads the form with a function's metadata and files; throws as the Management API refuses. */
export async function readUpload(
  request: Request,
  slug: string | undefined,
): Promise<
  Pick<
    FunctionVersion,
    | "slug"
    | "name"
    | "verify_jwt"
    | "entrypoint_path"
    | "import_map_path"
    | "files"
  >
> {
  const form = await request.formData();
  const metadata = parseMetadata(form.get("metadata"));
  const name = slug ?? metadata.name ?? "";
  if (!slugPattern.test(name)) {
    throw new ManagementError(400, "slug: Invalid input");
  }
  const uploaded = form.getAll("file").filter((part) => part instanceof File);
  const bytes = uploaded.reduce((sum, { size }) => sum + size, 0);
  if (bytes > maximalBytes) {
    throw new ManagementError(413, "request entity too large");
  }
  const files = await Promise.all(uploaded.map(async (file) => ({
    path: file.name,
    content: Buffer.from(await file.arrayBuffer()).toString("base64"),
  })));
  const { entrypoint_path, import_map_path, verify_jwt } = metadata;
  if (!files.some(({ path }) => path === entrypoint_path)) {
    const message = `Entrypoint path does not exist - ${entrypoint_path}`;
    throw new ManagementError(400, message);
  }
  return {
    slug: name,
    name: metadata.name ?? name,
    verify_jwt,
    entrypoint_path,
    import_map_path: import_map_path || null,
    files,
  };
}
