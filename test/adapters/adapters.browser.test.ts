import * as lit from 'lit';
import { createElement, StrictMode } from 'react';
import { createRoot, hydrateRoot } from 'react-dom/client';
import * as svelte from 'svelte';
import { createSubscriber as svelteReactivity } from 'svelte/reactivity';
import { afterEach, expect, test } from 'vitest';
import { createApp, createSSRApp, h, reactive } from 'vue';
import { beijingSummit, europeanAlliances } from '../../src/datasets';
import { createSelection } from '../../src/index';
import * as react from '../../src/react';
import { renderAllianceNetwork, renderPartnershipMatrix } from '../../src/static';
import * as vue from '../../src/vue';
import '../../src/elements';
import Matrix from './Chart.svelte';

let host: HTMLElement;
let leave = () => {};
afterEach(() => {
  leave();
  host.remove();
});

function place(html = ''): HTMLElement {
  host = document.createElement('div');
  host.innerHTML = html;
  document.body.append(host);
  return host;
}

interface Mounted {
  update(props: object): void;
  unmount(): void;
}
type Props = Parameters<typeof react.PartnershipMatrix>[0];

/** The same component by each framework. */
const FRAMEWORKS: Record<string, (target: HTMLElement, props: Props) => Mounted> = {
  react(target, props) {
    const root = createRoot(target);
    const draw = (next: object) =>
      root.render(
        createElement(
          StrictMode,
          null,
          createElement(react.PartnershipMatrix, { className: 'mine', ...(next as Props) }),
        ),
      );
    draw(props);
    return { update: draw, unmount: () => root.unmount() };
  },
  vue(target, props) {
    const state = reactive({ props: props as object });
    const app = createApp({
      render: () => h(vue.PartnershipMatrix, { class: 'mine', ...(state.props as Props) }),
    });
    app.mount(target);
    return {
      update(next) {
        state.props = next;
      },
      unmount: () => app.unmount(),
    };
  },
  svelte(target, props) {
    const state = svelteState(props);
    const made = svelte.mount(Matrix, { target, props: state.props });
    svelte.flushSync();
    return { update: state.set, unmount: () => void svelte.unmount(made) };
  },
};

/** Svelte reads properties by accessors; a store tells it of changes. */
function svelteState(first: object) {
  const subscribers = new Set<() => void>();
  let now = first;
  const subscribe = svelteReactivity((update) => {
    subscribers.add(update);
    return () => subscribers.delete(update);
  });
  return {
    props: {
      get props() {
        subscribe();
        return now;
      },
    },
    set(next: object) {
      now = next;
      for (const update of subscribers) update();
      svelte.flushSync();
    },
  };
}

test.for(Object.keys(FRAMEWORKS))(
  '%s: draws, follows its properties, tells and leaves',
  async (name) => {
    const mount = FRAMEWORKS[name] as (typeof FRAMEWORKS)[string];
    const selection = createSelection();
    const told: string[] = [];
    const onSelect = ({ keys }: { keys: readonly string[] }) => told.push(keys.join());
    const target = place();
    const props = { data: beijingSummit, selection, onSelect, title: 'One' };
    const mounted = mount(target, props);
    leave = () => mounted.unmount();
    const figures = () => target.querySelectorAll('.mine > [data-chart=matrix]').length;
    const heading = () => target.querySelector('h2')?.textContent;
    await expect.poll(figures).toBe(1);
    expect(heading()).toBe('One');
    selection.set({ selected: new Set(['actor:china'] as const) });
    expect(told).toEqual(['actor:china']);
    const { title: _, ...rest } = props;
    mounted.update({ ...rest, data: europeanAlliances, onSelect: () => told.push('new') });
    await expect.poll(heading).toMatch(/1907/);
    selection.clear();
    expect(told).toEqual(['actor:china', 'new']);
    expect(figures()).toBe(1);
    leave();
    leave = () => {};
    await expect.poll(figures).toBe(0);
    expect(target.textContent).toBe('');
  },
);

const spots = (root: Element) =>
  [...root.querySelectorAll('path[data-part=node]')].map(
    (one) => `${one.getAttribute('data-key')} ${one.getAttribute('transform')}`,
  );

test('react takes over what a server drew, and no node moves', async () => {
  const options = { data: beijingSummit, width: 660 };
  const target = place(`<div>${renderAllianceNetwork(options)}</div>`);
  const served = target.querySelector('svg') as Element;
  const before = spots(served);
  const errors: unknown[] = [];
  const root = hydrateRoot(target, createElement(react.AllianceNetwork, options), {
    onRecoverableError: (error) => errors.push(error),
  });
  leave = () => root.unmount();
  await expect.poll(() => target.querySelector('[data-chart=network] svg')).not.toBeNull();
  expect(errors).toEqual([]);
  expect(target.contains(served)).toBe(false);
  expect(before.length).toBeGreaterThan(4);
  expect(spots(target.querySelector('.summitry-stage') as Element)).toEqual(before);
});

test('vue takes over what a server drew', async () => {
  const options = { data: beijingSummit, width: 660 };
  const target = place(`<div>${renderPartnershipMatrix(options)}</div>`);
  const app = createSSRApp({ render: () => h(vue.PartnershipMatrix, options) });
  app.mount(target);
  leave = () => app.unmount();
  await expect.poll(() => target.querySelectorAll('[data-chart=matrix]').length).toBe(1);
  expect(target.querySelectorAll(':scope > div > *').length).toBe(1);
});

const ELEMENTS: Record<string, (target: HTMLElement, props: object, hear: () => void) => void> = {
  lit(target, props, hear) {
    const { data, heading } = props as { data: unknown; heading: string };
    lit.render(
      lit.html`<partnership-matrix heading=${heading} .data=${data} @chartselect=${hear}></partnership-matrix>`,
      target,
    );
    leave = () => lit.render(lit.nothing, target);
  },
  react(target, props, onchartselect) {
    const root = createRoot(target);
    root.render(createElement('partnership-matrix', { ...props, onchartselect }));
    leave = () => root.unmount();
  },
  vue(target, props, onChartselect) {
    const app = createApp({ render: () => h('partnership-matrix', { ...props, onChartselect }) });
    app.mount(target);
    leave = () => app.unmount();
  },
};

test.for(Object.keys(ELEMENTS))('%s: an element of HTML takes data and tells', async (name) => {
  let told = 0;
  const target = place();
  ELEMENTS[name]?.(target, { data: beijingSummit, heading: 'Pairs' }, () => {
    told++;
  });
  const matrix = () => target.querySelector('partnership-matrix');
  await expect.poll(() => matrix()?.shadowRoot?.querySelector('h2')?.textContent).toBe('Pairs');
  matrix()?.selection.set({ selected: new Set(['actor:china'] as const) });
  expect(told).toBe(1);
  leave();
  leave = () => {};
  await expect.poll(matrix).toBeNull();
});
