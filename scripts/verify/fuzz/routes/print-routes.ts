// Run by Deno, with the environment of the functions: `print-routes.ts <folder of the error codes> <index.ts…>` loads the
// functions and prints the routes of their routers and the error codes, as JSON.
import { Hono } from "hono";
import { join } from "node:path";
import process from "node:process";
import { pathToFileURL } from "node:url";

const routers: Hono[] = [];
const { basePath } = Hono.prototype;
// Functions keep their routers to themselves; each begins with the function's name.
Object.defineProperty(Hono.prototype, "basePath", {
  value(this: Hono, path: string) {
    const router = basePath.call(this, path);
    routers.push(router);
    return router;
  },
});

const [folder = "", ...functions] = process.argv.slice(2);
const load = (file: string) => import(pathToFileURL(join(folder, file)).href);
const { errorCodes } = await load("error-codes.ts");
const { isForMembers } = await load("member-errors.ts");
for (const path of functions) await import(pathToFileURL(path).href);

console.log(JSON.stringify({
  errorCodes: [...errorCodes].map((
    [code, { status }],
  ) => [code, { status, isForMembers: isForMembers(code) }]),
  routes: routers.flatMap(({ routes }) => routes)
    .map(({ method, path }) => ({ method, path })),
}));
