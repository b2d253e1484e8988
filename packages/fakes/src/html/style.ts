export const style = `
:root { color-scheme: light dark; --ink: #1d2433; --soft: #5b6478; --line: #d9dee8; --paper: #fbfbfd; --card: #fff; --accent: #2f5bd0; --warn: #9a3412; }
@media (prefers-color-scheme: dark) { :root { --ink: #e8ebf2; --soft: #a3acc0; --line: #343c4f; --paper: #141821; --card: #1c212d; --accent: #9db8ff; --warn: #fdba74; } }
* { box-sizing: border-box; }
body { margin: 0; font: 16px/1.5 system-ui, sans-serif; color: var(--ink); background: var(--paper); }
main, header { max-width: 64rem; margin: 0 auto; padding: 1rem; }
header { padding-bottom: 0; }
h1 { font-size: 1.5rem; margin: 0; } h2 { font-size: 1.15rem; margin: 0 0 .75rem; } h3 { font-size: 1rem; margin: .75rem 0 .25rem; }
p { margin: .25rem 0 .75rem; } .soft { color: var(--soft); }
section { background: var(--card); border: 1px solid var(--line); border-radius: .6rem; padding: 1rem; margin-bottom: 1rem; }
a { color: var(--accent); }
form { display: flex; flex-wrap: wrap; gap: .6rem; align-items: end; margin: 0 0 .5rem; }
label { display: grid; grid-template-columns: minmax(0, 1fr); gap: .15rem; font-size: .875rem; max-width: 100%; } label.row { display: flex; align-items: center; gap: .4rem; min-height: 2.5rem; }
input, select { font: inherit; color: inherit; background: var(--paper); border: 1px solid var(--soft); border-radius: .35rem; padding: .35rem .5rem; max-width: 100%; }
button { font: inherit; color: var(--card); background: var(--accent); border: 0; border-radius: .35rem; padding: .45rem .9rem; cursor: pointer; }
button.plain { background: transparent; color: var(--accent); border: 1px solid var(--accent); }
:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; }
ul.rows { list-style: none; margin: 0; padding: 0; } ul.rows > li { border-top: 1px solid var(--line); padding: .75rem 0; }
table { border-collapse: collapse; width: 100%; font-size: .875rem; } td form { margin: 0; } td button { white-space: nowrap; padding: .2rem .6rem; } th, td { text-align: left; padding: .4rem .6rem .4rem 0; border-top: 1px solid var(--line); vertical-align: top; }
.scroll { overflow-x: auto; } .number { font-variant-numeric: tabular-nums; }
.notice { border-left: .3rem solid var(--accent); } .problem { border-left: .3rem solid var(--warn); color: var(--warn); }
pre { white-space: pre-wrap; overflow-wrap: anywhere; font: inherit; margin: 0; }
iframe { width: 100%; height: 32rem; border: 1px solid var(--line); border-radius: .35rem; background: #fff; }
code { font-size: .85em; overflow-wrap: anywhere; }
`;
