// @ts-types="./http.d.ts"
export { STATUS_CODE } from "@std/http/status.js";
