/** The service that is assessed, in the officer's words. */
export interface Service {
  readonly name: string;
  readonly description: string;
}

/** Nothing is said of it yet. */
export const NO_SERVICE: Service = { name: '', description: '' };

/** Longest name and description, characters. */
export const SERVICE_LIMITS = { name: 120, description: 1000 } as const;
