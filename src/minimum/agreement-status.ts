/**
 * The states of an agreement, in the order in which it goes through them; an example stands beside the chain. One that has
 * ended follows the rules of one that is decided, and a proposal those of a draft.
 */
export const agreementStatuses = ['utkast', 'forslag', 'beslutad', 'upphord', 'exempel'] as const;

export type AgreementStatus = (typeof agreementStatuses)[number];

const DECIDED: ReadonlySet<unknown> = new Set<AgreementStatus>(['beslutad', 'upphord']);

/** The states in which an agreement has its registration number: it may be open in a draft alone. */
export const registeredStatuses: readonly AgreementStatus[] = agreementStatuses.filter((status) => status !== 'utkast');

/**
 * Whether an agreement has been decided, so that nothing in it is open: it is in force, or it has been.
 * @param status of an agreement or of a file, which may hold anything there
 */
export function isDecided(status: unknown): boolean {
  return DECIDED.has(status);
}

/** Whether an agreement has been in force and is no longer. */
export function hasEnded(status: unknown): boolean {
  return status === ('upphord' satisfies AgreementStatus);
}

/**
 * The status of an agreement: what is written, else by whether there is a date of decision.
 * @param status what the file says; a misspelt one is handed back as it is
 * @param decidedOn the date of decision, if any
 */
export function statusOf<S>(status: S | undefined, decidedOn: unknown): S | AgreementStatus {
  return status ?? (decidedOn === undefined ? 'utkast' : 'beslutad');
}
