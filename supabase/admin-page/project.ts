/** Put here by the build: an address of this page cannot name another project. */
declare const PROJECT: {
  readonly apiUrl: string;
  readonly publishableKey: string;
};

/** The project whose admins use this page. */
export const { apiUrl, publishableKey } = PROJECT;
