import type { Issue } from '../model/records';
import type { SelectionState } from '../model/selection';
import type { ChartEvents } from './options';

type Listeners = { [T in keyof ChartEvents]: Set<(event: ChartEvents[T]) => void> };

/** The listeners of one chart. */
export interface Emitter {
  on<T extends keyof ChartEvents>(type: T, listener: (event: ChartEvents[T]) => void): () => void;
  emit<T extends keyof ChartEvents>(type: T, event: ChartEvents[T]): void;
  /** Tells which parts of the selection changed. */
  changed(state: SelectionState, before: SelectionState): void;
  /** Tells of faults of the data, where there are some. */
  faults(issues: readonly Issue[]): void;
  /** Tells of code that was to be loaded on use and cannot be had. */
  missed(path: string): void;
  clear(): void;
}

export function createEmitter(): Emitter {
  const all: Listeners = {
    highlight: new Set(),
    select: new Set(),
    filter: new Set(),
    period: new Set(),
    open: new Set(),
    collapse: new Set(),
    invalid: new Set(),
    progress: new Set(),
    ready: new Set(),
  };
  const emitter: Emitter = {
    on(type, listener) {
      if (!Object.hasOwn(all, type))
        throw new TypeError(`chart.on: no event ${JSON.stringify(type)}`);
      all[type].add(listener);
      return () => void all[type].delete(listener);
    },
    emit(type, event) {
      for (const listener of [...all[type]]) listener(event);
    },
    changed(state, before) {
      if (state.highlight !== before.highlight) emitter.emit('highlight', { key: state.highlight });
      if (state.selected !== before.selected) emitter.emit('select', { keys: [...state.selected] });
      if (state.filter !== before.filter) emitter.emit('filter', { filter: state.filter });
      if (state.period !== before.period) emitter.emit('period', { period: state.period });
    },
    faults(issues) {
      if (issues.length) emitter.emit('invalid', { issues });
    },
    missed(path) {
      const message = 'could not be loaded; it is tried again when next needed';
      emitter.faults([{ path, message, severity: 'warning' }]);
    },
    clear() {
      for (const listeners of Object.values(all)) listeners.clear();
    },
  };
  return emitter;
}
