import type { Sign } from '../model/vocabulary';

/** The 20 roots of CAMEO, the code of GDELT and ICEWS (Schrodt 2012), in short. */
const ROOTS = [
  'Public statement',
  'Appeal',
  'Intent to cooperate',
  'Consultation',
  'Diplomatic cooperation',
  'Material cooperation',
  'Aid',
  'Yielding',
  'Investigation',
  'Demand',
  'Disapproval',
  'Rejection',
  'Threat',
  'Protest',
  'Show of force',
  'Reduction of relations',
  'Coercion',
  'Assault',
  'Fight',
  'Mass violence',
] as const;

export interface CameoClass {
  readonly type: string;
  readonly label: string;
  readonly sign: Sign;
}

/** The four classes of GDELT's QuadClass: roots 1–5, 6–8, 9–13 and 14–20. */
export const QUAD: readonly CameoClass[] = [
  { type: 'verbal-cooperation', label: 'Verbal cooperation', sign: 1 },
  { type: 'material-cooperation', label: 'Material cooperation', sign: 1 },
  { type: 'verbal-conflict', label: 'Verbal conflict', sign: -1 },
  { type: 'material-conflict', label: 'Material conflict', sign: -1 },
];

/** 1 to 20 of a code such as `040` or `1823`; 0 where it is none. Leading zeros count. */
export function rootOf(code: string): number {
  const root = Number(code.slice(0, 2));
  return code.length >= 2 && root >= 1 && root <= 20 ? root : 0;
}

export const rootLabel = (root: number): string => ROOTS[root - 1] ?? 'Event';

/** Place in `QUAD`. */
export const quadOf = (root: number): number => (root < 6 ? 0 : root < 9 ? 1 : root < 14 ? 2 : 3);
