/** What ends the command with one line on stderr. */
export interface Fault {
  readonly fault: string;
  readonly code: number;
}

/** Exit codes: all went well; the data or a file are at fault; the command was wrong. */
export const EXIT = { fine: 0, data: 1, usage: 2 } as const;

export const fault = (message: string, code: number = EXIT.data): Fault => ({
  fault: message,
  code,
});

/** The fault that was thrown, or what another error says in one line. */
export function faultOf(error: unknown): Fault {
  if (typeof error === 'object' && error !== null && 'fault' in error) return error as Fault;
  const message = error instanceof Error ? error.message : String(error);
  const isUsage = error instanceof RangeError || error instanceof TypeError;
  return fault(message.split('\n')[0]!, isUsage ? EXIT.usage : EXIT.data);
}
