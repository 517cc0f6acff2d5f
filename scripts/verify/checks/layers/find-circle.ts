import type { Import } from "./read-imports.ts";

/** Files that import each other in a circle, from one file back to itself; empty without a circle. */
export function findCircle(imports: readonly Import[]): readonly string[] {
  const targets = new Map<string, string[]>();
  for (const { from, to } of imports) {
    targets.set(from, [...targets.get(from) ?? [], to]);
  }
  const seen = new Set<string>();
  const search = (file: string, way: readonly string[]): readonly string[] => {
    const start = way.indexOf(file);
    if (start >= 0) return [...way.slice(start), file];
    if (seen.has(file)) return [];
    seen.add(file);
    for (const target of targets.get(file) ?? []) {
      const circle = search(target, [...way, file]);
      if (circle.length > 0) return circle;
    }
    return [];
  };
  for (const file of targets.keys()) {
    const circle = search(file, []);
    if (circle.length > 0) return circle;
  }
  return [];
}
