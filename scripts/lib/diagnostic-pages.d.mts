/** The text of every page by its path below docs/diagnostics. */
export function diagnosticPages(): Promise<Map<string, string>>;
