import { copyLink, isLinked } from './copy-link';
import { reachWords } from './english-reach';
import type { MenuItem } from './menu';
import type { Plot } from './plot';
import type { PlotContext } from './plot-context';
import type { Format } from './save';
import { within } from './words';

const FORMATS: readonly Format[] = ['SVG', 'PNG', 'CSV', 'JSON', 'HTML'];

/** Entries of a menu by which readers take what they see with them: as a link, or as a file, whose code loads then. */
export function takings(context: PlotContext, { plan }: Plot): readonly MenuItem[] {
  const words = reachWords(context.words);
  const { name } = plan;
  async function keep(format: Format): Promise<void> {
    const code = await import('./save').catch(() => null);
    if (!code || context.signal.aborted) {
      if (!code) context.missed('export');
      return;
    }
    const file = code.fileName(context.figure().title, name, format);
    const made = await code.save(context, name, format, file);
    if (!context.signal.aborted)
      context.say(words[made ? 'saved' : 'notSaved'](within(file, context.words)));
  }
  const linked = isLinked(context);
  return [
    {
      label: words.copyLink,
      rule: true,
      off: !linked,
      hint: linked ? '' : words.noLinks,
      run: () => void copyLink(context, words).then(context.say),
    },
    ...[...FORMATS, ...(name === 'network' ? (['GEXF'] as const) : [])].map((format, i) => ({
      label: words.saveAs(format),
      rule: !i,
      off: false,
      run: () => void keep(format),
    })),
  ];
}
