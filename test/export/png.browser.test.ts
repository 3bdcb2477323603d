import { expect, test } from 'vitest';
import { beijingSummit } from '../../src/datasets';
import { toPNG } from '../../src/export';
import { renderAllianceNetwork } from '../../src/static';

const svg = renderAllianceNetwork({ data: beijingSummit, width: 330 });

test('an SVG as PNG at a scale, with its colours', async () => {
  for (const scale of [1, 4]) {
    const blob = await toPNG(svg, { scale });
    expect(blob.type).toBe('image/png');
    const image = await createImageBitmap(blob);
    expect(image.width).toBe(330 * scale);
    const canvas = new OffscreenCanvas(1, 1).getContext('2d')!;
    canvas.drawImage(image, 0, 0);
    // #fbfaf7, the paper.
    expect([...canvas.getImageData(0, 0, 1, 1).data]).toEqual([251, 250, 247, 255]);
  }
});

test('what cannot be drawn is said', async () => {
  await expect(toPNG(svg, { scale: 9 })).rejects.toThrow('scale must be from 1 to 4, got 9');
  await expect(toPNG('<p>')).rejects.toThrow(TypeError);
  const wide = '<svg xmlns="http://www.w3.org/2000/svg" width="9000" height="9"></svg>';
  await expect(toPNG(wide)).rejects.toThrow('smaller scale');
});
