// @ts-types="./async.d.ts"
export { deadline } from "@std/async/deadline.js";
