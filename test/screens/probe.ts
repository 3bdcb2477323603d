import axe from 'axe-core';

/** What must hold in every mode, as a list of what does not. */

const shown = (node: Element) =>
  node.checkVisibility({ visibilityProperty: true, opacityProperty: false });

/** Elements with words of their own. */
function speaking(host: Element): Element[] {
  return [...host.querySelectorAll('*')].filter(
    (node) =>
      !node.closest('.summitry-said') &&
      [...node.childNodes].some((child) => child.nodeType === 3 && child.textContent?.trim()) &&
      shown(node),
  );
}

const name = (node: Element) =>
  `${node.tagName.toLowerCase()} "${(node.textContent ?? '').trim().slice(0, 40)}"`;

/** Words that are too small, px: the size in the style times what a viewBox or a transform makes of it. */
export function small(host: Element, least = 12): string[] {
  return speaking(host)
    .filter((node) => {
      const matrix = node instanceof SVGGraphicsElement ? node.getScreenCTM() : null;
      const scale = matrix ? Math.sqrt(Math.abs(matrix.a * matrix.d - matrix.b * matrix.c)) : 1;
      return Number.parseFloat(getComputedStyle(node).fontSize) * scale < least - 0.1;
    })
    .map((node) => `under ${least} px: ${name(node)}`);
}

/** The nearest ancestor that cuts what is outside it, and by how much it may be left, px. */
function frameOf(node: Element): { box: DOMRect; margin: number } | 'scrolled' | null {
  for (let up = node.parentElement; up; up = up.parentElement) {
    const { overflowX, overflowY, overflowClipMargin } = getComputedStyle(up);
    if (overflowX === 'auto') return 'scrolled';
    if (overflowX !== 'visible' || overflowY !== 'visible')
      return {
        box: up.getBoundingClientRect(),
        margin: Number.parseFloat(overflowClipMargin) || 0,
      };
  }
  return null;
}

/** Words of which a part is cut off by what holds them, or that leave the page. */
export function cut(host: Element, width: number): string[] {
  return speaking(host).flatMap((node) => {
    const frame = frameOf(node);
    const range = node.ownerDocument.createRange();
    range.selectNodeContents(node);
    const box =
      node instanceof SVGElement ? node.getBoundingClientRect() : range.getBoundingClientRect();
    if (box.width === 0 || frame === 'scrolled') return [];
    const out = frame && {
      left: frame.box.left - frame.margin - box.left,
      right: box.right - frame.box.right - frame.margin,
      top: frame.box.top - frame.margin - box.top,
      bottom: box.bottom - frame.box.bottom - frame.margin,
    };
    const worst = Math.max(
      ...Object.values(out ?? {}),
      box.right + scrollX - width,
      -box.left - scrollX,
    );
    return worst > 1 ? [`cut by ${worst.toFixed(0)} px: ${name(node)}`] : [];
  });
}

/** A page that has to be scrolled sideways. */
export function sideways(width: number): string[] {
  const { scrollWidth } = document.documentElement;
  return scrollWidth > width ? [`the page is ${scrollWidth} px wide, not ${width}`] : [];
}

/** Buttons, links and items smaller than 24 px, unless words stand around them. */
export function untouchable(host: Element): string[] {
  return [
    ...host.querySelectorAll(
      '.summitry :is(button, summary, [role=treeitem], [role=option], [role=slider])',
    ),
  ]
    .filter(shown)
    .filter((node) => {
      const { width, height } = node.getBoundingClientRect();
      return (
        width > 0 && Math.min(width, height) < 23.9 && getComputedStyle(node).display !== 'inline'
      );
    })
    .map(
      (node) => `${node.clientWidth} by ${node.clientHeight} px: ${node.ariaLabel ?? name(node)}`,
    );
}

/** Chart marks that are dimmed below a share of their paint (the strip under the plots is a ground), and grounds in the focus colour that drown what is on them. */
export function dim(host: Element, least: number): string[] {
  return [...host.querySelectorAll('svg *:not([data-part=ring], .summitry-strip *)')].flatMap(
    (node) => {
      let seen = 1;
      for (let up: Element | null = node; up && up !== host; up = up.parentElement)
        seen *= Number(getComputedStyle(up).opacity);
      const wash = node.matches('[opacity][fill*=focus]');
      if (wash ? seen < 0.3 : seen >= least - 0.001) return [];
      return [
        `opacity ${seen}: ${node.getAttribute('data-part')} ${node.getAttribute('data-key')}`,
      ];
    },
  );
}

/** Paints of marks that are none of the system's own. */
export function foreign(host: HTMLElement): string[] {
  const probe = host.appendChild(document.createElement('i'));
  const own = new Set(
    ['Canvas', 'CanvasText', 'GrayText', 'Highlight'].map((color) => {
      probe.style.color = color;
      return getComputedStyle(probe).color;
    }),
  );
  probe.remove();
  const painted = [
    ...host.querySelectorAll('.summitry svg :is(path,line,circle,rect,text,polygon)'),
  ];
  return painted.flatMap((node) => {
    const { fill, stroke } = getComputedStyle(node);
    return [fill, stroke]
      .filter((paint) => paint !== 'none' && !own.has(paint))
      .map((paint) => `${paint}: ${node.tagName} ${node.getAttribute('data-part')}`);
  });
}

/** What must not be, or must be, on paper. */
export function paper(host: Element): string[] {
  const faults: string[] = [];
  for (const node of host.querySelectorAll('.summitry')) {
    const ground = getComputedStyle(node).backgroundColor;
    if (ground !== 'rgb(255, 255, 255)') faults.push(`ground ${ground}`);
  }
  const gone =
    '.summitry-tools, .summitry-bar button, [data-story]>.summitry-lead>p, .summitry details, .summitry-card';
  for (const node of host.querySelectorAll(gone))
    if (shown(node)) faults.push(`seen: ${name(node)}`);
  for (const link of host.querySelectorAll<HTMLAnchorElement>('.summitry a')) {
    if (!getComputedStyle(link, '::after').content.includes(link.getAttribute('href') ?? '?'))
      faults.push(`no address: ${name(link)}`);
  }
  for (const panel of host.querySelectorAll('.summitry-panel, .summitry-stage')) {
    if (getComputedStyle(panel).breakInside !== 'avoid') faults.push('a chart may be split');
  }
  for (const bitmap of host.querySelectorAll('.summitry-stage canvas')) {
    const stage = bitmap.closest('.summitry-stage') as Element;
    const [has, needs] = [stage, bitmap].map((node) => node.getBoundingClientRect().height);
    if ((has ?? 0) + 20 < (needs ?? 0)) faults.push(`${needs} px of canvas on ${has} px`);
  }
  return faults;
}

/** Dashes of all lines, in order. */
export const dashes = (host: Element) =>
  [...host.querySelectorAll('svg [stroke-dasharray]')].map(
    (node) => getComputedStyle(node).strokeDasharray,
  );

export async function violations(host: HTMLElement): Promise<string[]> {
  const found = await axe.run(host, { resultTypes: ['violations'] });
  return found.violations.map(
    ({ id, nodes }) => `${id}: ${nodes[0]?.html.slice(0, 120)} ${nodes[0]?.failureSummary}`,
  );
}
