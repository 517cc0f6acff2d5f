import { checkSteps } from "./check-steps.ts";
import {
  chaosStep,
  functionStep,
  fuzzStep,
  node,
  pgtapStep,
  scriptSteps,
  type Step,
} from "./step.ts";
import {
  isForAll,
  leaveOutImportedSuites,
  listTestFiles,
  type TestFiles,
} from "./test-files.ts";

/** The parts of `npm test`, the quick ones first: each promise is tested once or, with `all`, in every way. */
export async function testSteps(
  root: string,
  { all }: { readonly all: boolean },
): Promise<readonly Step[]> {
  const { functions, scripts } = await listTestFiles(root);
  const checked = checkSteps(root).flatMap(({ args }) => args);
  // A suite of a file that is left to --all is left to it, too: alone, it would start a stack of its own.
  const left = (await leaveOutImportedSuites(root, scripts)).filter((file) =>
    !checked.includes(file) && (all || !isForAll(file))
  );
  return [
    {
      name: "check",
      about: "what npm run check says of the sources",
      ...node("scripts/check.ts"),
    },
    {
      name: "database",
      about: "the advisors, the generated types",
      ...node("scripts/verify/checks/database.ts"),
    },
    functionStep(root, functions),
    pgtapStep(17),
    ...all ? [pgtapStep(15)] : [],
    ...await scriptSteps(root, left),
    ...all ? [fuzzStep()] : [],
    all
      ? chaosStep("every attack on purchases and releases")
      : chaosStep("an attack of each kind on purchases and releases", "--few"),
  ];
}

/** The steps that run the chosen files, and no others. */
export async function chosenSteps(
  root: string,
  { pgtap, functions, scripts }: TestFiles,
  { all }: { readonly all: boolean },
): Promise<readonly Step[]> {
  return [
    ...functions.length > 0 ? [functionStep(root, functions)] : [],
    ...pgtap.length > 0 ? [pgtapStep(17, pgtap)] : [],
    ...all && pgtap.length > 0 ? [pgtapStep(15, pgtap)] : [],
    ...await scriptSteps(root, scripts),
  ];
}
