/** A value in a message: short, and never a reason to fail. */
export function show(value: unknown): string {
  if (typeof value === 'string') {
    return `"${value.length > 40 ? `${value.slice(0, 40)}…` : value}"`;
  }
  if (Array.isArray(value)) return 'an array';
  return value && /^[of]/.test(typeof value) ? `a ${typeof value}` : String(value);
}
