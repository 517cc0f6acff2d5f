/**
 * The environment of whatever a test starts: without colors, because tests compare what is printed. CI turns them on,
 * and Node itself warns where it is told both.
 */
export function plainEnvironment(): NodeJS.ProcessEnv {
  const { CI: _, FORCE_COLOR: __, ...inherited } = process.env;
  return { ...inherited, NO_COLOR: "1" };
}
