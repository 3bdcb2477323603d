/** Options after a change; `null` where it changes nothing. `undefined` takes an option back to its default. */
export function changed<O extends object>(options: O, change: Partial<O>): O | null {
  const next = { ...options };
  let touched = false;
  for (const [name, value] of Object.entries(change)) {
    const field = name as keyof O;
    if (Object.is(next[field], value)) continue;
    touched = true;
    if (value === undefined) delete next[field];
    else next[field] = value as O[keyof O];
  }
  return touched ? next : null;
}
