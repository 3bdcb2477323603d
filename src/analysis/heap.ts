/** Smallest first; of equals the lower item, so that what comes out does not hang on what went in first. */
export function createHeap() {
  const costs: number[] = [];
  const items: number[] = [];
  const isBefore = (i: number, j: number) =>
    costs[i]! < costs[j]! || (costs[i] === costs[j] && items[i]! < items[j]!);
  const swap = (i: number, j: number) => {
    for (const list of [costs, items]) [list[i], list[j]] = [list[j]!, list[i]!];
  };
  return {
    push(cost: number, item: number): void {
      let at = costs.push(cost) - 1;
      items.push(item);
      for (let up = (at - 1) >> 1; at > 0 && isBefore(at, up); up = (at - 1) >> 1) {
        swap(at, up);
        at = up;
      }
    },
    /** The item, or −1 where there is none. */
    pop(): number {
      if (!items.length) return -1;
      swap(0, items.length - 1);
      costs.pop();
      const item = items.pop()!;
      for (let at = 0; ; ) {
        let low = at;
        for (const down of [2 * at + 1, 2 * at + 2])
          if (down < items.length && isBefore(down, low)) low = down;
        if (low === at) return item;
        swap(at, low);
        at = low;
      }
    },
  };
}
