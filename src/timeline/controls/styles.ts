/** Styles of the controls of time and lanes, which come with them. */
export const CONTROL_STYLES = `
.summitry-controls{display:grid;gap:8px;margin-block-start:8px;padding:8px 12px;border:1px solid var(--summitry-rule);border-radius:6px;background:var(--summitry-card);font-size:12px}
.summitry-controls p{display:flex;flex-wrap:wrap;align-items:center;gap:8px 16px;margin:0}
.summitry-controls [hidden]{display:none}
.summitry-controls label{display:inline-flex;align-items:center;gap:6px;font-weight:600}
.summitry-controls :is(select,button){min-height:28px;max-width:100%;padding:0 8px;border:1px solid var(--summitry-control);border-radius:4px;background:var(--summitry-paper);color:var(--summitry-ink);font:inherit}
.summitry-controls button{cursor:pointer}
.summitry-controls button::before{content:"▸ "/""}
.summitry-controls button[aria-expanded=true]::before{content:"▾ "/""}
.summitry-controls :is(select,button):focus-visible{outline:2px solid var(--summitry-focus);outline-offset:2px}
`;
