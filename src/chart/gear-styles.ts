/** Styles of search, menu and their like, which come with their code. */
export const GEAR_STYLES = `
.summitry-menu,.summitry-finder{position:absolute;z-index:3;inset-block-start:100%;inset-inline-end:0;min-width:176px;max-width:100%;padding:4px;border:1px solid var(--summitry-control);border-radius:6px;background:var(--summitry-card);color:var(--summitry-ink);font-size:12px;box-shadow:0 4px 16px rgb(0 0 0/.16)}
.summitry-menu{max-height:400px;overflow:auto}
.summitry-menu>[data-rule]:not(:first-child){margin-top:4px;border-top:1px solid var(--summitry-rule);border-radius:0 0 4px 4px}
.summitry-top{position:relative}
.summitry-finder{width:320px}
.summitry-finder input{width:100%;min-height:28px;padding:0 8px;border:1px solid var(--summitry-control);border-radius:4px;background:var(--summitry-paper);color:inherit;font:inherit}
.summitry-finder p{padding:4px 8px;color:var(--summitry-muted)}
.summitry-finder ul{max-height:240px;overflow:auto;list-style:none}
.summitry-finder li,.summitry-menu>*{display:flex;justify-content:space-between;gap:12px;align-items:center;min-height:24px;padding:4px 8px;border-radius:4px;cursor:pointer}
.summitry-finder li>span:first-child{flex:1;min-width:0}
.summitry-finder small,.summitry-menu small{color:var(--summitry-muted);font-size:12px}
.summitry-finder li:hover,.summitry-menu>:hover,.summitry-finder [aria-selected=true]{background:var(--summitry-band)}
.summitry-finder [aria-selected=true]{outline:2px solid var(--summitry-focus);outline-offset:-2px}
.summitry-menu>[aria-disabled]{color:var(--summitry-muted);cursor:default;background:none}
.summitry-around{float:inline-end;display:flex;align-items:center;margin-block-start:8px;font-size:12px;font-weight:600}
.summitry-around button{min-height:24px;min-width:24px;padding:0;border:0;border-radius:4px;background:none;color:inherit;font:inherit;cursor:pointer}
.summitry-around button[aria-disabled=true]{opacity:.4;cursor:default}
.summitry-around button:hover{background:var(--summitry-band)}
.summitry-around output{min-width:48px;text-align:center}
.summitry :is(.summitry-finder input,.summitry-menu>*):focus-visible{box-shadow:none;outline-offset:-2px}
.summitry-around~details .summitry-scroll{clear:both}
@media print{.summitry-menu,.summitry-finder,.summitry-around{display:none!important}}
@media (forced-colors:active){.summitry-finder [aria-selected=true]{outline-color:Highlight}}
`;
