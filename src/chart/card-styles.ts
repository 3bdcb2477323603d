/** Styles of the card, which come with its code. */
export const CARD_STYLES = `
.summitry-card{position:absolute;z-index:2;width:336px;max-width:calc(100% - 16px);max-height:min(420px,90vh);overflow:auto;padding:12px 16px;border:1px solid var(--summitry-control);border-radius:6px;background:var(--summitry-card);color:var(--summitry-ink);font-size:12px;line-height:17px;box-shadow:0 4px 16px rgb(0 0 0/.16)}
.summitry[data-narrow] .summitry-card{inset-inline:8px!important;width:auto}
.summitry-title{display:flex;align-items:flex-start;gap:8px}
.summitry-title strong{flex:1;font-size:14px;font-weight:700}
.summitry-card h3{margin:8px 0 0;font-size:12px;font-weight:600}
.summitry-card dl{display:grid;grid-template-columns:88px 1fr;gap:2px 8px;margin-block-start:6px}
.summitry-card dt{color:var(--summitry-muted)}
.summitry-card button.summitry-go{padding:0;text-align:inherit;font-weight:500;text-decoration:underline}
.summitry-card table{border-collapse:collapse;margin-block-start:6px;width:100%}
.summitry-card :is(th,td){padding-block:2px;padding-inline:0 6px;text-align:inherit;font-weight:400;overflow-wrap:normal;border-block-end:1px solid var(--summitry-rule)}
.summitry-card thead th{color:var(--summitry-muted)}
`;
