/** Radicals that Unicode's normalisation leaves as they are, or turns into another than the usual character. */
const SUPPLEMENT: Readonly<Record<string, string>> = Object.fromEntries(
  [
    ...'⺁厂⺆冂⺋㔾⺍小⺙攵⺜日⺝月⺟母⺠民⺢水⺩王⺫目⺭示⺮竹⺴罒⺶羊⺸羊⺼月⺾艹⻁虎⻃西⻄西⻅见⻆角⻉贝⻋车⻌辶⻑長⻒长⻓长⻔门⻖阝⻗雨⻘青⻙韦⻚页⻛风⻜飞⻝食⻠饣⻢马⻣骨⻤鬼⻥鱼⻦鸟⻧卤⻨麦⻩黄⻪黾⻬齐⻮齿⻰龙⻳龟⼾户⾭青⿈黄',
  ].flatMap((character, n, all) => (n % 2 === 0 ? [[character, all[n + 1] ?? character]] : [])),
);
const RADICALS = /[\u2e80-\u2fd5]/gu;
/** Ligatures and presentation forms, as fonts draw them. */
const FORMS = /[\ufb00-\ufb06]/gu;

/** Text as it is written: PDF files name some characters by the radical or ligature that is drawn (⽇ for 日, ⺠ for 民). */
export function plainGlyphs(text: string): string {
  return text
    .replaceAll(RADICALS, (radical) => SUPPLEMENT[radical] ?? radical.normalize('NFKC'))
    .replaceAll(FORMS, (form) => form.normalize('NFKC'));
}
