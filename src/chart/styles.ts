import { TOKENS } from '../scene/theme';

const tokens = Object.entries(TOKENS)
  .map(([name, [light, dark]]) => `--summitry-${name}:light-dark(${light},${dark})`)
  .join(';');

/**
 * The charts' stylesheet. Everything hangs on `.summitry`; colours are custom properties, so that a page can set
 * its own. Logical properties throughout; the 4 px grid of the figure's frame is the one `figureScene` draws.
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
.summitry-entry[aria-pressed=false] svg{opacity:.35}
.summitry svg{display:block;overflow:visible;flex:none}
.summitry-lead{display:grid;align-items:center;min-height:28px;margin-block-end:8px}
.summitry-lead>*{grid-area:1/1}
.summitry-summary{color:var(--summitry-secondary);font-size:12px}
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
.summitry-top h3{flex:1;font-size:12px;font-weight:600;color:var(--summitry-muted)}
.summitry-top>.summitry-lead{flex:1 1 240px}
.summitry-tools{display:flex;margin-inline-start:auto}
.summitry-stage{position:relative;margin-block-start:8px;overflow:clip;overflow-clip-margin:8px;touch-action:pan-y;user-select:none;-webkit-user-select:none}
.summitry-stage>svg{position:absolute;left:0;top:0}
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
.summitry svg *{transition:opacity .2s ease-out}
.summitry-time{margin-block-start:12px;font-size:12px;color:var(--summitry-secondary)}
.summitry-strip{--veil:70%;--way:right;position:relative;isolation:isolate;height:72px;margin-inline:24px;forced-color-adjust:none;touch-action:pan-y;user-select:none;-webkit-user-select:none}
.summitry-strip:dir(rtl){--way:left}
.summitry-strip::before{--paled:color-mix(in srgb,var(--summitry-paper) var(--veil),transparent);content:"";position:absolute;inset:32px 0 0;background:linear-gradient(to var(--way),var(--paled) var(--from),transparent 0 var(--to),var(--paled) 0);border-block-end:1px solid var(--summitry-control)}
.summitry-strip>svg{position:absolute;z-index:-1;inset:32px 0 0;width:100%;height:40px;fill:var(--summitry-rule)}
.summitry-strip:dir(rtl)>svg{transform:scaleX(-1)}
.summitry-strip [data-part=density-events]{fill:var(--summitry-secondary);stroke:var(--summitry-paper);vector-effect:non-scaling-stroke}
.summitry-strip>[data-part=window]{position:absolute;inset-block:32px 0;inset-inline:var(--from) calc(100% - var(--to));background:color-mix(in srgb,var(--summitry-focus) 12%,transparent);border-block:1.5px solid var(--summitry-ink);cursor:grab}
.summitry-strip>[role=slider]{position:absolute;width:24px;inset-block:32px 0;cursor:ew-resize;border-radius:4px}
.summitry-strip>[role=slider]::before{content:"";position:absolute;inset-block:6px;width:12px;background:linear-gradient(to right,transparent 4px,var(--summitry-paper) 0 5px,transparent 0 7px,var(--summitry-paper) 0 8px,transparent 0) 0/100% 12px no-repeat var(--summitry-ink);background-position-y:center}
.summitry-strip>[data-part=start]{inset-inline-end:calc(100% - var(--from));border-inline-end:1.5px solid var(--summitry-ink);border-start-end-radius:0;border-end-end-radius:0}
.summitry-strip>[data-part=end]{inset-inline-start:var(--to);border-inline-start:1.5px solid var(--summitry-ink);border-start-start-radius:0;border-end-start-radius:0}
.summitry-strip>[data-part=start]::before{inset-inline-end:0;border-start-start-radius:6px;border-end-start-radius:6px}
.summitry-strip>[data-part=end]::before{inset-inline-start:0;border-start-end-radius:6px;border-end-end-radius:6px}
.summitry-strip>[data-part=asOf]{inset-block:0 auto;inset-inline-start:var(--at);translate:calc(var(--at)*-1);width:auto;padding-inline:8px;line-height:24px;white-space:nowrap;font-weight:600;background:var(--summitry-ink);color:var(--summitry-paper)}
.summitry-strip:dir(rtl)>[data-part=asOf]{translate:var(--at)}
.summitry-strip>[data-part=asOf]::before{inset:24px auto -48px;inset-inline-start:calc(var(--at) - .75px);width:1.5px;background:var(--summitry-ink);pointer-events:none}
.summitry-strip>[data-off]{background:var(--summitry-paper);color:var(--summitry-secondary);box-shadow:inset 0 0 0 1px var(--summitry-control)}
.summitry-strip>[data-off]::before{background:var(--summitry-control)}
.summitry-ends{display:flex;justify-content:space-between;margin:4px 24px 0;color:var(--summitry-muted)}
.summitry-dates{display:flex;flex-wrap:wrap;align-items:center;gap:4px 12px;margin-block-start:8px}
.summitry-dates label{display:inline-flex;align-items:center;gap:6px}
.summitry-dates input{width:92px;min-height:24px;padding:0 6px;border:1px solid var(--summitry-control);border-radius:4px;background:var(--summitry-paper);color:var(--summitry-ink);font:inherit}
.summitry-dates input[aria-invalid=true]{border-color:var(--summitry-opposed);outline:1px solid var(--summitry-opposed)}
.summitry-dates button{margin-inline-start:auto;min-height:24px;padding:0 6px;border:0;border-radius:4px;background:none;color:var(--summitry-focus);font:inherit;font-weight:600;cursor:pointer}
.summitry-dates [aria-disabled=true]{color:var(--summitry-muted);cursor:default}
.summitry-fault{flex-basis:100%;color:var(--summitry-opposed)}
.summitry details{margin-block-start:8px;font-size:12px;color:var(--summitry-muted)}
.summitry summary{display:inline-block;min-height:24px;line-height:24px;cursor:pointer;font-weight:500}
.summitry-scroll{overflow:auto;max-height:320px;max-width:100%}
.summitry-scroll table{border-collapse:collapse;color:var(--summitry-ink)}
.summitry-scroll caption{text-align:inherit;padding-block:4px;color:var(--summitry-muted)}
.summitry-scroll :is(td,th){padding-block:4px;padding-inline:0 12px;border-block-end:1px solid var(--summitry-rule);text-align:inherit;vertical-align:top;overflow-wrap:normal;min-width:56px}
.summitry-foot{margin-block-start:16px;padding-block-start:10px;border-block-start:1px solid var(--summitry-rule);color:var(--summitry-muted);font-size:12px;line-height:17px}
.summitry a{color:inherit;text-decoration:underline}
.summitry-said{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
.summitry-card{position:absolute;z-index:2;width:336px;max-width:calc(100% - 16px);max-height:min(420px,90vh);overflow:auto;padding:12px 16px;border:1px solid var(--summitry-control);border-radius:6px;background:var(--summitry-card);color:var(--summitry-ink);font-size:12px;line-height:17px;box-shadow:0 4px 16px rgb(0 0 0/.16)}
.summitry[data-narrow] .summitry-card{inset-inline:8px!important;width:auto}
.summitry-title{display:flex;align-items:flex-start;gap:8px}
.summitry-title strong{flex:1;font-size:14px;font-weight:700}
.summitry-card h4{margin:8px 0 0;font-size:12px;font-weight:600}
.summitry-card dl{display:grid;grid-template-columns:88px 1fr;gap:2px 8px;margin-block-start:6px}
.summitry-card dt{color:var(--summitry-muted)}
.summitry-card button.summitry-go{padding:0;text-align:inherit;font-weight:500;text-decoration:underline}
@media (prefers-reduced-motion:reduce){.summitry *{transition:none!important;animation:none!important}}
@media (prefers-contrast:more),(forced-colors:active){.summitry svg [opacity]:not([data-part=ring],[fill*=focus]),.summitry-entry[aria-pressed=false] svg{opacity:.6}.summitry svg [opacity] [opacity]{opacity:1}}
@media (prefers-contrast:more){.summitry{--summitry-muted:var(--summitry-secondary);--summitry-rule:var(--summitry-control)}.summitry-strip{--veil:40%}.summitry-strip [data-part=density-relations]{opacity:.3}}
@media (forced-colors:active){.summitry{${Object.keys(TOKENS)
  .map((name) => `--summitry-${name}:${forced(name)}`)
  .join(
    ';',
  )};--summitry-own:CanvasText}.summitry svg{forced-color-adjust:none}.summitry-strip [data-part=density-relations]{opacity:.3}.summitry-proxies :focus-visible{outline:3px solid Highlight}}
@media print{.summitry,.summitry[data-theme]{color-scheme:light;--summitry-paper:#fff;width:auto!important;padding:0;print-color-adjust:exact;-webkit-print-color-adjust:exact}.summitry-tools,.summitry-time,.summitry-bar button,[data-story]>.summitry-lead>.summitry-summary,.summitry-proxies,.summitry details,.summitry-card{display:none!important}.summitry-bar{padding:0;background:none}.summitry-foot a::after{content:" <" attr(href) ">"}.summitry-stage,.summitry-panel,.summitry-head,.summitry-foot p{break-inside:avoid}.summitry-head,.summitry-top{break-after:avoid}.summitry-panel{flex:0 1 auto;min-width:0}.summitry-body,.summitry-stage{width:auto!important;height:auto!important}.summitry-stage{overflow:visible}.summitry-stage>svg{position:static;max-width:100%;height:auto}}
`;

/** What the system's palette gives for each token: paper, marks, quiet things and the focus. */
function forced(name: string): string {
  if (['paper', 'band', 'card', 'tint', 'on-mark'].includes(name)) return 'Canvas';
  if (['rule', 'control', 'muted'].includes(name)) return 'GrayText';
  return name === 'focus' ? 'Highlight' : 'CanvasText';
}
