import type { Moments } from './moments';
import type { Tree } from './tree';

/** Pairs of cells, two numbers each; grows as needed. */
export interface PairList {
  pairs: Int32Array;
  length: number;
}

const list = (): PairList => ({ pairs: new Int32Array(1 << 12), length: 0 });

function add(to: PairList, a: number, b: number): void {
  if (to.length + 2 > to.pairs.length) {
    const wider = new Int32Array(to.pairs.length * 2);
    wider.set(to.pairs);
    to.pairs = wider;
  }
  to.pairs[to.length++] = a;
  to.pairs[to.length++] = b;
}

/**
 * Sorts all pairs of nodes, by cells: two cells whose distance exceeds the sum of their reaches act as wholes (`far`);
 * leaves nearer than that node by node (`near`).
 */
export function pairsOf(
  tree: Tree,
  { midX, midY, reach }: Moments,
  theta: number,
  farthest: number,
) {
  const far = list();
  const near = list();
  const stack = list();
  const { leaf } = tree;

  function within(c: number): void {
    if (c >= leaf) add(near, c, c);
    else {
      add(stack, 2 * c, 2 * c);
      add(stack, 2 * c + 1, 2 * c + 1);
      add(stack, 2 * c, 2 * c + 1);
    }
  }
  function between(a: number, b: number): void {
    const dx = midX[a]! - midX[b]!;
    const dy = midY[a]! - midY[b]!;
    const s = reach[a]! + reach[b]!;
    const d2 = dx * dx + dy * dy;
    const most = farthest + s;
    if (d2 > most * most) return;
    if (s * s < theta * theta * d2) add(far, a, b);
    else if (a >= leaf && b >= leaf) add(near, a, b);
    else if (b >= leaf || (a < leaf && reach[a]! > reach[b]!)) {
      add(stack, 2 * a, b);
      add(stack, 2 * a + 1, b);
    } else {
      add(stack, a, 2 * b);
      add(stack, a, 2 * b + 1);
    }
  }
  return {
    far,
    near,
    begin(): void {
      far.length = near.length = stack.length = 0;
      add(stack, 1, 1);
    },
    /** Looks at `most` pairs at most; whether more are left. */
    look(most: number): boolean {
      while (stack.length && most-- > 0) {
        stack.length -= 2;
        const [a, b] = [stack.pairs[stack.length]!, stack.pairs[stack.length + 1]!];
        if (a === b) within(a);
        else between(a, b);
      }
      return stack.length > 0;
    },
  };
}
