/** Colours of light and dark pages. */
export const palette = `
:root{color-scheme:light dark;--ink:#1b1f24;--soft:#59636e;--paper:#fff;--band:#f6f8fa;--line:#d1d9e0;--good:#116329;--bad:#b3261e;--doubtful:#8a4600;--s0:#0550ae;--s1:#953800;--s2:#6639ba;--s3:#1b6e5a}
@media (prefers-color-scheme:dark){:root{--ink:#e6edf3;--soft:#9ea7b3;--paper:#0d1117;--band:#151b23;--line:#3d444d;--good:#4ac26b;--bad:#ff8a80;--doubtful:#e8b04b;--s0:#6cb6ff;--s1:#ffa657;--s2:#c297ff;--s3:#63d2b0}}
`.trim();

/** How charts are drawn. */
export const chartStyle = `
.chart{display:block;width:100%;max-width:960px;height:auto;font:12px system-ui,sans-serif}
.chart text{fill:var(--ink)}
.chart .tick,.chart .axis{fill:var(--soft)}
.chart .label{font-weight:400}
.chart .grid{stroke:var(--line)}
.chart .bar{stroke:var(--ink);stroke-width:1.5;fill:none}
.chart .dot{fill:var(--ink);stroke:var(--paper)}
.chart .asked{stroke:var(--ink);stroke-width:1.5;stroke-dasharray:3 3}
.chart .line{fill:none;stroke-width:2}
.chart .dashes{stroke-dasharray:6 4}
.chart .good .mark{fill:var(--good)}
.chart .bad .mark{fill:var(--bad)}
.chart .doubtful .mark{fill:var(--doubtful)}
.chart .good .bar{stroke:var(--good)}
.chart .bad .bar{stroke:var(--bad)}
.chart .doubtful .bar{stroke:var(--doubtful)}
.chart .s0 .line,.chart .s0 .bar{stroke:var(--s0)}.chart .s0 .dot{fill:var(--s0)}
.chart .s1 .line,.chart .s1 .bar{stroke:var(--s1)}.chart .s1 .dot{fill:var(--s1)}
.chart .s2 .line,.chart .s2 .bar{stroke:var(--s2)}.chart .s2 .dot{fill:var(--s2)}
.chart .s3 .line,.chart .s3 .bar{stroke:var(--s3)}.chart .s3 .dot{fill:var(--s3)}
.chart .good .dot,.chart .dot.good{fill:var(--good)}
.chart .bad .dot,.chart .dot.bad{fill:var(--bad)}
.chart .doubtful .dot,.chart .dot.doubtful{fill:var(--doubtful)}
.chart .dot.quiet{fill:var(--soft)}
`.trim();

/** The one style sheet of every HTML report: light and dark, screen and paper; nothing is loaded from elsewhere. */
export const reportStyle = `
${palette}
*{box-sizing:border-box}
body{margin:0 auto;padding:2rem 1.25rem 4rem;max-width:66rem;background:var(--paper);color:var(--ink);font:16px/1.5 system-ui,sans-serif}
h1{font-size:1.6rem;line-height:1.25;margin:0 0 .75rem}
h2{font-size:1.1rem;margin:2rem 0 .5rem;padding-top:.5rem;border-top:1px solid var(--line)}
p,li,h1,h2{overflow-wrap:anywhere}
td,th{overflow-wrap:break-word}
.scroll{overflow-x:auto;margin:.75rem 0}
table{border-collapse:collapse;font-size:.9rem;font-variant-numeric:tabular-nums}
th,td{padding:.3rem .75rem .3rem 0;text-align:left;vertical-align:top;border-bottom:1px solid var(--line)}
thead th{color:var(--soft);font-weight:600;white-space:nowrap}
tbody th{font-weight:500}
.right{text-align:right;white-space:nowrap;padding-left:.75rem}
.quiet{color:var(--soft)}
.good,.bad,.doubtful{font-weight:600}
.good{color:var(--good)}
.bad{color:var(--bad)}
.doubtful{color:var(--doubtful)}
caption,.hidden{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
figure{margin:1rem 0}
${chartStyle}
@page{margin:16mm}
@media print{td,th{overflow-wrap:anywhere}:root{color-scheme:light;--ink:#000;--soft:#444;--paper:#fff;--line:#bbb;--good:#116329;--bad:#b3261e;--doubtful:#8a4600}body{max-width:none;padding:0;font-size:10pt}.scroll{overflow:visible}h1,h2,caption{break-after:avoid}tr,figure,li{break-inside:avoid}thead{display:table-header-group}}
`.trim();
