import { readFileSync } from 'node:fs';
import type { Pair } from './network';

/** Networks of others, in the folder that SUMMITRY_DATA names; without it their tests are skipped. */
export const FOLDER = process.env.SUMMITRY_DATA;

const read = (file: string): string => readFileSync(`${FOLDER}/${file}`, 'utf8');

/** Rows of a CSV file, less its heading. */
const rows = (file: string): string[][] =>
  read(file)
    .trim()
    .split('\n')
    .slice(1)
    .map((line) =>
      [...line.matchAll(/"((?:[^"]|"")*)"|([^,]+)/g)].map(([, quoted, bare]) =>
        (quoted ?? bare ?? '').replaceAll('""', '"'),
      ),
    );

const plain = (file: string): Pair[] => rows(file).map(([a = '', b = '']) => [a, b]);

const signed = (file: string): Pair[] =>
  rows(file).map(([a = '', b = '', , sign]) => [a, b, { sign: sign === '1' ? 1 : -1 }]);

export const NETWORKS: Readonly<Record<string, () => Pair[]>> = {
  karate: () =>
    read('karate/karate.networkx.edgelist')
      .trim()
      .split('\n')
      .map((line) => line.split(' ').slice(0, 2) as unknown as Pair),
  dolphins: () => plain('dolphins/dolphins_edges.csv'),
  lesmis() {
    const { nodes, links } = JSON.parse(read('lesmis/miserables.bostock.json'));
    return links.map(({ source, target, value }: Record<string, number>) => [
      nodes[source!].name,
      nodes[target!].name,
      { strength: value! },
    ]);
  },
  women: () => plain('southern_women/southern_women_edges.csv'),
  tribes: () => signed('gama_tribes/tribes_edges.csv'),
  avatar: () => signed('avatar_signed/avatar_edges.csv'),
};

/** Six ties of the powers before 1914 as manynet prints them (after Antal, Krapivsky and Redner 2006): codes, sign, years. */
export const powers = () =>
  rows('wwi_1872_1907/irps_wwi_partial.csv').map(([a = '', b = '', sign, begin, end]) => ({
    pair: [a, b] as const,
    sign: Number(sign),
    begin: Number(begin),
    end: Number(end),
  }));
