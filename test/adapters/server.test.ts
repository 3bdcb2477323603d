import { createElement } from 'react';
import { renderToString } from 'react-dom/server';
import { expect, test } from 'vitest';
import { createSSRApp, h } from 'vue';
import { renderToString as renderVue } from 'vue/server-renderer';
import { beijingSummit } from '../../src/datasets';
import * as react from '../../src/react';
import { renderPartnershipMatrix } from '../../src/static';
import * as vue from '../../src/vue';

const options = { data: beijingSummit, width: 510, title: 'On a server' };

test('a server draws the picture that a page without scripts shows', async () => {
  const svg = renderPartnershipMatrix(options);
  const listeners = { onSelect: () => {} };
  expect(renderToString(createElement(react.PartnershipMatrix, { ...options, ...listeners }))).toBe(
    `<div>${svg}</div>`,
  );
  const app = createSSRApp({
    render: () => h(vue.PartnershipMatrix, { ...options, ...listeners }),
  });
  expect(await renderVue(app)).toBe(`<div>${svg}</div>`);
});
