import {
  createElement,
  type ReactElement,
  type Ref,
  useEffect,
  useRef,
  useSyncExternalStore,
} from 'react';
import { type Binding, bind, type ChartProps, type Kind } from '../adapters/binding';
import { CHARTS } from '../adapters/charts';
import type { Chart, ChartOptions } from '../chart/options';

/** Options of the chart, listeners such as `onSelect`, and what its element has. */
export type ReactChartProps<O extends ChartOptions> = ChartProps<O> & {
  readonly className?: string;
  /** The chart, once it stands. */
  readonly chartRef?: Ref<Chart<O>>;
};

export type ChartComponent<O extends ChartOptions> = (props: ReactChartProps<O>) => ReactElement;

function give<T>(ref: Ref<T> | undefined, value: T | null): void {
  if (typeof ref === 'function') ref(value);
  else if (ref) ref.current = value;
}

const never = () => () => {};

/** Whether this is drawn on a server, or taken over from there: the same answer for as long as the component lives. */
const useServed = () =>
  useRef(
    useSyncExternalStore(
      never,
      () => false,
      () => true,
    ),
  ).current;

function component<O extends ChartOptions>(
  name: string,
  { create, render }: Kind<O>,
): ChartComponent<O> {
  function Component({ className, chartRef, ...rest }: ReactChartProps<O>): ReactElement {
    const props = rest as unknown as ChartProps<O>;
    const host = useRef<HTMLDivElement>(null);
    const bound = useRef<Binding<O>>(null);
    const first = useRef(props);
    first.current = props;
    const handle = useRef(chartRef);
    handle.current = chartRef;
    useEffect(() => {
      const made = bind(create, host.current!, first.current);
      bound.current = made;
      give(handle.current, made.chart);
      return () => {
        give(handle.current, null);
        made.destroy();
        bound.current = null;
      };
    }, []);
    useEffect(() => bound.current?.update(props));
    // A page that takes over keeps what the server drew until the chart stands in its place.
    const __html = typeof document === 'undefined' ? render(props) : '';
    const served = useServed()
      ? { suppressHydrationWarning: true, dangerouslySetInnerHTML: { __html } }
      : {};
    return createElement('div', { ref: host, className, ...served });
  }
  return Object.assign(Component, { displayName: name });
}

export const AllianceNetwork = component('AllianceNetwork', CHARTS.network);
export const EventTimeline = component('EventTimeline', CHARTS.timeline);
export const PartnershipMatrix = component('PartnershipMatrix', CHARTS.matrix);
export const SummitryStory = component('SummitryStory', CHARTS.story);
