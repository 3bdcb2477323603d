import {
  camelize,
  createStaticVNode,
  defineComponent,
  type FunctionalComponent,
  h,
  onBeforeUnmount,
  onMounted,
  onUpdated,
  shallowRef,
  toRaw,
} from 'vue';
import { type Binding, bind, type ChartProps, type Kind } from '../adapters/binding';
import { CHARTS } from '../adapters/charts';
import type { ChartOptions } from '../chart/options';

/** Options of the chart and listeners such as `@select`; attributes of its element stand beside them. */
export type ChartComponent<O extends ChartOptions> = FunctionalComponent<ChartProps<O>>;

const OF_ELEMENT = /^(class|style|id|data-.*|aria-.*)$/;

function component<O extends ChartOptions>(
  name: string,
  { create, render }: Kind<O>,
): ChartComponent<O> {
  const made = defineComponent({
    name,
    inheritAttrs: false,
    setup(_, { attrs, expose }) {
      const host = shallowRef<HTMLElement>();
      let bound: Binding<O> | null = null;
      const entries = (ofElement: boolean) =>
        Object.entries(attrs).filter(([key]) => OF_ELEMENT.test(key) === ofElement);
      // Charts compare what they are given by identity: they read what lies behind a proxy.
      const props = () =>
        Object.fromEntries(
          entries(false).map(([key, value]) => [camelize(key), toRaw(value)]),
        ) as unknown as ChartProps<O>;
      onMounted(() => {
        bound = bind(create, host.value!, props());
      });
      onUpdated(() => bound?.update(props()));
      onBeforeUnmount(() => {
        bound?.destroy();
        bound = null;
      });
      expose({ chart: () => bound?.chart ?? null });
      return () => {
        // Named here, so that a change of any is heard.
        const given = props();
        const served = typeof document === 'undefined' ? [createStaticVNode(render(given), 1)] : [];
        return h('div', { ref: host, ...Object.fromEntries(entries(true)) }, served);
      };
    },
  });
  return made as unknown as ChartComponent<O>;
}

export const AllianceNetwork = component('AllianceNetwork', CHARTS.network);
export const EventTimeline = component('EventTimeline', CHARTS.timeline);
export const PartnershipMatrix = component('PartnershipMatrix', CHARTS.matrix);
export const SummitryStory = component('SummitryStory', CHARTS.story);
