import type { ComponentChildren } from "preact";
import { Button } from "../elements/button.tsx";
import { Problem } from "../elements/said.tsx";
import { describeError } from "./session/admin.ts";
import type { Loaded } from "./use-loaded.ts";

/** Shows what was read; before that, that it is being read; and beside it, why it could not be read again. */
export function Loading<Data>({ loaded, children }: {
  readonly loaded: Loaded<Data>;
  readonly children: (data: Data) => ComponentChildren;
}) {
  const { data, problem, reload } = loaded;
  return (
    <>
      {problem !== undefined && (
        <div class="notice">
          <Problem text={describeError(problem)} />
          <Button action={() => void reload()}>Try again</Button>
        </div>
      )}
      {data === undefined
        ? problem === undefined && <p class="quiet">One moment…</p>
        : children(data)}
    </>
  );
}
