/** Styles of the time controls, which come with their code; their room is kept by `.summitry-time`. */
export const PERIOD_STYLES = `
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
.summitry-dates [data-part=play]{min-width:32px;margin-inline:0;border:1px solid var(--summitry-control);color:var(--summitry-ink)}
.summitry-dates [aria-disabled=true]{color:var(--summitry-muted);cursor:default}
.summitry-change{min-height:3em;margin-block-start:8px;overflow-wrap:anywhere}
.summitry-fault{flex-basis:100%;color:var(--summitry-opposed)}
@media (prefers-contrast:more),(forced-colors:active){.summitry-strip{--veil:40%}.summitry-strip [data-part=density-relations]{opacity:.3}}
`;
