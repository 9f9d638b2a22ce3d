/** Styles of the web report, on screen and in print. White ground, sources at 9 pt, no interface. */
export const REPORT_STYLES = `
*{box-sizing:border-box}
body{margin:0;background:#fff;color:#0b0c0c;font:16px/1.5 Arial,Helvetica,sans-serif}
main{max-width:60rem;margin:0 auto;padding:24px 16px 48px}
h1,h2,h3,h4{line-height:1.25;margin:1.4em 0 .4em}
h1{font-size:1.9rem;margin-top:0;color:#1d3d2f}
h2{font-size:1.45rem;color:#1d3d2f;border-top:1px solid #b1b4b6;padding-top:.7em}
h3{font-size:1.2rem}
h4{font-size:1rem}
p,li{max-width:46rem}
ul{padding-left:1.3em}
li{margin:.25em 0;overflow-wrap:anywhere}
.note{color:#505a5f;font-size:.9rem}
.prompt{border-left:4px solid #1d70b8;padding-left:12px;font-style:italic}
a{color:#1d70b8}
figure{margin:1em 0}
img{display:block;width:100%;height:auto;border:1px solid #b1b4b6}
figcaption{font-size:.9rem;color:#505a5f;margin-top:.4em}
.scroll{overflow-x:auto;margin:1em 0}
.scroll:focus-visible{outline:3px solid #ffdd00;box-shadow:0 0 0 5px #0b0c0c}
table{border-collapse:collapse;width:100%;font-size:.875rem}
caption{text-align:left;font-weight:700;padding:.3em 0}
th,td{border:1px solid #b1b4b6;padding:.35em .5em;text-align:left;vertical-align:top;min-width:5rem}
thead th{background:#f3f2f1}
tbody th{font-weight:400}
.numeric{text-align:right;font-variant-numeric:tabular-nums}
td:empty{height:2.2em}
@page{size:A4;margin:15mm}
@page sideways{size:A4 landscape;margin:10mm}
@media print{
main{max-width:none;padding:0}
body{font-size:10.5pt}
.note,figcaption,table{font-size:9pt}
.scroll{overflow:visible}
h1,h2,h3,h4,caption,thead{break-after:avoid}
tr,figure,.prompt{break-inside:avoid}
h1,h2,h3,h4{margin:1em 0 .3em}
h2{padding-top:.4em}
p,ul{margin:.5em 0}
.to-sign{break-inside:avoid}
.to-sign td{height:11mm}
.to-sign+p{break-before:avoid}
.sideways{page:sideways}
.sideways h4{margin:0 0 2mm}
.sideways h4:not(:first-child){break-before:page}
.sideways figure{margin:0}
.sideways img{width:244mm;margin:0 auto}
.sideways figcaption{display:none}
thead{display:table-header-group}
th,td{min-width:0}
*{print-color-adjust:exact}
}
`;
