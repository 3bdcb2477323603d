import type { Meta, StoryObj } from '@storybook/html-vite';
import { expect, userEvent, waitFor } from 'storybook/test';
import yourData from '../examples/your-data';
import yourDataSource from '../examples/your-data?raw';
import { one } from './hand';
import { stage } from './stage';

export default { title: 'Your data' } satisfies Meta;

const GEXF = `<gexf xmlns="http://gexf.net/1.3"><graph mode="dynamic" timeformat="date"><nodes>
<node id="ann" label="Ann"/><node id="bob" label="Bob"/><node id="cid" label="Cid"/></nodes><edges>
<edge source="ann" target="bob" start="1904-04-08"/><edge source="bob" target="cid" weight="-2"/></edges></graph></gexf>`;
const BROKEN = 'source,target,sign\nAnn,Bob,1\nBob,,1\nAnn,Cid,maybe\n';

function drop(canvas: HTMLElement, name: string, content: string): void {
  const dataTransfer = new DataTransfer();
  dataTransfer.items.add(new File([content], name));
  const options = { bubbles: true, cancelable: true, dataTransfer };
  const zone = one(canvas, '[data-part=drop]');
  zone.dispatchEvent(new DragEvent('dragover', options));
  expect(zone).toHaveAttribute('data-over');
  zone.dispatchEvent(new DragEvent('drop', options));
}

const said = (canvas: HTMLElement, words: RegExp) =>
  waitFor(() => expect(one(canvas, '[role=status]')).toHaveTextContent(words), { timeout: 10_000 });

export const DropAFile: StoryObj = stage(
  yourData,
  yourDataSource,
  async ({ canvasElement: canvas }) => {
    await userEvent.tab();
    expect(document.activeElement).toBe(one(canvas, 'input[type=file]'));
    drop(canvas, 'three.gexf', GEXF);
    await said(canvas, /^three\.gexf: 3 actors, 2 relations, 0 events\.$/);
    for (const name of ['network', 'timeline', 'matrix']) one(canvas, `[data-chart=${name}]`);
    expect(one(canvas, '[data-part=issues-of-file]')).not.toBeVisible();

    drop(canvas, 'broken.csv', BROKEN);
    await said(canvas, /^broken\.csv: 3 actors, 2 relations/);
    const issues = one(canvas, '[data-part=issues-of-file]');
    expect(issues).toBeVisible();
    expect(issues).toHaveTextContent(/line 3, column target/);
    expect(issues).toHaveTextContent(/line 4, column sign.*maybe/);
    expect(one(canvas, 'h2')).toBeVisible();
    const names = [...one(canvas, '[data-part=exports]').children].map((made) => made.textContent);
    for (const name of ['JSON', 'CSV of relations', 'GEXF for Gephi', 'SVG'])
      expect(names).toContain(name);

    drop(canvas, 'notes.pdf', '%PDF-1.7 not for charts');
    await said(canvas, /^Nothing in notes\.pdf can be drawn/);
    expect(one(canvas, '[data-part=exports]')).not.toBeVisible();

    await userEvent.click(
      [...canvas.querySelectorAll('summary')].find((made) => made.textContent === 'Or paste')!,
    );
    const area = one(canvas, 'textarea') as HTMLTextAreaElement;
    await userEvent.click(area);
    await userEvent.paste('source,target\nAnn,Bob\n');
    await userEvent.tab();
    await userEvent.keyboard('{Enter}');
    await said(canvas, /^pasted: 2 actors, 1 relation, 0 events\.$/);
  },
);
