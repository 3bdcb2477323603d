import { EVENT_NAMES } from '../chart/event-names';
import type { Chart, ChartEvents, ChartOptions } from '../chart/options';

/** A listener for each event of a chart, as a property: `onSelect`, `onReady` … */
export type Listeners = {
  readonly [T in keyof ChartEvents as `on${Capitalize<T>}`]?: (event: ChartEvents[T]) => void;
};

/** What a component takes: the chart's options and listeners of its events. */
export type ChartProps<O extends ChartOptions> = O & Listeners;

/** A chart that follows a component's properties. */
export interface Binding<O extends ChartOptions> {
  readonly chart: Chart<O>;
  update(props: ChartProps<O>): void;
  destroy(): void;
}

/** What makes a chart in a page, and what draws it without one. */
export interface Kind<O extends ChartOptions> {
  readonly create: (host: HTMLElement, options: O) => Chart<O>;
  readonly render: (options: O) => string;
}

const listenerOf = (type: string) => `on${type[0]!.toUpperCase()}${type.slice(1)}`;
const LISTENERS = new Set(EVENT_NAMES.map(listenerOf));

/** Draws a chart in a host, in place of what a server wrote there, and keeps it as the properties say. */
export function bind<O extends ChartOptions>(
  create: Kind<O>['create'],
  host: HTMLElement,
  props: ChartProps<O>,
): Binding<O> {
  let given = props;
  let options = optionsOf(props);
  host.replaceChildren();
  const chart = create(host, options);
  for (const type of EVENT_NAMES)
    chart.on(type, (event) => {
      (given as Record<string, unknown> as Record<string, (event: unknown) => void>)[
        listenerOf(type)
      ]?.(event);
    });
  return {
    chart,
    update(next) {
      given = next;
      const before = options;
      options = optionsOf(next);
      // What is no longer said goes back to its default.
      const gone = Object.keys(before).filter((name) => !Object.hasOwn(options, name));
      chart.update({ ...Object.fromEntries(gone.map((name) => [name, undefined])), ...options });
    },
    destroy: () => chart.destroy(),
  };
}

function optionsOf<O extends ChartOptions>(props: ChartProps<O>): O {
  return Object.fromEntries(Object.entries(props).filter(([name]) => !LISTENERS.has(name))) as O;
}
