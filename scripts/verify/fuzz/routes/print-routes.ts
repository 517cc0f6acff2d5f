// Run by Deno, with the environment of the functions: `print-routes.ts <error codes> <index.ts…>` loads the functions and
// prints the routes of their routers and the error codes, as JSON.
import { Hono } from "hono";
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

const [codes = "", ...functions] = process.argv.slice(2);
const { errorCodes } = await import(pathToFileURL(codes).href);
for (const path of functions) await import(pathToFileURL(path).href);

console.log(JSON.stringify({
  errorCodes: [...errorCodes],
  routes: routers.flatMap(({ routes }) => routes)
    .map(({ method, path }) => ({ method, path })),
}));
