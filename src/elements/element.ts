import { EVENT_NAMES } from '../chart/event-names';
import type { Chart, ChartOptions } from '../chart/options';
import { adoptStyles } from '../chart/sheet';
import type { Dataset, DatasetInput } from '../model/records';
import type { Selection } from '../model/selection';
import { type Attributes, optionsOf } from './attributes';
import { sayError } from './failure';
import { type Group, groupOf } from './link';
import { load } from './source';

/** A chart as an element of HTML. Attributes say what is simple, properties the rest; a property wins. */
export interface ChartElement<O extends ChartOptions = ChartOptions> extends HTMLElement {
  /** Records, or a dataset made of them; `null` = that of `src`. */
  data: DatasetInput | Dataset | null;
  /** Options of the chart that have no attribute, or win over theirs. */
  options: Partial<O>;
  /** Shared with all that are linked. */
  selection: Selection;
  /** The chart, once there are data. */
  readonly chart: Chart<O> | null;
}

/** Detail of the event `charterror`. */
export interface ChartError {
  readonly message: string;
}

const PROPERTIES = ['data', 'options', 'selection'] as const;

const STYLES = ':host{display:block}:host([hidden]){display:none}[role=alert]{margin:0}';

type Create = (host: HTMLElement, options: ChartOptions) => Chart;

/**
 * A class of elements that show what `create` makes. It tells its page by events that bubble: `chart` and the name of the
 * chart's own, such as `chartselect`, whose `detail` is what the chart tells; `charterror` where it shows nothing.
 */
export function chartElement(create: Create, attributes: Attributes): CustomElementConstructor {
  return class extends HTMLElement {
    static readonly observedAttributes = [...Object.keys(attributes), 'src', 'link', 'id'];
    readonly #host: HTMLElement;
    readonly #alert: HTMLElement;
    #data: ChartElement['data'] = null;
    #loaded: DatasetInput | null = null;
    #options: Partial<ChartOptions> = {};
    #given: Selection | null = null;
    #group: Group | null = null;
    #chart: Chart | null = null;
    #drawn: Record<string, unknown> = {};
    #queued = false;
    #loading: AbortController | null = null;

    constructor() {
      super();
      const shadow = this.attachShadow({ mode: 'open' });
      this.#host = this.ownerDocument.createElement('div');
      this.#alert = this.ownerDocument.createElement('p');
      this.#alert.setAttribute('role', 'alert');
      this.#alert.hidden = true;
      shadow.append(this.#alert, this.#host);
      adoptStyles(this.#host, STYLES, new AbortController().signal);
    }

    connectedCallback() {
      // What was set before the element was defined hides the accessors.
      for (const name of PROPERTIES) {
        if (!Object.hasOwn(this, name)) continue;
        const value = this[name];
        delete this[name];
        Object.assign(this, { [name]: value });
      }
      this.#join();
      if (!this.#data && !this.#loaded) this.#load();
      this.#queue();
    }

    disconnectedCallback() {
      // Moved within the page, it is back by then.
      queueMicrotask(() => {
        if (!this.isConnected) this.#clear();
      });
    }

    attributeChangedCallback(name: string) {
      if (!this.isConnected) return;
      if (name === 'src') this.#load();
      else if (name === 'link' || name === 'id') this.#join();
      this.#queue();
    }

    get data() {
      return this.#data;
    }
    set data(data: ChartElement['data']) {
      this.#data = data ?? null;
      this.#queue();
    }
    get options() {
      return this.#options;
    }
    set options(options: Partial<ChartOptions>) {
      this.#options = options ?? {};
      this.#queue();
    }
    get selection() {
      this.#group ??= groupOf(this);
      return this.#group.selection;
    }
    set selection(selection: Selection) {
      this.#given = selection;
      this.#group ??= groupOf(this);
      this.#share(this.#group);
      this.relinked();
    }
    get chart() {
      return this.#chart;
    }
    relinked() {
      this.#queue();
    }

    #join() {
      // One without a name keeps the group that it has.
      const named = this.id || this.getAttribute('link');
      const next = named || !this.#group ? groupOf(this) : this.#group;
      this.#group?.members.delete(this);
      this.#group = next;
      next.members.add(this);
      this.#share(next);
    }

    /** A selection that was handed in is that of all who are linked. */
    #share(group: Group) {
      if (!this.#given || group.selection === this.#given) return;
      group.selection = this.#given;
      for (const member of group.members) member.relinked();
    }

    #load() {
      this.#loading?.abort();
      this.#loaded = null;
      const src = this.getAttribute('src');
      if (!src) return;
      this.#loading = new AbortController();
      const { signal } = this.#loading;
      this.#host.setAttribute('aria-busy', 'true');
      load(src, this.ownerDocument.baseURI, signal).then(
        (input) => {
          if (signal.aborted) return;
          this.#loaded = input;
          this.#host.removeAttribute('aria-busy');
          this.#queue();
        },
        (error: unknown) => {
          if (!signal.aborted) this.#fail(error);
        },
      );
    }

    /** All that is set in one go is one change. */
    #queue() {
      if (this.#queued) return;
      this.#queued = true;
      queueMicrotask(() => {
        this.#queued = false;
        if (this.isConnected) this.#draw();
      });
    }

    #draw() {
      const data = this.#data ?? this.#loaded;
      if (!data) {
        if (!this.hasAttribute('src')) this.#undraw();
        return;
      }
      const wanted: Record<string, unknown> = {
        ...optionsOf(this, attributes),
        ...this.#options,
        data,
        selection: this.selection,
      };
      const gone = Object.keys(this.#drawn).filter((name) => !Object.hasOwn(wanted, name));
      const change = { ...Object.fromEntries(gone.map((name) => [name, undefined])), ...wanted };
      try {
        if (this.#chart) this.#chart.update(change as Partial<ChartOptions>);
        else this.#create(wanted as unknown as ChartOptions);
        this.#drawn = wanted;
        this.#alert.hidden = true;
      } catch (error) {
        this.#fail(error);
      }
    }

    #create(options: ChartOptions) {
      const chart = create(this.#host, options);
      this.#chart = chart;
      for (const type of EVENT_NAMES)
        chart.on(type, (detail) => this.#tell(`chart${type}`, detail));
    }

    #tell(type: string, detail: unknown) {
      this.dispatchEvent(new CustomEvent(type, { detail, bubbles: true, composed: true }));
    }

    #fail(error: unknown) {
      this.#host.removeAttribute('aria-busy');
      const { messages, locale = messages?.locale } = this.#options;
      const message = sayError(error, locale ?? this.getAttribute('locale') ?? undefined);
      this.#alert.textContent = message;
      this.#alert.hidden = false;
      this.#tell('charterror', { message } satisfies ChartError);
    }

    #clear() {
      this.#loading?.abort();
      this.#group?.members.delete(this);
      this.#undraw();
    }

    #undraw() {
      this.#chart?.destroy();
      this.#chart = null;
      this.#drawn = {};
    }
  };
}
