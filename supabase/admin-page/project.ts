/** Set by the build (scripts/local/admin-page/build-admin-page.ts): an address of this page cannot name another project. */
declare const PROJECT: {
  readonly apiUrl: string;
  readonly publishableKey: string;
};

/** The project whose admins use this page. */
export const { apiUrl, publishableKey } = PROJECT;
