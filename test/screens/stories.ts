// The stories name themselves: a new one is looked at as soon as it is there.

interface Export {
  render?: (args: object, context: { canvasElement: HTMLElement }) => HTMLElement;
}
export interface Story {
  readonly name: string;
  draw(host: HTMLElement): void;
}

const files = import.meta.glob<Record<string, Export>>('../../stories/*.stories.ts', {
  eager: true,
});

export const stories: readonly Story[] = Object.entries(files).flatMap(([path, module]) =>
  Object.entries(module)
    .filter(([name]) => name !== 'default')
    .map(([name, { render }]) => ({
      name: `${path.replace(/^.*\/|\.stories\.ts$/g, '')}-${name}`,
      draw(host) {
        const made = render?.({}, { canvasElement: host });
        if (made && !made.isConnected) host.append(made);
      },
    })),
);
