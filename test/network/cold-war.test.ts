import { describe, expect, it } from 'vitest';
import { coldWarBlocs } from '../../src/datasets/cold-war-blocs';
import { EMPTY_STATE } from '../../src/model/store';
import { networkKind } from '../../src/network/kind';
import { discs, gap, lines, make, meet, texts, WIDTHS } from './stage';

const DAYS = ['1949-12-31', '1968-12-31', '1999-12-31'];

describe.each(WIDTHS)('two blocs at a plot of %i px', (width) => {
  const { dataset, stage } = make(coldWarBlocs, width);

  describe.each(DAYS)('on %s', (day) => {
    const scene = networkKind.scene({ ...stage, state: { ...EMPTY_STATE, asOf: Date.parse(day) } });
    const written = texts(scene);

    it('has no label on another, on a mark, on a line or out of the plot', () => {
      const found: string[] = [];
      written.forEach((text, i) => {
        for (const other of written.slice(i + 1))
          if (meet(text, other)) found.push(`${text.text} on ${other.text}`);
        for (const disc of discs(scene))
          if (gap(text, disc.x, disc.y) < disc.r) found.push(`${text.text} on ${disc.id}`);
        for (const line of lines(scene))
          if (line.points.some(([x, y]) => gap(text, x, y) < line.half))
            found.push(`${text.text} on ${line.id}`);
        const { height } = stage.size;
        if (text.x < 0 || text.y < 0 || text.x + text.width > width + 0.01)
          found.push(`${text.text} beside the plot`);
        if (text.y + text.height > height + 0.01) found.push(`${text.text} under the plot`);
      });
      expect(found).toEqual([]);
    });

    it('names the actors: all where there is room, and most on a phone', () => {
      const named = new Set(written.map(({ key }) => key));
      const missing = dataset.actors.filter(({ key }) => !named.has(key));
      expect(missing.length).toBeLessThanOrEqual(width < 400 ? 3 : 0);
    });

    it('fills the plot', () => {
      const ys = [
        ...written.flatMap(({ y, height }) => [y, y + height]),
        ...discs(scene).flatMap(({ y, r }) => [y - r, y + r]),
      ];
      expect((Math.max(...ys) - Math.min(...ys)) / stage.size.height).toBeGreaterThanOrEqual(0.8);
    });
  });

  it('parts the two blocs: no member lies nearer to the middle of the other one', () => {
    const { keys, x, y } = stage.layout;
    const then = dataset.at('1989-01-01');
    const places = (bloc: `actor:${string}`) =>
      then
        .membersOf(bloc)
        .map(({ key }) => [x[keys.indexOf(key)]!, y[keys.indexOf(key)]!] as const);
    const middle = (of: readonly (readonly [number, number])[]) =>
      [0, 1].map((axis) => of.reduce((sum, at) => sum + at[axis]!, 0) / of.length);
    const [nato, pact] = [places('actor:nato'), places('actor:warsaw-pact')];
    const far = ([px, py]: readonly [number, number], [mx, my]: readonly number[]) =>
      (px - mx!) * (px - mx!) + (py - my!) * (py - my!);
    const strays = [
      ...nato.filter((at) => far(at, middle(nato)) > far(at, middle(pact))),
      ...pact.filter((at) => far(at, middle(pact)) > far(at, middle(nato))),
    ];
    expect(strays.length).toBeLessThanOrEqual(1);
  });
});
