/** How sure a report is; drawn as texture, everywhere. */
export type Certainty = 'confirmed' | 'expected' | 'hinted';

/** Co-operative, mixed, opposed; `null` = not known. */
export type Sign = 1 | 0 | -1 | null;

export type ActorKind = 'state' | 'person' | 'company' | 'organization' | 'bloc' | (string & {});

/** Shape of a type's mark; the first five are those of the default types. */
export type ShapeName =
  | 'triangle'
  | 'square'
  | 'circle'
  | 'diamond'
  | 'cross'
  | 'pentagon'
  | 'star'
  | 'hexagon';
