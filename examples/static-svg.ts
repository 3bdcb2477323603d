// SVG text made without a page, as a server would: the bytes that `chart.toSVG()` gives in a browser.
import { beijingSummit } from 'summitry/datasets';
import { renderStory } from 'summitry/static';

export default (host: HTMLElement) => {
  const svg = renderStory({ data: beijingSummit, width: 660 });
  const picture = new DOMParser().parseFromString(svg, 'image/svg+xml').documentElement;
  host.append(document.importNode(picture, true));
  return { toSVG: () => svg, destroy: () => host.replaceChildren() };
};
