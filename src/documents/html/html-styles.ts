const depthsInLight =
  '--depth-0:#ffffff;--depth-1:#e3ecf5;--depth-2:#c3d6ea;--depth-3:#9bbadb;--depth-4:#5f8cbd;--depth-5:#2f5f98;--depth-6:#122c55;--on-depth-0:#5a5f69;--on-depth-1:#1b1d22;--on-depth-2:#1b1d22;--on-depth-3:#1b1d22;--on-depth-4:#10131a;--on-depth-5:#ffffff;--on-depth-6:#ffffff';
const depthsInDark =
  '--depth-0:#1c1f26;--depth-1:#243244;--depth-2:#2f4765;--depth-3:#3f6290;--depth-4:#7fa6dc;--depth-5:#a9c8f3;--depth-6:#dbe8fc;--on-depth-0:#adb2bc;--on-depth-1:#eceae4;--on-depth-2:#eceae4;--on-depth-3:#ffffff;--on-depth-4:#10131a;--on-depth-5:#10131a;--on-depth-6:#10131a';
/** Bars keep their outline: the lightest would be lost on paper. */
const depthFills = [0, 1, 2, 3, 4, 5, 6]
  .flatMap((depth) => [`depth-${depth}`, `on-depth-${depth}`])
  .map((name) => `.fill-${name}{fill:var(--${name})}`)
  .join('\n');

/** Tokens and layout of the HTML document; the colours are those of the product's screens and paper. */
export const htmlStyles = `
:root{color-scheme:light dark;--paper:#fbfaf7;--card:#fff;--surface:#f3f1eb;--ink:#1b1d22;--muted:#5a5f69;--hairline:#dcd8cf;--goal:#1d3a6b;--target:#0b6e66;--activity:#9a4a0c;--indicator:#7a2e6d;--gap:#7a4d00;--focus:#1d3a6b;${depthsInLight}}
@media (prefers-color-scheme:dark){:root{--paper:#14161b;--card:#1c1f26;--surface:#252932;--ink:#eceae4;--muted:#adb2bc;--hairline:#353a45;--goal:#9db8ee;--target:#6fd0c4;--activity:#f0a868;--indicator:#dd9fd0;--gap:#f2c464;--focus:#f0e2a0;${depthsInDark}}}
*{box-sizing:border-box}
html{font:17px/1.55 "Source Sans 3","Source Sans Pro",system-ui,"Segoe UI",Roboto,"Noto Sans",sans-serif;background:var(--paper);color:var(--ink);hyphens:auto;overflow-wrap:anywhere}
body{margin:0 auto;max-width:60rem;padding:0 1.5rem 4rem}
h1,h2,.number{font-family:"Source Serif 4","Source Serif Pro",Georgia,"Noto Serif",serif;font-weight:600;line-height:1.2;text-wrap:balance;hyphens:manual}
h1{font-size:2.49rem;margin:.5rem 0 .75rem;max-width:22em}
h2{font-size:1.728rem;margin:0 0 1.5rem;display:flex;align-items:baseline;gap:.6em}
h2 .number{color:var(--level,var(--muted))}
h2 .mark{margin-inline-start:auto;flex:none}
h3,h4,h5{line-height:1.3;margin:2.25rem 0 .6rem;display:flex;gap:.55em;align-items:baseline;text-wrap:pretty;hyphens:manual}
h3{font-size:1.2rem}h4{font-size:1.05rem;margin-top:1.6rem}h5{font-size:1rem;margin-top:1.2rem}
p,td,dd,li,th,dt,caption,figcaption,h1,h3 span,h4 span,h5 span{unicode-bidi:plaintext}
p{margin:.5rem 0;max-width:68ch}
.lead{font-size:1.2rem;line-height:1.5}.note{color:var(--muted);font-size:.9rem}.missing{color:var(--muted);font-style:italic}
a{color:var(--goal);text-underline-offset:.18em}
:focus-visible{outline:3px solid var(--focus);outline-offset:2px;border-radius:2px}
main:focus{outline:none}
[id]{scroll-margin-top:3rem}
tr:target>*{background:var(--surface);box-shadow:inset 0 2px var(--focus),inset 0 -2px var(--focus)}
.skip{position:absolute;inset-inline-start:1rem;top:-6rem;background:var(--card);padding:.6rem 1rem;border:1px solid var(--hairline);border-radius:6px;z-index:2}
.skip:focus{top:1rem}
.draft{position:sticky;top:0;z-index:1;margin:0 -1.5rem;max-width:none;padding:.35rem 1.5rem;background:var(--surface);border-bottom:2px solid var(--gap);color:var(--gap);font-weight:600;letter-spacing:.06em}
header{padding:4.5rem 0 2.5rem}
.chain{display:block;width:9.75rem;height:1.5rem;margin-bottom:2rem}
.kicker{color:var(--muted);letter-spacing:.02em;margin:0}
.subtitle{font-size:1.2rem;margin:0 0 2rem}
.mark{width:.72em;height:.72em;flex:none;overflow:visible;transform:translateY(.02em)}
header dl{border-top:1px solid var(--hairline);padding-top:1rem}
nav{border-block:1px solid var(--hairline);padding:1.25rem 0 1.4rem;margin-bottom:3rem}
nav h2{font-size:1rem;font-family:inherit;color:var(--muted);margin:0 0 .6rem}
nav ul{list-style:none;margin:0;padding:0;columns:18rem 2;column-gap:2rem}
nav li{break-inside:avoid;padding:.15rem 0}
nav a{display:inline-flex;gap:.6em;align-items:baseline;color:var(--ink);text-decoration-color:var(--hairline)}
nav .number{min-width:1em;line-height:1;color:var(--muted)}
section{background:var(--card);border:1px solid var(--hairline);border-radius:6px;border-inline-start:3px solid var(--level,var(--hairline));padding:2rem 2rem 2.25rem;margin:0 0 1.5rem}
.level-goal{--level:var(--goal)}.level-target{--level:var(--target)}.level-activity{--level:var(--activity)}.level-indicator{--level:var(--indicator)}
dl{margin:.75rem 0}
dl div{display:grid;grid-template-columns:minmax(9rem,14rem) 1fr;gap:0 1.5rem;padding:.3rem 0;border-bottom:1px solid var(--hairline)}
dl div:last-child{border-bottom:0}
header dl div{border:0;padding:.1rem 0}
dt{color:var(--muted);font-size:.9rem;line-height:1.7;grid-row:1/span 99}
dd{margin:0;grid-column:2;white-space:pre-line}
.scroll{position:relative;overflow-x:auto;margin:1.25rem 0;border-radius:2px}
table{border-collapse:collapse;width:100%;min-width:38rem;font-size:.9rem;line-height:1.4;font-variant-numeric:tabular-nums;overflow-wrap:break-word}
caption{text-align:start;font-weight:600;padding-bottom:.5rem}
th,td{text-align:start;vertical-align:top;padding:.5rem 1rem .5rem 0;border-bottom:1px solid var(--hairline);font-weight:400;white-space:pre-line}
thead th{color:var(--muted);font-weight:600;border-bottom:1.5px solid var(--muted);vertical-align:bottom}
tbody th{font-weight:600}
.above th,.above td{border-bottom:0;padding-bottom:.15rem}
.detail{padding-top:0}
.unseen{position:absolute;width:1px;height:1px;padding:0;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
.end{text-align:end}
td:last-child,th:last-child{padding-inline-end:0}
figure{margin:1.25rem 0}
figcaption{font-weight:600;font-size:.9rem}
figure svg{display:block;width:100%;min-width:40rem;height:auto;font-family:inherit;font-size-adjust:.486;hyphens:manual}
details{font-size:.9rem}summary{color:var(--muted);cursor:pointer;padding:.3rem 0}
footer{color:var(--muted);font-size:.9rem;margin-top:2.5rem}
.bold{font-weight:600}.hollow{fill:none}.dashed{stroke-dasharray:3 2.5}
line,rect,circle,polygon,path{stroke-width:.9}
${tones(['goal', 'target', 'activity', 'indicator', 'ink', 'muted', 'hairline', 'surface', 'gap'])}
${depthFills}
.sheet header{padding:2.5rem 0 1.5rem}
@media (max-width:40rem){html{font-size:16px}body{padding:0 1rem 3rem}.draft{margin:0 -1rem;padding-inline:1rem}section{padding:1.25rem 1rem 1.5rem}h1{font-size:2rem}header{padding:2.5rem 0 2rem}dl div{grid-template-columns:1fr}dd{grid-column:1}dt{grid-row:auto}}
@page{size:A4;margin:20mm 18mm 22mm}
@media print{:root{color-scheme:light;--paper:#fff;--card:#fff;--surface:#f3f1eb;--ink:#1b1d22;--muted:#5a5f69;--hairline:#dcd8cf;--goal:#1d3a6b;--target:#0b6e66;--activity:#9a4a0c;--indicator:#7a2e6d;--gap:#7a4d00;${depthsInLight}}html{font-size:10.5pt}body{max-width:none;padding:0}.skip,details{display:none}.draft{position:fixed;top:-14mm;inset-inline-end:0;margin:0;padding:0;background:none;border:0}header{min-height:60vh}nav{break-after:page}section{border:0;border-inline-start:2px solid var(--level,var(--hairline));border-radius:0;padding:0 0 0 1.25rem;margin:0;break-before:page}.sheet header{min-height:0}.sheet section{break-before:auto}h2,h3,h4,h5,caption{break-after:avoid}tr,figure,dl div{break-inside:avoid}thead{display:table-header-group}table,figure svg{min-width:0}table{overflow-wrap:anywhere}.scroll{overflow:visible}figure svg{max-height:215mm}*{print-color-adjust:exact}}
`;

function tones(names: readonly string[]): string {
  return names
    .map((name) => `.fill-${name}{fill:var(--${name});stroke:none}.stroke-${name}{stroke:var(--${name})}`)
    .join('\n');
}
