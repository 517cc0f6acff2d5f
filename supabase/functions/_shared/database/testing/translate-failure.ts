import { type DataApiFailure, fromDataApi } from "../database-error.ts";

/** The answer to a client when the Data API fails so. */
export function translateFailure(failure: DataApiFailure) {
  const { status, code, message } = fromDataApi(failure);
  return { status, code, message };
}
