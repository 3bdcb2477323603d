import type { StoryObj } from '@storybook/html-vite';

type Drawn = { destroy(): void };
type Example = (host: HTMLElement) => Drawn;

const drawn = new WeakMap<HTMLElement, Drawn>();

/** A story that draws an example in the page; its docs show the example's first line and its whole source. */
export function stage(example: Example, source: string, play?: StoryObj['play']): StoryObj {
  const said = source.slice(source.indexOf(' ') + 1, source.indexOf('\n'));
  return {
    render: (_, { canvasElement }) => {
      drawn.get(canvasElement)?.destroy();
      // A chart takes width and styles from where it stands, so its host is in the page first.
      const host = document.createElement('div');
      canvasElement.append(host);
      drawn.set(canvasElement, example(host));
      return host;
    },
    parameters: { source, docs: { description: { story: said } } },
    ...(play && { play }),
  };
}
