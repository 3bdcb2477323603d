import type { Key } from '../model/key';
import type { Graph } from './graph';

const { imul } = Math;

/** FNV-1a. */
function hash(key: Key): number {
  let a = 0x811c9dc5;
  for (let i = 0; i < key.length; i++) a = imul(a ^ key.charCodeAt(i), 0x01000193);
  return stirred(a);
}

function stirred(a: number): number {
  let b = imul(a ^ (a >>> 16), 0x85ebca6b);
  b = imul(b ^ (b >>> 13), 0xc2b2ae35);
  return b ^ (b >>> 16);
}

/** By node: 32 bits of whom it is tied to and how (co-operative, opposed, as a member), whatever their order. */
export function tieDigests({ nodes, links, blocs }: Graph<unknown, unknown>): Uint32Array {
  const names = nodes.map(({ key }) => hash(key));
  const sums = new Uint32Array(nodes.length);
  const add = (a: number, b: number, kind: number) => {
    sums[a]! += stirred(names[b]! + kind);
    sums[b]! += stirred(names[a]! + kind);
  };
  for (const { a, b, opposed } of links) add(a, b, opposed ? 1 : 0);
  for (const { node, members } of blocs)
    for (const member of members) if (member !== node) add(node, member, 2);
  return sums;
}
