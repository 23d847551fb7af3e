/** The panel's style sheet, for its shadow root. */
export const inspectorStyles = `
:host {
  all: initial;
  color-scheme: light dark;
  --ink: #171a23; --ink-2: #525866; --surface: #fff; --surface-2: #f4f5f8; --line: #dfe2e9; --edge: #868c9a; --accent: #1f3bd6;
  --held: #7a4a00; --held-soft: #fdf0d8; --released: #0a6b41; --released-soft: #def5e9; --requested: #3a3aa8; --requested-soft: #e9e9fc;
  --stored: #0b5a86; --stored-soft: #e0f1fb; --swept: #4a5160; --swept-soft: #e9ebf0; --kept: #a01f38; --kept-soft: #fde6ea; --observed: #6a4b00; --observed-soft: #f6efd0;
}
@media (prefers-color-scheme: dark) {
  :host {
    --ink: #f0f2f7; --ink-2: #aeb5c4; --surface: #171a21; --surface-2: #20242d; --line: #343a48; --edge: #767d8f; --accent: #a9b8ff;
    --held: #f8cf86; --held-soft: #3a2b10; --released: #7fe0b2; --released-soft: #12311f; --requested: #bdbdff; --requested-soft: #27274d;
    --stored: #8fd2f7; --stored-soft: #10303f; --swept: #c3c9d6; --swept-soft: #2b303b; --kept: #ffa9b7; --kept-soft: #431b24; --observed: #ecd98a; --observed-soft: #332d14;
  }
}
* { box-sizing: border-box; margin: 0; }
.panel {
  display: grid; overflow: hidden; border: 1px solid var(--line); border-radius: 16px; background: var(--surface); color: var(--ink);
  font: 400 13px/1.45 system-ui, 'Segoe UI', Roboto, 'Noto Sans', sans-serif; font-variant-numeric: tabular-nums;
}
.docked { margin: 16px; }
header { display: flex; align-items: center; gap: 12px; padding: 8px 8px 8px 18px; }
h2 { font-size: 15px; font-weight: 650; letter-spacing: -.01em; }
.total { margin-inline-end: auto; color: var(--ink-2); }
button {
  min-height: 36px; padding: 6px 12px; border: 0; border-radius: 10px; background: transparent; color: var(--ink);
  font: inherit; font-weight: 600; cursor: pointer;
}
button:hover { background: var(--surface-2); }
:focus-visible, input:focus-visible + span { outline: 2px solid var(--accent); outline-offset: -2px; }
#body { display: grid; min-height: 0; border-top: 1px solid var(--line); }
#body[hidden] { display: none; }
fieldset { display: flex; flex-wrap: wrap; gap: 6px; padding: 10px 14px; border: 0; min-width: 0; }
legend { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
label { position: relative; display: inline-flex; cursor: pointer; }
input { position: absolute; inset: 0; opacity: 0; margin: 0; cursor: pointer; }
label span { display: inline-flex; gap: 6px; padding: 4px 11px; border-radius: 999px; background: var(--surface-2); color: var(--ink-2); font-weight: 550; }
label b { font-weight: 650; color: var(--ink); }
input:checked + span, input:checked + span b { background: var(--accent); color: var(--surface); }
#body { grid-template-rows: auto auto auto minmax(0, 1fr); }
.tools, .notice { display: flex; flex-wrap: wrap; align-items: center; gap: 8px; padding: 0 14px 10px; }
.notice:empty { display: none; }
.notice span { margin-inline-end: auto; font-weight: 600; }
input[type=search], select, textarea {
  position: static; inset: auto; opacity: 1; min-height: 34px; padding: 5px 10px; border: 1px solid var(--edge); border-radius: 10px;
  background: var(--surface); color: var(--ink); font: inherit; cursor: auto;
}
input[type=search] { flex: 1 1 160px; min-width: 0; }
input::placeholder { color: var(--ink-2); opacity: 1; }
textarea { flex: 1 0 100%; resize: vertical; font: 500 12px/1.5 ui-monospace, SFMono-Regular, Menlo, monospace; }
.tools button { background: var(--surface-2); }
.small { min-height: 26px; padding: 2px 9px; border-radius: 8px; background: var(--surface-2); font-size: 12px; }
.small b { color: var(--ink-2); font-weight: 600; }
.group button { min-height: 30px; background: transparent; font-size: 13px; }
.group button::before { content: '\\25b8'; display: inline-block; width: 1.1em; color: var(--ink-2); }
.group button[aria-expanded=true]::before { content: '\\25be'; }
.more { margin: 10px 18px; }
#body > p { padding: 18px; color: var(--ink-2); }
.scroll { overflow: auto; max-height: 44vh; overscroll-behavior: contain; }
table { width: 100%; min-width: 700px; border-collapse: collapse; }
th, td { padding: 6px 11px 6px 0; text-align: start; vertical-align: top; white-space: nowrap; }
th:first-child, td:first-child { padding-inline-start: 18px; }
thead th { position: sticky; top: 0; z-index: 1; background: var(--surface); box-shadow: inset 0 -1px var(--line); color: var(--ink-2); font-weight: 600; }
tr + tr td, .group th { border-top: 1px solid var(--line); }
td:nth-child(1), td:nth-child(6) { color: var(--ink-2); }
td:nth-child(6) { min-width: 74px; padding-inline-end: 14px; white-space: normal; }
.subject { max-width: 220px; font: 500 12px/1.55 ui-monospace, SFMono-Regular, Menlo, monospace; }
.subject > * { display: block; overflow: hidden; text-overflow: ellipsis; }
.subject small { color: var(--ink-2); font: inherit; font-size: 11px; }
td .small { display: block; margin-block: 1px 0; margin-inline-start: -9px; background: none; color: var(--accent); }
.outcome { display: inline-block; padding: 0 9px; border-radius: 999px; font-weight: 600; }
.held { background: var(--held-soft); color: var(--held); }
.observed { background: var(--observed-soft); color: var(--observed); box-shadow: inset 0 0 0 1px; }
.released { background: var(--released-soft); color: var(--released); }
.requested { background: var(--requested-soft); color: var(--requested); }
.stored { background: var(--stored-soft); color: var(--stored); }
.swept { background: var(--swept-soft); color: var(--swept); }
.kept { background: var(--kept-soft); color: var(--kept); }
@media (min-width: 721px) {
  .docked {
    position: fixed; inset: auto 20px 20px auto; z-index: 2147483000; width: min(780px, calc(100vw - 40px)); margin: 0;
    box-shadow: 0 12px 40px rgb(10 13 22 / .28);
  }
}
@media (forced-colors: active) {
  .outcome, label span { border: 1px solid; }
  input:checked + span { forced-color-adjust: none; background: Highlight; color: HighlightText; }
}
`
