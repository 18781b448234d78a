/** The look that all pages without script share: the product's palette and shapes (web/src/styles), system fonts, nothing fetched. */
export const plainPageStyle = `
*, *::before, *::after { box-sizing: border-box; }
html { font-size: 100%; -webkit-text-size-adjust: 100%; }
body { margin: 0; background: #f7f9fa; color: #1b1b1b; font: 1rem/1.5 -apple-system, "Segoe UI", Roboto, Helvetica, Arial, sans-serif; }
.width { max-width: 42rem; margin-inline: auto; padding-inline: 1rem; }
.skip { position: absolute; inset-inline-start: 0.5rem; top: -4rem; padding: 0.75rem 1rem; background: #fff; color: #07648d; }
.skip:focus { top: 0.5rem; z-index: 1; }
.head { background: #002d3f; color: #fff; font-weight: 700; font-size: 1.1875rem; letter-spacing: -0.015em; }
.head .width { display: flex; align-items: center; gap: 0.625rem; padding-block: 0.875rem; }
.mark { flex: none; inline-size: 1.75rem; block-size: 1.75rem; }
.mark-ask { fill: #fff; }
.mark-answer { fill: #ff580a; }
main { padding-block: 2rem 4rem; }
main:focus { outline: none; }
h1 { margin: 0 0 0.5rem; font-size: 2rem; line-height: 1.2; letter-spacing: -0.01em; }
h2 { margin: 2rem 0 1.25rem; font-size: 1.375rem; line-height: 1.3; }
p { margin: 0 0 1rem; max-inline-size: 36rem; }
a { color: #07648d; text-underline-offset: 0.15em; }
a:hover { color: #074b69; }
.asked { margin: 0 0 1.75rem; padding: 1rem 1.125rem; background: #fff; }
.asked dt { font-weight: 700; }
.asked dd { margin: 0 0 0.75rem; overflow-wrap: anywhere; white-space: pre-line; }
.about { margin-block-end: 1.75rem; color: #3d4551; overflow-wrap: anywhere; }
.quiet { color: #3d4551; font-size: 0.9375rem; }
.note { margin: 0 0 1.5rem; padding: 0.875rem 1.125rem; border-inline-start: 0.5rem solid; background: #fff; }
.note p { margin: 0; }
.note p + p, .note ul { margin: 0.25rem 0 0; }
.note ul { padding-inline-start: 1.25rem; }
.note h2 { margin: 0; font-size: 1.125rem; }
.note-good { border-color: #00a91c; background: #ecf3ec; }
.note-bad { border-color: #b50909; background: #f4e3db; }
.note-bad a { color: #8b0a03; font-weight: 700; }
fieldset { min-inline-size: 0; margin: 0 0 1.75rem; padding: 0; border: 0; }
legend { padding: 0; margin-block-end: 0.75rem; font-weight: 700; font-size: 1.125rem; line-height: 1.35; }
.row-field legend { font-size: 1rem; }
.wrong { padding-inline-start: 1rem; border-inline-start: 0.25rem solid #b50909; }
.text-field { margin-block-end: 1.25rem; }
.error { margin: 0 0 0.5rem; color: #b50909; font-weight: 700; }
.tiles { display: grid; gap: 0.5rem; }
.tile { position: relative; display: flex; align-items: center; gap: 0.75rem; min-block-size: 3rem; padding: 0.625rem 1rem; border: 2px solid #a9aeb1; border-radius: 6px; background: #fff; cursor: pointer; }
.tile:hover { border-color: #07648d; }
.tile:has(:checked) { border-color: #07648d; background: #e1f3f8; }
.tile:has(:focus-visible) { outline: 0.25rem solid #2491ff; outline-offset: 0; }
.tile input { flex: none; inline-size: 1.25rem; block-size: 1.25rem; margin: 0; accent-color: #07648d; }
.tile input:focus-visible { outline: none; }
.tile b { font-variant-numeric: tabular-nums; }
.row { display: grid; gap: 0.5rem; grid-template-columns: repeat(5, 1fr); }
.row .tile { flex-direction: column; justify-content: flex-start; gap: 0.375rem; padding: 0.625rem 0.25rem; text-align: center; font-size: 0.875rem; line-height: 1.25; }
.row.seven { grid-template-columns: repeat(7, 1fr); gap: 0.25rem; }
.row.seven .tile { padding-inline: 0.125rem; font-size: 0.75rem; overflow-wrap: anywhere; }
.pair { display: grid; gap: 0.5rem; grid-template-columns: repeat(2, minmax(0, 10rem)); }
.check { display: flex; align-items: flex-start; gap: 0.75rem; padding-block: 0.625rem; cursor: pointer; }
.check input { flex: none; inline-size: 1.5rem; block-size: 1.5rem; margin: 0; accent-color: #07648d; }
.sides { display: grid; gap: 0 2rem; }
label.name { display: block; margin-block-end: 0.25rem; font-weight: 700; }
textarea { display: block; inline-size: 100%; min-block-size: 8rem; padding: 0.5rem; border: 1px solid #565c65; border-radius: 6px; color: inherit; background: #fff; font: inherit; resize: vertical; }
textarea:focus-visible, button:focus-visible, a:focus-visible, .check input:focus-visible { outline: 0.25rem solid #2491ff; outline-offset: 0.125rem; }
button { display: inline-block; min-block-size: 2.75rem; padding: 0.75rem 1.5rem; border: 0; border-radius: 6px; background: #07648d; color: #fff; font: inherit; font-weight: 700; line-height: 1; cursor: pointer; }
button:hover { background: #074b69; }
button.plain { background: #fff; color: #07648d; box-shadow: inset 0 0 0 2px #07648d; }
.after { margin-block-start: 2.5rem; }
.more { margin-block-start: 2.5rem; padding-block-start: 0.25rem; border-block-start: 1px solid #c6cace; }
.trap { position: absolute; inset-inline-start: -100vw; block-size: 1px; overflow: hidden; }
@media (min-width: 40em) { .sides { grid-template-columns: 1fr 1fr; } }
@media (max-width: 29.99em) { button { inline-size: 100%; } .row, .row.seven { grid-template-columns: 1fr; } .row .tile, .row.seven .tile { flex-direction: row; justify-content: flex-start; padding: 0.5rem 1rem; text-align: start; font-size: 1rem; min-block-size: 2.75rem; } }
@media (forced-colors: active) { .tile:has(:checked) { outline: 2px solid Highlight; } .mark-ask, .mark-answer { fill: CanvasText; } button { border: 2px solid ButtonText; } }
@media print { .skip, button, .trap { display: none; } }
`;
