/** Styles of the controls of rows, which come with them. */
export const ROW_STYLES = `
.summitry-rows{display:grid;gap:8px;margin-block-start:8px;padding:8px 12px 12px;border:1px solid var(--summitry-rule);border-radius:6px;background:var(--summitry-card);font-size:12px}
.summitry-rows p{display:flex;flex-wrap:wrap;align-items:center;gap:4px 12px}
.summitry-rows label{display:inline-flex;align-items:center;gap:6px;font-weight:600}
.summitry-rows :is(select,button){min-height:28px;max-width:100%;padding:0 8px;border:1px solid var(--summitry-control);border-radius:4px;background:var(--summitry-paper);color:var(--summitry-ink);font:inherit}
.summitry-rows button{cursor:pointer;font-weight:500}
.summitry-rows button[aria-pressed=true]{background:var(--summitry-focus);border-color:var(--summitry-focus);color:var(--summitry-paper)}
.summitry-rows select:focus-visible{outline:2px solid var(--summitry-focus);outline-offset:2px}
.summitry-rows fieldset{display:flex;flex-wrap:wrap;gap:4px 16px;margin:0;padding:0;border:0;min-width:0}
.summitry-rows legend{float:inline-start;padding:0;margin-inline-end:12px;line-height:24px;font-weight:600}
.summitry-rows fieldset label{min-height:24px;font-weight:400}
.summitry-rows p label:has(input){min-height:24px;font-weight:400}
.summitry-row-tools{display:grid;gap:8px}
.summitry-row-tools ul{padding-inline-start:20px}
.summitry-sides{display:flex;flex-wrap:wrap;gap:12px 20px;align-items:flex-start}
.summitry-sides figure{width:112px;display:grid;gap:4px;color:var(--summitry-secondary)}
.summitry-sides svg{width:104px;height:104px;border:1px solid var(--summitry-rule);background:var(--summitry-paper);forced-color-adjust:none}
.summitry-sides table{border-collapse:collapse}
.summitry-sides caption{text-align:inherit;color:var(--summitry-muted);padding-block-end:2px}
.summitry-sides :is(th,td){padding:1px 0;padding-inline-end:12px;text-align:inherit;font-weight:400}
.summitry-sides td{text-align:end}
.summitry-sides td[data-better]{font-weight:700}
`;

/** Styles of what a hand does on the matrix. */
export const HAND_STYLES = `
.summitry-cross{position:absolute;left:0;top:0;pointer-events:none;background:color-mix(in srgb,var(--summitry-ink) 8%,transparent)}
.summitry-part{position:absolute;pointer-events:none;outline:2px solid var(--summitry-focus);border-radius:3px;background:color-mix(in srgb,var(--summitry-focus) 12%,transparent)}
.summitry-score{position:absolute;z-index:1;max-width:100%;padding:4px 8px;border:1px solid var(--summitry-control);border-radius:4px;background:var(--summitry-card);color:var(--summitry-ink);font-size:12px;pointer-events:none}
@media (forced-colors:active){.summitry-cross{background:none;outline:1px solid Highlight}}
`;
