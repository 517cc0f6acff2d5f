import type { FunctionVersion, Project } from "./project.ts";

/** The projects that an account can see, and the bundles that were uploaded without being made active. */
export class Account {
  readonly #projects: Map<string, Project>;
  readonly #bundles = new Map<string, FunctionVersion>();

  constructor(projects: readonly Project[]) {
    this.#projects = new Map(
      projects.map((project) => [project.ref, project]),
    );
  }

  projects(): Project[] {
    return [...this.#projects.values()];
  }

  find(ref: string): Project | undefined {
    return this.#projects.get(ref);
  }

  /** Keeps a bundle until it is made active. */
  keepBundle(bundle: FunctionVersion): void {
    this.#bundles.set(`${bundle.id}:${bundle.version}`, bundle);
  }

  takeBundle(id: string, version: number): FunctionVersion | undefined {
    const key = `${id}:${version}`;
    const bundle = this.#bundles.get(key);
    this.#bundles.delete(key);
    return bundle;
  }
}

/** Makes a version of a function the one that runs. */
export function activate(project: Project, version: FunctionVersion): void {
  const others = project.functions.filter(({ slug }) => slug !== version.slug);
  project.functions = [...others, version];
}
