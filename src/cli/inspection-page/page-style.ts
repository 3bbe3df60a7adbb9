/** The style of an inspection page: a quiet proof sheet, in light and dark. */
export const PAGE_STYLE = `
:root{color-scheme:light dark;--paper:#fbfaf6;--card:#fff;--ink:#1d1c19;--soft:#6b675e;--rule:#d9d5ca;--mix:13%;--on:#fff;--warn:#a3261a}
.c0{--c:#0b63a5}.c1{--c:#a84300}.c2{--c:#00734f}.c3{--c:#8a3d7c}.c4{--c:#7a5c00}.c5{--c:#006d7a}.c6{--c:#a01f4b}.c7{--c:#4b4f9e}
@media (prefers-color-scheme:dark){:root{--paper:#171715;--card:#1f1f1c;--ink:#e8e5dc;--soft:#a39e92;--rule:#3a3833;--mix:22%;--on:#14140f;--warn:#ff9b8e}
.c0{--c:#7cbcf0}.c1{--c:#ffab73}.c2{--c:#5fd3a8}.c3{--c:#e0a0d5}.c4{--c:#dcc05a}.c5{--c:#66cbd8}.c6{--c:#ff9db8}.c7{--c:#b3b6ff}}
*{box-sizing:border-box}
html{scroll-padding-top:1rem}
body{margin:0;background:var(--paper);color:var(--ink);font:16px/1.75 "Songti SC","Noto Serif CJK SC","Source Han Serif SC",SimSun,serif;overflow-wrap:anywhere}
h1,h2,dt,.tags,.legend,nav,small,summary,.no,.begins,.n,.seam,.gap{font-family:system-ui,"PingFang SC","Noto Sans CJK SC","Microsoft YaHei",sans-serif}
.top,nav,.page{max-width:90rem;margin:0 auto;padding:0 1.25rem}
.top{padding-top:1.5rem}
h1{font-size:1.05rem;letter-spacing:.12em;font-weight:600;margin:0 0 .25rem}
h2{font-size:1rem;font-weight:600;margin:0 0 .5rem;overflow-wrap:anywhere;min-width:0}
h3{font-size:1.3rem;line-height:1.4;margin:.15rem 0}
small{color:var(--soft);font-size:.8rem;margin-left:.35em}
a{color:inherit}
.legend{display:flex;flex-wrap:wrap;gap:.25rem 1.1rem;margin:0;color:var(--soft);font-size:.82rem}
.page{padding-top:1.25rem;padding-bottom:2.5rem}
.page+.page{border-top:1px solid var(--rule)}
.summary{border-block:1px solid var(--rule);padding:.9rem 0;margin-bottom:1.25rem}
dl{margin:0}
.issue{display:flex;flex-wrap:wrap;gap:.3rem 2.2rem}
dt{color:var(--soft);font-size:.8rem}
dd{margin:0}
.issue dd{font-size:1.05rem}
small.evidence{display:block;margin-left:0}
.problems,.failed{color:var(--warn)}
.summary ul{margin:.2rem 0;padding-left:1.2rem}
.summary .corrections{list-style:none;padding-left:0}
details{margin:.3rem 0;font-size:.9rem}
summary{cursor:pointer;color:var(--soft);font-size:.85rem}
pre{margin:.4rem 0;padding:.6rem .8rem;border:1px solid var(--rule);border-radius:4px;background:var(--paper);font:.8rem/1.6 ui-monospace,"Noto Sans Mono CJK SC",monospace;white-space:pre-wrap}
code{font:.85em ui-monospace,monospace}
.evidence{margin:.2rem 0;color:var(--soft);font-size:.85rem}
.printed{list-style:none;margin:0;padding:.75rem 0}
.row,.begins{display:grid;grid-template-columns:2.8rem minmax(0,1fr);gap:.6rem}
.blank{height:.45rem}
.no{color:var(--soft);font-size:.72rem;line-height:2.4;text-align:right;text-decoration:none;user-select:none}
.words{white-space:pre-wrap}
.t{text-decoration:none;background:color-mix(in srgb,var(--c) var(--mix),transparent);border-bottom:2px solid var(--c);padding-bottom:1px}
.t.c1,.t.c3,.t.c5,.t.c7{border-bottom-style:dashed}
.m{color:var(--soft);opacity:.75}
.f{color:var(--soft);font-style:normal;border-bottom:1px dotted var(--soft)}
.r{color:var(--soft)}
.n{display:inline-block;min-width:1.45em;padding:0 .3em;border-radius:.75em;background:var(--c);color:var(--on);font-size:.75rem;line-height:1.45;text-align:center;font-weight:600}
.row .n,.begins .n{margin-right:.3em}
.begins{margin-top:.7rem;border-top:1px solid var(--c);padding-top:.15rem;font-size:.8rem;grid-template-columns:minmax(0,1fr) auto}
.begins a{text-decoration:none;color:var(--soft)}
.seam{color:var(--ink);background:var(--card);border:1px solid var(--rule);border-radius:.6em;font-size:.72rem;padding:0 .3em;margin:0 .1em;text-decoration:none;white-space:nowrap}
.gap{color:var(--warn);font-size:.8rem;font-weight:600}
.card{background:var(--card);border:1px solid var(--rule);border-left:5px solid var(--c);border-radius:4px;padding:.9rem 1.1rem;margin-bottom:1.1rem}
.tags{margin:0;color:var(--soft);font-size:.8rem;display:flex;flex-wrap:wrap;gap:.1rem .8rem;align-items:center}
.tags span:empty{position:absolute}
.kicker,.deck{margin:.1rem 0;color:var(--soft)}
.fields{display:flex;flex-wrap:wrap;gap:.1rem 1.4rem;margin:.35rem 0 .5rem}
.fields div{display:flex;gap:.5rem;align-items:baseline}
.fields dd{font-size:.92rem}
.text{border-top:1px solid var(--rule);padding-top:.5rem}
.text p{margin:.3rem 0}
.text .body{text-indent:2em}
.text .subhead{font-weight:700}
.text .caption,.text .byline{color:var(--soft);font-size:.92rem}
.scroll{overflow-x:auto}
table{border-collapse:collapse;margin:.4rem 0;font-size:.92rem}
td{border:1px solid var(--rule);padding:.1rem .6rem}
.go{text-decoration:none}
.go sup{color:var(--soft);font:.65rem system-ui,sans-serif;margin:0 .15em}
.t:hover,.go:hover,.begins a:hover{background:color-mix(in srgb,var(--c) 30%,transparent)}
:target{outline:2px solid var(--c,var(--ink));outline-offset:2px;border-radius:2px}
.page:target{outline:none}
a:focus-visible,summary:focus-visible,.left:focus-visible{outline:2px solid var(--ink);outline-offset:2px}
@media (max-width:30rem){.top,nav,.page{padding-inline:1rem}.row{grid-template-columns:1.6rem minmax(0,1fr)}}
@media (min-width:62rem){.sides{display:grid;grid-template-columns:minmax(0,1.05fr) minmax(0,1fr);gap:1.75rem;align-items:start}
.left{position:sticky;top:0;max-height:100vh;overflow:auto;border-right:1px solid var(--rule);padding-right:1rem}}
@media print{.left{position:static;max-height:none}.hint{display:none}}
`;
