/** Styles of a guided tour, which come with its code. */
export const TOUR_STYLES = `
.summitry-tour{margin-block:0 16px;padding:12px 16px;border-inline-start:3px solid var(--summitry-ink);background:var(--summitry-band);font-size:14px;line-height:20px;max-width:72ch}
.summitry-tour h3{margin:0 0 4px;font-size:14px;font-weight:600}
.summitry-tour p{margin:0;text-wrap:pretty}
.summitry-tour>div{display:flex;flex-wrap:wrap;align-items:center;gap:4px 8px;margin-block-start:8px;font-size:12px;color:var(--summitry-secondary);font-variant-numeric:tabular-nums}
.summitry-tour button{min-height:24px;padding:0 8px;border:1px solid var(--summitry-control);border-radius:4px;background:var(--summitry-paper);color:var(--summitry-ink);font:inherit;font-weight:600;cursor:pointer}
.summitry-tour button[aria-disabled=true]{color:var(--summitry-muted);cursor:default}
.summitry-tour button[data-part=resume]{border-color:transparent;background:none;color:var(--summitry-focus)}
@media print{.summitry-tour{display:none}}
`;
