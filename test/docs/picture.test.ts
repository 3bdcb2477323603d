import { expect, it } from 'vitest';
import { beijingSummit } from '../../src/datasets';
import { renderStory } from '../../src/static';

it('the README shows what the package draws today', async () => {
  const svg = renderStory({ data: beijingSummit, width: 1100 });
  await expect(svg).toMatchFileSnapshot('../../docs/summit.svg');
});
