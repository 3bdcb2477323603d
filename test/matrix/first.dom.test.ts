// @vitest-environment jsdom
import { expect, it, vi } from 'vitest';
import { createPartnershipMatrix } from '../../src/matrix/chart';
import { matrixKind } from '../../src/matrix/kind';
import { createDataset } from '../../src/model/dataset';
import { ring } from './fixture';

const frame = () => new Promise((done) => requestAnimationFrame(done));

it('the first picture of many rows is whole, so it is made once', async () => {
  const scene = vi.spyOn(matrixKind, 'scene');
  const host = document.body.appendChild(document.createElement('div'));
  const data = createDataset(ring(70));
  const chart = createPartnershipMatrix(host, { data, width: 660 });
  expect(scene).toHaveBeenCalledTimes(1);
  expect(scene.mock.results[0]!.value).toHaveProperty('crowded', true);
  for (let n = 0; n < 4; n++) await frame();
  expect(scene).toHaveBeenCalledTimes(1);
  chart.destroy();
  scene.mockRestore();
});
