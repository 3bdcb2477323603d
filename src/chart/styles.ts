import { MUTED_OPACITY } from '../scene/attributes';
import { TOKENS } from '../scene/theme';

const tokens = Object.entries(TOKENS)
  .map(([name, [light, dark]]) => `--summitry-${name}:light-dark(${light},${dark})`)
  .join(';');

/**
 * The charts' stylesheet. Everything hangs on `.summitry`; colours are custom properties, so that a page can set
 * its own. Logical properties throughout; the 4 px grid of the figure's frame is the one `figureScene` draws.
 * What is loaded later brings its own: `card-styles.ts`, `period-styles.ts`.
 */
export const STYLES = `
.summitry{${tokens};color-scheme:light dark;display:block;position:relative;box-sizing:border-box;margin:0;padding:0 20px 8px;background:var(--summitry-paper);color:var(--summitry-ink);font-family:system-ui,-apple-system,"Segoe UI",Roboto,"Noto Sans","DejaVu Sans",sans-serif;font-size:14px;line-height:1.4;font-variant-numeric:tabular-nums;text-align:left;text-rendering:geometricPrecision;overflow-wrap:anywhere}
.summitry[dir=rtl]{text-align:right}
.summitry :is(h2,h3,h4,p,dd,td,th,li,caption,strong,button,.summitry-bar>span){unicode-bidi:plaintext}
.summitry[data-theme=light]{color-scheme:light}
.summitry[data-theme=dark]{color-scheme:dark}
.summitry[data-narrow]{padding-inline:16px}
.summitry *{box-sizing:border-box}
.summitry :where(h2,h3,p,figure,dl,dd,ul,ol){margin:0;padding:0;font-size:inherit;font-weight:inherit}
.summitry-tag{width:36px;height:4px;background:var(--summitry-ink);margin-block-end:4px}
.summitry h2{font-size:20px;font-weight:700;line-height:1.2;text-wrap:balance}
.summitry[data-narrow] h2{font-size:18px}
.summitry-subtitle{margin-block-start:4px;color:var(--summitry-secondary)}
.summitry-legend{display:flex;flex-wrap:wrap;gap:0 28px;margin-block:12px;padding-block-end:12px;border-block-end:1px solid var(--summitry-rule)}
.summitry-legend>div{display:flex;flex-wrap:wrap;gap:0 16px}
.summitry-entry{display:inline-flex;align-items:center;gap:6px;min-height:24px;padding:0;border:0;background:none;color:var(--summitry-secondary);font:inherit;font-size:12px;font-weight:500;line-height:1.2}
button.summitry-entry{cursor:pointer;border-radius:4px}
button.summitry-entry:hover{outline:1px solid var(--summitry-control);outline-offset:3px}
.summitry-entry[aria-pressed=false]{text-decoration:line-through;color:var(--summitry-muted)}
.summitry-entry[aria-pressed=false] svg,.summitry-entry svg[data-absent]{opacity:.35}
.summitry-entry[data-absent]{visibility:hidden}
.summitry-entry>span{display:grid}
[data-spare]::after{content:attr(data-spare);height:0;overflow:hidden;visibility:hidden}
.summitry svg{display:block;overflow:visible;flex:none}
.summitry svg svg{overflow:hidden}
.summitry-lead{display:grid;align-items:center;min-height:28px;margin-block-end:8px}
.summitry-lead>*{grid-area:1/1}
.summitry-summary{color:var(--summitry-secondary);font-size:12px}
.summitry-top+.summitry-summary{min-height:2lh}
.summitry-bar{display:flex;align-items:center;gap:8px;min-height:28px;padding-inline:10px 4px;border-radius:4px;background:color-mix(in srgb,var(--summitry-focus) 12%,var(--summitry-paper));font-size:12px}
.summitry-bar>span{flex:1}
.summitry-bar button,.summitry-tools button,.summitry-card button{min-height:24px;min-width:24px;padding:0 6px;border:0;border-radius:4px;background:none;color:var(--summitry-ink);font:inherit;font-size:12px;font-weight:600;cursor:pointer}
.summitry-bar button,.summitry-card button.summitry-go{color:var(--summitry-focus)}
.summitry-tools button{color:var(--summitry-muted)}
.summitry-tools button:hover,.summitry-card button:hover{background:var(--summitry-band)}
.summitry-tools button[aria-disabled=true]{opacity:.4;cursor:default;background:none}
.summitry [hidden],.summitry-lead>[data-off]{display:none}
.summitry-lead>[data-off]{display:block;visibility:hidden}
.summitry-row{display:flex;gap:32px;align-items:flex-start}
.summitry-row+.summitry-row{margin-block-start:24px}
.summitry-panel{position:relative;flex:none}
.summitry-top{display:flex;flex-wrap:wrap;align-items:center;gap:0 8px;min-height:24px}
.summitry-top h3{flex:1 0 auto;font-size:12px;font-weight:600;color:var(--summitry-muted)}
.summitry-top>.summitry-lead{flex:1 1 240px}
.summitry-tools{display:flex;margin-inline-start:auto}
.summitry-stage{position:relative;margin-block-start:8px;overflow:clip;overflow-clip-margin:8px;touch-action:pan-y;user-select:none;-webkit-user-select:none}
.summitry-stage>svg{position:absolute;left:0;top:0}
.summitry-overview{float:inline-end;margin:8px 0 0;border:1px solid var(--summitry-rule);border-radius:4px;color:var(--summitry-muted);touch-action:none;cursor:pointer;overflow:hidden}
.summitry :has(>.summitry-overview:not([hidden])){display:flow-root}
.summitry-progress{position:absolute;inset:0 0 auto;display:grid;gap:4px;padding:4px 0;background:var(--summitry-paper);color:var(--summitry-secondary);font-size:12px}
.summitry-progress>div{height:6px;background:var(--summitry-rule);forced-color-adjust:none}
.summitry-fill{height:6px;width:0;background:var(--summitry-focus)}
.summitry-stage>svg.summitry-lasso{width:100%;height:100%;pointer-events:none;z-index:1}
.summitry-lasso path{fill:color-mix(in srgb,var(--summitry-ink) 8%,transparent);stroke:var(--summitry-ink);stroke-width:1.5;stroke-linejoin:round}
.summitry-tools button[aria-pressed=true]{background:var(--summitry-focus);color:var(--summitry-paper)}
.summitry-proxies,.summitry-proxies *{pointer-events:none}
.summitry-proxies table,.summitry-proxies tbody,.summitry-proxies tr,.summitry-proxies [role=group]{display:contents}
.summitry-proxies :is([role=treeitem],[role=option],td,th){position:absolute;display:block;padding:0;border-radius:4px}
.summitry-proxies :focus{outline:none}
.summitry-proxies :focus-visible,.summitry :is(button,a,summary,input,[tabindex]):focus-visible{outline:2px solid var(--summitry-focus);outline-offset:2px;box-shadow:0 0 0 6px var(--summitry-paper)}
.summitry-proxies :focus-visible{box-shadow:none;outline-offset:1px}
.summitry svg text[data-emphasis=active]{fill:var(--summitry-focus)}
.summitry svg:not([data-many]) *{transition:opacity .2s ease-out}
@media (prefers-contrast:no-preference) and (forced-colors:none){.summitry svg[data-many] [opacity="${MUTED_OPACITY}"]{opacity:1;fill-opacity:${MUTED_OPACITY};stroke-opacity:${MUTED_OPACITY}}}
.summitry-time{margin-block-start:12px;font-size:12px;color:var(--summitry-secondary)}
.summitry-time:empty{min-height:128.8px}
.summitry details{margin-block-start:8px;font-size:12px;color:var(--summitry-muted)}
.summitry summary{display:inline-block;min-height:24px;line-height:24px;cursor:pointer;font-weight:500}
.summitry-scroll{overflow:auto;max-height:320px;max-width:100%}
.summitry-scroll table{border-collapse:collapse;color:var(--summitry-ink)}
.summitry-scroll caption{text-align:inherit;padding-block:4px;color:var(--summitry-muted)}
.summitry-scroll :is(td,th){padding-block:4px;padding-inline:0 12px;border-block-end:1px solid var(--summitry-rule);text-align:inherit;vertical-align:top;overflow-wrap:normal;min-width:56px}
.summitry-foot{margin-block-start:16px;padding-block-start:10px;border-block-start:1px solid var(--summitry-rule);color:var(--summitry-muted);font-size:12px;line-height:17px}
.summitry a{color:inherit;text-decoration:underline}
.summitry-said{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
@media (prefers-reduced-motion:reduce){.summitry *{transition:none!important;animation:none!important}}
@media (prefers-contrast:more),(forced-colors:active){.summitry svg [opacity]:not([data-part=ring],[fill*=focus]),.summitry-entry[aria-pressed=false] svg{opacity:.6}.summitry svg [opacity] [opacity]{opacity:1}}
@media (prefers-contrast:more){.summitry{--summitry-muted:var(--summitry-secondary);--summitry-rule:var(--summitry-control)}}
@media (forced-colors:active){.summitry{${Object.keys(TOKENS)
  .map((name) => `--summitry-${name}:${forced(name)}`)
  .join(
    ';',
  )};--summitry-own:CanvasText}.summitry svg{forced-color-adjust:none}.summitry-proxies :focus-visible{outline:3px solid Highlight}}
@media print{.summitry-overview{display:none}.summitry,.summitry[data-theme]{color-scheme:light;--summitry-paper:#fff;width:auto!important;padding:0;print-color-adjust:exact;-webkit-print-color-adjust:exact}.summitry-tools,.summitry-time,.summitry-bar button,[data-story]>.summitry-lead>.summitry-summary,.summitry-proxies,.summitry details,.summitry-card{display:none!important}.summitry-bar{padding:0;background:none}.summitry-foot a::after{content:" <" attr(href) ">"}.summitry-stage,.summitry-panel,.summitry-head,.summitry-foot p{break-inside:avoid}.summitry-head,.summitry-top{break-after:avoid}.summitry-panel{flex:0 1 auto;min-width:0}.summitry-body,.summitry-stage:not(:has(>[data-part=canvas])){width:auto!important;height:auto!important}.summitry-stage{overflow:visible}.summitry-stage>svg{position:static;max-width:100%;height:auto}}
`;

/** What the system's palette gives for each token: paper, marks, quiet things and the focus. */
function forced(name: string): string {
  if (['paper', 'band', 'card', 'tint', 'on-mark'].includes(name)) return 'Canvas';
  if (['rule', 'control', 'muted'].includes(name)) return 'GrayText';
  return name === 'focus' ? 'Highlight' : 'CanvasText';
}
